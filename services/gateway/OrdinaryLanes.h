// Carries every call but a stop: queues it in its lane, sends it when a connection is free, repeats what is safe.
// Must never carry an emergency call, and never hold up one.
#pragma once

#include "gateway/Backoff.h"
#include "gateway/BaseUrl.h"
#include "gateway/CircuitBreaker.h"
#include "gateway/ClockSkew.h"
#include "gateway/KeyAccount.h"
#include "gateway/LaneQueues.h"
#include "gateway/PendingCall.h"
#include "gateway/RoundTrips.h"
#include "gateway/TransportStats.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <unordered_set>

namespace fleet {

class Clock;
class HttpAttempt;

class OrdinaryLanes final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrdinaryLanes)

public:
    struct Options {
        std::chrono::milliseconds requestTimeout;
        int attempts = 1;
        std::chrono::milliseconds staleAfter;
        qint64 maxAnswerBytes = 0;
        QByteArray trustedCertificates;
        CircuitBreaker::Options breaker;
        std::function<double()> random;
    };

    /// `account` and `clock` must outlive it.
    OrdinaryLanes(BaseUrl base, KeyAccount &account, const Clock &clock, Options options);
    ~OrdinaryLanes() override;

    /// The call ends in complete(), perhaps before this returns.
    void start(const PendingPtr &pending);
    /// Ends every call with ProblemKind::Cancelled; nothing may be started any more.
    void close();

    /// Without the emergency lane.
    [[nodiscard]] TransportStats stats() const;
    [[nodiscard]] std::optional<milliseconds> clockSkew() const { return m_clockSkew.estimate(); }

Q_SIGNALS:
    /// What stats() says, or what the account holds, may be another.
    void changed();

private:
    void dispatch();
    [[nodiscard]] std::optional<Problem> refusal(const PendingCall &pending);
    void attempt(const PendingPtr &pending);
    void openAnewAfterIdling();
    void attemptEnded(const PendingPtr &pending, Result<HttpAnswer> result, bool cutUnanswered);
    void compareClocks(const HttpAnswer &answer, UtcTime sentAt);
    void judge(const Result<HttpAnswer> &result);
    [[nodiscard]] std::optional<std::chrono::milliseconds> repeatAfter(PendingCall &pending,
                                                                       const Result<HttpAnswer> &result,
                                                                       bool cutUnanswered) const;

    const BaseUrl m_base;
    const Options m_options;
    KeyAccount &m_account;
    const Clock &m_clock;
    Backoff m_backoff;
    CircuitBreaker m_breaker;
    RoundTrips m_roundTrips;
    ClockSkew m_clockSkew;
    LaneQueues m_queues;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    std::unordered_set<PendingPtr> m_live;
    std::unordered_set<HttpAttempt *> m_attempts;
    QElapsedTimer m_sinceActivity; ///< real time: sockets do not know the fleet's clock
};

} // namespace fleet
