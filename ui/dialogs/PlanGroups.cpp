#include "ui/dialogs/PlanGroups.h"

#include "models/BotGlance.h"
#include "models/PlainToolTip.h"
#include "models/PlanWords.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "ui/widgets/TableSetup.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace fleet::ui {

namespace {

constexpr int shownRows = 8;
constexpr std::size_t namedInToolTip = 30;

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
    setAccessibleName(tr("What is hit, by group; Space shows the bots of a group one by one"));
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
    connect(this, &QTableWidget::cellClicked, this, &PlanGroups::toggle);
}

void PlanGroups::leaveOutWindDown()
{
    m_saysWindDown = false;
}

void PlanGroups::show(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    m_stale = isBlind(fleet.link);
    m_shown.clear(); // It points into what is replaced now.
    m_groups.clear();
    std::unordered_map<GroupId, std::size_t> places;
    for (const GroupImpact &impact : plan.groups) {
        places.emplace(impact.group, m_groups.size());
        m_groups.push_back({.impact = impact, .bots = {}});
    }
    const std::unordered_set<BotId> targets(plan.targets.begin(), plan.targets.end());
    for (const BotView &bot : fleet.bots) {
        if (const auto place = places.find(bot.group); place != places.end() && targets.contains(bot.id)) {
            m_groups[place->second].bots.push_back(
                {.name = bot.name, .metrics = bot.metrics, .isHeard = bot.liveness == Liveness::Alive});
        }
    }
    fill();
}

void PlanGroups::fill()
{
    m_shown.clear();
    for (const Group &group : m_groups) {
        const bool open = m_open.contains(group.impact.group);
        m_shown.push_back({&group, nullptr, RowKind::Group});
        if (!open || (m_narrow && m_saysWindDown)) {
            m_shown.push_back({&group, nullptr, RowKind::Line});
        }
        for (std::size_t i = 0; open && i < group.bots.size(); ++i) {
            m_shown.push_back({&group, &group.bots[i], RowKind::Bot});
        }
    }
    clearSpans();
    setRowCount(static_cast<int>(m_shown.size())); // Never emptied: who reads it keeps the place.
    for (int row = 0; row < rowCount(); ++row) {
        fillRow(row);
    }
    // The wind-down is read in full, or somewhere else.
    m_needed = m_saysWindDown
                 ? std::max(sizeHintForColumn(WindDownColumn), horizontalHeader()->sectionSizeHint(WindDownColumn))
                 : 0;
    for (int column = 0; column < WindDownColumn; ++column) {
        m_needed += fittingWidth(*this, column);
    }
    fit();
    if (isVisible() && isTooNarrow() != m_narrow) {
        m_narrow = !m_narrow;
        fill(); // Lines under groups are not measured: what is needed stays what it is.
    }
    updateGeometry();
}

bool PlanGroups::isTooNarrow() const
{
    return m_needed > viewport()->width();
}

void PlanGroups::fillRow(int row)
{
    const auto &[group, bot, kind] = m_shown[static_cast<std::size_t>(row)];
    switch (kind) {
    case RowKind::Group:
        fillGroup(row, *group);
        return;
    case RowKind::Bot:
        fillBot(row, *group, *bot);
        return;
    case RowKind::Line:
        for (int column = 0; column < ColumnTotal; ++column) {
            delete takeItem(row, column); // What it says is not measured.
        }
        return;
    }
}

void PlanGroups::fillGroup(int row, const Group &group)
{
    const GroupImpact &impact = group.impact;
    const bool open = m_open.contains(impact.group);
    QTableWidgetItem *name = makeItem(impact.group.text(), false, true);
    name->setData(IconNameRole, open ? QStringLiteral("down") : QStringLiteral("next"));
    name->setToolTip(open ? tr("Space, or a click, closes the list of its bots")
                          : tr("Space, or a click, shows its bots one by one"));
    const QString spoken = Words::list({impact.group.text(), Words::bots(impact.bots)});
    name->setData(Qt::AccessibleTextRole, open ? tr("%1, one by one below").arg(spoken) : spoken);
    setItem(row, GroupColumn, name);
    setItem(row, BotsColumn, makeItem(Words::number(impact.bots), true));
    const Holdings &sums = impact.holdings;
    setItem(row, PositionsColumn,
            makeFigure(PlanWords::number(sums.positions), sums.positions.coverage, impact.bots, m_stale));
    setItem(row, OrdersColumn, makeFigure(PlanWords::number(sums.orders), sums.orders.coverage, impact.bots, m_stale));
    setItem(row, ExposureColumn,
            makeFigure(PlanWords::amount(sums.exposure), sums.exposure.coverage, impact.bots, m_stale));
    setItem(row, WindDownColumn, makeItem(Words::windDown(impact.windDown), false));
}

void PlanGroups::fillBot(int row, const Group &group, const Bot &bot)
{
    const Metrics &metrics = bot.metrics;
    QTableWidgetItem *name = makeItem(bot.name, false);
    name->setData(ElideMiddleRole, true);
    setItem(row, GroupColumn, name);
    setItem(row, BotsColumn, makeItem(QString(), true));
    const auto setFigure = [&](Column column, const QString &text) {
        QTableWidgetItem *item = makeItem(text, true);
        item->setData(StaleRole, m_stale || !bot.isHeard);
        setItem(row, column, item);
    };
    setFigure(PositionsColumn, Words::number(metrics.openPositions));
    setFigure(OrdersColumn, Words::number(metrics.openOrders));
    setFigure(ExposureColumn, metrics.exposureUsd ? Words::amount(*metrics.exposureUsd, 0) : Words::missing());
    setItem(row, WindDownColumn, makeItem(Words::windDown(group.impact.windDown), false));
}

QString PlanGroups::lineUnder(const Group &group) const
{
    QStringList names;
    for (const Bot &bot : group.bots) {
        names.append(bot.name);
    }
    if (!m_saysWindDown) {
        return Words::names(names);
    }
    const QString windDown = Words::windDown(group.impact.windDown);
    if (m_open.contains(group.impact.group)) {
        return windDown;
    }
    return m_narrow ? tr("%1: %2", "wind-down, bots").arg(windDown, Words::names(names)) : Words::names(names);
}

QString PlanGroups::namesOf(const Group &group)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(group.bots.size(), namedInToolTip); ++i) {
        lines.append(group.bots[i].name);
    }
    if (group.bots.size() > namedInToolTip) {
        lines.append(tr("Space, or a click, shows its bots one by one"));
    }
    return lines.join(QLatin1Char('\n'));
}

void PlanGroups::fillLines()
{
    // After the columns were measured: a line goes over all of them.
    for (int row = 0; row < rowCount(); ++row) {
        const Row &shown = m_shown[static_cast<std::size_t>(row)];
        if (shown.kind == RowKind::Line) {
            QTableWidgetItem *line = makeItem(lineUnder(*shown.group), false);
            line->setToolTip(plainToolTip(namesOf(*shown.group)));
            setItem(row, GroupColumn, line);
            setSpan(row, GroupColumn, 1, ColumnTotal);
        }
    }
}

void PlanGroups::fit()
{
    const bool hidden = m_narrow || !m_saysWindDown;
    setColumnHidden(WindDownColumn, hidden);
    fitColumns(*this, hidden ? GroupColumn : WindDownColumn);
    fillLines();
}

void PlanGroups::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (isTooNarrow() != m_narrow) {
        m_narrow = !m_narrow;
        fill();
    }
}

void PlanGroups::setOpen(const GroupId &group, bool open)
{
    if (open == m_open.contains(group)) {
        return;
    }
    if (open) {
        m_open.insert(group);
    } else {
        m_open.erase(group);
    }
    fill();
    const auto row = std::find_if(m_shown.begin(), m_shown.end(),
                                  [&group](const Row &shown) { return shown.group->impact.group == group; });
    if (row != m_shown.end()) {
        const auto index = static_cast<int>(row - m_shown.begin());
        setCurrentCell(index, GroupColumn);
        // As many of its bots as there is room for, and the group above them.
        scrollTo(model()->index(index, GroupColumn), open ? PositionAtTop : EnsureVisible);
    }
}

void PlanGroups::toggle(int row)
{
    const auto &[group, bot, kind] = m_shown[static_cast<std::size_t>(row)];
    if (kind != RowKind::Bot) {
        const GroupId name = group->impact.group; // What it points to is built anew.
        setOpen(name, !m_open.contains(name));
    }
}

void PlanGroups::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool known = row >= 0 && row < static_cast<int>(m_shown.size());
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (known) {
            toggle(row);
            event->accept();
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (known) {
            const GroupId group = m_shown[static_cast<std::size_t>(row)].group->impact.group;
            setOpen(group, event->key() == Qt::Key_Right);
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    QTableWidget::keyPressEvent(event);
}

QSize PlanGroups::sizeHint() const
{
    const int rows = std::clamp(rowCount(), 1, shownRows);
    const int lines = 2 * std::max(1, frameWidth());
    return {520, horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + lines};
}

} // namespace fleet::ui
