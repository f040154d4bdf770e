// The schema as a list of numbered steps, forward only: a released step is never edited, a change is a new step.
// Never leaves a file between two versions: a step and its number are one transaction.
#pragma once

#include "core/Result.h"
#include "store/Database.h"

#include <QLatin1StringView>

#include <span>

namespace fleet {

struct Migration {
    int version = 0; ///< 1, 2, 3, … without gaps
    std::span<const QLatin1StringView> statements;
};

/// Marks a SQLite file as the fleet's records ("FLTC"): another file of this program has a mark of its own.
inline constexpr int recordsMark = 0x464C5443;

/// The steps of this program, oldest first.
[[nodiscard]] std::span<const Migration> migrations();
[[nodiscard]] int latestVersion(std::span<const Migration> all = migrations());

[[nodiscard]] Result<int> schemaVersion(Database &database);

/// Brings a file from its version to the newest of `all`. Invalid, untouched, when it is newer than that, and when it
/// is not a database of this program with this mark; damaged when it then lacks what those steps make.
[[nodiscard]] Result<void> migrate(Database &database, std::span<const Migration> all = migrations(),
                                   int mark = recordsMark);

/// Whether migrate() would refuse the file for good: Invalid, in a sentence that says why.
[[nodiscard]] Result<void> checkOrigin(Database &database, std::span<const Migration> all = migrations(),
                                       int mark = recordsMark);

/// Whether the tables, indexes and triggers of the file are those that the steps up to its version make. SQLite takes
/// a changed letter in them for sound, and every statement would be refused for good. More than those may be there.
[[nodiscard]] Result<void> checkSchema(Database &database, std::span<const Migration> all = migrations());

} // namespace fleet
