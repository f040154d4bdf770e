#include "fleet/Dispatcher.h"

#include "protocol/Roads.h"

#include <QLoggingCategory>
#include <QPointer>

#include <memory>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcDispatch, "fleet.dispatch")

} // namespace

SendFailure sendFailureOf(const Problem &problem, Verb verb)
{
    const bool isAboutMessage = problem.httpStatus == 400 || problem.httpStatus == 413 || problem.httpStatus == 422;
    switch (problem.kind) {
    case ProblemKind::Unauthorized:
    case ProblemKind::Payment:
    case ProblemKind::Forbidden:
        return SendFailure::Blocked;
    case ProblemKind::NotFound:
    case ProblemKind::Gone:
    case ProblemKind::Rejected:
    case ProblemKind::Conflict:
        return isEmergency(verb) && !isAboutMessage ? SendFailure::Unsure : SendFailure::TurnedDown;
    case ProblemKind::Invalid:
        return SendFailure::TurnedDown;
    case ProblemKind::Offline:
    case ProblemKind::Timeout:
    case ProblemKind::RateLimited:
    case ProblemKind::Server:
    case ProblemKind::Protocol:
    case ProblemKind::Storage:
    case ProblemKind::Cancelled:
        return SendFailure::Unsure;
    }
    Q_UNREACHABLE();
}

Dispatcher::Dispatcher(Gateway &gateway, Transport &transport, const KeyRing &keys, const Clock &clock,
                       QString managerId, QString fleetTag, QObject *parent)
    : QObject(parent),
      m_gateway(gateway),
      m_transport(transport),
      m_keys(keys),
      m_clock(clock),
      m_managerId(std::move(managerId)),
      m_fleetTag(std::move(fleetTag))
{}

void Dispatcher::tell(const Parcel &parcel, const Result<QString> &answer)
{
    if (answer) {
        Q_EMIT taken(parcel, *answer);
        return;
    }
    if (answer.error().kind == ProblemKind::Cancelled) {
        return; // this side is going away; the row still says queued
    }
    if (answer.error().kind == ProblemKind::Unauthorized) {
        Q_EMIT unauthorized();
    }
    Q_EMIT failed(parcel, answer.error());
}

void Dispatcher::send(std::vector<Parcel> parcels, Lane lane)
{
    if (lane == Lane::Emergency) {
        sendEmergency({}, std::move(parcels));
        return;
    }
    for (Parcel &parcel : parcels) {
        sendOne(std::move(parcel), lane);
    }
}

QCoro::Task<void> Dispatcher::sendOne(Parcel parcel, Lane lane)
{
    const QPointer<Dispatcher> alive(this);
    const Result<QString> answer = co_await m_gateway.sendMessage(parcel.message, lane);
    if (alive) {
        tell(parcel, answer);
    }
}

void Dispatcher::sendEmergency(std::vector<Signal> broadcasts, std::vector<Parcel> parcels)
{
    std::vector<HttpCall> calls;
    calls.reserve(broadcasts.size());
    for (Signal &signal : broadcasts) {
        const Result<OutgoingEvent> event = sealed(std::move(signal));
        if (event) {
            calls.push_back(m_gateway.eventCall(*event));
        } else {
            qCWarning(lcDispatch) << "A broadcast could not be sealed:" << event.error().detail;
        }
    }
    if (!calls.empty()) {
        // A lost broadcast costs time only: every bot has its message too.
        m_transport.sendEmergency(std::move(calls), [](std::size_t, const Result<HttpAnswer> &) {},
                                  {.reachesMany = true});
    }
    if (!parcels.empty()) {
        sendLetters(std::move(parcels));
    }
}

void Dispatcher::sendLetters(std::vector<Parcel> parcels)
{
    std::vector<HttpCall> calls;
    calls.reserve(parcels.size());
    for (const Parcel &parcel : parcels) {
        calls.push_back(m_gateway.messageCall(parcel.message));
    }
    const EmergencyTurn turn{.reachesMany = false, .stop = qHash(parcels.front().operation.text())};
    const auto shared = std::make_shared<const std::vector<Parcel>>(std::move(parcels));
    const QPointer<Dispatcher> alive(this);
    const auto onAnswer = [this, alive, shared](std::size_t index, const Result<HttpAnswer> &answer) {
        if (alive) {
            tell(shared->at(index),
                 answer ? m_gateway.readMessageAnswer(*answer) : Result<QString>(failure(answer.error())));
        }
    };
    m_transport.sendEmergency(std::move(calls), onAnswer, turn);
}

void Dispatcher::ring(Signal signal, Lane lane)
{
    if (lane == Lane::Emergency) {
        std::vector<Signal> urgent;
        urgent.push_back(std::move(signal));
        sendEmergency(std::move(urgent), {});
        return;
    }
    const Result<OutgoingEvent> event = sealed(std::move(signal));
    if (!event) {
        qCWarning(lcDispatch) << "A ring could not be sealed:" << event.error().detail;
        return;
    }
    publish(*event, lane);
}

QCoro::Task<void> Dispatcher::publish(OutgoingEvent event, Lane lane)
{
    const QPointer<Dispatcher> alive(this);
    const Result<qint64> id = co_await m_gateway.publishEvent(std::move(event), lane);
    if (alive && !id && id.error().kind == ProblemKind::Unauthorized) {
        Q_EMIT unauthorized();
    }
}

Result<OutgoingEvent> Dispatcher::sealed(Signal signal)
{
    m_counter = nextSignalCounter(m_counter, m_clock.now());
    Q_EMIT counterMoved(m_counter);
    signal.counter = m_counter;
    const Result<QByteArray> key = m_keys.signalKey();
    if (!key) {
        return failure(key.error());
    }
    const Result<QJsonObject> payload = sealSignal(signal, m_managerId, *key);
    if (!payload) {
        return failure(payload.error());
    }
    return OutgoingEvent{.type = roads::signalEvent(m_fleetTag), .source = m_managerId, .payload = *payload};
}

} // namespace fleet
