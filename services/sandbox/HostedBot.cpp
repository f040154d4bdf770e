#include "sandbox/HostedBot.h"

#include "bot/BotLog.h"
#include "core/Files.h"
#include "core/Json.h"
#include "sandbox/BundleFolder.h"

#include <QDir>
#include <QFile>
#include <QTimer>

namespace fleet::sandbox {

namespace {

constexpr seconds restartTakes{1};
const QString badVersion = QStringLiteral("0.0.0-unknown");

std::optional<ExchangeAccount> readAccount(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    const Result<QJsonObject> object = bytes ? parseJsonObject(*bytes) : failure(bytes.error());
    if (!object) {
        return std::nullopt;
    }
    return ExchangeAccount{.spot = object->value(QLatin1StringView("spot")).toInt(),
                           .leveraged = object->value(QLatin1StringView("leveraged")).toInt(),
                           .orders = object->value(QLatin1StringView("orders")).toInt(),
                           .kept = object->value(QLatin1StringView("kept")).toInt()};
}

/// The exchange is pretended, so its account need not survive a power cut.
void writeAccount(const QString &path, const ExchangeAccount &account)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.write(toCompactJson({{QStringLiteral("spot"), account.spot},
                                  {QStringLiteral("leveraged"), account.leveraged},
                                  {QStringLiteral("orders"), account.orders},
                                  {QStringLiteral("kept"), account.kept}}));
    }
}

} // namespace

/// From one start to one end.
struct HostedBot::Life {
    Life(std::uint64_t seed, const Bundle &bundle, const Clock &clock) : strategy(seed, maxPositionUsdOf(bundle), clock)
    {}

    SimulatedStrategy strategy;
    std::unique_ptr<BotAgent> agent;      ///< of level 1
    std::unique_ptr<PlainBotAgent> plain; ///< of level 0
};

HostedBot::HostedBot(Bundle bundle, QString folder, std::uint64_t seed, const SimulatedPast &past, Transport &transport,
                     const Clock &clock)
    : m_bundle(std::move(bundle)),
      m_folder(std::move(folder)),
      m_seed(seed),
      m_past(past),
      m_transport(transport),
      m_clock(clock),
      m_key(std::make_shared<ApiKeySource>([key = m_bundle.apiKey] { return key; }))
{}

HostedBot::~HostedBot() = default;

ApiKeySource HostedBot::apiKey() const
{
    return [key = m_key] { return (*key)(); };
}

std::unique_ptr<HostedBot::Life> HostedBot::makeLife(const QString &folder)
{
    auto life = std::make_unique<Life>(m_seed, m_bundle, m_clock);
    life->strategy.setFaults(m_strategyFaults);
    if (!m_past.isNone()) {
        life->strategy.lookBackOn(m_past, !std::exchange(m_hasLived, true));
    }
    const QString account = folder + QStringLiteral("/exchange.json");
    if (const std::optional<ExchangeAccount> former = readAccount(account)) {
        life->strategy.takeOver(*former);
    }
    connect(&life->strategy, &Strategy::finished, this,
            [account, strategy = &life->strategy] { writeAccount(account, strategy->account()); });
    if (m_bundle.level == BotLevel::Plain) {
        life->plain = std::make_unique<PlainBotAgent>(m_bundle, folder, life->strategy, m_transport, m_clock);
        connect(life->plain.get(), &PlainBotAgent::shutDown, this, &HostedBot::die, Qt::QueuedConnection);
        return life;
    }
    Result<std::unique_ptr<BotAgent>> agent = BotAgent::open(m_bundle, folder, life->strategy, m_transport, m_clock);
    if (!agent) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot start:" << agent.error().detail;
        return nullptr;
    }
    life->agent = std::move(*agent);
    life->agent->setFaults(m_botFaults);
    return life;
}

void HostedBot::live()
{
    if (m_life) {
        return;
    }
    m_life = makeLife(m_folder);
    if (!m_life) {
        return;
    }
    if (m_life->plain) {
        m_life->plain->start();
        return;
    }
    BotAgent *const agent = m_life->agent.get();
    *m_key = agent->apiKey();
    connect(agent, &BotAgent::left, this, &HostedBot::left, Qt::QueuedConnection);
    connect(agent, &BotAgent::stateChanged, this,
            [this](BotState state) { Q_EMIT stateChanged(m_bundle.bot.text(), toString(state)); });
    connect(agent, &BotAgent::heartbeatSent, this, [this](const OutgoingEvent &event) {
        if (m_mischief) {
            m_mischief->remember(event);
        }
    });
    agent->start();
}

void HostedBot::die()
{
    m_life.reset();
}

void HostedBot::left(Leaving how)
{
    die();
    if (how == Leaving::Restart) {
        QTimer::singleShot(m_clock.realDuration(restartTakes), this, &HostedBot::live);
    }
}

void HostedBot::receiveSignal(const QJsonObject &payload)
{
    if (m_life && m_life->agent) {
        m_life->agent->receiveSignal(payload);
    }
}

void HostedBot::receiveMessage(const Message &message)
{
    if (m_life && m_life->agent) {
        m_life->agent->receiveMessage(message);
    } else if (m_life) {
        m_life->plain->receiveMessage(message);
    }
}

void HostedBot::look()
{
    if (m_life && m_life->agent) {
        m_life->agent->look();
    }
}

void HostedBot::setFault(FaultKind kind, qint64 value, bool on)
{
    const std::optional<qint64> wrong = on ? std::optional(value) : std::nullopt;
    const auto mischief = [&](WireMischief::Kind what) {
        if (!m_mischief) {
            m_mischief = std::make_unique<WireMischief>(m_bundle, apiKey(), m_transport, m_clock);
        }
        on ? m_mischief->start(what, value) : m_mischief->stop(what);
    };
    switch (kind) {
    case FaultKind::Crash:
        on ? die() : live();
        break;
    case FaultKind::Hang:
        m_botFaults.hung = on;
        break;
    case FaultKind::Mute:
        m_botFaults.mute = on;
        break;
    case FaultKind::BadVersion:
        m_botFaults.version = on ? badVersion : QString();
        break;
    case FaultKind::Drawdown:
        m_strategyFaults.drawdownPct = wrong;
        break;
    case FaultKind::Latency:
        m_strategyFaults.latencyMs = wrong;
        break;
    case FaultKind::Errors:
        m_strategyFaults.errors = wrong;
        break;
    case FaultKind::Leak:
        m_strategyFaults.leakMbPerMinute = wrong;
        break;
    case FaultKind::Refuse:
        m_strategyFaults.refuses = on;
        break;
    case FaultKind::Skew:
        m_clock.setSkew(seconds(on ? value : 0));
        break;
    case FaultKind::Forge:
        mischief(WireMischief::Kind::Forge);
        break;
    case FaultKind::Replay:
        mischief(WireMischief::Kind::Replay);
        break;
    case FaultKind::Flood:
        mischief(WireMischief::Kind::Flood);
        break;
    case FaultKind::Clone:
        setClone(on);
        break;
    case FaultKind::Down:
    case FaultKind::Slow:
    case FaultKind::RateLimited:
    case FaultKind::ServerError:
    case FaultKind::Garbage:
    case FaultKind::Reset:
    case FaultKind::Cut:
    case FaultKind::NoWebSocket:
        break; // the gateway's
    }
    applyFaults();
}

void HostedBot::applyFaults()
{
    if (!m_life) {
        return;
    }
    m_life->strategy.setFaults(m_strategyFaults);
    if (m_life->agent) {
        m_life->agent->setFaults(m_botFaults);
    } else {
        m_life->plain->setHung(m_botFaults.hung);
    }
}

/// Somebody copied the whole state folder, the identity key in it, and starts a second bot on it.
void HostedBot::setClone(bool on)
{
    m_clone.reset();
    if (!on || m_bundle.level == BotLevel::Plain) {
        return;
    }
    const QString copy = m_folder + QStringLiteral(".clone");
    QDir().mkpath(copy);
    const QStringList files = QDir(m_folder).entryList(QDir::Files);
    for (const QString &file : files) {
        QFile::remove(copy + QLatin1Char('/') + file);
        QFile::copy(m_folder + QLatin1Char('/') + file, copy + QLatin1Char('/') + file);
    }
    m_clone = makeLife(copy);
    if (m_clone) {
        m_clone->agent->start();
    }
}

} // namespace fleet::sandbox
