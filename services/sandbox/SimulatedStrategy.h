// A trading engine that trades on a random walk by its seed and obeys as fast as a real one would.
// Must never be used for trading; talks to nobody.
#pragma once

#include "bot/Strategy.h"
#include "core/Clock.h"
#include "core/FleetTimer.h"
#include "sandbox/SimulatedPast.h"
#include "sandbox/TradingWalk.h"

#include <deque>

namespace fleet::sandbox {

/// What is wrong with the engine now.
struct StrategyFaults {
    bool refuses = false;
    std::optional<qint64> drawdownPct;
    std::optional<qint64> latencyMs;
    std::optional<qint64> errors;
    std::optional<qint64> leakMbPerMinute;

    bool operator==(const StrategyFaults &) const = default;
};

class SimulatedStrategy final : public Strategy {
    Q_OBJECT

public:
    /// `maxPositionUsd` scales its trades. `clock` must outlive it.
    SimulatedStrategy(std::uint64_t seed, double maxPositionUsd, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<QString> refusal(const Command &command) const override;
    void carryOut(const StrategyOrder &order) override;
    [[nodiscard]] Positions positions() const override;
    [[nodiscard]] Metrics metrics() const override;

    void setFaults(const StrategyFaults &faults);
    [[nodiscard]] const ExchangeAccount &account() const { return m_walk.account(); }
    /// Of a former life.
    void takeOver(const ExchangeAccount &account) { m_walk.account() = account; }
    /// Before the first step. `sameProcess`: it has run since the past began.
    void lookBackOn(const SimulatedPast &past, bool sameProcess);

private:
    void step();
    void work();
    void workOn(const StrategyOrder &order);
    void later(int leastMs, int mostMs);
    [[nodiscard]] bool isDone(const StrategyOrder &order) const;

    const Clock &m_clock;
    TradingWalk m_walk;
    StrategyFaults m_faults;
    MonoTime m_startedAt;
    MonoTime m_leakingSince{};
    FleetTimer m_step{m_clock};
    FleetTimer m_work{m_clock};
    std::deque<StrategyOrder> m_orders; ///< waiting; the first is being carried out
    bool m_trades = false;
};

} // namespace fleet::sandbox
