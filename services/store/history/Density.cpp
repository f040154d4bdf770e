#include "history/Density.h"

#include <algorithm>

namespace fleet {

namespace {

/// A bot that was late for so many of its intervals is dead: late after 1.5, dead after 4.
constexpr double deadAfterLate = 2.5;
/// What is heard is counted in stretches: less than one is not missed.
constexpr milliseconds recordGrain{30'000};

void addName(std::vector<BotId> &names, const BotId &bot)
{
    if (names.size() < DensityTally::mostNamed) {
        names.push_back(bot);
    }
}

milliseconds sharedTime(const DataGap &gap, const TimeSpan &span)
{
    return std::max(std::min(gap.to, span.to) - std::max(gap.from, span.from), milliseconds(0));
}

} // namespace

DensityTally::DensityTally(const TimeSpan &window) : m_now(window.to)
{
    const milliseconds width = widthOf(Resolution::TenMinutes);
    for (UtcTime at = bucketStart(window.from, Resolution::TenMinutes); at < window.to; at += width) {
        Slot &slot = m_slots.emplace_back();
        slot.cell.span = {at, std::min(at + width, window.to)};
    }
}

void DensityTally::add(const WatchedBot &bot, const std::vector<PresenceBucket> &buckets)
{
    ++m_bots;
    for (const PresenceBucket &bucket : buckets) {
        if (m_slots.empty() || bucket.at < m_slots.front().cell.span.from || bucket.heard <= milliseconds(0)) {
            continue;
        }
        const milliseconds after = bucket.at - m_slots.front().cell.span.from;
        const auto place = static_cast<std::size_t>(after / widthOf(Resolution::TenMinutes));
        if (place >= m_slots.size()) {
            continue;
        }
        Slot &slot = m_slots[place];
        slot.listened = std::max(slot.listened, bucket.heard);
        const milliseconds silent = bucket.heard - bucket.alive;
        const auto deadly =
            milliseconds(static_cast<qint64>(deadAfterLate * static_cast<double>(bot.interval.count())));
        if (silent <= milliseconds(0)) {
            ++slot.cell.heard;
        } else if (silent < deadly && bucket.alive > milliseconds(0)) {
            ++slot.cell.late;
            addName(slot.late, bot.id);
        } else {
            ++slot.cell.dead;
            addName(slot.dead, bot.id);
        }
    }
}

DensityAnswer DensityTally::answer(const std::vector<DataGap> &gaps) const
{
    DensityAnswer answer{.bots = m_bots, .cells = {}};
    for (const Slot &slot : m_slots) {
        DensityCell &cell = answer.cells.emplace_back(slot.cell);
        cell.worst = slot.dead;
        for (const BotId &bot : slot.late) {
            addName(cell.worst, bot);
        }
        std::vector<TimeSpan> known;
        milliseconds most{0};
        for (const DataGap &gap : gaps) {
            const milliseconds shared = sharedTime(gap, cell.span);
            if (!gap.bot.isEmpty() || gap.why == GapCause::Overflow || shared <= milliseconds(0)) {
                continue; // What was heard and not kept was heard.
            }
            known.push_back({gap.from, gap.to});
            if (shared > most) {
                most = shared;
                cell.why = gap.why;
            }
        }
        cell.deaf = covered(united(std::move(known)), cell.span);
        const milliseconds recorded = std::min(cell.span.to, m_now - recordLag) - cell.span.from;
        const milliseconds missing = recorded - slot.listened - cell.deaf;
        cell.unrecorded = missing > recordGrain ? missing : milliseconds(0);
    }
    return answer;
}

} // namespace fleet
