#include "bot/BotCore.h"

#include "core/Time.h"
#include "core/Uuid.h"
#include "protocol/KeyReplacement.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr std::size_t carriedOutKept = 200;
// Longer than any command lives, so that a forgotten id is an expired one.
constexpr std::chrono::hours forgetAfter{25};
constexpr seconds leaveAnyway{30};
constexpr qint64 defaultGrace = 30;

const QString drainStep = QStringLiteral("drain");

std::optional<StrategyTask> taskOf(const QString &step)
{
    static const std::map<QString, StrategyTask> tasks{
        {stopAction::blockEntries, StrategyTask::BlockEntries},
        {stopAction::cancelOrders, StrategyTask::CancelOrders},
        {stopAction::closeAll, StrategyTask::CloseAll},
        {stopAction::closeLeveraged, StrategyTask::CloseLeveraged},
        {stopAction::haltLoop, StrategyTask::Halt},
        {drainStep, StrategyTask::Drain},
        {toString(Verb::SetLimits), StrategyTask::SetLimits},
        {toString(Verb::ClosePosition), StrategyTask::ClosePosition},
        {toString(Verb::Custom), StrategyTask::Custom},
        {toString(Verb::ApplyPermissions), StrategyTask::ApplyPermissions},
        {toString(Verb::RotateExchangeKey), StrategyTask::RotateExchangeKey},
        {toString(Verb::AssumeResponsibility), StrategyTask::Assume},
        {toString(Verb::UpdateVersion), StrategyTask::Update},
        {toString(Verb::RollbackVersion), StrategyTask::Update},
    };
    const auto task = tasks.find(step);
    return task == tasks.end() ? std::nullopt : std::optional(task->second);
}

/// Whatever a stop lists, nothing is opened from its first moment on and the loop ends.
QStringList stopSteps(QStringList actions)
{
    actions.removeAll(stopAction::destroyKeys);
    if (!actions.contains(stopAction::blockEntries)) {
        actions.prepend(stopAction::blockEntries);
    }
    if (!actions.contains(stopAction::haltLoop)) {
        actions.append(stopAction::haltLoop);
    }
    return actions;
}

QStringList stepsFor(const Command &command)
{
    switch (command.verb) {
    case Verb::EmergencyStop:
        return stopSteps(command.actions());
    case Verb::Pause:
        return {stopAction::blockEntries};
    case Verb::Drain:
        return {stopAction::blockEntries, drainStep};
    case Verb::Shutdown:
    case Verb::Restart:
        return {stopAction::blockEntries, stopAction::cancelOrders};
    default:
        return {toString(command.verb)};
    }
}

std::optional<UtcTime> deadlineOf(const Command &command, const BotTime &time)
{
    if (command.verb == Verb::Drain) {
        return fromIso(command.fields.value(QLatin1StringView("deadline")).toString());
    }
    if (command.verb == Verb::Shutdown || command.verb == Verb::Restart) {
        return time.gateway
             + seconds(command.fields.value(QLatin1StringView("grace_period_seconds")).toInteger(defaultGrace));
    }
    return std::nullopt;
}

/// Answers of these repeat the command's own fields: that is what proves them.
bool echoes(Verb verb)
{
    return verb == Verb::SetLimits || verb == Verb::ClosePosition || verb == Verb::ApplyPermissions
        || verb == Verb::RotateExchangeKey || verb == Verb::Custom;
}

QString leftover(const std::optional<qint64> &count, QLatin1StringView noun)
{
    if (!count) {
        return QStringLiteral("The number of open %1s is not known.").arg(noun);
    }
    return *count <= 0 ? QString()
                       : QStringLiteral("%1 %2%3 left.")
                             .arg(QString::number(*count), noun, QLatin1StringView(*count == 1 ? "" : "s"));
}

/// What the job was to end and did not; empty when nothing is left.
QStringList leftovers(const Job &job, const Positions &open)
{
    QStringList left;
    if (job.steps.contains(stopAction::cancelOrders)) {
        left << leftover(open.orders, QLatin1StringView("order"));
    }
    if (job.steps.contains(stopAction::closeAll) || job.steps.contains(drainStep)) {
        left << leftover(open.positions, QLatin1StringView("position"));
    } else if (job.steps.contains(stopAction::closeLeveraged)) {
        left << leftover(open.positions ? std::optional(*open.positions - open.keptByPolicy) : std::nullopt,
                         QLatin1StringView("position"));
    }
    left.removeAll(QString());
    return left;
}

Hold holdOf(const Command &command)
{
    return {.id = holdIdOf(command.operation),
            .kind = command.verb == Verb::EmergencyStop ? HoldKind::Latch : HoldKind::Pause,
            .owner = command.issuedBy,
            .reason = command.reason,
            .placedAt = command.issuedAt};
}

bool inForce(const HoldSet &set, const Hold &hold)
{
    const std::vector<Hold> holds = set.holds();
    return std::any_of(holds.begin(), holds.end(), [&](const Hold &held) {
        return held.id == hold.id && (held.kind == hold.kind || held.kind == HoldKind::Latch);
    });
}

/// What the bot does by itself for a hold of its own: nobody waits for an answer.
Job ownPause(const HoldId &hold)
{
    return {.command = {},
            .verb = Verb::Pause,
            .hold = hold,
            .steps = {stopAction::blockEntries},
            .fields = {},
            .deadline = {}};
}

OrderEffect resumeOrder()
{
    return {.order = {.ticket = 0, .task = StrategyTask::Resume, .fields = {}}};
}

} // namespace

BotCore::BotCore(Identity identity, BotMemory memory) : m_identity(std::move(identity)), m_memory(std::move(memory)) {}

Effects BotCore::start(const BotTime &time)
{
    Effects effects;
    if (m_memory.leaving == Leaving::DestroyKeys) {
        m_leaveBy = time.own;
    } else {
        m_memory.leaving = Leaving::No;
    }
    const std::vector<Job> jobs = std::exchange(m_memory.jobs, {});
    for (const Job &job : jobs) {
        if (placesHold(job.verb)) {
            openJob(job, effects);
        } else {
            answer(job.command, AnswerStatus::Failed,
                   QStringLiteral("Interrupted by a restart of the bot; not repeated."), {}, time, effects);
        }
    }
    effects.insert(effects.begin(), PersistEffect{});
    if (!m_memory.outbox.empty()) {
        effects.push_back(AnswerEffect{});
    }
    effects.push_back(ReportEffect{});
    return effects;
}

VerifiedCommand BotCore::verify(const Envelope &envelope, UtcTime gatewayNow) const
{
    return verifyCommand(envelope, m_memory.keys, m_identity.fleet, m_identity.address, gatewayNow);
}

Effects BotCore::take(const VerifiedCommand &verified, const std::optional<QString> &refusal,
                      const crypto::SigningKeyPair &identity, const BotTime &time)
{
    Effects effects;
    const Command &command = verified.command;
    if (verified.verdict == CommandVerdict::Ignore || repeat(command, time, effects)) {
        return effects;
    }
    remember(command, time);
    effects.push_back(PersistEffect{});
    if (verified.verdict == CommandVerdict::Refuse) {
        answer(command.id, AnswerStatus::Rejected, verified.why, {}, time, effects);
    } else if (refusal) {
        answer(command.id, AnswerStatus::Rejected, *refusal, {}, time, effects);
    } else {
        carryOut(command, identity, time, effects);
    }
    return effects;
}

/// True when the command needs nothing more than, perhaps, its last answer once again.
bool BotCore::repeat(const Command &command, const BotTime &time, Effects &effects)
{
    CarriedOut *entry = known(command.id);
    if (!entry) {
        return false;
    }
    // A clock that was set back must not silence the bot.
    const bool recent = entry->answeredAt <= time.own && time.own - entry->answeredAt <= answerAgainAfter;
    if (recent) {
        return true;
    }
    const bool undone = entry->status == AnswerStatus::Rejected || entry->status == AnswerStatus::Failed;
    if (undone && isSafe(command.verb)) {
        // Nothing speaks against trying a stop again that could not be done before.
        return false;
    }
    const bool waiting = std::any_of(m_memory.outbox.begin(), m_memory.outbox.end(),
                                     [&](const PendingAnswer &pending) { return pending.command == command.id; });
    if (!waiting) {
        effects.push_back(PersistEffect{});
        answer(entry->command, entry->status, entry->detail, entry->values, time, effects);
    }
    return true;
}

void BotCore::carryOut(const Command &command, const crypto::SigningKeyPair &identity, const BotTime &time,
                       Effects &effects)
{
    switch (command.verb) {
    case Verb::EmergencyStop:
    case Verb::Pause:
    case Verb::Drain:
        placeHold(command, time, effects);
        return;
    case Verb::Resume:
        resume(command, time, effects);
        return;
    case Verb::Release:
        release(command, time, effects);
        return;
    case Verb::SetThread:
        m_memory.formerThread =
            std::exchange(m_memory.thread, ThreadId(command.fields.value(QLatin1StringView("new_thread")).toString()));
        m_memory.seenMessages.clear();
        complete(command.id, {}, {}, time, effects);
        effects.push_back(ReadThreadEffect{});
        return;
    case Verb::ReplaceKey:
        replaceKey(command, identity, time, effects);
        return;
    case Verb::RotateKey:
        answer(command.id, AnswerStatus::Rejected, QStringLiteral("This bot cannot rotate its own identity key."), {},
               time, effects);
        return;
    case Verb::AssumeResponsibility:
        if (!mayTrade()) {
            answer(command.id, AnswerStatus::Rejected,
                   QStringLiteral("This bot is held or not ready: it cannot take over."), {}, time, effects);
            return;
        }
        break;
    case Verb::Shutdown:
    case Verb::Restart:
    case Verb::SetLimits:
    case Verb::ClosePosition:
    case Verb::ApplyPermissions:
    case Verb::RotateExchangeKey:
    case Verb::Custom:
    case Verb::UpdateVersion:
    case Verb::RollbackVersion:
        break;
    }
    answer(command.id, AnswerStatus::Accepted, {}, {}, time, effects);
    openJob({.command = command.id,
             .verb = command.verb,
             .hold = {},
             .steps = stepsFor(command),
             .fields = command.fields,
             .deadline = deadlineOf(command, time)},
            effects);
}

void BotCore::placeHold(const Command &command, const BotTime &time, Effects &effects)
{
    const Hold hold = holdOf(command);
    m_memory.holds.place(hold);
    if (!inForce(m_memory.holds, hold)) {
        answer(command.id, AnswerStatus::Rejected,
               QStringLiteral("This hold was already removed by a resume or a release."), {}, time, effects);
        return;
    }
    answer(command.id, AnswerStatus::Accepted, {}, {}, time, effects);
    openJob({.command = command.id,
             .verb = command.verb,
             .hold = hold.id,
             .steps = stepsFor(command),
             .fields = command.fields,
             .deadline = deadlineOf(command, time)},
            effects);
}

void BotCore::resume(const Command &command, const BotTime &time, Effects &effects)
{
    m_memory.holds.resume(command.holds());
    endJobsOfRemovedHolds(time, effects);
    QStringList left;
    for (const Hold &hold : m_memory.holds.holds()) {
        left << hold.id.text();
    }
    complete(command.id,
             left.isEmpty() ? QString() : QStringLiteral("Still held by %1.").arg(left.join(QStringLiteral(", "))), {},
             time, effects);
    if (m_memory.holds.mayTrade()) {
        m_memory.drained = false;
    }
    if (mayTrade()) {
        effects.push_back(resumeOrder());
    }
    effects.push_back(ReportEffect{});
}

void BotCore::release(const Command &command, const BotTime &time, Effects &effects)
{
    const bool wasFree = m_memory.holds.mayTrade();
    m_memory.holds.release(command.holds(), {.id = releasedHoldId(command.operation),
                                             .kind = HoldKind::Pause,
                                             .owner = m_identity.address.id.text(),
                                             .reason = QStringLiteral("released; trades again after a resume"),
                                             .placedAt = time.own});
    endJobsOfRemovedHolds(time, effects);
    complete(command.id, {}, {}, time, effects);
    if (wasFree && !m_memory.holds.mayTrade()) {
        // The release overtook its stop: the pause it leaves is new to the engine.
        openJob(ownPause(releasedHoldId(command.operation)), effects);
    }
    effects.push_back(ReportEffect{});
}

void BotCore::replaceKey(const Command &command, const crypto::SigningKeyPair &identity, const BotTime &time,
                         Effects &effects)
{
    const Result<KeyReplacement> replacement = readKeyReplacement(command.fields, m_identity.address.id, identity);
    if (!replacement) {
        answer(command.id, AnswerStatus::Rejected, replacement.error().detail, {}, time, effects);
        return;
    }
    switch (replacement->role) {
    case ReplacedKey::Manager:
        m_memory.keys.manager = replacement->key;
        break;
    case ReplacedKey::Stop:
        m_memory.keys.stop = replacement->key;
        break;
    case ReplacedKey::Box:
        m_memory.boxKey = replacement->key;
        break;
    case ReplacedKey::Signal:
        m_memory.signalKey = replacement->key;
        break;
    }
    complete(command.id, {}, {}, time, effects);
    effects.push_back(ReportEffect{});
}

Effects BotCore::caughtUp()
{
    if (m_caughtUp) {
        return {};
    }
    m_caughtUp = true;
    Effects effects;
    if (mayTrade()) {
        effects.push_back(resumeOrder());
    }
    effects.push_back(ReportEffect{});
    return effects;
}

Effects BotCore::orderFinished(quint64 ticket, const QString &trouble, const Positions &positions, const BotTime &time)
{
    Effects effects;
    const auto running =
        std::find_if(m_running.begin(), m_running.end(), [&](const Running &r) { return r.ticket == ticket; });
    if (running == m_running.end() || ticket == 0) {
        return effects;
    }
    if (!trouble.isEmpty()) {
        running->troubles << trouble;
    }
    if (running->next < running->job.steps.size()) {
        nextStep(*running, effects);
        return effects;
    }
    const Running done = *running;
    m_running.erase(running);
    finishJob(done, positions, time, effects);
    return effects;
}

Effects BotCore::linkLost(const LostLinkPolicy &policy, const BotTime &time)
{
    Effects effects;
    if (policy.act == LostLinkAct::CarryOn || !m_memory.holds.mayTrade()) {
        return effects;
    }
    const Hold hold{.id = HoldId(QStringLiteral("lost-link:") + makeUuidV7(time.own)),
                    .kind = HoldKind::Pause,
                    .owner = m_identity.address.id.text(),
                    .reason = QStringLiteral("No contact with the gateway for %1 s.").arg(policy.after.count()),
                    .placedAt = time.own};
    m_memory.holds.place(hold);
    effects.push_back(PersistEffect{});
    Job job = ownPause(hold.id);
    switch (policy.act) {
    case LostLinkAct::CarryOn:
        break;
    case LostLinkAct::Drain:
        job.verb = Verb::Drain;
        job.steps << drainStep;
        break;
    case LostLinkAct::Cancel:
        job.steps << stopAction::cancelOrders;
        break;
    case LostLinkAct::Flatten:
        job.steps << stopAction::cancelOrders << stopAction::closeAll;
        break;
    }
    openJob(std::move(job), effects);
    return effects;
}

Effects BotCore::tick(const Positions &positions, const BotTime &time)
{
    Effects effects;
    const auto late = [&](const Running &r) { return r.job.deadline && time.gateway > *r.job.deadline; };
    for (auto running = std::find_if(m_running.begin(), m_running.end(), late); running != m_running.end();
         running = std::find_if(m_running.begin(), m_running.end(), late)) {
        Running done = *running;
        m_running.erase(running);
        // A shutdown's grace is over: it goes. A drain's deadline is over: it failed.
        if (done.job.verb == Verb::Drain) {
            done.troubles << QStringLiteral("The deadline passed.");
        }
        finishJob(done, positions, time, effects);
    }
    if (m_leaveBy && time.own > *m_leaveBy) {
        m_leaveBy.reset();
        effects.push_back(PersistEffect{});
        effects.push_back(LeaveEffect{m_memory.leaving});
    }
    return effects;
}

std::optional<PendingAnswer> BotCore::nextAnswer() const
{
    return m_memory.outbox.empty() ? std::nullopt : std::optional(m_memory.outbox.front());
}

Effects BotCore::answerEnded(const BotTime &time)
{
    Q_ASSERT(!m_memory.outbox.empty());
    Effects effects;
    const PendingAnswer sent = m_memory.outbox.front();
    m_memory.outbox.pop_front();
    if (CarriedOut *entry = known(sent.command)) {
        entry->answeredAt = time.own;
    }
    if (!m_memory.outbox.empty()) {
        effects.push_back(AnswerEffect{});
    } else if (m_leaveBy) {
        m_leaveBy.reset();
        effects.push_back(PersistEffect{});
        effects.push_back(LeaveEffect{m_memory.leaving});
    }
    return effects;
}

BotState BotCore::state() const
{
    if (m_memory.holds.isLatched()) {
        return hasJob(Verb::EmergencyStop) ? BotState::Stopping : BotState::Stopped;
    }
    if (!m_memory.holds.mayTrade()) {
        if (hasJob(Verb::Drain)) {
            return BotState::Draining;
        }
        if (hasJob(Verb::Pause)) {
            return BotState::Pausing;
        }
        return m_memory.drained ? BotState::Drained : BotState::Paused;
    }
    if (hasJob(Verb::UpdateVersion) || hasJob(Verb::RollbackVersion)) {
        return BotState::Updating;
    }
    return m_caughtUp ? BotState::Trading : BotState::Dormant;
}

QString BotCore::phase() const
{
    // The newest stop speaks for all.
    const auto stop = std::find_if(m_running.rbegin(), m_running.rend(),
                                   [](const Running &r) { return r.job.verb == Verb::EmergencyStop; });
    const Running *shown = stop != m_running.rend() ? &*stop : m_running.empty() ? nullptr : &m_running.back();
    return shown ? shown->job.steps.value(shown->next - 1) : QString();
}

void BotCore::openJob(Job job, Effects &effects)
{
    Running running{.job = std::move(job), .next = 0, .ticket = 0, .troubles = {}};
    running.job.steps.removeIf([&](const QString &step) {
        if (taskOf(step)) {
            return false;
        }
        running.troubles << QStringLiteral("\"%1\" is not an action of this bot.").arg(step);
        return true;
    });
    m_memory.jobs.push_back(running.job);
    m_running.push_back(std::move(running));
    nextStep(m_running.back(), effects);
}

void BotCore::nextStep(Running &running, Effects &effects)
{
    const std::optional<StrategyTask> task = taskOf(running.job.steps.at(running.next++));
    Q_ASSERT(task); // openJob() let no other in
    running.ticket = ++m_lastTicket;
    effects.push_back(OrderEffect{{.ticket = running.ticket, .task = *task, .fields = running.job.fields}});
    effects.push_back(ReportEffect{});
}

void BotCore::finishJob(const Running &running, const Positions &positions, const BotTime &time, Effects &effects)
{
    const Job &job = running.job;
    forgetJob(job.command, job.hold);
    effects.push_back(PersistEffect{});
    const bool leaves = job.verb == Verb::Shutdown || job.verb == Verb::Restart;
    const QStringList troubles = leaves ? QStringList() : running.troubles + leftovers(job, positions);
    if (troubles.isEmpty()) {
        const bool kept = positions.keptByPolicy > 0 && job.verb == Verb::EmergencyStop;
        complete(job.command, kept ? QStringLiteral("%1 kept by policy.").arg(positions.keptByPolicy) : QString(),
                 echoes(job.verb) ? job.fields : QJsonObject(), time, effects);
        m_memory.drained |= job.verb == Verb::Drain;
        leaveAfter(job);
    } else {
        answer(job.command, AnswerStatus::Failed, troubles.join(QLatin1Char(' ')), {}, time, effects);
    }
    if (job.fields.value(QLatin1StringView("actions")).toArray().contains(stopAction::destroyKeys)) {
        m_memory.leaving = Leaving::DestroyKeys;
    }
    if (m_memory.leaving != Leaving::No) {
        m_leaveBy = time.own + leaveAnyway;
    }
    effects.push_back(ReportEffect{});
}

void BotCore::leaveAfter(const Job &job)
{
    if (job.verb == Verb::UpdateVersion) {
        m_memory.version = job.fields.value(QLatin1StringView("new_version")).toString();
    } else if (job.verb == Verb::RollbackVersion) {
        m_memory.version = job.fields.value(QLatin1StringView("to_version")).toString();
    } else if (job.verb != Verb::Restart && job.verb != Verb::Shutdown) {
        return;
    }
    m_memory.leaving = job.verb == Verb::Shutdown ? Leaving::Shutdown : Leaving::Restart;
}

void BotCore::endJobsOfRemovedHolds(const BotTime &time, Effects &effects)
{
    const auto orphaned = [&](const Running &r) {
        return !r.job.hold.isEmpty() && !m_memory.holds.contains(r.job.hold);
    };
    for (auto running = std::find_if(m_running.begin(), m_running.end(), orphaned); running != m_running.end();
         running = std::find_if(m_running.begin(), m_running.end(), orphaned)) {
        const Job job = running->job;
        m_running.erase(running);
        forgetJob(job.command, job.hold);
        answer(job.command, AnswerStatus::Failed, QStringLiteral("Its hold was removed before it was complete."), {},
               time, effects);
    }
}

void BotCore::forgetJob(const CommandId &command, const HoldId &hold)
{
    std::erase_if(m_memory.jobs, [&](const Job &job) { return job.command == command && job.hold == hold; });
}

void BotCore::remember(const Command &command, const BotTime &time)
{
    std::erase_if(m_memory.carriedOut, [&](const CarriedOut &entry) { return entry.command == command.id; });
    m_memory.carriedOut.push_back({.command = command.id,
                                   .verb = command.verb,
                                   .thread = command.thread,
                                   .expiresAt = command.expiresAt,
                                   .status = AnswerStatus::Accepted,
                                   .detail = {},
                                   .values = {},
                                   .answeredAt = time.own});
    // An id may go when a copy could do nothing: expired long ago, or a hold that its tombstone keeps away.
    auto forgettable = m_memory.carriedOut.size() > carriedOutKept ? m_memory.carriedOut.size() - carriedOutKept : 0;
    std::erase_if(m_memory.carriedOut, [&](const CarriedOut &entry) {
        const bool past = entry.expiresAt ? time.gateway - *entry.expiresAt > forgetAfter : isFinal(entry.status);
        if (forgettable == 0 || !past) {
            return false;
        }
        --forgettable;
        return true;
    });
}

/// Own work has no command and no one to answer.
void BotCore::answer(const CommandId &command, AnswerStatus status, const QString &detail, const QJsonObject &values,
                     const BotTime &time, Effects &effects)
{
    CarriedOut *entry = known(command);
    if (!entry) {
        return;
    }
    entry->status = status;
    entry->detail = detail;
    entry->values = values;
    entry->answeredAt = time.own;
    m_memory.outbox.push_back(
        {.command = command, .thread = entry->thread, .status = status, .detail = detail, .values = values});
    effects.push_back(AnswerEffect{});
}

void BotCore::complete(const CommandId &command, const QString &detail, const QJsonObject &values, const BotTime &time,
                       Effects &effects)
{
    if (!command.isEmpty()) {
        m_memory.applied.push_back(command);
        if (m_memory.applied.size() > appliedHistory) {
            m_memory.applied.erase(m_memory.applied.begin());
        }
    }
    answer(command, AnswerStatus::Completed, detail, values, time, effects);
}

bool BotCore::hasJob(Verb verb) const
{
    return std::any_of(m_running.begin(), m_running.end(), [verb](const Running &r) { return r.job.verb == verb; });
}

CarriedOut *BotCore::known(const CommandId &command)
{
    const auto entry = std::find_if(m_memory.carriedOut.begin(), m_memory.carriedOut.end(),
                                    [&](const CarriedOut &candidate) { return candidate.command == command; });
    return entry == m_memory.carriedOut.end() ? nullptr : &*entry;
}

} // namespace fleet
