// The map of bots in its panel: what the cells mean, who is selected, and what can be asked for those.
// Never acts: it asks for an act on exactly the bots that are selected.
#pragma once

#include "core/Scope.h"
#include "models/BotMapModel.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace fleet::ui {

class BotMap;

class BotMapPanel final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotMapPanel)

public:
    explicit BotMapPanel(BotTableModel &bots, QWidget *parent = nullptr);
    ~BotMapPanel() override = default;

    [[nodiscard]] BotMap &map() { return *m_map; }

Q_SIGNALS:
    void botOpened(const fleet::BotId &bot);
    void shown(const fleet::Scope &scope);
    void pauseRequested(const fleet::Scope &scope);
    void resumeRequested(const fleet::Scope &scope);
    void stopRequested(const fleet::Scope &scope);

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addVerb(QBoxLayout &row, const QString &name, const QString &text,
                         void (BotMapPanel::*asked)(const Scope &));
    void setUpVerbs(QBoxLayout &row);
    QWidget *makeLegend();
    void paintLegend();
    void showSelection();
    [[nodiscard]] Scope selected() const;

    BotMapModel m_model;
    BotMap *m_map;
    QLabel *m_hint;
    QPushButton *m_show = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_stop = nullptr;
    QList<QLabel *> m_legend; ///< the drawings, in the order of botGlances
};

} // namespace fleet::ui
