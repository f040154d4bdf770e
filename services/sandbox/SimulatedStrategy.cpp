#include "sandbox/SimulatedStrategy.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

constexpr seconds stepEvery{2};
constexpr int mostPositions = 6;
constexpr int mostOrders = 8;

// Human-scale delays, in milliseconds of fleet time.
constexpr int quickLeast = 50;
constexpr int quickMost = 300;
constexpr int cancelLeast = 200;
constexpr int cancelMost = 2000;
constexpr int closeLeast = 500;
constexpr int closeMost = 4000;

} // namespace

SimulatedStrategy::SimulatedStrategy(std::uint64_t seed, double maxPositionUsd, const Clock &clock, QObject *parent)
    : Strategy(parent),
      m_clock(clock),
      m_random(seed),
      m_scale(maxPositionUsd),
      m_startedAt(clock.monotonic())
{
    m_account.spot = between(1, 3);
    m_account.leveraged = between(0, 2);
    m_account.orders = between(2, 6);
    m_pnl = noise(m_scale * 0.01);
    m_peak = std::max(0.0, m_pnl);
    m_work.setSingleShot(true);
    connect(&m_step, &QTimer::timeout, this, &SimulatedStrategy::step);
    connect(&m_work, &QTimer::timeout, this, &SimulatedStrategy::work);
    m_step.start(m_clock.realDuration(stepEvery));
}

std::optional<QString> SimulatedStrategy::refusal(const Command &) const
{
    return m_faults.refuses ? std::optional(QStringLiteral("close outside price band")) : std::nullopt;
}

void SimulatedStrategy::setFaults(const StrategyFaults &faults)
{
    if (faults.leakMbPerMinute && !m_faults.leakMbPerMinute) {
        m_leakingSince = m_clock.monotonic();
    }
    m_faults = faults;
}

void SimulatedStrategy::carryOut(const StrategyOrder &order)
{
    if (order.task == StrategyTask::Resume) {
        m_trades = true;
        m_account.kept = 0;
        return;
    }
    m_trades = m_trades && !isWindDown(order.task);
    m_orders.push_back(order);
    if (m_orders.size() == 1) {
        later(quickLeast, quickMost);
    }
}

void SimulatedStrategy::later(int leastMs, int mostMs)
{
    m_work.start(m_clock.realDuration(milliseconds(between(leastMs, mostMs))));
}

bool SimulatedStrategy::isDone(const StrategyOrder &order) const
{
    switch (order.task) {
    case StrategyTask::CancelOrders:
        return m_account.orders == 0;
    case StrategyTask::CloseAll:
    case StrategyTask::Drain:
        return m_account.spot + m_account.leveraged == 0;
    case StrategyTask::CloseLeveraged:
        return m_account.leveraged == 0;
    default:
        return true;
    }
}

/// One small piece of the first order, so that its phases can be seen.
void SimulatedStrategy::work()
{
    const StrategyOrder order = m_orders.front();
    workOn(order);
    if (!isDone(order)) {
        const bool cancels = order.task == StrategyTask::CancelOrders;
        // All pieces together take the delay of the whole.
        const int pieces = std::max(1, cancels ? m_account.orders : m_account.spot + m_account.leveraged);
        later((cancels ? cancelLeast : closeLeast) / pieces, (cancels ? cancelMost : closeMost) / pieces);
        return;
    }
    m_orders.pop_front();
    if (!m_orders.empty()) {
        later(quickLeast, quickMost);
    }
    Q_EMIT finished(order.ticket, {});
}

void SimulatedStrategy::workOn(const StrategyOrder &order)
{
    switch (order.task) {
    case StrategyTask::CancelOrders:
        m_account.orders = std::max(0, m_account.orders - 2);
        break;
    case StrategyTask::CloseAll:
    case StrategyTask::Drain:
        (m_account.leveraged > 0 ? m_account.leveraged : m_account.spot) =
            std::max(0, (m_account.leveraged > 0 ? m_account.leveraged : m_account.spot) - 1);
        break;
    case StrategyTask::CloseLeveraged:
        m_account.leveraged = std::max(0, m_account.leveraged - 1);
        m_account.kept = m_account.spot;
        break;
    case StrategyTask::Halt:
        m_account.kept = m_account.spot + m_account.leveraged; // whatever no step before has closed
        break;
    case StrategyTask::ClosePosition:
        m_account.spot = std::max(0, m_account.spot - 1);
        break;
    case StrategyTask::Resume:
    case StrategyTask::BlockEntries:
    case StrategyTask::SetLimits:
    case StrategyTask::Custom:
    case StrategyTask::ApplyPermissions:
    case StrategyTask::RotateExchangeKey:
    case StrategyTask::Assume:
    case StrategyTask::Update:
        break;
    }
}

Positions SimulatedStrategy::positions() const
{
    return {
        .positions = m_account.spot + m_account.leveraged, .orders = m_account.orders, .keptByPolicy = m_account.kept};
}

void SimulatedStrategy::step()
{
    if (m_trades) {
        trade();
    }
    m_latency = std::clamp(m_latency + noise(4), 8.0, 400.0);
    m_memory = std::clamp(m_memory + noise(1.5), 120.0, 600.0);
    m_cpu = std::clamp(m_cpu + noise(1.0), 1.0, 80.0);
    m_errors = between(0, 60) == 0 ? 1 : 0;
}

void SimulatedStrategy::trade()
{
    m_account.orders = std::clamp(m_account.orders + between(-1, 1), 1, mostOrders);
    int &side = between(0, 1) == 0 ? m_account.spot : m_account.leveraged;
    side = std::clamp(side + between(-1, 1), 0, mostPositions / 2);
    m_tradesToday += between(0, 2);
    m_pnl += noise(m_scale * 0.0006) + m_scale * 0.00001;
    m_peak = std::max(m_peak, m_pnl);
}

Metrics SimulatedStrategy::metrics() const
{
    const auto uptime = std::chrono::duration<double>(m_clock.monotonic() - m_startedAt).count();
    const double leaked =
        m_faults.leakMbPerMinute
            ? static_cast<double>(*m_faults.leakMbPerMinute)
                  * std::chrono::duration<double, std::ratio<60>>(m_clock.monotonic() - m_leakingSince).count()
            : 0;
    const double drawdown = m_scale > 0 ? (m_peak - m_pnl) / m_scale * 100 : 0;
    const int open = m_account.spot + m_account.leveraged;
    Metrics metrics;
    metrics.uptimeSeconds = uptime;
    metrics.heartbeatLatencyMs = m_faults.latencyMs ? static_cast<double>(*m_faults.latencyMs) : m_latency;
    metrics.pnlUsd = Money::fromNumber(m_pnl);
    metrics.drawdownPct = m_faults.drawdownPct ? static_cast<double>(*m_faults.drawdownPct) : drawdown;
    metrics.tradeCount = m_tradesToday;
    metrics.openPositions = open;
    metrics.openOrders = m_account.orders;
    metrics.memoryMb = m_memory + leaked;
    metrics.cpuPct = m_cpu;
    metrics.errorCount = m_faults.errors.value_or(m_errors);
    metrics.exposureUsd = Money::fromNumber(open * m_scale / mostPositions);
    return metrics;
}

} // namespace fleet::sandbox
