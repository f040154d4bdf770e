// Which part of time the charts of a page show: a range that ends now and moves along, or what a person zoomed to. Pure.
// Never shows the future, and never ends before it begins.
#pragma once

#include "history/Rollup.h"

#include <array>
#include <cstdint>
#include <optional>

namespace fleet {

enum class ChartRange : std::uint8_t { FiveMinutes, Hour, SixHours, Day, Week, Month };
inline constexpr std::array chartRanges{ChartRange::FiveMinutes, ChartRange::Hour, ChartRange::SixHours,
                                        ChartRange::Day,         ChartRange::Week, ChartRange::Month};
[[nodiscard]] milliseconds lengthOf(ChartRange range);

class ChartWindow final {
public:
    static constexpr milliseconds shortest{60'000};
    static constexpr milliseconds longest{std::chrono::days(365)};

    ChartWindow(ChartRange range, UtcTime now) { setRange(range, now); }

    [[nodiscard]] const TimeSpan &span() const { return m_span; }
    [[nodiscard]] milliseconds length() const { return m_span.to - m_span.from; }
    /// It ends now, and moves along.
    [[nodiscard]] bool isLive() const { return m_live; }
    /// The range that is shown; nothing for any other stretch.
    [[nodiscard]] std::optional<ChartRange> range() const;

    void setRange(ChartRange range, UtcTime now);
    /// This stretch; live where it ends now.
    void show(const TimeSpan &span, UtcTime now);
    /// As long as it is, up to now.
    void setLive(UtcTime now);
    /// Time has passed.
    void follow(UtcTime now);
    /// `factor` below 1 shows less; the moment `around` stays where it is.
    void zoom(double factor, UtcTime around, UtcTime now);
    /// Positive: later. As far as now, where it is live again.
    void pan(milliseconds by, UtcTime now);

private:
    TimeSpan m_span;
    bool m_live = true;
};

} // namespace fleet
