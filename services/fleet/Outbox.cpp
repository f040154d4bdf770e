#include "fleet/Outbox.h"

#include "fleet/ReadSchedule.h"
#include "fleet/RingSchedule.h"

#include <algorithm>
#include <span>

namespace fleet {

namespace {

constexpr milliseconds blockedPause{10'000};
constexpr std::size_t lettersAtOnce = 64;

Lane laneOf(Verb verb)
{
    return isEmergency(verb) ? Lane::Emergency : Lane::Command;
}

/// A refused emergency does not sit out the gateway's minute: its lane goes on at the pace that always passes.
milliseconds pauseAfter(Verb verb, const Problem &problem, int attempts)
{
    const milliseconds usual = resendPause(attempts);
    return isEmergency(verb) ? usual : problem.retryAfter.value_or(usual);
}

/// While the gateway refuses this console, what was refused before is tried with one message, not with all of them.
/// A command that was never tried goes out at once: no stop waits for the outcome of another.
void keepOneProbe(std::vector<Delivery *> &due, MonoTime now)
{
    const auto refused = std::stable_partition(due.begin(), due.end(),
                                               [](const Delivery *delivery) { return delivery->record.attempts == 0; });
    if (std::distance(refused, due.end()) > 1) {
        std::iter_swap(refused, std::min_element(refused, due.end(), [](const Delivery *a, const Delivery *b) {
                           return a->record.attempts < b->record.attempts;
                       }));
        for (auto held = std::next(refused); held != due.end(); ++held) {
            (*held)->nextSend = now + blockedPause;
        }
        due.erase(std::next(refused), due.end());
    }
}

} // namespace

Outbox::Outbox(OperationBook &book, Deliveries &deliveries, Dispatcher &dispatcher, Mailing mailing,
               const DeliveryWatch &watch, const CrashPoints &crashPoints, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_deliveries(deliveries),
      m_dispatcher(dispatcher),
      m_mailing(std::move(mailing)),
      m_watch(watch),
      m_crashPoints(crashPoints),
      m_clock(clock)
{
    connect(&m_dispatcher, &Dispatcher::taken, this, &Outbox::onTaken);
    connect(&m_dispatcher, &Dispatcher::failed, this, &Outbox::onFailed);
}

// ---- sending

void Outbox::sendDue(Operation &operation)
{
    if (!operation.recorded && !isEmergency(operation.record.verb)) {
        return;
    }
    std::vector<Delivery *> due = dueOf(operation);
    if (!m_blockedBy.isEmpty()) {
        keepOneProbe(due, m_clock.monotonic());
    }
    if (!due.empty()) {
        send(operation, due);
    }
}

std::vector<Delivery *> Outbox::dueOf(Operation &operation) const
{
    const MonoTime now = m_clock.monotonic();
    std::vector<Delivery *> due;
    for (auto &[bot, delivery] : operation.deliveries) {
        const bool wanted = delivery.record.state == DeliveryState::Queued || delivery.resend;
        if (wanted && !delivery.inFlight && delivery.nextSend <= now
            && operation.commands.contains(delivery.record.command)) {
            due.push_back(&delivery);
        }
    }
    return due;
}

void Outbox::send(Operation &operation, const std::vector<Delivery *> &due)
{
    std::vector<BotId> bots;
    bots.reserve(due.size());
    for (Delivery *const delivery : due) {
        delivery->inFlight = true;
        ++delivery->record.attempts;
        bots.push_back(delivery->record.bot);
    }
    m_book.markChanged(operation.record.id);
    m_crashPoints.reach(Boundary::BeforeSend);
    const Lane lane = laneOf(operation.record.verb);
    std::vector<Signal> broadcasts = Mailing::signalsFor(operation, bots);
    if (lane == Lane::Emergency) {
        // On the wire before the first of the letters is written.
        m_dispatcher.sendEmergency(std::exchange(broadcasts, {}), {});
    }
    sendLetters(operation, bots, lane);
    for (Signal &signal : broadcasts) {
        m_dispatcher.ring(std::move(signal), lane);
    }
    operation.broadcastAt = m_clock.now();
    planRing(operation);
    operation.nextRead = m_clock.monotonic() + shortestReadPause;
    m_crashPoints.reach(Boundary::AfterSend);
}

void Outbox::sendLetters(const Operation &operation, const std::vector<BotId> &bots, Lane lane)
{
    for (const auto &[id, addressed] : byCommand(operation, bots)) {
        const PreparedCommand &command = operation.commands.at(id);
        // A part at a time: the lane sends one while the next is written.
        for (std::size_t at = 0; at < addressed.size(); at += lettersAtOnce) {
            const std::span part(addressed.data() + at, std::min(lettersAtOnce, addressed.size() - at));
            m_dispatcher.send(m_mailing.parcels(command, part), lane);
        }
    }
}

void Outbox::planRing(Operation &operation) const
{
    const milliseconds pause = ringPause(operation.ringStep);
    operation.nextRing = m_clock.monotonic() + pause;
    operation.nextRingAt = m_clock.now() + pause;
}

void Outbox::ringDue(Operation &operation)
{
    if (!operation.broadcastAt || m_clock.monotonic() < operation.nextRing) {
        return;
    }
    std::vector<BotId> silent;
    for (auto &[bot, delivery] : operation.deliveries) {
        if (std::exchange(delivery.ringWanted, false)
            || (delivery.record.state == DeliveryState::Sent && m_watch.canAnswer(bot))) {
            silent.push_back(bot);
        }
    }
    ++operation.ringStep;
    planRing(operation);
    if (silent.empty()) {
        return;
    }
    for (Signal &signal : Mailing::signalsFor(operation, silent)) {
        m_dispatcher.ring(std::move(signal), laneOf(operation.record.verb));
    }
    m_book.markChanged(operation.record.id);
}

// ---- what the gateway says

Delivery *Outbox::landed(Operation &operation, const Parcel &parcel) const
{
    Delivery &delivery = operation.deliveries.at(parcel.bot);
    delivery.inFlight = false;
    return delivery.record.command == parcel.command ? &delivery : nullptr;
}

void Outbox::onTaken(const Parcel &parcel, const QString &messageId)
{
    Operation *operation = m_book.find(parcel.operation);
    Delivery *delivery = operation == nullptr ? nullptr : landed(*operation, parcel);
    if (delivery == nullptr) {
        return;
    }
    m_crashPoints.reach(Boundary::Taken);
    delivery->resend = false;
    delivery->record.messageId = messageId;
    delivery->record.detail.clear(); // why a former try failed
    if (delivery->record.state == DeliveryState::Queued) {
        delivery->lastWord = m_watch.listened();
        delivery->heardSince = false;
    }
    m_deliveries.apply(*operation, *delivery, DeliveryEvent::Taken);
    if (!m_blockedBy.isEmpty()) {
        unblock();
    }
    m_crashPoints.reachDurably(Boundary::TakenRecorded);
}

void Outbox::onFailed(const Parcel &parcel, const Problem &problem)
{
    Operation *operation = m_book.find(parcel.operation);
    Delivery *delivery = operation == nullptr ? nullptr : landed(*operation, parcel);
    if (delivery == nullptr) {
        return;
    }
    noteFailure(*operation, *delivery, problem);
    m_book.save(*operation, *delivery);
}

void Outbox::noteFailure(Operation &operation, Delivery &delivery, const Problem &problem)
{
    const MonoTime now = m_clock.monotonic();
    const SendFailure failure = sendFailureOf(problem, operation.record.verb);
    if (failure == SendFailure::Blocked) {
        operation.problem = QStringLiteral("The gateway refuses this console's commands: %1").arg(describe(problem));
        m_blockedBy = operation.problem;
    }
    // It will not be sent again, whatever kept it from being sent now: its bot was told to stop meanwhile.
    if (failure != SendFailure::TurnedDown && delivery.overtaken
        && m_deliveries.apply(operation, delivery, DeliveryEvent::Overtaken,
                              QStringLiteral("An emergency stop overtook it."))) {
        return;
    }
    switch (failure) {
    case SendFailure::Unsure:
        delivery.nextSend = now + pauseAfter(operation.record.verb, problem, delivery.record.attempts);
        delivery.record.detail = describe(problem);
        return;
    case SendFailure::Blocked:
        delivery.nextSend = now + blockedPause;
        delivery.record.detail = describe(problem);
        return;
    case SendFailure::TurnedDown:
        delivery.resend = false;
        m_deliveries.apply(operation, delivery, DeliveryEvent::TurnedDown, describe(problem));
        return;
    }
}

void Outbox::unblock()
{
    m_blockedBy.clear();
    for (auto &[id, operation] : m_book.all()) {
        if (!operation.problem.isEmpty()) {
            operation.problem.clear();
            m_book.markChanged(id);
        }
        for (auto &[bot, delivery] : operation.deliveries) {
            delivery.nextSend = {};
        }
    }
}

} // namespace fleet
