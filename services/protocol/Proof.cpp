#include "protocol/Proof.h"

#include <algorithm>

namespace fleet {

namespace {

bool wasApplied(const Command &command, const Report &report)
{
    return std::find(report.applied.begin(), report.applied.end(), command.id) != report.applied.end();
}

bool noneLeft(const std::optional<qint64> &count)
{
    return count == 0;
}

bool allGone(const std::vector<HoldId> &ids, const std::vector<Hold> &holds)
{
    return std::none_of(ids.begin(), ids.end(), [&](const HoldId &id) { return contains(holds, id); });
}

bool latchedBy(const OperationId &operation, const std::vector<Hold> &holds)
{
    return std::any_of(holds.begin(), holds.end(), [&](const Hold &hold) {
        return hold.id == holdIdOf(operation) && hold.kind == HoldKind::Latch;
    });
}

bool provesStop(const Command &command, const Report &report)
{
    return latchedBy(command.operation, report.holds) && report.state == BotState::Stopped
        && noneLeft(report.openOrders) && noneLeft(positionsLeft(command, report));
}

bool provesPause(const Command &command, const Report &report)
{
    return contains(report.holds, holdIdOf(command.operation))
        && (report.state == BotState::Paused || report.state == BotState::Drained || report.state == BotState::Stopped);
}

bool provesDrain(const Command &command, const Report &report)
{
    return contains(report.holds, holdIdOf(command.operation))
        && (report.state == BotState::Drained || report.state == BotState::Stopped) && noneLeft(report.openPositions);
}

bool provesResume(const Command &command, const Report &report)
{
    return wasApplied(command, report) && allGone(command.holds(), report.holds)
        && (!report.holds.empty() || report.state == BotState::Trading);
}

bool provesRelease(const Command &command, const Report &report)
{
    // After the release's own pause was resumed the bot trades again: that too proves that the latch went.
    return wasApplied(command, report) && allGone(command.holds(), report.holds)
        && (!report.holds.empty() || report.state == BotState::Trading);
}

bool provesValues(const Command &command, const Report &report)
{
    return report.answer == AnswerStatus::Completed && wasApplied(command, report) && report.values == command.fields;
}

} // namespace

Report reportOf(const Heartbeat &heartbeat)
{
    return {.state = heartbeat.state,
            .holds = heartbeat.holds,
            .openPositions = heartbeat.metrics.openPositions,
            .openOrders = heartbeat.metrics.openOrders,
            .keptByPolicy = heartbeat.keptByPolicy,
            .applied = heartbeat.applied,
            .instance = heartbeat.instance,
            .seq = heartbeat.seq,
            .version = heartbeat.version,
            .answer = std::nullopt,
            .values = {}};
}

Report reportOf(const Answer &answer)
{
    std::vector<CommandId> applied;
    if (answer.status == AnswerStatus::Completed) {
        applied.push_back(answer.command);
    }
    return {.state = answer.state,
            .holds = answer.holds,
            .openPositions = answer.openPositions,
            .openOrders = answer.openOrders,
            .keptByPolicy = answer.keptByPolicy,
            .applied = std::move(applied),
            .instance = answer.instance,
            .seq = answer.seq,
            .version = {},
            .answer = answer.status,
            .values = answer.values};
}

bool proves(const Command &command, const Report &report, const ProofContext &context)
{
    switch (command.verb) {
    case Verb::EmergencyStop:
        return provesStop(command, report);
    case Verb::Pause:
        return provesPause(command, report);
    case Verb::Drain:
        return provesDrain(command, report);
    case Verb::Resume:
        return provesResume(command, report);
    case Verb::Release:
        return provesRelease(command, report);
    case Verb::Shutdown:
        return report.answer == AnswerStatus::Completed && context.silentFor
            && *context.silentFor * 2 >= context.interval * 3;
    case Verb::Restart:
        return wasApplied(command, report) && !context.instanceBefore.isEmpty()
            && report.instance != context.instanceBefore;
    case Verb::UpdateVersion:
        return report.version == command.fields.value(QLatin1StringView("new_version")).toString()
            && !context.instanceBefore.isEmpty() && report.instance != context.instanceBefore;
    case Verb::RollbackVersion:
        return report.version == command.fields.value(QLatin1StringView("to_version")).toString()
            && !context.instanceBefore.isEmpty() && report.instance != context.instanceBefore;
    case Verb::AssumeResponsibility:
        return wasApplied(command, report) && report.state == BotState::Trading;
    case Verb::SetThread:
    case Verb::ReplaceKey:
        return wasApplied(command, report);
    case Verb::SetLimits:
    case Verb::ClosePosition:
    case Verb::ApplyPermissions:
    case Verb::RotateExchangeKey:
    case Verb::RotateKey:
    case Verb::Custom:
        return provesValues(command, report);
    }
    Q_UNREACHABLE();
}

bool lacksHold(const Command &command, const Report &report)
{
    return placesHold(command.verb) && !contains(report.holds, holdIdOf(command.operation));
}

std::optional<qint64> positionsLeft(const Command &command, const Report &report)
{
    const QStringList actions = command.actions();
    if (actions.contains(stopAction::closeAll)) {
        return report.openPositions;
    }
    if (actions.contains(stopAction::closeLeveraged)) {
        return report.openPositions ? std::optional(std::max<qint64>(0, *report.openPositions - report.keptByPolicy))
                                    : std::nullopt;
    }
    return 0;
}

} // namespace fleet
