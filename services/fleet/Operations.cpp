#include "fleet/Operations.h"

#include "fleet/FailoverGate.h"
#include "fleet/FailoverRules.h"
#include "fleet/Mailing.h"
#include "fleet/OperationBuilder.h"
#include "fleet/ReadSchedule.h"
#include "fleet/TakenUp.h"

#include <algorithm>

namespace fleet {

namespace {

bool waitsForBot(const Delivery &delivery)
{
    return delivery.record.state == DeliveryState::Sent || delivery.record.state == DeliveryState::Accepted;
}

/// Carried out twice, it does what it does once.
bool isIdempotent(Verb verb)
{
    return placesHold(verb) || verb == Verb::Release || verb == Verb::Resume || verb == Verb::SetLimits;
}

bool hasEnded(const Delivery &delivery)
{
    return isEnded(delivery.record.state);
}

} // namespace

Operations::Operations(Parts parts, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_crashPoints(m_parts.log),
      m_holds(m_parts.state, m_parts.log),
      m_watch(m_parts.state, m_parts.canRead),
      m_deliveries(m_parts.book, m_holds, m_parts.answers, m_parts.clock),
      m_recorder(m_parts.state, m_parts.book, m_parts.log, m_deliveries, m_crashPoints, m_parts.clock),
      m_outbox(m_parts.book, m_deliveries, m_parts.dispatcher, Mailing(m_parts.state, m_parts.fleet, m_parts.dialect),
               m_watch, m_crashPoints, m_parts.clock),
      m_guard(m_parts.state, m_holds, m_deliveries, m_parts.dispatcher, m_parts.clock),
      m_proofs(m_parts.state, m_parts.book, m_deliveries, m_guard, m_watch, m_crashPoints, m_parts.clock, m_parts.fleet)
{
    connect(&m_recorder, &OperationRecorder::passed, this, [this](const OperationId &id) {
        if (Operation *operation = m_parts.book.find(id)) {
            sendDue(*operation);
        }
    });
    connect(&m_parts.answers, &AnswerReader::messageRead, &m_proofs, &ProofDesk::onMessage);
    connect(&m_proofs, &ProofDesk::forgedAnswer, this, &Operations::forgedAnswer);
    connect(&m_proofs, &ProofDesk::stateTold, this, &Operations::stateTold);
    connect(&m_proofs, &ProofDesk::proved, this, [this](const OperationRecord &operation, const BotId &bot) {
        if (operation.verb == Verb::AssumeResponsibility) {
            Q_EMIT tookOver(operation, bot);
        }
    });
    connect(&m_guard, &HoldGuard::noticed, this, &Operations::noticed);
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
    if (request.verb != Verb::AssumeResponsibility) {
        return begin(request, *plan, fleet);
    }
    OperationRequest frozen = request;
    frozen.targets = plan->targets; // the asker may have left that to the engine
    return failOver(frozen, fleet);
}

Result<OperationId> Operations::failOver(const OperationRequest &request, const FleetSnapshot &fleet)
{
    const FailoverSteps steps = stepsOf(request, fleet);
    for (const OperationRequest &before : steps.before) {
        const Result<OperationId> taken = submit(before, fleet);
        if (!taken) {
            return taken;
        }
    }
    const Result<OperationPlan> plan = planOperation(steps.takeOver, fleet);
    return plan ? begin(steps.takeOver, *plan, fleet) : failure(plan.error());
}

Result<OperationId> Operations::begin(const OperationRequest &request, const OperationPlan &plan,
                                      const FleetSnapshot &fleet)
{
    Result<Operation> built = buildOperation(request, plan, fleet, m_parts.state, m_parts.factory, m_parts.clock);
    if (!built) {
        return failure(built.error());
    }
    m_crashPoints.reach(Boundary::Accepted);
    Operation &operation = take(std::move(*built));
    if (isEmergency(request.verb)) {
        supersede(plan.targets);
    }
    m_holds.order(operation);
    m_recorder.record(operation);
    if (isEmergency(request.verb)) {
        // Neither waits for the other: the record is on its way to the disk, the stop on its way to the bots.
        m_outbox.sendDue(operation);
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
                m_deliveries.apply(other, delivery, DeliveryEvent::Overtaken,
                                   QStringLiteral("An emergency stop overtook it."));
            }
        }
    }
}

std::vector<BotId> Operations::retriable(const Operation &operation) const
{
    std::vector<BotId> bots;
    for (const auto &[bot, delivery] : operation.deliveries) {
        // A hold that was lifted since is buried at the bot: the same operation can never place it again. And a bot that
        // may still carry out the first command would carry out both.
        const bool mayRepeat = isIdempotent(operation.record.verb) || hasEnded(delivery);
        if (operation.record.verb == Verb::AssumeResponsibility) {
            continue; // the other bot may be back: a failover is asked for anew, with all its rules
        }
        if (mayRepeat && !m_holds.wasUndone(operation, bot) && next(delivery.record.state, DeliveryEvent::SentAgain)) {
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
    if (bots.empty() && operation->record.ended) {
        return failure(ProblemKind::Conflict, QStringLiteral("Nothing is left to retry."));
    }
    ringUnanswered(*operation);
    if (bots.empty()) {
        return {};
    }
    // A bot that said no carried this id out once and will not look at it again: it gets a new command of the same
    // operation, whose hold has the same id.
    Result<std::vector<PreparedCommand>> commands = m_parts.factory.prepare(operation->record, bots, std::nullopt);
    if (!commands) {
        return failure(commands.error());
    }
    sendAgain(*operation, std::move(*commands));
    return {};
}

void Operations::ringUnanswered(Operation &operation)
{
    for (auto &[bot, delivery] : operation.deliveries) {
        delivery.ringWanted = delivery.ringWanted || (waitsForBot(delivery) && m_watch.canAnswer(bot));
    }
    operation.nextRing = m_parts.clock.monotonic();
}

void Operations::sendAgain(Operation &operation, std::vector<PreparedCommand> commands)
{
    for (PreparedCommand &command : commands) {
        for (const BotId &bot : command.bots) {
            Delivery &delivery = operation.deliveries.at(bot);
            delivery.record.command = command.command.id;
            delivery.silentAtClick = false;
            delivery.overtaken = false;
            delivery.finalReport.reset();
            delivery.nextSend = {};
            m_deliveries.apply(operation, delivery, DeliveryEvent::SentAgain);
        }
        const CommandId commandId = command.command.id;
        operation.commands.emplace(commandId, std::move(command));
    }
    operation.ringStep = 0;
    operation.recorded = operation.recorded && isEmergency(operation.record.verb);
    m_recorder.record(operation);
    if (isEmergency(operation.record.verb)) {
        m_outbox.sendDue(operation);
    }
}

Result<std::vector<Envelope>> Operations::envelopesOf(const OperationId &id) const
{
    const Operation *operation = std::as_const(m_parts.book).find(id);
    if (operation == nullptr || operation->commands.empty()) {
        return failure(ProblemKind::NotFound, QStringLiteral("There is no signed command of this operation at hand."));
    }
    std::vector<Envelope> envelopes;
    envelopes.reserve(operation->commands.size());
    for (const auto &[commandId, command] : operation->commands) {
        envelopes.push_back(command.envelope);
    }
    return envelopes;
}

// ---- what is due

void Operations::tick()
{
    m_watch.advance(m_parts.clock.monotonic());
    bool blocked = false;
    for (auto &[id, operation] : m_parts.book.all()) {
        m_recorder.recordOverdue(operation);
        resendDue(operation);
        if (!operation.record.ended) {
            blocked = blocked || !operation.problem.isEmpty();
            carryOn(operation);
        }
    }
    if (!blocked) {
        m_outbox.forgetBlock(); // what was refused is over: nothing is left by which to find out
    }
    forgetOld();
}

void Operations::carryOn(Operation &operation)
{
    for (const DeliveryWatch::Due &due : m_watch.due(operation, m_parts.clock.now())) {
        m_deliveries.apply(operation, operation.deliveries.at(due.bot), due.event, due.detail);
    }
    sendDue(operation);
    readAnswers(operation);
    m_outbox.ringDue(operation);
}

void Operations::sendDue(Operation &operation)
{
    const GateVerdict gate = gateOf(operation, m_parts.book, m_parts.state);
    if (gate.word == GateWord::Go) {
        m_outbox.sendDue(operation);
    }
    if (gate.word != GateWord::Never) {
        return;
    }
    for (auto &[bot, delivery] : operation.deliveries) {
        // One that was tried may have arrived: what its bot says of it counts.
        if (delivery.record.attempts == 0) {
            m_deliveries.apply(operation, delivery, DeliveryEvent::Withdrawn, gate.why);
        }
    }
}

void Operations::resendDue(Operation &operation)
{
    if (operation.resending) {
        m_outbox.sendDue(operation);
        operation.resending = std::any_of(operation.deliveries.begin(), operation.deliveries.end(),
                                          [](const auto &entry) { return entry.second.resend; });
    }
}

void Operations::readAnswers(Operation &operation)
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
    const MonoTime now = m_parts.clock.monotonic();
    if ((!waits && !parked) || now < operation.nextRead) {
        return;
    }
    operation.nextRead = now + readPause(now - operation.startedAt, waits);
    m_parts.answers.read(operation.record.thread, Lane::Interactive);
}

void Operations::forgetOld()
{
    if (m_parts.book.all().size() <= m_pruneAt) {
        return;
    }
    m_parts.book.prune([this](const Operation &operation) { return m_holds.standsAnywhere(operation); });
    m_pruneAt = m_parts.book.all().size() + OperationBook::endedKept / 10;
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
    const bool again = isIdempotent(operation.record.verb);
    Q_EMIT noticed(QStringLiteral("warning"), BotId(),
                   (again
                        ? QStringLiteral("A stored command of \"%1\" could not be read. It is signed and sent again.")
                        : QStringLiteral("A stored command of \"%1\" could not be read. Whether it was carried out is "
                                         "not known; look, then give it anew."))
                       .arg(toString(operation.record.verb)));
    for (auto &[bot, delivery] : operation.deliveries) {
        if (!isOpen(delivery.record.state) || operation.commandOf(delivery) != nullptr) {
            continue;
        }
        if (!again) {
            m_deliveries.apply(operation, delivery, DeliveryEvent::SaidFailed,
                               QStringLiteral("Its stored command could not be read."));
        } else if (delivery.record.state == DeliveryState::Queued) {
            delivery.record.state = DeliveryState::Sent; // as if it had been: only from there it is queued again
        }
    }
    if (!again) {
        return;
    }
    if (const Result<void> sent = retry(operation.record.id); !sent) {
        Q_EMIT noticed(QStringLiteral("critical"), BotId(), sent.error().detail);
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
    m_recorder.record(operation);
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
            m_outbox.sendDue(operation);
        }
    }
}

} // namespace fleet
