// A thread for an object that talks to something which may hang, and which nobody waits for.
// Must never keep the program from ending: a thread that hangs is left behind.
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

namespace fleet::ui {

class SideThread final {
public:
    /// Takes `worker`, which has no parent, onto the thread.
    SideThread(const QString &name, std::unique_ptr<QObject> worker);
    ~SideThread();
    Q_DISABLE_COPY_MOVE(SideThread)

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace fleet::ui
