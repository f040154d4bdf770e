// Operations with their deliveries as JSON.
#include "fleet/FleetViewNames.h"
#include "fleet/ViewJson.h"

namespace fleet {

using namespace viewJson;

namespace {

QJsonObject deliveryToJson(const DeliveryView &delivery)
{
    QJsonObject object{
        {QStringLiteral("agent_id"), delivery.bot.text()},   {QStringLiteral("name"), delivery.name},
        {QStringLiteral("group"), delivery.group.text()},    {QStringLiteral("exchange"), delivery.exchange.text()},
        {QStringLiteral("state"), toString(delivery.state)}, {QStringLiteral("outcome"), toString(delivery.outcome)},
        {QStringLiteral("can_prove"), delivery.canProve},    {QStringLiteral("attempts"), delivery.attempts},
        {QStringLiteral("phase"), delivery.phase},           {QStringLiteral("says"), delivery.says}};
    put(object, QLatin1StringView("sent_ms"), delivery.sentAfter);
    put(object, QLatin1StringView("accepted_ms"), delivery.acceptedAfter);
    put(object, QLatin1StringView("ms"), delivery.took);
    put(object, QLatin1StringView("open_positions"), delivery.positions);
    put(object, QLatin1StringView("open_orders"), delivery.orders);
    put(object, QLatin1StringView("exposure_usd"), delivery.exposure);
    put(object, QLatin1StringView("heard_at"), delivery.heardAt);
    if (delivery.windDown) {
        object.insert(QStringLiteral("wind_down"), toString(*delivery.windDown));
    }
    return object;
}

Result<DeliveryView> deliveryFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("delivery"));
    DeliveryView delivery{
        .bot = BotId(read.string("agent_id")),
        .name = read.string("name"),
        .exchange = ExchangeId(read.string("exchange")),
        .state = word(read, "state", deliveryStateFromString(read.string("state")), DeliveryState::Queued),
        .outcome = word(read, "outcome", enumFromString(viewNames::outcome, read.string("outcome")), Outcome::Silent),
        .canProve = read.boolean("can_prove"),
        .attempts = static_cast<int>(read.integer("attempts")),
        .sentAfter = msField(read, "sent_ms"),
        .acceptedAfter = msField(read, "accepted_ms"),
        .took = msField(read, "ms"),
        .positions = read.optionalInteger("open_positions"),
        .orders = read.optionalInteger("open_orders"),
        .exposure = moneyField(read, "exposure_usd"),
        .heardAt = read.optionalTime("heard_at"),
        .phase = read.string("phase"),
        .says = read.string("says"),
        .windDown = std::nullopt,
        .group = GroupId(read.string("group")),
    };
    if (const std::optional<QString> windDown = read.optionalString("wind_down")) {
        delivery.windDown = word(read, "wind_down", windDownFromString(*windDown), WindDown::Flatten);
    }
    return read.ok() ? Result<DeliveryView>(delivery) : failure(*read.problem());
}

QJsonObject countsToJson(const OutcomeCounts &counts)
{
    return {{QStringLiteral("total"), counts.total},       {QStringLiteral("confirmed"), counts.confirmed},
            {QStringLiteral("observed"), counts.observed}, {QStringLiteral("refused"), counts.refused},
            {QStringLiteral("failed"), counts.failed},     {QStringLiteral("unreachable"), counts.unreachable},
            {QStringLiteral("silent"), counts.silent},     {QStringLiteral("working"), counts.working},
            {QStringLiteral("pending"), counts.pending()}};
}

QJsonValue addedReasonToJson(const AddedReason &reason)
{
    return QJsonObject{{QStringLiteral("id"), reason.id},
                       {QStringLiteral("at"), toIso(reason.at)},
                       {QStringLiteral("by"), reason.by},
                       {QStringLiteral("reason"), reason.text}};
}

Result<AddedReason> addedReasonFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("added reason"));
    AddedReason reason{
        .id = read.string("id"), .at = read.time("at"), .by = read.string("by"), .text = read.string("reason")};
    return read.ok() ? Result<AddedReason>(std::move(reason)) : failure(*read.problem());
}

} // namespace

QJsonObject toJson(const OperationView &operation)
{
    QJsonObject object{
        {QStringLiteral("operation"), operation.id.text()},
        {QStringLiteral("verb"), toString(operation.verb)},
        {QStringLiteral("scope"), toJson(operation.scope)},
        {QStringLiteral("reason"), operation.reason},
        {QStringLiteral("issued_by"), operation.issuedBy},
        {QStringLiteral("created_at"), toIso(operation.createdAt)},
        {QStringLiteral("recorded"), operation.recorded},
        {QStringLiteral("ended"), operation.ended},
        {QStringLiteral("problem"), operation.problem},
        {QStringLiteral("counts"), countsToJson(operation.counts)},
        {QStringLiteral("deliveries"),
         toArray(operation.deliveries, [](const DeliveryView &d) { return QJsonValue(deliveryToJson(d)); })},
    };
    object.insert(QStringLiteral("added_reasons"), toArray(operation.addedReasons, addedReasonToJson));
    if (!operation.fromBot.isEmpty()) {
        object.insert(QStringLiteral("from_bot"), operation.fromBot.text());
    }
    put(object, QLatin1StringView("broadcast_at"), operation.broadcastAt);
    put(object, QLatin1StringView("next_ring_at"), operation.nextRingAt);
    return object;
}

Result<OperationView> operationViewFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("operation"));
    const Result<Scope> scope = scopeFromJson(read.object("scope"));
    Result<std::vector<DeliveryView>> deliveries = fromArray<DeliveryView>(read.array("deliveries"), deliveryFromJson);
    Result<std::vector<AddedReason>> reasons =
        fromArray<AddedReason>(object.value(QLatin1StringView("added_reasons")).toArray(), addedReasonFromJson);
    OperationView operation{
        .id = OperationId(read.string("operation")),
        .verb = word(read, "verb", verbFromString(read.string("verb")), Verb::Pause),
        .scope = {},
        .reason = read.string("reason"),
        .issuedBy = read.string("issued_by"),
        .createdAt = read.time("created_at"),
        .recorded = read.boolean("recorded"),
        .ended = read.boolean("ended"),
        .broadcastAt = read.optionalTime("broadcast_at"),
        .nextRingAt = read.optionalTime("next_ring_at"),
        .problem = read.string("problem"),
        .deliveries = {},
        .counts = {},
        .addedReasons = {},
        .fromBot = BotId(read.optionalString("from_bot").value_or(QString())),
    };
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!scope) {
        return failure(scope.error());
    }
    if (!deliveries) {
        return failure(deliveries.error());
    }
    if (!reasons) {
        return failure(reasons.error());
    }
    operation.scope = *scope;
    operation.addedReasons = std::move(*reasons);
    operation.deliveries = std::move(*deliveries);
    operation.counts = countOutcomes(operation.deliveries);
    return operation;
}

} // namespace fleet
