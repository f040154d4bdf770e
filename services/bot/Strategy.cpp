#include "bot/Strategy.h"

namespace fleet {

bool isWindDown(StrategyTask task)
{
    switch (task) {
    case StrategyTask::BlockEntries:
    case StrategyTask::CancelOrders:
    case StrategyTask::CloseAll:
    case StrategyTask::CloseLeveraged:
    case StrategyTask::Halt:
    case StrategyTask::Drain:
        return true;
    case StrategyTask::Resume:
    case StrategyTask::SetLimits:
    case StrategyTask::ClosePosition:
    case StrategyTask::Custom:
    case StrategyTask::ApplyPermissions:
    case StrategyTask::RotateExchangeKey:
    case StrategyTask::Reconcile:
    case StrategyTask::Assume:
    case StrategyTask::Update:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace fleet
