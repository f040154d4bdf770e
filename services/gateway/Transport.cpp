#include "gateway/Transport.h"

#include "core/Clock.h"
#include "gateway/Backoff.h"
#include "gateway/ClockSkew.h"
#include "gateway/GatewayLog.h"
#include "gateway/HttpAttempt.h"
#include "gateway/HttpDate.h"
#include "gateway/HttpProblem.h"
#include "gateway/RateAccount.h"
#include "gateway/RoundTrips.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <coroutine>
#include <deque>
#include <unordered_set>
#include <utility>

namespace fleet {

namespace {

/// QNetworkAccessManager opens six connections a host; what waits beyond them would be out of our order.
/// Lower lanes leave room, so that six slow polls never hold up a command. Index: Lane.
constexpr std::array<int, 4> slotsOfLane{0, 6, 5, 3};
constexpr std::chrono::milliseconds notifyInterval{250};
/// A connection that the gateway closed while idle fails at once; a request that was taken does not.
constexpr std::chrono::milliseconds staleFailure{250};

constexpr std::size_t indexOf(Lane lane)
{
    return static_cast<std::size_t>(lane);
}

Problem cancelled()
{
    return {.kind = ProblemKind::Cancelled,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("The call was given up.")};
}

std::optional<std::int64_t> numberHeader(const HttpAnswer &answer, QByteArrayView name)
{
    bool ok = false;
    const qlonglong value = answer.header(name).toLongLong(&ok);
    return ok ? std::optional<std::int64_t>(value) : std::nullopt;
}

struct PendingCall {
    HttpCall call;
    Lane lane = Lane::Background;
    int attempts = 0;
    bool retriedStale = false;
    bool isOwn = false; ///< made with the accounted key
    bool done = false;
    QElapsedTimer sinceSent;
    UtcTime sentAt{};
    Result<HttpAnswer> result = failure(cancelled());
    std::coroutine_handle<> waiter;
};
using PendingPtr = std::shared_ptr<PendingCall>;

/// Waits until the call is done.
struct WhenDone {
    PendingPtr pending;

    [[nodiscard]] bool await_ready() const noexcept { return pending->done; }
    void await_suspend(std::coroutine_handle<> waiter) const noexcept { pending->waiter = waiter; }
    void await_resume() const noexcept {}
};

/// May resume code that deletes the transport: always the last thing that a function does.
void complete(const PendingPtr &pending, Result<HttpAnswer> result)
{
    if (pending->done) {
        return;
    }
    pending->result = std::move(result);
    pending->done = true;
    if (const std::coroutine_handle<> waiter = std::exchange(pending->waiter, nullptr)) {
        waiter.resume();
    }
}

} // namespace

class Transport::Impl {
public:
    Impl(Transport &transport, ApiKeySource ownKey, const Clock &clock, Options options);

    void start(const PendingPtr &pending);
    void dispatch();
    void sendEmergency(std::vector<HttpCall> calls, OnEmergencyAnswer onAnswer);
    EmergencyLane &lane();
    void close();
    TransportStats stats() const;
    void notifyLater()
    {
        if (!m_notify.isActive()) {
            m_notify.start();
        }
    }

    const Clock &m_clock;
    RateAccount m_account{*rateTierNamed(u"free")};
    bool m_closing = false;

private:
    struct EmergencyGroup {
        OnEmergencyAnswer onAnswer;
        std::vector<bool> isOwn;
        std::vector<bool> answered;
        std::size_t open = 0;
    };
    using GroupPtr = std::shared_ptr<EmergencyGroup>;

    [[nodiscard]] std::optional<Problem> refusal(const PendingCall &pending);
    [[nodiscard]] PendingPtr takeNext();
    void attempt(const PendingPtr &pending);
    void openAnewAfterIdling();
    void attemptEnded(const PendingPtr &pending, Result<HttpAnswer> result, bool cutUnanswered);
    [[nodiscard]] std::optional<std::chrono::milliseconds> repeatAfter(PendingCall &pending,
                                                                       const Result<HttpAnswer> &result,
                                                                       bool cutUnanswered);
    void learn(const HttpAnswer &answer);
    void compareClocks(const HttpAnswer &answer, UtcTime sentAt);
    void judge(const Result<HttpAnswer> &result);
    void emergencyAnswered(const GroupPtr &group, std::size_t index, Result<HttpAnswer> answer);
    void notify();

    Transport &m_transport;
    ApiKeySource m_ownKey;
    Options m_options;
    Backoff m_backoff;
    CircuitBreaker m_breaker;
    RoundTrips m_roundTrips;
    ClockSkew m_clockSkew;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    std::array<std::deque<PendingPtr>, 4> m_queues;
    std::array<int, 4> m_inFlight{};
    std::unordered_set<PendingPtr> m_live;
    std::unordered_set<HttpAttempt *> m_attempts;
    std::unordered_set<GroupPtr> m_groups;
    std::unique_ptr<EmergencyLane> m_lane;
    bool m_paced = false;
    QElapsedTimer m_sinceActivity; ///< real time: sockets do not know the fleet's clock
    QTimer m_notify;
    RateState m_lastRate;
    TransportStats m_lastStats;
};

Transport::Impl::Impl(Transport &transport, ApiKeySource ownKey, const Clock &clock, Options options)
    : m_clock(clock),
      m_transport(transport),
      m_ownKey(std::move(ownKey)),
      m_options(std::move(options)),
      m_breaker(m_options.breaker),
      m_tls(QSslConfiguration::defaultConfiguration())
{
    if (!m_options.random) {
        m_options.random = [] { return QRandomGenerator::global()->generateDouble(); };
    }
    if (!m_options.trustedCertificates.isEmpty()) {
        m_tls.addCaCertificates(QSslCertificate::fromData(m_options.trustedCertificates, QSsl::Pem));
        m_options.emergency.trustedCertificates = m_options.trustedCertificates;
    }
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_notify.setSingleShot(true);
    m_notify.setInterval(notifyInterval);
    QObject::connect(&m_notify, &QTimer::timeout, &m_transport, [this] { notify(); });
}

void Transport::Impl::start(const PendingPtr &pending)
{
    if (m_closing) {
        complete(pending, failure(cancelled()));
        return;
    }
    if (const Result<void> checked = checkCall(pending->call); !checked) {
        complete(pending, failure(checked.error()));
        return;
    }
    pending->isOwn = !pending->call.bearer.isEmpty() && pending->call.bearer == m_ownKey();
    m_live.insert(pending);
    m_queues.at(indexOf(pending->lane)).push_back(pending);
    dispatch();
}

/// Why the call must not leave now, although there is a free connection.
std::optional<Problem> Transport::Impl::refusal(const PendingCall &pending)
{
    const MonoTime now = m_clock.monotonic();
    if (pending.isOwn) {
        if (const std::optional<MonoTime> earliest = m_account.earliest(pending.lane, now)) {
            return Problem{.kind = ProblemKind::RateLimited,
                           .httpStatus = 0,
                           .slug = {},
                           .detail =
                               QStringLiteral("The gateway's allowance is used up but for the emergency reserve."),
                           .retryAfter = *earliest - now};
        }
    }
    if (const std::optional<std::chrono::milliseconds> wait = m_breaker.admit(now)) {
        return Problem{.kind = ProblemKind::Offline,
                       .httpStatus = 0,
                       .slug = {},
                       .detail =
                           QStringLiteral("The gateway did not answer the last calls; it is tried again shortly."),
                       .retryAfter = *wait};
    }
    return std::nullopt;
}

PendingPtr Transport::Impl::takeNext()
{
    // Emergency calls are out over connections of their own.
    int total = 0;
    for (const Lane lane : {Lane::Command, Lane::Interactive, Lane::Background}) {
        total += m_inFlight.at(indexOf(lane));
    }
    for (const Lane lane : {Lane::Command, Lane::Interactive, Lane::Background}) {
        std::deque<PendingPtr> &queue = m_queues.at(indexOf(lane));
        if (!queue.empty()) {
            if (total >= slotsOfLane.at(indexOf(lane))) {
                return nullptr; // the lanes below have even fewer
            }
            PendingPtr pending = queue.front();
            queue.pop_front();
            return pending;
        }
    }
    return nullptr;
}

void Transport::Impl::dispatch()
{
    std::vector<std::pair<PendingPtr, Problem>> refused;
    while (const PendingPtr pending = takeNext()) {
        if (std::optional<Problem> problem = refusal(*pending)) {
            m_live.erase(pending);
            refused.emplace_back(pending, *std::move(problem));
        } else {
            attempt(pending);
        }
    }
    notifyLater();
    // From here on the transport may be gone.
    for (const auto &[pending, problem] : refused) {
        complete(pending, failure(problem));
    }
}

void Transport::Impl::attempt(const PendingPtr &pending)
{
    ++pending->attempts;
    ++m_inFlight.at(indexOf(pending->lane));
    if (pending->isOwn) {
        m_account.sent(m_clock.monotonic());
    }
    pending->sinceSent.start();
    pending->sentAt = m_clock.now();
    openAnewAfterIdling();
    auto slot = std::make_shared<HttpAttempt *>(nullptr);
    auto *const attempt = new HttpAttempt(
        m_network, m_tls, m_transport.m_base, pending->call, {m_options.requestTimeout, m_options.maxAnswerBytes},
        [this, pending, slot](Result<HttpAnswer> result, bool cutUnanswered) {
            m_attempts.erase(*slot);
            (*slot)->deleteLater();
            attemptEnded(pending, std::move(result), cutUnanswered);
        },
        &m_transport);
    *slot = attempt;
    m_attempts.insert(attempt);
}

/// A send that meets a connection which the gateway is just closing may be lost, or hang until its time is up.
void Transport::Impl::openAnewAfterIdling()
{
    if (m_attempts.empty() && m_sinceActivity.isValid() && m_sinceActivity.hasExpired(m_options.staleAfter.count())) {
        m_network.clearConnectionCache();
    }
    m_sinceActivity.start();
}

void Transport::Impl::attemptEnded(const PendingPtr &pending, Result<HttpAnswer> result, bool cutUnanswered)
{
    --m_inFlight.at(indexOf(pending->lane));
    m_sinceActivity.start();
    if (result) {
        m_roundTrips.add(std::chrono::milliseconds(pending->sinceSent.elapsed()));
        compareClocks(*result, pending->sentAt);
        if (pending->isOwn) {
            learn(*result);
        }
    }
    judge(result);
    const std::optional<std::chrono::milliseconds> wait = repeatAfter(*pending, result, cutUnanswered);
    if (!wait) {
        m_live.erase(pending);
        const QPointer<Transport> guard(&m_transport);
        complete(pending, std::move(result));
        if (guard) {
            dispatch();
        }
        return;
    }
    qCDebug(gatewayLog) << "repeating" << pending->call.method << "in" << wait->count() << "ms, attempt"
                        << pending->attempts;
    QTimer::singleShot(*wait, &m_transport, [this, pending] {
        m_queues.at(indexOf(pending->lane)).push_front(pending);
        dispatch();
    });
    dispatch();
}

std::optional<std::chrono::milliseconds> Transport::Impl::repeatAfter(PendingCall &pending,
                                                                      const Result<HttpAnswer> &result,
                                                                      bool cutUnanswered)
{
    const bool isStale = cutUnanswered && pending.sinceSent.elapsed() < staleFailure.count();
    if (isStale && pending.call.repeatable && !pending.retriedStale) {
        pending.retriedStale = true;
        --pending.attempts;
        return std::chrono::milliseconds(0);
    }
    const bool failed = result
                          ? result->status >= 500
                          : result.error().kind == ProblemKind::Offline || result.error().kind == ProblemKind::Timeout;
    if (!failed || !pending.call.repeatable || pending.attempts >= m_options.attempts) {
        return std::nullopt;
    }
    std::chrono::milliseconds wait = m_backoff.delay(pending.attempts, m_options.random());
    if (result) {
        wait = std::max(wait, retryAfterOf(*result).value_or(wait));
        if (wait > m_backoff.cap) {
            return std::nullopt; // it said when: the caller may wait that long, a call may not
        }
    }
    return wait;
}

void Transport::Impl::learn(const HttpAnswer &answer)
{
    const QString slug = answer.status >= 400 ? problemFromAnswer(answer).slug : QString();
    m_account.answered(answer.status, slug, numberHeader(answer, "x-ratelimit-limit"),
                       numberHeader(answer, "x-ratelimit-remaining"), retryAfterOf(answer), m_clock.monotonic());
}

void Transport::Impl::compareClocks(const HttpAnswer &answer, UtcTime sentAt)
{
    const std::optional<UtcTime> date = readHttpDate(answer.header("date"));
    if (date && answer.header("age").isEmpty()) { // an answer from a cache tells an old time
        m_clockSkew.add(*date, sentAt, m_clock.now());
    }
}

void Transport::Impl::judge(const Result<HttpAnswer> &result)
{
    const BreakerState before = m_breaker.state();
    if (result ? result->status < 500 : result.error().kind == ProblemKind::Protocol) {
        m_breaker.succeeded(); // it answers, whatever it says
    } else {
        m_breaker.failed(m_clock.monotonic());
    }
    if (before != m_breaker.state() && m_breaker.state() == BreakerState::Open) {
        qCWarning(gatewayLog) << "the gateway does not answer; ordinary calls are held back for a while";
    }
}

EmergencyLane &Transport::Impl::lane()
{
    if (!m_lane) {
        m_lane = std::make_unique<EmergencyLane>(m_transport.m_base.origin, m_options.emergency);
    }
    return *m_lane;
}

void Transport::Impl::sendEmergency(std::vector<HttpCall> calls, OnEmergencyAnswer onAnswer)
{
    const auto group = std::make_shared<EmergencyGroup>();
    group->onAnswer = std::move(onAnswer);
    group->answered.resize(calls.size(), false);
    group->open = calls.size();
    const QByteArray ownKey = m_ownKey();
    for (const HttpCall &call : calls) {
        group->isOwn.push_back(!call.bearer.isEmpty() && call.bearer == ownKey);
    }
    if (m_closing) {
        for (std::size_t i = 0; i < calls.size(); ++i) {
            group->onAnswer(i, failure(cancelled()));
        }
        return;
    }
    if (calls.empty()) {
        return;
    }
    const MonoTime now = m_clock.monotonic();
    const auto own = std::count(group->isOwn.begin(), group->isOwn.end(), true);
    if (own > 0) {
        m_account.sent(now, own);
    }
    EmergencyLane *const emergency = &lane();
    if (m_paced && !m_account.state(now).refusing) {
        m_paced = false;
        emergency->pace(std::chrono::milliseconds(0));
    }
    m_groups.insert(group);
    m_inFlight.at(indexOf(Lane::Emergency)) += static_cast<int>(calls.size());
    const std::chrono::milliseconds pace = m_clock.realDuration(m_account.safePace());
    emergency->send(std::move(calls), [this, group, emergency, pace](std::size_t index, Result<HttpAnswer> answer) {
        // The lane's thread: a refused call slows the queue before the next one leaves.
        if (answer && answer->status == 429) {
            emergency->pace(pace);
        }
        // close() ends the lane before the transport, so the receiver is alive; what it has not yet run is dropped.
        QMetaObject::invokeMethod(
            &m_transport,
            [this, group, index, answer = std::move(answer)]() mutable {
                emergencyAnswered(group, index, std::move(answer));
            },
            Qt::QueuedConnection);
    });
    notifyLater();
}

void Transport::Impl::emergencyAnswered(const GroupPtr &group, std::size_t index, Result<HttpAnswer> answer)
{
    group->answered.at(index) = true;
    --m_inFlight.at(indexOf(Lane::Emergency));
    if (--group->open == 0) {
        m_groups.erase(group);
    }
    bool refusedFirst = false;
    if (answer && group->isOwn.at(index)) {
        learn(*answer);
        if (answer->status == 429 && !m_paced) {
            m_paced = true;
            refusedFirst = true;
        }
    }
    notifyLater();
    const QPointer<Transport> guard(&m_transport);
    group->onAnswer(index, std::move(answer));
    if (guard && refusedFirst) {
        qCWarning(gatewayLog) << "the gateway refused an emergency call: sending at the tier's pace";
        Q_EMIT m_transport.emergencyRefused();
    }
}

void Transport::Impl::close()
{
    m_closing = true;
    m_lane.reset();
    for (HttpAttempt *attempt : std::exchange(m_attempts, {})) {
        delete attempt;
    }
    for (std::deque<PendingPtr> &queue : m_queues) {
        queue.clear();
    }
    for (const GroupPtr &group : std::exchange(m_groups, {})) {
        for (std::size_t i = 0; i < group->answered.size(); ++i) {
            if (!group->answered.at(i)) {
                group->onAnswer(i, failure(cancelled()));
            }
        }
    }
    for (const PendingPtr &pending : std::exchange(m_live, {})) {
        complete(pending, failure(cancelled()));
    }
}

TransportStats Transport::Impl::stats() const
{
    TransportStats stats;
    for (std::size_t i = 0; i < m_queues.size(); ++i) {
        stats.queued.at(i) = static_cast<int>(m_queues.at(i).size());
    }
    stats.inFlight = m_inFlight;
    stats.p50 = m_roundTrips.percentile(0.5);
    stats.p99 = m_roundTrips.percentile(0.99);
    stats.clockSkew = m_clockSkew.estimate();
    stats.breaker = m_breaker.state();
    return stats;
}

void Transport::Impl::notify()
{
    const QPointer<Transport> guard(&m_transport);
    const RateState rate = m_account.state(m_clock.monotonic());
    const TransportStats now = stats();
    const bool rateDiffers = std::exchange(m_lastRate, rate) != rate;
    const bool statsDiffer = std::exchange(m_lastStats, now) != now;
    if (rateDiffers) {
        Q_EMIT m_transport.rateChanged(rate);
    }
    if (statsDiffer && guard) {
        Q_EMIT m_transport.statsChanged(now);
    }
}

Transport::Transport(BaseUrl base, ApiKeySource ownKey, const Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_base(std::move(base)),
      m_impl(std::make_unique<Impl>(*this, std::move(ownKey), clock, std::move(options)))
{}

Transport::Transport(BaseUrl base, ApiKeySource ownKey, const Clock &clock, QObject *parent)
    : Transport(std::move(base), std::move(ownKey), clock, Options{}, parent)
{}

Transport::~Transport()
{
    m_impl->close();
}

const Clock &Transport::clock() const
{
    return m_impl->m_clock;
}

QCoro::Task<Result<HttpAnswer>> Transport::call(HttpCall call, Lane lane)
{
    const auto pending = std::make_shared<PendingCall>();
    pending->call = std::move(call);
    pending->lane = lane;
    if (lane == Lane::Emergency) {
        m_impl->sendEmergency({pending->call}, [pending](std::size_t, Result<HttpAnswer> answer) {
            complete(pending, std::move(answer));
        });
    } else {
        m_impl->start(pending);
    }
    // Nothing of this object may be touched after the wait.
    const WhenDone whenDone{pending};
    co_await whenDone;
    co_return std::move(pending->result);
}

void Transport::sendEmergency(std::vector<HttpCall> calls, OnEmergencyAnswer onAnswer)
{
    m_impl->sendEmergency(std::move(calls), std::move(onAnswer));
}

EmergencyLane &Transport::emergencyLane()
{
    return m_impl->lane();
}

void Transport::setTier(const QString &name)
{
    if (const std::optional<RateTier> tier = rateTierNamed(name)) {
        m_impl->m_account.setTier(*tier);
        m_impl->notifyLater();
    }
}

void Transport::setReserve(std::int64_t calls)
{
    m_impl->m_account.setReserve(calls);
    m_impl->notifyLater();
}

RateState Transport::rate() const
{
    return m_impl->m_account.state(m_impl->m_clock.monotonic());
}

TransportStats Transport::stats() const
{
    return m_impl->stats();
}

} // namespace fleet
