#include "sandbox/TradingWalk.h"

#include <algorithm>
#include <cmath>

namespace fleet::sandbox {

namespace {

constexpr int mostPositions = 6;
constexpr int mostOrders = 8;
constexpr int mostTradesAStep = 2;

// Of the scale, a step.
constexpr double volatility = 0.0006;
constexpr double edge = 0.00001;

} // namespace

TradingWalk::TradingWalk(std::uint64_t seed, double maxPositionUsd) : m_random(seed), m_scale(maxPositionUsd)
{
    openAccount();
}

void TradingWalk::openAccount()
{
    m_account.spot = between(1, 3);
    m_account.leveraged = between(0, 2);
    m_account.orders = between(2, 6);
    m_pnl = noise(m_scale * 0.01);
    m_peak = std::max(0.0, m_pnl);
}

void TradingWalk::enterDay(UtcTime now)
{
    const auto today = std::chrono::floor<std::chrono::days>(now);
    if (m_day && *m_day != today) {
        m_pnlAtMidnight = m_pnl;
        m_tradesAtMidnight = m_trades;
    }
    m_day = today;
}

void TradingWalk::moveAccount()
{
    m_account.orders = std::clamp(m_account.orders + between(-1, 1), 1, mostOrders);
    int &side = between(0, 1) == 0 ? m_account.spot : m_account.leveraged;
    side = std::clamp(side + between(-1, 1), 0, mostPositions / 2);
}

void TradingWalk::earn(double steps)
{
    m_pnl += noise(m_scale * volatility * std::sqrt(steps)) + m_scale * edge * steps;
    m_peak = std::max(m_peak, m_pnl);
}

void TradingWalk::drift(double steps)
{
    const double far = std::sqrt(steps);
    m_latency = std::clamp(m_latency + noise(4 * far), 8.0, 400.0);
    m_memory = std::clamp(m_memory + noise(1.5 * far), 120.0, 600.0);
    m_cpu = std::clamp(m_cpu + noise(1.0 * far), 1.0, 80.0);
    m_errors = between(0, 60) == 0 ? 1 : 0;
}

void TradingWalk::trade(UtcTime now)
{
    enterDay(now);
    moveAccount();
    m_trades += between(0, mostTradesAStep);
    earn(1);
}

void TradingWalk::idle()
{
    drift(1);
}

void TradingWalk::leap(UtcTime from, UtcTime to)
{
    m_hasPast = true;
    for (UtcTime next; from < to; from = next) {
        next = std::min<UtcTime>(to, std::chrono::floor<std::chrono::days>(from) + std::chrono::days(1));
        enterDay(from);
        const double steps = std::chrono::duration<double>(next - from) / stepTakes;
        // So many draws from 0, 1 and 2: their sum has this mean and this spread.
        const double trades = steps * mostTradesAStep / 2.0 + noise(std::sqrt(steps * 2.0 / 3.0));
        m_trades += std::max<qint64>(0, std::llround(trades));
        moveAccount();
        earn(steps);
        drift(steps);
    }
}

Metrics TradingWalk::metrics(milliseconds uptime) const
{
    const int open = m_account.spot + m_account.leveraged;
    Metrics metrics;
    metrics.uptimeSeconds = std::chrono::duration<double>(uptime).count();
    metrics.heartbeatLatencyMs = m_latency;
    metrics.pnlUsd = Money::fromNumber(m_pnl - m_pnlAtMidnight);
    metrics.drawdownPct = m_scale > 0 ? (m_peak - m_pnl) / m_scale * 100 : 0;
    metrics.tradeCount = m_trades - m_tradesAtMidnight;
    metrics.openPositions = open;
    metrics.openOrders = m_account.orders;
    metrics.memoryMb = m_memory;
    metrics.cpuPct = m_cpu;
    metrics.errorCount = m_errors;
    metrics.exposureUsd = Money::fromNumber(open * m_scale / mostPositions);
    if (m_hasPast) {
        metrics.custom.emplace(QStringLiteral("pnl_total_usd"), std::round(m_pnl * 100) / 100);
        metrics.custom.emplace(QStringLiteral("trades_total"), static_cast<double>(m_trades));
    }
    return metrics;
}

} // namespace fleet::sandbox
