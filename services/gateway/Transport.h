// Carries HTTP calls to the gateway in lanes of strict precedence: command > interactive > background here,
// emergency on a thread and pool of its own. Must never log a key, follow a redirect, or repeat what is not safe.
#pragma once

#include "gateway/ApiKeySource.h"
#include "gateway/BaseUrl.h"
#include "gateway/CircuitBreaker.h"
#include "gateway/EmergencyLane.h"
#include "gateway/GatewayTypes.h"
#include "gateway/HttpCall.h"
#include "gateway/TransportStats.h"

#include <QCoroTask>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace fleet {

class Clock;
class EmergencyCalls;
class KeyAccount;
class OrdinaryLanes;

/// Lives on the thread that made it (the engine's); every method but emergencyLane()'s own is for that thread only.
class Transport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Transport)
public:
    struct Options {
        std::chrono::milliseconds requestTimeout{15'000}; ///< for one attempt, connecting included; real time
        int attempts = 3;                                 ///< of a repeatable call
        /// After this long without a call the kept connections are dropped and new ones opened: the gateway closes idle
        /// ones after 5 s.
        std::chrono::milliseconds staleAfter{4'000};
        qint64 maxAnswerBytes = 16 * 1024 * 1024;
        QByteArray trustedCertificates; ///< PEM, in addition to the system's; empty for none
        CircuitBreaker::Options breaker{};
        EmergencyLane::Options emergency{};
        std::function<double()> random; ///< [0, 1), for jitter; the system's generator when empty
    };
    using OnEmergencyAnswer = std::function<void(std::size_t index, Result<HttpAnswer> answer)>;

    /// Calls with the key that `ownKey` returns are accounted; others (a bot's own, public routes) are not.
    /// `clock` must outlive the transport.
    Transport(BaseUrl base, ApiKeySource ownKey, const Clock &clock, Options options, QObject *parent = nullptr);
    /// With the default options.
    Transport(BaseUrl base, ApiKeySource ownKey, const Clock &clock, QObject *parent = nullptr);
    /// Ends every call with ProblemKind::Cancelled before it returns.
    ~Transport() override;

    [[nodiscard]] const BaseUrl &base() const { return m_base; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Any HTTP status is an answer; a Problem means that there was none. Kinds: Offline, Timeout, Protocol (not HTTP,
    /// too large), RateLimited (the allowance is used up or the quiet minute is not over; nothing was sent),
    /// Invalid (the call itself is malformed or over 1 MiB), Cancelled.
    QCoro::Task<Result<HttpAnswer>> call(HttpCall call, Lane lane);

    /// Sends many calls over the emergency lane at once; accounts them and slows to the tier's pace after a 429.
    /// `onAnswer` comes once for each call, on this object's thread.
    void sendEmergency(std::vector<HttpCall> calls, OnEmergencyAnswer onAnswer, EmergencyTurn turn = {});
    /// The lane itself (made at first use): warm() while a stop dialog is open, coolDown() when it closes.
    [[nodiscard]] EmergencyLane &emergencyLane();

    /// The tier where it is known before the first answer told it ("free" until then).
    void setTier(const QString &name);
    /// What only Emergency may use: bots + 60.
    void setReserve(std::int64_t calls);
    [[nodiscard]] RateState rate() const;
    [[nodiscard]] TransportStats stats() const;
    /// Gateway minus this machine; nothing before the first answer. The same as in stats(), and cheap.
    [[nodiscard]] std::optional<milliseconds> clockSkew() const;

Q_SIGNALS:
    /// At most four times a second.
    void rateChanged(const fleet::RateState &rate);
    void statsChanged(const fleet::TransportStats &stats);
    /// A 429 came back on the emergency lane: it is paced from now on.
    void emergencyRefused();

private:
    void notifyLater();
    void notify();

    const BaseUrl m_base;
    const Clock &m_clock;
    const std::unique_ptr<KeyAccount> m_account;
    const std::unique_ptr<EmergencyCalls> m_emergency;
    const std::unique_ptr<OrdinaryLanes> m_lanes;
    QTimer m_notify;
    RateState m_lastRate;
    TransportStats m_lastStats;
    bool m_closing = false;
};

} // namespace fleet

Q_DECLARE_METATYPE(fleet::RateState)
