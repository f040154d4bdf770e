#include "models/CommonTraits.h"

#include "models/BotQuery.h"
#include "models/BotQueryText.h"
#include "models/OverviewRows.h"
#include "models/Words.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace fleet {

namespace {

constexpr int fewest = 3;
constexpr int timesAsOften = 2;
constexpr double rarely = 0.005;

/// The states in which bots are not simply well.
constexpr std::array troubles{BotGlance::NotStopped, BotGlance::Dead,    BotGlance::Unknown, BotGlance::Stopping,
                              BotGlance::Latched,    BotGlance::Warning, BotGlance::Pausing, BotGlance::Paused};

struct Sharers {
    std::vector<int> bots; ///< by place in the fleet, ascending
    std::array<int, botGlances.size()> inState{};
};

using Traits = std::map<std::pair<TraitKind, QString>, Sharers>;

double logChoose(int of, int some)
{
    return std::lgamma(of + 1.0) - std::lgamma(some + 1.0) - std::lgamma(of - some + 1.0);
}

/// How likely it is that so many of those in trouble, or more, would have it if trouble struck blindly.
double chanceOf(const CommonTrait &trait)
{
    const int without = trait.total - trait.having;
    double chance = 0.0;
    for (int sharing = trait.sharing; sharing <= std::min(trait.inTrouble, trait.having); ++sharing) {
        const int others = trait.inTrouble - sharing;
        if (others <= without) {
            chance += std::exp(logChoose(trait.having, sharing) + logChoose(without, others)
                               - logChoose(trait.total, trait.inTrouble));
        }
    }
    return chance;
}

void note(Traits &traits, TraitKind kind, const QString &value, int place, BotGlance glance)
{
    if (value.isEmpty()) {
        return;
    }
    Sharers &sharers = traits[{kind, value}];
    if (!sharers.bots.empty() && sharers.bots.back() == place) {
        return; // Its home exchange is usually among those it trades on.
    }
    sharers.bots.push_back(place);
    ++sharers.inState[static_cast<std::size_t>(glance)];
}

Traits traitsOf(const std::vector<BotView> &bots, bool blind)
{
    Traits traits;
    for (std::size_t i = 0; i < bots.size(); ++i) {
        const BotView &bot = bots[i];
        const BotGlance glance = glanceAt(bot, blind);
        const int place = static_cast<int>(i);
        note(traits, TraitKind::Group, bot.group.text(), place, glance);
        note(traits, TraitKind::Version, bot.version, place, glance);
        note(traits, TraitKind::Exchange, bot.exchange.text(), place, glance);
        for (const ExchangeId &exchange : bot.exchanges) {
            note(traits, TraitKind::Exchange, exchange.text(), place, glance);
        }
    }
    return traits;
}

bool isMoreTelling(const CommonTrait &a, const CommonTrait &b)
{
    if (a.sharing != b.sharing) {
        return a.sharing > b.sharing;
    }
    return a.having < b.having; // What is rarer says more.
}

struct Candidate {
    CommonTrait trait;
    const Sharers *sharers;
};

void keepOneOfEach(std::vector<Candidate> &candidates)
{
    for (auto candidate = candidates.begin(); candidate != candidates.end(); ++candidate) {
        candidates.erase(
            std::remove_if(candidate + 1, candidates.end(),
                           [&](const Candidate &later) { return later.sharers->bots == candidate->sharers->bots; }),
            candidates.end());
    }
}

} // namespace

bool isTelling(const CommonTrait &trait)
{
    const int without = trait.total - trait.having;
    const int troubledWithout = trait.inTrouble - trait.sharing;
    if (trait.sharing < fewest || 2 * trait.sharing < trait.inTrouble || without == 0) {
        return false;
    }
    const bool farMoreOften = static_cast<qint64>(trait.sharing) * without
                           >= static_cast<qint64>(timesAsOften) * troubledWithout * trait.having;
    return farMoreOften && chanceOf(trait) <= rarely;
}

std::vector<CommonTrait> commonTraits(const std::vector<BotView> &bots, bool blind)
{
    std::vector<CommonTrait> result;
    const FleetCounts counts = countFleet(bots, blind);
    if (counts.trading == counts.total) {
        return result;
    }
    const Traits traits = traitsOf(bots, blind);
    for (const BotGlance glance : troubles) {
        std::vector<Candidate> candidates;
        for (const auto &[trait, sharers] : traits) {
            const CommonTrait candidate{.glance = glance,
                                        .kind = trait.first,
                                        .value = trait.second,
                                        .sharing = sharers.inState[static_cast<std::size_t>(glance)],
                                        .inTrouble = counts.of(glance),
                                        .having = static_cast<int>(sharers.bots.size()),
                                        .total = counts.total};
            if (isTelling(candidate)) {
                candidates.push_back({candidate, &sharers});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate &a, const Candidate &b) { return isMoreTelling(a.trait, b.trait); });
        keepOneOfEach(candidates);
        for (const Candidate &candidate : candidates) {
            result.push_back(candidate.trait);
        }
    }
    return result;
}

QString TraitWords::title(const CommonTrait &trait)
{
    const QString all = Words::number(trait.inTrouble);
    const QString some = trait.sharing == trait.inTrouble ? tr("All %1").arg(all)
                                                          : tr("%1 of %2").arg(Words::number(trait.sharing), all);
    const QString state = OverviewRows::word(trait.glance);
    switch (trait.kind) {
    case TraitKind::Group:
        return tr("%1 %2 bots are in %3").arg(some, state, trait.value);
    case TraitKind::Exchange:
        return tr("%1 %2 bots trade on %3").arg(some, state, trait.value);
    case TraitKind::Version:
        return tr("%1 %2 bots run %3").arg(some, state, trait.value);
    }
    Q_UNREACHABLE();
}

QString TraitWords::detail(const CommonTrait &trait)
{
    const double percent = 100.0 * trait.having / std::max(trait.total, 1);
    const QString share = QLocale().toString(percent, 'f', percent < 10 ? 1 : 0) + QChar(0x202F) + QLatin1Char('%');
    const QString bots = Words::bots(trait.having);
    switch (trait.kind) {
    case TraitKind::Group:
        return tr("%1 of the fleet is, %2").arg(share, bots);
    case TraitKind::Exchange:
    case TraitKind::Version:
        return tr("%1 of the fleet does, %2").arg(share, bots);
    }
    Q_UNREACHABLE();
}

QString TraitWords::filter(const CommonTrait &trait)
{
    const std::array keys{QueryKey::Group, QueryKey::Exchange, QueryKey::Version};
    return QStringLiteral("%1:%2").arg(toString(keys[static_cast<std::size_t>(trait.kind)]),
                                       quotedForQuery(trait.value));
}

} // namespace fleet
