#include "engine/ConnectionTest.h"

#include "core/Reply.h"
#include "engine/ProfileSetup.h"
#include "gateway/EventStream.h"
#include "gateway/ReachProbe.h"
#include "gateway/RestDialect.h"
#include "gateway/Transport.h"

#include <QHostAddress>
#include <QPointer>

#include <utility>

namespace fleet {

namespace {

/// Nobody publishes it: the channel is opened to see that it opens.
const QString silentType = QStringLiteral("fleet.probe");

tl::unexpected<Problem> givenUp()
{
    return failure(ProblemKind::Cancelled, QStringLiteral("The test was given up."));
}

bool isAboutKey(const Problem &problem)
{
    return problem.kind == ProblemKind::Unauthorized || problem.kind == ProblemKind::Forbidden
        || problem.kind == ProblemKind::Payment;
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

Result<void> checkRequest(const ConnectionRequest &request)
{
    if (!isValidAgentId(managerIdOf(request.managerId, request.organisation))) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The organisation may have letters, digits, '.', '_' and '-'."));
    }
    return {};
}

} // namespace

/// What one test holds open. Whoever waits in it finds out by `m_run` that it was given up.
struct ConnectionTest::Run {
    ConnectionRequest request;
    BaseUrl base;
    ApiKeySource key;
    std::unique_ptr<ReachProbe> probe;
    std::unique_ptr<Transport> transport;
    DetectedGateway detected; ///< its gateway refers to the transport
    std::optional<Problem> keyProblem;
    std::unique_ptr<EventStream> stream;

    /// Ends every wait.
    void close()
    {
        probe.reset();
        stream.reset();
        transport.reset();
    }
};

ConnectionTest::ConnectionTest(const Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_options(std::move(options))
{}

ConnectionTest::ConnectionTest(const Clock &clock, QObject *parent) : ConnectionTest(clock, Options{}, parent) {}

ConnectionTest::~ConnectionTest()
{
    cancel();
}

void ConnectionTest::start(const ConnectionRequest &request)
{
    cancel();
    m_report = {};
    m_report.facts.managerId = managerIdOf(request.managerId, request.organisation);
    m_run = std::make_shared<Run>();
    m_run->request = request;
    m_run->key = [key = request.apiKey] { return key; };
    carryOut(m_run);
}

void ConnectionTest::cancel()
{
    if (const RunPointer run = std::exchange(m_run, nullptr)) {
        run->close();
        for (StageFinding &finding : m_report.stages) {
            if (finding.state == StageState::Running) {
                finding = {};
            }
        }
    }
}

void ConnectionTest::end(ConnectionStage stage, StageState state)
{
    m_report.at(stage).state = state;
}

QCoro::Task<void> ConnectionTest::carryOut(RunPointer run)
{
    using Stage = QCoro::Task<Result<void>> (ConnectionTest::*)(RunPointer);
    static constexpr std::array<Stage, connectionStages.size()> steps{
        &ConnectionTest::reach,        &ConnectionTest::encrypt,         &ConnectionTest::detect,
        &ConnectionTest::checkKey,     &ConnectionTest::weighTier,       &ConnectionTest::compareClocks,
        &ConnectionTest::findIdentity, &ConnectionTest::openLiveChannel,
    };
    const QPointer<ConnectionTest> alive(this);
    for (const ConnectionStage stage : connectionStages) {
        m_report.at(stage).state = StageState::Running;
        Q_EMIT changed();
        if (!alive || m_run != run) {
            co_return;
        }
        const Result<void> outcome = co_await (this->*steps.at(static_cast<std::size_t>(stage)))(run);
        if (!alive || m_run != run) {
            co_return;
        }
        if (!outcome) {
            m_report.at(stage) = {.state = StageState::Failed, .problem = outcome.error()};
            break;
        }
    }
    run->close();
    m_run.reset();
    Q_EMIT changed();
    if (alive) {
        Q_EMIT finished();
    }
}

QCoro::Task<Result<void>> ConnectionTest::reach(RunPointer run)
{
    const Result<void> sound = checkRequest(run->request);
    if (!sound) {
        co_return failure(sound.error());
    }
    const Result<BaseUrl> base = readBaseUrl(run->request.gateway);
    if (!base) {
        co_return failure(base.error());
    }
    run->base = *base;
    m_report.facts.host = base->origin.host();
    m_report.facts.isTls = base->isTls();
    m_report.facts.isLoopback = isLoopback(base->origin.host());
    run->probe =
        std::make_unique<ReachProbe>(*base, ReachProbe::Options{.patience = m_options.patience,
                                                                .trustedCertificates = m_options.trustedCertificates});
    Reply<QString> reply;
    connect(run->probe.get(), &ReachProbe::connected, run->probe.get(),
            [reply](const QString &peer) { reply.answer(peer); });
    connect(run->probe.get(), &ReachProbe::failed, run->probe.get(),
            [reply](const Problem &problem) { reply.answer(failure(problem)); });
    run->probe->connectNow();
    const QPointer<ConnectionTest> alive(this);
    const Result<QString> peer = co_await Reply<QString>::wait(std::move(reply));
    if (!peer) {
        co_return failure(peer.error());
    }
    if (!alive || m_run != run) {
        co_return givenUp();
    }
    m_report.facts.peer = *peer;
    end(ConnectionStage::Address, StageState::Passed);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionTest::encrypt(RunPointer run)
{
    if (run->base.isTls()) {
        Reply<Encryption> reply;
        connect(run->probe.get(), &ReachProbe::encrypted, run->probe.get(),
                [reply](const Encryption &encryption) { reply.answer(encryption); });
        connect(run->probe.get(), &ReachProbe::failed, run->probe.get(),
                [reply](const Problem &problem) { reply.answer(failure(problem)); });
        run->probe->encryptNow();
        const QPointer<ConnectionTest> alive(this);
        const Result<Encryption> encryption = co_await Reply<Encryption>::wait(std::move(reply));
        if (!encryption) {
            co_return failure(encryption.error());
        }
        if (!alive || m_run != run) {
            co_return givenUp();
        }
        m_report.facts.encryption = *encryption;
    }
    run->probe.reset();
    end(ConnectionStage::Encryption, encryptionVerdict(m_report.facts, m_clock.now()));
    co_return Result<void>();
}

void ConnectionTest::openTransport(Run &run)
{
    Transport::Options options;
    options.requestTimeout = m_options.patience;
    options.attempts = 1; // what fails now and then is to be seen here
    options.trustedCertificates = m_options.trustedCertificates;
    run.transport = std::make_unique<Transport>(run.base, run.key, m_clock, options);
    if (const QString tier = tierOfKey(run.request.apiKey); !tier.isEmpty()) {
        run.transport->setTier(tier);
    }
}

QCoro::Task<Result<void>> ConnectionTest::detect(RunPointer run)
{
    const QPointer<ConnectionTest> alive(this);
    openTransport(*run);
    Result<DetectedGateway> detected = co_await detectGateway(*run->transport, run->key, m_report.facts.managerId,
                                                              DialectChoice::Detect, Lane::Interactive);
    if (!alive || m_run != run) {
        co_return givenUp();
    }
    if (!detected) {
        if (!isAboutKey(detected.error())) {
            co_return failure(detected.error());
        }
        // It looked at the key and refused it: a gateway it is, and the key is the next stage's business.
        run->keyProblem = detected.error();
        end(ConnectionStage::Dialect, StageState::Passed);
        co_return Result<void>();
    }
    run->detected = std::move(*detected);
    ConnectionFacts &facts = m_report.facts;
    facts.dialect = run->detected.dialect;
    facts.version = run->detected.health.version;
    facts.capabilities = run->detected.gateway->capabilities();
    facts.isSandbox = run->detected.health.clockRate.has_value();
    facts.roundTrip = run->transport->stats().p50;
    const bool readable = facts.capabilities.readsMessages && facts.capabilities.readsEvents;
    end(ConnectionStage::Dialect, readable ? StageState::Passed : StageState::Warned);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionTest::checkKey(RunPointer run)
{
    if (run->keyProblem) {
        co_return failure(*run->keyProblem);
    }
    if (m_report.facts.capabilities.readsMessages) {
        // Events are everybody's, the mailbox is not: this tells whose key it is.
        const QPointer<ConnectionTest> alive(this);
        const Result<std::vector<Message>> mailbox =
            co_await run->detected.gateway->messages(m_report.facts.managerId, ThreadId(), 1, 0, Lane::Interactive);
        if (!alive || m_run != run) {
            co_return givenUp();
        }
        if (!mailbox) {
            co_return failure(mailbox.error());
        }
    }
    end(ConnectionStage::Key, StageState::Passed);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionTest::weighTier(RunPointer run)
{
    ConnectionFacts &facts = m_report.facts;
    const RateState rate = run->transport->rate();
    const QString said = tierOfKey(run->request.apiKey);
    const std::optional<RateTier> named = rateTierNamed(rate.tier);
    // Without a word in the key or a header, the account assumes the least: that is not a finding.
    if (!said.isEmpty() || named != rateTierNamed(u"free")) {
        const RateTier tier = named.value_or(rateTierForLimit(rate.limitPerHour));
        facts.tier = tier.name;
        facts.budget = callBudget(run->request.bots, tier);
    }
    end(ConnectionStage::Tier, tierVerdict(facts));
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionTest::compareClocks(RunPointer run)
{
    m_report.facts.clockSkew = run->transport->stats().clockSkew;
    const StageState verdict = clockVerdict(m_report.facts);
    if (verdict == StageState::Failed) {
        co_return failure(ProblemKind::Rejected, QStringLiteral("The clocks of the gateway and this machine differ."));
    }
    end(ConnectionStage::Clock, verdict);
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionTest::findIdentity(RunPointer run)
{
    const QPointer<ConnectionTest> alive(this);
    const Result<AgentIdentity> identity =
        co_await run->detected.gateway->agentIdentity(m_report.facts.managerId, Lane::Interactive);
    if (!alive || m_run != run) {
        co_return givenUp();
    }
    if (!identity) {
        co_return failure(identity.error());
    }
    m_report.facts.registeredAt = identity->createdAt;
    end(ConnectionStage::Identity, identityVerdict(m_report.facts, m_clock.now()));
    co_return Result<void>();
}

QCoro::Task<Result<void>> ConnectionTest::openLiveChannel(RunPointer run)
{
    if (!m_report.facts.capabilities.liveEvents) {
        end(ConnectionStage::LiveChannel, StageState::Warned);
        co_return Result<void>();
    }
    EventStream::Options options;
    options.handshakeLimit = m_options.patience;
    options.trustedCertificates = m_options.trustedCertificates;
    run->stream = std::make_unique<EventStream>(run->base, run->key, options);
    Reply<void> reply;
    connect(run->stream.get(), &EventStream::opened, run->stream.get(), [reply] { reply.answer({}); });
    connect(run->stream.get(), &EventStream::closed, run->stream.get(),
            [reply](const Problem &problem) { reply.answer(failure(problem)); });
    run->stream->subscribe({silentType}, 0);
    const QPointer<ConnectionTest> alive(this);
    const Result<void> opened = co_await Reply<void>::wait(std::move(reply));
    if (!alive || m_run != run) {
        co_return givenUp();
    }
    // Without it the console still hears everything, by its sweeps.
    StageFinding &finding = m_report.at(ConnectionStage::LiveChannel);
    finding.state = opened ? StageState::Passed : StageState::Warned;
    finding.problem = opened ? std::nullopt : std::optional(opened.error());
    co_return Result<void>();
}

} // namespace fleet
