// `fleet.json`: the fleet as its operators write it down, and what has to be done to make it so. Pure.
// Must never half-read a file: every error is found and named with its line, or the whole is taken.
#pragma once

#include "core/Bot.h"
#include "core/Result.h"
#include "fleet/FleetFileLimits.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace fleet {

struct BotSpec {
    QString name;
    GroupId group;
    std::vector<ExchangeId> exchanges; ///< home first
    QString strategy;
    QString version;
    std::optional<Money> maxPosition;
    BotLevel level = BotLevel::Verified;
    bool standby = false; ///< enrolled to wait: dormant until it takes over from another bot
};

struct FleetFile {
    QString organisation; ///< empty when the file does not say
    std::vector<Group> groups;
    std::vector<BotSpec> bots;
    FileLimits limits = {};
};

struct FileError {
    int line = 0;
    QString reason;
};

/// All errors of the file, in order of lines; or the fleet.
[[nodiscard]] tl::expected<FleetFile, std::vector<FileError>> parseFleetFile(QByteArrayView bytes);

enum class PlanStep : std::uint8_t {
    Enrol,    ///< not in the registry
    Continue, ///< begun by a former run and not finished
    Update,   ///< group, exchanges, strategy or limit differ
    Keep,
    Missing, ///< in the registry, not in the file: stays; removing a bot is an act of its own
};

struct PlannedBot {
    PlanStep step = PlanStep::Keep;
    QString name;
    BotId id;     ///< as registered, or the first id that will be tried
    QString note; ///< what differs, in words
    BotSpec spec;
};

struct FleetPlan {
    std::vector<PlannedBot> bots;
    std::vector<Group> changedGroups;
    FileLimits limits = {};         ///< as the file has them
    QStringList changedLimits = {}; ///< whose limits they change: "fleet", "group spot-arb", "bot spot-arb-01"

    [[nodiscard]] int count(PlanStep step) const;
};

/// `limits`: those in force.
[[nodiscard]] FleetPlan planFleet(const FleetFile &file, const std::vector<Bot> &registered,
                                  const std::vector<Group> &groups, const QString &organisation,
                                  const Thresholds &limits);

/// The ids of the bots that are or will be in the fleet, by name.
[[nodiscard]] std::map<QString, BotId> idsByName(const std::vector<Bot> &registered);

/// A sentence for each bot that would change its group or its exchanges. A running bot takes its address from its bundle:
/// moved, it would no longer know itself meant by a stop of its group.
[[nodiscard]] QStringList movesOf(const FleetPlan &plan, const std::vector<Bot> &registered);

/// "spot-arb-01-acme", then "spot-arb-01-acme-2" and so on: ids are global on the gateway.
[[nodiscard]] QString agentIdFor(const QString &name, const QString &organisation, int attempt);

[[nodiscard]] QString toString(PlanStep step);
[[nodiscard]] QJsonObject toJson(const FleetPlan &plan);
/// The file that describes this fleet, indented.
[[nodiscard]] QByteArray writeFleetFile(const FleetFile &file);

} // namespace fleet
