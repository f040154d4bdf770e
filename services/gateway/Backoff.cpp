#include "gateway/Backoff.h"

#include <algorithm>

namespace fleet {

std::chrono::milliseconds Backoff::ceiling(int attempt) const
{
    std::chrono::milliseconds wait = base;
    for (int i = 1; i < attempt && wait < cap; ++i) {
        wait *= 2;
    }
    return std::min(wait, cap);
}

std::chrono::milliseconds Backoff::delay(int attempt, double random) const
{
    const double longest = static_cast<double>(ceiling(attempt).count());
    return std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(longest * std::clamp(random, 0.0, 1.0)));
}

} // namespace fleet
