// The random walk of one simulated account: what it earns, holds and reports, by its seed alone over the times it is given.
// Must never ask a clock; the same calls make the same account.
#pragma once

#include "core/Metrics.h"
#include "core/Time.h"

#include <optional>
#include <random>

namespace fleet::sandbox {

/// What the bot has at its exchange: it stays there when the bot's process ends.
struct ExchangeAccount {
    int spot = 0; ///< open positions without leverage
    int leveraged = 0;
    int orders = 0;
    int kept = 0; ///< positions that a stop kept by policy

    bool operator==(const ExchangeAccount &) const = default;
};

class TradingWalk final {
public:
    static constexpr seconds stepTakes{2};

    /// `maxPositionUsd` scales its trades.
    TradingWalk(std::uint64_t seed, double maxPositionUsd);

    /// One step of trading.
    void trade(UtcTime now);
    /// One step of what a process shows whether it trades or not.
    void idle();
    /// Trades from `from` to `to` at once, about as so many steps would.
    void leap(UtcTime from, UtcTime to);

    [[nodiscard]] Metrics metrics(milliseconds uptime) const;
    [[nodiscard]] ExchangeAccount &account() { return m_account; }
    [[nodiscard]] const ExchangeAccount &account() const { return m_account; }
    [[nodiscard]] int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

private:
    void openAccount();
    void enterDay(UtcTime now);
    void moveAccount();
    void earn(double steps);
    void drift(double steps);
    [[nodiscard]] double noise(double spread) { return std::normal_distribution<double>(0, spread)(m_random); }

    std::mt19937_64 m_random;
    double m_scale;
    ExchangeAccount m_account;
    std::optional<std::chrono::sys_days> m_day;
    double m_pnl = 0; ///< since the account was opened
    double m_peak = 0;
    double m_pnlAtMidnight = 0;
    double m_latency = 40;
    double m_memory = 180;
    double m_cpu = 12;
    qint64 m_trades = 0; ///< since the account was opened
    qint64 m_tradesAtMidnight = 0;
    qint64 m_errors = 0;
    bool m_hasPast = false;
};

} // namespace fleet::sandbox
