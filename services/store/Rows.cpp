#include "store/Rows.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "store/Cells.h"

#include <algorithm>

namespace fleet {

namespace {

using Column = QLatin1StringView;

constexpr EnumNames<BotLevel, 2> levelNames{{
    {BotLevel::Plain, Column("plain")},
    {BotLevel::Verified, Column("verified")},
}};

std::optional<BotLevel> levelFromString(const QString &text)
{
    return enumFromString(levelNames, text);
}

QStringList textsOf(const std::vector<ExchangeId> &ids)
{
    QStringList texts;
    for (const ExchangeId &id : ids) {
        texts += id.text();
    }
    return texts;
}

std::vector<ExchangeId> exchangesOf(const QStringList &texts)
{
    return {texts.begin(), texts.end()};
}

std::optional<Scope> scopeOf(const QString &json)
{
    const auto object = parseJsonObject(json.toUtf8());
    const auto scope = object ? scopeFromJson(*object) : Result<Scope>(failure(object.error()));
    return scope ? std::optional(*scope) : std::nullopt;
}

} // namespace

RowReader::RowReader(const QSqlQuery &query, const Table &table) : m_query(query), m_table(table) {}

QString RowReader::text()
{
    return take().toString();
}

QByteArray RowReader::bytes()
{
    return take().toByteArray();
}

qint64 RowReader::integer()
{
    return take().toLongLong();
}

std::optional<qint64> RowReader::optionalInteger()
{
    const QVariant value = take();
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<UtcTime> RowReader::optionalTime()
{
    const auto ms = optionalInteger();
    return ms ? std::optional(fromEpochMs(*ms)) : std::nullopt;
}

QJsonObject RowReader::object()
{
    const Result<QJsonObject> object = parseJsonObject(text().toUtf8());
    if (!object) {
        fail();
    }
    return object.value_or(QJsonObject());
}

QStringList RowReader::strings()
{
    const Result<QJsonValue> array = parseJson(text().toUtf8());
    if (!array || !array->isArray()) {
        fail();
        return {};
    }
    QStringList texts;
    const QJsonArray items = array->toArray();
    for (const QJsonValue &value : items) {
        texts += value.toString();
    }
    return texts;
}

void RowReader::fail()
{
    if (!m_problem) {
        m_problem = Problem{.kind = ProblemKind::Storage,
                            .httpStatus = 0,
                            .slug = {},
                            .detail = QStringLiteral("A row of %1 (%2) cannot be read: its %3 makes no sense.")
                                          .arg(m_table.name, m_query.value(0).toString(),
                                               m_table.columns.at(static_cast<std::size_t>(m_next - 1)))};
    }
}

// --- bots and groups

const Table &RowOf<Bot>::table()
{
    static const Table table{Column("bots"),
                             1,
                             {Column("id"), Column("name"), Column("group_name"), Column("exchange"),
                              Column("exchanges"), Column("strategy"), Column("version"), Column("max_position"),
                              Column("level"), Column("state"), Column("command_thread"), Column("public_key"),
                              Column("key_version"), Column("enrolled_at")}};
    return table;
}

QVariantList RowOf<Bot>::toRow(const Bot &bot)
{
    return {cell(bot.id),
            cell(bot.name),
            cell(bot.group),
            cell(bot.exchange),
            cell(textsOf(bot.exchanges)),
            cell(bot.strategy),
            cell(bot.version),
            cell(bot.maxPosition),
            enumToString(levelNames, bot.level),
            toString(bot.state),
            cell(bot.commandThread),
            cell(bot.publicKey),
            bot.keyVersion,
            cell(bot.enrolledAt)};
}

Bot RowOf<Bot>::fromRow(RowReader &row)
{
    Bot bot;
    bot.id = BotId(row.text());
    bot.name = row.text();
    bot.group = GroupId(row.text());
    bot.exchange = ExchangeId(row.text());
    bot.exchanges = exchangesOf(row.strings());
    bot.strategy = row.text();
    bot.version = row.text();
    if (const auto micros = row.optionalInteger()) {
        bot.maxPosition = Money::fromMicros(*micros);
    }
    bot.level = row.parsed<BotLevel>(levelFromString);
    bot.state = row.parsed<EnrolmentState>(enrolmentStateFromString);
    bot.commandThread = ThreadId(row.text());
    bot.publicKey = row.bytes();
    bot.keyVersion = static_cast<int>(row.integer());
    bot.enrolledAt = row.time();
    return bot;
}

const Table &RowOf<Group>::table()
{
    static const Table table{Column("bot_groups"),
                             1,
                             {Column("name"), Column("wind_down"), Column("lost_link_after_s"), Column("lost_link_act"),
                              Column("managed_keys"), Column("heartbeat_interval_s"), Column("custom_schema")}};
    return table;
}

QVariantList RowOf<Group>::toRow(const Group &group)
{
    return {cell(group.name),
            toString(group.windDown),
            cell(qint64{group.lostLink.after.count()}),
            toString(group.lostLink.act),
            cell(group.managedKeys),
            cell(qint64{group.heartbeatInterval.count()}),
            cell(group.customSchema)};
}

Group RowOf<Group>::fromRow(RowReader &row)
{
    Group group;
    group.name = GroupId(row.text());
    group.windDown = row.parsed<WindDown>(windDownFromString);
    group.lostLink.after = seconds(row.integer());
    group.lostLink.act = row.parsed<LostLinkAct>(lostLinkActFromString);
    group.managedKeys = row.boolean();
    group.heartbeatInterval = seconds(row.integer());
    group.customSchema = row.object();
    return group;
}

// --- operations, commands, deliveries

const Table &RowOf<OperationRecord>::table()
{
    static const Table table{Column("operations"),
                             1,
                             {Column("id"), Column("verb"), Column("scope"), Column("reason"), Column("issued_by"),
                              Column("created_at"), Column("thread"), Column("fields"), Column("ended")}};
    return table;
}

QVariantList RowOf<OperationRecord>::toRow(const OperationRecord &operation)
{
    return {cell(operation.id),     toString(operation.verb), cell(toJson(operation.scope)),
            cell(operation.reason), cell(operation.issuedBy), cell(operation.createdAt),
            cell(operation.thread), cell(operation.fields),   cell(operation.ended)};
}

OperationRecord RowOf<OperationRecord>::fromRow(RowReader &row)
{
    OperationRecord operation;
    operation.id = OperationId(row.text());
    operation.verb = row.parsed<Verb>(verbFromString);
    operation.scope = row.parsed<Scope>(scopeOf);
    operation.reason = row.text();
    operation.issuedBy = row.text();
    operation.createdAt = row.time();
    operation.thread = ThreadId(row.text());
    operation.fields = row.object();
    operation.ended = row.boolean();
    return operation;
}

const Table &RowOf<CommandRecord>::table()
{
    static const Table table{
        Column("commands"),
        1,
        {Column("id"), Column("operation"), Column("envelope"), Column("issued_at"), Column("expires_at")}};
    return table;
}

QVariantList RowOf<CommandRecord>::toRow(const CommandRecord &command)
{
    return {cell(command.id), cell(command.operation), cell(command.envelope), cell(command.issuedAt),
            cell(command.expiresAt)};
}

CommandRecord RowOf<CommandRecord>::fromRow(RowReader &row)
{
    CommandRecord command;
    command.id = CommandId(row.text());
    command.operation = OperationId(row.text());
    command.envelope = row.bytes();
    command.issuedAt = row.time();
    command.expiresAt = row.optionalTime();
    return command;
}

const Table &RowOf<DeliveryRecord>::table()
{
    static const Table table{Column("deliveries"),
                             2,
                             {Column("operation"), Column("bot"), Column("command"), Column("state"),
                              Column("attempts"), Column("message_id"), Column("queued_at"), Column("sent_at"),
                              Column("accepted_at"), Column("ended_at"), Column("detail"), Column("answer"),
                              Column("instance_before"), Column("positions"), Column("orders")}};
    return table;
}

QVariantList RowOf<DeliveryRecord>::toRow(const DeliveryRecord &delivery)
{
    return {cell(delivery.operation),      cell(delivery.bot),       cell(delivery.command),
            toString(delivery.state),      delivery.attempts,        cell(delivery.messageId),
            cell(delivery.queuedAt),       cell(delivery.sentAt),    cell(delivery.acceptedAt),
            cell(delivery.endedAt),        cell(delivery.detail),    cell(delivery.values),
            cell(delivery.instanceBefore), cell(delivery.positions), cell(delivery.orders)};
}

DeliveryRecord RowOf<DeliveryRecord>::fromRow(RowReader &row)
{
    DeliveryRecord delivery;
    delivery.operation = OperationId(row.text());
    delivery.bot = BotId(row.text());
    delivery.command = CommandId(row.text());
    delivery.state = row.parsed<DeliveryState>(deliveryStateFromString);
    delivery.attempts = static_cast<int>(row.integer());
    delivery.messageId = row.text();
    delivery.queuedAt = row.time();
    delivery.sentAt = row.optionalTime();
    delivery.acceptedAt = row.optionalTime();
    delivery.endedAt = row.optionalTime();
    delivery.detail = row.text();
    delivery.values = row.object();
    delivery.instanceBefore = InstanceId(row.text());
    delivery.positions = row.optionalInteger();
    delivery.orders = row.optionalInteger();
    return delivery;
}

// --- holds and reports

const Table &RowOf<HoldRecord>::table()
{
    static const Table table{Column("holds"),
                             2,
                             {Column("bot"), Column("hold"), Column("kind"), Column("owner"), Column("reason"),
                              Column("placed_at"), Column("operation"), Column("from_fleet_stop"), Column("lifted")}};
    return table;
}

QVariantList RowOf<HoldRecord>::toRow(const HoldRecord &record)
{
    return {cell(record.bot),        cell(record.hold.id),       toString(record.hold.kind),
            cell(record.hold.owner), cell(record.hold.reason),   cell(record.hold.placedAt),
            cell(record.operation),  cell(record.fromFleetStop), cell(record.lifted)};
}

HoldRecord RowOf<HoldRecord>::fromRow(RowReader &row)
{
    HoldRecord record;
    record.bot = BotId(row.text());
    record.hold.id = HoldId(row.text());
    record.hold.kind = row.parsed<HoldKind>(holdKindFromString);
    record.hold.owner = row.text();
    record.hold.reason = row.text();
    record.hold.placedAt = row.time();
    record.operation = OperationId(row.text());
    record.fromFleetStop = row.boolean();
    record.lifted = row.boolean();
    return record;
}

const Table &RowOf<ReportRecord>::table()
{
    static const Table table{
        Column("reports"), 1, {Column("bot"), Column("heartbeat"), Column("heard_at"), Column("event_id")}};
    return table;
}

QVariantList RowOf<ReportRecord>::toRow(const ReportRecord &report)
{
    return {cell(report.bot), cell(report.heartbeat), cell(report.heardAt), cell(report.eventId)};
}

ReportRecord RowOf<ReportRecord>::fromRow(RowReader &row)
{
    ReportRecord report;
    report.bot = BotId(row.text());
    report.heartbeat = row.bytes();
    report.heardAt = row.time();
    report.eventId = row.integer();
    return report;
}

// --- watermarks, settings, notices

const Table &RowOf<WatermarkRecord>::table()
{
    static const Table table{Column("watermarks"), 1, {Column("stream"), Column("last_id"), Column("epoch")}};
    return table;
}

QVariantList RowOf<WatermarkRecord>::toRow(const WatermarkRecord &watermark)
{
    return {cell(watermark.stream), cell(watermark.lastId), watermark.epoch};
}

WatermarkRecord RowOf<WatermarkRecord>::fromRow(RowReader &row)
{
    WatermarkRecord watermark;
    watermark.stream = row.text();
    watermark.lastId = row.integer();
    watermark.epoch = static_cast<int>(row.integer());
    return watermark;
}

const Table &RowOf<SettingRecord>::table()
{
    static const Table table{Column("settings"), 1, {Column("name"), Column("value")}};
    return table;
}

QVariantList RowOf<SettingRecord>::toRow(const SettingRecord &setting)
{
    return {cell(setting.name), cell(setting.value)};
}

SettingRecord RowOf<SettingRecord>::fromRow(RowReader &row)
{
    SettingRecord setting;
    setting.name = row.text();
    setting.value = row.text();
    return setting;
}

const Table &RowOf<NoticeRecord>::table()
{
    static const Table table{
        Column("notices"), 1, {Column("id"), Column("at"), Column("severity"), Column("bot"), Column("text")}};
    return table;
}

QVariantList RowOf<NoticeRecord>::toRow(const NoticeRecord &notice)
{
    return {cell(notice.id), cell(notice.at), cell(notice.severity), cell(notice.bot), cell(notice.text)};
}

NoticeRecord RowOf<NoticeRecord>::fromRow(RowReader &row)
{
    NoticeRecord notice;
    notice.id = row.text();
    notice.at = row.time();
    notice.severity = row.text();
    notice.bot = BotId(row.text());
    notice.text = row.text();
    return notice;
}

const Table &RowOf<ReasonRecord>::table()
{
    static const Table table{Column("added_reasons"),
                             1,
                             {Column("id"), Column("operation"), Column("at"), Column("author"), Column("text")}};
    return table;
}

QVariantList RowOf<ReasonRecord>::toRow(const ReasonRecord &reason)
{
    return {cell(reason.id), cell(reason.operation), cell(reason.at), cell(reason.author), cell(reason.text)};
}

ReasonRecord RowOf<ReasonRecord>::fromRow(RowReader &row)
{
    ReasonRecord reason;
    reason.id = row.text();
    reason.operation = OperationId(row.text());
    reason.at = row.time();
    reason.author = row.text();
    reason.text = row.text();
    return reason;
}

} // namespace fleet
