#include "Interrupt.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace fleet::cli {

namespace {

// A signal handler can reach nothing but globals.
std::array<int, 2> wakePipe{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    static_cast<void>(::write(wakePipe[1], &byte, 1) == 1);
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(wakePipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(wakePipe[0], &byte, 1) == 1) {}
        Q_EMIT raised();
    });
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace fleet::cli
