#include "models/BotStory.h"

#include "models/AlertWords.h"
#include "models/BotGlance.h"
#include "models/HealthGlance.h"
#include "models/IconNames.h"
#include "models/OverviewRows.h"
#include "models/Words.h"

#include <algorithm>

namespace fleet {

namespace {

TimelineRow step(const char *key, Severity severity, const QString &title, const QString &line,
                 const QString &time = {})
{
    return {.key = QLatin1StringView(key),
            .severity = severity,
            .icon = icons::nameOf(severity),
            .title = title,
            .lines = line.isEmpty() ? QStringList() : QStringList(line),
            .time = time,
            .exactTime = {},
            .operation = {}};
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.at(0).toUpper() + text.mid(1));
}

/// The gateway has it, or had it.
bool wasSent(const DeliveryView &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Sent:
    case DeliveryState::Accepted:
    case DeliveryState::Confirmed:
    case DeliveryState::Observed:
    case DeliveryState::Refused:
    case DeliveryState::Failed:
        return true;
    case DeliveryState::Queued:
    case DeliveryState::Unreachable:
    case DeliveryState::Undeliverable:
    case DeliveryState::Expired:
    case DeliveryState::Superseded:
    case DeliveryState::Cancelled:
        return delivery.sentAfter.has_value();
    }
    Q_UNREACHABLE();
}

/// The icon keeps its shape; nothing is green while nothing is heard.
Severity seenBy(bool blind, Severity severity)
{
    return blind && severity == Severity::Healthy ? Severity::Unknown : severity;
}

/// It says itself that it does not trade.
bool isHeld(const BotView &bot)
{
    return bot.reported == BotState::Paused || bot.reported == BotState::Drained || bot.reported == BotState::Stopped
        || bot.reported == BotState::Dormant;
}

} // namespace

void DeliveryFinder::setBot(const BotId &bot)
{
    if (bot != m_bot) {
        m_bot = bot;
        m_places.clear();
    }
}

const DeliveryView *DeliveryFinder::find(const OperationView &operation)
{
    const std::vector<DeliveryView> &all = operation.deliveries;
    const auto [known, isNew] = m_places.try_emplace(operation.id, absent);
    if (!isNew) {
        const int place = known->second;
        if (place == absent) {
            return nullptr;
        }
        if (place < static_cast<int>(all.size()) && all[static_cast<std::size_t>(place)].bot == m_bot) {
            return &all[static_cast<std::size_t>(place)];
        }
    }
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const DeliveryView &delivery) { return delivery.bot == m_bot; });
    known->second = found == all.end() ? absent : static_cast<int>(found - all.begin());
    return found == all.end() ? nullptr : &*found;
}

QString BotStory::why(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    if (bot.pending.empty() || subject.blind) {
        return OverviewRows::reason(bot, glanceAt(bot, subject.blind), subject.now);
    }
    const QString verb = Words::verb(bot.pending.back().verb);
    switch (bot.pending.back().state) {
    case DeliveryState::Queued:
        return tr("%1 is on its way: the gateway does not have it yet.").arg(verb);
    case DeliveryState::Accepted:
        return tr("%1 is accepted: the bot has it and has not proved it yet.").arg(verb);
    case DeliveryState::Unreachable:
        return tr("%1 waits for a silent bot; it goes on by itself when the bot is heard.").arg(verb);
    default:
        return tr("%1 is sent: the bot has not answered yet.").arg(verb);
    }
}

QStringList BotStory::health(const BotSubject &subject)
{
    QStringList lines;
    const HealthGlance glance = healthAt(subject.bot, subject.blind);
    const bool ill = glance == HealthGlance::Critical || glance == HealthGlance::Warning;
    if (ill && !subject.bot.verdict.reasons.empty()) { // That it is late is said already.
        lines.append(tr("%1: %2", "how it does, why")
                         .arg(HealthWords::word(glance), HealthWords::why(subject.bot, subject.blind)));
    }
    for (const AlertView &view : subject.alerts) {
        const QString hands = AlertWords::hands(view, subject.now);
        const QString line = tr("Alert: %1").arg(AlertWords::title(view));
        lines.append(hands.isEmpty() ? line : Words::list({line, hands}));
    }
    return lines;
}

QString BotStory::said(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    if (!bot.heardAt || !bot.reported) {
        return tr("The bot has not reported yet.");
    }
    const QString state = Words::state(*bot.reported);
    const QString time = Words::timeOf(*bot.heardAt, subject.now);
    return subject.isStale() ? tr("The bot last reported %1 (%2).").arg(state, time)
                             : tr("The bot reports %1 (%2).").arg(state, time);
}

QString BotStory::holdLine(const Hold &hold, const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    const QString holder = Words::hold(hold);
    const QString time = Words::timeOf(hold.placedAt, subject.now);
    if (hold.kind == HoldKind::Latch) {
        return contains(bot.holds, hold.id) && bot.hasStopped()
                 ? tr("Stopped by %1, since %2.").arg(holder, time)
                 : tr("To be stopped by %1, asked at %2; not proved. %3").arg(holder, time, said(subject));
    }
    return contains(bot.holds, hold.id) && isHeld(bot)
             ? tr("Paused by %1, since %2.").arg(holder, time)
             : tr("Pause asked by %1 at %2. %3").arg(holder, time, said(subject));
}

QStringList BotStory::holds(const BotSubject &subject)
{
    QStringList lines;
    for (const Hold &hold : holdsInForce(subject.bot)) {
        const QString line = holdLine(hold, subject);
        lines.append(contains(subject.bot.orderedHolds, hold.id)
                         ? line
                         : tr("%1 It is lifted here; the bot still has it.").arg(line));
    }
    return lines;
}

QString BotStory::desiredBy(const BotView &bot)
{
    const auto newest = std::max_element(bot.orderedHolds.begin(), bot.orderedHolds.end(),
                                         [](const Hold &a, const Hold &b) { return a.placedAt < b.placedAt; });
    if (newest == bot.orderedHolds.end()) {
        return tr("nothing holds it");
    }
    const QString time = Words::clockTime(newest->placedAt);
    return newest->owner.isEmpty() ? time : tr("%1, %2").arg(newest->owner, time);
}

QString BotStory::reportedHow(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    if (!bot.heardAt) {
        return tr("never heard");
    }
    if (subject.isStale()) {
        return tr("%1 ago").arg(Words::age(subject.silence()));
    }
    const QString time = Words::clockTime(*bot.heardAt);
    return bot.phase.isEmpty() ? tr("at %1").arg(time) : tr("%1, %2").arg(Words::phase(bot.phase), time);
}

QString BotStory::latency(const std::optional<milliseconds> &after)
{
    if (!after) {
        return {};
    }
    return *after < seconds(1) ? tr("+%1 ms").arg(std::max<qint64>(after->count(), 0))
                               : tr("+%1").arg(Words::duration(*after));
}

QString BotStory::tries(int attempts)
{
    return attempts == 1 ? tr("1 try") : tr("%Ln tries", nullptr, attempts);
}

TimelineRow BotStory::sentStep(const DeliveryView &delivery)
{
    const QString tried = delivery.attempts > 0 ? tries(delivery.attempts) : QString();
    if (wasSent(delivery)) {
        return step("sent", Severity::Healthy, tr("Sent"), tried, latency(delivery.sentAfter));
    }
    switch (delivery.state) {
    case DeliveryState::Queued:
        return step("sent", Severity::Pending, tr("Being sent"),
                    tried.isEmpty() ? tr("The gateway does not have it yet") : tried);
    case DeliveryState::Undeliverable:
        return step("sent", Severity::Critical, tr("The gateway refused it"), delivery.says, latency(delivery.took));
    case DeliveryState::Unreachable:
        return step("sent", Severity::Dead, tr("Not sent yet"), tried);
    default:
        return step("sent", Severity::Unknown, tr("Never sent"), tried);
    }
}

TimelineRow BotStory::acceptedStep(const DeliveryView &delivery)
{
    if (delivery.acceptedAfter || delivery.state == DeliveryState::Accepted) {
        return step("accepted", Severity::Healthy, tr("Accepted"), tr("The bot has it on disk"),
                    latency(delivery.acceptedAfter));
    }
    if (!delivery.canProve) {
        return step("accepted", Severity::Unknown, tr("Not accepted"), tr("A plain bot does not say so"));
    }
    if (isEnded(delivery.state)) {
        return step("accepted", Severity::Unknown, tr("Not accepted apart"), tr("The bot did not say so by itself"));
    }
    return delivery.state == DeliveryState::Unreachable
             ? step("accepted", Severity::Dead, tr("Not accepted"), tr("Silent; asked again when the bot is heard"))
             : step("accepted", Severity::Pending, tr("Not accepted yet"), tr("The bot has not answered"));
}

TimelineRow BotStory::lastStep(const DeliveryView &delivery, bool blind)
{
    const QString time = latency(delivery.took);
    switch (delivery.state) {
    case DeliveryState::Confirmed:
        return step("proved", Severity::Healthy, tr("Proved"), delivery.says, time);
    case DeliveryState::Observed:
        return step("proved", Severity::Unknown, tr("Seen, not proved"),
                    delivery.says.isEmpty() ? tr("A plain bot cannot prove it") : delivery.says, time);
    case DeliveryState::Queued:
    case DeliveryState::Sent:
    case DeliveryState::Accepted:
    case DeliveryState::Unreachable: {
        TimelineRow row = step("proved", Severity::Unknown, tr("Not proved yet"),
                               delivery.phase.isEmpty() ? delivery.says : Words::phase(delivery.phase));
        if (delivery.positions && delivery.orders && delivery.state == DeliveryState::Accepted) {
            const QString left =
                tr("%1 and %2 left").arg(Words::positions(*delivery.positions), Words::orders(*delivery.orders));
            row.lines.append(blind ? tr("%1 when last heard").arg(left) : left);
        }
        return row;
    }
    case DeliveryState::Refused:
    case DeliveryState::Failed:
    case DeliveryState::Undeliverable:
    case DeliveryState::Expired:
    case DeliveryState::Superseded:
    case DeliveryState::Cancelled:
        return step("proved", severityOf(delivery.outcome), capitalised(Words::delivery(delivery.state)), delivery.says,
                    time);
    }
    Q_UNREACHABLE();
}

std::vector<TimelineRow> BotStory::steps(const OperationView &operation, const DeliveryView &delivery, bool blind)
{
    TimelineRow asked =
        step("asked", operation.recorded ? Severity::Healthy : Severity::Pending, tr("Asked, signed"),
             operation.issuedBy.isEmpty() ? Words::reason(operation.reason)
                                          : tr("%1 “%2”").arg(operation.issuedBy, Words::reason(operation.reason)),
             Words::clockTime(operation.createdAt));
    asked.lines.append(operation.recorded ? tr("Recorded") : tr("Not yet on disk"));
    std::vector<TimelineRow> rows{asked, sentStep(delivery)};
    if (delivery.state != DeliveryState::Undeliverable) {
        if (wasSent(delivery) || !isEnded(delivery.state)) {
            rows.push_back(acceptedStep(delivery));
        }
        rows.push_back(lastStep(delivery, blind));
    }
    for (TimelineRow &row : rows) {
        row.operation = operation.id;
        row.severity = seenBy(blind, row.severity);
    }
    return rows;
}

TimelineRow BotStory::command(const OperationView &operation, const DeliveryView &delivery, UtcTime now, bool blind)
{
    QStringList phases;
    if (delivery.attempts > 0) {
        phases.append(tries(delivery.attempts));
    }
    if (delivery.sentAfter) {
        phases.append(tr("sent %1").arg(latency(delivery.sentAfter)));
    }
    if (delivery.acceptedAfter) {
        phases.append(tr("accepted %1").arg(latency(delivery.acceptedAfter)));
    }
    if (delivery.took) {
        phases.append(tr("%1 %2").arg(Words::delivery(delivery.state), latency(delivery.took)));
    }
    const Severity severity = severityOf(delivery.outcome);
    for (QString &phase : phases) {
        phase.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // Wraps between them only.
    }
    TimelineRow row{.key = operation.id.text(),
                    .severity = seenBy(blind, severity),
                    .icon = icons::nameOf(severity),
                    .title = tr("%1: %2").arg(Words::verb(operation.verb), Words::delivery(delivery.state)),
                    .lines = {tr("%1 “%2”").arg(operation.issuedBy, Words::reason(operation.reason))},
                    .time = OverviewRows::when(operation.createdAt, now),
                    .exactTime = Words::exactTime(operation.createdAt),
                    .operation = operation.id};
    if (!phases.isEmpty()) {
        row.lines.append(phases.join(QStringLiteral(" · ")));
    }
    if (!delivery.says.isEmpty() && delivery.outcome != Outcome::Confirmed) {
        row.lines.append(delivery.says);
    }
    return row;
}

} // namespace fleet
