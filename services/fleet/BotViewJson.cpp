// Bots and their groups as JSON.
#include "fleet/FleetViewNames.h"
#include "fleet/ViewJson.h"

namespace fleet {

using namespace viewJson;

namespace {

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

QJsonObject verdictToJson(const Verdict &verdict)
{
    const auto reasonToJson = [](const HealthReason &reason) {
        return QJsonObject{{QStringLiteral("metric"), reason.metric},
                           {QStringLiteral("health"), toString(reason.health)},
                           {QStringLiteral("value"), reason.value},
                           {QStringLiteral("limit"), reason.limit},
                           {QStringLiteral("within"), reason.within}};
    };
    QJsonObject object{{QStringLiteral("reasons"), toArray(verdict.reasons, reasonToJson)},
                       {QStringLiteral("unmeasured"),
                        QJsonArray::fromStringList(QStringList(verdict.unmeasured.begin(), verdict.unmeasured.end()))}};
    if (verdict.health) {
        object.insert(QStringLiteral("health"), toString(*verdict.health));
    }
    return object;
}

Result<HealthReason> reasonFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("reason"));
    HealthReason reason{.metric = read.string("metric"),
                        .health = word(read, "health", healthFromString(read.string("health")), Health::Warning),
                        .value = read.number("value"),
                        .limit = read.number("limit"),
                        .within = read.boolean("within")};
    return read.ok() ? Result<HealthReason>(std::move(reason)) : failure(*read.problem());
}

Result<Verdict> verdictFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("verdict"));
    Result<std::vector<HealthReason>> reasons = fromArray<HealthReason>(read.array("reasons"), reasonFromJson);
    const QStringList unmeasured = read.strings("unmeasured");
    Verdict verdict{.health = std::nullopt, .reasons = {}, .unmeasured = {unmeasured.begin(), unmeasured.end()}};
    if (const std::optional<QString> health = read.optionalString("health")) {
        verdict.health = word(read, "health", healthFromString(*health), Health::Critical);
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!reasons) {
        return failure(reasons.error());
    }
    verdict.reasons = std::move(*reasons);
    return verdict;
}

} // namespace

QJsonObject viewJson::botToJson(const BotView &bot)
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
        {QStringLiteral("verdict"), verdictToJson(bot.verdict)},
        {QStringLiteral("standby"), bot.standby},
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

Result<BotView> viewJson::botFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("bot"));
    Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    Result<std::vector<Hold>> ordered = holdsFromJson(read.array("ordered_holds"));
    ReadMetrics metrics = metricsFromJson(read.object("metrics"), read.object("custom"));
    Result<std::vector<PendingView>> pending = fromArray<PendingView>(read.array("pending"), pendingFromJson);
    Result<BotIdentityView> identity = identityFromJson(read.object("identity"));
    Result<Verdict> verdict = verdictFromJson(read.object("verdict"));
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
        .verdict = {},
        .standby = read.boolean("standby"),
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
    if (!holds || !ordered || !pending) {
        return failure(ProblemKind::Protocol, QStringLiteral("bot: holds or pending commands are unreadable."));
    }
    if (!identity) {
        return failure(identity.error());
    }
    if (!verdict) {
        return failure(verdict.error());
    }
    bot.verdict = std::move(*verdict);
    bot.identity = std::move(*identity);
    bot.holds = std::move(*holds);
    bot.orderedHolds = std::move(*ordered);
    bot.metrics = std::move(metrics.metrics);
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

QJsonObject viewJson::groupToJson(const GroupView &group)
{
    return {{QStringLiteral("name"), group.name.text()},
            {QStringLiteral("wind_down"), toString(group.windDown)},
            {QStringLiteral("lost_link"), lostLinkToJson(group.lostLink)},
            {QStringLiteral("heartbeat_interval_s"), static_cast<qint64>(group.heartbeatInterval.count())},
            {QStringLiteral("managed_keys"), group.managedKeys},
            {QStringLiteral("takes_custom"), group.takesCustom}};
}

Result<GroupView> viewJson::groupFromJson(const QJsonObject &object)
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

} // namespace fleet
