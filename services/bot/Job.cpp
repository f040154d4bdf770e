#include "bot/Job.h"

#include <map>

namespace fleet {

namespace {

constexpr qint64 defaultGrace = 30;

const QString drainStep = QStringLiteral("drain");
const QString reconcileStep = QStringLiteral("reconcile_positions");

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
    case Verb::AssumeResponsibility:
        // It must know what is open before it decides anything about it.
        return command.fields.value(reconcileStep).toBool() ? QStringList{reconcileStep, toString(command.verb)}
                                                            : QStringList{toString(command.verb)};
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

QString leftover(const std::optional<qint64> &count, QLatin1StringView noun)
{
    if (!count) {
        return QStringLiteral("The number of open %1s is not known.").arg(noun);
    }
    return *count <= 0 ? QString()
                       : QStringLiteral("%1 %2%3 left.")
                             .arg(QString::number(*count), noun, QLatin1StringView(*count == 1 ? "" : "s"));
}

} // namespace

Job jobFor(const Command &command, const HoldId &hold, const BotTime &time)
{
    return {.command = command.id,
            .verb = command.verb,
            .hold = hold,
            .steps = stepsFor(command),
            .fields = command.fields,
            .deadline = deadlineOf(command, time)};
}

Job ownPause(const HoldId &hold)
{
    return {.command = {},
            .verb = Verb::Pause,
            .hold = hold,
            .steps = {stopAction::blockEntries},
            .fields = {},
            .deadline = {}};
}

Job jobForLostLink(LostLinkAct act, const HoldId &hold)
{
    Job job = ownPause(hold);
    switch (act) {
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
    return job;
}

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
        {reconcileStep, StrategyTask::Reconcile},
        {toString(Verb::AssumeResponsibility), StrategyTask::Assume},
        {toString(Verb::UpdateVersion), StrategyTask::Update},
        {toString(Verb::RollbackVersion), StrategyTask::Update},
    };
    const auto task = tasks.find(step);
    return task == tasks.end() ? std::nullopt : std::optional(task->second);
}

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

bool endsAtTrouble(Verb verb)
{
    return verb == Verb::AssumeResponsibility;
}

bool echoesFields(Verb verb)
{
    return verb == Verb::SetLimits || verb == Verb::ClosePosition || verb == Verb::ApplyPermissions
        || verb == Verb::RotateExchangeKey || verb == Verb::Custom;
}

} // namespace fleet
