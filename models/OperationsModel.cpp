#include "models/OperationsModel.h"

#include "models/BoardWords.h"
#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Spoken.h"
#include "models/Words.h"

#include <algorithm>
#include <iterator>

namespace fleet {

namespace {

using Column = OperationsModel::Column;

} // namespace

OperationsModel::OperationsModel(QObject *parent) : KeyedTable(parent) {}

void OperationsModel::fill(const FleetSnapshot &snapshot)
{
    m_organisation = snapshot.organisation;
    m_blind = isBlind(snapshot.link);
    reset(snapshot.operations);
}

void OperationsModel::apply(const FleetDelta &delta)
{
    if (delta.link && isBlind(*delta.link) != m_blind) {
        m_blind = !m_blind;
        if (rowCount() > 0) {
            announce(0, rowCount() - 1);
        }
    }
    if (delta.operations.empty()) {
        return;
    }
    const bool grows = std::any_of(delta.operations.begin(), delta.operations.end(),
                                   [this](const OperationView &operation) { return rowOf(operation.id) < 0; });
    if (!grows) {
        update(delta.operations);
        return;
    }
    FleetSnapshot wanted;
    wanted.operations = rows();
    fleet::apply(wanted, {.at = delta.at,
                          .bots = {},
                          .removed = {},
                          .groups = {},
                          .operations = delta.operations,
                          .notices = {},
                          .link = {}});
    transform(wanted.operations);
}

std::vector<OperationView> OperationsModel::open() const
{
    std::vector<OperationView> result;
    std::copy_if(rows().begin(), rows().end(), std::back_inserter(result),
                 [](const OperationView &operation) { return !operation.ended; });
    return result;
}

int OperationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OperationView &operation = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(operation, column);
    case Qt::ToolTipRole:
        return column == Column::Asked ? Words::exactTime(operation.createdAt) : plainToolTip(text(operation, column));
    case Qt::AccessibleTextRole:
        return column == Column::Operation
                 ? QString(BoardWords::subject(operation, m_organisation) + QStringLiteral(", ")
                           + BoardWords::headline(operation.verb, operation.counts))
                 : Spoken::cell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(operation, column));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SortKeyRole:
        return column == Column::Asked ? QVariant(toEpochMs(operation.createdAt)) : QVariant(text(operation, column));
    case SeverityRole:
        return static_cast<int>(column == Column::Outcome ? severityOf(operation) : Severity::None);
    case IconNameRole:
        if (column == Column::Operation) {
            return icons::nameOf(operation.verb);
        }
        return column == Column::Outcome ? icons::nameOf(severityOf(operation)) : QString();
    case StaleRole:
        // What ended stays as it is, but nothing is green while nothing is heard.
        return m_blind && (column == Column::Outcome || (column == Column::Progress && !operation.ended));
    case EmphasisRole:
        return column == Column::Operation;
    case IdRole:
        return operation.id.text();
    default:
        return {};
    }
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::Operation:
        return tr("Operation");
    case Column::Scope:
        return tr("Scope");
    case Column::Progress:
        return tr("Progress");
    case Column::Asked:
        return tr("Asked");
    case Column::Outcome:
        return tr("Outcome");
    }
    Q_UNREACHABLE();
}

QString OperationsModel::text(const OperationView &operation, Column column) const
{
    switch (column) {
    case Column::Operation:
        return tr("%1 “%2”").arg(Words::verb(operation.verb), Words::reason(operation.reason));
    case Column::Scope:
        return BoardWords::scope(operation, m_organisation);
    case Column::Progress:
        return BoardWords::progress(operation.counts);
    case Column::Asked:
        return tr("%1 %2").arg(Words::clockTime(operation.createdAt), operation.issuedBy);
    case Column::Outcome:
        if (operation.counts.total == 0) {
            return tr("no bots");
        }
        if (operation.counts.allConfirmed()) {
            return tr("all proved");
        }
        return m_blind && !operation.ended ? tr("%1 when last heard").arg(BoardWords::rest(operation.counts))
                                           : BoardWords::rest(operation.counts);
    }
    Q_UNREACHABLE();
}

} // namespace fleet
