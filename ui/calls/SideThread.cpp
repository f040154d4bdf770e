#include "ui/calls/SideThread.h"

#include <chrono>

namespace fleet::ui {

namespace {

constexpr std::chrono::milliseconds patience{500};

} // namespace

SideThread::SideThread(const QString &name, std::unique_ptr<QObject> worker) : m_thread(std::make_unique<QThread>())
{
    m_thread->setObjectName(name);
    QObject *object = worker.release(); // Its thread deletes it.
    object->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, object, &QObject::deleteLater);
    m_thread->start();
}

SideThread::~SideThread()
{
    m_thread->quit();
    if (!m_thread->wait(QDeadlineTimer(patience))) {
        static_cast<void>(m_thread.release()); // It hangs; to delete it would end the program with a crash.
    }
}

} // namespace fleet::ui
