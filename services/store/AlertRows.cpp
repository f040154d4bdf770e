#include "store/Cells.h"
#include "store/Rows.h"

namespace fleet {

namespace {

using Column = QLatin1StringView;

QString wordOf(const std::optional<AlertRule> &rule)
{
    return rule ? toString(*rule) : QString();
}

/// An empty word is no rule; any other must be one.
std::optional<AlertRule> readRule(RowReader &row)
{
    return row.parsed<std::optional<AlertRule>>([](const QString &word) -> std::optional<std::optional<AlertRule>> {
        if (word.isEmpty()) {
            return std::optional<AlertRule>();
        }
        const std::optional<AlertRule> rule = alertRuleFromString(word);
        return rule ? std::optional(rule) : std::nullopt;
    });
}

} // namespace

const Table &RowOf<Alert>::table()
{
    static const Table table{Column("alerts"),
                             1,
                             {Column("id"), Column("rule"), Column("bot"), Column("state"), Column("severity"),
                              Column("causes"), Column("detail"), Column("because_rule"), Column("because_bot"),
                              Column("opened_at"), Column("changed_at"), Column("acknowledged_by"),
                              Column("acknowledged_with"), Column("acknowledged_at"), Column("ended_at"),
                              Column("returns")}};
    return table;
}

QVariantList RowOf<Alert>::toRow(const Alert &alert)
{
    const AlertKey because = alert.because.value_or(AlertKey{});
    const Acknowledgement by = alert.acknowledged.value_or(Acknowledgement{});
    return {cell(alert.id),           toString(alert.key.rule),
            cell(alert.key.bot),      toString(alert.state),
            toString(alert.severity), cell(QStringList(alert.causes.begin(), alert.causes.end())),
            cell(alert.detail),       cell(alert.because ? toString(because.rule) : QString()),
            cell(because.bot),        cell(alert.openedAt),
            cell(alert.changedAt),    cell(by.by),
            cell(by.comment),         cell(alert.acknowledged ? std::optional(by.at) : std::nullopt),
            cell(alert.endedAt),      alert.returns};
}

Alert RowOf<Alert>::fromRow(RowReader &row)
{
    Alert alert;
    alert.id = AlertId(row.text());
    alert.key.rule = row.parsed<AlertRule>(alertRuleFromString);
    alert.key.bot = BotId(row.text());
    alert.state = row.parsed<AlertState>(alertStateFromString);
    alert.severity = row.parsed<AlertSeverity>(alertSeverityFromString);
    const QStringList causes = row.strings();
    alert.causes = {causes.begin(), causes.end()};
    alert.detail = row.text();
    const std::optional<AlertRule> because = readRule(row);
    const BotId becauseOf(row.text());
    if (because) {
        alert.because = AlertKey{*because, becauseOf};
    }
    alert.openedAt = row.time();
    alert.changedAt = row.time();
    Acknowledgement by{.by = row.text(), .comment = row.text()};
    if (const std::optional<UtcTime> at = row.optionalTime()) {
        by.at = *at;
        alert.acknowledged = by;
    }
    alert.endedAt = row.optionalTime();
    alert.returns = static_cast<int>(row.integer());
    return alert;
}

const Table &RowOf<Silence>::table()
{
    static const Table table{Column("silences"),
                             1,
                             {Column("id"), Column("rule"), Column("group_name"), Column("bot"), Column("reason"),
                              Column("author"), Column("from_at"), Column("until_at")}};
    return table;
}

QVariantList RowOf<Silence>::toRow(const Silence &silence)
{
    return {cell(silence.id),          cell(wordOf(silence.match.rule)),
            cell(silence.match.group), cell(silence.match.bot),
            cell(silence.reason),      cell(silence.author),
            cell(silence.from),        cell(silence.until)};
}

Silence RowOf<Silence>::fromRow(RowReader &row)
{
    Silence silence;
    silence.id = SilenceId(row.text());
    silence.match.rule = readRule(row);
    silence.match.group = GroupId(row.text());
    silence.match.bot = BotId(row.text());
    silence.reason = row.text();
    silence.author = row.text();
    silence.from = row.time();
    silence.until = row.time();
    return silence;
}

} // namespace fleet
