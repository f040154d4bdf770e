// The time that HTTP headers carry: "Sun, 22 Nov 2026 15:00:30 GMT". Pure.
// Must never read a date in the machine's zone.
#pragma once

#include "core/Time.h"

#include <QByteArray>

#include <optional>

namespace fleet {

/// Nothing for any other text, the two obsolete forms among them.
[[nodiscard]] std::optional<UtcTime> readHttpDate(const QByteArray &text);

} // namespace fleet
