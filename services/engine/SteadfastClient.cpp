#include "engine/SteadfastClient.h"

#include "core/Reply.h"
#include "engine/FleetClock.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds tellPause{100};
/// Without a roster only the engine knows the bots; its start may take so long.
constexpr milliseconds startPatience{30'000};
/// Silence is counted in these: a stall of this thread is one of them, and not taken for the engine's.
constexpr milliseconds watchPause{500};

const QString notAnswering = QStringLiteral("The engine of this profile does not answer.");

template<typename T>
QCoro::Task<void> passOn(QCoro::Task<Result<T>> task, Reply<T> reply)
{
    const Result<T> result = co_await task;
    reply.answer(result);
}

/// The task's value, or kind Timeout when it takes longer; the task itself goes on.
template<typename T>
QCoro::Task<Result<T>> inTime(QCoro::Task<Result<T>> task, milliseconds patience)
{
    Reply<T> reply;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer,
                     [reply] { reply.answer(failure(ProblemKind::Timeout, notAnswering)); });
    timer.start(patience);
    passOn(std::move(task), reply);
    const Result<T> result = co_await Reply<T>::wait(std::move(reply));
    co_return result;
}

} // namespace

SteadfastClient::SteadfastClient(Profile profile, EngineClient &engine, const HeldApiKey &apiKey, const Clock *clock,
                                 QObject *parent)
    : EngineClient(parent),
      m_profile(std::move(profile)),
      m_engine(engine),
      m_apiKey(apiKey),
      m_clock(clock)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellPause);
    connect(&m_tell, &QTimer::timeout, this, &SteadfastClient::tellDirect);
    connect(&m_watch, &QTimer::timeout, this, &SteadfastClient::countSilence);
    connect(&m_engine, &EngineClient::becameReady, this, &SteadfastClient::onEngineReady);
    connect(&m_engine, &EngineClient::fleetChanged, this, &SteadfastClient::onEngineChanged);
    connect(&m_engine, &EngineClient::engineLost, this, &SteadfastClient::onEngineLost);
}

SteadfastClient::~SteadfastClient()
{
    m_direct.clear();
    qDeleteAll(findChildren<DirectStop *>(Qt::FindDirectChildrenOnly)); // before the clock that they read
}

// ---- acts

QCoro::Task<Result<OperationView>> SteadfastClient::submit(OperationRequest request)
{
    Q_EMIT asked();
    return request.verb == Verb::EmergencyStop ? stop(std::move(request)) : act(std::move(request));
}

QCoro::Task<Result<OperationView>> SteadfastClient::stop(OperationRequest request)
{
    const QPointer<SteadfastClient> alive(this);
    const bool asked = m_engine.isReady();
    QString why = whyNoEngine();
    if (asked) {
        const Result<OperationView> taken = co_await inTime(m_engine.submit(request), stopPatience);
        if (taken || !isNoAnswer(taken.error()) || !alive) {
            co_return taken;
        }
        why = describe(taken.error());
    }
    const Result<OperationView> sent = co_await sendDirectly(request, why);
    if (!alive || sent || sent.error().kind == ProblemKind::NotFound) {
        co_return sent;
    }
    if (asked) {
        // It may be slow and not dead: then the stop is under way all the same.
        co_return failure(
            ProblemKind::Timeout,
            QStringLiteral("%1 Nor could the stop be sent without it: %2").arg(why, describe(sent.error())));
    }
    const bool ready = co_await becomesReady(startPatience);
    if (!ready || !alive) {
        co_return sent;
    }
    const Result<OperationView> late = co_await inTime(m_engine.submit(request), answerPatience);
    if (!late && isNoAnswer(late.error())) {
        co_return failure(ProblemKind::Timeout, describe(late.error()));
    }
    co_return late;
}

QCoro::Task<Result<OperationView>> SteadfastClient::act(OperationRequest request)
{
    const QPointer<SteadfastClient> alive(this);
    const bool ready = co_await becomesReady(answerPatience);
    if (!alive || !ready) {
        co_return failure(ProblemKind::Offline, alive ? whyNoEngine() : notAnswering);
    }
    const Result<OperationView> taken = co_await inTime(m_engine.submit(request), answerPatience);
    if (taken || !isNoAnswer(taken.error())) {
        co_return taken;
    }
    if (taken.error().kind != ProblemKind::Timeout && alive) {
        // The engine ended. The next one is asked again: what has one id is done once.
        const bool back = co_await becomesReady(answerPatience);
        if (back && alive) {
            const Result<OperationView> again = co_await inTime(m_engine.submit(request), answerPatience);
            if (again || !isNoAnswer(again.error())) {
                co_return again;
            }
        }
    }
    co_return failure(
        ProblemKind::Timeout,
        QStringLiteral("%1 It may have taken this on, and may still carry it out.").arg(describe(taken.error())));
}

QCoro::Task<Result<void>> SteadfastClient::retry(OperationId operation)
{
    if (const auto direct = m_direct.find(operation); direct != m_direct.end()) {
        direct->second.stop->sendAgain();
        co_return Result<void>();
    }
    const Result<void> done = co_await inTime(m_engine.retry(operation), answerPatience);
    co_return done;
}

QCoro::Task<Result<void>> SteadfastClient::watch(WatchRequest request)
{
    const Result<void> done = co_await inTime(m_engine.watch(std::move(request)), answerPatience);
    co_return done;
}

QCoro::Task<Result<OperationView>> SteadfastClient::addReason(ReasonRequest request)
{
    const QPointer<SteadfastClient> alive(this);
    const bool ready = co_await becomesReady(answerPatience);
    if (!alive || !ready) {
        co_return failure(ProblemKind::Offline, alive ? whyNoEngine() : notAnswering);
    }
    const Result<OperationView> added = co_await inTime(m_engine.addReason(std::move(request)), answerPatience);
    co_return added;
}

QCoro::Task<Result<QByteArray>> SteadfastClient::stopFile(OperationId operation)
{
    if (const auto direct = m_direct.find(operation); direct != m_direct.end()) {
        co_return direct->second.stop->stopFile();
    }
    const Result<QByteArray> file = co_await inTime(m_engine.stopFile(operation), answerPatience);
    co_return file;
}

QCoro::Task<bool> SteadfastClient::becomesReady(milliseconds patience)
{
    if (m_engine.isReady()) {
        co_return true;
    }
    if (m_lost && !isNoAnswer(*m_lost)) {
        co_return false; // it said why it does not start
    }
    Reply<void> reply;
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &timer, [reply] { reply.answer(failure(ProblemKind::Timeout, notAnswering)); });
    connect(&m_engine, &EngineClient::becameReady, &timer, [reply] { reply.answer({}); });
    connect(&m_engine, &EngineClient::engineLost, &timer, [reply](const Problem &problem) {
        if (!isNoAnswer(problem)) {
            reply.answer(failure(problem));
        }
    });
    timer.start(patience);
    const Result<void> ready = co_await Reply<void>::wait(std::move(reply));
    co_return ready.has_value();
}

QString SteadfastClient::whyNoEngine() const
{
    if (m_startProblem) {
        return describe(*m_startProblem);
    }
    return m_lost && !isNoAnswer(*m_lost) ? describe(*m_lost) : notAnswering;
}

// ---- stops without the engine

QCoro::Task<Result<OperationView>> SteadfastClient::sendDirectly(OperationRequest request, QString why)
{
    const QPointer<SteadfastClient> alive(this);
    const Result<std::optional<QByteArray>> apiKey = co_await m_apiKey.get();
    if (!apiKey || !alive) {
        co_return failure(alive ? apiKey.error()
                                : Problem{.kind = ProblemKind::Cancelled, .httpStatus = 0, .slug = {}, .detail = {}});
    }
    if (const auto direct = m_direct.find(request.id); direct != m_direct.end()) {
        co_return viewOf(direct->second);
    }
    if (m_clock == nullptr) {
        m_ownClock = makeFleetClock(m_profile);
        m_clock = m_ownClock.get();
    }
    Profile profile = m_profile;
    profile.apiKeyPlace = apiKey->has_value() ? ApiKeyPlace::Keychain : ApiKeyPlace::File; // it may have been moved
    Result<std::unique_ptr<DirectStop>> prepared = DirectStop::prepare(profile, request, *m_clock, *apiKey);
    if (!prepared) {
        co_return failure(prepared.error());
    }
    if (showsEngine()) {
        m_shown = m_engine.snapshot();
    }
    Direct &direct = m_direct[request.id];
    direct = {std::move(*prepared), request, why};
    connect(direct.stop.get(), &DirectStop::changed, this, [this] {
        if (!m_tell.isActive()) {
            m_tell.start();
        }
    });
    direct.stop->setKeyRenewal([held = m_apiKey] { return held.renewed(); });
    direct.stop->send();
    tellDirect();
    co_return viewOf(direct);
}

bool SteadfastClient::isDirectOver(const OperationId &operation) const
{
    const auto direct = m_direct.find(operation);
    return direct == m_direct.end() || direct->second.stop->isOver();
}

OperationView SteadfastClient::viewOf(const Direct &direct)
{
    OperationView view = direct.stop->view();
    view.problem = QStringLiteral("%1 %2").arg(direct.why, direct.stop->remark());
    return view;
}

void SteadfastClient::tellDirect()
{
    if (m_direct.empty()) {
        return;
    }
    FleetDelta delta;
    delta.at = m_blind ? m_shown.at : m_clock->now(); // the figures are no newer for it
    for (const auto &[id, direct] : m_direct) {
        delta.operations.push_back(viewOf(direct));
    }
    apply(m_shown, delta);
    Q_EMIT fleetChanged(delta);
}

void SteadfastClient::handOver(const std::vector<OperationView> &known)
{
    for (const OperationView &operation : known) {
        const auto direct = m_direct.find(operation.id);
        if (direct == m_direct.end()) {
            continue;
        }
        DirectStop *stop = direct->second.stop.release();
        m_direct.erase(direct);
        stop->disconnect(this);
        stop->setParent(this);
        stop->handOver();
        if (stop->isOver()) {
            stop->deleteLater();
        } else {
            connect(stop, &DirectStop::finished, stop, &QObject::deleteLater); // what is under way still arrives
        }
    }
    if (showsEngine()) {
        m_shown = {};
    }
}

// ---- what the engine tells

void SteadfastClient::onEngineReady()
{
    m_lost.reset();
    m_startProblem.reset();
    m_blind = false;
    m_silent = 0;
    m_watch.start(watchPause);
    handOver(m_engine.snapshot().operations);
    if (!m_direct.empty()) {
        m_shown = m_engine.snapshot();
    }
    for (const auto &[id, direct] : m_direct) {
        if (direct.stop->isUnrecorded()) {
            static_cast<void>(m_engine.submit(direct.request)); // it will not find it in spill/
        }
    }
    Q_EMIT becameReady();
    tellDirect();
}

void SteadfastClient::onEngineChanged(const FleetDelta &delta)
{
    m_silent = 0;
    if (!m_direct.empty()) {
        handOver(delta.operations);
    }
    if (m_blind) {
        seeAgain(delta);
        return;
    }
    if (!m_direct.empty()) {
        apply(m_shown, delta);
    }
    if (!delta.isEmpty()) {
        Q_EMIT fleetChanged(delta);
    }
}

void SteadfastClient::onEngineLost(const Problem &problem)
{
    // Looked for again ten times a second: not each time is news.
    const bool known = m_lost && (isNoAnswer(problem) || *m_lost == problem);
    m_lost = problem;
    if (m_watch.isActive()) {
        turnBlind();
    }
    if (!known) {
        Q_EMIT engineLost(problem);
    }
}

void SteadfastClient::sayWhyNoEngine(const Problem &problem)
{
    const bool known = m_startProblem == problem;
    m_startProblem = problem;
    if (known) {
        return;
    }
    if (m_blind) {
        FleetDelta delta;
        delta.at = m_shown.at;
        delta.link = blindLink();
        apply(m_shown, delta);
        Q_EMIT fleetChanged(delta);
    }
    Q_EMIT engineLost(problem);
}

// ---- silence

void SteadfastClient::countSilence()
{
    if (++m_silent * watchPause >= silencePatience) {
        turnBlind();
    }
}

void SteadfastClient::turnBlind()
{
    m_watch.stop();
    if (m_direct.empty()) {
        m_shown = m_engine.snapshot();
    }
    m_blind = true;
    FleetDelta delta;
    delta.at = m_engine.snapshot().at;
    delta.bots = m_shown.bots;
    for (BotView &bot : delta.bots) {
        bot.liveness = Liveness::Unknown;
        bot.drifts = false;
    }
    delta.link = blindLink();
    apply(m_shown, delta);
    Q_EMIT fleetChanged(delta);
}

void SteadfastClient::seeAgain(FleetDelta delta)
{
    m_blind = false;
    m_watch.start(watchPause);
    m_shown = m_direct.empty() ? FleetSnapshot() : m_engine.snapshot();
    delta.bots = m_engine.snapshot().bots;
    delta.link = m_engine.snapshot().link;
    Q_EMIT fleetChanged(delta);
    tellDirect();
}

LinkView SteadfastClient::blindLink() const
{
    LinkView link = m_engine.snapshot().link;
    if (link.state != LinkState::Blind) {
        link.state = LinkState::Blind;
        link.since = m_engine.snapshot().at; // its last word
    }
    link.webSocketUp = false;
    link.sweepUp = false;
    if (link.webhook.state != WebhookState::Off) {
        link.webhook.state = WebhookState::Unreachable;
        link.webhook.why = whyNoEngine();
    }
    if (!link.stopsBlocked) {
        link.problem = whyNoEngine();
    }
    return link;
}

} // namespace fleet
