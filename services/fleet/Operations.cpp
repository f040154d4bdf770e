#include "fleet/Operations.h"

#include "fleet/AnswerDesk.h"
#include "fleet/OperationBuilder.h"
#include "fleet/RingSchedule.h"
#include "fleet/TakenUp.h"

#include <QPointer>

#include <algorithm>
#include <span>

namespace fleet {

namespace {

constexpr milliseconds guardPause{60'000};
constexpr milliseconds readPauseNew{2'000};
constexpr milliseconds readPauseOld{10'000};
constexpr milliseconds readPauseParked{60'000};
constexpr milliseconds freshFor{60'000};
constexpr milliseconds blockedPause{10'000};
constexpr milliseconds recordPause{5'000};
constexpr milliseconds reminderPause{30'000};
constexpr std::size_t lettersAtOnce = 64;

Lane laneOf(Verb verb)
{
    return isEmergency(verb) ? Lane::Emergency : Lane::Command;
}

bool waitsForBot(const Delivery &delivery)
{
    return delivery.record.state == DeliveryState::Sent || delivery.record.state == DeliveryState::Accepted;
}

/// A refused emergency does not sit out the gateway's minute: its lane goes on at the pace that always passes.
milliseconds pauseAfter(Verb verb, const Problem &problem, int attempts)
{
    const milliseconds usual = resendPause(attempts);
    return isEmergency(verb) ? usual : problem.retryAfter.value_or(usual);
}

/// A state in which a later proof still counts.
bool canBeProved(const Delivery &delivery)
{
    return next(delivery.record.state, DeliveryEvent::Proved).has_value();
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

Operations::Operations(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_holds(m_parts.state, m_parts.log),
      m_mailing(m_parts.state, m_parts.fleet, m_parts.dialect),
      m_watch(m_parts.state, m_parts.canRead)
{
    connect(&m_parts.dispatcher, &Dispatcher::taken, this, &Operations::onTaken);
    connect(&m_parts.dispatcher, &Dispatcher::failed, this, &Operations::onFailed);
    connect(&m_parts.answers, &AnswerReader::messageRead, this, &Operations::onMessage);
}

void Operations::reach(Boundary boundary)
{
    if (m_observer) {
        m_observer(boundary);
    }
}

void Operations::reachDurably(Boundary durable)
{
    if (m_observer) {
        m_parts.log.flush([this, alive = QPointer<Operations>(this), durable](const Result<void> &) {
            if (alive) {
                reach(durable);
            }
        });
    }
}

// ---- taking an operation on

Result<OperationId> Operations::submit(const OperationRequest &request, const FleetSnapshot &fleet)
{
    if (m_parts.book.find(request.id) != nullptr) {
        return request.id;
    }
    const Result<OperationPlan> plan = admit(request, fleet, m_parts.state);
    if (!plan) {
        return failure(plan.error());
    }
    Result<Operation> built = buildOperation(request, *plan, fleet, m_parts.state, m_parts.factory, m_parts.clock);
    if (!built) {
        return failure(built.error());
    }
    reach(Boundary::Accepted);
    Operation &operation = take(std::move(*built));
    if (isEmergency(request.verb)) {
        supersede(plan->targets);
    }
    m_holds.order(operation);
    record(operation);
    if (isEmergency(request.verb)) {
        // Neither waits for the other: the record is on its way to the disk, the stop on its way to the bots.
        sendDue(operation, m_parts.clock.monotonic());
    }
    return request.id;
}

Operation &Operations::take(Operation operation)
{
    operation.startedAt = m_parts.clock.monotonic();
    operation.nextRing = operation.startedAt;
    for (auto &[bot, delivery] : operation.deliveries) {
        delivery.lastWord = m_watch.listened();
    }
    m_threads[operation.record.thread] = operation.record.id;
    return m_parts.book.add(std::move(operation));
}

void Operations::supersede(const std::vector<BotId> &targets)
{
    const std::set<BotId> stopped(targets.begin(), targets.end());
    for (auto &[id, other] : m_parts.book.all()) {
        if (other.record.ended || isEmergency(other.record.verb)) {
            continue;
        }
        for (auto &[bot, delivery] : other.deliveries) {
            if (delivery.record.state != DeliveryState::Queued || !stopped.contains(bot)) {
                continue;
            }
            if (delivery.inFlight) {
                delivery.overtaken = true;
            } else {
                apply(other, delivery, DeliveryEvent::Overtaken, QStringLiteral("An emergency stop overtook it."));
            }
        }
    }
}

bool Operations::apply(Operation &operation, Delivery &delivery, DeliveryEvent event, const QString &detail)
{
    const DeliveryState before = delivery.record.state;
    if (!m_parts.book.apply(operation, delivery, event, m_parts.clock.now(), detail)) {
        return false;
    }
    m_holds.follow(operation, delivery, before);
    if (operation.record.ended) {
        m_parts.answers.forget(operation.record.thread);
    }
    return true;
}

void Operations::addRows(const Operation &operation)
{
    m_parts.log.add(operation.record);
    for (const auto &[id, command] : operation.commands) {
        m_parts.log.add(CommandRecord{.id = id,
                                      .operation = operation.record.id,
                                      .envelope = toBytes(command.envelope),
                                      .issuedAt = command.command.issuedAt,
                                      .expiresAt = command.command.expiresAt});
    }
    for (const auto &[bot, delivery] : operation.deliveries) {
        m_parts.log.add(delivery.record);
        const BotRuntime *runtime = m_parts.state.find(bot);
        for (const HoldRecord &hold : runtime == nullptr ? std::vector<HoldRecord>() : runtime->ordered) {
            if (hold.operation == operation.record.id) {
                m_parts.log.add(hold);
            }
        }
    }
}

void Operations::record(Operation &operation)
{
    operation.recordAgain.reset();
    addRows(operation);
    const QPointer<Operations> alive(this);
    m_parts.log.flush([this, alive, id = operation.record.id](Result<void> outcome) {
        if (alive) {
            onRecorded(id, outcome);
        }
    });
}

void Operations::recordAgain()
{
    for (const auto &[id, operation] : m_parts.book.all()) {
        if (operation.recorded) {
            addRows(operation);
        }
    }
}

void Operations::onRecorded(const OperationId &id, const Result<void> &outcome)
{
    Operation *operation = m_parts.book.find(id);
    if (operation == nullptr) {
        return;
    }
    m_parts.book.markChanged(id);
    if (outcome) {
        operation->recorded = true;
        reach(Boundary::Recorded);
    } else if (isEmergency(operation->record.verb)) {
        // It goes on all the same, and says "not yet on disk" until it is.
        operation->recorded = false;
        operation->recordAgain = m_parts.clock.monotonic() + recordPause;
    } else {
        // Record first, fail closed: what the disk does not hold is not sent.
        for (auto &[bot, delivery] : operation->deliveries) {
            if (!delivery.inFlight) {
                apply(*operation, delivery, DeliveryEvent::Withdrawn,
                      QStringLiteral("Not sent: it could not be recorded. %1").arg(outcome.error().detail));
            }
        }
        return;
    }
    sendDue(*operation, m_parts.clock.monotonic());
}

std::vector<BotId> Operations::retriable(const Operation &operation) const
{
    std::vector<BotId> bots;
    for (const auto &[bot, delivery] : operation.deliveries) {
        // A hold that was lifted since is buried at the bot: the same operation can never place it again.
        if (!m_holds.wasUndone(operation, bot) && next(delivery.record.state, DeliveryEvent::SentAgain)) {
            bots.push_back(bot);
        }
    }
    return bots;
}

Result<void> Operations::retry(const OperationId &id)
{
    Operation *operation = m_parts.book.find(id);
    if (operation == nullptr) {
        return failure(ProblemKind::NotFound, QStringLiteral("There is no such operation."));
    }
    const std::vector<BotId> bots = retriable(*operation);
    if (bots.empty()) {
        return failure(ProblemKind::Conflict, QStringLiteral("Nothing is left to retry."));
    }
    // A bot that said no carried this id out once and will not look at it again: it gets a new command of the same
    // operation, whose hold has the same id.
    Result<std::vector<PreparedCommand>> commands = m_parts.factory.prepare(operation->record, bots, std::nullopt);
    if (!commands) {
        return failure(commands.error());
    }
    for (PreparedCommand &command : *commands) {
        for (const BotId &bot : command.bots) {
            Delivery &delivery = operation->deliveries.at(bot);
            delivery.record.command = command.command.id;
            delivery.silentAtClick = false;
            delivery.overtaken = false;
            delivery.finalReport.reset();
            delivery.nextSend = {};
            apply(*operation, delivery, DeliveryEvent::SentAgain);
        }
        const CommandId commandId = command.command.id;
        operation->commands.emplace(commandId, std::move(command));
    }
    operation->ringStep = 0;
    operation->recorded = operation->recorded && isEmergency(operation->record.verb);
    record(*operation);
    if (isEmergency(operation->record.verb)) {
        sendDue(*operation, m_parts.clock.monotonic());
    }
    return {};
}

Result<std::vector<Envelope>> Operations::envelopesOf(const OperationId &id) const
{
    const Operation *operation = std::as_const(m_parts.book).find(id);
    if (operation == nullptr || operation->commands.empty()) {
        return failure(ProblemKind::NotFound, QStringLiteral("There is no signed command of this operation at hand."));
    }
    std::vector<Envelope> envelopes;
    for (const auto &[commandId, command] : operation->commands) {
        envelopes.push_back(command.envelope);
    }
    return envelopes;
}

void Operations::unblock()
{
    m_blockedBy.clear();
    for (auto &[id, operation] : m_parts.book.all()) {
        if (!operation.problem.isEmpty()) {
            operation.problem.clear();
            m_parts.book.markChanged(id);
        }
        for (auto &[bot, delivery] : operation.deliveries) {
            delivery.nextSend = {};
        }
    }
}

// ---- sending

std::vector<BotId> Operations::takeDue(Operation &operation, MonoTime now)
{
    std::vector<Delivery *> due;
    for (auto &[bot, delivery] : operation.deliveries) {
        const bool wanted = delivery.record.state == DeliveryState::Queued || delivery.resend;
        if (wanted && !delivery.inFlight && delivery.nextSend <= now
            && operation.commands.contains(delivery.record.command)) {
            due.push_back(&delivery);
        }
    }
    if (!m_blockedBy.isEmpty()) {
        keepOneProbe(due, now);
    }
    std::vector<BotId> bots;
    bots.reserve(due.size());
    for (Delivery *const delivery : due) {
        delivery->inFlight = true;
        ++delivery->record.attempts;
        bots.push_back(delivery->record.bot);
    }
    return bots;
}

void Operations::sendDue(Operation &operation, MonoTime now)
{
    if (!operation.recorded && !isEmergency(operation.record.verb)) {
        return;
    }
    const std::vector<BotId> bots = takeDue(operation, now);
    if (bots.empty()) {
        return;
    }
    m_parts.book.markChanged(operation.record.id);
    reach(Boundary::BeforeSend);
    const Lane lane = laneOf(operation.record.verb);
    std::vector<Signal> broadcasts = Mailing::signalsFor(operation, bots);
    if (lane == Lane::Emergency) {
        // On the wire before the first of the letters is written.
        m_parts.dispatcher.sendEmergency(std::exchange(broadcasts, {}), {});
    }
    for (const auto &[command, addressed] : byCommand(operation, bots)) {
        // A part at a time: the lane sends one while the next is written.
        for (std::size_t at = 0; at < addressed.size(); at += lettersAtOnce) {
            const std::span part(addressed.data() + at, std::min(lettersAtOnce, addressed.size() - at));
            m_parts.dispatcher.send(m_mailing.parcels(operation.commands.at(command), part), lane);
        }
    }
    for (Signal &signal : broadcasts) {
        m_parts.dispatcher.ring(std::move(signal), lane);
    }
    operation.broadcastAt = m_parts.clock.now();
    operation.nextRing = now + ringPause(operation.ringStep);
    operation.nextRingAt = m_parts.clock.now() + ringPause(operation.ringStep);
    operation.nextRead = now + readPauseNew;
    reach(Boundary::AfterSend);
}

void Operations::onTaken(const OperationId &id, const BotId &bot, const QString &messageId)
{
    Operation *operation = m_parts.book.find(id);
    if (operation == nullptr) {
        return;
    }
    reach(Boundary::Taken);
    Delivery &delivery = operation->deliveries.at(bot);
    delivery.inFlight = false;
    delivery.resend = false;
    delivery.record.messageId = messageId;
    delivery.record.detail.clear(); // why a former try failed
    if (delivery.record.state == DeliveryState::Queued) {
        delivery.lastWord = m_watch.listened();
        delivery.heardSince = false;
    }
    apply(*operation, delivery, DeliveryEvent::Taken);
    if (!m_blockedBy.isEmpty()) {
        unblock();
    }
    reachDurably(Boundary::TakenRecorded);
}

void Operations::onFailed(const OperationId &id, const BotId &bot, const Problem &problem)
{
    Operation *operation = m_parts.book.find(id);
    if (operation == nullptr) {
        return;
    }
    Delivery &delivery = operation->deliveries.at(bot);
    delivery.inFlight = false;
    const MonoTime now = m_parts.clock.monotonic();
    switch (sendFailureOf(problem)) {
    case SendFailure::Unsure:
        if (delivery.overtaken
            && apply(*operation, delivery, DeliveryEvent::Overtaken,
                     QStringLiteral("An emergency stop overtook it."))) {
            return;
        }
        delivery.nextSend = now + pauseAfter(operation->record.verb, problem, delivery.record.attempts);
        delivery.record.detail = describe(problem);
        break;
    case SendFailure::Blocked:
        delivery.nextSend = now + blockedPause;
        delivery.record.detail = describe(problem);
        operation->problem = QStringLiteral("The gateway refuses this console's commands: %1").arg(describe(problem));
        m_blockedBy = operation->problem;
        break;
    case SendFailure::TurnedDown:
        delivery.resend = false;
        apply(*operation, delivery, DeliveryEvent::TurnedDown, describe(problem));
        break;
    }
    m_parts.book.save(*operation, delivery);
}

// ---- what is due

void Operations::tick()
{
    const MonoTime now = m_parts.clock.monotonic();
    m_watch.advance(now);
    bool blocked = false;
    for (auto &[id, operation] : m_parts.book.all()) {
        if (operation.recordAgain && now >= *operation.recordAgain) {
            record(operation);
        }
        if (operation.resending) {
            sendDue(operation, now);
            operation.resending = std::any_of(operation.deliveries.begin(), operation.deliveries.end(),
                                              [](const auto &entry) { return entry.second.resend; });
        }
        if (operation.record.ended) {
            continue;
        }
        blocked = blocked || !operation.problem.isEmpty();
        for (const DeliveryWatch::Due &due : m_watch.due(operation, m_parts.clock.now())) {
            apply(operation, operation.deliveries.at(due.bot), due.event, due.detail);
        }
        sendDue(operation, now);
        readAnswers(operation, now);
        if (now >= operation.nextRing && operation.broadcastAt) {
            ringSilent(operation);
        }
    }
    if (!blocked) {
        m_blockedBy.clear(); // what was refused is over: nothing is left by which to find out
    }
    forgetOld();
}

void Operations::forgetOld()
{
    if (m_parts.book.all().size() <= m_pruneAt) {
        return;
    }
    for (const OperationRecord &forgotten :
         m_parts.book.prune([this](const Operation &operation) { return m_holds.standsAnywhere(operation); })) {
        m_threads.erase(forgotten.thread);
    }
    m_pruneAt = m_parts.book.all().size() + OperationBook::endedKept / 10;
}

void Operations::ringSilent(Operation &operation)
{
    std::vector<BotId> silent;
    for (auto &[bot, delivery] : operation.deliveries) {
        if (std::exchange(delivery.ringWanted, false)
            || (delivery.record.state == DeliveryState::Sent && m_watch.canAnswer(bot))) {
            silent.push_back(bot);
        }
    }
    ++operation.ringStep;
    const milliseconds pause = ringPause(operation.ringStep);
    operation.nextRing = m_parts.clock.monotonic() + pause;
    operation.nextRingAt = m_parts.clock.now() + pause;
    if (silent.empty()) {
        return;
    }
    for (Signal &signal : Mailing::signalsFor(operation, silent)) {
        m_parts.dispatcher.ring(std::move(signal), laneOf(operation.record.verb));
    }
    m_parts.book.markChanged(operation.record.id);
}

void Operations::readAnswers(Operation &operation, MonoTime now)
{
    if (!m_parts.canRead) {
        return;
    }
    bool waits = false;
    bool parked = false;
    for (const auto &[bot, delivery] : operation.deliveries) {
        waits = waits || (waitsForBot(delivery) && m_watch.canAnswer(bot));
        parked = parked || delivery.record.state == DeliveryState::Unreachable;
    }
    if ((!waits && !parked) || now < operation.nextRead) {
        return;
    }
    // For parked bots alone a look a minute is enough: a heartbeat of one of them brings the next look forward.
    const bool fresh = now - operation.startedAt < freshFor;
    operation.nextRead = now + (fresh ? readPauseNew : waits ? readPauseOld : readPauseParked);
    m_parts.answers.read(operation.record.thread, Lane::Interactive);
}

// ---- what bots say

void Operations::onHeartbeat(const Heartbeat &heartbeat, const ReportChange &effect, bool wasSilent)
{
    if (effect.sequence == Sequence::Repeated || effect.sequence == Sequence::Clone) {
        return;
    }
    const Report report = reportOf(heartbeat);
    for (Operation *operation : m_parts.book.of(heartbeat.bot)) {
        Delivery &delivery = operation->deliveries.at(heartbeat.bot);
        if (delivery.record.state == DeliveryState::Confirmed) {
            guardHold(*operation, delivery, report);
            continue;
        }
        if (!canBeProved(delivery)) {
            continue;
        }
        if (std::exchange(delivery.phase, heartbeat.phase) != heartbeat.phase) {
            m_parts.book.markChanged(operation->record.id);
        }
        takeUpParked(*operation, delivery, report, wasSilent);
        if (delivery.record.state == DeliveryState::Accepted) {
            delivery.lastWord = m_watch.listened();
            if (delivery.finalReport && heartbeat.instance != delivery.finalReport->instance) {
                apply(*operation, delivery, DeliveryEvent::SaidFailed,
                      QStringLiteral("It started again after its shutdown."));
            }
        }
        const DeliveryState before = delivery.record.state;
        weigh(*operation, delivery, report);
        if (delivery.record.state != before) {
            reach(Boundary::Answered);
            reachDurably(Boundary::AnswerRecorded);
        }
        if (isOpen(delivery.record.state)) {
            readSoon(*operation);
        }
    }
}

void Operations::takeUpParked(Operation &operation, Delivery &delivery, const Report &report, bool wasSilent)
{
    const bool firstWord = !std::exchange(delivery.heardSince, true);
    if (delivery.record.state != DeliveryState::Unreachable) {
        return;
    }
    const MonoTime now = m_parts.clock.monotonic();
    if (wasSilent || firstWord) {
        delivery.lastWord = m_watch.listened();
        apply(operation, delivery, DeliveryEvent::Heard);
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

void Operations::onPlainReport(const BotId &bot, BotState state)
{
    for (Operation *operation : m_parts.book.of(bot)) {
        const Verb verb = operation->record.verb;
        const bool shows = (verb == Verb::EmergencyStop && state == BotState::Stopped)
                        || (verb == Verb::Pause && state == BotState::Paused)
                        || (verb == Verb::Resume && state == BotState::Trading);
        Delivery &delivery = operation->deliveries.at(bot);
        if (shows && delivery.record.state != DeliveryState::Queued) {
            apply(*operation, delivery, DeliveryEvent::SeenDone,
                  QStringLiteral("Seen in an unsigned report: this bot cannot prove it."));
        }
    }
}

void Operations::readSoon(Operation &operation)
{
    const MonoTime now = m_parts.clock.monotonic();
    operation.nextRead = std::min(operation.nextRead, std::max(now, operation.startedAt + readPauseNew));
}

void Operations::onMessage(const ThreadId &thread, const Message &message)
{
    const auto operation = m_threads.find(thread);
    Operation *found = operation == m_threads.end() ? nullptr : m_parts.book.find(operation->second);
    if (found == nullptr) {
        return;
    }
    const AnswerVerdict verdict = judgeAnswer(message, *found, m_parts.state, m_parts.fleet, m_parts.clock.now());
    if (verdict.answer) {
        takeAnswer(*found, *verdict.answer);
    } else if (!verdict.forged.isEmpty()) {
        Q_EMIT forgedAnswer(BotId(message.sender), verdict.forged);
    }
}

void Operations::takeAnswer(Operation &operation, const Answer &answer)
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
        apply(operation, delivery, DeliveryEvent::Acknowledged, answer.detail);
        weigh(operation, delivery, reportOf(answer));
        break;
    case AnswerStatus::Rejected:
        apply(operation, delivery, DeliveryEvent::SaidNo, answer.detail);
        break;
    case AnswerStatus::Failed:
        apply(operation, delivery, DeliveryEvent::SaidFailed, answer.detail);
        break;
    }
    if (!answer.values.isEmpty()) {
        delivery.record.values = answer.values;
    }
    m_parts.book.save(operation, delivery);
    reach(Boundary::Answered);
    reachDurably(Boundary::AnswerRecorded);
}

void Operations::weigh(Operation &operation, Delivery &delivery, const Report &report)
{
    const Command *command = operation.commandOf(delivery);
    if (command == nullptr || !canBeProved(delivery)) {
        return;
    }
    const auto tell = [&](std::optional<qint64> &figure, std::optional<qint64> told) {
        if (told && figure != told) {
            figure = told;
            m_parts.book.markChanged(operation.record.id);
        }
    };
    tell(delivery.record.positions, report.openPositions);
    tell(delivery.record.orders, report.openOrders);
    const bool hasHold = placesHold(command->verb) && !lacksHold(*command, report);
    if (hasHold && next(delivery.record.state, DeliveryEvent::Acknowledged)) {
        // The hold is on the bot's disk before it speaks of it: that is its `accepted`.
        delivery.lastWord = m_watch.listened();
        apply(operation, delivery, DeliveryEvent::Acknowledged);
    }
    const BotRuntime *runtime = m_parts.state.find(delivery.record.bot);
    const ProofContext context{.instanceBefore = delivery.record.instanceBefore,
                               .silentFor = std::nullopt,
                               .interval = runtime == nullptr ? seconds(30) : runtime->interval(m_parts.state.groups()),
                               .rotatedKey = {}};
    if (proves(*command, report, context)) {
        apply(operation, delivery, DeliveryEvent::Proved);
        delivery.proofInstance = report.instance;
        delivery.proofSeq = report.seq;
        delivery.phase.clear();
    }
}

void Operations::guardHold(Operation &operation, Delivery &delivery, const Report &report)
{
    const Command *command = operation.commandOf(delivery);
    const BotRuntime *runtime = m_parts.state.find(delivery.record.bot);
    if (command == nullptr || runtime == nullptr || isHeldState(report.state)) {
        return;
    }
    if (report.instance == delivery.proofInstance && report.seq < delivery.proofSeq) {
        return; // said before the proof, which came by the faster road of its answer
    }
    const MonoTime now = m_parts.clock.monotonic();
    if (!m_holds.stands(operation, delivery.record.bot) || now < delivery.nextGuard) {
        return;
    }
    delivery.nextGuard = now + guardPause;
    if (lacksHold(*command, report)) {
        Q_EMIT noticed(
            QStringLiteral("critical"), delivery.record.bot,
            QStringLiteral("%1 trades although it proved the hold of \"%2\" before. It gets the command again.")
                .arg(runtime->bot.name, toString(operation.record.verb)));
    }
    for (Signal &signal : Mailing::signalsFor(operation, {delivery.record.bot})) {
        m_parts.dispatcher.ring(std::move(signal), Lane::Emergency);
    }
}

// ---- taking up again

void Operations::restore(const StoreImage &image)
{
    for (Operation &operation : operationsOf(image)) {
        replaceLostCommands(take(std::move(operation)));
    }
}

void Operations::replaceLostCommands(Operation &operation)
{
    const bool lost = std::any_of(operation.deliveries.begin(), operation.deliveries.end(), [&](const auto &entry) {
        return isOpen(entry.second.record.state) && operation.commandOf(entry.second) == nullptr;
    });
    if (!lost) {
        return;
    }
    // Without its command a delivery could neither be sent nor proved.
    Q_EMIT noticed(QStringLiteral("warning"), BotId(),
                   QStringLiteral("A stored command of \"%1\" could not be read. It is signed and sent again.")
                       .arg(toString(operation.record.verb)));
    for (auto &[bot, delivery] : operation.deliveries) {
        if (delivery.record.state == DeliveryState::Queued && operation.commandOf(delivery) == nullptr) {
            delivery.record.state =
                DeliveryState::Sent; // as if it had been: only from there it goes back into the queue
        }
    }
    const Result<void> again = retry(operation.record.id);
    if (!again) {
        Q_EMIT noticed(QStringLiteral("critical"), BotId(), again.error().detail);
    }
}

void Operations::adopt(const OperationRecord &record, std::vector<PreparedCommand> commands,
                       const std::vector<BotId> &taken)
{
    if (m_parts.book.find(record.id) != nullptr) {
        return;
    }
    std::vector<BotId> targets;
    for (const PreparedCommand &command : commands) {
        targets.insert(targets.end(), command.bots.begin(), command.bots.end());
    }
    Operation &operation = take(operationOf(record, std::move(commands), taken));
    supersede(targets);
    m_holds.order(operation);
    Operations::record(operation);
}

bool Operations::isRecorded(const OperationId &id) const
{
    const Operation *operation = std::as_const(m_parts.book).find(id);
    return operation != nullptr && operation->recorded;
}

void Operations::resendHolds()
{
    for (auto &[id, operation] : m_parts.book.all()) {
        if (!placesHold(operation.record.verb)) {
            continue;
        }
        for (auto &[bot, delivery] : operation.deliveries) {
            if (m_holds.stands(operation, bot)) {
                delivery.resend = true;
                delivery.nextSend = {};
                operation.resending = true;
            }
        }
        if (operation.resending) {
            sendDue(operation, m_parts.clock.monotonic());
        }
    }
}

} // namespace fleet
