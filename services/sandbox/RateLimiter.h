// The gateway's soft hourly limits. Counts belong to the agent, the limit to the key used; refused calls count.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>

namespace fleet::sandbox {

struct TierLimit {
    int perHour = 100;
    int burst = 10;
};

/// The limit of a tier by its name; that of "free" for an unknown one.
[[nodiscard]] TierLimit tierLimit(const std::string &tier);

class RateLimiter final {
public:
    /// The words of a refusal ("101/100 per hour"), or nullopt when the call may pass.
    using Verdict = std::optional<std::string>;

    /// Counts one call and judges it.
    [[nodiscard]] Verdict take(const std::string &agentId, const std::string &tier, std::int64_t nowMicros);
    /// Judges without counting: how a batch is judged as a whole.
    [[nodiscard]] Verdict peek(const std::string &agentId, const std::string &tier, std::int64_t nowMicros);
    /// Counts calls that were made inside a batch.
    void add(const std::string &agentId, int calls, std::int64_t nowMicros);
    [[nodiscard]] int remaining(const std::string &agentId, const std::string &tier, std::int64_t nowMicros);
    /// A hard limit per hour on one tool or one address: the call that reaches it is refused.
    [[nodiscard]] Verdict takeHard(const std::string &what, int perHour, std::int64_t nowMicros);
    [[nodiscard]] int remainingHard(const std::string &what, int perHour, std::int64_t nowMicros);
    /// Seconds to the next full UTC hour, although the window slides.
    [[nodiscard]] static int secondsToReset(std::int64_t nowMicros);

private:
    using Calls = std::deque<std::int64_t>;

    /// The calls of the last hour, oldest first.
    Calls &recent(const std::string &who, std::int64_t nowMicros);
    [[nodiscard]] static Verdict judge(const Calls &calls, TierLimit limit, std::int64_t nowMicros);

    std::unordered_map<std::string, Calls> m_calls;
};

} // namespace fleet::sandbox
