#include "bot/PlainBotAgent.h"

#include "bot/BotLog.h"
#include "bot/ThreadReader.h"
#include "core/Files.h"
#include "core/Json.h"
#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"
#include "protocol/Roads.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr seconds pollEvery{15};
constexpr qsizetype seenKept = 100;
const QString activeStatus = QStringLiteral("active");
const QString pausedStatus = QStringLiteral("paused");
const QString stoppedStatus = QStringLiteral("stopped");

std::shared_ptr<Gateway> makeGateway(const Bundle &bundle, Transport &transport)
{
    const ApiKeySource key = [apiKey = bundle.apiKey] { return apiKey; };
    if (bundle.dialect == DialectKind::Rest) {
        return std::make_shared<RestGateway>(transport, key);
    }
    return std::make_shared<ToolGateway>(transport, key, Capabilities{.readsMessages = true, .readsEvents = true});
}

} // namespace

PlainBotAgent::PlainBotAgent(Bundle bundle, QString stateFolder, Strategy &strategy, Transport &transport,
                             const Clock &clock)
    : m_bundle(std::move(bundle)),
      m_folder(std::move(stateFolder)),
      m_strategy(strategy),
      m_clock(clock),
      m_gateway(makeGateway(m_bundle, transport)),
      m_status(activeStatus)
{
    load();
    connect(&m_poll, &FleetTimer::timeout, this, [this] { read(); });
    connect(&m_beat, &FleetTimer::timeout, this, [this] { report(); });
}

void PlainBotAgent::start()
{
    if (m_status == activeStatus) {
        tell(StrategyTask::Resume);
    }
    m_poll.start(pollEvery);
    m_beat.start(m_bundle.interval);
    read();
    report();
}

void PlainBotAgent::setHung(bool hung)
{
    m_hung = hung;
    read();
}

QCoro::Task<> PlainBotAgent::read()
{
    const QPointer<PlainBotAgent> self(this);
    if (m_reading || m_hung) {
        co_return;
    }
    m_reading = true;
    const Result<std::vector<Message>> messages =
        co_await readThread(m_gateway, m_bundle.bot.text(), m_bundle.commandThread, m_seen);
    if (!self) {
        co_return;
    }
    m_reading = false;
    if (!messages) {
        qCDebug(botLog) << m_bundle.bot.text() << "cannot read its thread:" << describe(messages.error());
        co_return;
    }
    for (const Message &message : *messages) {
        take(message);
    }
}

void PlainBotAgent::receiveMessage(const Message &message)
{
    if (!m_hung) {
        take(message);
    }
}

void PlainBotAgent::take(const Message &message)
{
    if (message.sender.isEmpty() || message.sender != m_bundle.managerId || m_seen.contains(message.id)
        || message.type != roads::commandMessageType(m_bundle.dialect)) {
        return;
    }
    m_seen.prepend(message.id);
    m_seen = m_seen.first(std::min(m_seen.size(), seenKept));
    const Result<QJsonObject> fields = parseJsonObject(message.body.toUtf8());
    if (fields) {
        obey(fields->value(QLatin1StringView("command")).toString(), *fields);
    }
    save();
    report();
}

void PlainBotAgent::obey(const QString &command, const QJsonObject &fields)
{
    if (command == QLatin1StringView("emergency_stop")) {
        m_status = stoppedStatus;
        tell(StrategyTask::BlockEntries);
        const QJsonArray actions = fields.value(QLatin1StringView("actions")).toArray();
        for (const QJsonValue &action : actions) {
            if (action == QJsonValue(stopAction::cancelOrders)) {
                tell(StrategyTask::CancelOrders);
            } else if (action == QJsonValue(stopAction::closeAll)) {
                tell(StrategyTask::CloseAll);
            } else if (action == QJsonValue(stopAction::closeLeveraged)) {
                tell(StrategyTask::CloseLeveraged);
            }
        }
        tell(StrategyTask::Halt);
    } else if (command == QLatin1StringView("pause") && m_status != stoppedStatus) {
        m_status = pausedStatus;
        tell(StrategyTask::BlockEntries);
    } else if (command == QLatin1StringView("drain")) {
        m_status = m_status == stoppedStatus ? stoppedStatus : pausedStatus;
        tell(StrategyTask::BlockEntries);
        tell(StrategyTask::Drain);
    } else if (command == QLatin1StringView("release") && m_status == stoppedStatus) {
        m_status = pausedStatus;
    } else if (command == QLatin1StringView("resume") && m_status == pausedStatus) {
        m_status = activeStatus;
        tell(StrategyTask::Resume);
    } else if (command == QLatin1StringView("shutdown")) {
        Q_EMIT shutDown();
    }
}

void PlainBotAgent::tell(StrategyTask task, const QJsonObject &fields)
{
    m_strategy.carryOut({.ticket = ++m_tickets, .task = task, .fields = fields});
}

QCoro::Task<> PlainBotAgent::report()
{
    if (m_hung) {
        co_return;
    }
    const QJsonObject payload{{QStringLiteral("agent_id"), m_bundle.bot.text()},
                              {QStringLiteral("bot_name"), m_bundle.name},
                              {QStringLiteral("status"), m_status},
                              {QStringLiteral("version"), m_bundle.version},
                              {QStringLiteral("timestamp"), toIso(m_clock.now())},
                              {QStringLiteral("metrics"), metricsToJson(m_strategy.metrics())}};
    const QString id = m_bundle.bot.text();
    const OutgoingEvent event{
        .type = roads::heartbeatEvent(m_bundle.bus, m_bundle.fleetTag), .source = id, .payload = payload};
    const Result<qint64> sent = co_await m_gateway->publishEvent(event, Lane::Background);
    if (!sent) {
        qCDebug(botLog) << id << "cannot report:" << describe(sent.error());
    }
}

void PlainBotAgent::save() const
{
    const QJsonObject object{{QStringLiteral("status"), m_status},
                             {QStringLiteral("seen"), QJsonArray::fromStringList(m_seen)}};
    const Result<void> saved = writePrivateFile(m_folder + QStringLiteral("/plain.json"), toCompactJson(object));
    if (!saved) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot store its state:" << saved.error().detail;
    }
}

void PlainBotAgent::load()
{
    const QString path = m_folder + QStringLiteral("/plain.json");
    if (const Result<void> made = makePrivateFolder(m_folder); !made) {
        qCWarning(botLog) << m_bundle.bot.text() << made.error().detail;
    }
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes) {
        return;
    }
    const Result<QJsonObject> object = parseJsonObject(*bytes);
    JsonReader read(object.value_or(QJsonObject()), QStringLiteral("state file"));
    m_status = read.string("status");
    m_seen = read.strings("seen");
    if (!read.ok()) {
        m_status = stoppedStatus; // what it was told before is not known
    }
}

} // namespace fleet
