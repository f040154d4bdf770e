// The bots of one thread: they share a connection pool and one event stream for each gateway.
// Lives on its host's worker thread; every call comes from there.
#pragma once

#include "gateway/EventStream.h"
#include "gateway/Transport.h"
#include "sandbox/HostedBot.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace fleet::sandbox {

class BotCrew final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotCrew)

public:
    BotCrew(const Clock &clock, const SimulatedPast &past) : m_clock(clock), m_past(past) {}
    ~BotCrew() override;

    void add(const Bundle &bundle, const QString &stateFolder, std::uint64_t seed);
    /// By agent id or name; a word nobody has does nothing.
    void setFault(const QString &bot, FaultKind kind, qint64 value, bool on);
    void deliver(const Message &message);
    /// Ends every bot as a process would.
    void clear();

Q_SIGNALS:
    void stateChanged(const QString &agentId, const QString &state);

private:
    /// Everything that goes to one gateway for one fleet.
    struct Road {
        std::unique_ptr<Transport> transport;
        std::unique_ptr<EventStream> stream;
        std::vector<HostedBot *> bots;
        bool wasOpen = false;
    };

    [[nodiscard]] Road *roadFor(const Bundle &bundle);
    void listen(Road &road, const HostedBot &first);

    const Clock &m_clock;
    const SimulatedPast m_past;
    std::map<QString, Road> m_roads;
    std::vector<std::unique_ptr<HostedBot>> m_bots; ///< goes before the roads do
};

} // namespace fleet::sandbox
