#include "fleet/ProofDesk.h"

#include "fleet/AnswerDesk.h"
#include "fleet/ReadSchedule.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds reminderPause{30'000};

/// A state in which a later proof still counts.
bool canBeProved(const Delivery &delivery)
{
    return next(delivery.record.state, DeliveryEvent::Proved).has_value();
}

} // namespace

ProofDesk::ProofDesk(const FleetState &state, OperationBook &book, Deliveries &deliveries, HoldGuard &guard,
                     const DeliveryWatch &watch, const CrashPoints &crashPoints, const Clock &clock,
                     FleetIdentity fleet, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_book(book),
      m_deliveries(deliveries),
      m_guard(guard),
      m_watch(watch),
      m_crashPoints(crashPoints),
      m_clock(clock),
      m_fleet(std::move(fleet))
{}

void ProofDesk::onHeartbeat(const Heartbeat &heartbeat, const ReportChange &effect, bool wasSilent)
{
    if (effect.sequence != Sequence::Fresh && effect.sequence != Sequence::NewInstance) {
        return;
    }
    for (Operation *operation : m_book.of(heartbeat.bot)) {
        Delivery &delivery = operation->deliveries.at(heartbeat.bot);
        if (delivery.record.state == DeliveryState::Confirmed) {
            static_cast<void>(m_guard.check(*operation, delivery, reportOf(heartbeat)));
        } else if (canBeProved(delivery)) {
            takeReport(*operation, delivery, heartbeat, wasSilent);
        }
    }
}

void ProofDesk::takeReport(Operation &operation, Delivery &delivery, const Heartbeat &heartbeat, bool wasSilent)
{
    const Report report = reportOf(heartbeat);
    if (std::exchange(delivery.phase, heartbeat.phase) != heartbeat.phase) {
        m_book.markChanged(operation.record.id);
    }
    takeUpParked(operation, delivery, report, wasSilent);
    if (delivery.record.state == DeliveryState::Accepted && !m_guard.check(operation, delivery, report)) {
        delivery.lastWord = m_watch.listened();
        if (delivery.finalReport && heartbeat.instance != delivery.finalReport->instance) {
            m_deliveries.apply(operation, delivery, DeliveryEvent::SaidFailed,
                               QStringLiteral("It started again after its shutdown."));
        }
    }
    const DeliveryState before = delivery.record.state;
    weigh(operation, delivery, report);
    if (delivery.record.state != before) {
        m_crashPoints.reach(Boundary::Answered);
        m_crashPoints.reachDurably(Boundary::AnswerRecorded);
    }
    if (isOpen(delivery.record.state)) {
        readSoon(operation);
    }
}

void ProofDesk::takeUpParked(Operation &operation, Delivery &delivery, const Report &report, bool wasSilent)
{
    const bool firstWord = !std::exchange(delivery.heardSince, true);
    if (delivery.record.state != DeliveryState::Unreachable) {
        return;
    }
    const MonoTime now = m_clock.monotonic();
    if (wasSilent || firstWord) {
        delivery.lastWord = m_watch.listened();
        m_deliveries.apply(operation, delivery, DeliveryEvent::Heard);
        operation.ringStep = 0;
        operation.nextRing = now;
        return;
    }
    // It speaks and does not obey: it stays named as unreachable, and is reminded.
    const Command *command = operation.commandOf(delivery);
    if (command != nullptr && lacksHold(*command, report) && now >= delivery.nextGuard) {
        delivery.nextGuard = now + reminderPause;
        delivery.ringWanted = true;
        operation.nextRing = std::min(operation.nextRing, now);
    }
}

void ProofDesk::readSoon(Operation &operation) const
{
    const MonoTime soonest = std::max(m_clock.monotonic(), operation.startedAt + shortestReadPause);
    operation.nextRead = std::min(operation.nextRead, soonest);
}

void ProofDesk::onPlainReport(const BotId &bot, BotState state, UtcTime saidAt)
{
    for (Operation *operation : m_book.of(bot)) {
        const Verb verb = operation->record.verb;
        const bool shows = (verb == Verb::EmergencyStop && state == BotState::Stopped)
                        || (verb == Verb::Pause && state == BotState::Paused)
                        || (verb == Verb::Resume && state == BotState::Trading);
        Delivery &delivery = operation->deliveries.at(bot);
        // What it looked like before the command says nothing about it.
        if (shows && delivery.record.sentAt && saidAt >= *delivery.record.sentAt) {
            m_deliveries.apply(*operation, delivery, DeliveryEvent::SeenDone,
                               QStringLiteral("Seen in an unsigned report: this bot cannot prove it."));
        }
    }
}

void ProofDesk::onMessage(const ThreadId &thread, const Message &message)
{
    Operation *operation = m_book.findByThread(thread);
    if (operation == nullptr) {
        return;
    }
    const AnswerVerdict verdict = judgeAnswer(message, *operation, m_state, m_fleet, m_clock.now());
    if (verdict.answer) {
        takeAnswer(*operation, *verdict.answer);
    } else if (!verdict.forged.isEmpty()) {
        Q_EMIT forgedAnswer(BotId(message.sender), verdict.forged);
    }
}

void ProofDesk::takeAnswer(Operation &operation, const Answer &answer)
{
    Delivery &delivery = operation.deliveries.at(answer.bot);
    if (delivery.record.command != answer.command) {
        return; // of a former command of this operation
    }
    if (isOpen(delivery.record.state)) {
        delivery.lastWord = m_watch.listened();
    }
    if (answer.status == AnswerStatus::Completed && operation.record.verb == Verb::Shutdown) {
        delivery.finalReport = reportOf(answer);
    }
    switch (answer.status) {
    case AnswerStatus::Accepted:
    case AnswerStatus::Completed:
        acknowledge(operation, delivery, answer);
        break;
    case AnswerStatus::Rejected:
        m_deliveries.apply(operation, delivery, DeliveryEvent::SaidNo, answer.detail);
        break;
    case AnswerStatus::Failed:
        m_deliveries.apply(operation, delivery, DeliveryEvent::SaidFailed, answer.detail);
        break;
    }
    if (!answer.values.isEmpty()) {
        delivery.record.values = answer.values;
    }
    m_book.save(operation, delivery);
    m_crashPoints.reach(Boundary::Answered);
    m_crashPoints.reachDurably(Boundary::AnswerRecorded);
}

void ProofDesk::acknowledge(Operation &operation, Delivery &delivery, const Answer &answer)
{
    m_deliveries.apply(operation, delivery, DeliveryEvent::Acknowledged, answer.detail);
    const BotRuntime *runtime = m_state.find(answer.bot);
    const auto &running = runtime->ledger.running();
    const bool isRunning = running && answer.instance == running->instance;
    const bool isNewest = isRunning && answer.seq > running->seq;
    if (isNewest) {
        Q_EMIT stateTold(answer);
    }
    if (!placesHold(operation.record.verb) || !running) {
        weigh(operation, delivery, reportOf(answer));
        return;
    }
    if (!isRunning) {
        return; // a former start's word, or a copy's: that it is held now, only the running instance can say
    }
    const bool counts = isNewest || !runtime->heartbeat;
    weigh(operation, delivery, counts ? reportOf(answer) : reportOf(*runtime->heartbeat));
}

void ProofDesk::weigh(Operation &operation, Delivery &delivery, const Report &report)
{
    const Command *command = operation.commandOf(delivery);
    if (command == nullptr || !canBeProved(delivery)) {
        return;
    }
    const auto tell = [&](std::optional<qint64> &figure, std::optional<qint64> told) {
        if (told && figure != told) {
            figure = told;
            m_book.markChanged(operation.record.id);
        }
    };
    tell(delivery.record.positions, report.openPositions);
    tell(delivery.record.orders, report.openOrders);
    const bool hasHold = placesHold(command->verb) && !lacksHold(*command, report);
    if (hasHold) {
        delivery.shownInstance = report.instance;
        delivery.shownSeq = report.seq;
    }
    if (hasHold && next(delivery.record.state, DeliveryEvent::Acknowledged)) {
        // The hold is on the bot's disk before it speaks of it: that is its `accepted`.
        delivery.lastWord = m_watch.listened();
        m_deliveries.apply(operation, delivery, DeliveryEvent::Acknowledged);
    }
    const BotRuntime *runtime = m_state.find(delivery.record.bot);
    const ProofContext context{.instanceBefore = delivery.record.instanceBefore,
                               .silentFor = std::nullopt,
                               .interval = runtime == nullptr ? seconds(30) : runtime->interval(m_state.groups()),
                               .rotatedKey = {}};
    if (proves(*command, report, context)) {
        const bool isNew = m_deliveries.apply(operation, delivery, DeliveryEvent::Proved);
        delivery.phase.clear();
        if (isNew) {
            Q_EMIT proved(operation.record, delivery.record.bot);
        }
    }
}

} // namespace fleet
