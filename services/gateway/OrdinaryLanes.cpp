#include "gateway/OrdinaryLanes.h"

#include "core/Clock.h"
#include "gateway/GatewayLog.h"
#include "gateway/HttpAttempt.h"
#include "gateway/HttpDate.h"

#include <QPointer>
#include <QSslCertificate>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace fleet {

namespace {

/// A connection that the gateway closed while idle fails at once; a request that was taken does not.
constexpr std::chrono::milliseconds staleFailure{250};

} // namespace

OrdinaryLanes::OrdinaryLanes(BaseUrl base, KeyAccount &account, const Clock &clock, Options options)
    : m_base(std::move(base)),
      m_options(std::move(options)),
      m_account(account),
      m_clock(clock),
      m_breaker(m_options.breaker),
      m_tls(QSslConfiguration::defaultConfiguration())
{
    if (!m_options.trustedCertificates.isEmpty()) {
        m_tls.addCaCertificates(QSslCertificate::fromData(m_options.trustedCertificates, QSsl::Pem));
    }
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

OrdinaryLanes::~OrdinaryLanes() = default;

void OrdinaryLanes::start(const PendingPtr &pending)
{
    if (const Result<void> checked = checkCall(pending->call); !checked) {
        complete(pending, failure(checked.error()));
        return;
    }
    pending->isOwn = m_account.pays(pending->call);
    m_live.insert(pending);
    m_queues.append(pending);
    dispatch();
}

void OrdinaryLanes::dispatch()
{
    std::vector<std::pair<PendingPtr, Problem>> refused;
    while (const PendingPtr pending = m_queues.takeNext()) {
        if (std::optional<Problem> problem = refusal(*pending)) {
            m_live.erase(pending);
            refused.emplace_back(pending, *std::move(problem));
        } else {
            attempt(pending);
        }
    }
    Q_EMIT changed();
    // From here on the lanes may be gone.
    for (const auto &[pending, problem] : refused) {
        complete(pending, failure(problem));
    }
}

/// Why the call must not leave now, although there is a free connection.
std::optional<Problem> OrdinaryLanes::refusal(const PendingCall &pending)
{
    const auto held = [](ProblemKind kind, const QString &detail, std::chrono::milliseconds wait) {
        return Problem{.kind = kind, .httpStatus = 0, .slug = {}, .detail = detail, .retryAfter = wait};
    };
    if (pending.isOwn) {
        if (const std::optional<std::chrono::milliseconds> wait = m_account.wait(pending.lane)) {
            return held(ProblemKind::RateLimited,
                        QStringLiteral("The gateway's allowance is used up but for the emergency reserve."), *wait);
        }
    }
    if (const std::optional<std::chrono::milliseconds> wait = m_breaker.admit(m_clock.monotonic())) {
        return held(ProblemKind::Offline,
                    QStringLiteral("The gateway did not answer the last calls; it is tried again shortly."), *wait);
    }
    return std::nullopt;
}

void OrdinaryLanes::attempt(const PendingPtr &pending)
{
    ++pending->attempts;
    m_queues.left(pending->lane);
    if (pending->isOwn) {
        m_account.sent();
    }
    pending->sinceSent.start();
    pending->sentAt = m_clock.now();
    openAnewAfterIdling();
    auto slot = std::make_shared<HttpAttempt *>(nullptr);
    auto *const attempt = new HttpAttempt(
        m_network, m_tls, m_base, pending->call, {m_options.requestTimeout, m_options.maxAnswerBytes},
        [this, pending, slot](Result<HttpAnswer> result, bool cutUnanswered) {
            m_attempts.erase(*slot);
            (*slot)->deleteLater();
            attemptEnded(pending, std::move(result), cutUnanswered);
        },
        this);
    *slot = attempt;
    m_attempts.insert(attempt);
}

/// A send that meets a connection which the gateway is just closing may be lost, or hang until its time is up.
void OrdinaryLanes::openAnewAfterIdling()
{
    if (m_attempts.empty() && m_sinceActivity.isValid() && m_sinceActivity.hasExpired(m_options.staleAfter.count())) {
        m_network.clearConnectionCache();
    }
    m_sinceActivity.start();
}

void OrdinaryLanes::attemptEnded(const PendingPtr &pending, Result<HttpAnswer> result, bool cutUnanswered)
{
    m_queues.cameBack(pending->lane);
    m_sinceActivity.start();
    if (result) {
        m_roundTrips.add(std::chrono::milliseconds(pending->sinceSent.elapsed()));
        compareClocks(*result, pending->sentAt);
        if (pending->isOwn) {
            m_account.learn(*result);
        }
    }
    judge(result);
    const std::optional<std::chrono::milliseconds> wait = repeatAfter(*pending, result, cutUnanswered);
    if (!wait) {
        m_live.erase(pending);
        const QPointer<OrdinaryLanes> guard(this);
        complete(pending, std::move(result));
        if (guard) {
            dispatch();
        }
        return;
    }
    qCDebug(gatewayLog) << "repeating" << pending->call.method << "in" << wait->count() << "ms, attempt"
                        << pending->attempts;
    QTimer::singleShot(*wait, this, [this, pending] {
        m_queues.prepend(pending);
        dispatch();
    });
    dispatch();
}

void OrdinaryLanes::compareClocks(const HttpAnswer &answer, UtcTime sentAt)
{
    const std::optional<UtcTime> date = readHttpDate(answer.header("date"));
    if (date && answer.header("age").isEmpty()) { // an answer from a cache tells an old time
        m_clockSkew.add(*date, sentAt, m_clock.now());
    }
}

void OrdinaryLanes::judge(const Result<HttpAnswer> &result)
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

std::optional<std::chrono::milliseconds> OrdinaryLanes::repeatAfter(PendingCall &pending,
                                                                    const Result<HttpAnswer> &result,
                                                                    bool cutUnanswered) const
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

void OrdinaryLanes::close()
{
    for (HttpAttempt *attempt : std::exchange(m_attempts, {})) {
        delete attempt;
    }
    m_queues.clear();
    for (const PendingPtr &pending : std::exchange(m_live, {})) {
        complete(pending, failure(callGivenUp()));
    }
}

TransportStats OrdinaryLanes::stats() const
{
    TransportStats stats;
    m_queues.describe(stats);
    stats.p50 = m_roundTrips.percentile(0.5);
    stats.p99 = m_roundTrips.percentile(0.99);
    stats.clockSkew = m_clockSkew.estimate();
    stats.breaker = m_breaker.state();
    return stats;
}

} // namespace fleet
