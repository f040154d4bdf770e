#include "ui/dialogs/PlanGroups.h"

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
    item->setToolTip(text);
    return item;
}

} // namespace

PlanGroups::PlanGroups(QWidget *parent) : QTableWidget(parent)
{
    setUpTable(*this);
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

void PlanGroups::show(const OperationPlan &plan)
{
    const int rows = static_cast<int>(plan.groups.size());
    setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const GroupImpact &group = plan.groups[static_cast<std::size_t>(row)];
        setItem(row, GroupColumn, makeItem(group.group.text(), false, true));
        setItem(row, BotsColumn, makeItem(Words::number(group.bots), true));
        setItem(row, PositionsColumn, makeItem(Words::number(group.positions), true));
        setItem(row, OrdersColumn, makeItem(Words::number(group.orders), true));
        setItem(row, ExposureColumn,
                makeItem(group.exposure ? Words::amount(*group.exposure, 0) : Words::missing(), true));
        setItem(row, WindDownColumn, makeItem(Words::windDown(group.windDown), false));
    }
    fitColumns(*this, WindDownColumn);
    updateGeometry();
}

QSize PlanGroups::sizeHint() const
{
    const int rows = std::clamp(rowCount(), 1, shownRows);
    return {520, horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

} // namespace fleet::ui
