#include "fleet/OperationPlan.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "fleet/FailoverRules.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace fleet {

namespace {

bool inScope(const Scope &scope, const BotView &bot)
{
    switch (scope.kind) {
    case ScopeKind::Fleet:
        return true;
    case ScopeKind::Group:
        return scope.names.contains(bot.group.text());
    case ScopeKind::Exchange:
        return bot.exchange.text() == scope.names.value(0)
            || std::any_of(bot.exchanges.begin(), bot.exchanges.end(),
                           [&](const ExchangeId &exchange) { return scope.names.contains(exchange.text()); });
    case ScopeKind::Bots:
        return false; // by name: see resolve()
    }
    Q_UNREACHABLE();
}

/// Every hold that is in force as far as anyone knows: ordered by this console or reported by the bot.
std::vector<Hold> knownHolds(const BotView &bot)
{
    std::vector<Hold> holds = bot.holds;
    for (const Hold &hold : bot.orderedHolds) {
        if (!contains(holds, hold.id)) {
            holds.push_back(hold);
        }
    }
    return holds;
}

bool hasKind(const std::vector<Hold> &holds, HoldKind kind)
{
    return std::any_of(holds.begin(), holds.end(), [kind](const Hold &hold) { return hold.kind == kind; });
}

bool hasPending(const BotView &bot, Verb verb)
{
    return std::any_of(bot.pending.begin(), bot.pending.end(), [verb](const PendingView &p) { return p.verb == verb; });
}

/// Why the verb cannot be aimed at this bot; empty when it can.
QString whyNot(Verb verb, const BotView &bot)
{
    if (verb == Verb::EmergencyStop) {
        return {}; // A stop always passes, to the dead and to the already stopped too.
    }
    if (hasPending(bot, verb)) {
        return QStringLiteral("The same command is already under way.");
    }
    const std::vector<Hold> holds = knownHolds(bot);
    switch (verb) {
    case Verb::Resume:
        if (!hasKind(holds, HoldKind::Pause)) {
            return hasKind(holds, HoldKind::Latch) ? QStringLiteral("Stopped: a release comes first.")
                                                   : QStringLiteral("It is not paused.");
        }
        return {};
    case Verb::Release:
        return hasKind(holds, HoldKind::Latch) ? QString() : QStringLiteral("It is not stopped.");
    default:
        return {};
    }
}

template<typename Value>
void addTo(Figure<Value> &figure, const std::optional<Value> &value, const BotView &bot)
{
    Coverage &coverage = figure.coverage;
    if (!value) {
        ++coverage.missing;
        return;
    }
    figure.sum = figure.sum.value_or(Value()) + *value;
    if (bot.liveness == Liveness::Alive) {
        return;
    }
    ++coverage.stale;
    if (bot.heardAt) {
        coverage.oldestStale = std::min(coverage.oldestStale.value_or(*bot.heardAt), *bot.heardAt);
        coverage.newestStale = std::max(coverage.newestStale.value_or(*bot.heardAt), *bot.heardAt);
    }
}

void addTarget(OperationPlan &plan, std::map<GroupId, GroupImpact> &groups, const BotView &bot,
               const OperationRequest &request)
{
    plan.targets.push_back(bot.id);
    if (bot.level == BotLevel::Plain) {
        plan.cannotProve.push_back(bot.id);
    }
    if (bot.liveness == Liveness::Unknown) {
        plan.unknown.push_back(bot.id);
    } else if (bot.liveness != Liveness::Alive) {
        plan.silent.push_back(bot.id);
    }
    GroupImpact &impact = groups[bot.group];
    impact.group = bot.group;
    impact.windDown = request.windDown.value_or(bot.windDown);
    ++impact.bots;
    addTo(impact.holdings, bot);
    addTo(plan.holdings, bot);
}

std::vector<Hold> holdsToLift(const OperationRequest &request, const std::vector<const BotView *> &targets)
{
    const HoldKind kind = request.verb == Verb::Release ? HoldKind::Latch : HoldKind::Pause;
    std::set<HoldId> chosen;
    const QJsonArray named = request.fields.value(QLatin1StringView("holds")).toArray();
    for (const QJsonValue &item : named) {
        chosen.insert(HoldId(item.toString()));
    }
    std::map<HoldId, Hold> lifted;
    for (const BotView *bot : targets) {
        for (const Hold &hold : knownHolds(*bot)) {
            if (hold.kind == kind && (chosen.empty() || chosen.contains(hold.id))) {
                lifted.emplace(hold.id, hold);
            }
        }
    }
    std::vector<Hold> result;
    result.reserve(lifted.size());
    for (const auto &[id, hold] : lifted) {
        result.push_back(hold);
    }
    return result;
}

std::vector<BotId> freedBy(const std::vector<Hold> &lifted, const std::vector<const BotView *> &targets)
{
    std::set<HoldId> gone;
    for (const Hold &hold : lifted) {
        gone.insert(hold.id);
    }
    std::vector<BotId> freed;
    for (const BotView *bot : targets) {
        const std::vector<Hold> holds = knownHolds(*bot);
        if (std::all_of(holds.begin(), holds.end(), [&gone](const Hold &hold) { return gone.contains(hold.id); })) {
            freed.push_back(bot->id);
        }
    }
    return freed;
}

/// A hold ordered by an operation whose scope was the whole fleet; one that nobody here knows may be such a hold.
bool mayBeFromFleetStop(const Hold &hold, const FleetSnapshot &fleet)
{
    const auto operation = std::find_if(fleet.operations.begin(), fleet.operations.end(),
                                        [&](const OperationView &view) { return holdIdOf(view.id) == hold.id; });
    return operation == fleet.operations.end()
        || (operation->verb == Verb::EmergencyStop && operation->scope.kind == ScopeKind::Fleet);
}

Result<std::vector<const BotView *>> candidates(const OperationRequest &request, const FleetSnapshot &fleet)
{
    Result<std::vector<BotId>> ids =
        request.targets.empty() ? resolve(request.scope, fleet.bots) : Result<std::vector<BotId>>(request.targets);
    if (!ids) {
        return failure(ids.error());
    }
    const std::set<BotId> wanted(ids->begin(), ids->end());
    std::vector<const BotView *> bots;
    for (const BotView &bot : fleet.bots) {
        if (wanted.contains(bot.id)) {
            bots.push_back(&bot);
        }
    }
    // A stop goes on with those that are left: it must not fail because one of them left the fleet meanwhile.
    if (bots.size() != wanted.size() && (bots.empty() || !isEmergency(request.verb))) {
        return failure(ProblemKind::NotFound,
                       QStringLiteral("A bot of the confirmed list is no longer in the fleet. Confirm again."));
    }
    return bots;
}

} // namespace

void addTo(Holdings &holdings, const BotView &bot)
{
    addTo(holdings.positions, bot.metrics.openPositions, bot);
    addTo(holdings.orders, bot.metrics.openOrders, bot);
    addTo(holdings.exposure, bot.metrics.exposureUsd, bot);
}

QJsonObject toJson(const OperationRequest &request)
{
    QJsonArray targets;
    for (const BotId &bot : request.targets) {
        targets.append(bot.text());
    }
    QJsonObject object{
        {QStringLiteral("id"), request.id.text()},        {QStringLiteral("verb"), toString(request.verb)},
        {QStringLiteral("scope"), toJson(request.scope)}, {QStringLiteral("targets"), targets},
        {QStringLiteral("reason"), request.reason},       {QStringLiteral("issued_by"), request.issuedBy},
        {QStringLiteral("fields"), request.fields},       {QStringLiteral("confirmation"), request.confirmation}};
    if (request.windDown) {
        object.insert(QStringLiteral("wind_down"), toString(*request.windDown));
    }
    return object;
}

Result<OperationRequest> requestFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("request"));
    const Result<Scope> scope = scopeFromJson(read.object("scope"));
    const std::optional<Verb> verb = verbFromString(read.string("verb"));
    const std::optional<QString> windDown = read.optionalString("wind_down");
    OperationRequest request{
        .id = OperationId(read.string("id")),
        .verb = verb.value_or(Verb::Pause),
        .scope = {},
        .targets = {},
        .reason = read.string("reason"),
        .issuedBy = read.string("issued_by"),
        .fields = read.object("fields"),
        .windDown = windDown ? windDownFromString(*windDown) : std::nullopt,
        .confirmation = read.optionalString("confirmation").value_or(QString()),
    };
    const QStringList targets = read.strings("targets");
    for (const QString &bot : targets) {
        request.targets.emplace_back(bot);
    }
    if (!verb) {
        read.fail("verb", QStringLiteral("is not a verb of this protocol."));
    }
    if (windDown && !request.windDown) {
        read.fail("wind_down", QStringLiteral("must be flatten, close_leveraged or cancel_and_hold."));
    }
    if (read.ok() && !isUuid(request.id.text())) {
        read.fail("id", QStringLiteral("is not a UUID."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!scope) {
        return failure(scope.error());
    }
    request.scope = *scope;
    return request;
}

Result<std::vector<BotId>> resolve(const Scope &scope, const std::vector<BotView> &bots)
{
    if (scope.kind == ScopeKind::Bots) {
        QSet<QString> known;
        for (const BotView &bot : bots) {
            known << bot.id.text() << bot.name;
        }
        for (const QString &name : scope.names) {
            if (!known.contains(name)) {
                return failure(ProblemKind::NotFound, QStringLiteral("No bot is called \"%1\".").arg(name.left(128)));
            }
        }
    }
    const QSet<QString> names(scope.names.begin(), scope.names.end());
    std::vector<BotId> ids;
    for (const BotView &bot : bots) {
        if (scope.kind == ScopeKind::Bots ? names.contains(bot.id.text()) || names.contains(bot.name)
                                          : inScope(scope, bot)) {
            ids.push_back(bot.id);
        }
    }
    if (ids.empty()) {
        switch (scope.kind) {
        case ScopeKind::Fleet:
            return failure(ProblemKind::NotFound, QStringLiteral("The fleet has no bots."));
        case ScopeKind::Group:
            return failure(ProblemKind::NotFound,
                           QStringLiteral("No bot belongs to the group \"%1\".").arg(scope.names.value(0).left(128)));
        case ScopeKind::Exchange:
            return failure(ProblemKind::NotFound,
                           QStringLiteral("No bot trades on \"%1\".").arg(scope.names.value(0).left(128)));
        case ScopeKind::Bots:
            return failure(ProblemKind::NotFound, QStringLiteral("No bot was chosen."));
        }
    }
    return ids;
}

Result<OperationPlan> planOperation(const OperationRequest &request, const FleetSnapshot &fleet)
{
    const Result<std::vector<const BotView *>> bots = candidates(request, fleet);
    if (!bots) {
        return failure(bots.error());
    }
    OperationPlan plan;
    std::map<GroupId, GroupImpact> groups;
    std::vector<const BotView *> targets;
    for (const BotView *bot : *bots) {
        const QString why = request.verb == Verb::AssumeResponsibility ? whyNotTakeOver(request, *bot, fleet)
                                                                       : whyNot(request.verb, *bot);
        if (why.isEmpty()) {
            addTarget(plan, groups, *bot, request);
            targets.push_back(bot);
        } else {
            plan.ineligible.push_back({bot->id, bot->name, why});
        }
    }
    for (const auto &[name, impact] : groups) {
        plan.groups.push_back(impact);
    }
    if (request.verb == Verb::Resume || request.verb == Verb::Release) {
        plan.holdsToLift = holdsToLift(request, targets);
    }
    if (request.verb == Verb::Resume) {
        plan.freed = freedBy(plan.holdsToLift, targets);
    }
    if (request.verb == Verb::Release) {
        plan.needsConfirmation = std::any_of(plan.holdsToLift.begin(), plan.holdsToLift.end(),
                                             [&](const Hold &hold) { return mayBeFromFleetStop(hold, fleet); });
    }
    return plan;
}

QString scopeName(const Scope &scope, const FleetSnapshot &fleet)
{
    switch (scope.kind) {
    case ScopeKind::Fleet:
        return fleet.organisation;
    case ScopeKind::Group:
    case ScopeKind::Exchange:
        return scope.names.value(0);
    case ScopeKind::Bots:
        return scope.names.size() == 1 ? scope.names.value(0) : QStringLiteral("%1 bots").arg(scope.names.size());
    }
    Q_UNREACHABLE();
}

} // namespace fleet
