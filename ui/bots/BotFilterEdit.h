// The filter line of the bot table: read as it is typed, marked where it cannot be read, with what can follow on offer.
// Never filters anything: it says what is asked.
#pragma once

#include "models/BotQueryHints.h"
#include "models/BotQueryText.h"

#include <QLineEdit>

#include <functional>
#include <optional>

class QAction;
class QCompleter;
class QStringListModel;

namespace fleet::ui {

class BotFilterEdit final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotFilterEdit)

public:
    explicit BotFilterEdit(QWidget *parent = nullptr);
    ~BotFilterEdit() override = default;

    /// Where the values to offer come from; asked while somebody types.
    void setVocabulary(std::function<QueryVocabulary()> vocabulary);
    /// All of the line, or as much of it as stands before a problem.
    [[nodiscard]] const BotQuery &query() const { return m_query; }
    [[nodiscard]] const std::optional<QueryProblem> &problem() const { return m_problem; }
    /// A problem is marked, unless it is only that somebody has not finished typing.
    [[nodiscard]] bool isMarked() const;

Q_SIGNALS:
    void queryChanged(const fleet::BotQuery &query);
    /// A sentence, empty when the line is sound.
    void problemChanged(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void showProblem();
    void settle();
    void offer(bool asked);
    void take(const QString &word);
    [[nodiscard]] QString sentence() const;

    std::function<QueryVocabulary()> m_vocabulary;
    BotQuery m_query;
    std::optional<QueryProblem> m_problem;
    QCompleter *m_completer;
    QStringListModel *m_words;
    QAction *m_mark;
    qsizetype m_completedFrom = 0;
    bool m_isTyping = false;
};

} // namespace fleet::ui
