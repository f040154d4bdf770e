// From which value on a metric is a warning, and from which it is critical: for the fleet, a group, a bot. Pure values.
// Must never take limits that contradict each other: they are refused where they are read.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <map>
#include <optional>

namespace fleet {

enum class Beyond : std::uint8_t { Above, Below };

/// Of one metric. A value exactly at a limit is within it. Both absent: this metric is judged by nobody.
struct Limits {
    std::optional<double> warning = std::nullopt;
    std::optional<double> critical = std::nullopt;
    Beyond beyond = Beyond::Above;

    bool operator==(const Limits &) const = default;
};

using MetricLimits = std::map<QString, Limits>; ///< by the metric's name

struct Thresholds {
    MetricLimits fleet = {};
    std::map<GroupId, MetricLimits> groups = {};
    std::map<BotId, MetricLimits> bots = {};

    bool operator==(const Thresholds &) const = default;
};

/// What holds where nobody said otherwise: drawdown 5 / 10 %, latency 1,000 / 5,000 ms, errors 3 / 10, memory critical
/// at 2,048 MB (guide, chapter 5).
[[nodiscard]] const MetricLimits &defaultLimits();

/// For each metric the nearest word: the bot's, else its group's, else the fleet's, else the default's. A nearer word
/// replaces the whole of a metric's limits, so that a group can take a limit away.
[[nodiscard]] MetricLimits limitsFor(const Thresholds &thresholds, const GroupId &group, const BotId &bot);

/// The same of one metric; nothing when nobody judges it.
[[nodiscard]] Limits limitsOf(const QString &metric, const Thresholds &thresholds, const GroupId &group,
                              const BotId &bot);

/// Why these limits cannot be meant; empty when they can.
[[nodiscard]] QString contradictionIn(const Limits &limits);

/// `{"drawdown_pct": {"warning": 5, "critical": 10}, "margin_ratio": {"warning": 2, "beyond": "below"},
/// "error_count": null}`; null takes a metric's limits away.
[[nodiscard]] QJsonObject toJson(const MetricLimits &limits);
[[nodiscard]] Result<MetricLimits> metricLimitsFromJson(const QJsonObject &object);

/// `{"fleet": {…}, "groups": {"spot-arb": {…}}, "bots": {"spot-arb-01": {…}}}`, each of them as above; what is absent is
/// empty.
[[nodiscard]] QJsonObject toJson(const Thresholds &thresholds);
[[nodiscard]] Result<Thresholds> thresholdsFromJson(const QJsonObject &object);

} // namespace fleet
