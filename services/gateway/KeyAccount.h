// The allowance of one API key as its calls are made: which calls it pays for and what their answers tell.
// Must never log the key; calls with other keys (a bot's own, public routes) are none of its business.
#pragma once

#include "gateway/ApiKeySource.h"
#include "gateway/HttpCall.h"
#include "gateway/RateAccount.h"

namespace fleet {

class Clock;

class KeyAccount final {
public:
    /// `clock` must outlive it.
    KeyAccount(ApiKeySource key, const Clock &clock);

    [[nodiscard]] bool pays(const HttpCall &call) const;
    void sent(std::int64_t calls = 1);
    /// The answer to a call that it pays for.
    void learn(const HttpAnswer &answer);

    /// Nothing: a call of that lane may leave now. Otherwise how long it is to wait.
    [[nodiscard]] std::optional<std::chrono::milliseconds> wait(Lane lane) const;
    [[nodiscard]] RateState state() const;
    [[nodiscard]] std::chrono::milliseconds safePace() const { return m_account.safePace(); }

    void setTier(const RateTier &tier) { m_account.setTier(tier); }
    void setReserve(std::int64_t calls) { m_account.setReserve(calls); }

private:
    ApiKeySource m_key;
    const Clock &m_clock;
    RateAccount m_account;
};

} // namespace fleet
