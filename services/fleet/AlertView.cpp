#include "fleet/AlertView.h"

#include "fleet/ViewJson.h"

#include <tuple>

namespace fleet {

using namespace viewJson;

namespace {

QJsonObject keyToJson(const AlertKey &key)
{
    return {{QStringLiteral("rule"), toString(key.rule)}, {QStringLiteral("agent_id"), key.bot.text()}};
}

AlertKey keyFromJson(JsonReader &read)
{
    return {word(read, "rule", alertRuleFromString(read.string("rule")), AlertRule::Unhealthy),
            BotId(read.string("agent_id"))};
}

QJsonObject acknowledgementToJson(const Acknowledgement &acknowledged)
{
    return {{QStringLiteral("by"), acknowledged.by},
            {QStringLiteral("comment"), acknowledged.comment},
            {QStringLiteral("at"), toIso(acknowledged.at)}};
}

/// The first thing that was wrong in a part of the object is wrong with the whole.
void carry(JsonReader &read, const char *key, const JsonReader &part)
{
    if (!part.ok()) {
        read.fail(key, QStringLiteral("does not fit: %1").arg(part.problem()->detail));
    }
}

std::optional<Acknowledgement> acknowledgementFrom(JsonReader &read)
{
    const std::optional<QJsonObject> object = read.optionalObject("acknowledged");
    if (!object) {
        return std::nullopt;
    }
    JsonReader part(*object, QStringLiteral("acknowledged"));
    Acknowledgement result{part.string("by"), part.string("comment"), part.time("at")};
    carry(read, "acknowledged", part);
    return result;
}

std::optional<AlertKey> becauseFrom(JsonReader &read)
{
    const std::optional<QJsonObject> object = read.optionalObject("because");
    if (!object) {
        return std::nullopt;
    }
    JsonReader part(*object, QStringLiteral("because"));
    AlertKey result = keyFromJson(part);
    carry(read, "because", part);
    return result;
}

int distance(AlertState state)
{
    switch (state) {
    case AlertState::Firing:
        return 0;
    case AlertState::Unseen:
        return 1;
    case AlertState::Acknowledged:
        return 2;
    case AlertState::Closed:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

bool isMoreUrgent(const AlertView &a, const AlertView &b)
{
    const auto rank = [](const AlertView &view) {
        const Alert &alert = view.alert;
        return std::tuple(view.silencedUntil.has_value(), alert.isExplained(), distance(alert.state),
                          alert.severity == AlertSeverity::Warning, alert.key.rule, alert.openedAt);
    };
    const auto ranks = std::pair(rank(a), rank(b));
    return ranks.first == ranks.second ? a.alert.id < b.alert.id : ranks.first < ranks.second;
}

QJsonObject toJson(const AlertView &view)
{
    const Alert &alert = view.alert;
    QJsonObject object = keyToJson(alert.key);
    object.insert(QStringLiteral("id"), alert.id.text());
    object.insert(QStringLiteral("name"), view.name);
    object.insert(QStringLiteral("group"), view.group.text());
    object.insert(QStringLiteral("state"), toString(alert.state));
    object.insert(QStringLiteral("severity"), toString(alert.severity));
    object.insert(QStringLiteral("causes"),
                  QJsonArray::fromStringList(QStringList(alert.causes.begin(), alert.causes.end())));
    object.insert(QStringLiteral("detail"), alert.detail);
    object.insert(QStringLiteral("opened_at"), toIso(alert.openedAt));
    object.insert(QStringLiteral("changed_at"), toIso(alert.changedAt));
    object.insert(QStringLiteral("returns"), alert.returns);
    object.insert(QStringLiteral("flapping"), alert.flapping);
    if (alert.because) {
        object.insert(QStringLiteral("because"), keyToJson(*alert.because));
    }
    if (alert.acknowledged) {
        object.insert(QStringLiteral("acknowledged"), acknowledgementToJson(*alert.acknowledged));
    }
    put(object, QLatin1StringView("ended_at"), alert.endedAt);
    put(object, QLatin1StringView("silenced_until"), view.silencedUntil);
    return object;
}

Result<AlertView> alertViewFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("alert"));
    AlertView view;
    Alert &alert = view.alert;
    alert.key = keyFromJson(read);
    alert.id = AlertId(read.string("id"));
    alert.state = word(read, "state", alertStateFromString(read.string("state")), AlertState::Firing);
    alert.severity = word(read, "severity", alertSeverityFromString(read.string("severity")), AlertSeverity::Critical);
    const QStringList causes = read.strings("causes");
    alert.causes = std::set<QString>(causes.begin(), causes.end());
    alert.detail = read.string("detail");
    alert.because = becauseFrom(read);
    alert.openedAt = read.time("opened_at");
    alert.changedAt = read.time("changed_at");
    alert.acknowledged = acknowledgementFrom(read);
    alert.endedAt = read.optionalTime("ended_at");
    alert.returns = static_cast<int>(read.integer("returns"));
    alert.flapping = read.boolean("flapping");
    view.name = read.string("name");
    view.group = GroupId(read.string("group"));
    view.silencedUntil = read.optionalTime("silenced_until");
    return read.ok() ? Result<AlertView>(std::move(view)) : failure(*read.problem());
}

QJsonObject toJson(const SilenceMatch &match)
{
    QJsonObject object{{QStringLiteral("group"), match.group.text()}, {QStringLiteral("agent_id"), match.bot.text()}};
    if (match.rule) {
        object.insert(QStringLiteral("rule"), toString(*match.rule));
    }
    return object;
}

Result<SilenceMatch> silenceMatchFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("silence"));
    SilenceMatch match{.rule = std::nullopt,
                       .group = GroupId(read.optionalString("group").value_or(QString())),
                       .bot = BotId(read.optionalString("agent_id").value_or(QString()))};
    if (const std::optional<QString> rule = read.optionalString("rule")) {
        match.rule = word(read, "rule", alertRuleFromString(*rule), AlertRule::Unhealthy);
    }
    return read.ok() ? Result<SilenceMatch>(std::move(match)) : failure(*read.problem());
}

QJsonObject toJson(const Silence &silence)
{
    return {{QStringLiteral("id"), silence.id.text()},     {QStringLiteral("match"), toJson(silence.match)},
            {QStringLiteral("reason"), silence.reason},    {QStringLiteral("author"), silence.author},
            {QStringLiteral("from"), toIso(silence.from)}, {QStringLiteral("until"), toIso(silence.until)}};
}

Result<Silence> silenceFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("silence"));
    const Result<SilenceMatch> match = silenceMatchFromJson(read.object("match"));
    Silence silence{.id = SilenceId(read.string("id")),
                    .match = match ? *match : SilenceMatch{},
                    .reason = read.string("reason"),
                    .author = read.string("author"),
                    .from = read.time("from"),
                    .until = read.time("until")};
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return match ? Result<Silence>(std::move(silence)) : failure(match.error());
}

} // namespace fleet
