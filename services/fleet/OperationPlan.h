// What an act would hit, before and at the moment it is confirmed: rules over a snapshot, the same for window,
// command line and engine. Never sends anything.
#pragma once

#include "core/Result.h"
#include "fleet/FleetView.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace fleet {

/// What an operator asks for.
struct OperationRequest {
    OperationId id; ///< made by the asker, so that asking twice does it once
    Verb verb = Verb::Pause;
    Scope scope;
    std::vector<BotId> targets; ///< frozen when confirmed; empty = frozen by the engine on receipt
    QString reason;             ///< may be empty; recorded as "no reason given"
    QString issuedBy;
    QJsonObject fields;               ///< the verb's own: actions, deadline, holds, values …
    std::optional<WindDown> windDown; ///< overrides the groups' policy for this stop
    QString confirmation;             ///< what was typed, where an act asks for the fleet's name
};

[[nodiscard]] QJsonObject toJson(const OperationRequest &request);
[[nodiscard]] Result<OperationRequest> requestFromJson(const QJsonObject &object);

struct IneligibleBot {
    BotId bot;
    QString name;
    QString why; ///< a sentence
};

/// How well a sum over bots is known.
struct Coverage {
    int missing = 0;                    ///< bots that have not reported it: the sum leaves them out
    int stale = 0;                      ///< bots that reported it and are not heard now
    std::optional<UtcTime> oldestStale; ///< when the first of these was last heard
    std::optional<UtcTime> newestStale; ///< and the last of these
    bool operator==(const Coverage &) const = default;
};

/// A sum of what is known; no value when nothing is known.
template<typename Value>
struct Figure {
    std::optional<Value> sum;
    Coverage coverage;
    bool operator==(const Figure &) const = default;
};

/// What a set of bots holds; each figure with its own coverage, since a bot may report one and not another.
struct Holdings {
    Figure<qint64> positions;
    Figure<qint64> orders;
    Figure<Money> exposure;
};

void addTo(Holdings &holdings, const BotView &bot);

struct GroupImpact {
    GroupId group;
    int bots = 0;
    Holdings holdings;
    WindDown windDown = WindDown::Flatten;
};

/// The numbers a dialog shows before anything is confirmed.
struct OperationPlan {
    std::vector<BotId> targets;
    std::vector<IneligibleBot> ineligible;
    std::vector<BotId> cannotProve; ///< level 0 among the targets
    std::vector<BotId> silent;      ///< dead, late or never seen among the targets
    std::vector<BotId> unknown;     ///< nobody knows whether they hear: the console is blind
    std::vector<GroupImpact> groups;
    Holdings holdings;
    bool needsConfirmation = false; ///< release of a hold that came from a fleet stop
    std::vector<Hold> holdsToLift;  ///< for resume and release, across all targets
    std::vector<BotId> freed;       ///< for resume: targets that no hold is left on, so that they trade again
};

/// Bots of a scope, in roster order. Problem: unknown group, exchange or bot, or nothing in it.
[[nodiscard]] Result<std::vector<BotId>> resolve(const Scope &scope, const std::vector<BotView> &bots);

/// Eligibility by verb: a stop hits every bot of the scope; a resume only what a resume can help; and so on.
[[nodiscard]] Result<OperationPlan> planOperation(const OperationRequest &request, const FleetSnapshot &fleet);

/// "all 12 bots of acme-trading", "perp-momentum", "3 bots": for titles and for typed confirmation.
[[nodiscard]] QString scopeName(const Scope &scope, const FleetSnapshot &fleet);

} // namespace fleet

Q_DECLARE_METATYPE(fleet::OperationRequest)
