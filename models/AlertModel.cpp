#include "models/AlertModel.h"

#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/OverviewRows.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace fleet {

namespace {

/// Each explained one behind what explains it, wherever that stands; `alerts` is most urgent first.
std::vector<AlertRow> folded(const std::vector<AlertView> &alerts)
{
    std::map<AlertKey, const AlertView *> open;
    for (const AlertView &view : alerts) {
        open.emplace(view.alert.key, &view);
    }
    std::multimap<AlertKey, const AlertView *> explained;
    std::vector<const AlertView *> roots;
    for (const AlertView &view : alerts) {
        const std::optional<AlertKey> &because = view.alert.because;
        const auto cause = because ? open.find(*because) : open.end();
        // Only one level is folded: what explains others is always seen, even when it is explained itself.
        const bool isFolded = cause != open.end() && !cause->second->alert.because;
        if (isFolded) {
            explained.emplace(*because, &view);
        } else {
            roots.push_back(&view);
        }
    }
    std::vector<AlertRow> rows;
    rows.reserve(alerts.size());
    for (const AlertView *root : roots) {
        const auto [first, last] = explained.equal_range(root->alert.key);
        rows.push_back({*root, {}, static_cast<int>(std::distance(first, last))});
        for (auto each = first; each != last; ++each) {
            rows.push_back({*each->second, root->alert.id, 0});
        }
    }
    return rows;
}

} // namespace

AlertModel::AlertModel(QObject *parent) : KeyedTable(parent) {}

void AlertModel::fill(const FleetSnapshot &snapshot)
{
    m_blind = isBlind(snapshot.link);
    m_now = std::max(m_now, snapshot.at);
    m_counts = countAlerts(snapshot.alerts);
    reset(folded(snapshot.alerts));
}

void AlertModel::apply(const FleetDelta &delta)
{
    const bool wasBlind = m_blind;
    if (delta.link) {
        m_blind = isBlind(*delta.link);
    }
    if (!delta.alerts.empty()) {
        FleetSnapshot wanted;
        for (const AlertRow &row : rows()) {
            wanted.alerts.push_back(row.view);
        }
        FleetDelta part;
        part.at = delta.at;
        part.alerts = delta.alerts;
        fleet::apply(wanted, part);
        m_counts = countAlerts(wanted.alerts);
        transform(folded(wanted.alerts));
    }
    if (wasBlind != m_blind && rowCount() > 0) {
        announce(0, rowCount() - 1);
    }
}

void AlertModel::setNow(UtcTime now)
{
    if (now == m_now) {
        return;
    }
    m_now = now;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {TimeRole, HandsRole, Qt::AccessibleTextRole});
    }
}

int AlertModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AlertRow &row = at(index.row());
    const AlertView &view = row.view;
    switch (role) {
    case Qt::DisplayRole:
        return AlertWords::title(view);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(view));
    case Qt::AccessibleTextRole:
        return AlertWords::sentence(view, m_now);
    case SeverityRole:
        return static_cast<int>(severityOf(view));
    case IconNameRole:
        return icons::nameOf(severityOf(view));
    case WordRole:
        return AlertWords::word(view);
    case DetailRole:
        return detailOf(row);
    case HandsRole:
        return AlertWords::hands(view, m_now);
    case TimeRole:
        return OverviewRows::when(view.alert.openedAt, m_now);
    case IdRole:
        return view.alert.id.text();
    case GroupRole:
        return view.group.text();
    case CauseRole:
        return row.cause.text();
    case FoldedRole:
        return row.folded;
    case StaleRole:
        return m_blind && !view.alert.key.bot.isEmpty();
    default:
        return {};
    }
}

QString AlertModel::detailOf(const AlertRow &row) const
{
    const QString detail = AlertWords::detail(row.view);
    if (row.folded > 0) {
        return row.folded == 1 ? tr("%1 It explains 1 other.").arg(detail)
                               : tr("%1 It explains %Ln others.", nullptr, row.folded).arg(detail);
    }
    const QString because = AlertWords::because(row.view);
    return because.isEmpty() ? detail : tr("Only %1.", "because of what").arg(because);
}

QString AlertModel::toolTipOf(const AlertView &view) const
{
    const AlertRule rule = view.alert.key.rule;
    QStringList lines{AlertWords::title(view), AlertWords::detail(view)};
    if (lines.back() != AlertWords::meaning(rule)) {
        lines.append(AlertWords::meaning(rule));
    }
    lines.append(AlertWords::advice(rule));
    lines.append(tr("Since %1", "a time").arg(Words::exactTime(view.alert.openedAt)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace fleet
