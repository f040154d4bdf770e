#include "protocol/Heartbeat.h"

#include "core/Enums.h"
#include "core/Json.h"

namespace fleet {

namespace {

constexpr EnumNames<BotState, 9> stateNames{{
    {BotState::Dormant, QLatin1StringView("dormant")},
    {BotState::Trading, QLatin1StringView("trading")},
    {BotState::Pausing, QLatin1StringView("pausing")},
    {BotState::Paused, QLatin1StringView("paused")},
    {BotState::Draining, QLatin1StringView("draining")},
    {BotState::Drained, QLatin1StringView("drained")},
    {BotState::Stopping, QLatin1StringView("stopping")},
    {BotState::Stopped, QLatin1StringView("stopped")},
    {BotState::Updating, QLatin1StringView("updating")},
}};

constexpr qint64 longestInterval = 3600;

} // namespace

QString toString(BotState state)
{
    return enumToString(stateNames, state);
}

std::optional<BotState> botStateFromString(const QString &text)
{
    return enumFromString(stateNames, text);
}

bool isHeldState(BotState state)
{
    switch (state) {
    case BotState::Dormant:
    case BotState::Pausing:
    case BotState::Paused:
    case BotState::Draining:
    case BotState::Drained:
    case BotState::Stopping:
    case BotState::Stopped:
        return true;
    case BotState::Trading:
    case BotState::Updating:
        return false;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Heartbeat &heartbeat)
{
    QJsonArray applied;
    for (const CommandId &id : heartbeat.applied) {
        applied.append(id.text());
    }
    return {{QStringLiteral("agent_id"), heartbeat.bot.text()},
            {QStringLiteral("instance"), heartbeat.instance.text()},
            {QStringLiteral("seq"), heartbeat.seq},
            {QStringLiteral("sent_at"), toIso(heartbeat.sentAt)},
            {QStringLiteral("interval_s"), static_cast<qint64>(heartbeat.interval.count())},
            {QStringLiteral("version"), heartbeat.version},
            {QStringLiteral("key_version"), heartbeat.keyVersion},
            {QStringLiteral("state"), toString(heartbeat.state)},
            {QStringLiteral("phase"), heartbeat.phase},
            {QStringLiteral("holds"), toJson(heartbeat.holds)},
            {QStringLiteral("applied"), applied},
            {QStringLiteral("usage"), heartbeat.gatewayCalls},
            {QStringLiteral("lost_link"),
             QJsonObject{{QStringLiteral("after_s"), static_cast<qint64>(heartbeat.lostLink.after.count())},
                         {QStringLiteral("do"), toString(heartbeat.lostLink.act)}}},
            {QStringLiteral("kept_by_policy"), heartbeat.keptByPolicy},
            {QStringLiteral("metrics"), metricsToJson(heartbeat.metrics)},
            {QStringLiteral("custom"), customMetricsToJson(heartbeat.metrics)},
            {QStringLiteral("fleet"), heartbeat.fleetTag},
            {QStringLiteral("aud"), heartbeat.audience}};
}

Result<Heartbeat> heartbeatFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("heartbeat"));
    const std::optional<BotState> state = botStateFromString(read.string("state"));
    Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    Result<Metrics> metrics = metricsFromJson(read.optionalObject("metrics").value_or(QJsonObject()),
                                              read.optionalObject("custom").value_or(QJsonObject()));
    JsonReader link(read.optionalObject("lost_link").value_or(QJsonObject()), QStringLiteral("lost_link"));
    const LostLinkPolicy lostLink{
        .after = seconds(link.optionalInteger("after_s").value_or(120)),
        .act = lostLinkActFromString(link.optionalString("do").value_or(QString())).value_or(LostLinkAct::CarryOn)};
    Heartbeat heartbeat{
        .bot = BotId(read.string("agent_id")),
        .instance = InstanceId(read.string("instance")),
        .seq = read.integer("seq"),
        .sentAt = read.time("sent_at"),
        .interval = seconds(read.integer("interval_s")),
        .version = read.string("version"),
        .keyVersion = static_cast<int>(read.optionalInteger("key_version").value_or(1)),
        .state = state.value_or(BotState::Dormant),
        .phase = read.optionalString("phase").value_or(QString()),
        .holds = {},
        .applied = {},
        .gatewayCalls = read.optionalInteger("usage").value_or(0),
        .lostLink = lostLink,
        .keptByPolicy = read.optionalInteger("kept_by_policy").value_or(0),
        .metrics = {},
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
    };
    const QStringList applied = read.optionalStrings("applied").value_or(QStringList());
    if (!state) {
        read.fail("state", QStringLiteral("is not a state of this protocol."));
    }
    if (heartbeat.interval < seconds(1) || heartbeat.interval > seconds(longestInterval)) {
        read.fail("interval_s", QStringLiteral("must be 1 to 3600."));
    }
    if (static_cast<std::size_t>(applied.size()) > appliedHistory) {
        read.fail("applied", QStringLiteral("lists more than 20 commands."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!holds) {
        return failure(holds.error());
    }
    if (!metrics) {
        return failure(metrics.error());
    }
    heartbeat.holds = std::move(*holds);
    heartbeat.metrics = std::move(*metrics);
    for (const QString &id : applied) {
        heartbeat.applied.emplace_back(id);
    }
    return heartbeat;
}

} // namespace fleet
