// Sums over bots that say how much of the fleet they cover: what is heard now apart from what was heard once.
// Never counts a missing value as zero, nor an old one as current.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"

#include <optional>
#include <vector>

namespace fleet {

/// When reports came of several bots, the newest of each.
struct ReportSpan {
    UtcTime oldest{};
    UtcTime newest{};

    bool operator==(const ReportSpan &) const = default;
};

template<typename T>
struct Covered {
    std::optional<ReportSpan> reports; ///< from when `unheard` is
    std::optional<T> heard;            ///< over the bots that are heard now and say it
    std::optional<T> unheard;          ///< over the others, as last reported
    int covered = 0;                   ///< how many bots `heard` is over
    int once = 0;                      ///< how many bots `unheard` is over

    bool operator==(const Covered &) const = default;
};

struct Drawdown {
    double percent = 0.0;
    QString bot;
    std::optional<UtcTime> heardAt = {};

    bool operator==(const Drawdown &) const = default;
};

struct FleetFigures {
    int total = 0;
    int heardNow = 0;
    Covered<Money> pnl;
    Covered<Money> exposure;
    Covered<qint64> positions;
    Covered<qint64> orders;
    std::optional<Drawdown> worstDrawdown; ///< of the bots that are heard now
    std::optional<Drawdown> lastDrawdown;  ///< the worst of the others, as last reported

    bool operator==(const FleetFigures &) const = default;
};

/// Heard now: alive, as far as a console that can hear knows.
[[nodiscard]] bool isHeardNow(const BotView &bot, bool blind);

/// When the newest of all reports came; nothing when no bot was ever heard.
[[nodiscard]] std::optional<UtcTime> newestReport(const std::vector<BotView> &bots);

/// When this console last knew how the fleet was: now, or when it lost the fleet, or as of the newest report on disk.
[[nodiscard]] UtcTime lastWordOf(const FleetSnapshot &fleet, UtcTime now);

/// With one report more, or as it was where there is none.
[[nodiscard]] std::optional<ReportSpan> widened(const std::optional<ReportSpan> &span,
                                                const std::optional<UtcTime> &report);

[[nodiscard]] FleetFigures sumUp(const std::vector<BotView> &bots, bool blind);

struct VersionCount {
    QString version;
    int bots = 0;
    bool operator==(const VersionCount &) const = default;
};

struct GroupGlance {
    GroupView group;
    FleetCounts counts;
    FleetFigures figures;
    std::vector<VersionCount> versions; ///< most bots first

    bool operator==(const GroupGlance &) const = default;
};

/// Every group of the fleet in its order, also one that has no bots yet.
[[nodiscard]] std::vector<GroupGlance> glanceAtGroups(const FleetSnapshot &fleet);

} // namespace fleet
