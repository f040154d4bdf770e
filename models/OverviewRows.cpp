#include "models/OverviewRows.h"

#include "models/BoardWords.h"
#include "models/EngineWords.h"
#include "models/FleetFigures.h"
#include "models/IconNames.h"
#include "models/MetricWords.h"
#include "models/Words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace fleet {

namespace {

struct Trouble {
    const BotView *bot;
    BotGlance glance;
    BotGlance known; ///< while nothing is heard: when it last was
};

/// Critical figures come before a stop that goes on; figures that only warn, with the late and the drifting.
int rank(const Trouble &trouble)
{
    constexpr int apart = 2;
    if (!OverviewRows::isIll(*trouble.bot, trouble.glance)) {
        return apart * static_cast<int>(trouble.known);
    }
    const bool critical = trouble.bot->verdict.health == Health::Critical;
    return apart * static_cast<int>(critical ? BotGlance::Unknown : BotGlance::Latched) + 1;
}

bool isWorse(const Trouble &a, const Trouble &b)
{
    if (const int first = rank(a), second = rank(b); first != second) {
        return first < second;
    }
    const Money first = a.bot->metrics.exposureUsd.value_or(Money());
    const Money second = b.bot->metrics.exposureUsd.value_or(Money());
    return first != second ? first > second : a.bot->name < b.bot->name;
}

/// The stop that latched it goes on at other bots: nobody releases in the middle of that.
bool isPartOfAnOpenStop(const BotView &bot, const FleetSnapshot &fleet)
{
    return std::any_of(fleet.operations.begin(), fleet.operations.end(), [&bot](const OperationView &operation) {
        return operation.verb == Verb::EmergencyStop && !operation.ended
            && operation.counts.confirmed + operation.counts.observed < operation.counts.total
            && contains(bot.holds, holdIdOf(operation.id));
    });
}

} // namespace

QString OverviewRows::when(UtcTime time, UtcTime now)
{
    const milliseconds age = std::max(now - time, milliseconds(0));
    if (age < std::chrono::hours(1)) {
        return tr("%1 ago").arg(Words::age(age));
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(time));
    const bool today = local.date() == QDateTime::fromMSecsSinceEpoch(toEpochMs(now)).date();
    return today ? QLocale().toString(local, QStringLiteral("HH:mm")) : Words::dayAndTime(time);
}

QString OverviewRows::word(BotGlance glance)
{
    switch (glance) {
    case BotGlance::NotStopped:
        return tr("not stopped");
    case BotGlance::Dead:
        return tr("dead");
    case BotGlance::Unknown:
        return tr("unknown");
    case BotGlance::Stopping:
        return tr("not proved", "of a stop");
    case BotGlance::Latched:
        return tr("stopped");
    case BotGlance::Warning:
        return tr("late or drifting");
    case BotGlance::Pausing:
        return tr("pausing");
    case BotGlance::Paused:
        return tr("paused");
    case BotGlance::Trading:
        return tr("trading");
    }
    Q_UNREACHABLE();
}

QString OverviewRows::word(const BotView &bot, BotGlance glance)
{
    switch (glance) {
    case BotGlance::NotStopped:
        return tr("Not stopped");
    case BotGlance::Dead:
        return tr("Dead");
    case BotGlance::Unknown:
        return tr("Unknown");
    case BotGlance::Stopping:
        return tr("Not proved", "of a stop");
    case BotGlance::Latched:
        return tr("Stopped");
    case BotGlance::Warning:
        return bot.liveness == Liveness::Late ? tr("Late") : tr("Drifts");
    case BotGlance::Pausing:
    case BotGlance::Paused:
        return bot.reported ? Words::state(*bot.reported) : tr("Paused");
    case BotGlance::Trading:
        return tr("Trading");
    }
    Q_UNREACHABLE();
}

RowAct OverviewRows::actOn(const BotView &bot, BotGlance glance)
{
    switch (glance) {
    case BotGlance::NotStopped:
    case BotGlance::Dead:
        return RowAct::Stop;
    case BotGlance::Unknown:
        // A stop waits for the first contact; a bot that was never there has nothing to stop yet.
        return bot.heardAt ? RowAct::Stop : RowAct::Show;
    case BotGlance::Stopping:
        return RowAct::Stop;
    case BotGlance::Latched:
        return RowAct::Release;
    case BotGlance::Warning:
        return RowAct::Pause;
    case BotGlance::Pausing:
    case BotGlance::Paused:
        return holdsInForce(bot).empty() ? RowAct::Show : RowAct::Resume;
    case BotGlance::Trading:
        return RowAct::Show;
    }
    Q_UNREACHABLE();
}

QString OverviewRows::word(RowAct act)
{
    switch (act) {
    case RowAct::None:
        return {};
    case RowAct::Show:
        return tr("Show");
    case RowAct::Stop:
        return tr("Stop…");
    case RowAct::Pause:
        return tr("Pause…");
    case RowAct::Resume:
        return tr("Resume…");
    case RowAct::Release:
        return tr("Release…");
    }
    Q_UNREACHABLE();
}

QString OverviewRows::atRisk(const BotView &bot)
{
    const std::optional<qint64> positions = bot.metrics.openPositions;
    const std::optional<Money> exposure = bot.metrics.exposureUsd;
    if (!positions && !exposure) {
        return tr("what it holds is not known");
    }
    if (positions == 0) {
        return tr("no position open");
    }
    const QString venue = bot.exchange.text();
    if (positions && exposure) {
        return tr("%1, %2 open on %3").arg(Words::positions(*positions), Words::dollars(*exposure), venue);
    }
    return positions ? tr("%1 open on %2").arg(Words::positions(*positions), venue)
                     : tr("%1 open on %2").arg(Words::dollars(*exposure), venue);
}

QString OverviewRows::held(const BotView &bot)
{
    const std::vector<Hold> holds = holdsInForce(bot);
    return holds.empty() ? QString() : Words::hold(holds.front());
}

QString OverviewRows::reportedWord(const BotView &bot)
{
    return bot.reported ? Words::state(*bot.reported) : tr("nothing");
}

QString OverviewRows::drift(const BotView &bot)
{
    return tr("It should be %1 and reports %2; no command is under way.")
        .arg(Words::state(bot.desired), reportedWord(bot));
}

QString OverviewRows::unproved(const BotView &bot, const QString &silence)
{
    const QString said = bot.liveness == Liveness::Late
                           ? tr("Silent for %1; that it stopped is not proved.").arg(silence)
                           : tr("It reports %1; that it stopped is not proved.").arg(reportedWord(bot));
    const QString holder = held(bot);
    return holder.isEmpty() ? said : tr("%1 To be stopped by %2.").arg(said, holder);
}

QString OverviewRows::notStopped(const BotView &bot)
{
    const QString left = atRisk(bot);
    const QString reported = reportedWord(bot);
    if (!bot.failedStop) {
        return tr("It should be Stopped and reports %1, and no stop is under way; %2.").arg(reported, left);
    }
    switch (bot.failedStop->state) {
    case DeliveryState::Refused:
        return tr("It refused the stop and reports %1; %2.").arg(reported, left);
    case DeliveryState::Undeliverable:
        return tr("The gateway would not deliver the stop; it reports %1; %2.").arg(reported, left);
    default:
        return tr("It could not carry out the stop and reports %1; %2.").arg(reported, left);
    }
}

QString OverviewRows::reason(const BotView &bot, BotGlance glance, UtcTime now)
{
    const QString silence =
        bot.heardAt ? Words::duration(std::chrono::floor<seconds>(std::max(now - *bot.heardAt, milliseconds(0))))
                    : QString();
    const QString reported = reportedWord(bot);
    switch (glance) {
    case BotGlance::NotStopped:
        return notStopped(bot);
    case BotGlance::Dead:
        return silence.isEmpty() ? tr("Never heard; %1.").arg(atRisk(bot))
                                 : tr("Silent for %1; %2.").arg(silence, atRisk(bot));
    case BotGlance::Unknown:
        return silence.isEmpty() ? tr("Enrolled and not heard yet.")
                                 : tr("Last heard %1 ago; %2.").arg(silence, atRisk(bot));
    case BotGlance::Stopping:
        return unproved(bot, silence);
    case BotGlance::Latched:
        return tr("Stopped by %1. It reports %2.").arg(held(bot), reported);
    case BotGlance::Warning:
        return bot.liveness == Liveness::Late ? tr("Silent for %1; %2.").arg(silence, atRisk(bot)) : drift(bot);
    case BotGlance::Pausing:
    case BotGlance::Paused: {
        const QString holder = held(bot);
        return holder.isEmpty() ? tr("It reports %1, and nothing holds it.").arg(reported)
                                : tr("Held by %1. It reports %2.").arg(holder, reported);
    }
    case BotGlance::Trading:
        return tr("Heard %1 ago; %2.").arg(silence, atRisk(bot));
    }
    Q_UNREACHABLE();
}

QString OverviewRows::lastReason(const BotView &bot, BotGlance last, UtcTime now)
{
    if (!bot.heardAt) {
        return reason(bot, BotGlance::Unknown, now);
    }
    const QString risk = atRisk(bot);
    const QString time = Words::timeOf(*bot.heardAt, now);
    const QString ago = Words::age(now - *bot.heardAt);
    switch (last) {
    case BotGlance::Dead:
        return tr("Was dead: silent since %1; %2.").arg(time, risk);
    case BotGlance::NotStopped:
        return tr("Had not stopped; last heard %1 ago; %2.").arg(ago, risk);
    case BotGlance::Stopping:
        return tr("Was to stop, not proved; last heard %1 ago; %2.").arg(ago, risk);
    case BotGlance::Latched:
        return tr("Was stopped; last heard %1 ago; %2.").arg(ago, risk);
    case BotGlance::Warning:
        return !bot.drifts ? tr("Was late; last heard %1 ago; %2.").arg(ago, risk)
                           : tr("Was late or drifting; last heard %1 ago; %2.").arg(ago, risk);
    case BotGlance::Pausing:
        return tr("Was pausing; last heard %1 ago; %2.").arg(ago, risk);
    case BotGlance::Paused:
        return tr("Was paused; last heard %1 ago; %2.").arg(ago, risk);
    case BotGlance::Unknown:
    case BotGlance::Trading:
        return reason(bot, BotGlance::Unknown, now);
    }
    Q_UNREACHABLE();
}

QString OverviewRows::lostLink(const LostLinkPolicy &policy)
{
    const QString after = Words::duration(policy.after);
    switch (policy.act) {
    case LostLinkAct::CarryOn:
        return tr("Carry on");
    case LostLinkAct::Drain:
        return tr("Drain after %1").arg(after);
    case LostLinkAct::Cancel:
        return tr("Cancel orders after %1").arg(after);
    case LostLinkAct::Flatten:
        return tr("Flatten after %1").arg(after);
    }
    Q_UNREACHABLE();
}

bool OverviewRows::isIll(const BotView &bot, BotGlance glance)
{
    switch (glance) {
    case BotGlance::NotStopped:
    case BotGlance::Dead:
    case BotGlance::Unknown:
    case BotGlance::Stopping:
    case BotGlance::Latched:
        return false;
    case BotGlance::Warning:
    case BotGlance::Pausing:
    case BotGlance::Paused:
    case BotGlance::Trading:
        return !bot.verdict.reasons.empty();
    }
    Q_UNREACHABLE();
}

bool OverviewRows::isTroubled(const BotView &bot, BotGlance glance)
{
    return glance != BotGlance::Trading || isIll(bot, glance);
}

QString OverviewRows::stateWord(const BotView &bot, BotGlance glance)
{
    if (!isIll(bot, glance)) {
        return word(bot, glance);
    }
    return bot.verdict.health == Health::Critical ? tr("Critical") : tr("Warning");
}

Severity OverviewRows::stateSeverity(const BotView &bot, BotGlance glance)
{
    if (!isIll(bot, glance)) {
        return severityOf(bot, glance);
    }
    return bot.verdict.health == Health::Critical ? Severity::Critical : Severity::Warning;
}

OverviewRow OverviewRows::botRow(const BotView &bot, BotGlance glance, UtcTime now)
{
    const bool ill = isIll(bot, glance);
    return {.key = bot.id.text(),
            .severity = stateSeverity(bot, glance),
            .icon = {},
            .word = stateWord(bot, glance),
            .title = bot.name,
            .detail = ill ? MetricWords::reasons(bot.verdict) : reason(bot, glance, now),
            .time = bot.heardAt ? when(*bot.heardAt, now) : QString(),
            .exactTime = bot.heardAt ? Words::exactTime(*bot.heardAt) : QString(),
            .target = RowTarget::Bot,
            .targetId = bot.id.text(),
            .act = ill && glance == BotGlance::Trading ? RowAct::Pause : actOn(bot, glance)};
}

std::vector<OverviewRow> OverviewRows::worstFirst(const FleetSnapshot &fleet, UtcTime now, int most,
                                                  const std::set<QString> &named)
{
    const bool blind = isBlind(fleet.link);
    const UtcTime lastWord = lastWordOf(fleet, now);
    std::vector<Trouble> troubles;
    for (const BotView &bot : fleet.bots) {
        const BotGlance glance = glanceAt(bot, blind);
        if (isTroubled(bot, glance) && !named.contains(bot.id.text())) {
            troubles.push_back({&bot, glance, blind ? glanceAtLast(bot, lastWord) : glance});
        }
    }
    const std::size_t kept = std::min(troubles.size(), static_cast<std::size_t>(std::max(most, 0)));
    std::partial_sort(troubles.begin(), troubles.begin() + static_cast<std::ptrdiff_t>(kept), troubles.end(), isWorse);
    std::vector<OverviewRow> rows;
    rows.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i) {
        const Trouble &trouble = troubles[i];
        rows.push_back(botRow(*trouble.bot, trouble.glance, now));
        if (blind) {
            rows.back().detail = lastReason(*trouble.bot, trouble.known, now);
        }
        if (rows.back().act == RowAct::Release && isPartOfAnOpenStop(*trouble.bot, fleet)) {
            rows.back().act = RowAct::Show;
        }
    }
    return rows;
}

QString OverviewRows::needWord(const OperationView &operation)
{
    const OutcomeCounts &counts = operation.counts;
    if (counts.total > 1) { // What one bot did is not what became of the whole.
        return tr("%1 of %2 %3")
            .arg(Words::number(counts.confirmed), Words::number(counts.total), Words::verbState(operation.verb));
    }
    return counts.refused > 0     ? tr("Refused")
         : counts.failed > 0      ? tr("Failed")
         : counts.unreachable > 0 ? tr("Unreachable")
                                  : tr("Not proved");
}

OverviewRow OverviewRows::operationRow(const FleetSnapshot &fleet, const OperationView &operation, UtcTime now)
{
    const QString left = BoardWords::rest(operation.counts);
    const QString progress = BoardWords::progress(operation.counts);
    QString detail = left.isEmpty() ? progress : tr("%1: %2").arg(progress, left);
    if (!operation.problem.isEmpty()) {
        detail += QStringLiteral(". ") + EngineWords::say(operation.problem);
    }
    return {.key = operation.id.text(),
            .severity = severityOf(operation),
            .icon = {},
            .word = needWord(operation),
            .title = tr("%1, %2").arg(Words::verb(operation.verb), BoardWords::scope(operation, fleet.organisation)),
            .detail = detail,
            .time = when(operation.createdAt, now),
            .exactTime = Words::exactTime(operation.createdAt),
            .target = RowTarget::Operation,
            .targetId = operation.id.text(),
            .act = RowAct::Show};
}

std::vector<OverviewRow> OverviewRows::recent(const FleetSnapshot &fleet, UtcTime now, int most)
{
    const bool blind = isBlind(fleet.link);
    std::vector<OverviewRow> rows;
    for (const OperationView &operation : fleet.operations) {
        if (static_cast<int>(rows.size()) >= most) {
            break;
        }
        OverviewRow row = operationRow(fleet, operation, now);
        const OutcomeCounts &counts = operation.counts;
        row.icon = icons::nameOf(operation.verb);
        row.detail = counts.total == 0     ? tr("no bots")
                   : counts.allConfirmed() ? tr("%1, all proved").arg(Words::bots(counts.total))
                                           : row.detail;
        row.word = counts.allConfirmed() ? tr("Proved") : row.word;
        if (blind && (!operation.ended || row.severity == Severity::Healthy)) {
            row.severity = Severity::Unknown; // Nothing is green while nothing is heard.
        }
        if (blind && !operation.ended && counts.total > 0) {
            row.detail = tr("%1 when last heard").arg(row.detail);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace fleet
