#include "models/FailoverModel.h"

#include "models/EngineWords.h"
#include "models/FailoverWords.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Words.h"

#include <algorithm>

namespace fleet {

FailoverModel::FailoverModel(QObject *parent) : KeyedTable(parent) {}

void FailoverModel::show(const FailoverPlan &plan, const FleetSnapshot &fleet)
{
    std::vector<FailoverRow> rows;
    rows.reserve(plan.candidates.size());
    for (const FailoverCandidate &candidate : plan.candidates) {
        const auto bot = std::find_if(fleet.bots.begin(), fleet.bots.end(),
                                      [&](const BotView &view) { return view.id == candidate.bot; });
        Q_ASSERT(bot != fleet.bots.end());
        rows.push_back({.candidate = candidate, .exchange = bot->exchange, .positions = bot->metrics.openPositions});
    }
    transform(rows);
}

int FailoverModel::firstFit() const
{
    const auto fit =
        std::find_if(rows().begin(), rows().end(), [](const FailoverRow &row) { return row.candidate.isFit(); });
    return fit == rows().end() ? -1 : static_cast<int>(std::distance(rows().begin(), fit));
}

int FailoverModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString FailoverModel::text(const FailoverRow &row, Column column)
{
    switch (column) {
    case Column::Bot:
        return row.candidate.name;
    case Column::Standing:
        return FailoverWords::standing(row.candidate.standing);
    case Column::Exchange:
        return row.exchange.text();
    case Column::Positions:
        return Words::number(row.positions);
    case Column::Why:
        return EngineWords::say(row.candidate.why);
    }
    Q_UNREACHABLE();
}

QString FailoverModel::sentence(const FailoverRow &row)
{
    return tr("%1, %2, on %3, open positions %4. %5", "spoken row")
        .arg(text(row, Column::Bot), text(row, Column::Standing), text(row, Column::Exchange),
             text(row, Column::Positions), text(row, Column::Why));
}

QVariant FailoverModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const FailoverRow &row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case SortKeyRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(text(row, Column::Why));
    case Qt::AccessibleTextRole:
        return column == Column::Bot ? sentence(row) : text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Column::Positions ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole:
        return row.candidate.bot.text();
    case EmphasisRole:
        return column == Column::Bot && row.candidate.isFit();
    case ElideMiddleRole:
        return column == Column::Bot;
    case StaleRole:
        return !row.candidate.isFit();
    case SeverityRole:
        return static_cast<int>(column == Column::Standing && row.candidate.standing == Standing::Paused
                                    ? Severity::Paused
                                    : Severity::None);
    case IconNameRole:
        return column == Column::Standing && row.candidate.standing == Standing::Paused
                 ? icons::nameOf(Severity::Paused)
                 : QString();
    default:
        return {};
    }
}

QVariant FailoverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((column == Column::Positions ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Bot:
        return tr("Bot");
    case Column::Standing:
        return tr("Now");
    case Column::Exchange:
        return tr("Exchange");
    case Column::Positions:
        return tr("Positions");
    case Column::Why:
        return tr("Why, or why not");
    }
    Q_UNREACHABLE();
}

Qt::ItemFlags FailoverModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return at(index.row()).candidate.isFit() ? shown | Qt::ItemIsSelectable : shown;
}

} // namespace fleet
