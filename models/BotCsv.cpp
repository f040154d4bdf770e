#include "models/BotCsv.h"

#include "models/BotGlance.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

namespace {

QString plain(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : QString();
}

QString plain(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 15) : QString();
}

QString plain(const std::optional<Money> &value)
{
    return value ? value->toString(6) : QString();
}

QString exchanges(const BotView &bot)
{
    QStringList names;
    for (const ExchangeId &exchange : bot.exchanges) {
        names.append(exchange.text());
    }
    return names.join(QLatin1Char(' '));
}

QString holds(const BotView &bot)
{
    QStringList ids;
    for (const Hold &hold : holdsInForce(bot)) {
        ids.append(hold.id.text());
    }
    return ids.join(QLatin1Char(' '));
}

QString pending(const BotView &bot)
{
    QStringList all;
    if (bot.failedStop) {
        all.append(toString(bot.failedStop->verb) + QLatin1Char(':') + toString(bot.failedStop->state));
    }
    for (const PendingView &each : bot.pending) {
        all.append(toString(each.verb) + QLatin1Char(':') + toString(each.state));
    }
    return all.join(QLatin1Char(' '));
}

QStringList header()
{
    return {QStringLiteral("agent_id"),    QStringLiteral("name"),          QStringLiteral("group"),
            QStringLiteral("exchange"),    QStringLiteral("exchanges"),     QStringLiteral("strategy"),
            QStringLiteral("version"),     QStringLiteral("level"),         QStringLiteral("liveness"),
            QStringLiteral("heard_at"),    QStringLiteral("desired"),       QStringLiteral("reported"),
            QStringLiteral("drifts"),      QStringLiteral("holds"),         QStringLiteral("pending"),
            QStringLiteral("pnl_usd"),     QStringLiteral("drawdown_pct"),  QStringLiteral("open_positions"),
            QStringLiteral("open_orders"), QStringLiteral("exposure_usd"),  QStringLiteral("heartbeat_latency_ms"),
            QStringLiteral("error_count"), QStringLiteral("trade_count"),   QStringLiteral("memory_mb"),
            QStringLiteral("cpu_pct"),     QStringLiteral("uptime_seconds")};
}

QStringList fields(const BotView &bot)
{
    const Metrics &metrics = bot.metrics;
    return {bot.id.text(),
            bot.name,
            bot.group.text(),
            bot.exchange.text(),
            exchanges(bot),
            bot.strategy,
            bot.version,
            QString::number(static_cast<int>(bot.level)),
            toString(bot.liveness),
            bot.heardAt ? toIso(*bot.heardAt) : QString(),
            toString(bot.desired),
            bot.reported ? toString(*bot.reported) : QString(),
            bot.drifts ? QStringLiteral("true") : QStringLiteral("false"),
            holds(bot),
            pending(bot),
            plain(metrics.pnlUsd),
            plain(metrics.drawdownPct),
            plain(metrics.openPositions),
            plain(metrics.openOrders),
            plain(metrics.exposureUsd),
            plain(metrics.heartbeatLatencyMs),
            plain(metrics.errorCount),
            plain(metrics.tradeCount),
            plain(metrics.memoryMb),
            plain(metrics.cpuPct),
            plain(metrics.uptimeSeconds)};
}

QString lineOf(const QStringList &values)
{
    QStringList line;
    line.reserve(values.size());
    for (const QString &value : values) {
        line.append(csvField(value));
    }
    return line.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

} // namespace

QString csvField(const QString &value)
{
    const bool plainText = std::none_of(value.begin(), value.end(), [](QChar character) {
        return character == QLatin1Char(',') || character == QLatin1Char('"') || character == QLatin1Char('\n')
            || character == QLatin1Char('\r');
    });
    if (plainText) {
        return value;
    }
    const QString quote = QStringLiteral("\"");
    return quote + QString(value).replace(quote, quote + quote) + quote;
}

QString toCsv(const std::vector<const BotView *> &bots)
{
    QString text = lineOf(header());
    for (const BotView *bot : bots) {
        text += lineOf(fields(*bot));
    }
    return text;
}

} // namespace fleet
