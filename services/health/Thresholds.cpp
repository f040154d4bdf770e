#include "health/Thresholds.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "core/MetricNames.h"

#include <cmath>

namespace fleet {

namespace {

constexpr EnumNames<Beyond, 2> beyondNames{{
    {Beyond::Above, QLatin1StringView("above")},
    {Beyond::Below, QLatin1StringView("below")},
}};

void lay(MetricLimits &over, const MetricLimits &nearer)
{
    for (const auto &[metric, limits] : nearer) {
        over.insert_or_assign(metric, limits);
    }
}

template<typename Key>
void layFor(MetricLimits &over, const std::map<Key, MetricLimits> &all, const Key &key)
{
    if (const auto found = all.find(key); found != all.end()) {
        lay(over, found->second);
    }
}

Result<Limits> limitsFromJson(const QString &metric, const QJsonValue &value)
{
    if (value.isNull()) {
        return Limits{};
    }
    const QString where = QStringLiteral("limits of \"%1\"").arg(metric.left(64));
    if (!value.isObject()) {
        return failure(ProblemKind::Invalid, where + QStringLiteral(" must be an object or null."));
    }
    JsonReader read(value.toObject(), where);
    const std::optional<Beyond> beyond =
        enumFromString(beyondNames, read.optionalString("beyond").value_or(QStringLiteral("above")));
    if (!beyond) {
        read.fail("beyond", QStringLiteral("must be above or below."));
    }
    const Limits limits{.warning = read.optionalNumber("warning"),
                        .critical = read.optionalNumber("critical"),
                        .beyond = beyond.value_or(Beyond::Above)};
    if (!read.ok()) {
        return failure(ProblemKind::Invalid, read.problem()->detail); // a person wrote it, not the wire
    }
    if (const QString why = contradictionIn(limits); !why.isEmpty()) {
        return failure(ProblemKind::Invalid, where + QStringLiteral(": ") + why);
    }
    return limits;
}

} // namespace

const MetricLimits &defaultLimits()
{
    static const MetricLimits limits{
        {QStringLiteral("drawdown_pct"), {.warning = 5.0, .critical = 10.0}},
        {QStringLiteral("heartbeat_latency_ms"), {.warning = 1000.0, .critical = 5000.0}},
        {QStringLiteral("error_count"), {.warning = 3.0, .critical = 10.0}},
        {QStringLiteral("memory_mb"), {.warning = std::nullopt, .critical = 2048.0}},
    };
    return limits;
}

MetricLimits limitsFor(const Thresholds &thresholds, const GroupId &group, const BotId &bot)
{
    MetricLimits result = defaultLimits();
    lay(result, thresholds.fleet);
    layFor(result, thresholds.groups, group);
    layFor(result, thresholds.bots, bot);
    return result;
}

QString contradictionIn(const Limits &limits)
{
    for (const std::optional<double> &limit : {limits.warning, limits.critical}) {
        if (limit && !std::isfinite(*limit)) {
            return QStringLiteral("a limit must be a number.");
        }
    }
    if (!limits.warning || !limits.critical) {
        return {};
    }
    const bool warnsFirst =
        limits.beyond == Beyond::Above ? *limits.warning < *limits.critical : *limits.warning > *limits.critical;
    return warnsFirst ? QString() : QStringLiteral("a value must be a warning before it is critical.");
}

QJsonObject toJson(const MetricLimits &limits)
{
    QJsonObject object;
    for (const auto &[metric, limit] : limits) {
        if (!limit.warning && !limit.critical) {
            object.insert(metric, QJsonValue::Null);
            continue;
        }
        QJsonObject entry;
        if (limit.warning) {
            entry.insert(QStringLiteral("warning"), *limit.warning);
        }
        if (limit.critical) {
            entry.insert(QStringLiteral("critical"), *limit.critical);
        }
        if (limit.beyond != Beyond::Above) {
            entry.insert(QStringLiteral("beyond"), enumToString(beyondNames, limit.beyond));
        }
        object.insert(metric, entry);
    }
    return object;
}

Result<MetricLimits> metricLimitsFromJson(const QJsonObject &object)
{
    MetricLimits result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isMetricName(it.key())) {
            return failure(ProblemKind::Invalid,
                           QStringLiteral("\"%1\" cannot be the name of a metric.").arg(it.key().left(64)));
        }
        Result<Limits> limits = limitsFromJson(it.key(), it.value());
        if (!limits) {
            return failure(limits.error());
        }
        result.emplace(it.key(), *limits);
    }
    return result;
}

} // namespace fleet
