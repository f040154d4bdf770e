// Identifiers made here: UUIDv7 (RFC 9562, section 5.7) for operations and commands, random hex for threads and tags.
#pragma once

#include "core/Time.h"

#include <QString>

namespace fleet {

/// A UUIDv7 in the usual text form: 48 bits of `now` in milliseconds, 74 random bits. Never used for order.
[[nodiscard]] QString makeUuidV7(UtcTime now);
[[nodiscard]] bool isUuid(const QString &text);
/// `bytes` bytes from the system's random source, in lower-case hex.
[[nodiscard]] QString randomHex(int bytes);

} // namespace fleet
