// The fleet as JSON: for engine.sock and for `--json` output. Optional fields are absent when they are not known.
#include "fleet/FleetViewNames.h"
#include "fleet/ViewJson.h"

namespace fleet {

using namespace viewJson;

namespace {

QJsonObject timesToJson(const ChannelTimes &times)
{
    QJsonObject object;
    put(object, QLatin1StringView("at"), times.lastAt);
    put(object, QLatin1StringView("lag_ms"), times.lag);
    return object;
}

ChannelTimes timesFromJson(JsonReader &read)
{
    return {.lastAt = read.optionalTime("at"), .lag = msField(read, "lag_ms")};
}

QJsonObject webhookToJson(const WebhookView &webhook)
{
    QJsonObject object = timesToJson(webhook.times);
    object.insert(QStringLiteral("state"), toString(webhook.state));
    object.insert(QStringLiteral("why"), webhook.why);
    object.insert(QStringLiteral("lost"), webhook.lost);
    return object;
}

WebhookView webhookFromJson(JsonReader &read)
{
    return {.state = word(read, "state", enumFromString(viewNames::webhook, read.string("state")), WebhookState::Off),
            .why = read.string("why"),
            .lost = read.boolean("lost"),
            .times = timesFromJson(read)};
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
    object.insert(QStringLiteral("web_socket_times"), timesToJson(link.webSocket));
    object.insert(QStringLiteral("sweep_times"), timesToJson(link.sweep));
    object.insert(QStringLiteral("webhook"), webhookToJson(link.webhook));
    put(object, QLatin1StringView("since"), link.since);
    put(object, QLatin1StringView("last_event_at"), link.lastEventAt);
    put(object, QLatin1StringView("round_trip_ms"), link.roundTrip);
    put(object, QLatin1StringView("clock_skew_ms"), link.clockSkew);
    return object;
}

Result<LinkView> linkFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("link"));
    JsonReader webSocket(read.object("web_socket_times"), QStringLiteral("web_socket_times"));
    JsonReader sweep(read.object("sweep_times"), QStringLiteral("sweep_times"));
    JsonReader webhook(read.object("webhook"), QStringLiteral("webhook"));
    LinkView link{
        .state = word(read, "state", enumFromString(viewNames::link, read.string("state")), LinkState::Blind),
        .since = read.optionalTime("since"),
        .webSocketUp = read.boolean("web_socket"),
        .sweepUp = read.boolean("sweep"),
        .webSocket = timesFromJson(webSocket),
        .sweep = timesFromJson(sweep),
        .webhook = webhookFromJson(webhook),
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
    for (const JsonReader *part : {&read, &webSocket, &sweep, &webhook}) {
        if (!part->ok()) {
            return failure(*part->problem());
        }
    }
    return link;
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
    object.insert(QStringLiteral("alerts"),
                  toArray(view.alerts, [](const AlertView &a) { return QJsonValue(toJson(a)); }));
}

/// The first list that cannot be read ends it.
template<typename T, typename FromJson>
void readList(std::optional<Problem> &problem, const QJsonArray &array, std::vector<T> &into, FromJson convert)
{
    if (problem) {
        return;
    }
    Result<std::vector<T>> items = fromArray<T>(array, convert);
    if (items) {
        into = std::move(*items);
    } else {
        problem = items.error();
    }
}

template<typename View>
std::optional<Problem> readRows(JsonReader &read, View &view)
{
    std::optional<Problem> problem;
    readList(problem, read.array("bots"), view.bots, botFromJson);
    readList(problem, read.array("groups"), view.groups, groupFromJson);
    readList(problem, read.array("operations"), view.operations, operationViewFromJson);
    readList(problem, read.array("notices"), view.notices, noticeFromJson);
    readList(problem, read.array("alerts"), view.alerts, alertViewFromJson);
    return problem;
}

QJsonArray silencesToJson(const std::vector<Silence> &silences)
{
    return toArray(silences, [](const Silence &silence) { return QJsonValue(toJson(silence)); });
}

std::optional<Problem> readThresholds(const QJsonObject &object, Thresholds &into)
{
    Result<Thresholds> thresholds = thresholdsFromJson(object);
    if (!thresholds) {
        return thresholds.error();
    }
    into = std::move(*thresholds);
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const FleetSnapshot &snapshot)
{
    QJsonObject object{{QStringLiteral("organisation"), snapshot.organisation},
                       {QStringLiteral("manager"), snapshot.managerId},
                       {QStringLiteral("sandbox"), snapshot.sandbox},
                       {QStringLiteral("gateway"), snapshot.gateway},
                       {QStringLiteral("silences"), silencesToJson(snapshot.silences)},
                       {QStringLiteral("thresholds"), toJson(snapshot.thresholds)},
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
    std::optional<Problem> problem = readRows(read, snapshot);
    readList(problem, read.array("silences"), snapshot.silences, silenceFromJson);
    if (!problem) {
        problem = readThresholds(read.object("thresholds"), snapshot.thresholds);
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (problem) {
        return failure(*problem);
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
    if (delta.silences) {
        object.insert(QStringLiteral("silences"), silencesToJson(*delta.silences));
    }
    if (delta.thresholds) {
        object.insert(QStringLiteral("thresholds"), toJson(*delta.thresholds));
    }
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
    std::optional<Problem> problem = readRows(read, delta);
    const QStringList removed = read.strings("removed");
    for (const QString &id : removed) {
        delta.removed.emplace_back(id);
    }
    if (const std::optional<QJsonArray> silences = read.optionalArray("silences")) {
        readList(problem, *silences, delta.silences.emplace(), silenceFromJson);
    }
    if (const std::optional<QJsonObject> thresholds = read.optionalObject("thresholds"); thresholds && !problem) {
        problem = readThresholds(*thresholds, delta.thresholds.emplace());
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
    if (problem) {
        return failure(*problem);
    }
    return delta;
}

} // namespace fleet
