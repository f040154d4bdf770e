#include "models/LinkWords.h"

#include "models/EngineWords.h"
#include "models/FleetFigures.h"
#include "models/Words.h"

#include <QStringList>

namespace fleet {

namespace {

QString since(const LinkView &link, UtcTime now)
{
    return link.since ? Words::duration(std::max(std::chrono::floor<seconds>(now - *link.since), seconds(0)))
                      : QString();
}

/// A start that takes longer is one that an operator must not wait for.
constexpr milliseconds soonConnected = seconds(30);

/// What it means that nothing is heard, and what a stop does then.
QString whileUnheard(const LinkView &link)
{
    const QString why = link.problem.isEmpty() ? QString() : QString(EngineWords::say(link.problem) + QLatin1Char(' '));
    return why
         + LinkWords::tr("Bots may still be trading. A stop given now is recorded and sent at the first contact; what "
                         "cannot wait is done by hand at the exchanges.");
}

} // namespace

QString LinkWords::state(const LinkView &link, UtcTime now)
{
    switch (link.state) {
    case LinkState::Connecting:
        return tr("Connecting");
    case LinkState::Live:
        return link.stopsBlocked ? tr("Hears only") : tr("Live");
    case LinkState::Degraded:
        return tr("Degraded");
    case LinkState::Blind:
        return link.since ? tr("Blind %1").arg(since(link, now)) : tr("Blind");
    }
    Q_UNREACHABLE();
}

QString LinkWords::channels(const LinkView &link)
{
    const bool hasWebhook = link.webhook.state != WebhookState::Off;
    const bool webhookUp = link.webhook.state == WebhookState::Proved;
    const int up = (link.webSocketUp ? 1 : 0) + (link.sweepUp ? 1 : 0) + (webhookUp ? 1 : 0);
    return tr("%1 of %2 channels").arg(up).arg(hasWebhook ? 3 : 2);
}

QStringList LinkWords::channelLines(const LinkView &link, UtcTime now)
{
    const QString up = tr("up");
    const QString down = tr("down");
    return {tr("WebSocket: %1").arg(Words::list({link.webSocketUp ? up : down, times(link.webSocket, now)})),
            tr("Sweep: %1").arg(Words::list({link.sweepUp ? up : down, times(link.sweep, now)})),
            tr("Webhook: %1").arg(webhook(link.webhook, now))};
}

QString LinkWords::times(const ChannelTimes &times, UtcTime now)
{
    if (!times.lastAt) {
        return tr("nothing yet");
    }
    const QString ago = tr("last %1 ago").arg(Words::age(std::max(now - *times.lastAt, milliseconds(0))));
    return times.lag ? tr("%1, %2 late").arg(ago, Words::duration(*times.lag)) : ago;
}

QString LinkWords::webhook(const WebhookView &webhook, UtcTime now)
{
    switch (webhook.state) {
    case WebhookState::Off:
        return tr("off");
    case WebhookState::Asking:
        return tr("being tried");
    case WebhookState::Unproved:
        return tr("registered, not proved: %1").arg(EngineWords::say(webhook.why));
    case WebhookState::Proved:
        return Words::list({tr("proved"), times(webhook.times, now)});
    case WebhookState::Unreachable:
        return tr("unreachable: %1").arg(EngineWords::say(webhook.why));
    }
    Q_UNREACHABLE();
}

Severity LinkWords::severity(const LinkView &link)
{
    switch (link.state) {
    case LinkState::Connecting:
        return Severity::Pending;
    case LinkState::Live:
        return link.stopsBlocked ? Severity::Warning : Severity::Healthy; // Half of it is not well.

    case LinkState::Degraded:
        return Severity::Warning;
    case LinkState::Blind:
        return Severity::Dead;
    }
    Q_UNREACHABLE();
}

bool LinkWords::isFramed(const LinkView &link)
{
    return link.state == LinkState::Blind;
}

QString LinkWords::stopsRefused(const LinkView &link)
{
    return link.stopsBlocked ? tr("Stops refused") : QString();
}

LinkBanner LinkWords::banner(const LinkView &link, UtcTime now, const std::optional<UtcTime> &lastHeard)
{
    if (link.stopsBlocked) {
        return {isFramed(link) ? tr("No stop can be sent, and the console cannot see the fleet")
                               : tr("No stop can be sent"),
                tr("The gateway refuses this console's key. Bots may still be trading: stop them by hand at the "
                   "exchanges, or with a stop file that was saved. Settings says where the key is; put one that works "
                   "there. %1")
                    .arg(EngineWords::say(link.problem)),
                Severity::Critical,
                isFramed(link),
                {LinkAct::StepsByHand, LinkAct::Settings}};
    }
    if (link.state == LinkState::Blind) {
        const QString title = link.since ? tr("The console cannot see the fleet since %1, %2")
                                               .arg(Words::clockTime(*link.since), since(link, now))
                                         : tr("The console cannot see the fleet");
        return {title, whileUnheard(link), Severity::Dead, true, {LinkAct::StepsByHand}};
    }
    if (link.state == LinkState::Connecting && link.since && now - *link.since >= soonConnected) {
        const QString title = lastHeard ? tr("Not connected yet; last heard %1 ago").arg(Words::age(now - *lastHeard))
                                        : tr("Not connected yet, for %1").arg(since(link, now));
        return {title, whileUnheard(link), Severity::Dead, false, {LinkAct::StepsByHand}};
    }
    if (link.diskFailing) {
        return {tr("The console cannot write to its disk"),
                tr("An emergency stop still goes out; everything else is refused until there is room. %1")
                    .arg(EngineWords::say(link.problem)),
                Severity::Critical,
                false,
                {}};
    }
    if (link.flooded) {
        return {tr("Strangers fill the gateway's bus"),
                tr("What they write is dropped unread; reports of bots may arrive later."),
                Severity::Warning,
                false,
                {}};
    }
    if (link.state == LinkState::Degraded && link.webhook.lost && link.webSocketUp && link.sweepUp) {
        return {tr("The gateway's calls do not come in any more"),
                tr("The fleet is heard by the other channels. %1").arg(EngineWords::say(link.webhook.why)),
                Severity::Warning,
                false,
                {}};
    }
    if (link.state == LinkState::Degraded) {
        return {
            tr("A channel to the fleet is down"),
            tr("The fleet is still heard by the other one, up to 10 s later. %1").arg(EngineWords::say(link.problem)),
            Severity::Warning,
            false,
            {}};
    }
    return {};
}

QString LinkWords::headline(const FleetCounts &counts, const LinkView &link, UtcTime now)
{
    if (link.state == LinkState::Connecting) {
        return noBots(link);
    }
    if (isBlind(link)) {
        return link.since ? tr("Nothing is heard since %1, %2").arg(Words::clockTime(*link.since), since(link, now))
                          : tr("Nothing is heard");
    }
    if (counts.total == 0) {
        return tr("No bots yet");
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(counts.notStopped, tr("%Ln not stopped", nullptr, counts.notStopped));
    add(counts.dead, tr("%Ln dead", nullptr, counts.dead));
    add(counts.unknown, tr("%Ln unknown", nullptr, counts.unknown));
    add(counts.stopping, tr("%Ln not proved", "of a stop", counts.stopping));
    add(counts.latched, tr("%Ln stopped", nullptr, counts.latched));
    add(counts.warning, tr("%Ln late or drifting", nullptr, counts.warning));
    add(counts.pausing, tr("%Ln pausing", nullptr, counts.pausing));
    add(counts.paused, tr("%Ln paused", nullptr, counts.paused));
    if (parts.isEmpty()) {
        return counts.total == 1 ? tr("The bot is heard and trading")
                                 : tr("All %Ln bots are heard and trading", nullptr, counts.total);
    }
    add(counts.trading, tr("%Ln trading", nullptr, counts.trading));
    return tr("%1: %2").arg(Words::bots(counts.total), Words::list(parts));
}

QString LinkWords::noBots(const LinkView &link)
{
    switch (link.state) {
    case LinkState::Connecting:
        return tr("Connecting: nothing is heard yet");
    case LinkState::Blind:
        return tr("Which bots there are is not known");
    case LinkState::Live:
    case LinkState::Degraded:
        return tr("No bots are enrolled yet");
    }
    Q_UNREACHABLE();
}

QString LinkWords::noBotsMeans(const LinkView &link)
{
    switch (link.state) {
    case LinkState::Connecting:
        return tr("No bot is on record here. Whether the fleet has any is known once the gateway answers.");
    case LinkState::Blind:
        return tr("No bot was on record here when the gateway went away. Some may have been enrolled elsewhere since, "
                  "and be trading: look at the exchanges. Nothing can be enrolled until the gateway answers.");
    case LinkState::Live:
    case LinkState::Degraded:
        return {};
    }
    Q_UNREACHABLE();
}

QString LinkWords::coverage(const FleetCounts &counts, const FleetSnapshot &fleet, UtcTime now)
{
    if (counts.total == 0) {
        return {};
    }
    if (isBlind(fleet.link)) {
        const std::optional<UtcTime> newest = newestReport(fleet.bots);
        return newest ? tr("Last known figures, the newest of %1.").arg(Words::timeOf(*newest, now))
                      : tr("No figure was ever heard.");
    }
    std::optional<ReportSpan> span;
    for (const BotView &bot : fleet.bots) {
        span = isHeardNow(bot, false) ? widened(span, bot.heardAt) : span;
    }
    const QString heard = tr("%1 of %2 heard.").arg(Words::number(counts.heard), Words::number(counts.total));
    return span ? tr("%1 Figures %2 old.").arg(heard, Words::ages(now - span->newest, now - span->oldest)) : heard;
}

} // namespace fleet
