#include "fleet/Operations.h"

#include "core/Json.h"
#include "fleet/OperationBuilder.h"
#include "fleet/OperationViews.h"
#include "fleet/RingSchedule.h"
#include "protocol/Roads.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcOperations, "fleet.operations")

constexpr milliseconds silenceLimit{60'000};
constexpr milliseconds readPauseNew{2'000};
constexpr milliseconds readPauseOld{10'000};
constexpr milliseconds freshFor{60'000};
constexpr milliseconds blockedPause{10'000};
constexpr seconds expiryGrace{30};
constexpr std::size_t longestRingList = 1'000;

Lane laneOf(Verb verb)
{
    return isEmergency(verb) ? Lane::Emergency : Lane::Command;
}

bool waitsForBot(const Delivery &delivery)
{
    return delivery.record.state == DeliveryState::Sent || delivery.record.state == DeliveryState::Accepted;
}

/// A state in which a later proof still counts.
bool canBeProved(const Delivery &delivery)
{
    return next(delivery.record.state, DeliveryEvent::Proved).has_value();
}

} // namespace

Operations::Operations(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
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
    Operation &operation = m_parts.book.add(std::move(*built));
    m_threads[operation.record.thread] = request.id;
    if (isEmergency(request.verb)) {
        supersede(plan->targets);
    }
    recordRows(operation, *plan);
    const QPointer<Operations> alive(this);
    m_parts.log.flush([this, alive, id = request.id](Result<void> outcome) {
        if (alive) {
            onRecorded(id, outcome);
        }
    });
    if (isEmergency(request.verb)) {
        // Neither waits for the other: the record is on its way to the disk, the stop on its way to the bots.
        sendDue(operation, m_parts.clock.monotonic());
    }
    return request.id;
}

void Operations::supersede(const std::vector<BotId> &targets)
{
    for (const BotId &bot : targets) {
        for (Operation *other : m_parts.book.of(bot)) {
            Delivery &delivery = other->deliveries.at(bot);
            if (other->record.verb != Verb::EmergencyStop && !delivery.inFlight) {
                m_parts.book.apply(*other, delivery, DeliveryEvent::Overtaken, m_parts.clock.now(),
                                   QStringLiteral("An emergency stop overtook it."));
            }
        }
    }
}

void Operations::recordRows(const Operation &operation, const OperationPlan &plan)
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
    }
    for (const HoldRecord &hold : holdsOrderedBy(operation, m_parts.state)) {
        m_parts.state.putHold(hold);
        m_parts.log.add(hold);
    }
    const std::vector<HoldId> lifted = holdsLiftedBy(operation);
    for (const BotId &bot : plan.targets) {
        for (const HoldRecord &hold : m_parts.state.lift(bot, lifted)) {
            m_parts.log.add(hold);
        }
        m_parts.state.markChanged(bot);
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
    } else if (!isEmergency(operation->record.verb)) {
        // Record first, fail closed: what the disk does not hold is not sent.
        for (auto &[bot, delivery] : operation->deliveries) {
            m_parts.book.apply(*operation, delivery, DeliveryEvent::Withdrawn, m_parts.clock.now(),
                               QStringLiteral("Not sent: it could not be recorded. %1").arg(outcome.error().detail));
        }
        return;
    }
    sendDue(*operation, m_parts.clock.monotonic());
}

Result<void> Operations::retry(const OperationId &id)
{
    Operation *operation = m_parts.book.find(id);
    if (operation == nullptr) {
        return failure(ProblemKind::NotFound, QStringLiteral("There is no such operation."));
    }
    std::vector<BotId> bots;
    for (const auto &[bot, delivery] : operation->deliveries) {
        if (next(delivery.record.state, DeliveryEvent::SentAgain)) {
            bots.push_back(bot);
        }
    }
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
        m_parts.log.add(CommandRecord{.id = command.command.id,
                                      .operation = id,
                                      .envelope = toBytes(command.envelope),
                                      .issuedAt = command.command.issuedAt,
                                      .expiresAt = command.command.expiresAt});
        for (const BotId &bot : command.bots) {
            Delivery &delivery = operation->deliveries.at(bot);
            delivery.record.command = command.command.id;
            delivery.silentAtClick = false;
            delivery.nextSend = {};
            m_parts.book.apply(*operation, delivery, DeliveryEvent::SentAgain, m_parts.clock.now());
        }
        const CommandId commandId = command.command.id;
        operation->commands.emplace(commandId, std::move(command));
    }
    operation->ringStep = 0;
    const QPointer<Operations> alive(this);
    m_parts.log.flush([this, alive, id](Result<void> outcome) {
        if (alive) {
            onRecorded(id, outcome);
        }
    });
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

Parcel Operations::parcelFor(const Operation &operation, const Delivery &delivery) const
{
    const PreparedCommand &command = operation.commands.at(delivery.record.command);
    const BotRuntime *runtime = m_parts.state.find(delivery.record.bot);
    const BotLevel level = runtime == nullptr ? BotLevel::Verified : runtime->bot.level;
    return {.operation = operation.record.id,
            .bot = delivery.record.bot,
            .message = {.sender = m_parts.fleet.managerId,
                        .recipient = delivery.record.bot.text(),
                        .type = roads::commandMessageType(m_parts.dialect),
                        .subject = toString(operation.record.verb),
                        .body = roads::commandBody(m_parts.dialect, level, command.command, command.envelope),
                        .metadata = {{QStringLiteral("command_id"), command.command.id.text()}},
                        .thread = runtime == nullptr ? ThreadId() : runtime->bot.commandThread}};
}

std::vector<Signal> Operations::signalsFor(const Operation &operation, const std::vector<BotId> &bots) const
{
    std::map<CommandId, std::vector<BotId>> byCommand;
    for (const BotId &bot : bots) {
        const Delivery &delivery = operation.deliveries.at(bot);
        if (operation.commands.contains(delivery.record.command)) {
            byCommand[delivery.record.command].push_back(bot);
        }
    }
    std::vector<Signal> signals_;
    for (auto &[id, rung] : byCommand) {
        Signal signal;
        signal.ringAll = rung.size() > longestRingList;
        if (!signal.ringAll) {
            signal.ring = std::move(rung);
        }
        signal.command = operation.commands.at(id).envelope;
        signals_.push_back(std::move(signal));
    }
    return signals_;
}

void Operations::sendDue(Operation &operation, MonoTime now)
{
    if (!operation.recorded && !isEmergency(operation.record.verb)) {
        return;
    }
    std::vector<Parcel> parcels;
    std::vector<BotId> bots;
    for (auto &[bot, delivery] : operation.deliveries) {
        const bool due = delivery.record.state == DeliveryState::Queued && !delivery.inFlight && delivery.nextSend <= now;
        if (!due || !operation.commands.contains(delivery.record.command)) {
            continue;
        }
        delivery.inFlight = true;
        ++delivery.record.attempts;
        parcels.push_back(parcelFor(operation, delivery));
        bots.push_back(bot);
    }
    if (parcels.empty()) {
        return;
    }
    m_parts.book.markChanged(operation.record.id);
    reach(Boundary::BeforeSend);
    std::vector<Signal> broadcasts = signalsFor(operation, bots);
    if (isEmergency(operation.record.verb)) {
        m_parts.dispatcher.sendEmergency(std::move(broadcasts), std::move(parcels));
    } else {
        m_parts.dispatcher.send(std::move(parcels), Lane::Command);
        for (Signal &signal : broadcasts) {
            m_parts.dispatcher.ring(std::move(signal), Lane::Command);
        }
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
    delivery.record.messageId = messageId;
    if (delivery.record.state == DeliveryState::Queued) {
        delivery.lastWord = m_parts.clock.monotonic();
    }
    m_parts.book.apply(*operation, delivery, DeliveryEvent::Taken, m_parts.clock.now());
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
        delivery.nextSend = now + problem.retryAfter.value_or(resendPause(delivery.record.attempts));
        delivery.record.detail = describe(problem);
        break;
    case SendFailure::Blocked:
        delivery.nextSend = now + blockedPause;
        delivery.record.detail = describe(problem);
        operation->problem = QStringLiteral("The gateway refuses this console's commands: %1").arg(describe(problem));
        m_blockedBy = operation->problem;
        break;
    case SendFailure::TurnedDown:
        m_parts.book.apply(*operation, delivery, DeliveryEvent::TurnedDown, m_parts.clock.now(), describe(problem));
        break;
    }
    m_parts.book.save(*operation, delivery);
}

// ---- what is due

void Operations::tick()
{
    const MonoTime now = m_parts.clock.monotonic();
    for (auto &[id, operation] : m_parts.book.all()) {
        if (operation.record.ended) {
            continue;
        }
        watchExpiry(operation);
        sendDue(operation, now);
        watchSilence(operation, now);
        watchShutdown(operation);
        readAnswers(operation, now);
        if (now >= operation.nextRing && operation.broadcastAt) {
            ringSilent(operation);
        }
    }
}

void Operations::ringSilent(Operation &operation)
{
    std::vector<BotId> silent;
    for (const auto &[bot, delivery] : operation.deliveries) {
        if (delivery.record.state == DeliveryState::Sent) {
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
    for (Signal &signal : signalsFor(operation, silent)) {
        m_parts.dispatcher.ring(std::move(signal), laneOf(operation.record.verb));
    }
    m_parts.book.markChanged(operation.record.id);
}

void Operations::readAnswers(Operation &operation, MonoTime now)
{
    const bool waits = std::any_of(operation.deliveries.begin(), operation.deliveries.end(), [](const auto &entry) {
        return isOpen(entry.second.record.state) && entry.second.record.state != DeliveryState::Queued;
    });
    if (!waits || now < operation.nextRead) {
        return;
    }
    const bool fresh = now - operation.startedAt < freshFor;
    operation.nextRead = now + (fresh ? readPauseNew : readPauseOld);
    m_parts.answers.read(operation.record.thread, Lane::Interactive);
}

void Operations::watchSilence(Operation &operation, MonoTime now)
{
    for (auto &[bot, delivery] : operation.deliveries) {
        if (waitsForBot(delivery) && now - delivery.lastWord >= silenceLimit) {
            m_parts.book.apply(operation, delivery, DeliveryEvent::FellSilent, m_parts.clock.now());
        }
    }
}

void Operations::watchExpiry(Operation &operation)
{
    for (auto &[bot, delivery] : operation.deliveries) {
        const Command *command = operation.commandOf(delivery);
        if (command != nullptr && command->expiresAt && isOpen(delivery.record.state) && !delivery.inFlight
            && m_parts.clock.now() > *command->expiresAt + expiryGrace) {
            m_parts.book.apply(operation, delivery, DeliveryEvent::Lapsed, m_parts.clock.now(),
                               QStringLiteral("It expired before the bot carried it out."));
        }
    }
}

void Operations::watchShutdown(Operation &operation)
{
    if (operation.record.verb != Verb::Shutdown) {
        return;
    }
    for (auto &[bot, delivery] : operation.deliveries) {
        const BotRuntime *runtime = m_parts.state.find(bot);
        if (delivery.record.state != DeliveryState::Accepted || runtime == nullptr || delivery.phase != QLatin1StringView("completed")) {
            continue;
        }
        const milliseconds silence = m_parts.clock.monotonic() - delivery.lastWord;
        if (2 * silence >= 3 * runtime->interval(m_parts.state.groups())) {
            m_parts.book.apply(operation, delivery, DeliveryEvent::Proved, m_parts.clock.now());
        }
    }
}

// ---- what bots say

void Operations::onHeartbeat(const Heartbeat &heartbeat, const ReportChange &effect, bool wasSilent)
{
    if (effect.sequence == Sequence::Repeated || effect.sequence == Sequence::Clone) {
        return;
    }
    const Report report = reportOf(heartbeat);
    const MonoTime now = m_parts.clock.monotonic();
    for (Operation *operation : m_parts.book.of(heartbeat.bot)) {
        Delivery &delivery = operation->deliveries.at(heartbeat.bot);
        if (delivery.record.state == DeliveryState::Confirmed) {
            guardHold(*operation, delivery, report);
            continue;
        }
        if (!canBeProved(delivery)) {
            continue;
        }
        delivery.phase = operation->record.verb == Verb::Shutdown ? delivery.phase : heartbeat.phase;
        if (wasSilent && delivery.record.state == DeliveryState::Unreachable) {
            delivery.lastWord = now;
            m_parts.book.apply(*operation, delivery, DeliveryEvent::Heard, m_parts.clock.now());
            operation->ringStep = 0;
            operation->nextRing = now;
        }
        if (delivery.record.state == DeliveryState::Accepted) {
            delivery.lastWord = now;
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

void Operations::onPlainReport(const BotId &bot, BotState state)
{
    for (Operation *operation : m_parts.book.of(bot)) {
        const Verb verb = operation->record.verb;
        const bool shows = (verb == Verb::EmergencyStop && state == BotState::Stopped) || (verb == Verb::Pause && state == BotState::Paused)
            || (verb == Verb::Resume && state == BotState::Trading);
        Delivery &delivery = operation->deliveries.at(bot);
        if (shows && delivery.record.state != DeliveryState::Queued) {
            m_parts.book.apply(*operation, delivery, DeliveryEvent::SeenDone, m_parts.clock.now(),
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
    const BotId sender(message.sender);
    const std::optional<BotKeys> keys = m_parts.state.keysOf(sender);
    if (found == nullptr || !keys || !found->deliveries.contains(sender)) {
        return; // not a bot of this operation: no cryptography for strangers
    }
    const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
    const Result<Answer> answer = envelope ? verifyAnswer(*envelope, sender, *keys, m_parts.fleet, m_parts.clock.now())
                                           : Result<Answer>(failure(envelope.error()));
    if (!answer) {
        Q_EMIT forgedAnswer(sender, answer.error().detail);
        return;
    }
    takeAnswer(*found, *answer);
}

void Operations::takeAnswer(Operation &operation, const Answer &answer)
{
    Delivery &delivery = operation.deliveries.at(answer.bot);
    if (delivery.record.command != answer.command) {
        return; // of a former command of this operation
    }
    const UtcTime now = m_parts.clock.now();
    if (isOpen(delivery.record.state)) {
        delivery.lastWord = m_parts.clock.monotonic();
    }
    if (answer.status == AnswerStatus::Completed && operation.record.verb == Verb::Shutdown) {
        delivery.phase = QStringLiteral("completed");
    }
    switch (answer.status) {
    case AnswerStatus::Accepted:
    case AnswerStatus::Completed:
        m_parts.book.apply(operation, delivery, DeliveryEvent::Acknowledged, now, answer.detail);
        weigh(operation, delivery, reportOf(answer));
        break;
    case AnswerStatus::Rejected:
        m_parts.book.apply(operation, delivery, DeliveryEvent::SaidNo, now, answer.detail);
        break;
    case AnswerStatus::Failed:
        m_parts.book.apply(operation, delivery, DeliveryEvent::SaidFailed, now, answer.detail);
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
    if (report.openPositions) {
        delivery.record.positions = report.openPositions;
    }
    if (report.openOrders) {
        delivery.record.orders = report.openOrders;
    }
    const UtcTime now = m_parts.clock.now();
    const bool hasHold = placesHold(command->verb) && !lacksHold(*command, report);
    if (hasHold && next(delivery.record.state, DeliveryEvent::Acknowledged)) {
        // The hold is on the bot's disk before it speaks of it: that is its `accepted`.
        delivery.lastWord = m_parts.clock.monotonic();
        m_parts.book.apply(operation, delivery, DeliveryEvent::Acknowledged, now);
    }
    const BotRuntime *runtime = m_parts.state.find(delivery.record.bot);
    const ProofContext context{.instanceBefore = delivery.record.instanceBefore,
                               .silentFor = std::nullopt,
                               .interval = runtime == nullptr ? seconds(30) : runtime->interval(m_parts.state.groups()),
                               .rotatedKey = {}};
    if (proves(*command, report, context)) {
        m_parts.book.apply(operation, delivery, DeliveryEvent::Proved, now);
        delivery.phase.clear();
    }
    m_parts.book.markChanged(operation.record.id);
}

void Operations::guardHold(Operation &operation, Delivery &delivery, const Report &report)
{
    const Command *command = operation.commandOf(delivery);
    const BotRuntime *runtime = m_parts.state.find(delivery.record.bot);
    if (command == nullptr || runtime == nullptr || !lacksHold(*command, report) || report.state != BotState::Trading) {
        return;
    }
    const std::vector<Hold> wanted = runtime->wantedHolds();
    const MonoTime now = m_parts.clock.monotonic();
    if (!contains(wanted, holdIdOf(operation.record.id)) || now < delivery.nextSend) {
        return;
    }
    delivery.nextSend = now + silenceLimit;
    Q_EMIT noticed(QStringLiteral("critical"), delivery.record.bot,
                   QStringLiteral("%1 trades although it proved the hold of \"%2\" before. It gets the command again.")
                       .arg(runtime->bot.name, toString(operation.record.verb)));
    for (Signal &signal : signalsFor(operation, {delivery.record.bot})) {
        m_parts.dispatcher.ring(std::move(signal), Lane::Emergency);
    }
}

// ---- taking up again

void Operations::restore(const StoreImage &image)
{
    const MonoTime now = m_parts.clock.monotonic();
    for (const OperationRecord &record : image.operations) {
        Operation operation;
        operation.record = record;
        operation.recorded = true;
        operation.startedAt = now;
        operation.nextRing = now;
        m_threads[record.thread] = record.id;
        m_parts.book.add(std::move(operation));
    }
    for (const CommandRecord &record : image.commands) {
        Operation *operation = m_parts.book.find(record.operation);
        const Result<Envelope> envelope = envelopeFromBytes(record.envelope);
        const Result<QJsonObject> payload = envelope ? parseJsonObject(envelope->payload) : failure(envelope.error());
        Result<Command> command = payload ? commandFromJson(*payload) : Result<Command>(failure(payload.error()));
        if (operation == nullptr || !command) {
            qCWarning(lcOperations) << "A stored command could not be read:" << record.id.text();
            continue;
        }
        operation->commands.emplace(record.id, PreparedCommand{std::move(*command), *envelope, {}});
    }
    for (const DeliveryRecord &record : image.deliveries) {
        if (Operation *operation = m_parts.book.find(record.operation)) {
            Delivery delivery;
            delivery.record = record;
            delivery.lastWord = now;
            operation->deliveries.emplace(record.bot, std::move(delivery));
            if (const auto command = operation->commands.find(record.command); command != operation->commands.end()) {
                command->second.bots.push_back(record.bot);
            }
        }
    }
    for (auto &[id, operation] : m_parts.book.all()) {
        if (!operation.record.ended) {
            operation.broadcastAt = operation.record.createdAt;
        }
    }
}

void Operations::adopt(const OperationRecord &record, std::vector<PreparedCommand> commands, const std::vector<BotId> &taken)
{
    if (m_parts.book.find(record.id) != nullptr) {
        return;
    }
    Operation operation;
    operation.record = record;
    operation.startedAt = m_parts.clock.monotonic();
    operation.nextRing = operation.startedAt;
    operation.broadcastAt = record.createdAt;
    OperationPlan plan;
    for (PreparedCommand &command : commands) {
        for (const BotId &bot : command.bots) {
            Delivery delivery;
            delivery.record.operation = record.id;
            delivery.record.bot = bot;
            delivery.record.command = command.command.id;
            delivery.record.queuedAt = record.createdAt;
            delivery.lastWord = operation.startedAt;
            if (std::find(taken.begin(), taken.end(), bot) != taken.end()) {
                delivery.record.state = DeliveryState::Sent;
                delivery.record.sentAt = record.createdAt;
                delivery.record.attempts = 1;
            }
            operation.deliveries.emplace(bot, std::move(delivery));
            plan.targets.push_back(bot);
        }
        const CommandId id = command.command.id;
        operation.commands.emplace(id, std::move(command));
    }
    Operation &added = m_parts.book.add(std::move(operation));
    m_threads[record.thread] = record.id;
    recordRows(added, plan);
    const QPointer<Operations> alive(this);
    m_parts.log.flush([this, alive, id = record.id](Result<void> outcome) {
        if (alive) {
            onRecorded(id, outcome);
        }
    });
}

void Operations::resendHolds()
{
    for (auto &[id, operation] : m_parts.book.all()) {
        if (!placesHold(operation.record.verb)) {
            continue;
        }
        std::vector<Parcel> parcels;
        std::vector<BotId> bots;
        for (auto &[bot, delivery] : operation.deliveries) {
            const BotRuntime *runtime = m_parts.state.find(bot);
            if (runtime == nullptr || !contains(runtime->wantedHolds(), holdIdOf(id)) || !operation.commands.contains(delivery.record.command)) {
                continue;
            }
            parcels.push_back(parcelFor(operation, delivery));
            bots.push_back(bot);
        }
        if (!parcels.empty()) {
            m_parts.dispatcher.sendEmergency(signalsFor(operation, bots), std::move(parcels));
        }
    }
}

} // namespace fleet
