// Tells a bot's honest restart from a replay and from a clone, by instance and sequence (protocol, section 5).
// Pure: one ledger a bot, fed with verified reports in the order they arrive.
#pragma once

#include "core/Ids.h"
#include "core/Time.h"

#include <cstdint>
#include <map>
#include <optional>

namespace fleet {

enum class Sequence : std::uint8_t {
    Fresh,       ///< the next report of the running instance
    NewInstance, ///< the first of a later start
    Repeated,    ///< seen, or older than what was seen: counted, changes nothing
    OlderStart,  ///< of a start that is not known and by its own clock was before what runs: changes nothing
    Clone,       ///< a retired instance speaks on: two copies of one bot
};

class InstanceLedger final {
public:
    struct Running {
        InstanceId instance;
        qint64 seq = 0;
        UtcTime startedAt{}; ///< `sent_at` of its first report
        UtcTime sentAt{};    ///< `sent_at` of its newest report
    };

    /// `sentAt`: the bot's clock, only ever compared with the same bot's; `now`: ours, to forget retired instances.
    [[nodiscard]] Sequence observe(const InstanceId &instance, qint64 seq, UtcTime sentAt, UtcTime now);
    [[nodiscard]] const std::optional<Running> &running() const { return m_running; }
    /// Takes up where a stored state left off.
    void restore(const Running &running) { m_running = running; }
    [[nodiscard]] qint64 repeats() const { return m_repeats; }

private:
    struct Retired {
        qint64 seq = 0;
        UtcTime retiredAt{};
    };

    std::optional<Running> m_running;
    std::map<InstanceId, Retired> m_retired;
    qint64 m_repeats = 0;
};

inline constexpr std::chrono::hours retiredInstanceMemory{48};
/// A bot that restarts without end must not fill the memory; the oldest are forgotten first.
inline constexpr std::size_t maxRetiredInstances = 256;

} // namespace fleet
