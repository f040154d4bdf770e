#include "models/EnrolmentModel.h"

#include "fleet/FleetFile.h"
#include "models/EngineWords.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Words.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace fleet {

namespace {

constexpr int fewestForPace = 3;

EnrolmentChange changeOf(const QString &step)
{
    const std::array<std::pair<PlanStep, EnrolmentChange>, 4> known{{
        {PlanStep::Enrol, EnrolmentChange::New},
        {PlanStep::Continue, EnrolmentChange::Continued},
        {PlanStep::Update, EnrolmentChange::Changed},
        {PlanStep::Missing, EnrolmentChange::NotListed},
    }};
    const auto found =
        std::find_if(known.begin(), known.end(), [&step](const auto &entry) { return toString(entry.first) == step; });
    return found == known.end() ? EnrolmentChange::Unchanged : found->second;
}

Severity severityOf(EnrolmentChange change)
{
    switch (change) {
    case EnrolmentChange::Refused:
        return Severity::Critical;
    case EnrolmentChange::New:
    case EnrolmentChange::Continued:
        return Severity::Pending;
    case EnrolmentChange::Changed:
        return Severity::Warning;
    case EnrolmentChange::NotListed:
        return Severity::Unknown;
    case EnrolmentChange::Unchanged:
        return Severity::None;
    }
    Q_UNREACHABLE();
}

QString keyOfBot(const QString &name)
{
    return QStringLiteral("bot ") + name;
}

QStringList namesIn(const QJsonArray &array)
{
    QStringList names;
    for (const QJsonValue &name : array) {
        names << name.toString();
    }
    return names;
}

/// Of the engine's "fleet", "group spot-arb", "bot spot-arb-01".
QString noteOfLimits(const QString &whose)
{
    if (whose.startsWith(QLatin1StringView("group "))) {
        return EnrolmentModel::tr("Group: the limits of its metrics change.");
    }
    if (whose.startsWith(QLatin1StringView("bot "))) {
        return EnrolmentModel::tr("Bot: the limits of its metrics change.");
    }
    return EnrolmentModel::tr("The limits of the whole fleet's metrics change.");
}

} // namespace

std::vector<EnrolmentRow> enrolmentRows(const QJsonObject &plan)
{
    std::vector<EnrolmentRow> rows;
    const QJsonArray groups = plan.value(QLatin1StringView("changed_groups")).toArray();
    for (const QJsonValue &group : groups) {
        const QString name = group.toString();
        rows.push_back({.key = QStringLiteral("group ") + name,
                        .change = EnrolmentChange::Changed,
                        .name = name,
                        .agentId = {},
                        .note = EnrolmentModel::tr("Group: its policy is new or differs.")});
    }
    const QStringList limits = namesIn(plan.value(QLatin1StringView("changed_limits")).toArray());
    for (const QString &whose : limits) {
        rows.push_back({.key = QStringLiteral("limits ") + whose,
                        .change = EnrolmentChange::Changed,
                        .name = whose.section(QLatin1Char(' '), 1),
                        .agentId = {},
                        .note = noteOfLimits(whose)});
    }
    const QJsonArray bots = plan.value(QLatin1StringView("bots")).toArray();
    for (const QJsonValue &bot : bots) {
        const QString name = bot[QLatin1StringView("name")].toString();
        rows.push_back({.key = keyOfBot(name),
                        .change = changeOf(bot[QLatin1StringView("step")].toString()),
                        .name = name,
                        .agentId = bot[QLatin1StringView("agent_id")].toString(),
                        .note = bot[QLatin1StringView("note")].toString()});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const EnrolmentRow &a, const EnrolmentRow &b) { return a.change < b.change; });
    return rows;
}

std::vector<EnrolmentRow> refusedRows(const Problem &problem)
{
    std::vector<EnrolmentRow> rows;
    const QStringList lines = problem.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype colon = line.startsWith(QLatin1StringView("line ")) ? line.indexOf(QLatin1Char(':')) : -1;
        rows.push_back({.key = QStringLiteral("error %1").arg(rows.size()),
                        .change = EnrolmentChange::Refused,
                        .name = colon < 0 ? QString() : line.left(colon),
                        .agentId = {},
                        .note = line.mid(colon + 1).trimmed()});
    }
    return rows;
}

int unchanged(const std::vector<EnrolmentRow> &rows)
{
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [](const EnrolmentRow &row) { return row.change == EnrolmentChange::Unchanged; }));
}

int toBeDone(const std::vector<EnrolmentRow> &rows)
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const EnrolmentRow &row) { return row.isToBeDone(); }));
}

bool EnrolmentRow::isToBeDone() const
{
    return !agentId.isEmpty()
        && (change == EnrolmentChange::New || change == EnrolmentChange::Continued
            || change == EnrolmentChange::Changed);
}

std::optional<milliseconds> remainingTime(int done, int total, milliseconds elapsed)
{
    if (done < fewestForPace || done >= total) {
        return std::nullopt;
    }
    return elapsed * (total - done) / done;
}

EnrolmentModel::EnrolmentModel(QObject *parent) : KeyedTable(parent) {}

void EnrolmentModel::show(const std::vector<EnrolmentRow> &rows)
{
    reset(rows); // another file is another subject
}

void EnrolmentModel::begin()
{
    std::vector<EnrolmentRow> waiting;
    for (const EnrolmentRow &row : rows()) {
        if (row.isToBeDone()) {
            waiting.push_back(row);
            waiting.back().stage = EnrolmentStage::Waiting;
        }
    }
    update(waiting);
}

int EnrolmentModel::take(const EnrolStep &step)
{
    const int position = rowOf(keyOfBot(step.name));
    if (position < 0) {
        return -1;
    }
    EnrolmentRow row = at(position);
    switch (step.what) {
    case EnrolStep::What::Begun:
        row.stage = EnrolmentStage::Running;
        break;
    case EnrolStep::What::Done:
        row.stage = EnrolmentStage::Done;
        break;
    case EnrolStep::What::Failed:
        row.stage = EnrolmentStage::Failed;
        row.note = EngineWords::say(step.problem);
        break;
    }
    update({row});
    return position;
}

void EnrolmentModel::end(const QJsonObject &answer)
{
    std::vector<EnrolmentRow> changed;
    const auto add = [this, &changed](const QString &name, EnrolmentStage stage, const QString &note) {
        if (const int position = rowOf(keyOfBot(name)); position >= 0) {
            changed.push_back(at(position));
            changed.back().stage = stage;
            changed.back().note = note.isEmpty() ? changed.back().note : note;
        }
    };
    for (const QString &name : namesIn(answer.value(QLatin1StringView("left")).toArray())) {
        add(name, EnrolmentStage::NotBegun, {});
    }
    const QJsonArray failures = answer.value(QLatin1StringView("failures")).toArray();
    for (const QJsonValue &failed : failures) {
        add(failed[QLatin1StringView("name")].toString(), EnrolmentStage::Failed,
            EngineWords::say(failed[QLatin1StringView("problem")].toString()));
    }
    update(changed);
}

int EnrolmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString EnrolmentModel::text(const EnrolmentRow &row, Column column)
{
    switch (column) {
    case Column::What:
        return EnrolmentWords::state(row);
    case Column::Name:
        return row.name;
    case Column::Note:
        return row.note;
    case Column::AgentId:
        return row.agentId;
    }
    Q_UNREACHABLE();
}

QVariant EnrolmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const EnrolmentRow &row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    const bool isChange = column == Column::What;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(text(row, column));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        QStringList words{EnrolmentWords::state(row), row.name, row.note};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case SeverityRole:
        return static_cast<int>(isChange ? EnrolmentWords::severity(row) : Severity::None);
    case IconNameRole:
        return isChange ? icons::nameOf(EnrolmentWords::severity(row)) : QString();
    case StaleRole:
        return row.change == EnrolmentChange::Unchanged || row.stage == EnrolmentStage::Waiting;
    case EmphasisRole:
        return column == Column::Name;
    case ElideMiddleRole:
        return column == Column::Name || column == Column::AgentId;
    case IdRole:
        return row.key;
    default:
        return {};
    }
}

QVariant EnrolmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::What:
        return tr("What happens");
    case Column::Name:
        return tr("Bot");
    case Column::Note:
        return tr("Why");
    case Column::AgentId:
        return tr("Agent id");
    }
    return {};
}

QString EnrolmentWords::change(EnrolmentChange change)
{
    switch (change) {
    case EnrolmentChange::Refused:
        return tr("Refused");
    case EnrolmentChange::New:
        return tr("New");
    case EnrolmentChange::Continued:
        return tr("Goes on");
    case EnrolmentChange::Changed:
        return tr("Changed");
    case EnrolmentChange::NotListed:
        return tr("Not in the file");
    case EnrolmentChange::Unchanged:
        return tr("Unchanged");
    }
    Q_UNREACHABLE();
}

QString EnrolmentWords::state(const EnrolmentRow &row)
{
    const bool update = row.change == EnrolmentChange::Changed;
    switch (row.stage) {
    case EnrolmentStage::Planned:
        return change(row.change);
    case EnrolmentStage::Waiting:
        return tr("Waiting");
    case EnrolmentStage::Running:
        return update ? tr("Updating") : tr("Registering");
    case EnrolmentStage::Done:
        return update ? tr("Updated") : tr("Enrolled");
    case EnrolmentStage::Failed:
        return tr("Failed");
    case EnrolmentStage::NotBegun:
        return tr("Not begun");
    }
    Q_UNREACHABLE();
}

Severity EnrolmentWords::severity(const EnrolmentRow &row)
{
    switch (row.stage) {
    case EnrolmentStage::Planned:
        return severityOf(row.change);
    case EnrolmentStage::Waiting:
        return Severity::None;
    case EnrolmentStage::Running:
        return Severity::Pending;
    case EnrolmentStage::Done:
        return Severity::Healthy;
    case EnrolmentStage::Failed:
        return Severity::Critical;
    case EnrolmentStage::NotBegun:
        return Severity::Unknown;
    }
    Q_UNREACHABLE();
}

QString EnrolmentWords::counts(const std::vector<EnrolmentRow> &rows)
{
    std::array<int, enrolmentChangeCount> counts{};
    for (const EnrolmentRow &row : rows) {
        ++counts.at(static_cast<std::size_t>(row.change));
    }
    QStringList parts;
    const auto add = [&](EnrolmentChange change, const QString &word) {
        if (const int count = counts.at(static_cast<std::size_t>(change)); count > 0) {
            parts << Words::number(count) + QLatin1Char(' ') + word;
        }
    };
    add(EnrolmentChange::Refused, tr("refused"));
    add(EnrolmentChange::New, tr("new"));
    add(EnrolmentChange::Continued, tr("begun before"));
    add(EnrolmentChange::Changed, tr("changed"));
    add(EnrolmentChange::NotListed, tr("not in the file"));
    add(EnrolmentChange::Unchanged, tr("unchanged"));
    return parts.join(QStringLiteral(", "));
}

QString EnrolmentWords::act(const std::vector<EnrolmentRow> &rows)
{
    const auto changed = static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const EnrolmentRow &row) {
        return row.isToBeDone() && row.change == EnrolmentChange::Changed;
    }));
    const int enrolled = toBeDone(rows) - changed;
    if (enrolled == 0) {
        if (changed > 0) {
            return tr("&Change %1").arg(Words::bots(changed));
        }
        const bool groups = std::any_of(rows.begin(), rows.end(), [](const EnrolmentRow &row) {
            return row.key.startsWith(QLatin1StringView("group "));
        });
        return groups ? tr("Change the &groups") : tr("Change the &limits");
    }
    return changed == 0 ? tr("&Enrol %1").arg(Words::bots(enrolled))
                        : tr("&Enrol %1, change %2").arg(Words::number(enrolled), Words::number(changed));
}

QString EnrolmentWords::progress(int done, int total, int unchanged, milliseconds elapsed)
{
    const QString gone = tr("%1 of %2 done").arg(Words::number(done), Words::number(total));
    const QString so = unchanged > 0 ? tr("%1, %2 unchanged").arg(gone, Words::number(unchanged)) : gone;
    const std::optional<milliseconds> left = remainingTime(done, total, elapsed);
    return left ? tr("%1, about %2 left").arg(so, Words::age(*left)) : so;
}

QString EnrolmentWords::outcome(const QJsonObject &answer)
{
    const int enrolled = answer.value(QLatin1StringView("enrolled")).toInt();
    const int updated = answer.value(QLatin1StringView("updated")).toInt();
    const auto failed = answer.value(QLatin1StringView("failures")).toArray().size();
    const auto left = answer.value(QLatin1StringView("left")).toArray().size();
    QStringList parts{tr("%1 enrolled").arg(Words::number(enrolled))};
    if (updated > 0) {
        parts << tr("%1 updated").arg(Words::number(updated));
    }
    if (failed > 0) {
        parts << tr("%1 failed").arg(Words::number(failed));
    }
    if (left > 0) {
        parts << tr("%1 not begun").arg(Words::number(left));
    }
    if (const int same = unchanged(enrolmentRows(answer)); same > 0) {
        parts << tr("%1 unchanged").arg(Words::number(same));
    }
    const QString sentence = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    return failed + left > 0
             ? sentence + QLatin1Char(' ')
                   + tr("What is enrolled stays enrolled; to enrol the same file again goes on from here.")
             : sentence;
}

QString EnrolmentWords::rest(const QJsonObject &answer)
{
    QStringList lines;
    const QJsonArray failures = answer.value(QLatin1StringView("failures")).toArray();
    for (const QJsonValue &failed : failures) {
        lines << QStringLiteral("%1: %2").arg(failed[QLatin1StringView("name")].toString(),
                                              failed[QLatin1StringView("problem")].toString());
    }
    const QStringList left = namesIn(answer.value(QLatin1StringView("left")).toArray());
    if (!left.isEmpty()) {
        lines << tr("Not begun: %1").arg(left.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace fleet
