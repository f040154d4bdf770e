// Points in time and their text forms. UTC only; the operator's zone is the screen's business.
#pragma once

#include "core/Result.h"

#include <QString>

#include <chrono>
#include <optional>

namespace fleet {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// UTC, milliseconds.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;
/// A clock that never jumps; only differences mean anything.
using MonoTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::milliseconds>;

/// RFC 3339 with milliseconds and Z: "2026-11-22T15:07:19.249Z". Times outside the years 1 to 9999 become the nearest.
[[nodiscard]] QString toIso(UtcTime time);

/// Reads RFC 3339 / ISO 8601 with any fraction and offset; a naive time is read as UTC (the gateway's events).
/// Digits after the milliseconds are dropped. Nothing for a bare date, a day that does not exist, or other text.
[[nodiscard]] std::optional<UtcTime> fromIso(const QString &text);

/// "90s", "30m", "6h", "2d": a whole number above 0, up to ten years. Nothing for other text.
[[nodiscard]] std::optional<milliseconds> durationFromText(const QString &text);
/// A point in time as a person types it: one that fromIso() reads, a bare date (its first moment, UTC), "now", or how long
/// before `now` it was, e.g. "6h".
[[nodiscard]] std::optional<UtcTime> momentFromText(const QString &text, UtcTime now);

[[nodiscard]] inline qint64 toEpochMs(UtcTime time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline UtcTime fromEpochMs(qint64 ms)
{
    return UtcTime(milliseconds(ms));
}

} // namespace fleet
