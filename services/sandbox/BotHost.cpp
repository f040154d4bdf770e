#include "sandbox/BotHost.h"

#include "protocol/Crypto.h"
#include "sandbox/BotCrew.h"
#include "sandbox/BundleFolder.h"

#include <QDir>

#include <algorithm>

namespace fleet::sandbox {

namespace {

constexpr std::size_t botsOfOneThread = 250;
constexpr std::size_t mostThreads = 4;

} // namespace

BotHost::BotHost(Options options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    crypto::initialise();
}

BotHost::~BotHost()
{
    for (Worker &worker : m_workers) {
        QMetaObject::invokeMethod(
            worker.crew, [crew = worker.crew] { crew->clear(); }, Qt::BlockingQueuedConnection);
        worker.thread->quit();
    }
    for (Worker &worker : m_workers) {
        worker.thread->wait(); // the crew is deleted when its thread ends
    }
}

void BotHost::addWorker()
{
    Worker worker{.thread = std::make_unique<QThread>(), .crew = nullptr};
    worker.thread->setObjectName(QStringLiteral("bots %1").arg(m_workers.size() + 1));
    const Clock &clock = m_options.clock ? *m_options.clock : m_systemClock;
    worker.crew = new BotCrew(clock, m_options.past);
    worker.crew->moveToThread(worker.thread.get());
    connect(worker.thread.get(), &QThread::finished, worker.crew, &QObject::deleteLater);
    connect(worker.crew, &BotCrew::stateChanged, this, &BotHost::stateChanged);
    worker.thread->start();
    m_workers.push_back(std::move(worker));
}

Result<QStringList> BotHost::start()
{
    Result<std::vector<Bundle>> bundles = readBundles(m_options.bundles);
    if (!bundles) {
        return failure(bundles.error());
    }
    std::vector<Bundle> fresh;
    QStringList unmet = m_options.only;
    for (Bundle &bundle : *bundles) {
        const bool wanted = m_options.only.isEmpty() || m_options.only.contains(bundle.name)
                         || m_options.only.contains(bundle.bot.text());
        unmet.removeAll(bundle.name);
        unmet.removeAll(bundle.bot.text());
        if (wanted && !m_agentIds.contains(bundle.bot.text())) {
            fresh.push_back(std::move(bundle));
        }
    }
    if (!unmet.isEmpty()) {
        return failure(ProblemKind::NotFound,
                       QStringLiteral("There is no bundle for %1 in %2.")
                           .arg(unmet.join(QStringLiteral(", ")), QDir::toNativeSeparators(m_options.bundles)));
    }
    const std::size_t total = fresh.size() + static_cast<std::size_t>(m_agentIds.size());
    const std::size_t threads =
        std::clamp<std::size_t>((total + botsOfOneThread - 1) / botsOfOneThread, 1, mostThreads);
    while (m_workers.size() < threads) {
        addWorker();
    }
    for (const Bundle &bundle : fresh) {
        const QString agentId = bundle.bot.text();
        const QString state = stateFolderOf(m_options.bundles, bundle.bot);
        const std::size_t index = static_cast<std::size_t>(m_agentIds.size()) % m_workers.size();
        BotCrew *const crew = m_workers.at(index).crew;
        const std::uint64_t seed = seedOf(m_options.seed, bundle.bot);
        QMetaObject::invokeMethod(
            crew, [crew, bundle, state, seed] { crew->add(bundle, state, seed); }, Qt::QueuedConnection);
        m_agentIds << agentId;
        m_names << bundle.name;
    }
    return m_agentIds;
}

bool BotHost::setFault(const QString &bot, FaultKind kind, qint64 value, bool on)
{
    if (!has(bot)) {
        return false;
    }
    for (const Worker &worker : m_workers) {
        QMetaObject::invokeMethod(
            worker.crew, [crew = worker.crew, bot, kind, value, on] { crew->setFault(bot, kind, value, on); },
            Qt::QueuedConnection);
    }
    return true;
}

void BotHost::deliver(const Message &message)
{
    for (const Worker &worker : m_workers) {
        QMetaObject::invokeMethod(
            worker.crew, [crew = worker.crew, message] { crew->deliver(message); }, Qt::QueuedConnection);
    }
}

} // namespace fleet::sandbox
