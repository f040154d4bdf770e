// What history is told and what it keeps, as values: samples, time that counted, gaps, and what was let go.
// Never turns a missing value into 0.
#pragma once

#include "core/Ids.h"
#include "core/Metrics.h"
#include "core/Time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// One heartbeat's metrics. `at` is its key: told twice it is one, and the later telling counts.
struct HistorySample {
    BotId bot;
    UtcTime at{};
    Metrics metrics;

    bool operator==(const HistorySample &) const = default;
};

/// What a stretch of a bot's time counts as.
enum class PresenceKind : std::uint8_t {
    Alive,       ///< it was heard in time
    Heard,       ///< it could have been heard: the console was not blind
    Maintenance, ///< approved maintenance
};
inline constexpr std::array presenceKinds{PresenceKind::Alive, PresenceKind::Heard, PresenceKind::Maintenance};

/// From `from` to before `to`. Stretches of one kind are united: told twice, or overlapping, they count once.
struct PresenceSpan {
    BotId bot;
    PresenceKind kind = PresenceKind::Alive;
    UtcTime from{};
    UtcTime to{};

    bool operator==(const PresenceSpan &) const = default;
};

/// Why there is no data.
enum class GapCause : std::uint8_t {
    Blind,      ///< the console could not hear
    NotRunning, ///< no console ran
    Overflow,   ///< more came than could be written: the oldest samples were dropped
    SetAside,   ///< the file was damaged: what it held is in the file that was set aside
};

/// A stretch without data that is known as such. One row for each cause, bot and beginning; told again it may only grow.
struct DataGap {
    UtcTime from{};
    UtcTime to{};
    GapCause why = GapCause::Blind;
    BotId bot = {};  ///< empty: the whole fleet
    qint64 lost = 0; ///< samples that are known to be lost

    bool operator==(const DataGap &) const = default;
};

/// What is written together, all of it or nothing.
struct HistoryBatch {
    std::vector<HistorySample> samples = {};
    std::vector<PresenceSpan> presence = {};
    std::vector<DataGap> gaps = {};

    [[nodiscard]] std::size_t size() const { return samples.size() + presence.size() + gaps.size(); }
};

/// In how much detail a stretch is kept, finest first.
enum class Resolution : std::uint8_t { Raw, TenMinutes, Hours };
inline constexpr std::array resolutions{Resolution::Raw, Resolution::TenMinutes, Resolution::Hours};

enum class TrimCause : std::uint8_t { Age, Budget };

/// Everything of this resolution before `before` was let go.
struct Trim {
    Resolution resolution = Resolution::Raw;
    UtcTime before{};
    TrimCause why = TrimCause::Age;

    bool operator==(const Trim &) const = default;
};

[[nodiscard]] QString toString(PresenceKind kind);
[[nodiscard]] std::optional<PresenceKind> presenceKindFromString(const QString &text);
[[nodiscard]] QString toString(GapCause cause);
[[nodiscard]] std::optional<GapCause> gapCauseFromString(const QString &text);
[[nodiscard]] QString toString(Resolution resolution);
[[nodiscard]] std::optional<Resolution> resolutionFromString(const QString &text);
[[nodiscard]] QString toString(TrimCause cause);
[[nodiscard]] std::optional<TrimCause> trimCauseFromString(const QString &text);

} // namespace fleet
