#include "models/AlertWords.h"

#include "alerts/AlertBook.h"
#include "models/AlertFigures.h"
#include "models/EngineWords.h"
#include "models/MetricWords.h"
#include "models/OverviewRows.h"
#include "models/Words.h"

#include <QStringList>

#include <array>

namespace fleet {

namespace {

struct RuleWords {
    AlertRule rule;
    const char *kind;
    const char *meaning;
    const char *advice;
};

constexpr std::array<RuleWords, alertRuleCount> ruleWords{{
    {AlertRule::TradesWhileHeld, QT_TRANSLATE_NOOP("fleet::AlertWords", "Trades while held"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "It is to stand still and says that it trades: the hold is not obeyed."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "The command goes out again by itself. If it keeps trading, stop it at its "
                                            "exchange.")},
    {AlertRule::StopsBlocked, QT_TRANSLATE_NOOP("fleet::AlertWords", "Stops refused"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "The gateway refuses this console's key: no stop can be sent."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Put a valid key into the profile. Until then stop at the exchanges.")},
    {AlertRule::Blind, QT_TRANSLATE_NOOP("fleet::AlertWords", "Console blind"),
     QT_TRANSLATE_NOOP("fleet::AlertWords",
                       "The console hears nothing. Bots may still be trading; a stop is sent at the first contact."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Look at the gateway and at this machine's network.")},
    {AlertRule::Partition, QT_TRANSLATE_NOOP("fleet::AlertWords", "Many silent at once"),
     QT_TRANSLATE_NOOP("fleet::AlertWords",
                       "So many bots at once are more likely cut off than dead; they may still be trading."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Look at what they share first: network, host, exchange, version.")},
    {AlertRule::Clone, QT_TRANSLATE_NOOP("fleet::AlertWords", "Two copies"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Two copies of one bot speak: both may trade one account."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Stop the bot, end one of the copies, then release it.")},
    {AlertRule::GatewayReset, QT_TRANSLATE_NOOP("fleet::AlertWords", "Gateway reset"),
     QT_TRANSLATE_NOOP("fleet::AlertWords",
                       "The gateway lost its database: its events begin again and its past is gone."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Nothing to do here: bots register anew, open holds are sent again.")},
    {AlertRule::BotDead, QT_TRANSLATE_NOOP("fleet::AlertWords", "Bot silent"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "It says nothing any more. What it held may still be open."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Look at its host. A stop given now reaches it when it is heard again.")},
    {AlertRule::Unhealthy, QT_TRANSLATE_NOOP("fleet::AlertWords", "Beyond a limit"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "It does badly by its own figures."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Look at its figures; pause or stop it, or move the limit.")},
    {AlertRule::Forgery, QT_TRANSLATE_NOOP("fleet::AlertWords", "Forged reports"),
     QT_TRANSLATE_NOOP("fleet::AlertWords",
                       "Somebody speaks in its name and cannot prove it. Nothing of that was believed."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "If the bot itself was set up anew, enrol it again; else find out who.")},
    {AlertRule::BusFlooded, QT_TRANSLATE_NOOP("fleet::AlertWords", "Bus flooded"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Strangers fill the gateway's bus: reports may come late."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Tell whoever runs the gateway.")},
    {AlertRule::ChannelDown, QT_TRANSLATE_NOOP("fleet::AlertWords", "Channel lost"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "One of the ways in is lost; the others carry, and may be slower."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "It is tried again by itself. If it lasts, look at the gateway.")},
    {AlertRule::DataGap, QT_TRANSLATE_NOOP("fleet::AlertWords", "Events lost"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "The console was away for longer than the gateway keeps its events."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "That time is missing in history and counts against nobody.")},
    {AlertRule::DiskFailing, QT_TRANSLATE_NOOP("fleet::AlertWords", "Disk failing"),
     QT_TRANSLATE_NOOP("fleet::AlertWords",
                       "The disk does not take the record. Emergency stops go on; everything else waits."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Make room, or look at the disk.")},
    {AlertRule::HistoryFailing, QT_TRANSLATE_NOOP("fleet::AlertWords", "No history"),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Charts get nothing new; nothing else is touched."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Make room, or look at the disk.")},
    {AlertRule::ClockSkew, QT_TRANSLATE_NOOP("fleet::AlertWords", "Clock off"),
     QT_TRANSLATE_NOOP("fleet::AlertWords",
                       "This machine's clock differs from the gateway's: commands may count as expired."),
     QT_TRANSLATE_NOOP("fleet::AlertWords", "Set this machine's clock by NTP.")},
}};

const RuleWords &wordsOf(AlertRule rule)
{
    for (const RuleWords &words : ruleWords) {
        if (words.rule == rule) {
            return words;
        }
    }
    Q_UNREACHABLE();
}

QString metricNames(const std::set<QString> &causes)
{
    QStringList names;
    for (const QString &cause : causes) {
        names.append(MetricWords::name(cause));
    }
    return Words::list(names);
}

} // namespace

bool isFiring(const AlertView &view)
{
    return view.alert.state == AlertState::Firing && !view.alert.isExplained() && !view.silencedUntil;
}

Severity AlertCounts::worst() const
{
    return dead > 0 || critical > 0 ? Severity::Critical : warning > 0 ? Severity::Warning : Severity::None;
}

AlertCounts countAlerts(const std::vector<AlertView> &alerts)
{
    AlertCounts counts;
    for (const AlertView &view : alerts) {
        if (view.alert.state == AlertState::Closed) {
            continue;
        }
        if (view.alert.isExplained()) {
            ++counts.explained;
        } else if (view.silencedUntil) {
            ++counts.silenced;
        } else if (view.alert.state == AlertState::Acknowledged) {
            ++counts.acknowledged;
        } else if (view.alert.state == AlertState::Unseen) {
            ++counts.unseen;
        } else {
            ++counts.firing;
            ++(view.alert.key.rule == AlertRule::BotDead        ? counts.dead
               : view.alert.severity == AlertSeverity::Critical ? counts.critical
                                                                : counts.warning);
        }
    }
    return counts;
}

Severity severityOf(const AlertView &view)
{
    if (!view.alert.isActive()) {
        return Severity::Healthy;
    }
    if (view.alert.key.rule == AlertRule::BotDead) {
        return Severity::Dead;
    }
    return view.alert.severity == AlertSeverity::Critical ? Severity::Critical : Severity::Warning;
}

QString AlertWords::kind(AlertRule rule)
{
    return tr(wordsOf(rule).kind);
}

QString AlertWords::meaning(AlertRule rule)
{
    return tr(wordsOf(rule).meaning);
}

QString AlertWords::advice(AlertRule rule)
{
    return tr(wordsOf(rule).advice);
}

QString AlertWords::word(const AlertView &view)
{
    if (!view.alert.isActive()) {
        return tr("Over", "an alert");
    }
    if (view.alert.key.rule == AlertRule::BotDead) {
        return tr("Dead");
    }
    return view.alert.severity == AlertSeverity::Critical ? tr("Critical") : tr("Warning");
}

QString AlertWords::state(AlertState state)
{
    switch (state) {
    case AlertState::Firing:
        return tr("Firing");
    case AlertState::Acknowledged:
        return tr("Acknowledged");
    case AlertState::Unseen:
        return tr("Over, nobody looked");
    case AlertState::Closed:
        return tr("Closed");
    }
    Q_UNREACHABLE();
}

QString AlertWords::title(const AlertView &view)
{
    const Alert &alert = view.alert;
    switch (alert.key.rule) {
    case AlertRule::TradesWhileHeld:
        return tr("%1 trades while held").arg(view.name);
    case AlertRule::StopsBlocked:
        return tr("No stop can be sent");
    case AlertRule::Blind:
        return tr("The console is blind");
    case AlertRule::Partition: {
        bool known = false;
        const int bots = alert.detail.toInt(&known);
        return known ? tr("%Ln bots fell silent at once", nullptr, bots) : tr("Many bots fell silent at once");
    }
    case AlertRule::Clone:
        return tr("Two copies of %1 speak").arg(view.name);
    case AlertRule::GatewayReset:
        return tr("The gateway lost its database");
    case AlertRule::BotDead:
        return alert.isActive() ? tr("%1 is silent").arg(view.name) : tr("%1 was silent").arg(view.name);
    case AlertRule::Unhealthy:
        return alert.causes.empty() ? tr("%1 does badly").arg(view.name)
                                    : tr("%1: %2", "a bot, its metrics").arg(view.name, metricNames(alert.causes));
    case AlertRule::Forgery:
        return tr("Somebody speaks as %1").arg(view.name);
    case AlertRule::BusFlooded:
        return tr("Strangers fill the bus");
    case AlertRule::ChannelDown:
        return tr("A way in is lost");
    case AlertRule::DataGap:
        return tr("Events were lost for good");
    case AlertRule::DiskFailing:
        return tr("The disk does not take the record");
    case AlertRule::HistoryFailing:
        return tr("The charts get nothing new");
    case AlertRule::ClockSkew:
        return tr("This machine's clock is off");
    }
    Q_UNREACHABLE();
}

QString AlertWords::detail(const AlertView &view)
{
    const Alert &alert = view.alert;
    switch (alert.key.rule) {
    case AlertRule::Unhealthy:
        return alert.detail.isEmpty() ? meaning(alert.key.rule) : AlertFigures::metrics(alert.detail);
    case AlertRule::Partition:
        return alert.causes.empty() ? meaning(alert.key.rule)
                                    : tr("They share %1.").arg(AlertFigures::causes(alert.causes));
    case AlertRule::ChannelDown:
        return alert.causes.empty() ? meaning(alert.key.rule) : tr("Lost: %1.").arg(AlertFigures::causes(alert.causes));
    case AlertRule::ClockSkew: {
        const std::optional<milliseconds> skew = AlertFigures::skew(alert.detail);
        return skew ? tr("The gateway's clock is %1 against it.").arg(Words::signedSeconds(*skew))
                    : meaning(alert.key.rule);
    }
    case AlertRule::Blind:
    case AlertRule::StopsBlocked:
    case AlertRule::HistoryFailing:
        return alert.detail.isEmpty() ? meaning(alert.key.rule) : EngineWords::say(alert.detail);
    case AlertRule::Forgery:
        return alert.causes == std::set<QString>{QStringLiteral("replayed")}
                 ? tr("Old reports of it are sent again, or its clock was set back. Nothing of that was believed.")
                 : meaning(alert.key.rule);
    case AlertRule::BotDead:
        if (!alert.isActive() && alert.endedAt) {
            return tr("It was silent from %1 to %2.")
                .arg(Words::clockTime(alert.openedAt), Words::clockTime(*alert.endedAt));
        }
        return meaning(alert.key.rule);
    case AlertRule::TradesWhileHeld:
    case AlertRule::Clone:
    case AlertRule::GatewayReset:
    case AlertRule::BusFlooded:
    case AlertRule::DataGap:
    case AlertRule::DiskFailing:
        return meaning(alert.key.rule);
    }
    Q_UNREACHABLE();
}

QString AlertWords::hands(const AlertView &view, UtcTime now)
{
    const Alert &alert = view.alert;
    QStringList parts;
    if (alert.state == AlertState::Acknowledged && alert.acknowledged) {
        const Acknowledgement &given = *alert.acknowledged;
        const QString comment = given.comment.isEmpty() ? QString() : tr(" “%1”").arg(given.comment);
        parts.append(tr("in hand of %1%2, asked again at %3")
                         .arg(given.by, comment, Words::clockTime(given.at + AlertBook::lapseAfter)));
    } else if (alert.state == AlertState::Unseen) {
        parts.append(alert.endedAt ? tr("over since %1, nobody looked").arg(OverviewRows::when(*alert.endedAt, now))
                                   : tr("over, nobody looked"));
    } else if (alert.state == AlertState::Firing && !alert.because) {
        parts.append(tr("in nobody's hands"));
    }
    if (view.silencedUntil) {
        parts.append(tr("silenced until %1").arg(Words::clockTime(*view.silencedUntil)));
    }
    if (alert.flapping) {
        parts.append(tr("flapping: it came back %Ln times", nullptr, alert.returns));
    }
    return Words::list(parts);
}

QString AlertWords::because(const AlertView &view)
{
    if (!view.alert.isExplained()) {
        return {};
    }
    switch (view.alert.because->rule) {
    case AlertRule::Blind:
        return tr("because the console is blind");
    case AlertRule::Partition:
        return tr("because many bots fell silent at once");
    case AlertRule::BotDead:
        return tr("because the bot is silent");
    default:
        return tr("because of another alert: %1").arg(kind(view.alert.because->rule));
    }
}

QString AlertWords::sentence(const AlertView &view, UtcTime now)
{
    QStringList parts{title(view), word(view).toLower(), detail(view)};
    if (const QString why = because(view); !why.isEmpty()) {
        parts.append(why);
    }
    parts.append(tr("since %1").arg(OverviewRows::when(view.alert.openedAt, now)));
    parts.append(hands(view, now));
    parts.removeAll(QString());
    return Words::list(parts);
}

QString AlertWords::headline(const AlertCounts &counts)
{
    if (counts.firing == 0) {
        return tr("Nothing is firing");
    }
    QStringList parts;
    if (counts.dead > 0) {
        parts.append(tr("%1 dead").arg(Words::number(counts.dead)));
    }
    if (counts.critical > 0) {
        parts.append(tr("%1 critical").arg(Words::number(counts.critical)));
    }
    if (counts.warning > 0) {
        parts.append(tr("%1 warning").arg(Words::number(counts.warning)));
    }
    const QString all =
        counts.firing == 1 ? tr("1 alert is firing") : tr("%Ln alerts are firing", nullptr, counts.firing);
    return tr("%1: %2", "how many alerts, of which kinds").arg(all, Words::list(parts));
}

QString AlertWords::others(const AlertCounts &counts)
{
    QStringList parts;
    if (counts.acknowledged > 0) {
        parts.append(tr("%1 in hand").arg(Words::number(counts.acknowledged)));
    }
    if (counts.unseen > 0) {
        parts.append(tr("%1 over that nobody looked at").arg(Words::number(counts.unseen)));
    }
    if (counts.silenced > 0) {
        parts.append(tr("%1 silenced").arg(Words::number(counts.silenced)));
    }
    if (counts.explained > 0) {
        parts.append(tr("%1 explained by another").arg(Words::number(counts.explained)));
    }
    return Words::list(parts);
}

QString AlertWords::match(const SilenceMatch &match, const QString &bot)
{
    QStringList parts;
    parts.append(match.rule ? kind(*match.rule) : tr("Every kind of alert"));
    if (!match.bot.isEmpty()) {
        parts.append(tr("bot %1").arg(bot.isEmpty() ? match.bot.text() : bot));
    } else if (!match.group.isEmpty()) {
        parts.append(tr("group %1").arg(match.group.text()));
    } else {
        parts.append(tr("whole fleet"));
    }
    return Words::list(parts);
}

} // namespace fleet
