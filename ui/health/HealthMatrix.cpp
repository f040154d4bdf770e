#include "ui/health/HealthMatrix.h"

#include "models/BotQueryHints.h"
#include "models/HealthFilterProxy.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "ui/bots/BotFilterEdit.h"
#include "ui/health/HeatPanel.h"
#include "ui/overview/BotMap.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/FoldingLabel.h"
#include "ui/widgets/TableSetup.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int leastFilter = 170;
constexpr int mostFilter = 420;

} // namespace

HealthMatrix::HealthMatrix(std::function<const FleetSnapshot &()> fleet, QWidget *parent)
    : QFrame(parent),
      m_shown(new HealthFilterProxy(this)),
      m_fleet(std::move(fleet)),
      m_table(new QTableView(this)),
      m_heat(new HeatPanel(m_bots, this)),
      m_filter(new BotFilterEdit(this)),
      m_problem(new QLabel(this)),
      m_count(new FoldingLabel(this)),
      m_empty(new QLabel(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Bots by metric"));
    m_problem->setObjectName(QStringLiteral("healthFilterProblem"));
    m_problem->setProperty("role", QStringLiteral("caution"));
    m_problem->setContentsMargins(padding, 0, padding, 4);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_empty->setObjectName(QStringLiteral("healthEmpty"));
    m_empty->setProperty("role", QStringLiteral("label"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(padding, 0, padding, padding);
    setUpTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(makeHead());
    column->addWidget(m_problem);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(m_heat, 1);
    column->addStretch();
    connect(m_heat, &HeatPanel::botOpened, this, &HealthMatrix::botOpened);
    setMap(false);
    m_filter->setVocabulary([this] { return vocabularyOf(m_bots.rows()); });
    connect(m_filter, &BotFilterEdit::queryChanged, this, [this](const BotQuery &query) {
        m_shown->setQuery(query);
        m_heat->shown().setQuery(query);
        showCounts();
    });
    connect(m_filter, &BotFilterEdit::problemChanged, this, [this](const QString &problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    });
    showCounts();
}

void HealthMatrix::setUpTable()
{
    m_shown->setSourceModel(&m_bots);
    m_table->setObjectName(QStringLiteral("healthTable"));
    m_table->setAccessibleName(tr("Bots by metric"));
    m_table->setToolTip(tr("Enter or a double click shows the bot"));
    ui::setUpTable(*m_table);
    m_table->setModel(m_shown);
    layOutAtOnce(*m_table);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(HealthModel::healthColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { // also by a double click
        if (index.isValid()) {
            Q_EMIT botOpened(BotId(index.data(IdRole).toString()));
        }
    });
    connect(&m_bots, &QAbstractItemModel::columnsInserted, this, [this] { m_fitted = false; });
}

QLayout *HealthMatrix::makeHead()
{
    auto *title = new FoldingLabel(this); // Longer in other languages than a narrow table leaves room for.
    title->setText(tr("Bots by metric"));
    title->setProperty("role", QStringLiteral("panel"));
    m_count->setObjectName(QStringLiteral("healthShown"));
    m_count->setProperty("role", QStringLiteral("hint"));
    m_filter->setObjectName(QStringLiteral("healthFilter"));
    m_filter->setAccessibleName(tr("Filter of the bots by metric"));
    m_filter->setPlaceholderText(tr("Name, group:spot-arb, errors>0… (F1 for all)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(leastFilter);
    m_filter->setMaximumWidth(scaled(mostFilter));
    m_asTable = makeSwitch(QStringLiteral("healthAsTable"), tr("Table"), tr("Bots by metric as a table"),
                           tr("One row a bot, one column a metric"));
    m_asMap = makeSwitch(QStringLiteral("healthAsMap"), tr("Map"), tr("Bots by metric as a map"),
                         tr("One cell a bot: for thousands of them at once"));
    connect(m_asTable, &QPushButton::clicked, this, [this] { setMap(false); });
    connect(m_asMap, &QPushButton::clicked, this, [this] { setMap(true); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, 6, 6, 6);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_asTable);
    head->addWidget(m_asMap);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_filter, 2);
    return head;
}

QPushButton *HealthMatrix::makeSwitch(const QString &name, const QString &text, const QString &said,
                                      const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    button->setAccessibleName(said);
    button->setToolTip(toolTip);
    offerInPalette(*button, said, QStringLiteral("health"));
    return button;
}

void HealthMatrix::setMap(bool map)
{
    m_isMap = map;
    (map ? m_asMap : m_asTable)->setChecked(true);
    resort();
    showCounts();
    fit();
}

QWidget &HealthMatrix::view()
{
    return m_isMap ? static_cast<QWidget &>(m_heat->map()) : *m_table;
}

/// Only what is seen: the other catches up when it is shown.
void HealthMatrix::resort()
{
    (m_isMap ? m_heat->shown() : *m_shown).resort();
}

void HealthMatrix::fill()
{
    m_bots.fill(m_fleet());
    m_behind = false;
    showCounts();
    fit();
}

void HealthMatrix::apply(const FleetDelta &delta)
{
    if (!isVisible()) {
        m_behind = true;
        return;
    }
    m_bots.apply(delta);
    showCounts();
    fit();
}

void HealthMatrix::catchUp()
{
    if (m_behind) {
        m_bots.catchUp(m_fleet());
        m_behind = false;
        showCounts();
    }
}

void HealthMatrix::showEvent(QShowEvent *event)
{
    catchUp();
    resort();
    fit();
    QFrame::showEvent(event);
}

void HealthMatrix::setNow(UtcTime now)
{
    m_bots.setNow(now);
    // Rows do not move under a pressed mouse.
    if (isVisible() && QGuiApplication::mouseButtons() == Qt::NoButton) {
        resort();
        showCounts();
    }
}

void HealthMatrix::setGlance(std::optional<HealthGlance> glance)
{
    m_shown->setGlance(glance);
    m_heat->shown().setGlance(glance);
    showCounts();
}

void HealthMatrix::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void HealthMatrix::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void HealthMatrix::fit()
{
    if (!m_fitted && m_bots.rowCount() > 0 && isVisible() && !m_isMap) {
        // A wide table gives its room to the last column; a name is never cut for it.
        fitColumns(*m_table, m_bots.columnCount() - 1);
        m_fitted = true;
        m_widths.clear();
        for (int column = 0; column < m_bots.columnCount(); ++column) {
            m_widths.push_back(fittingWidth(*m_table, column));
        }
        spread();
    }
}

void HealthMatrix::spread()
{
    const int room = m_table->viewport()->width();
    int whole = 0;
    int taken = 0;
    for (const int width : m_widths) {
        if (taken + width > room) {
            break;
        }
        taken += width;
        ++whole;
    }
    if (whole == 0 || whole == static_cast<int>(m_widths.size())) {
        return; // Where all have room the last one takes the rest.
    }
    for (int column = 0; column < static_cast<int>(m_widths.size()) - 1; ++column) {
        const int more = column < whole ? (room - taken) / whole + (column < (room - taken) % whole ? 1 : 0) : 0;
        m_table->setColumnWidth(column, m_widths.at(static_cast<std::size_t>(column)) + more);
    }
}

bool HealthMatrix::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        spread();
    } else if (watched == m_table && event->type() == QEvent::FontChange) {
        m_fitted = false;
    }
    return QFrame::eventFilter(watched, event);
}

void HealthMatrix::showCounts()
{
    const int shown = (m_isMap ? m_heat->shown() : *m_shown).rowCount();
    const int total = m_bots.rowCount();
    m_table->setVisible(total > 0 && !m_isMap);
    m_heat->setVisible(total > 0 && m_isMap);
    m_asTable->setVisible(total > 0);
    m_asMap->setVisible(total > 0);
    m_filter->setVisible(total > 0);
    m_empty->setVisible(total == 0);
    m_count->setText(shown == total ? QString() : tr("%1 of %2 shown").arg(Words::number(shown), Words::number(total)));
}

} // namespace fleet::ui
