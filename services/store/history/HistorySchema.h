// The tables of the history's own file, as numbered steps.
// Never part of the fleet's records: the two files share no table and no version.
#pragma once

#include "store/Migrations.h"

namespace fleet {

/// "FLTH"
inline constexpr int historyMark = 0x464C5448;

[[nodiscard]] std::span<const Migration> historyMigrations();

/// The columns of `samples` for the metrics of metricColumns(), in their order, separated by commas.
[[nodiscard]] QString sampleColumns();

} // namespace fleet
