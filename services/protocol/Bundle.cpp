#include "protocol/Bundle.h"

#include "core/Enums.h"
#include "core/Json.h"

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

QByteArray keyField(JsonReader &read, const char *key, qsizetype size)
{
    const QByteArray bytes = QByteArray::fromBase64(read.string(key).toLatin1());
    if (read.ok() && bytes.size() != size) {
        read.fail(key, QStringLiteral("must be %1 bytes in base64.").arg(size));
    }
    return bytes;
}

QByteArray optionalBytes(JsonReader &read, const char *key)
{
    return QByteArray::fromBase64(read.optionalString(key).value_or(QString()).toLatin1());
}

constexpr qsizetype keyBytes = 32;

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
        {QStringLiteral("lost_link"),
         QJsonObject{{QStringLiteral("after_s"), static_cast<qint64>(bundle.lostLink.after.count())},
                     {QStringLiteral("do"), toString(bundle.lostLink.act)}}},
        {QStringLiteral("wind_down"), toString(bundle.windDown)},
        {QStringLiteral("holds"), toJson(bundle.holds)},
    };
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
    JsonReader link(read.object("lost_link"), QStringLiteral("lost_link"));
    const std::optional<LostLinkAct> act = lostLinkActFromString(link.string("do"));
    const std::optional<DialectKind> dialect = dialectFromString(read.string("dialect"));
    const std::optional<BusMode> bus = busModeFromString(read.string("bus"));
    const std::optional<WindDown> windDown = windDownFromString(read.string("wind_down"));
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
        .dialect = dialect.value_or(DialectKind::Rest),
        .bus = bus.value_or(BusMode::Sealed),
        .apiKey = read.string("api_key").toLatin1(),
        .managerId = read.string("manager"),
        .fleetTag = read.string("fleet"),
        .audience = read.string("aud"),
        .commandThread = ThreadId(read.string("command_thread")),
        .managerKey = keyField(read, "manager_key", keyBytes),
        .stopKey = keyField(read, "stop_key", keyBytes),
        .recoveryKey = keyField(read, "recovery_key", keyBytes),
        .boxKey = keyField(read, "box_key", keyBytes),
        .signalKey = keyField(read, "signal_key", keyBytes),
        .interval = seconds(read.integer("interval_s")),
        .lostLink = {.after = seconds(link.integer("after_s")), .act = act.value_or(LostLinkAct::CarryOn)},
        .windDown = windDown.value_or(WindDown::Flatten),
        .holds = {},
        .keySeed = optionalBytes(read, "key_seed"),
        .oneTimeCode = optionalBytes(read, "one_time_code"),
        .codeValidUntil = read.optionalTime("code_valid_until"),
    };
    const QStringList exchanges = read.strings("exchanges");
    if (read.ok() && (!act || !dialect || !bus || !windDown || !link.ok())) {
        read.fail("lost_link, dialect, bus or wind_down",
                  QStringLiteral("holds a word that this version does not know."));
    }
    if (read.ok() && !bundle.gateway.isValid()) {
        read.fail("gateway", QStringLiteral("is not a URL."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
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
