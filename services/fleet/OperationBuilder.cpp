#include "fleet/OperationBuilder.h"

#include "core/Uuid.h"
#include "fleet/CustomSchema.h"
#include "fleet/FailoverRules.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace fleet {

namespace {

constexpr int threadBytes = 16;

tl::unexpected<Problem> refused(ProblemKind kind, const QString &why)
{
    return failure(kind, why);
}

std::optional<Problem> checkCustom(const OperationRequest &request, const OperationPlan &plan, const FleetState &state)
{
    for (const BotId &bot : plan.targets) {
        const BotRuntime *runtime = state.find(bot);
        const auto group = runtime == nullptr ? state.groups().end() : state.groups().find(runtime->bot.group);
        if (group == state.groups().end() || group->second.customSchema.isEmpty()) {
            return Problem{.kind = ProblemKind::Invalid,
                           .httpStatus = 0,
                           .slug = {},
                           .detail =
                               QStringLiteral("The group of %1 allows no custom commands: it has no custom_schema.")
                                   .arg(bot.text())};
        }
        const Result<void> fits =
            checkAgainstSchema(request.fields.value(QLatin1StringView("payload")), group->second.customSchema);
        if (!fits) {
            return Problem{.kind = ProblemKind::Invalid,
                           .httpStatus = 0,
                           .slug = {},
                           .detail = QStringLiteral("The group %1 does not allow this: %2")
                                         .arg(group->first.text(), fits.error().detail)};
        }
    }
    return std::nullopt;
}

std::optional<Problem> checkFailover(const OperationRequest &request, const OperationPlan &plan,
                                     const FleetSnapshot &fleet)
{
    if (plan.targets.size() != 1) {
        return Problem{.kind = ProblemKind::Invalid,
                       .httpStatus = 0,
                       .slug = {},
                       .detail = QStringLiteral("One bot takes over, not several.")};
    }
    const QString why =
        request.reason.trimmed().isEmpty() ? QStringLiteral("A failover needs a reason.") : whyNotYet(request, fleet);
    return why.isEmpty()
             ? std::nullopt
             : std::optional(Problem{.kind = ProblemKind::Forbidden, .httpStatus = 0, .slug = {}, .detail = why});
}

QString ineligibleSentence(Verb verb, const OperationPlan &plan)
{
    if (plan.ineligible.empty()) {
        return QStringLiteral("No bot of this scope can take the command.");
    }
    const IneligibleBot &first = plan.ineligible.front();
    if (verb == Verb::AssumeResponsibility) {
        return QStringLiteral("%1 cannot take over. %2").arg(first.name, first.why);
    }
    return QStringLiteral("No bot of this scope can take the command. %1: %2").arg(first.name, first.why);
}

QJsonObject fieldsFor(const OperationRequest &request, const OperationPlan &plan)
{
    QJsonObject fields = request.fields;
    if (request.verb == Verb::Resume || request.verb == Verb::Release) {
        QJsonArray holds;
        for (const Hold &hold : plan.holdsToLift) {
            holds.append(hold.id.text());
        }
        fields.insert(QStringLiteral("holds"), holds);
    }
    if (request.verb == Verb::EmergencyStop && request.windDown && !fields.contains(QLatin1StringView("actions"))) {
        // Chosen for this stop: a retry must not fall back to the groups' policy.
        fields.insert(QStringLiteral("actions"), QJsonArray::fromStringList(stopActionsFor(*request.windDown)));
    }
    if ((request.verb == Verb::Shutdown || request.verb == Verb::Restart)
        && !fields.contains(QLatin1StringView("grace_period_seconds"))) {
        fields.insert(QStringLiteral("grace_period_seconds"), 30);
    }
    return fields;
}

std::set<BotId> deadBots(const FleetSnapshot &fleet)
{
    std::set<BotId> dead;
    for (const BotView &bot : fleet.bots) {
        if (bot.liveness == Liveness::Dead) {
            dead.insert(bot.id);
        }
    }
    return dead;
}

/// What stands in every command belongs to the protocol; a value of that name would overwrite it.
std::optional<QString> reservedField(const QJsonObject &fields)
{
    Command bare;
    bare.expiresAt = UtcTime{};
    const QJsonObject reserved = toJson(bare);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (reserved.contains(it.key())) {
            return it.key();
        }
    }
    return std::nullopt;
}

} // namespace

Result<OperationPlan> admit(const OperationRequest &request, const FleetSnapshot &fleet, const FleetState &state)
{
    if (!isUuid(request.id.text())) {
        return refused(ProblemKind::Invalid, QStringLiteral("The operation's id is not a UUID."));
    }
    if (const std::optional<QString> reserved = reservedField(request.fields)) {
        return refused(ProblemKind::Invalid,
                       QStringLiteral("\"%1\" cannot be a field of a command.").arg(reserved->left(64)));
    }
    // A stop is never refused for its words: they are cut instead.
    if (request.reason.size() > longestReason && !isEmergency(request.verb)) {
        return refused(ProblemKind::Invalid, QStringLiteral("The reason may have %1 characters; this one has %2.")
                                                 .arg(longestReason)
                                                 .arg(request.reason.size()));
    }
    Result<OperationPlan> plan = planOperation(request, fleet);
    if (!plan) {
        return plan;
    }
    if (plan->targets.empty()) {
        return refused(ProblemKind::Conflict, ineligibleSentence(request.verb, *plan));
    }
    if (request.verb == Verb::AssumeResponsibility) {
        if (const std::optional<Problem> problem = checkFailover(request, *plan, fleet)) {
            return failure(*problem);
        }
    }
    if (request.verb == Verb::Release && request.reason.trimmed().isEmpty()) {
        return refused(ProblemKind::Forbidden, QStringLiteral("A release needs a reason."));
    }
    if (plan->needsConfirmation && request.confirmation != fleet.organisation) {
        return refused(ProblemKind::Forbidden,
                       QStringLiteral("This release lifts a stop of the whole fleet: type \"%1\" to confirm it.")
                           .arg(fleet.organisation));
    }
    if (request.verb == Verb::Custom) {
        if (const std::optional<Problem> problem = checkCustom(request, *plan, state)) {
            return failure(*problem);
        }
    }
    return plan;
}

Result<Operation> buildOperation(const OperationRequest &request, const OperationPlan &plan, const FleetSnapshot &fleet,
                                 const FleetState &state, const CommandFactory &factory, const Clock &clock)
{
    Operation operation;
    operation.record = {.id = request.id,
                        .verb = request.verb,
                        .scope = request.scope,
                        .reason = request.reason.trimmed().isEmpty() ? QStringLiteral("no reason given")
                                                                     : request.reason.trimmed().left(longestReason),
                        .issuedBy = request.issuedBy,
                        .createdAt = clock.now(),
                        .thread = ThreadId(randomHex(threadBytes)),
                        .fields = fieldsFor(request, plan),
                        .ended = false};
    operation.startedAt = clock.monotonic();
    const std::set<BotId> dead = deadBots(fleet);
    Result<std::vector<PreparedCommand>> commands = factory.prepare(operation.record, plan.targets, request.windDown);
    if (!commands) {
        return failure(commands.error());
    }
    for (PreparedCommand &command : *commands) {
        for (const BotId &bot : command.bots) {
            const BotRuntime *runtime = state.find(bot);
            Delivery delivery;
            delivery.record.operation = request.id;
            delivery.record.bot = bot;
            delivery.record.command = command.command.id;
            delivery.record.queuedAt = operation.record.createdAt;
            if (runtime != nullptr && runtime->heartbeat) {
                delivery.record.instanceBefore = runtime->heartbeat->instance;
                delivery.record.positions = runtime->heartbeat->metrics.openPositions;
                delivery.record.orders = runtime->heartbeat->metrics.openOrders;
            }
            delivery.silentAtClick = dead.contains(bot);
            delivery.lastWord = operation.startedAt;
            operation.deliveries.emplace(bot, std::move(delivery));
        }
        const CommandId id = command.command.id;
        operation.commands.emplace(id, std::move(command));
    }
    return operation;
}

std::vector<HoldRecord> holdsOrderedBy(const Operation &operation, const FleetState &state)
{
    std::vector<HoldRecord> records;
    const OperationRecord &record = operation.record;
    const std::vector<HoldId> lifted = holdsLiftedBy(operation);
    for (const auto &[bot, delivery] : operation.deliveries) {
        Hold hold{.id = holdIdOf(record.id),
                  .kind = HoldKind::Pause,
                  .owner = record.issuedBy,
                  .reason = record.reason,
                  .placedAt = record.createdAt};
        if (placesHold(record.verb)) {
            hold.kind = record.verb == Verb::EmergencyStop ? HoldKind::Latch : HoldKind::Pause;
        } else if (record.verb == Verb::Release) {
            const BotRuntime *runtime = state.find(bot);
            const std::vector<Hold> wanted = runtime == nullptr ? std::vector<Hold>() : runtime->wantedHolds();
            const bool stillLatched = std::any_of(wanted.begin(), wanted.end(), [&](const Hold &other) {
                return other.kind == HoldKind::Latch
                    && std::find(lifted.begin(), lifted.end(), other.id) == lifted.end();
            });
            if (stillLatched) {
                continue;
            }
            hold.id = releasedHoldId(record.id);
        } else {
            continue;
        }
        records.push_back({.bot = bot,
                           .hold = std::move(hold),
                           .operation = record.id,
                           .fromFleetStop = record.verb == Verb::EmergencyStop && record.scope.kind == ScopeKind::Fleet,
                           .lifted = false});
    }
    return records;
}

std::vector<HoldId> holdsLiftedBy(const Operation &operation)
{
    std::vector<HoldId> ids;
    if (operation.record.verb == Verb::Resume || operation.record.verb == Verb::Release) {
        const QJsonArray holds = operation.record.fields.value(QLatin1StringView("holds")).toArray();
        for (const QJsonValue &hold : holds) {
            ids.emplace_back(hold.toString());
        }
    }
    return ids;
}

} // namespace fleet
