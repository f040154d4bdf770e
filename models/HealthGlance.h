// How a bot does, one state a bot: for the counts and filters of the health page. Exclusive, sums to the roster.
// Never says healthy of a bot that is not heard, nor of one of which nothing was measured.
#pragma once

#include "fleet/FleetView.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

namespace fleet {

enum class HealthGlance : std::uint8_t {
    Critical,
    Dead,
    Warning,  ///< also late
    Unheard,  ///< the console is blind, or enrolled and not heard yet
    Unjudged, ///< heard, and no metric of it has a limit
    Healthy,
};

/// All of them, worst first.
inline constexpr std::array healthGlances{HealthGlance::Critical, HealthGlance::Dead,     HealthGlance::Warning,
                                          HealthGlance::Unheard,  HealthGlance::Unjudged, HealthGlance::Healthy};

[[nodiscard]] HealthGlance healthAt(const BotView &bot, bool blind);
[[nodiscard]] Severity severityOf(HealthGlance glance);

struct HealthCounts {
    std::array<int, healthGlances.size()> bots{}; ///< by glance
    int total = 0;

    [[nodiscard]] int of(HealthGlance glance) const { return bots.at(static_cast<std::size_t>(glance)); }
    bool operator==(const HealthCounts &) const = default;
};

[[nodiscard]] HealthCounts countHealth(const std::vector<BotView> &bots, bool blind);

class HealthWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::HealthWords)

public:
    HealthWords() = delete;

    /// Of one bot: "Critical", "Not heard".
    [[nodiscard]] static QString word(HealthGlance glance);
    /// Below a count: "critical", "not heard".
    [[nodiscard]] static QString counted(HealthGlance glance);
    /// Why: "Drawdown 12.0 %, limit 10 %"; of a bot that is not heard, what that means for its figures.
    [[nodiscard]] static QString why(const BotView &bot, bool blind);

private:
    [[nodiscard]] static QString whyUnwell(const BotView &bot);
    /// No more than was measured: what is beyond a limit and has not settled is no reason yet.
    [[nodiscard]] static QString whyWell(const Verdict &verdict);
};

} // namespace fleet
