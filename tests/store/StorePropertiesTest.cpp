#include "store/Store.h"

#include "StoreSamples.h"
#include "support/RapidCheckQt.h"

#include <QTest>

#include <map>
#include <set>

using namespace fleet;
using namespace fleet::test;

namespace {

/// What the store should give back: the last write of each key, under the rules of StoreImage.
class Model final {
public:
    void apply(const WriteBatch &batch)
    {
        for (const Change &change : batch) {
            std::visit([this](const auto &record) { put(record); }, change);
        }
    }

    [[nodiscard]] bool agreesWith(const StoreImage &image) const
    {
        return sameRows(m_bots, image.bots) && sameRows(m_groups, image.groups)
            && sameRows(m_operations, image.operations) && sameRows(m_reports, image.reports)
            && sameRows(m_watermarks, image.watermarks) && sameRows(m_settings, image.settings)
            && sameRows(m_notices, image.notices) && sameCommands(image) && sameDeliveries(image) && sameHolds(image)
            && sameReasons(image) && sameAlerts(image) && sameRows(m_silences, image.silences);
    }

private:
    void put(const Bot &record) { m_bots[record.id.text()] = record; }
    void put(const Group &record) { m_groups[record.name.text()] = record; }
    void put(const OperationRecord &record) { m_operations[record.id.text()] = record; }
    void put(const CommandRecord &record) { m_commands[record.id.text()] = record; }
    void put(const DeliveryRecord &record) { m_deliveries[record.operation.text() + record.bot.text()] = record; }
    void put(const HoldRecord &record) { m_holds[record.bot.text() + record.hold.id.text()] = record; }
    void put(const ReportRecord &record) { m_reports[record.bot.text()] = record; }
    void put(const WatermarkRecord &record) { m_watermarks[record.stream] = record; }
    void put(const SettingRecord &record) { m_settings[record.name] = record; }
    void put(const NoticeRecord &record) { m_notices[record.id] = record; }
    /// The one exception to the last write: what was said first stays.
    void put(const ReasonRecord &record) { m_reasons.try_emplace(record.id, record); }

    void put(const Alert &record) { m_alerts[record.id.text()] = record; }
    void put(const Silence &record) { m_silences[record.id.text()] = record; }

    template<typename Record>
    using Rows = std::map<QString, Record>;

    template<typename Record>
    static bool sameRows(const Rows<Record> &expected, const std::vector<Record> &read)
    {
        return expected.size() == read.size() && std::all_of(expected.begin(), expected.end(), [&](const auto &row) {
                   return std::find(read.begin(), read.end(), row.second) != read.end();
               });
    }

    template<typename Record, typename Wanted>
    static bool sameRowsWhere(Rows<Record> expected, const std::vector<Record> &read, Wanted wanted)
    {
        std::erase_if(expected, [&](const auto &row) { return !wanted(row.second); });
        return sameRows(expected, read);
    }

    [[nodiscard]] bool isOpen(const OperationId &id) const
    {
        const auto operation = m_operations.find(id.text());
        return operation != m_operations.end() && !operation->second.ended;
    }

    /// A hold of it is not lifted: its commands may have to be sent again.
    [[nodiscard]] bool stands(const OperationId &id) const
    {
        return m_operations.contains(id.text()) && std::any_of(m_holds.begin(), m_holds.end(), [&](const auto &row) {
                   return row.second.operation == id && !row.second.lifted;
               });
    }

    [[nodiscard]] bool sameCommands(const StoreImage &image) const
    {
        return sameRowsWhere(m_commands, image.commands, [&](const CommandRecord &record) {
            return isOpen(record.operation) || stands(record.operation);
        });
    }
    [[nodiscard]] bool sameDeliveries(const StoreImage &image) const
    {
        return sameRowsWhere(m_deliveries, image.deliveries, [&](const DeliveryRecord &record) {
            return m_operations.contains(record.operation.text());
        });
    }
    [[nodiscard]] bool sameReasons(const StoreImage &image) const
    {
        return sameRowsWhere(m_reasons, image.reasons, [&](const ReasonRecord &record) {
            return m_operations.contains(record.operation.text());
        });
    }
    [[nodiscard]] bool sameAlerts(const StoreImage &image) const
    {
        return sameRowsWhere(m_alerts, image.alerts, [](const Alert &alert) { return alert.isOpen(); });
    }
    [[nodiscard]] bool sameHolds(const StoreImage &image) const
    {
        return sameRowsWhere(m_holds, image.holds,
                             [&](const HoldRecord &record) { return !record.lifted || isBeingLifted(record); });
    }
    [[nodiscard]] bool isBeingLifted(const HoldRecord &record) const
    {
        return std::any_of(m_operations.begin(), m_operations.end(), [&](const auto &row) {
            const OperationRecord &operation = row.second;
            return !operation.ended && (operation.verb == Verb::Release || operation.verb == Verb::Resume)
                && operation.fields.value(QLatin1String("holds")).toArray().contains(record.hold.id.text())
                && m_deliveries.contains(operation.id.text() + record.bot.text());
        });
    }

    Rows<Bot> m_bots;
    Rows<Group> m_groups;
    Rows<OperationRecord> m_operations;
    Rows<CommandRecord> m_commands;
    Rows<DeliveryRecord> m_deliveries;
    Rows<HoldRecord> m_holds;
    Rows<ReportRecord> m_reports;
    Rows<WatermarkRecord> m_watermarks;
    Rows<SettingRecord> m_settings;
    Rows<NoticeRecord> m_notices;
    Rows<ReasonRecord> m_reasons;
    Rows<Alert> m_alerts;
    Rows<Silence> m_silences;
};

template<typename Enum>
Enum anyOf(int count)
{
    return static_cast<Enum>(*rc::gen::inRange(0, count));
}

// Few keys, so that rows are replaced and meet each other.
QString key(const char *prefix)
{
    return numbered(prefix, *rc::gen::inRange(1, 5));
}

/// Without a leading U+FEFF: SQLite takes it for a byte order mark and drops it.
QString text()
{
    QString any = *rc::gen::arbitrary<QString>();
    while (any.startsWith(QChar(0xFEFF))) {
        any.remove(0, 1);
    }
    return any;
}

bool yes()
{
    return *rc::gen::arbitrary<bool>();
}

qint64 number()
{
    return *rc::gen::arbitrary<qint64>();
}

UtcTime time()
{
    return fromEpochMs(*rc::gen::inRange<qint64>(0, qint64{1} << 45));
}

template<typename Value>
std::optional<Value> maybe(Value value)
{
    return yes() ? std::optional(std::move(value)) : std::nullopt;
}

QByteArray bytes()
{
    return text().toUtf8();
}

QJsonObject object()
{
    return yes() ? QJsonObject{{text(), text()}, {QStringLiteral("n"), number()}, {QStringLiteral("b"), yes()}}
                 : QJsonObject{};
}

Scope scope()
{
    switch (anyOf<ScopeKind>(4)) {
    case ScopeKind::Fleet:
        return Scope::fleet();
    case ScopeKind::Group:
        return Scope::group(GroupId(key("group-")));
    case ScopeKind::Exchange:
        return Scope::exchange(ExchangeId(key("exchange-")));
    case ScopeKind::Bots:
        return Scope::bots({key("bot-"), key("other-")});
    }
    Q_UNREACHABLE();
}

Change bot()
{
    Bot record = sampleBot();
    record.id = BotId(key("bot-"));
    record.name = text();
    record.strategy = text();
    record.maxPosition = maybe(Money::fromMicros(number()));
    record.level = anyOf<BotLevel>(2);
    record.state = anyOf<EnrolmentState>(5);
    record.publicKey = bytes();
    record.enrolledAt = time();
    return record;
}

Change group()
{
    Group record = sampleGroup();
    record.name = GroupId(key("group-"));
    record.windDown = anyOf<WindDown>(3);
    record.lostLink.act = anyOf<LostLinkAct>(4);
    record.managedKeys = yes();
    record.customSchema = object();
    return record;
}

Change operation()
{
    OperationRecord record = sampleOperation();
    record.id = OperationId(key("op-"));
    record.verb = yes() ? Verb::Release : anyOf<Verb>(18);
    record.scope = scope();
    record.reason = text();
    record.createdAt = time();
    record.fields = object();
    if (yes()) {
        record.fields.insert(QStringLiteral("holds"), QJsonArray{key("hold-"), key("hold-")});
    }
    record.ended = yes();
    return record;
}

Change command()
{
    CommandRecord record = sampleCommand();
    record.id = CommandId(key("command-"));
    record.operation = OperationId(key("op-"));
    record.envelope = bytes();
    record.expiresAt = maybe(time());
    return record;
}

Change delivery()
{
    DeliveryRecord record = sampleDelivery();
    record.operation = OperationId(key("op-"));
    record.bot = BotId(key("bot-"));
    record.state = anyOf<DeliveryState>(deliveryStateCount);
    record.attempts = *rc::gen::inRange(0, 100);
    record.sentAt = maybe(time());
    record.acceptedAt = maybe(time());
    record.endedAt = maybe(time());
    record.detail = text();
    record.values = object();
    record.positions = maybe(number());
    record.orders = maybe(number());
    return record;
}

Change hold()
{
    HoldRecord record = sampleHold();
    record.bot = BotId(key("bot-"));
    record.hold.id = HoldId(key("hold-"));
    record.hold.kind = anyOf<HoldKind>(2);
    record.hold.reason = text();
    record.fromFleetStop = yes();
    record.lifted = yes();
    return record;
}

Change reason()
{
    return ReasonRecord{key("reason-"), OperationId(key("op-")), time(), text(), text()};
}

Change alert()
{
    Alert alert = sampleAlert();
    alert.id = AlertId(key("alert-"));
    alert.key = {anyOf<AlertRule>(alertRuleCount), BotId(text())};
    alert.state = anyOf<AlertState>(4);
    alert.causes = {text(), text()};
    alert.detail = text();
    alert.because = maybe(AlertKey{anyOf<AlertRule>(alertRuleCount), BotId(text())});
    alert.acknowledged = maybe(Acknowledgement{text(), text(), time()});
    alert.endedAt = maybe(time());
    return alert;
}

Change silence()
{
    Silence silence = sampleSilence();
    silence.id = SilenceId(key("silence-"));
    silence.match.rule = maybe(anyOf<AlertRule>(alertRuleCount));
    silence.match.bot = BotId(text());
    silence.reason = text();
    silence.until = time();
    return silence;
}

Change anyChange()
{
    switch (*rc::gen::inRange(0, 13)) {
    case 0:
        return bot();
    case 1:
        return group();
    case 2:
    case 3:
        return operation();
    case 4:
        return command();
    case 5:
        return delivery();
    case 6:
        return hold();
    case 7:
        return ReportRecord{BotId(key("bot-")), bytes(), time(), number()};
    case 8:
        return reason();
    case 9:
        return alert();
    case 10:
        return silence();
    case 11:
        return WatermarkRecord{key("stream-"), number(), *rc::gen::inRange(0, 9)};
    default:
        return yes() ? Change(SettingRecord{key("setting-"), text()})
                     : Change(NoticeRecord{key("notice-"), time(), text(), BotId(text()), text()});
    }
}

WriteBatch anyBatch()
{
    WriteBatch batch;
    const int size = *rc::gen::inRange(0, 12);
    for (int at = 0; at < size; ++at) {
        batch.push_back(anyChange());
    }
    return batch;
}

} // namespace

class StorePropertiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheLastWriteOfEachKey()
    {
        VERIFY_PROPERTY("a store gives back the last write of each key, whole batches only", [] {
            const StoreFolder folder;
            auto store = openStore(folder.database());
            RC_ASSERT(store != nullptr);
            Model model;
            const int batches = *rc::gen::inRange(1, 8);
            for (int at = 0; at < batches; ++at) {
                WriteBatch batch = anyBatch();
                const bool refused = *rc::gen::inRange(0, 4) == 0;
                if (refused) {
                    batch.emplace_back(setting(QString(), QString()));
                } else {
                    model.apply(batch);
                }
                store->commit(std::move(batch));
            }
            RC_ASSERT(commitNow(*store, {}).has_value());
            RC_ASSERT(model.agreesWith(store->load().value()));
            store.reset();
            store = openStore(folder.database());
            RC_ASSERT(model.agreesWith(store->load().value()));
        });
    }
};

QTEST_GUILESS_MAIN(StorePropertiesTest)
#include "StorePropertiesTest.moc"
