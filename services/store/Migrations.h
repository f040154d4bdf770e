// The schema as a list of numbered steps, forward only: a released step is never edited, a change is a new step.
// Never leaves a file between two versions: a step and its number are one transaction.
#pragma once

#include "core/Result.h"
#include "store/Database.h"

#include <QLatin1StringView>

#include <span>
#include <vector>

namespace fleet {

struct Migration {
    int version = 0; ///< 1, 2, 3, … without gaps
    std::vector<QLatin1StringView> statements;
};

/// Marks a SQLite file as the fleet's records ("FLTC"): another file of this program has a mark of its own.
inline constexpr int recordsMark = 0x464C5443;

/// The steps of this program, oldest first.
[[nodiscard]] std::span<const Migration> migrations();
[[nodiscard]] int latestVersion(std::span<const Migration> all = migrations());

[[nodiscard]] Result<int> schemaVersion(Database &database);

/// Brings a file from its version to the newest of `all`. Invalid, untouched, when it is newer than that, and when it
/// is not a database of this program with this mark.
[[nodiscard]] Result<void> migrate(Database &database, std::span<const Migration> all = migrations(),
                                   int mark = recordsMark);

/// Whether migrate() would refuse the file for good: Invalid, in a sentence that says why.
[[nodiscard]] Result<void> checkOrigin(Database &database, std::span<const Migration> all = migrations(),
                                       int mark = recordsMark);

} // namespace fleet
