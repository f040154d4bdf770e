#include "Output.h"

#include "core/Json.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <map>

namespace fleet::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// Bots and people wrote some of what is printed: nothing of it may move the cursor or turn the line round.
QString printable(QString text)
{
    for (QChar &c : text) {
        const bool isControl = c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        const bool turns = c == QChar(0x200E) || c == QChar(0x200F) || (c >= QChar(0x202A) && c <= QChar(0x202E))
                        || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (isControl || turns) {
            c = QChar::ReplacementCharacter;
        }
    }
    return text;
}

/// The guide's words for one bot, exclusive. What is on its way is not there: it is counted where it still is.
QString statusWord(const BotView &bot)
{
    if (bot.liveness == Liveness::Dead) {
        return QStringLiteral("dead");
    }
    if (!bot.reported || bot.liveness == Liveness::Unknown || bot.liveness == Liveness::NeverSeen) {
        return QStringLiteral("unknown");
    }
    switch (*bot.reported) {
    case BotState::Stopped:
        return QStringLiteral("stopped");
    case BotState::Dormant:
    case BotState::Paused:
    case BotState::Drained:
    case BotState::Updating:
        return QStringLiteral("paused");
    case BotState::Stopping:
    case BotState::Pausing:
    case BotState::Draining:
    case BotState::Trading:
        return QStringLiteral("active");
    }
    Q_UNREACHABLE();
}

/// Of a bot that is to stop and does not.
QString stopWord(const BotView &bot)
{
    if (!bot.hasNotStopped() || bot.liveness == Liveness::Unknown || bot.liveness == Liveness::Dead) {
        return {};
    }
    return bot.failedStop ? QStringLiteral("  not stopped: stop %1").arg(toString(bot.failedStop->state))
                          : QStringLiteral("  not stopped");
}

QString orDash(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : QStringLiteral("–");
}

QString secondsWord(milliseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1'000.0, 'f', 1);
}

QString timesWord(const ChannelTimes &times, UtcTime now)
{
    if (!times.lastAt) {
        return tr("nothing yet");
    }
    const QString last = tr("last %1 s ago").arg(secondsWord(std::max(now - *times.lastAt, milliseconds(0))));
    return times.lag ? tr("%1, %2 s late").arg(last, secondsWord(*times.lag)) : last;
}

QString channelLine(const QString &name, const QString &state, const QString &rest)
{
    return rest.isEmpty() ? QStringLiteral("  %1  %2").arg(name, -9).arg(state)
                          : QStringLiteral("  %1  %2  %3").arg(name, -9).arg(state, -11).arg(rest);
}

QString proofWord(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return tr("proved that they stopped");
    case Verb::Pause:
        return tr("proved that they paused");
    case Verb::Drain:
        return tr("proved that they drained");
    case Verb::Resume:
        return tr("proved that the pauses are lifted");
    case Verb::Release:
        return tr("proved that the stops are lifted");
    case Verb::AssumeResponsibility:
        return tr("proved that they took over");
    default:
        return tr("proved that they carried it out");
    }
}

} // namespace

void printJson(const QJsonObject &object)
{
    write(stdout, toCompactJson(object));
}

void printLine(const QString &text)
{
    write(stdout, printable(text).toUtf8());
}

void printError(const QString &text)
{
    write(stderr, printable(text).toUtf8());
}

void printError(const Problem &problem)
{
    printError(describe(problem));
}

QJsonObject statusJson(const FleetSnapshot &fleet)
{
    std::map<QString, int> status{{QStringLiteral("active"), 0},
                                  {QStringLiteral("paused"), 0},
                                  {QStringLiteral("stopped"), 0},
                                  {QStringLiteral("dead"), 0},
                                  {QStringLiteral("unknown"), 0}};
    std::map<QString, int> groups;
    for (const BotView &bot : fleet.bots) {
        ++status[statusWord(bot)];
        ++groups[bot.group.text()];
    }
    QJsonObject statusObject;
    for (const auto &[word, count] : status) {
        statusObject.insert(word, count);
    }
    QJsonObject groupObject;
    for (const auto &[name, count] : groups) {
        groupObject.insert(name, count);
    }
    QJsonObject object = toJson(fleet);
    object.insert(QStringLiteral("fleet_manager"), fleet.managerId);
    object.insert(QStringLiteral("total_bots"), static_cast<qint64>(fleet.bots.size()));
    object.insert(QStringLiteral("status"), statusObject);
    object.insert(QStringLiteral("groups"), groupObject);
    object.insert(QStringLiteral("timestamp"), object.take(QStringLiteral("at")));
    object.remove(QStringLiteral("operations"));
    return object;
}

void printStatus(const FleetSnapshot &fleet)
{
    printLine(tr("%1 on %2: %3 bots, link %4")
                  .arg(fleet.organisation, fleet.gateway)
                  .arg(fleet.bots.size())
                  .arg(toString(fleet.link.state)));
    if (!fleet.link.problem.isEmpty()) {
        printLine(fleet.link.problem);
    }
    const QStringList channels = channelLines(fleet);
    for (const QString &line : channels) {
        printLine(line);
    }
    for (const BotView &bot : fleet.bots) {
        QStringList holds;
        for (const Hold &hold : bot.holds) {
            holds << QStringLiteral("%1 \"%2\"").arg(toString(hold.kind), hold.reason);
        }
        printLine(
            QStringLiteral("%1  %2  %3  desired %4  reported %5  %6  positions %7  orders %8%9%10")
                .arg(bot.name, -18)
                .arg(bot.group.text(), -14)
                .arg(bot.exchange.text(), -8)
                .arg(toString(bot.desired), -7)
                .arg(bot.reported ? toString(*bot.reported) : QStringLiteral("–"), -8)
                .arg(toString(bot.liveness), -10)
                .arg(orDash(bot.metrics.openPositions), 3)
                .arg(orDash(bot.metrics.openOrders), 3)
                .arg(holds.isEmpty() ? QString() : QStringLiteral("  held by ") + holds.join(QStringLiteral(", ")),
                     stopWord(bot)));
    }
}

QJsonObject channelsJson(const FleetSnapshot &fleet)
{
    const QJsonObject link = toJson(fleet).value(QLatin1StringView("link")).toObject();
    const auto channel = [&link](QLatin1StringView times, const QJsonValue &up) {
        QJsonObject object = link.value(times).toObject();
        object.insert(QStringLiteral("up"), up);
        return object;
    };
    return {
        {QStringLiteral("web_socket"),
         channel(QLatin1StringView("web_socket_times"), link.value(QLatin1StringView("web_socket")))},
        {QStringLiteral("sweep"), channel(QLatin1StringView("sweep_times"), link.value(QLatin1StringView("sweep")))},
        {QStringLiteral("webhook"),
         channel(QLatin1StringView("webhook"), fleet.link.webhook.state == WebhookState::Proved)}};
}

QStringList channelLines(const FleetSnapshot &fleet)
{
    const LinkView &link = fleet.link;
    const auto word = [](bool up) { return up ? tr("up") : tr("down"); };
    const bool saysWhy = !link.webhook.why.isEmpty();
    const bool isOff = link.webhook.state == WebhookState::Off;
    const QString webhook = saysWhy ? link.webhook.why : timesWord(link.webhook.times, fleet.at);
    return {channelLine(QStringLiteral("WebSocket"), word(link.webSocketUp), timesWord(link.webSocket, fleet.at)),
            channelLine(tr("sweep"), word(link.sweepUp), timesWord(link.sweep, fleet.at)),
            channelLine(tr("webhook"), toString(link.webhook.state), isOff ? QString() : webhook)};
}

QJsonObject operationJson(const OperationView &operation)
{
    QJsonObject object = toJson(operation);
    const OutcomeCounts &counts = operation.counts;
    // Exclusive: what is observed but not proved is still to be proved.
    object.insert(QStringLiteral("counts"), QJsonObject{{QStringLiteral("confirmed"), counts.confirmed},
                                                        {QStringLiteral("refused"), counts.refused},
                                                        {QStringLiteral("failed"), counts.failed},
                                                        {QStringLiteral("unreachable"), counts.unreachable},
                                                        {QStringLiteral("observed"), counts.observed},
                                                        {QStringLiteral("pending"), counts.pending()}});
    return object;
}

QString headline(const OperationView &operation)
{
    return tr("%1 of %2 bots have %3.")
        .arg(operation.counts.confirmed)
        .arg(operation.counts.total)
        .arg(proofWord(operation.verb));
}

void printOperation(const OperationView &operation, bool json)
{
    if (json) {
        printJson(operationJson(operation));
        return;
    }
    printLine(headline(operation));
    for (const AddedReason &reason : operation.addedReasons) {
        printLine(tr("%1 added at %2: “%3”").arg(reason.by, toIso(reason.at), reason.text));
    }
    for (const DeliveryView &delivery : operation.deliveries) {
        const QString took = delivery.took
                               ? tr("%1 s").arg(static_cast<double>(delivery.took->count()) / 1000.0, 0, 'f', 1)
                               : toString(delivery.state);
        const QString says = delivery.says.isEmpty() ? QString() : QStringLiteral("  “%1”").arg(delivery.says);
        const QString cells = QStringLiteral("%1  %2  positions %3  orders %4")
                                  .arg(delivery.name, -18)
                                  .arg(toString(delivery.outcome), -11)
                                  .arg(orDash(delivery.positions), 3)
                                  .arg(orDash(delivery.orders), 3);
        printLine(QStringLiteral("%1  %2%3").arg(cells, took, says));
    }
    if (!operation.problem.isEmpty()) {
        printLine(operation.problem);
    }
}

} // namespace fleet::cli
