#include "bench/Desk.h"

#include "core/Uuid.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

namespace fleet::bench {

namespace {

constexpr milliseconds startPatience{20'000};
constexpr int dialogConnections = 8;
constexpr milliseconds dialogOpen{300};

} // namespace

Desk::Desk(const Profile &profile) : m_client(m_host)
{
    const auto lost = std::make_shared<std::optional<Problem>>();
    QObject waiting; // nothing more is heard once this is gone
    QObject::connect(&m_client, &EngineClient::engineLost, &waiting,
                     [lost](const Problem &problem) { *lost = problem; });
    m_host.start(profile);
    if (!wait([this, lost] { return m_client.isReady() || *lost; }, startPatience) || *lost) {
        std::fprintf(stderr, "The engine does not start: %s\n", *lost ? qPrintable((*lost)->detail) : "no answer");
        std::exit(1);
    }
}

bool Desk::wait(const std::function<bool()> &done, milliseconds patience)
{
    QElapsedTimer waited;
    waited.start();
    while (!done()) {
        if (waited.elapsed() > patience.count()) {
            return false;
        }
        QCoreApplication::processEvents();
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    return true;
}

void Desk::pause(milliseconds duration)
{
    wait([] { return false; }, duration);
}

SteadyTime Desk::stop(const std::vector<QString> &bots)
{
    const QStringList names(bots.begin(), bots.end());
    OperationRequest request{.id = OperationId(makeUuidV7(SystemClock().now())),
                             .verb = Verb::EmergencyStop,
                             .scope = bots.empty() ? Scope::fleet() : Scope::bots(names),
                             .targets = {},
                             .reason = QStringLiteral("benchmark"),
                             .issuedBy = QStringLiteral("op-1"),
                             .fields = {},
                             .windDown = std::nullopt,
                             .confirmation = {}};
    const SteadyTime clicked = std::chrono::steady_clock::now();
    static_cast<void>(m_client.submit(std::move(request)));
    return clicked;
}

void Desk::holdButton(int connections, milliseconds hold)
{
    m_client.warmEmergencyLane(dialogConnections);
    pause(dialogOpen);
    m_client.warmEmergencyLane(connections);
    pause(hold);
}

} // namespace fleet::bench
