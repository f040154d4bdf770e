// The long-running commands: sandbox, bots and serve. Each ends with the process's interrupt.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet::cli {

[[nodiscard]] QCoro::Task<ExitCode> runSandbox(SandboxOptions options, QString profileFolder);
[[nodiscard]] QCoro::Task<ExitCode> runBots(QString bundles, QStringList only);
[[nodiscard]] QCoro::Task<ExitCode> serve(Profile profile);

} // namespace fleet::cli
