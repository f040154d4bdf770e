#include "sandbox/SimulatedStrategy.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

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
      m_walk(seed, maxPositionUsd),
      m_startedAt(clock.monotonic())
{
    m_work.setSingleShot(true);
    connect(&m_step, &FleetTimer::timeout, this, &SimulatedStrategy::step);
    connect(&m_work, &FleetTimer::timeout, this, &SimulatedStrategy::work);
    m_step.start(TradingWalk::stepTakes);
}

void SimulatedStrategy::lookBackOn(const SimulatedPast &past, bool sameProcess)
{
    liveThrough(m_walk, past);
    if (sameProcess) {
        m_startedAt -= m_clock.now() - past.from();
    }
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
        m_walk.account().kept = 0;
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
    m_work.start(milliseconds(m_walk.between(leastMs, mostMs)));
}

bool SimulatedStrategy::isDone(const StrategyOrder &order) const
{
    const ExchangeAccount &account = m_walk.account();
    switch (order.task) {
    case StrategyTask::CancelOrders:
        return account.orders == 0;
    case StrategyTask::CloseAll:
    case StrategyTask::Drain:
        return account.spot + account.leveraged == 0;
    case StrategyTask::CloseLeveraged:
        return account.leveraged == 0;
    default:
        return true;
    }
}

/// One small piece of the first order, so that its phases can be seen.
void SimulatedStrategy::work()
{
    const ExchangeAccount &account = m_walk.account();
    const StrategyOrder order = m_orders.front();
    workOn(order);
    if (!isDone(order)) {
        const bool cancels = order.task == StrategyTask::CancelOrders;
        // All pieces together take the delay of the whole.
        const int pieces = std::max(1, cancels ? account.orders : account.spot + account.leveraged);
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
    ExchangeAccount &account = m_walk.account();
    switch (order.task) {
    case StrategyTask::CancelOrders:
        account.orders = std::max(0, account.orders - 2);
        break;
    case StrategyTask::CloseAll:
    case StrategyTask::Drain:
        (account.leveraged > 0 ? account.leveraged : account.spot) =
            std::max(0, (account.leveraged > 0 ? account.leveraged : account.spot) - 1);
        break;
    case StrategyTask::CloseLeveraged:
        account.leveraged = std::max(0, account.leveraged - 1);
        account.kept = account.spot;
        break;
    case StrategyTask::Halt:
        account.kept = account.spot + account.leveraged; // whatever no step before has closed
        break;
    case StrategyTask::ClosePosition:
        account.spot = std::max(0, account.spot - 1);
        break;
    case StrategyTask::Resume:
    case StrategyTask::BlockEntries:
    case StrategyTask::SetLimits:
    case StrategyTask::Custom:
    case StrategyTask::ApplyPermissions:
    case StrategyTask::RotateExchangeKey:
    case StrategyTask::Reconcile:
    case StrategyTask::Assume:
    case StrategyTask::Update:
        break;
    }
}

Positions SimulatedStrategy::positions() const
{
    const ExchangeAccount &account = m_walk.account();
    return {.positions = account.spot + account.leveraged, .orders = account.orders, .keptByPolicy = account.kept};
}

void SimulatedStrategy::step()
{
    if (m_trades) {
        m_walk.trade(m_clock.now());
    }
    m_walk.idle();
}

Metrics SimulatedStrategy::metrics() const
{
    Metrics metrics = m_walk.metrics(m_clock.monotonic() - m_startedAt);
    if (m_faults.latencyMs) {
        metrics.heartbeatLatencyMs = static_cast<double>(*m_faults.latencyMs);
    }
    if (m_faults.drawdownPct) {
        metrics.drawdownPct = static_cast<double>(*m_faults.drawdownPct);
    }
    if (m_faults.errors) {
        metrics.errorCount = *m_faults.errors;
    }
    if (m_faults.leakMbPerMinute) {
        const std::chrono::duration<double, std::ratio<60>> leaking = m_clock.monotonic() - m_leakingSince;
        *metrics.memoryMb += static_cast<double>(*m_faults.leakMbPerMinute) * leaking.count();
    }
    return metrics;
}

} // namespace fleet::sandbox
