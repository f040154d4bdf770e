// One secret in one private file: read with its permissions checked, written whole, wiped when it goes.
// Never puts a byte of a secret into a problem's text, and never reads a file that others can read.
#pragma once

#include "core/Result.h"
#include "protocol/Crypto.h"

#include <QString>

namespace fleet {

/// Reads a regular file that only its owner can read. NotFound when there is none; Storage with the command that mends
/// it when group or others have any access.
[[nodiscard]] Result<crypto::SecretBytes> readSecretFile(const QString &path);

/// Overwrites the bytes with random ones, syncs and unlinks. Nothing to remove is a success.
/// A journalling or copy-on-write file system may keep the old blocks: that is what disk encryption is for.
[[nodiscard]] Result<void> wipeSecretFile(const QString &path);

/// Refuses a folder into which group or others can look or write.
[[nodiscard]] Result<void> checkPrivateFolder(const QString &path);

} // namespace fleet
