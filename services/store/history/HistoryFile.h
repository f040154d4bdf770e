// What stands between a path and a usable history: making, migrating, setting a damaged file aside.
// Never deletes a file, and never reads all of one: it may be gigabytes.
#pragma once

#include "core/Result.h"
#include "store/Database.h"

#include <memory>

namespace fleet {

/// Makes the file unless there is one, and brings it to the newest version. `damaged` tells a refusal for damage, which
/// only a new file mends.
[[nodiscard]] Result<std::unique_ptr<Database>> openHistoryForWriting(const QString &path, bool &damaged);

/// A history that cannot be written can be read all the same, unless its version is older. `damaged` as above.
[[nodiscard]] Result<std::unique_ptr<Database>> openHistoryForReading(const QString &path, bool &damaged);

} // namespace fleet
