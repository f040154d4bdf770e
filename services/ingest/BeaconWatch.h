// Whether the console can hear its own voice: the test behind "live" and "blind" (protocol, section 3).
// Pure: told of every beacon sent and heard, asked for the state.
#pragma once

#include "core/Time.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace fleet {

enum class Hearing : std::uint8_t { NotYet, Hears, Blind };

class BeaconWatch final {
public:
    static constexpr milliseconds patience{10'000};
    static constexpr milliseconds regularPause{60'000};
    static constexpr milliseconds blindPause{5'000};

    /// A beacon is due: regularly, after a doubt, and often while blind. Never while one is on its way.
    [[nodiscard]] bool due(MonoTime now) const;
    void sent(const QString &nonce, MonoTime at);
    /// The publish itself failed.
    void failed(MonoTime at);
    /// True when `nonce` is the one waited for.
    bool heard(const QString &nonce, MonoTime at);
    /// A channel broke: ask at once instead of waiting for the next minute.
    void doubt() { m_doubt = true; }

    [[nodiscard]] Hearing state(MonoTime now) const;
    /// How long the beacon on its way has been waited for; negative when there is none.
    [[nodiscard]] milliseconds waitedFor(MonoTime now) const
    {
        return m_waiting ? now - m_waiting->sentAt : milliseconds(-1);
    }

private:
    struct Waiting {
        QString nonce;
        MonoTime sentAt;
    };
    std::optional<Waiting> m_waiting;
    std::optional<MonoTime> m_lastHeard;
    std::optional<MonoTime> m_lastTry;
    std::optional<MonoTime> m_unansweredSince; ///< the first of the beacons that did not come back
    bool m_doubt = false;
};

} // namespace fleet
