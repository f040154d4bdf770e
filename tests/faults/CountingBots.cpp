#include "faults/CountingBots.h"

#include "core/Files.h"
#include "core/Json.h"
#include "protocol/Roads.h"

#include <QDir>
#include <QTimer>

namespace fleet::test {

namespace {

constexpr milliseconds workTakes{2};

QString nameOf(StrategyTask task)
{
    switch (task) {
    case StrategyTask::Resume:
        return QStringLiteral("resume");
    case StrategyTask::BlockEntries:
        return QStringLiteral("block");
    case StrategyTask::CancelOrders:
        return QStringLiteral("cancel");
    case StrategyTask::CloseAll:
        return QStringLiteral("close");
    case StrategyTask::Halt:
        return QStringLiteral("halt");
    default:
        return QStringLiteral("task %1").arg(static_cast<int>(task));
    }
}

} // namespace

QString toString(const TaskCounts &counts)
{
    QStringList words;
    for (const auto &[task, count] : counts) {
        words << QStringLiteral("%1 %2").arg(nameOf(task)).arg(count);
    }
    return words.join(QStringLiteral(", "));
}

std::optional<QString> CountingStrategy::refusal(const Command &) const
{
    return std::nullopt;
}

void CountingStrategy::carryOut(const StrategyOrder &order)
{
    ++m_counts[order.task];
    if (order.task == StrategyTask::Resume) {
        m_positions = 2;
        m_orders = 3;
        return;
    }
    if (order.task == StrategyTask::CancelOrders) {
        m_orders = 0;
    } else if (order.task == StrategyTask::CloseAll) {
        m_positions = 0;
    }
    QTimer::singleShot(workTakes, this, [this, ticket = order.ticket] { Q_EMIT finished(ticket, {}); });
}

Positions CountingStrategy::positions() const
{
    return {.positions = m_positions, .orders = m_orders, .keptByPolicy = 0};
}

Metrics CountingStrategy::metrics() const
{
    Metrics metrics;
    metrics.openPositions = m_positions;
    metrics.openOrders = m_orders;
    return metrics;
}

CountingBots::~CountingBots()
{
    m_stream.reset();
    m_bots.clear();
}

Result<void> CountingBots::start(const QString &folder)
{
    const QDir bundles(folder);
    const QStringList files = bundles.entryList({QStringLiteral("*.bundle")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const Result<void> added = add(bundles.filePath(file));
        if (!added) {
            return added;
        }
    }
    return m_bots.empty() ? failure(ProblemKind::NotFound, QStringLiteral("There are no bundles.")) : Result<void>();
}

Result<void> CountingBots::add(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    const Result<QJsonObject> object = bytes ? parseJsonObject(bytes->trimmed()) : failure(bytes.error());
    const Result<Bundle> bundle = object ? bundleFromJson(*object) : Result<Bundle>(failure(object.error()));
    if (!bundle) {
        return failure(bundle.error());
    }
    const Result<BaseUrl> base = readBaseUrl(bundle->gateway.toString());
    if (!base) {
        return failure(base.error());
    }
    if (!m_transport) {
        m_transport = std::make_unique<Transport>(*base, ApiKeySource([] { return QByteArray(); }), m_clock);
    }
    Bot bot;
    bot.strategy = std::make_unique<CountingStrategy>();
    Result<std::unique_ptr<BotAgent>> agent =
        BotAgent::open(*bundle, path + QStringLiteral(".state"), *bot.strategy, *m_transport, m_clock);
    if (!agent) {
        return failure(agent.error());
    }
    bot.agent = std::move(*agent);
    if (!m_stream) {
        m_stream = std::make_unique<EventStream>(*base, bot.agent->apiKey());
        QObject::connect(m_stream.get(), &EventStream::eventReceived, m_stream.get(), [this](const Event &event) {
            for (const Bot &each : m_bots) {
                each.agent->receiveSignal(event.payload);
            }
        });
        m_stream->subscribe({roads::signalEvent(bundle->fleetTag)}, 0);
    }
    bot.agent->start();
    m_bots.push_back(std::move(bot));
    return {};
}

} // namespace fleet::test
