#include "fleet/Roster.h"

#include "core/Files.h"
#include "core/Json.h"

namespace fleet {

namespace {

QJsonObject groupToJson(const Group &group)
{
    return {{QStringLiteral("name"), group.name.text()},
            {QStringLiteral("wind_down"), toString(group.windDown)},
            {QStringLiteral("lost_link_after_s"), static_cast<qint64>(group.lostLink.after.count())},
            {QStringLiteral("lost_link_do"), toString(group.lostLink.act)},
            {QStringLiteral("managed_keys"), group.managedKeys},
            {QStringLiteral("interval_s"), static_cast<qint64>(group.heartbeatInterval.count())},
            {QStringLiteral("custom_schema"), group.customSchema}};
}

Group groupFromJson(JsonReader read)
{
    return {.name = GroupId(read.string("name")),
            .windDown = windDownFromString(read.string("wind_down")).value_or(WindDown::Flatten),
            .lostLink = {.after = seconds(read.integer("lost_link_after_s")),
                         .act = lostLinkActFromString(read.string("lost_link_do")).value_or(LostLinkAct::CarryOn)},
            .managedKeys = read.boolean("managed_keys"),
            .heartbeatInterval = seconds(read.integer("interval_s")),
            .customSchema = read.object("custom_schema")};
}

QJsonObject botToJson(const Bot &bot)
{
    QStringList exchanges;
    for (const ExchangeId &exchange : bot.exchanges) {
        exchanges << exchange.text();
    }
    return {
        {QStringLiteral("agent_id"), bot.id.text()},
        {QStringLiteral("name"), bot.name},
        {QStringLiteral("group"), bot.group.text()},
        {QStringLiteral("exchange"), bot.exchange.text()},
        {QStringLiteral("exchanges"), QJsonArray::fromStringList(exchanges)},
        {QStringLiteral("strategy"), bot.strategy},
        {QStringLiteral("version"), bot.version},
        {QStringLiteral("max_position_usd"), bot.maxPosition ? QJsonValue(bot.maxPosition->toString(6)) : QJsonValue()},
        {QStringLiteral("level"), static_cast<int>(bot.level)},
        {QStringLiteral("state"), toString(bot.state)},
        {QStringLiteral("command_thread"), bot.commandThread.text()},
        {QStringLiteral("public_key"), QString::fromLatin1(bot.publicKey.toHex())},
        {QStringLiteral("key_version"), bot.keyVersion},
        {QStringLiteral("enrolled_at"), toIso(bot.enrolledAt)}};
}

Result<Bot> botFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("roster"));
    const std::optional<QString> limit = read.optionalString("max_position_usd");
    Bot bot{.id = BotId(read.string("agent_id")),
            .name = read.string("name"),
            .group = GroupId(read.string("group")),
            .exchange = ExchangeId(read.string("exchange")),
            .exchanges = {},
            .strategy = read.string("strategy"),
            .version = read.string("version"),
            .maxPosition = limit ? Money::parse(*limit) : std::nullopt,
            .level = read.integer("level") == 0 ? BotLevel::Plain : BotLevel::Verified,
            .state = enrolmentStateFromString(read.string("state")).value_or(EnrolmentState::Enrolled),
            .commandThread = ThreadId(read.string("command_thread")),
            .publicKey = QByteArray::fromHex(read.string("public_key").toLatin1()),
            .keyVersion = static_cast<int>(read.integer("key_version")),
            .enrolledAt = read.time("enrolled_at")};
    const QStringList exchanges = read.strings("exchanges");
    for (const QString &exchange : exchanges) {
        bot.exchanges.emplace_back(exchange);
    }
    return read.ok() ? Result<Bot>(bot) : failure(*read.problem());
}

} // namespace

Result<void> saveRoster(const QString &path, const Roster &roster)
{
    QJsonArray groups;
    for (const Group &group : roster.groups) {
        groups.append(groupToJson(group));
    }
    QJsonArray bots;
    for (const Bot &bot : roster.bots) {
        bots.append(botToJson(bot));
    }
    return writePrivateFile(path, toCompactJson({{QStringLiteral("groups"), groups}, {QStringLiteral("bots"), bots}}));
}

Result<Roster> loadRoster(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, 64 * 1024 * 1024);
    if (!bytes) {
        return failure(bytes.error());
    }
    const Result<QJsonObject> object = parseJsonObject(*bytes);
    if (!object) {
        return failure(object.error());
    }
    Roster roster;
    const QJsonArray groups = object->value(QLatin1StringView("groups")).toArray();
    for (const QJsonValue &item : groups) {
        roster.groups.push_back(groupFromJson(JsonReader(item.toObject(), QStringLiteral("roster"))));
    }
    const QJsonArray bots = object->value(QLatin1StringView("bots")).toArray();
    for (const QJsonValue &item : bots) {
        Result<Bot> bot = botFromJson(item.toObject());
        if (!bot) {
            return failure(bot.error());
        }
        roster.bots.push_back(std::move(*bot));
    }
    return roster;
}

} // namespace fleet
