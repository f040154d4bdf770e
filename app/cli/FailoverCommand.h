// Another bot in a dead one's place, from the command line: who could, and then the act itself.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet::cli {

/// Without `failover.to` it only says who could take over, and what stands against it.
[[nodiscard]] QCoro::Task<ExitCode> failOver(Profile profile, QString bot, FailoverOptions failover, ActOptions act);

} // namespace fleet::cli
