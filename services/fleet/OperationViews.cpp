#include "fleet/OperationViews.h"

#include "fleet/FailoverRules.h"
#include "fleet/Stake.h"

namespace fleet {

namespace {

/// What a stop does with the positions of a bot; nothing for any other verb.
std::optional<WindDown> windDownFor(const OperationRecord &record, const BotId &bot, const FleetState &state)
{
    if (record.verb != Verb::EmergencyStop) {
        return std::nullopt;
    }
    const QJsonValue chosen = record.fields.value(QLatin1StringView("actions"));
    return chosen.isArray() ? windDownOf(chosen.toVariant().toStringList()) : state.windDownOf(bot);
}

DeliveryView deliveryView(const OperationRecord &operation, const Delivery &delivery, const FleetState &state)
{
    const DeliveryRecord &record = delivery.record;
    DeliveryView view{
        .bot = record.bot,
        .name = record.bot.text(),
        .exchange = {},
        .state = record.state,
        .outcome = outcomeOf(record.state, delivery.silentAtClick),
        .canProve = true,
        .attempts = record.attempts,
        .sentAfter = std::nullopt,
        .acceptedAfter = std::nullopt,
        .took = std::nullopt,
        .positions = record.positions,
        .orders = record.orders,
        .exposure = std::nullopt,
        .heardAt = std::nullopt,
        .phase = delivery.phase,
        .says = record.detail,
        .windDown = windDownFor(operation, record.bot, state),
        .group = {},
    };
    const auto sinceQueued = [&record](const std::optional<UtcTime> &at) {
        return at ? std::optional(*at - record.queuedAt) : std::nullopt;
    };
    view.sentAfter = sinceQueued(record.sentAt);
    view.acceptedAfter = sinceQueued(record.acceptedAt);
    view.took = sinceQueued(record.endedAt);
    if (const BotRuntime *runtime = state.find(record.bot)) {
        view.name = runtime->bot.name;
        view.group = runtime->bot.group;
        view.exchange = runtime->bot.exchange;
        view.canProve = runtime->bot.canProve();
        view.heardAt = runtime->heardAt;
        view.exposure = runtime->heartbeat ? runtime->heartbeat->metrics.exposureUsd : std::nullopt;
    }
    return view;
}

} // namespace

Outcome outcomeOf(DeliveryState state, bool silentAtClick)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::Sent:
        return silentAtClick ? Outcome::Unreachable : Outcome::Silent;
    case DeliveryState::Accepted:
        return Outcome::Working;
    case DeliveryState::Unreachable:
        return Outcome::Unreachable;
    case DeliveryState::Confirmed:
        return Outcome::Confirmed;
    case DeliveryState::Observed:
        return Outcome::Observed;
    case DeliveryState::Refused:
        return Outcome::Refused;
    case DeliveryState::Failed:
    case DeliveryState::Undeliverable:
    case DeliveryState::Expired:
    case DeliveryState::Superseded:
    case DeliveryState::Cancelled:
        return Outcome::Failed;
    }
    Q_UNREACHABLE();
}

OperationView viewOf(const Operation &operation, const FleetState &state)
{
    OperationView view{
        .id = operation.record.id,
        .verb = operation.record.verb,
        .scope = operation.record.scope,
        .reason = operation.record.reason,
        .issuedBy = operation.record.issuedBy,
        .createdAt = operation.record.createdAt,
        .recorded = operation.recorded,
        .ended = operation.record.ended,
        .broadcastAt = operation.broadcastAt,
        .nextRingAt = operation.record.ended ? std::nullopt : operation.nextRingAt,
        .problem = operation.problem,
        .deliveries = {},
        .counts = {},
        .addedReasons = operation.addedReasons,
        .fromBot = operation.record.verb == Verb::AssumeResponsibility ? fromBotOf(operation.record.fields) : BotId(),
    };
    view.deliveries.reserve(operation.deliveries.size());
    for (const auto &[bot, delivery] : operation.deliveries) {
        view.deliveries.push_back(deliveryView(operation.record, delivery, state));
    }
    sortWorstFirst(view.deliveries);
    view.counts = countOutcomes(view.deliveries);
    return view;
}

std::vector<PendingView> pendingOf(const BotId &bot, const OperationBook &book)
{
    std::vector<PendingView> pending;
    const std::vector<Operation *> newestFirst = book.of(bot);
    for (auto each = newestFirst.rbegin(); each != newestFirst.rend(); ++each) {
        const Operation *operation = *each;
        const DeliveryState state = operation->deliveries.at(bot).record.state;
        if (isOpen(state)) {
            pending.push_back({operation->record.id, operation->record.verb, state});
        }
    }
    return pending;
}

std::optional<PendingView> failedStopOf(const BotId &bot, const std::vector<Hold> &wanted, const OperationBook &book)
{
    for (const Operation *operation : book.of(bot)) {
        const OperationRecord &record = operation->record;
        if (record.verb != Verb::EmergencyStop || !contains(wanted, holdIdOf(record.id))) {
            continue;
        }
        const DeliveryState state = operation->deliveries.at(bot).record.state;
        const bool failed = isEnded(state) && state != DeliveryState::Confirmed && state != DeliveryState::Observed;
        return failed ? std::optional(PendingView{record.id, record.verb, state}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace fleet
