#include "protocol/Proof.h"

#include "protocol/Encoding.h"

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
    return !ids.empty() && std::none_of(ids.begin(), ids.end(), [&](const HoldId &id) { return contains(holds, id); });
}

bool latchedBy(const OperationId &operation, const std::vector<Hold> &holds)
{
    return std::any_of(holds.begin(), holds.end(), [&](const Hold &hold) {
        return hold.id == holdIdOf(operation) && hold.kind == HoldKind::Latch;
    });
}

/// Nothing when the report does not say, or when it claims to keep more than there is.
std::optional<qint64> leveragedLeft(const Report &report)
{
    if (report.openPositions == 0) {
        return 0;
    }
    if (!report.openPositions || report.keptByPolicy < 0 || report.keptByPolicy > *report.openPositions) {
        return std::nullopt;
    }
    return *report.openPositions - report.keptByPolicy;
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

/// Trading with nothing left to hold it (a standby: dormant), or held and looking it.
bool isConsistent(const Report &report)
{
    const BotState free = report.standby ? BotState::Dormant : BotState::Trading;
    return report.holds.empty() ? report.state == free : isHeldState(report.state);
}

/// For a release the trading bot is one whose own pause, left by the release, was resumed since.
bool provesLifted(const Command &command, const Report &report)
{
    return wasApplied(command, report) && allGone(command.holds(), report.holds) && isConsistent(report);
}

bool provesNewStart(const Report &report, const ProofContext &context)
{
    return !report.instance.isEmpty() && !context.instanceBefore.isEmpty() && report.instance != context.instanceBefore;
}

/// In two heartbeats of the new instance: the second report has sequence 2, and a version does not change while it runs.
bool provesVersion(const QString &version, const Report &report, const ProofContext &context)
{
    return !version.isEmpty() && report.version == version && !report.answer && report.seq >= 2
        && provesNewStart(report, context);
}

bool completed(const Command &command, const Report &report)
{
    return report.answer == AnswerStatus::Completed && wasApplied(command, report);
}

bool provesShutdown(const Command &command, const Report &report, const ProofContext &context)
{
    return completed(command, report) && context.silentFor && context.interval > seconds(0)
        && *context.silentFor * 2 >= context.interval * 3;
}

bool provesRotation(const Command &command, const Report &report, const ProofContext &context)
{
    return completed(command, report) && !context.rotatedKey.isEmpty()
        && bytesFromHex(report.values.value(QLatin1StringView("public_key")).toString(), context.rotatedKey.size())
               == context.rotatedKey;
}

bool provesValues(const Command &command, const Report &report)
{
    return completed(command, report) && !command.fields.isEmpty() && report.values == command.fields;
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
            .values = {},
            .standby = heartbeat.standby};
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
            .values = answer.values,
            .standby = answer.standby};
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
    case Verb::Release:
        return provesLifted(command, report);
    case Verb::Shutdown:
        return provesShutdown(command, report, context);
    case Verb::Restart:
        return wasApplied(command, report) && provesNewStart(report, context);
    case Verb::UpdateVersion:
        return provesVersion(command.fields.value(QLatin1StringView("new_version")).toString(), report, context);
    case Verb::RollbackVersion:
        return provesVersion(command.fields.value(QLatin1StringView("to_version")).toString(), report, context);
    case Verb::AssumeResponsibility:
        return wasApplied(command, report) && report.holds.empty() && report.state == BotState::Trading;
    case Verb::SetThread:
    case Verb::ReplaceKey:
        return wasApplied(command, report);
    case Verb::SetLimits:
    case Verb::ClosePosition:
    case Verb::ApplyPermissions:
    case Verb::RotateExchangeKey:
    case Verb::Custom:
        return provesValues(command, report);
    case Verb::RotateKey:
        return provesRotation(command, report, context);
    }
    Q_UNREACHABLE();
}

bool lacksHold(const Command &command, const Report &report)
{
    if (command.verb == Verb::EmergencyStop) {
        return !latchedBy(command.operation, report.holds);
    }
    return placesHold(command.verb) && !contains(report.holds, holdIdOf(command.operation));
}

std::optional<qint64> positionsLeft(const Command &command, const Report &report)
{
    const QStringList actions = command.actions();
    if (actions.contains(stopAction::closeAll)) {
        return report.openPositions;
    }
    if (actions.contains(stopAction::closeLeveraged)) {
        return leveragedLeft(report);
    }
    return 0;
}

} // namespace fleet
