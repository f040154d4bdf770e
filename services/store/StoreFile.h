// What stands between a path and a usable database: making, checking, migrating, setting aside, reading what cannot be
// written. Never deletes a file and never changes one that is newer or somebody else's.
#pragma once

#include "core/Result.h"
#include "store/Database.h"
#include "store/Store.h"

#include <QTemporaryDir>

#include <memory>

namespace fleet {

/// An open database for reading and what was found on the way to it.
struct OpenedFile {
    std::unique_ptr<QTemporaryDir>
        copy; ///< holds a copy of a file that cannot be read where it is; outlives `database`
    std::unique_ptr<Database> database;
    StoreHealth health;
    bool inPlace = true; ///< false: a stand-in that does not see later commits
};

[[nodiscard]] Result<OpenedFile> openStoreFile(const QString &path);

/// For a writer: brings the file at `path` to the newest version. `mayCreate`: none could be made when the store was
/// opened; one that vanished later must not be replaced by an empty one in silence.
[[nodiscard]] Result<std::unique_ptr<Database>> openForWriting(const QString &path, bool mayCreate);

/// Moves a damaged file and its side files to a free name beside it, which is returned; the names still fit each other,
/// so that a person can try to save something.
[[nodiscard]] Result<QString> setAside(const QString &path);

} // namespace fleet
