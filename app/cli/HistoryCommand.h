// What bots reported in the past, for a terminal or as CSV for a spreadsheet. Read from the profile's own file, beside
// whoever writes it: what came in the last seconds may not be in it yet. Decides nothing.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "fleet/Profile.h"

#include <QCoroTask>

namespace fleet::cli {

[[nodiscard]] QCoro::Task<ExitCode> history(Profile profile, HistoryRequest asked);

} // namespace fleet::cli
