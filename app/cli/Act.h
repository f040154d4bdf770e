// One act from the command line: frozen, confirmed, submitted, awaited until it is proved or the waiting is over.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "core/Clock.h"
#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet::cli {

[[nodiscard]] QCoro::Task<ExitCode> act(Profile profile, ActOptions options);
/// One more, kept beside the reason that was given with the act.
[[nodiscard]] QCoro::Task<ExitCode> addReason(Profile profile, QString operation, QString text, bool json);
[[nodiscard]] QCoro::Task<ExitCode> deregister(Profile profile, QString bot, ActOptions options, bool json);

} // namespace fleet::cli
