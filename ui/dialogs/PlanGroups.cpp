#include "ui/dialogs/PlanGroups.h"

#include "models/PlainToolTip.h"
#include "models/PlanWords.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "ui/widgets/TableSetup.h"

#include <QHeaderView>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int shownRows = 5;

enum Column { GroupColumn, BotsColumn, PositionsColumn, OrdersColumn, ExposureColumn, WindDownColumn, ColumnTotal };

QTableWidgetItem *makeItem(const QString &text, bool number, bool strong = false)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setData(EmphasisRole, strong);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(plainToolTip(text));
    return item;
}

/// A sum of the group; says in its tooltip whom it leaves out.
QTableWidgetItem *makeFigure(const QString &text, const Coverage &coverage, int bots, bool stale)
{
    QTableWidgetItem *item = makeItem(text, true);
    item->setData(StaleRole, stale);
    const QString gap = PlanWords::gap(coverage, bots);
    item->setToolTip(plainToolTip(gap.isEmpty() ? text : gap));
    item->setData(Qt::AccessibleTextRole, gap.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, gap));
    return item;
}

} // namespace

PlanGroups::PlanGroups(QWidget *parent) : QTableWidget(parent)
{
    setUpTable(*this);
    setProperty("role", QStringLiteral("plan"));
    setAccessibleName(tr("What is hit, by group"));
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setColumnCount(ColumnTotal);
    setHorizontalHeaderLabels(
        {tr("Group"), tr("Bots"), tr("Positions"), tr("Orders"), tr("Exposure USD"), tr("Wind-down")});
    for (int column = 0; column < ColumnTotal; ++column) {
        const bool number = column != GroupColumn && column != WindDownColumn;
        horizontalHeaderItem(column)->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlanGroups::show(const OperationPlan &plan, bool stale)
{
    const int rows = static_cast<int>(plan.groups.size());
    setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const GroupImpact &group = plan.groups[static_cast<std::size_t>(row)];
        setItem(row, GroupColumn, makeItem(group.group.text(), false, true));
        setItem(row, BotsColumn, makeItem(Words::number(group.bots), true));
        const Holdings &sums = group.holdings;
        setItem(row, PositionsColumn,
                makeFigure(PlanWords::number(sums.positions), sums.positions.coverage, group.bots, stale));
        setItem(row, OrdersColumn, makeFigure(PlanWords::number(sums.orders), sums.orders.coverage, group.bots, stale));
        setItem(row, ExposureColumn,
                makeFigure(PlanWords::amount(sums.exposure), sums.exposure.coverage, group.bots, stale));
        setItem(row, WindDownColumn, makeItem(Words::windDown(group.windDown), false));
    }
    fitColumns(*this, WindDownColumn);
    updateGeometry();
}

QSize PlanGroups::sizeHint() const
{
    const int rows = std::clamp(rowCount(), 1, shownRows);
    const int lines = 2 * std::max(1, frameWidth());
    return {520, horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + lines};
}

} // namespace fleet::ui
