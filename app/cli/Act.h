// One act from the command line: frozen, confirmed, submitted, awaited until it is proved or the waiting is over.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "core/Clock.h"
#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet::cli {

[[nodiscard]] QCoro::Task<ExitCode> act(Profile profile, ActOptions options);
[[nodiscard]] QCoro::Task<ExitCode> deregister(Profile profile, QString bot, ActOptions options, bool json);

} // namespace fleet::cli
