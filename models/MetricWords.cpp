#include "models/MetricWords.h"

#include "core/Money.h"
#include "core/Time.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>
#include <utility>

namespace fleet {

namespace {

constexpr QChar narrowSpace(0x202F);
constexpr QChar minus(0x2212);
constexpr int ownDecimals = 2;
constexpr double secondsPerHour = 3600.0;
/// From here on a mark is short: "150k".
constexpr double shortFrom = 1e5;
/// Beyond it a number is no amount of anything that a bot measures.
constexpr double largestSpan = 1e12;

enum class Kind : std::uint8_t { Number, Money, Span };

struct Metric {
    QLatin1StringView key;
    const char *name;
    const char *unit;
    const char *meaning;
    int decimals;
    Kind kind;
};

constexpr std::array known{
    Metric{QLatin1StringView("pnl_usd"), QT_TRANSLATE_NOOP("fleet::MetricWords", "PnL"), "USD",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Since the start of the day, realised and not"), 2, Kind::Money},
    Metric{QLatin1StringView("drawdown_pct"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Drawdown"), "%",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "How far its equity is below its highest"), 1, Kind::Number},
    Metric{QLatin1StringView("heartbeat_latency_ms"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Latency"),
           QT_TRANSLATE_NOOP("fleet::MetricWords", "ms"),
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Round trip to its exchange"), 0, Kind::Number},
    Metric{QLatin1StringView("error_count"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Errors"), "",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Since the report before"), 0, Kind::Number},
    Metric{QLatin1StringView("open_positions"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Positions"), "",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Open positions"), 0, Kind::Number},
    Metric{QLatin1StringView("open_orders"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Orders"), "",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Open orders"), 0, Kind::Number},
    Metric{QLatin1StringView("trade_count"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Trades"), "",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Since the start of the day"), 0, Kind::Number},
    Metric{QLatin1StringView("exposure_usd"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Exposure"), "USD",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "What it has in the market"), 0, Kind::Money},
    Metric{QLatin1StringView("memory_mb"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Memory"),
           QT_TRANSLATE_NOOP("fleet::MetricWords", "MB"),
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Memory that the bot's program uses"), 0, Kind::Number},
    Metric{QLatin1StringView("cpu_pct"), QT_TRANSLATE_NOOP("fleet::MetricWords", "CPU"), "%",
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Processor time that the bot's program uses"), 0, Kind::Number},
    Metric{QLatin1StringView("uptime_seconds"), QT_TRANSLATE_NOOP("fleet::MetricWords", "Uptime"),
           QT_TRANSLATE_NOOP("fleet::MetricWords", "h"),
           QT_TRANSLATE_NOOP("fleet::MetricWords", "Since the bot was started"), 1, Kind::Span},
};

const Metric *find(const QString &key)
{
    for (const Metric &metric : known) {
        if (metric.key == key) {
            return &metric;
        }
    }
    return nullptr;
}

QString decimal(double value, int decimals)
{
    const QString text = QLocale().toString(std::abs(value), 'f', decimals);
    const bool isZero = decimals >= 0 && std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return value < 0 && !isZero ? QString(minus + text) : text;
}

QString withUnit(const QString &text, const QString &unit)
{
    return unit.isEmpty() ? text : QString(text + narrowSpace + unit);
}

QString span(double value)
{
    return Words::duration(seconds(static_cast<qint64>(std::clamp(value, 0.0, largestSpan))));
}

} // namespace

QString MetricWords::name(const QString &metric)
{
    const Metric *found = find(metric);
    return found == nullptr ? metric : tr(found->name);
}

QString MetricWords::unit(const QString &metric)
{
    const Metric *found = find(metric);
    return found == nullptr || *found->unit == '\0' ? QString() : tr(found->unit);
}

QString MetricWords::meaning(const QString &metric)
{
    const Metric *found = find(metric);
    return found == nullptr ? tr("A metric of this strategy's own") : tr(found->meaning);
}

QString MetricWords::figure(const QString &metric, double value)
{
    const Metric *found = find(metric);
    if (found == nullptr) {
        return decimal(value, ownDecimals);
    }
    return decimal(found->kind == Kind::Span ? value / secondsPerHour : value, found->decimals);
}

QString MetricWords::mark(const QString &metric, double value, int decimals)
{
    const Metric *found = find(metric);
    if (found != nullptr && found->kind == Kind::Span) {
        return span(value);
    }
    // The edge has room for seven characters.
    for (const auto &[unit, sign] : {std::pair(1e9, "G"), std::pair(1e6, "M"), std::pair(1e3, "k")}) {
        if (std::abs(value) >= shortFrom && std::abs(value) >= unit) {
            return decimal(value / unit, QLocale::FloatingPointShortest) + QLatin1StringView(sign);
        }
    }
    return decimal(value, decimals);
}

QString MetricWords::value(const QString &metric, double value)
{
    const Metric *found = find(metric);
    if (found == nullptr) {
        return decimal(value, ownDecimals);
    }
    if (found->kind == Kind::Span) {
        return span(value);
    }
    if (const std::optional<Money> money = Money::fromNumber(value); found->kind == Kind::Money && money) {
        return Words::dollars(*money, found->decimals);
    }
    return withUnit(figure(metric, value), unit(metric));
}

QString MetricWords::limit(const QString &metric, double value)
{
    const Metric *found = find(metric);
    if (found != nullptr && found->kind == Kind::Span) {
        return span(value);
    }
    return withUnit(decimal(value, QLocale::FloatingPointShortest), unit(metric));
}

QString MetricWords::limits(const QString &metric, const Limits &limits)
{
    const bool above = limits.beyond == Beyond::Above;
    const auto say = [&](double value, const QString &over, const QString &under) {
        return (above ? over : under).arg(limit(metric, value));
    };
    QStringList parts;
    if (limits.warning) {
        parts.append(say(*limits.warning, tr("warning above %1"), tr("warning below %1")));
    }
    if (limits.critical) {
        parts.append(say(*limits.critical, tr("critical above %1"), tr("critical below %1")));
    }
    return parts.isEmpty() ? tr("no limit") : Words::list(parts);
}

QString MetricWords::limitsInShort(const QString &metric, const Limits &limits)
{
    if (!limits.warning && !limits.critical) {
        return tr("no limit");
    }
    const auto say = [&metric](const std::optional<double> &value, bool last) {
        if (!value) {
            return Words::missing();
        }
        return last ? limit(metric, *value) : limit(metric, *value).remove(narrowSpace + unit(metric));
    };
    const QString both = say(limits.warning, !limits.critical) + QStringLiteral(" / ") + say(limits.critical, true);
    return limits.beyond == Beyond::Above ? both : tr("below %1").arg(both);
}

QString MetricWords::reason(const HealthReason &reason)
{
    const QString said = reason.within ? tr("%1 %2, back within %3, settling", "a metric, its value, its limit")
                                       : tr("%1 %2, limit %3", "a metric, its value");
    return said.arg(name(reason.metric), value(reason.metric, reason.value), limit(reason.metric, reason.limit));
}

QString MetricWords::reasons(const Verdict &verdict)
{
    QStringList parts;
    for (const HealthReason &each : verdict.reasons) {
        parts.append(reason(each));
    }
    return parts.join(tr("; ", "between the reasons of a bot's health"));
}

} // namespace fleet
