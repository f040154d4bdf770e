#include "bot/BotCore.h"

#include "core/Time.h"
#include "core/Uuid.h"
#include "protocol/KeyReplacement.h"

#include <algorithm>
#include <utility>

namespace fleet {

namespace {

constexpr seconds leaveAnyway{30};

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
    if (!m_memory.answers.isAllSaid()) {
        effects.emplace_back(AnswerEffect{});
    }
    effects.emplace_back(ReportEffect{});
    return effects;
}

VerifiedCommand BotCore::verify(const Envelope &envelope, UtcTime gatewayNow) const
{
    return verifyCommand(envelope, m_memory.keys, m_identity.fleet, m_identity.address, gatewayNow);
}

Effects BotCore::take(const VerifiedCommand &verified, const std::optional<QString> &refusal,
                      const crypto::SigningKeyPair &identity, const BotTime &time)
{
    const Command &command = verified.command;
    if (verified.verdict == CommandVerdict::Ignore) {
        return {};
    }
    switch (m_memory.answers.arrivalOf(command, time.own)) {
    case Arrival::Nothing:
        return {};
    case Arrival::AnswerAgain:
        m_memory.answers.sayAgain(command.id, time.own);
        return {PersistEffect{}, AnswerEffect{}};
    case Arrival::New:
        break;
    }
    m_memory.answers.takeOn(command, time);
    Effects effects{PersistEffect{}};
    if (verified.verdict == CommandVerdict::Refuse) {
        reject(command, verified.why, time, effects);
    } else if (refusal) {
        reject(command, *refusal, time, effects);
    } else {
        carryOut(command, identity, time, effects);
    }
    return effects;
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
        effects.emplace_back(ReadThreadEffect{});
        return;
    case Verb::ReplaceKey:
        replaceKey(command, identity, time, effects);
        return;
    case Verb::RotateKey:
        reject(command, QStringLiteral("This bot cannot rotate its own identity key."), time, effects);
        return;
    case Verb::AssumeResponsibility:
        if (!isFree()) {
            reject(command, QStringLiteral("This bot is held or not ready: it cannot take over."), time, effects);
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
    openJob(jobFor(command, {}, time), effects);
}

void BotCore::placeHold(const Command &command, const BotTime &time, Effects &effects)
{
    const Hold hold = holdOf(command);
    m_memory.holds.place(hold);
    if (!inForce(m_memory.holds, hold)) {
        reject(command, QStringLiteral("This hold was already removed by a resume or a release."), time, effects);
        return;
    }
    answer(command.id, AnswerStatus::Accepted, {}, {}, time, effects);
    openJob(jobFor(command, hold.id, time), effects);
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
        effects.emplace_back(resumeOrder());
    }
    effects.emplace_back(ReportEffect{});
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
    effects.emplace_back(ReportEffect{});
}

void BotCore::replaceKey(const Command &command, const crypto::SigningKeyPair &identity, const BotTime &time,
                         Effects &effects)
{
    const Result<KeyReplacement> replacement = readKeyReplacement(command.fields, m_identity.address.id, identity);
    if (!replacement) {
        reject(command, replacement.error().detail, time, effects);
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
    effects.emplace_back(ReportEffect{});
}

Effects BotCore::caughtUp()
{
    if (m_caughtUp) {
        return {};
    }
    m_caughtUp = true;
    Effects effects;
    if (mayTrade()) {
        effects.emplace_back(resumeOrder());
    }
    effects.emplace_back(ReportEffect{});
    return effects;
}

Effects BotCore::orderFinished(quint64 ticket, const QString &trouble, const Positions &positions, const BotTime &time)
{
    Effects effects;
    const JobRunner::Progress progress = m_jobs.finished(ticket, trouble);
    if (progress.order) {
        placeOrder(*progress.order, effects);
    }
    if (progress.ended) {
        endJob(*progress.ended, positions, time, effects);
    }
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
    effects.emplace_back(PersistEffect{});
    openJob(jobForLostLink(policy.act, hold.id), effects);
    return effects;
}

Effects BotCore::tick(const Positions &positions, const BotTime &time)
{
    Effects effects;
    while (std::optional<JobRunner::Ended> late = m_jobs.takeLate(time.gateway)) {
        // A shutdown's grace is over: it goes. A drain's deadline is over: it failed.
        if (late->job.verb == Verb::Drain) {
            late->troubles << QStringLiteral("The deadline passed.");
        }
        endJob(*late, positions, time, effects);
    }
    if (m_leaveBy && time.own > *m_leaveBy) {
        m_leaveBy.reset();
        effects.emplace_back(PersistEffect{});
        effects.emplace_back(LeaveEffect{m_memory.leaving});
    }
    return effects;
}

Effects BotCore::answerEnded(const BotTime &time)
{
    m_memory.answers.takeNext(time.own);
    Effects effects;
    if (!m_memory.answers.isAllSaid()) {
        effects.emplace_back(AnswerEffect{});
    } else if (m_leaveBy) {
        m_leaveBy.reset();
        effects.emplace_back(PersistEffect{});
        effects.emplace_back(LeaveEffect{m_memory.leaving});
    }
    return effects;
}

BotState BotCore::state() const
{
    if (m_memory.holds.isLatched()) {
        return m_jobs.isDoing(Verb::EmergencyStop) ? BotState::Stopping : BotState::Stopped;
    }
    if (!m_memory.holds.mayTrade()) {
        if (m_jobs.isDoing(Verb::Drain)) {
            return BotState::Draining;
        }
        if (m_jobs.isDoing(Verb::Pause)) {
            return BotState::Pausing;
        }
        return m_memory.drained ? BotState::Drained : BotState::Paused;
    }
    if (m_jobs.isDoing(Verb::UpdateVersion) || m_jobs.isDoing(Verb::RollbackVersion)) {
        return BotState::Updating;
    }
    return mayTrade() ? BotState::Trading : BotState::Dormant;
}

void BotCore::openJob(Job job, Effects &effects)
{
    const StrategyOrder order = m_jobs.open(std::move(job));
    m_memory.jobs = m_jobs.jobs();
    placeOrder(order, effects);
}

void BotCore::placeOrder(const StrategyOrder &order, Effects &effects)
{
    effects.emplace_back(OrderEffect{order});
    effects.emplace_back(ReportEffect{});
}

void BotCore::endJob(const JobRunner::Ended &ended, const Positions &positions, const BotTime &time, Effects &effects)
{
    const Job &job = ended.job;
    m_memory.jobs = m_jobs.jobs();
    effects.emplace_back(PersistEffect{});
    const bool leaves = job.verb == Verb::Shutdown || job.verb == Verb::Restart;
    QStringList troubles = leaves ? QStringList() : ended.troubles + leftovers(job, positions);
    if (job.verb == Verb::AssumeResponsibility && !isFree()) {
        troubles << QStringLiteral("It was held before it had taken over.");
    }
    if (troubles.isEmpty()) {
        const bool kept = positions.keptByPolicy > 0 && job.verb == Verb::EmergencyStop;
        complete(job.command, kept ? QStringLiteral("%1 kept by policy.").arg(positions.keptByPolicy) : QString(),
                 echoesFields(job.verb) ? job.fields : QJsonObject(), time, effects);
        m_memory.drained |= job.verb == Verb::Drain;
        leaveAfter(job);
        if (job.verb == Verb::AssumeResponsibility) {
            standIn(effects);
        }
    } else {
        answer(job.command, AnswerStatus::Failed, troubles.join(QLatin1Char(' ')), {}, time, effects);
    }
    if (job.fields.value(QLatin1StringView("actions")).toArray().contains(stopAction::destroyKeys)) {
        m_memory.leaving = Leaving::DestroyKeys;
    }
    if (m_memory.leaving != Leaving::No) {
        m_leaveBy = time.own + leaveAnyway;
    }
    effects.emplace_back(ReportEffect{});
}

void BotCore::standIn(Effects &effects)
{
    if (std::exchange(m_memory.standby, false)) {
        effects.emplace_back(resumeOrder());
    }
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
    while (const std::optional<Job> job = m_jobs.takeOrphan(m_memory.holds)) {
        answer(job->command, AnswerStatus::Failed, QStringLiteral("Its hold was removed before it was complete."), {},
               time, effects);
    }
    m_memory.jobs = m_jobs.jobs();
}

/// Own work has no command and no one to answer.
void BotCore::answer(const CommandId &command, AnswerStatus status, const QString &detail, const QJsonObject &values,
                     const BotTime &time, Effects &effects)
{
    if (m_memory.answers.say(command, status, detail, values, time.own)) {
        effects.emplace_back(AnswerEffect{});
    }
}

void BotCore::reject(const Command &command, const QString &why, const BotTime &time, Effects &effects)
{
    answer(command.id, AnswerStatus::Rejected, why, {}, time, effects);
}

void BotCore::complete(const CommandId &command, const QString &detail, const QJsonObject &values, const BotTime &time,
                       Effects &effects)
{
    if (!command.isEmpty()) {
        m_memory.answers.noteApplied(command);
    }
    answer(command, AnswerStatus::Completed, detail, values, time, effects);
}

} // namespace fleet
