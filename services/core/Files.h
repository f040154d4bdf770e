// Files that must be whole or absent: atomic writes with private permissions, bounded reads.
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

namespace fleet {

/// Writes to a temporary file of mode 0600 in the same folder, syncs it, renames it over `path` and syncs the folder.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, QByteArrayView bytes);

/// Reads a whole file of at most `maxBytes`; a larger one is a problem, never a truncated read.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes = 16 * 1024 * 1024);

/// Creates the folder (and its parents) and sets its own mode to 0700.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);

} // namespace fleet
