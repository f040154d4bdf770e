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

template<typename Name>
QJsonObject namedToJson(const std::map<Name, MetricLimits> &limits)
{
    QJsonObject object;
    for (const auto &[name, ofName] : limits) {
        object.insert(name.text(), toJson(ofName));
    }
    return object;
}

template<typename Name>
Result<std::map<Name, MetricLimits>> namedFromJson(JsonReader &read, const char *key)
{
    std::map<Name, MetricLimits> result;
    const QJsonObject object = read.optionalObject(key).value_or(QJsonObject());
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isObject()) {
            return failure(ProblemKind::Invalid,
                           QStringLiteral("The limits of \"%1\" are not an object.").arg(it.key()));
        }
        Result<MetricLimits> limits = metricLimitsFromJson(it.value().toObject());
        if (!limits) {
            return failure(limits.error());
        }
        result.emplace(Name(it.key()), std::move(*limits));
    }
    return result;
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

Limits limitsOf(const QString &metric, const Thresholds &thresholds, const GroupId &group, const BotId &bot)
{
    const auto ofBot = thresholds.bots.find(bot);
    const auto ofGroup = thresholds.groups.find(group);
    for (const MetricLimits *limits :
         {ofBot == thresholds.bots.end() ? nullptr : &ofBot->second,
          ofGroup == thresholds.groups.end() ? nullptr : &ofGroup->second, &thresholds.fleet, &defaultLimits()}) {
        if (limits == nullptr) {
            continue;
        }
        if (const auto found = limits->find(metric); found != limits->end()) {
            return found->second;
        }
    }
    return {};
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

QJsonObject toJson(const Thresholds &thresholds)
{
    return {{QStringLiteral("fleet"), toJson(thresholds.fleet)},
            {QStringLiteral("groups"), namedToJson(thresholds.groups)},
            {QStringLiteral("bots"), namedToJson(thresholds.bots)}};
}

Result<Thresholds> thresholdsFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("thresholds"));
    Result<MetricLimits> fleet = metricLimitsFromJson(read.optionalObject("fleet").value_or(QJsonObject()));
    Result<std::map<GroupId, MetricLimits>> groups = namedFromJson<GroupId>(read, "groups");
    Result<std::map<BotId, MetricLimits>> bots = namedFromJson<BotId>(read, "bots");
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!fleet) {
        return failure(fleet.error());
    }
    if (!groups) {
        return failure(groups.error());
    }
    if (!bots) {
        return failure(bots.error());
    }
    return Thresholds{std::move(*fleet), std::move(*groups), std::move(*bots)};
}

} // namespace fleet
