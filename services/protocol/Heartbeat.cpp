#include "protocol/Heartbeat.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "protocol/LostLink.h"

#include <algorithm>
#include <limits>

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
constexpr qint64 largestKeyVersion = std::numeric_limits<int>::max();

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
    QJsonObject object{{QStringLiteral("agent_id"), heartbeat.bot.text()},
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
                       {QStringLiteral("lost_link"), toJson(heartbeat.lostLink)},
                       {QStringLiteral("kept_by_policy"), heartbeat.keptByPolicy},
                       {QStringLiteral("metrics"), metricsToJson(heartbeat.metrics)},
                       {QStringLiteral("custom"), customMetricsToJson(heartbeat.metrics)},
                       {QStringLiteral("fleet"), heartbeat.fleetTag},
                       {QStringLiteral("aud"), heartbeat.audience}};
    if (heartbeat.standby) {
        object.insert(QStringLiteral("standby"), true);
    }
    return object;
}

Result<Heartbeat> heartbeatFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("heartbeat"));
    const std::optional<BotState> state = botStateFromString(read.string("state"));
    Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    ReadMetrics metrics =
        metricsFromJson(object.value(QLatin1StringView("metrics")), object.value(QLatin1StringView("custom")));
    const Result<LostLinkPolicy> lostLink = lostLinkFromJson(read.object("lost_link"));
    const qint64 keyVersion = read.optionalInteger("key_version").value_or(1);
    Heartbeat heartbeat{
        .bot = BotId(read.string("agent_id")),
        .instance = InstanceId(read.string("instance")),
        .seq = read.integer("seq"),
        .sentAt = read.time("sent_at"),
        .interval = seconds(read.integer("interval_s")),
        .version = read.string("version"),
        .keyVersion = static_cast<int>(std::clamp<qint64>(keyVersion, 1, largestKeyVersion)),
        .state = state.value_or(BotState::Dormant),
        .phase = read.optionalString("phase").value_or(QString()),
        .holds = {},
        .applied = {},
        .gatewayCalls = read.optionalInteger("usage").value_or(0),
        .lostLink = lostLink.value_or(LostLinkPolicy()),
        .keptByPolicy = read.optionalInteger("kept_by_policy").value_or(0),
        .metrics = {},
        .unreadable = {},
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
        .standby = read.optionalBoolean("standby").value_or(false),
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
    if (heartbeat.instance.isEmpty()) {
        read.fail("instance", QStringLiteral("is empty."));
    }
    if (keyVersion != heartbeat.keyVersion) {
        read.fail("key_version", QStringLiteral("must be 1 or more."));
    }
    if (heartbeat.seq < 0) {
        read.fail("seq", QStringLiteral("cannot be negative."));
    }
    if (heartbeat.gatewayCalls < 0) {
        read.fail("usage", QStringLiteral("cannot be negative."));
    }
    if (heartbeat.keptByPolicy < 0) {
        read.fail("kept_by_policy", QStringLiteral("cannot be negative."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!lostLink) {
        return failure(lostLink.error());
    }
    if (!holds) {
        return failure(holds.error());
    }
    heartbeat.holds = std::move(*holds);
    heartbeat.metrics = std::move(metrics.metrics);
    heartbeat.unreadable = std::move(metrics.unreadable);
    for (const QString &id : applied) {
        heartbeat.applied.emplace_back(id);
    }
    return heartbeat;
}

} // namespace fleet
