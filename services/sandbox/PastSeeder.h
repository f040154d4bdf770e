// Writes the past of simulated bots into an embedded gateway: what they would have reported, signed with their own keys.
// Must never be used on bots that have lived already: to a console their past would be a repetition.
#pragma once

#include "protocol/Bundle.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedPast.h"

#include <cstdint>
#include <vector>

namespace fleet::sandbox {

class PastSeeder final {
public:
    /// `gateway` must outlive it. `seed`: as the bots will be started with.
    PastSeeder(GatewayServer &gateway, const SimulatedPast &past, std::uint64_t seed)
        : m_gateway(gateway),
          m_past(past),
          m_seed(seed)
    {}

    /// Makes the keys of all verified bots of the folder and signs what they said. Plain bots cannot prove a past.
    [[nodiscard]] Result<void> prepare(const QString &bundles);
    /// Each bot's word of its key and its first report. A console must know the key before it is told the rest.
    void introduce();
    void tellTheRest();

    [[nodiscard]] bool isEmpty() const { return m_first.empty(); }
    /// What each bot's last report says of its uptime.
    [[nodiscard]] seconds lastUptime() const { return m_lastUptime; }

private:
    [[nodiscard]] Result<void> prepareBot(const Bundle &bundle, const QString &folder, milliseconds spacing);

    GatewayServer &m_gateway;
    SimulatedPast m_past;
    std::uint64_t m_seed;
    seconds m_lastUptime{0};
    std::vector<OutgoingMessage> m_words;
    std::vector<PastEvent> m_first;
    std::vector<PastEvent> m_rest; ///< by time once prepared
};

} // namespace fleet::sandbox
