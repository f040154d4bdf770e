// A trading engine that trades on a random walk by its seed and obeys as fast as a real one would.
// Must never be used for trading; talks to nobody.
#pragma once

#include "bot/Strategy.h"
#include "core/Clock.h"

#include <QTimer>

#include <deque>
#include <random>

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

/// What the bot has at its exchange: it stays there when the bot's process ends.
struct ExchangeAccount {
    int spot = 0; ///< open positions without leverage
    int leveraged = 0;
    int orders = 0;
    int kept = 0; ///< positions that a stop kept by policy

    bool operator==(const ExchangeAccount &) const = default;
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
    [[nodiscard]] const ExchangeAccount &account() const { return m_account; }
    /// Of a former life.
    void takeOver(const ExchangeAccount &account) { m_account = account; }

private:
    void step();
    void trade();
    void work();
    void workOn(const StrategyOrder &order);
    void later(int leastMs, int mostMs);
    [[nodiscard]] bool isDone(const StrategyOrder &order) const;
    [[nodiscard]] double noise(double spread) { return std::normal_distribution<double>(0, spread)(m_random); }
    [[nodiscard]] int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    const Clock &m_clock;
    std::mt19937_64 m_random;
    double m_scale;
    StrategyFaults m_faults;
    MonoTime m_startedAt;
    MonoTime m_leakingSince{};
    QTimer m_step;
    QTimer m_work;
    std::deque<StrategyOrder> m_orders; ///< waiting; the first is being carried out
    bool m_trades = false;
    ExchangeAccount m_account;
    double m_pnl = 0;
    double m_peak = 0;
    double m_latency = 40;
    double m_memory = 180;
    double m_cpu = 12;
    qint64 m_tradesToday = 0;
    qint64 m_errors = 0;
};

} // namespace fleet::sandbox
