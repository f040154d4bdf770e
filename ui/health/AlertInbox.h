// The open alerts as a list with what can be done about them.
// Never acts: it says what a person asked for, and somebody else opens the dialog.
#pragma once

#include "core/Alert.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace fleet {
class AlertFilterProxy;
class AlertModel;
struct AlertView;
} // namespace fleet

namespace fleet::ui {

class AlertInbox final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertInbox)

public:
    explicit AlertInbox(AlertModel &alerts, QWidget *parent = nullptr);
    ~AlertInbox() override = default;

    /// Counts, buttons and folds as the model has them now.
    void refresh();
    /// In the place of the list when nothing is shown.
    void setEmptyText(const QString &text);
    /// Selects it and scrolls to it; unfolds what hides it.
    void showAlert(const AlertId &alert);
    /// Nothing is there to be looked at.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QListView &list() { return *m_list; }

Q_SIGNALS:
    void acknowledgeRequested(const std::vector<fleet::AlertId> &alerts);
    void silenceRequested(const fleet::AlertId &alert);
    void botOpened(const fleet::BotId &bot);
    void failoverRequested(const fleet::BotId &dead);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLayout *makeHead();
    QLayout *makeFoot();
    void connectParts();
    void fillPlaces();
    void showButtons();
    void toggleFold(const QModelIndex &index);
    void acknowledge();
    void silence();
    void openBot();
    void failOver();
    [[nodiscard]] std::vector<const AlertView *> selected() const;
    [[nodiscard]] const AlertView *current() const;

    AlertModel &m_alerts;
    AlertFilterProxy *m_shown;
    QComboBox *m_places;
    QListView *m_list;
    QLabel *m_empty;
    QPushButton *m_acknowledge;
    QPushButton *m_silence;
    QPushButton *m_open;
    QPushButton *m_failover; ///< only where a silent bot is chosen
};

} // namespace fleet::ui
