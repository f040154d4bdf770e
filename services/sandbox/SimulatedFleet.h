// The guide's fleet of twelve, and larger ones made of the same three groups.
// Only specifications: who enrols and runs them is another's business.
#pragma once

#include "core/Bot.h"

#include <QJsonObject>

#include <vector>

namespace fleet::sandbox {

struct SimulatedBotSpec {
    QString name; ///< "spot-arb-01"
    GroupId group;
    ExchangeId exchange;
    QString strategy;
    QString version;
    Money maxPosition;
    BotLevel level = BotLevel::Verified;
    bool standby = false;

    bool operator==(const SimulatedBotSpec &) const = default;
};

constexpr int guideFleetSize = 12;
constexpr int largestFleet = 10'000;

/// `bots` from 1 to largestFleet, in the guide's proportions; the last `plain` of them speak the guide's plain payloads.
/// `standby` more follow, in the same places, that trade nothing until they take over.
[[nodiscard]] std::vector<SimulatedBotSpec> simulatedFleet(int bots, int plain = 0, int standby = 0);

/// The same as a fleet.json: `{groups: [{name}], bots: [{name, group, exchange, strategy, version, …}]}`.
[[nodiscard]] QJsonObject fleetFile(const std::vector<SimulatedBotSpec> &fleet);

} // namespace fleet::sandbox
