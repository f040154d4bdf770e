// Records with every field set to something of its own, and the few steps that most tests of the store share.
// Never opens a store a test did not ask for.
#pragma once

#include "store/Store.h"

#include "support/ManualClock.h"

#include <QCoroTask>
#include <QTemporaryDir>

namespace fleet::test {

inline constexpr UtcTime sampleTime = ManualClock::defaultStart;

inline QString numbered(const char *prefix, int number)
{
    return QString::fromLatin1(prefix) + QString::number(number);
}

inline Bot sampleBot(int number = 1)
{
    Bot bot;
    bot.id = BotId(numbered("bot-", number));
    bot.name = QStringLiteral("Møller & Söhne ") + QString::number(number);
    bot.group = GroupId(QStringLiteral("spot-arb"));
    bot.exchange = ExchangeId(QStringLiteral("binance"));
    bot.exchanges = {bot.exchange, ExchangeId(QStringLiteral("okx"))};
    bot.strategy = QStringLiteral("triangle");
    bot.version = QStringLiteral("2.4.1");
    bot.maxPosition = Money::fromMicros(50'000'000'001);
    bot.level = BotLevel::Plain;
    bot.state = EnrolmentState::Bundled;
    bot.commandThread = ThreadId(QStringLiteral("0f0f"));
    bot.publicKey = QByteArray("\x00\x01\xFF key", 7);
    bot.keyVersion = 3;
    bot.enrolledAt = sampleTime;
    return bot;
}

inline Group sampleGroup()
{
    Group group;
    group.name = GroupId(QStringLiteral("spot-arb"));
    group.windDown = WindDown::CloseLeveraged;
    group.lostLink = {seconds(90), LostLinkAct::Drain};
    group.managedKeys = true;
    group.heartbeatInterval = seconds(15);
    group.customSchema = {{QStringLiteral("type"), QStringLiteral("object")},
                          {QStringLiteral("max"), qint64{9007199254740993}}};
    return group;
}

inline OperationRecord sampleOperation(int number = 1, Verb verb = Verb::EmergencyStop)
{
    OperationRecord operation;
    operation.id = OperationId(numbered("op-", number));
    operation.verb = verb;
    operation.scope = Scope::bots({QStringLiteral("bot-1"), QStringLiteral("bot-2")});
    operation.reason = QStringLiteral("emergency");
    operation.issuedBy = QStringLiteral("anna@desk");
    operation.createdAt = sampleTime + seconds(number);
    operation.thread = ThreadId(QStringLiteral("abcd"));
    operation.fields = {{QStringLiteral("grace_period_seconds"), 30}};
    return operation;
}

inline CommandRecord sampleCommand(int number = 1, int operation = 1)
{
    CommandRecord command;
    command.id = CommandId(numbered("command-", number));
    command.operation = OperationId(numbered("op-", operation));
    command.envelope = QByteArray("{\"payload\":\"AA==\"}");
    command.issuedAt = sampleTime;
    command.expiresAt = sampleTime + std::chrono::minutes(5);
    return command;
}

inline DeliveryRecord sampleDelivery(int operation = 1, int bot = 1)
{
    DeliveryRecord delivery;
    delivery.operation = OperationId(numbered("op-", operation));
    delivery.bot = BotId(numbered("bot-", bot));
    delivery.command = CommandId(numbered("command-", operation));
    delivery.state = DeliveryState::Accepted;
    delivery.attempts = 2;
    delivery.messageId = QStringLiteral("m-17");
    delivery.queuedAt = sampleTime;
    delivery.sentAt = sampleTime + milliseconds(20);
    delivery.acceptedAt = sampleTime + milliseconds(900);
    delivery.endedAt = sampleTime + seconds(3);
    delivery.detail = QStringLiteral("cancelling");
    delivery.values = {{QStringLiteral("max_order_size_usd"), 250.5}};
    delivery.instanceBefore = InstanceId(QStringLiteral("i-1"));
    delivery.positions = 0;
    delivery.orders = 4;
    return delivery;
}

inline HoldRecord sampleHold(int bot = 1, int hold = 1)
{
    HoldRecord record;
    record.bot = BotId(numbered("bot-", bot));
    record.hold.id = HoldId(numbered("hold-", hold));
    record.hold.kind = HoldKind::Latch;
    record.hold.owner = QStringLiteral("anna@desk");
    record.hold.reason = QStringLiteral("emergency");
    record.hold.placedAt = sampleTime;
    record.operation = OperationId(QStringLiteral("op-1"));
    record.fromFleetStop = true;
    return record;
}

inline ReportRecord sampleReport(int bot = 1)
{
    return {BotId(numbered("bot-", bot)), QByteArray("{\"seq\":7}"), sampleTime, 4711};
}

inline NoticeRecord sampleNotice(int number = 1)
{
    return {numbered("notice-", number), sampleTime + seconds(number), QStringLiteral("critical"),
            BotId(QStringLiteral("bot-1")), QStringLiteral("trades while held")};
}

inline Alert sampleAlert(int number = 1)
{
    return {.id = AlertId(numbered("alert-", number)),
            .key = {AlertRule::Unhealthy, BotId(numbered("bot-", number))},
            .state = AlertState::Acknowledged,
            .severity = AlertSeverity::Critical,
            .causes = {QStringLiteral("drawdown_pct"), QStringLiteral("Spanne <µ>")},
            .detail = QStringLiteral("drawdown_pct 11.2 (limit 10)"),
            .because = AlertKey{AlertRule::BotDead, BotId(numbered("bot-", number))},
            .openedAt = sampleTime + seconds(number),
            .changedAt = sampleTime + seconds(number + 1),
            .acknowledged = Acknowledgement{QStringLiteral("anna@desk"), QStringLiteral("on it"), sampleTime},
            .endedAt = sampleTime + seconds(number + 2),
            .returns = 3};
}

inline Silence sampleSilence(int number = 1)
{
    return {.id = SilenceId(numbered("silence-", number)),
            .match = {AlertRule::BotDead, GroupId(QStringLiteral("spot-arb")), BotId(QStringLiteral("bot-1"))},
            .reason = QStringLiteral("exchange maintenance"),
            .author = QStringLiteral("anna@desk"),
            .from = sampleTime + seconds(number),
            .until = sampleTime + seconds(number + 60)};
}

inline ReasonRecord sampleReason(int number = 1)
{
    return {numbered("reason-", number), OperationId(QStringLiteral("op-1")), sampleTime + seconds(number),
            QStringLiteral("ben"), QStringLiteral("Bybit shows a stale book")};
}

inline SettingRecord setting(const QString &name, const QString &value)
{
    return {name, value};
}

/// A batch that SQLite refuses: a row without its key.
inline WriteBatch refusedBatch(const QString &alsoName)
{
    return {setting(alsoName, QStringLiteral("must not stay")), setting(QString(), QStringLiteral("no key"))};
}

inline Result<void> commitNow(Store &store, WriteBatch batch)
{
    return QCoro::waitFor(store.committed(std::move(batch)));
}

/// The settings of an image as text, "a=1 b=2".
inline QString settingsOf(const Store &store)
{
    const auto image = store.load();
    if (!image) {
        return QLatin1String("cannot load: ") + image.error().detail;
    }
    QStringList texts;
    for (const SettingRecord &record : image->settings) {
        texts += record.name + QLatin1Char('=') + record.value;
    }
    return texts.join(QLatin1Char(' '));
}

class StoreFolder final {
public:
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("fleet.db")); }

private:
    QTemporaryDir m_folder;
};

inline std::unique_ptr<Store> openStore(const QString &path)
{
    auto store = Store::open(path);
    if (!store) {
        qWarning("%s", qPrintable(store.error().detail));
        return nullptr;
    }
    return std::move(*store);
}

} // namespace fleet::test
