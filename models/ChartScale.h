// Where the lines of a chart's grid stand: few, and at values and times that people count by. Pure.
// Never more than asked for.
#pragma once

#include "history/Rollup.h"

#include <vector>

namespace fleet {

struct ValueScale {
    double low = 0;
    double high = 1;
    std::vector<double> marks = {}; ///< within, in order
    int decimals = 0;               ///< that tell the marks apart

    bool operator==(const ValueScale &) const = default;
};

/// At most four marks. `fromZero`: it reaches down to zero, however far away the values are. `whole`: there is nothing
/// between 1 and 2.
[[nodiscard]] ValueScale valueScale(double least, double greatest, bool fromZero, bool whole = false);

/// At most `most` round times within, by a clock that is `offset` ahead of UTC.
[[nodiscard]] std::vector<UtcTime> timeMarks(const TimeSpan &window, int most, seconds offset);

} // namespace fleet
