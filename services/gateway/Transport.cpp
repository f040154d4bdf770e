#include "gateway/Transport.h"

#include "core/Clock.h"
#include "gateway/EmergencyCalls.h"
#include "gateway/KeyAccount.h"
#include "gateway/OrdinaryLanes.h"

#include <QPointer>
#include <QRandomGenerator>

#include <utility>

namespace fleet {

namespace {

constexpr std::chrono::milliseconds notifyInterval{250};

EmergencyLane::Options emergencyOptions(const Transport::Options &options)
{
    EmergencyLane::Options emergency = options.emergency;
    if (!options.trustedCertificates.isEmpty()) {
        emergency.trustedCertificates = options.trustedCertificates;
    }
    return emergency;
}

OrdinaryLanes::Options ordinaryOptions(Transport::Options options)
{
    if (!options.random) {
        options.random = [] { return QRandomGenerator::global()->generateDouble(); };
    }
    return {.requestTimeout = options.requestTimeout,
            .attempts = options.attempts,
            .staleAfter = options.staleAfter,
            .maxAnswerBytes = options.maxAnswerBytes,
            .trustedCertificates = std::move(options.trustedCertificates),
            .breaker = options.breaker,
            .random = std::move(options.random)};
}

} // namespace

Transport::Transport(BaseUrl base, ApiKeySource ownKey, const Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_base(std::move(base)),
      m_clock(clock),
      m_account(std::make_unique<KeyAccount>(std::move(ownKey), clock)),
      m_emergency(std::make_unique<EmergencyCalls>(m_base.origin, *m_account, clock, emergencyOptions(options))),
      m_lanes(std::make_unique<OrdinaryLanes>(m_base, *m_account, clock, ordinaryOptions(std::move(options))))
{
    m_notify.setSingleShot(true);
    m_notify.setInterval(notifyInterval);
    connect(&m_notify, &QTimer::timeout, this, &Transport::notify);
    connect(m_lanes.get(), &OrdinaryLanes::changed, this, &Transport::notifyLater);
    connect(m_emergency.get(), &EmergencyCalls::changed, this, &Transport::notifyLater);
    connect(m_emergency.get(), &EmergencyCalls::refused, this, &Transport::emergencyRefused);
}

Transport::Transport(BaseUrl base, ApiKeySource ownKey, const Clock &clock, QObject *parent)
    : Transport(std::move(base), std::move(ownKey), clock, Options{}, parent)
{}

Transport::~Transport()
{
    m_closing = true; // who is told that his call is cancelled may start the next one
    m_emergency->close();
    m_lanes->close();
}

QCoro::Task<Result<HttpAnswer>> Transport::call(HttpCall call, Lane lane)
{
    const auto pending = std::make_shared<PendingCall>();
    pending->call = std::move(call);
    pending->lane = lane;
    if (m_closing) {
        complete(pending, failure(callGivenUp()));
    } else if (lane == Lane::Emergency) {
        m_emergency->send({pending->call},
                          [pending](std::size_t, Result<HttpAnswer> answer) { complete(pending, std::move(answer)); });
    } else {
        m_lanes->start(pending);
    }
    // Nothing of this object may be touched after the wait.
    const WhenDone whenDone{pending};
    co_await whenDone;
    co_return std::move(pending->result);
}

void Transport::sendEmergency(std::vector<HttpCall> calls, OnEmergencyAnswer onAnswer, EmergencyTurn turn)
{
    if (!m_closing) {
        m_emergency->send(std::move(calls), std::move(onAnswer), turn);
        return;
    }
    for (std::size_t i = 0; i < calls.size(); ++i) {
        onAnswer(i, failure(callGivenUp()));
    }
}

EmergencyLane &Transport::emergencyLane()
{
    return m_emergency->lane();
}

void Transport::setTier(const QString &name)
{
    if (const std::optional<RateTier> tier = rateTierNamed(name)) {
        m_account->setTier(*tier);
        notifyLater();
    }
}

void Transport::setReserve(std::int64_t calls)
{
    m_account->setReserve(calls);
    notifyLater();
}

RateState Transport::rate() const
{
    return m_account->state();
}

TransportStats Transport::stats() const
{
    TransportStats stats = m_lanes->stats();
    stats.inFlight.at(static_cast<std::size_t>(Lane::Emergency)) = m_emergency->inFlight();
    return stats;
}

std::optional<milliseconds> Transport::clockSkew() const
{
    return m_lanes->clockSkew();
}

void Transport::notifyLater()
{
    if (!m_notify.isActive()) {
        m_notify.start();
    }
}

void Transport::notify()
{
    const QPointer<Transport> guard(this);
    const RateState rateNow = rate();
    const TransportStats statsNow = stats();
    const bool rateDiffers = std::exchange(m_lastRate, rateNow) != rateNow;
    const bool statsDiffer = std::exchange(m_lastStats, statsNow) != statsNow;
    if (rateDiffers) {
        Q_EMIT rateChanged(rateNow);
    }
    if (statsDiffer && guard) {
        Q_EMIT statsChanged(statsNow);
    }
}

} // namespace fleet
