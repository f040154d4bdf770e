#include "watch/AlertNotice.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "protocol/Roads.h"

#include <algorithm>
#include <map>

namespace fleet {

namespace {

const QString healthAlert = QStringLiteral("fleet.health_alert");
const QString botDead = QStringLiteral("fleet.bot_dead");
const QString failover = QStringLiteral("fleet.failover");

/// The guide's own names for the four metrics it judges, with the unit it writes behind them.
struct IssueWord {
    QString name;
    QString unit;
};

IssueWord wordOf(const QString &metric)
{
    static const std::map<QString, IssueWord> words{
        {QStringLiteral("drawdown_pct"), {QStringLiteral("drawdown"), QStringLiteral("%")}},
        {QStringLiteral("heartbeat_latency_ms"), {QStringLiteral("latency"), QStringLiteral("ms")}},
        {QStringLiteral("error_count"), {QStringLiteral("errors"), {}}},
        {QStringLiteral("memory_mb"), {QStringLiteral("memory"), QStringLiteral("MB")}},
    };
    const auto word = words.find(metric);
    return word == words.end() ? IssueWord{metric, {}} : word->second;
}

/// The word under which a change is told; empty for one that is not.
QString wordOf(const AlertChange &change)
{
    const bool tells =
        change.news == AlertNews::Opened || change.news == AlertNews::Worsened || change.news == AlertNews::Returned;
    if (!tells) {
        return {};
    }
    switch (change.alert.key.rule) {
    case AlertRule::Unhealthy:
        return healthAlert;
    case AlertRule::BotDead:
        return botDead;
    default:
        return {};
    }
}

QJsonObject deathOf(const BotRuntime &runtime, UtcTime now)
{
    QJsonObject payload{{QStringLiteral("agent_id"), runtime.bot.id.text()},
                        {QStringLiteral("bot_name"), runtime.bot.name},
                        {QStringLiteral("group"), runtime.bot.group.text()}};
    if (runtime.heardAt) {
        const auto silence = std::chrono::duration_cast<seconds>(now - *runtime.heardAt);
        payload.insert(QStringLiteral("last_heartbeat"), toIso(*runtime.heardAt));
        payload.insert(QStringLiteral("seconds_since_heartbeat"), static_cast<qint64>(silence.count()));
    }
    return payload;
}

QJsonObject ailmentOf(const BotRuntime &runtime, const Alert &alert, const Verdict &verdict)
{
    QJsonArray issues;
    for (const HealthReason &reason : verdict.reasons) {
        issues.append(issueOf(reason));
    }
    return {{QStringLiteral("agent_id"), runtime.bot.id.text()},
            {QStringLiteral("bot_name"), runtime.bot.name},
            {QStringLiteral("severity"), toString(alert.severity)},
            {QStringLiteral("issues"), issues}};
}

/// One of several is told in the guide's own form; several share an event.
AlertNotice together(const QString &word, const QJsonArray &bots, UtcTime now)
{
    QJsonObject payload;
    if (bots.size() == 1) {
        payload = bots.first().toObject();
    } else {
        payload.insert(QStringLiteral("bots"), bots);
    }
    return {.id = makeUuidV7(now), .word = word, .payload = payload};
}

QString worstSeverity(const QJsonObject &payload)
{
    const QString critical = toString(AlertSeverity::Critical);
    const auto severityOf = [&critical](const QJsonObject &bot) {
        return bot.value(QLatin1StringView("severity")).toString(critical);
    };
    const QJsonArray bots = payload.value(QLatin1StringView("bots")).toArray();
    if (bots.isEmpty()) {
        return severityOf(payload);
    }
    const bool isCritical = std::any_of(bots.begin(), bots.end(),
                                        [&](const QJsonValue &bot) { return severityOf(bot.toObject()) == critical; });
    return isCritical ? critical : toString(AlertSeverity::Warning);
}

} // namespace

QString issueOf(const HealthReason &reason)
{
    const IssueWord word = wordOf(reason.metric);
    const QString degree = reason.health == Health::Critical ? QStringLiteral("high_") : QStringLiteral("elevated_");
    return degree + word.name + QLatin1Char(':') + QString::number(reason.value, 'g', 6) + word.unit;
}

std::vector<AlertNotice> noticesOf(const std::vector<AlertChange> &changes, const FleetState &state,
                                   const VerdictOf &verdictOf, UtcTime now)
{
    std::map<QString, QJsonArray> waiting;
    std::vector<AlertNotice> notices;
    for (const AlertChange &change : changes) {
        const QString word = wordOf(change);
        const BotRuntime *runtime = state.find(change.alert.key.bot);
        if (word.isEmpty() || runtime == nullptr) {
            continue;
        }
        QJsonArray &bots = waiting[word];
        bots.append(word == botDead ? deathOf(*runtime, now)
                                    : ailmentOf(*runtime, change.alert, verdictOf(runtime->bot.id)));
        if (static_cast<std::size_t>(bots.size()) == mostBotsOfNotice) {
            notices.push_back(together(word, std::exchange(bots, {}), now));
        }
    }
    for (const auto &[word, bots] : waiting) {
        if (!bots.isEmpty()) {
            notices.push_back(together(word, bots, now));
        }
    }
    return notices;
}

AlertNotice failoverNotice(const BotId &dead, const BotId &replacement, const FleetState &state, UtcTime now)
{
    QJsonObject payload{{QStringLiteral("dead_bot"), dead.text()},
                        {QStringLiteral("replacement_bot"), replacement.text()}};
    if (const BotRuntime *runtime = state.find(dead)) {
        payload.insert(QStringLiteral("group"), runtime->bot.group.text());
        payload.insert(QStringLiteral("exchange"), runtime->bot.exchange.text());
    }
    return {.id = makeUuidV7(now), .word = failover, .payload = payload, .eventTold = false, .hasMessage = false};
}

QJsonObject toJson(const AlertNotice &notice)
{
    return {{QStringLiteral("id"), notice.id},
            {QStringLiteral("word"), notice.word},
            {QStringLiteral("payload"), notice.payload},
            {QStringLiteral("event_told"), notice.eventTold},
            {QStringLiteral("has_message"), notice.hasMessage}};
}

std::optional<AlertNotice> alertNoticeFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("alert notice"));
    AlertNotice notice{.id = read.string("id"),
                       .word = read.string("word"),
                       .payload = read.object("payload"),
                       .eventTold = read.boolean("event_told"),
                       .hasMessage = read.optionalBoolean("has_message").value_or(true)};
    return read.ok() ? std::optional(std::move(notice)) : std::nullopt;
}

OutgoingMessage messageOf(const AlertNotice &notice, const QString &managerId, DialectKind dialect)
{
    QJsonObject body = notice.payload;
    const QString severity = worstSeverity(notice.payload);
    body.insert(QStringLiteral("id"), notice.id);
    body.insert(QStringLiteral("event"), notice.word);
    body.insert(QStringLiteral("severity"), severity);
    return {.sender = managerId,
            .recipient = managerId,
            .type = roads::alertMessageType(dialect),
            .subject = QStringLiteral("alert:") + severity,
            .body = QString::fromUtf8(toCompactJson(body)),
            .metadata = {},
            .thread = {}};
}

} // namespace fleet
