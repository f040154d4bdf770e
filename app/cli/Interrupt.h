// SIGINT and SIGTERM as something a coroutine can wait for.
// Must never do anything inside the signal handler but wake the event loop.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace fleet::cli {

class Interrupt final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Interrupt)

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void raised();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace fleet::cli
