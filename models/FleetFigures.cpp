#include "models/FleetFigures.h"

#include <algorithm>
#include <unordered_map>

namespace fleet {

namespace {

template<typename T>
void add(Covered<T> &sum, const std::optional<T> &value, const std::optional<UtcTime> &report, bool heardNow)
{
    if (!value) {
        return;
    }
    std::optional<T> &part = heardNow ? sum.heard : sum.unheard;
    part = part.value_or(T()) + *value;
    ++(heardNow ? sum.covered : sum.once);
    sum.reports = heardNow ? sum.reports : widened(sum.reports, report);
}

void addDrawdown(std::optional<Drawdown> &worst, const BotView &bot)
{
    const std::optional<double> percent = bot.metrics.drawdownPct;
    if (percent && (!worst || *percent > worst->percent)) {
        worst = {*percent, bot.name, bot.heardAt};
    }
}

void add(FleetFigures &figures, const BotView &bot, bool blind)
{
    const bool heardNow = isHeardNow(bot, blind);
    ++figures.total;
    figures.heardNow += heardNow ? 1 : 0;
    add(figures.pnl, bot.metrics.pnlUsd, bot.heardAt, heardNow);
    add(figures.exposure, bot.metrics.exposureUsd, bot.heardAt, heardNow);
    add(figures.positions, bot.metrics.openPositions, bot.heardAt, heardNow);
    add(figures.orders, bot.metrics.openOrders, bot.heardAt, heardNow);
    addDrawdown(heardNow ? figures.worstDrawdown : figures.lastDrawdown, bot);
}

void countVersion(std::vector<VersionCount> &versions, const QString &version)
{
    if (version.isEmpty()) {
        return;
    }
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const VersionCount &count) { return count.version == version; });
    if (found == versions.end()) {
        versions.push_back({version, 1});
    } else {
        ++found->bots;
    }
}

} // namespace

bool isHeardNow(const BotView &bot, bool blind)
{
    return !blind && bot.liveness == Liveness::Alive;
}

std::optional<UtcTime> newestReport(const std::vector<BotView> &bots)
{
    std::optional<UtcTime> newest;
    for (const BotView &bot : bots) {
        newest = std::max(newest, bot.heardAt);
    }
    return newest;
}

UtcTime lastWordOf(const FleetSnapshot &fleet, UtcTime now)
{
    if (!isBlind(fleet.link)) {
        return now;
    }
    const UtcTime newest = newestReport(fleet.bots).value_or(UtcTime());
    return fleet.link.state == LinkState::Blind ? std::max(newest, fleet.link.since.value_or(newest)) : newest;
}

std::optional<ReportSpan> widened(const std::optional<ReportSpan> &span, const std::optional<UtcTime> &report)
{
    if (!report) {
        return span;
    }
    return span ? ReportSpan{std::min(span->oldest, *report), std::max(span->newest, *report)}
                : ReportSpan{*report, *report};
}

FleetFigures sumUp(const std::vector<BotView> &bots, bool blind)
{
    FleetFigures figures;
    for (const BotView &bot : bots) {
        add(figures, bot, blind);
    }
    return figures;
}

std::vector<GroupGlance> glanceAtGroups(const FleetSnapshot &fleet)
{
    const bool blind = isBlind(fleet.link);
    std::vector<GroupGlance> glances;
    std::unordered_map<GroupId, std::size_t> places;
    for (const GroupView &group : fleet.groups) {
        places.emplace(group.name, glances.size());
        glances.push_back({.group = group, .counts = {}, .figures = {}, .versions = {}});
    }
    for (const BotView &bot : fleet.bots) {
        const auto place = places.try_emplace(bot.group, glances.size());
        if (place.second) { // A bot of a group that nobody described still counts.
            glances.push_back(
                {.group = {bot.group, bot.windDown, bot.lostLink}, .counts = {}, .figures = {}, .versions = {}});
        }
        GroupGlance &glance = glances[place.first->second];
        count(glance.counts, bot, blind);
        add(glance.figures, bot, blind);
        countVersion(glance.versions, bot.version);
    }
    for (GroupGlance &glance : glances) {
        std::stable_sort(glance.versions.begin(), glance.versions.end(),
                         [](const VersionCount &a, const VersionCount &b) { return a.bots > b.bots; });
    }
    return glances;
}

} // namespace fleet
