// Notices on the desktop from the window's thread: handed over, and told later what became of them.
// Never blocks, whatever the session bus does.
#pragma once

#include "models/CallNotices.h"
#include "ui/calls/NoticeBus.h"
#include "ui/calls/SideThread.h"

#include <QObject>

namespace fleet::ui {

class DesktopNotices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopNotices)

public:
    explicit DesktopNotices(QObject *parent = nullptr);
    ~DesktopNotices() override = default;

    /// Looks whether anybody shows notifications.
    void probe();
    /// In the place of one with the same key.
    void show(const CallNotice &notice);
    void withdraw(const QString &key);

Q_SIGNALS:
    /// Of each show and probe, in their order.
    void settled(fleet::ui::NoticeOutcome outcome);
    /// A person pressed it. `token`: lets the window come to the front where it may not do so by itself; often empty.
    void opened(const QString &key, const QString &token);

private:
    NoticeBus *m_bus; ///< on its thread, which deletes it
    SideThread m_thread;
};

} // namespace fleet::ui
