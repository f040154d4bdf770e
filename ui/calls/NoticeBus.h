// The desktop's notifications, as org.freedesktop.Notifications has them: shown, replaced, withdrawn, opened.
// Lives on a thread of its own, since every call may hang. Must never hand on text as markup.
#pragma once

#include "models/CallNotices.h"
#include "ui/calls/CallStates.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <utility>

class QDBusServiceWatcher;

namespace fleet::ui {

class NoticeBus final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBus)

public:
    NoticeBus();
    ~NoticeBus() override;

public Q_SLOTS:
    /// Looks whether anybody shows notifications.
    void probe();
    /// In the place of one with the same key. `openText`: what the button says.
    void show(const fleet::CallNotice &notice, const QString &openText);
    void withdraw(const QString &key);

Q_SIGNALS:
    void settled(fleet::ui::NoticeOutcome outcome);
    /// `token`: lets the window come to the front where windows may not do so by themselves; often empty.
    void opened(const QString &key, const QString &token);

private Q_SLOTS:
    void takeToken(uint id, const QString &token);
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id, uint reason);
    void forget();

private:
    [[nodiscard]] bool connectToBus();
    void leaveBus();
    /// Nothing once the bus and what shows notifications are there.
    [[nodiscard]] std::optional<NoticeOutcome> reach();

    std::optional<QDBusConnection> m_bus;
    std::unique_ptr<QDBusServiceWatcher> m_watcher; ///< of that bus
    std::optional<bool> m_takesMarkup;              ///< of the body; not known before it was asked
    QHash<QString, uint> m_ids;                     ///< those that stand, by key
    std::pair<uint, QString> m_token;               ///< of the notice that is being pressed
};

} // namespace fleet::ui
