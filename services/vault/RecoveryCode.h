// The recovery key on paper: its seed as hex in groups of four with a check group at the end.
// Never stored by the console; printed once, typed in once when the manager key is lost.
#pragma once

#include "core/Result.h"
#include "protocol/Crypto.h"

#include <QString>

namespace fleet {

/// 64 hex digits of the seed and 4 of its SHA-256, in groups of four separated by spaces.
[[nodiscard]] QString recoveryCode(const crypto::SigningKeyPair &pair);

/// Reads it back: any case, spaces and dashes ignored. A slip of the pen is found by the check group.
[[nodiscard]] Result<crypto::SigningKeyPair> recoveryKeyFromCode(const QString &code);

} // namespace fleet
