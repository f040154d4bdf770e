// The last hour of one metric of one bot, small enough for a cell of a table. Pure.
// Never draws a line over silence.
#pragma once

#include "history/Series.h"

#include <QMetaType>

#include <utility>
#include <vector>

namespace fleet {

struct Sparkline {
    static constexpr milliseconds length{3'600'000};
    static constexpr int columns = 20; ///< points that a cell shows at most

    /// Each one line: 0…1 from left to right, 0…1 from bottom to top.
    std::vector<std::vector<std::pair<float, float>>> lines = {};
    std::size_t number = 0; ///< of the drawing: another one has another
    float heardUntil = 0;   ///< 0…1: what is right of it was not heard
    QString words = {};     ///< for those who hear it, and the tooltip

    bool operator==(const Sparkline &) const = default;
};

/// Of the hour before `now`. Empty when there is no value in it.
[[nodiscard]] Sparkline sparklineOf(const std::vector<ChartPoint> &points, UtcTime now, milliseconds interval,
                                    const QString &metric);

} // namespace fleet

Q_DECLARE_METATYPE(fleet::Sparkline)
