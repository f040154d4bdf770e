// Whose charts somebody wants to see, and of which time.
// Never more than a wish: who opens the charts decides how they are drawn.
#pragma once

#include "core/Scope.h"
#include "history/Rollup.h"

#include <optional>

namespace fleet::ui {

struct ChartWish {
    Scope scope = Scope::fleet();
    std::optional<TimeSpan> time = std::nullopt; ///< nothing: up to now

    bool operator==(const ChartWish &) const = default;
};

} // namespace fleet::ui
