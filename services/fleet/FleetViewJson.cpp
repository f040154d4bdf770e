// The views as JSON: for engine.sock and for `--json` output. Optional fields are absent when they are not known.
#include "core/Json.h"
#include "fleet/FleetView.h"
#include "fleet/FleetViewNames.h"

namespace fleet {

namespace {

void put(QJsonObject &object, QLatin1StringView key, const std::optional<UtcTime> &value)
{
    if (value) {
        object.insert(key, toIso(*value));
    }
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<qint64> &value)
{
    if (value) {
        object.insert(key, *value);
    }
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<milliseconds> &value)
{
    if (value) {
        object.insert(key, static_cast<qint64>(value->count()));
    }
}

void put(QJsonObject &object, QLatin1StringView key, const std::optional<Money> &value)
{
    if (value) {
        object.insert(key, value->toString(6));
    }
}

template<typename T, typename ToJson>
QJsonArray toArray(const std::vector<T> &items, ToJson convert)
{
    QJsonArray array;
    for (const T &item : items) {
        array.append(convert(item));
    }
    return array;
}

/// Reads an array of objects; the first bad one ends the reading with its problem.
template<typename T, typename FromJson>
Result<std::vector<T>> fromArray(const QJsonArray &array, FromJson convert)
{
    std::vector<T> items;
    items.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &value : array) {
        Result<T> item = convert(value.toObject());
        if (!item) {
            return failure(item.error());
        }
        items.push_back(std::move(*item));
    }
    return items;
}

std::optional<milliseconds> msField(JsonReader &read, const char *key)
{
    const std::optional<qint64> value = read.optionalInteger(key);
    return value ? std::optional(milliseconds(*value)) : std::nullopt;
}

std::optional<Money> moneyField(JsonReader &read, const char *key)
{
    const std::optional<QString> text = read.optionalString(key);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<Money> money = Money::parse(*text);
    if (!money) {
        read.fail(key, QStringLiteral("is not an amount of money."));
    }
    return money;
}

template<typename E>
E word(JsonReader &read, const char *key, const std::optional<E> &value, E fallback)
{
    if (!value) {
        read.fail(key, QStringLiteral("holds an unknown word."));
    }
    return value.value_or(fallback);
}

QJsonObject lostLinkToJson(const LostLinkPolicy &policy)
{
    return {{QStringLiteral("after_s"), static_cast<qint64>(policy.after.count())},
            {QStringLiteral("do"), toString(policy.act)}};
}

LostLinkPolicy lostLinkFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("lost_link"));
    return {.after = seconds(read.optionalInteger("after_s").value_or(120)),
            .act = lostLinkActFromString(read.optionalString("do").value_or(QString())).value_or(LostLinkAct::CarryOn)};
}

QJsonObject pendingToJson(const PendingView &pending)
{
    return {{QStringLiteral("operation"), pending.operation.text()},
            {QStringLiteral("verb"), toString(pending.verb)},
            {QStringLiteral("state"), toString(pending.state)}};
}

Result<PendingView> pendingFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("pending"));
    PendingView pending{.operation = OperationId(read.string("operation")),
                        .verb = word(read, "verb", verbFromString(read.string("verb")), Verb::Pause),
                        .state =
                            word(read, "state", deliveryStateFromString(read.string("state")), DeliveryState::Queued)};
    return read.ok() ? Result<PendingView>(pending) : failure(*read.problem());
}

seconds interval(JsonReader &read, const char *key)
{
    return seconds(read.optionalInteger(key).value_or(30));
}

QJsonObject identityToJson(const BotIdentityView &identity)
{
    QJsonObject object{{QStringLiteral("key"), identity.key},
                       {QStringLiteral("key_version"), identity.keyVersion},
                       {QStringLiteral("instance"), identity.instance.text()},
                       {QStringLiteral("forgeries"), identity.forgeries}};
    if (identity.reportedKeyVersion) {
        object.insert(QStringLiteral("reported_key_version"), *identity.reportedKeyVersion);
    }
    put(object, QLatin1StringView("said_at"), identity.saidAt);
    put(object, QLatin1StringView("enrolled_at"), identity.enrolledAt);
    return object;
}

Result<BotIdentityView> identityFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("identity"));
    const std::optional<qint64> reported = read.optionalInteger("reported_key_version");
    BotIdentityView identity{.key = read.string("key"),
                             .keyVersion = static_cast<int>(read.integer("key_version")),
                             .reportedKeyVersion = reported ? std::optional(static_cast<int>(*reported)) : std::nullopt,
                             .instance = InstanceId(read.string("instance")),
                             .saidAt = read.optionalTime("said_at"),
                             .enrolledAt = read.optionalTime("enrolled_at"),
                             .forgeries = read.integer("forgeries")};
    return read.ok() ? Result<BotIdentityView>(identity) : failure(*read.problem());
}

QJsonObject botToJson(const BotView &bot)
{
    QJsonObject object{
        {QStringLiteral("agent_id"), bot.id.text()},
        {QStringLiteral("name"), bot.name},
        {QStringLiteral("group"), bot.group.text()},
        {QStringLiteral("exchange"), bot.exchange.text()},
        {QStringLiteral("exchanges"), toArray(bot.exchanges, [](const ExchangeId &e) { return QJsonValue(e.text()); })},
        {QStringLiteral("strategy"), bot.strategy},
        {QStringLiteral("version"), bot.version},
        {QStringLiteral("level"), static_cast<int>(bot.level)},
        {QStringLiteral("enrolment"), toString(bot.enrolment)},
        {QStringLiteral("desired"), toString(bot.desired)},
        {QStringLiteral("reported"), bot.reported ? QJsonValue(toString(*bot.reported)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("phase"), bot.phase},
        {QStringLiteral("latched"), anyLatch(bot.holds)},
        {QStringLiteral("holds"), toJson(bot.holds)},
        {QStringLiteral("ordered_holds"), toJson(bot.orderedHolds)},
        {QStringLiteral("liveness"), toString(bot.liveness)},
        {QStringLiteral("pending"),
         toArray(bot.pending, [](const PendingView &p) { return QJsonValue(pendingToJson(p)); })},
        {QStringLiteral("metrics"), metricsToJson(bot.metrics)},
        {QStringLiteral("custom"), customMetricsToJson(bot.metrics)},
        {QStringLiteral("wind_down"), toString(bot.windDown)},
        {QStringLiteral("lost_link"), lostLinkToJson(bot.lostLink)},
        {QStringLiteral("drifts"), bot.drifts},
        {QStringLiteral("interval_s"), static_cast<qint64>(bot.interval.count())},
        {QStringLiteral("identity"), identityToJson(bot.identity)},
    };
    if (bot.failedStop) {
        object.insert(QStringLiteral("failed_stop"), pendingToJson(*bot.failedStop));
    }
    put(object, QLatin1StringView("max_position_usd"), bot.maxPosition);
    put(object, QLatin1StringView("heard_at"), bot.heardAt);
    put(object, QLatin1StringView("open_positions"), bot.metrics.openPositions);
    put(object, QLatin1StringView("open_orders"), bot.metrics.openOrders);
    return object;
}

Result<BotView> botFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("bot"));
    Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    Result<std::vector<Hold>> ordered = holdsFromJson(read.array("ordered_holds"));
    Result<Metrics> metrics = metricsFromJson(read.object("metrics"), read.object("custom"));
    Result<std::vector<PendingView>> pending = fromArray<PendingView>(read.array("pending"), pendingFromJson);
    Result<BotIdentityView> identity = identityFromJson(read.object("identity"));
    const std::optional<QJsonObject> failed = read.optionalObject("failed_stop");
    const std::optional<QString> reported = read.optionalString("reported");
    const auto desired = enumFromString(viewNames::desired, read.string("desired"));
    const auto liveness = enumFromString(viewNames::liveness, read.string("liveness"));
    BotView bot{
        .id = BotId(read.string("agent_id")),
        .name = read.string("name"),
        .group = GroupId(read.string("group")),
        .exchange = ExchangeId(read.string("exchange")),
        .exchanges = {},
        .strategy = read.string("strategy"),
        .version = read.string("version"),
        .level = read.integer("level") == 0 ? BotLevel::Plain : BotLevel::Verified,
        .enrolment =
            word(read, "enrolment", enrolmentStateFromString(read.string("enrolment")), EnrolmentState::Intended),
        .desired = word(read, "desired", desired, DesiredState::Trading),
        .reported = std::nullopt,
        .phase = read.string("phase"),
        .holds = {},
        .orderedHolds = {},
        .liveness = word(read, "liveness", liveness, Liveness::Unknown),
        .heardAt = read.optionalTime("heard_at"),
        .pending = {},
        .failedStop = {},
        .metrics = {},
        .windDown = word(read, "wind_down", windDownFromString(read.string("wind_down")), WindDown::Flatten),
        .lostLink = lostLinkFromJson(read.object("lost_link")),
        .drifts = read.boolean("drifts"),
        .interval = interval(read, "interval_s"),
        .maxPosition = moneyField(read, "max_position_usd"),
        .identity = {},
    };
    if (reported) {
        bot.reported = word(read, "reported", botStateFromString(*reported), BotState::Dormant);
    }
    const QStringList exchanges = read.strings("exchanges");
    for (const QString &exchange : exchanges) {
        bot.exchanges.emplace_back(exchange);
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!holds || !ordered || !metrics || !pending) {
        return failure(ProblemKind::Protocol,
                       QStringLiteral("bot: holds, metrics or pending commands are unreadable."));
    }
    if (!identity) {
        return failure(identity.error());
    }
    bot.identity = std::move(*identity);
    bot.holds = std::move(*holds);
    bot.orderedHolds = std::move(*ordered);
    bot.metrics = std::move(*metrics);
    bot.pending = std::move(*pending);
    if (failed) {
        const Result<PendingView> stop = pendingFromJson(*failed);
        if (!stop) {
            return failure(stop.error());
        }
        bot.failedStop = *stop;
    }
    return bot;
}

QJsonObject groupToJson(const GroupView &group)
{
    return {{QStringLiteral("name"), group.name.text()},
            {QStringLiteral("wind_down"), toString(group.windDown)},
            {QStringLiteral("lost_link"), lostLinkToJson(group.lostLink)},
            {QStringLiteral("heartbeat_interval_s"), static_cast<qint64>(group.heartbeatInterval.count())},
            {QStringLiteral("managed_keys"), group.managedKeys},
            {QStringLiteral("takes_custom"), group.takesCustom}};
}

Result<GroupView> groupFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("group"));
    GroupView group{.name = GroupId(read.string("name")),
                    .windDown =
                        word(read, "wind_down", windDownFromString(read.string("wind_down")), WindDown::Flatten),
                    .lostLink = lostLinkFromJson(read.object("lost_link")),
                    .heartbeatInterval = interval(read, "heartbeat_interval_s"),
                    .managedKeys = read.boolean("managed_keys"),
                    .takesCustom = read.boolean("takes_custom")};
    return read.ok() ? Result<GroupView>(group) : failure(*read.problem());
}

QJsonObject deliveryToJson(const DeliveryView &delivery)
{
    QJsonObject object{{QStringLiteral("agent_id"), delivery.bot.text()},
                       {QStringLiteral("name"), delivery.name},
                       {QStringLiteral("group"), delivery.group.text()},
                       {QStringLiteral("exchange"), delivery.exchange.text()},
                       {QStringLiteral("state"), toString(delivery.state)},
                       {QStringLiteral("outcome"), toString(delivery.outcome)},
                       {QStringLiteral("can_prove"), delivery.canProve},
                       {QStringLiteral("attempts"), delivery.attempts},
                       {QStringLiteral("phase"), delivery.phase},
                       {QStringLiteral("says"), delivery.says}};
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

QJsonObject linkToJson(const LinkView &link)
{
    QJsonObject object{
        {QStringLiteral("state"), toString(link.state)},  {QStringLiteral("web_socket"), link.webSocketUp},
        {QStringLiteral("sweep"), link.sweepUp},          {QStringLiteral("calls_used"), link.callsUsed},
        {QStringLiteral("calls_limit"), link.callsLimit}, {QStringLiteral("reserve"), link.reserve},
        {QStringLiteral("queued"), link.queued},          {QStringLiteral("bus_epoch"), link.busEpoch},
        {QStringLiteral("problem"), link.problem},        {QStringLiteral("stops_blocked"), link.stopsBlocked},
        {QStringLiteral("flooded"), link.flooded},        {QStringLiteral("disk_failing"), link.diskFailing}};
    put(object, QLatin1StringView("since"), link.since);
    put(object, QLatin1StringView("last_event_at"), link.lastEventAt);
    put(object, QLatin1StringView("round_trip_ms"), link.roundTrip);
    put(object, QLatin1StringView("clock_skew_ms"), link.clockSkew);
    return object;
}

Result<LinkView> linkFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("link"));
    LinkView link{
        .state = word(read, "state", enumFromString(viewNames::link, read.string("state")), LinkState::Blind),
        .since = read.optionalTime("since"),
        .webSocketUp = read.boolean("web_socket"),
        .sweepUp = read.boolean("sweep"),
        .lastEventAt = read.optionalTime("last_event_at"),
        .roundTrip = msField(read, "round_trip_ms"),
        .clockSkew = msField(read, "clock_skew_ms"),
        .callsUsed = read.integer("calls_used"),
        .callsLimit = read.integer("calls_limit"),
        .reserve = read.integer("reserve"),
        .queued = static_cast<int>(read.integer("queued")),
        .busEpoch = static_cast<int>(read.integer("bus_epoch")),
        .problem = read.string("problem"),
        .stopsBlocked = read.boolean("stops_blocked"),
        .flooded = read.boolean("flooded"),
        .diskFailing = read.boolean("disk_failing"),
    };
    return read.ok() ? Result<LinkView>(link) : failure(*read.problem());
}

QJsonObject noticeToJson(const NoticeView &notice)
{
    return {{QStringLiteral("id"), notice.id},
            {QStringLiteral("at"), toIso(notice.at)},
            {QStringLiteral("severity"), notice.severity},
            {QStringLiteral("agent_id"), notice.bot.text()},
            {QStringLiteral("text"), notice.text}};
}

Result<NoticeView> noticeFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("notice"));
    NoticeView notice{.id = read.string("id"),
                      .at = read.time("at"),
                      .severity = read.string("severity"),
                      .bot = BotId(read.string("agent_id")),
                      .text = read.string("text")};
    return read.ok() ? Result<NoticeView>(notice) : failure(*read.problem());
}

template<typename View>
void putRows(QJsonObject &object, const View &view)
{
    object.insert(QStringLiteral("at"), toIso(view.at));
    object.insert(QStringLiteral("bots"),
                  toArray(view.bots, [](const BotView &b) { return QJsonValue(botToJson(b)); }));
    object.insert(QStringLiteral("groups"),
                  toArray(view.groups, [](const GroupView &g) { return QJsonValue(groupToJson(g)); }));
    object.insert(QStringLiteral("operations"),
                  toArray(view.operations, [](const OperationView &o) { return QJsonValue(toJson(o)); }));
    object.insert(QStringLiteral("notices"),
                  toArray(view.notices, [](const NoticeView &n) { return QJsonValue(noticeToJson(n)); }));
}

template<typename View>
std::optional<Problem> readRows(JsonReader &read, View &view)
{
    Result<std::vector<BotView>> bots = fromArray<BotView>(read.array("bots"), botFromJson);
    Result<std::vector<GroupView>> groups = fromArray<GroupView>(read.array("groups"), groupFromJson);
    Result<std::vector<OperationView>> operations =
        fromArray<OperationView>(read.array("operations"), operationViewFromJson);
    Result<std::vector<NoticeView>> notices = fromArray<NoticeView>(read.array("notices"), noticeFromJson);
    if (!bots) {
        return bots.error();
    }
    if (!groups) {
        return groups.error();
    }
    if (!operations) {
        return operations.error();
    }
    if (!notices) {
        return notices.error();
    }
    view.bots = std::move(*bots);
    view.groups = std::move(*groups);
    view.operations = std::move(*operations);
    view.notices = std::move(*notices);
    return std::nullopt;
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

QJsonObject toJson(const FleetSnapshot &snapshot)
{
    QJsonObject object{{QStringLiteral("organisation"), snapshot.organisation},
                       {QStringLiteral("manager"), snapshot.managerId},
                       {QStringLiteral("sandbox"), snapshot.sandbox},
                       {QStringLiteral("gateway"), snapshot.gateway},
                       {QStringLiteral("link"), linkToJson(snapshot.link)}};
    putRows(object, snapshot);
    return object;
}

Result<FleetSnapshot> snapshotFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("fleet"));
    FleetSnapshot snapshot;
    snapshot.organisation = read.string("organisation");
    snapshot.managerId = read.string("manager");
    snapshot.sandbox = read.boolean("sandbox");
    snapshot.gateway = read.string("gateway");
    snapshot.at = read.time("at");
    const Result<LinkView> link = linkFromJson(read.object("link"));
    const std::optional<Problem> rows = readRows(read, snapshot);
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (rows) {
        return failure(*rows);
    }
    if (!link) {
        return failure(link.error());
    }
    snapshot.link = *link;
    return snapshot;
}

QJsonObject toJson(const FleetDelta &delta)
{
    QJsonObject object;
    putRows(object, delta);
    object.insert(QStringLiteral("removed"),
                  toArray(delta.removed, [](const BotId &id) { return QJsonValue(id.text()); }));
    if (delta.link) {
        object.insert(QStringLiteral("link"), linkToJson(*delta.link));
    }
    return object;
}

Result<FleetDelta> deltaFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("delta"));
    FleetDelta delta;
    delta.at = read.time("at");
    const std::optional<Problem> rows = readRows(read, delta);
    const QStringList removed = read.strings("removed");
    for (const QString &id : removed) {
        delta.removed.emplace_back(id);
    }
    if (const std::optional<QJsonObject> linkObject = read.optionalObject("link")) {
        const Result<LinkView> link = linkFromJson(*linkObject);
        if (!link) {
            return failure(link.error());
        }
        delta.link = *link;
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (rows) {
        return failure(*rows);
    }
    return delta;
}

} // namespace fleet
