// What a person watches and answers from a terminal: health, alerts, silences, a live view, and the check for
// monitoring systems. Decides nothing; all of it is asked of the engine.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet::cli {

[[nodiscard]] QCoro::Task<ExitCode> health(Profile profile, bool json);
[[nodiscard]] QCoro::Task<ExitCode> alerts(Profile profile, AlertOptions options);
/// Its exit status is a CheckStatus: 0 OK, 1 warning, 2 critical, 3 unknown.
[[nodiscard]] QCoro::Task<ExitCode> check(Profile profile, bool json);
/// Until interrupted, or for so many seconds.
[[nodiscard]] QCoro::Task<ExitCode> watch(Profile profile, double forSeconds);

} // namespace fleet::cli
