#include "protocol/Bundle.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "protocol/Encoding.h"
#include "protocol/LostLink.h"

namespace fleet {

namespace {

constexpr EnumNames<DialectKind, 2> dialectNames{{
    {DialectKind::Rest, QLatin1StringView("rest")},
    {DialectKind::Tool, QLatin1StringView("tool")},
}};

constexpr EnumNames<BusMode, 2> busNames{{
    {BusMode::Sealed, QLatin1StringView("sealed")},
    {BusMode::Plain, QLatin1StringView("plain")},
}};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

constexpr qsizetype keyBytes = 32;
constexpr qint64 longestInterval = 3600;

QByteArray keyField(JsonReader &read, const char *key)
{
    const QByteArray bytes = bytesFromBase64(read.string(key)).value_or(QByteArray());
    if (bytes.size() != keyBytes) {
        read.fail(key, QStringLiteral("must be %1 bytes in base64.").arg(keyBytes));
    }
    return bytes;
}

QByteArray optionalBytes(JsonReader &read, const char *key)
{
    const std::optional<QString> text = read.optionalString(key);
    if (!text) {
        return {};
    }
    const QByteArray bytes = bytesFromBase64(*text).value_or(QByteArray());
    if (bytes.isEmpty()) {
        read.fail(key, QStringLiteral("must be base64."));
    }
    return bytes;
}

/// A word of an enumeration; an unknown one is a problem of that field.
template<typename E>
E wordField(JsonReader &read, const char *key, std::optional<E> (*fromText)(const QString &), E fallback)
{
    const std::optional<E> value = fromText(read.string(key));
    if (!value) {
        read.fail(key, QStringLiteral("is not a word that this version knows."));
    }
    return value.value_or(fallback);
}

void checkBundle(JsonReader &read, const Bundle &bundle, qint64 level)
{
    if (!isValidAgentId(bundle.bot.text())) {
        read.fail("agent_id", QStringLiteral("is not an agent id."));
    }
    if (level != static_cast<qint64>(bundle.level)) {
        read.fail("level", QStringLiteral("must be 0 or 1."));
    }
    if (!bundle.gateway.isValid() || bundle.gateway.host().isEmpty()) {
        read.fail("gateway", QStringLiteral("is not a URL."));
    }
    if (bundle.fleetTag.isEmpty()) {
        read.fail("fleet", QStringLiteral("is empty."));
    }
    if (bundle.audience.isEmpty()) {
        read.fail("aud", QStringLiteral("is empty."));
    }
    if (bundle.interval < seconds(1) || bundle.interval > seconds(longestInterval)) {
        read.fail("interval_s", QStringLiteral("must be 1 to 3600."));
    }
    if (!bundle.keySeed.isEmpty() && bundle.keySeed.size() != keyBytes) {
        read.fail("key_seed", QStringLiteral("must be %1 bytes in base64.").arg(keyBytes));
    }
}

} // namespace

QString toString(DialectKind dialect)
{
    return enumToString(dialectNames, dialect);
}

std::optional<DialectKind> dialectFromString(const QString &text)
{
    return enumFromString(dialectNames, text);
}

QString toString(BusMode bus)
{
    return enumToString(busNames, bus);
}

std::optional<BusMode> busModeFromString(const QString &text)
{
    return enumFromString(busNames, text);
}

QJsonObject toJson(const Bundle &bundle)
{
    QJsonArray exchanges;
    for (const ExchangeId &exchange : bundle.exchanges) {
        exchanges.append(exchange.text());
    }
    QJsonObject object{
        {QStringLiteral("agent_id"), bundle.bot.text()},
        {QStringLiteral("name"), bundle.name},
        {QStringLiteral("group"), bundle.group.text()},
        {QStringLiteral("exchanges"), exchanges},
        {QStringLiteral("strategy"), bundle.strategy},
        {QStringLiteral("version"), bundle.version},
        {QStringLiteral("level"), static_cast<int>(bundle.level)},
        {QStringLiteral("gateway"), bundle.gateway.toString()},
        {QStringLiteral("dialect"), toString(bundle.dialect)},
        {QStringLiteral("bus"), toString(bundle.bus)},
        {QStringLiteral("api_key"), QString::fromLatin1(bundle.apiKey)},
        {QStringLiteral("manager"), bundle.managerId},
        {QStringLiteral("fleet"), bundle.fleetTag},
        {QStringLiteral("aud"), bundle.audience},
        {QStringLiteral("command_thread"), bundle.commandThread.text()},
        {QStringLiteral("manager_key"), base64(bundle.managerKey)},
        {QStringLiteral("stop_key"), base64(bundle.stopKey)},
        {QStringLiteral("recovery_key"), base64(bundle.recoveryKey)},
        {QStringLiteral("box_key"), base64(bundle.boxKey)},
        {QStringLiteral("signal_key"), base64(bundle.signalKey)},
        {QStringLiteral("interval_s"), static_cast<qint64>(bundle.interval.count())},
        {QStringLiteral("lost_link"), toJson(bundle.lostLink)},
        {QStringLiteral("wind_down"), toString(bundle.windDown)},
        {QStringLiteral("holds"), toJson(bundle.holds)},
    };
    if (bundle.standby) {
        object.insert(QStringLiteral("standby"), true);
    }
    if (!bundle.keySeed.isEmpty()) {
        object.insert(QStringLiteral("key_seed"), base64(bundle.keySeed));
    }
    if (!bundle.oneTimeCode.isEmpty()) {
        object.insert(QStringLiteral("one_time_code"), base64(bundle.oneTimeCode));
    }
    if (bundle.codeValidUntil) {
        object.insert(QStringLiteral("code_valid_until"), toIso(*bundle.codeValidUntil));
    }
    return object;
}

Result<Bundle> bundleFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("bundle"));
    Result<std::vector<Hold>> holds = holdsFromJson(read.array("holds"));
    const Result<LostLinkPolicy> lostLink = lostLinkFromJson(read.object("lost_link"));
    const qint64 level = read.integer("level");
    Bundle bundle{
        .bot = BotId(read.string("agent_id")),
        .name = read.string("name"),
        .group = GroupId(read.string("group")),
        .exchanges = {},
        .strategy = read.string("strategy"),
        .version = read.string("version"),
        .level = level == 0 ? BotLevel::Plain : BotLevel::Verified,
        .gateway = QUrl(read.string("gateway"), QUrl::StrictMode),
        .dialect = wordField(read, "dialect", dialectFromString, DialectKind::Rest),
        .bus = wordField(read, "bus", busModeFromString, BusMode::Sealed),
        .apiKey = read.string("api_key").toLatin1(),
        .managerId = read.string("manager"),
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
        .commandThread = ThreadId(read.string("command_thread")),
        .managerKey = keyField(read, "manager_key"),
        .stopKey = keyField(read, "stop_key"),
        .recoveryKey = keyField(read, "recovery_key"),
        .boxKey = keyField(read, "box_key"),
        .signalKey = keyField(read, "signal_key"),
        .interval = seconds(read.integer("interval_s")),
        .lostLink = lostLink.value_or(LostLinkPolicy()),
        .windDown = wordField(read, "wind_down", windDownFromString, WindDown::Flatten),
        .holds = {},
        .keySeed = optionalBytes(read, "key_seed"),
        .oneTimeCode = optionalBytes(read, "one_time_code"),
        .codeValidUntil = read.optionalTime("code_valid_until"),
        .standby = read.optionalBoolean("standby").value_or(false),
    };
    const QStringList exchanges = read.strings("exchanges");
    checkBundle(read, bundle, level);
    if (!read.ok()) {
        return failure(*read.problem());
    }
    if (!lostLink) {
        return failure(lostLink.error());
    }
    if (!holds) {
        return failure(holds.error());
    }
    bundle.holds = std::move(*holds);
    for (const QString &exchange : exchanges) {
        bundle.exchanges.emplace_back(exchange);
    }
    return bundle;
}

} // namespace fleet
