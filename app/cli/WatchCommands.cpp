#include "WatchCommands.h"

#include "Interrupt.h"
#include "Output.h"

#include "core/Json.h"
#include "core/Reply.h"
#include "engine/EngineAccess.h"
#include "engine/FleetWait.h"
#include "engine/Pulse.h"
#include "engine/SocketClient.h"
#include "watch/FleetCheck.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>
#include <unistd.h>

namespace fleet::cli {

namespace {

constexpr milliseconds enginePatience{2'000};
constexpr milliseconds listeningTime{3'000};
constexpr milliseconds checkPatience{5'000};
constexpr milliseconds redrawPause{1'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

QString nameOfUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? QStringLiteral("fleet-cli") : user;
}

ExitCode fail(const Problem &problem)
{
    printError(problem);
    if (problem.kind == ProblemKind::Invalid) {
        return ExitCode::Usage;
    }
    return isNoAnswer(problem) ? ExitCode::NoGateway : ExitCode::Failure;
}

bool hasListened(const FleetSnapshot &fleet)
{
    return fleet.link.sweepUp && fleet.link.state != LinkState::Connecting;
}

/// Ready, and, where this process's own engine has just begun, after a moment of listening.
QCoro::Task<Result<void>> openAndListen(EngineAccess &access)
{
    const Result<void> opened = co_await access.open(enginePatience);
    if (opened && access.isOwn()) {
        co_await until(&access.client(), FleetTest(hasListened), listeningTime);
    }
    co_return opened;
}

// ---- health

QString wordOf(const Verdict &verdict)
{
    return verdict.health ? toString(*verdict.health) : QStringLiteral("–");
}

/// Exclusive: a bot that is not heard has no health, whatever it last said; one that is late is not healthy.
QString statusOf(const BotView &bot)
{
    if (bot.liveness == Liveness::Dead) {
        return toString(Liveness::Dead);
    }
    if (bot.liveness == Liveness::Late) {
        return toString(std::max(bot.verdict.health.value_or(Health::Warning), Health::Warning));
    }
    return bot.verdict.health ? toString(*bot.verdict.health) : QStringLiteral("unknown");
}

struct Totals {
    Money pnl;
    qint64 trades = 0;
    int reporting = 0; ///< bots whose figures are in the sums
};

bool isHeard(const BotView &bot)
{
    return bot.liveness == Liveness::Alive || bot.liveness == Liveness::Late;
}

Totals totalsOf(const FleetSnapshot &fleet)
{
    Totals totals;
    for (const BotView &bot : fleet.bots) {
        if (isHeard(bot) && bot.metrics.pnlUsd) {
            totals.pnl += *bot.metrics.pnlUsd;
            totals.trades += bot.metrics.tradeCount.value_or(0);
            ++totals.reporting;
        }
    }
    return totals;
}

QJsonObject healthJson(const FleetSnapshot &fleet)
{
    QJsonObject summary;
    for (const QString &word : {QStringLiteral("healthy"), QStringLiteral("warning"), QStringLiteral("critical"),
                                QStringLiteral("dead"), QStringLiteral("unknown")}) {
        summary.insert(word, 0);
    }
    QJsonObject groups;
    QJsonArray bots;
    const QJsonArray rows = toJson(fleet).value(QLatin1StringView("bots")).toArray();
    for (std::size_t i = 0; i < fleet.bots.size(); ++i) {
        const BotView &bot = fleet.bots[i];
        const QString status = statusOf(bot);
        summary.insert(status, summary.value(status).toInt() + 1);
        QJsonObject group = groups.value(bot.group.text()).toObject();
        group.insert(status, group.value(status).toInt() + 1);
        groups.insert(bot.group.text(), group);
        QJsonObject row = rows.at(static_cast<qsizetype>(i)).toObject();
        row.insert(QStringLiteral("status"), status);
        bots.append(row);
    }
    const Totals totals = totalsOf(fleet);
    return {{QStringLiteral("timestamp"), toIso(fleet.at)},
            {QStringLiteral("link"), toString(fleet.link.state)},
            {QStringLiteral("channels"), channelsJson(fleet)},
            {QStringLiteral("total_bots"), static_cast<qint64>(fleet.bots.size())},
            {QStringLiteral("status_summary"), summary},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("fleet_pnl_usd"), totals.pnl.toString(2)},
            {QStringLiteral("fleet_trade_count"), totals.trades},
            {QStringLiteral("reporting_bots"), totals.reporting},
            {QStringLiteral("bots"), bots}};
}

QStringList healthLines(const FleetSnapshot &fleet)
{
    const Totals totals = totalsOf(fleet);
    QStringList lines{tr("Link %1. PnL today %2 USD, %3 trades (%4 of %5 bots reporting).")
                          .arg(toString(fleet.link.state), totals.pnl.toString(2))
                          .arg(totals.trades)
                          .arg(totals.reporting)
                          .arg(fleet.bots.size())};
    lines.append(channelLines(fleet));
    for (const BotView &bot : fleet.bots) {
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(bot.name, -18)
                         .arg(bot.group.text(), -14)
                         .arg(toString(bot.liveness), -10)
                         .arg(wordOf(bot.verdict), -8)
                         .arg(figuresOf(bot.verdict)));
    }
    return lines;
}

// ---- alerts

QString alertLine(const AlertView &view)
{
    const Alert &alert = view.alert;
    QStringList remarks;
    if (!alert.detail.isEmpty()) {
        remarks.append(alert.detail);
    } else if (!alert.causes.empty()) {
        remarks.append(QStringList(alert.causes.begin(), alert.causes.end()).join(QStringLiteral(", ")));
    }
    if (alert.acknowledged) {
        remarks.append(tr("%1: “%2”").arg(alert.acknowledged->by, alert.acknowledged->comment));
    }
    if (alert.because) {
        remarks.append(tr("because of %1").arg(toString(alert.because->rule)));
    }
    if (view.silencedUntil) {
        remarks.append(tr("silenced until %1").arg(toIso(*view.silencedUntil)));
    }
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7")
        .arg(alert.id.text(), toIso(alert.openedAt))
        .arg(toString(alert.severity), -8)
        .arg(toString(alert.state), -12)
        .arg(toString(alert.key.rule), -17)
        .arg(view.name.isEmpty() ? tr("fleet") : view.name, -18)
        .arg(remarks.join(QStringLiteral("; ")));
}

ExitCode listAlerts(const FleetSnapshot &fleet, bool json)
{
    if (!json) {
        for (const AlertView &view : fleet.alerts) {
            printLine(alertLine(view));
        }
        if (fleet.alerts.empty()) {
            printLine(tr("No alert is open."));
        }
        return ExitCode::Confirmed;
    }
    QJsonArray alerts;
    for (const AlertView &view : fleet.alerts) {
        alerts.append(toJson(view));
    }
    QJsonArray silences;
    for (const Silence &silence : fleet.silences) {
        silences.append(toJson(silence));
    }
    printJson({{QStringLiteral("alerts"), alerts}, {QStringLiteral("silences"), silences}});
    return ExitCode::Confirmed;
}

/// One bot by id or name; an empty id where nothing was named.
Result<BotId> botNamed(const FleetSnapshot &fleet, const QString &text)
{
    if (text.isEmpty()) {
        return BotId();
    }
    const auto bot = std::find_if(fleet.bots.begin(), fleet.bots.end(), [&text](const BotView &candidate) {
        return candidate.id.text() == text || candidate.name == text;
    });
    if (bot == fleet.bots.end()) {
        return failure(ProblemKind::NotFound, QStringLiteral("There is no bot \"%1\".").arg(text));
    }
    return bot->id;
}

Result<WatchRequest> silenceFrom(const FleetSnapshot &fleet, const AlertOptions &options)
{
    const Result<BotId> bot = botNamed(fleet, options.bot);
    if (!bot) {
        return failure(bot.error());
    }
    SilenceMatch match{.rule = std::nullopt, .group = GroupId(options.group), .bot = *bot};
    if (!options.rule.isEmpty()) {
        match.rule = alertRuleFromString(options.rule);
        if (!match.rule) {
            return failure(ProblemKind::Invalid, QStringLiteral("There is no kind of alert \"%1\".").arg(options.rule));
        }
    }
    return MakeSilence{std::move(match), options.reason, nameOfUser(),
                       std::chrono::seconds(static_cast<qint64>(options.minutes) * 60)};
}

/// As `alerts list` shows it now.
Result<WatchRequest> acknowledgementFrom(const FleetSnapshot &fleet, const AlertOptions &options)
{
    const auto view = std::find_if(fleet.alerts.begin(), fleet.alerts.end(), [&options](const AlertView &candidate) {
        return candidate.alert.id.text() == options.id;
    });
    if (view == fleet.alerts.end()) {
        return failure(ProblemKind::NotFound, QStringLiteral("There is no open alert \"%1\".").arg(options.id));
    }
    return AcknowledgeAlert{seenOf(view->alert), nameOfUser(), options.reason};
}

Result<WatchRequest> requestFrom(const FleetSnapshot &fleet, const AlertOptions &options)
{
    if (options.act == AlertAct::Acknowledge) {
        return acknowledgementFrom(fleet, options);
    }
    if (options.act == AlertAct::EndSilence) {
        return EndSilence{SilenceId(options.id), nameOfUser()};
    }
    return silenceFrom(fleet, options);
}

/// An engine tells what it sees. False as soon as there is none, or after a while when it says nothing.
QCoro::Task<bool> answers(SocketClient &client)
{
    Reply<void> reply;
    const auto give = [reply](const Result<void> &outcome) { reply.answer(outcome); };
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &patience, [give] { give(failure(ProblemKind::Timeout, {})); });
    QObject::connect(&client, &SocketClient::becameReady, &patience, [give] { give({}); });
    QObject::connect(&client, &SocketClient::engineLost, &patience,
                     [give](const Problem &problem) { give(failure(problem)); });
    patience.start(checkPatience);
    client.open(false);
    const Result<void> outcome = co_await Reply<void>::wait(std::move(reply));
    co_return outcome.has_value();
}

// ---- the live view

void redraw(const FleetSnapshot &fleet, bool terminal)
{
    QStringList lines = healthLines(fleet);
    lines.prepend(tr("%1 on %2, %3").arg(fleet.organisation, fleet.gateway, toIso(fleet.at)));
    lines.append(QString());
    lines.append(fleet.alerts.empty() ? tr("No alert is open.") : tr("Alerts, most urgent first:"));
    for (const AlertView &view : fleet.alerts) {
        lines.append(alertLine(view));
    }
    if (terminal) {
        std::fputs("\x1b[H\x1b[2J", stdout);
    }
    printLine(lines.join(QLatin1Char('\n')));
}

} // namespace

QCoro::Task<ExitCode> health(Profile profile, bool json)
{
    EngineAccess access(profile);
    const Result<void> opened = co_await openAndListen(access);
    if (!opened) {
        co_return fail(opened.error());
    }
    const FleetSnapshot &fleet = access.client().snapshot();
    if (json) {
        printJson(healthJson(fleet));
    } else {
        printLine(healthLines(fleet).join(QLatin1Char('\n')));
    }
    co_return hasListened(fleet) && fleet.link.state != LinkState::Blind ? ExitCode::Confirmed : ExitCode::NoGateway;
}

QCoro::Task<ExitCode> alerts(Profile profile, AlertOptions options)
{
    EngineAccess access(profile);
    const Result<void> opened = co_await openAndListen(access);
    if (!opened) {
        co_return fail(opened.error());
    }
    const FleetSnapshot fleet = access.client().snapshot();
    if (options.act == AlertAct::List) {
        co_return listAlerts(fleet, options.json);
    }
    const Result<WatchRequest> request = requestFrom(fleet, options);
    if (!request) {
        printError(request.error());
        co_return options.act == AlertAct::Acknowledge ? ExitCode::Failure : ExitCode::Usage;
    }
    const Result<void> done = co_await access.client().watch(*request);
    if (!done) {
        co_return fail(done.error());
    }
    co_return ExitCode::Confirmed;
}

QCoro::Task<ExitCode> check(Profile profile, bool json)
{
    // Never an engine of its own: it would listen for a moment, and the fleet would go unwatched after that as before.
    SocketClient client(profile.paths.socket());
    const bool ready = co_await answers(client);
    const CheckReport report =
        ready ? checkFleet(client.snapshot()) : checkWithoutEngine(Pulse::ageOf(profile.paths.pulse()));
    if (json) {
        QJsonArray found;
        for (const AlertView &view : report.alerts) {
            found.append(toJson(view));
        }
        printJson({{QStringLiteral("status"), static_cast<int>(report.status)},
                   {QStringLiteral("line"), report.line},
                   {QStringLiteral("alerts"), found}});
    } else {
        printLine(report.line);
        for (const AlertView &view : report.alerts) {
            printLine(alertLine(view));
        }
    }
    co_return static_cast<ExitCode>(report.status);
}

QCoro::Task<ExitCode> watch(Profile profile, double forSeconds)
{
    Interrupt interrupt;
    EngineAccess access(profile);
    const Result<void> opened = co_await openAndListen(access);
    if (!opened) {
        co_return fail(opened.error());
    }
    const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    QTimer redrawTimer;
    QObject::connect(&redrawTimer, &QTimer::timeout, &interrupt,
                     [&access, terminal] { redraw(access.client().snapshot(), terminal); });
    redrawTimer.start(redrawPause);
    redraw(access.client().snapshot(), terminal);
    QTimer end;
    if (forSeconds > 0) {
        end.setSingleShot(true);
        QObject::connect(&end, &QTimer::timeout, &interrupt, &Interrupt::raised);
        end.start(static_cast<int>(forSeconds * 1000));
    }
    co_await qCoro(&interrupt, &Interrupt::raised);
    co_return ExitCode::Confirmed;
}

} // namespace fleet::cli
