// The limits of the metrics as a `fleet.json` has them, and what they change of those in force. Pure.
// Must never touch a limit of which the file says nothing.
#pragma once

#include "health/Thresholds.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace fleet {

/// What is listed replaces all limits that its fleet, group or bot has of its own; an empty list takes them away.
struct FileLimits {
    std::optional<MetricLimits> fleet = std::nullopt;
    std::map<GroupId, MetricLimits> groups = {};
    std::map<QString, MetricLimits> bots = {}; ///< by name

    bool operator==(const FileLimits &) const = default;
};

/// `ids`: of the bots by name; of one that has none yet nothing is laid.
[[nodiscard]] Thresholds laidOver(Thresholds inForce, const FileLimits &file, const std::map<QString, BotId> &ids);

/// Whose limits would be others: "fleet", "group spot-arb", "bot spot-arb-01". Also of a bot without an id yet.
[[nodiscard]] QStringList changedBy(const FileLimits &file, const Thresholds &inForce,
                                    const std::map<QString, BotId> &ids);

} // namespace fleet
