#include "ui/bots/BotsPage.h"

#include "fleet/OperationPlan.h"
#include "models/BotColumns.h"
#include "models/BotFilterProxy.h"
#include "models/BotGlance.h"
#include "models/BotTableModel.h"
#include "models/LinkWords.h"
#include "models/OperationsModel.h"
#include "models/OverviewRows.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/VerbOffers.h"
#include "models/Words.h"
#include "ui/bots/BotDetails.h"
#include "ui/bots/BotRowActs.h"
#include "ui/bots/ColumnChooser.h"
#include "ui/bots/SavedViewsMenu.h"
#include "ui/bots/SparkDelegate.h"
#include "ui/bots/TrendFeed.h"
#include "ui/bots/VerbMenu.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/LeastHeight.h"
#include "ui/widgets/PageEntry.h"
#include "ui/widgets/TableSetup.h"
#include "ui/widgets/WidgetRole.h"
#include "ui/widgets/WrapLayout.h"
#include "ui_BotsPage.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>
#include <set>
#include <utility>

namespace fleet::ui {

BotsPage::BotsPage(BotTableModel &bots, OperationsModel &operations, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::BotsPage>()),
      m_bots(bots),
      m_operations(operations),
      m_filtered(new BotFilterProxy(this)),
      m_more(new VerbMenu(this)),
      m_entry(new PageEntry(*this))
{
    m_ui->setupUi(this);
    for (QBoxLayout *row : {m_ui->headRow, m_ui->toolRow, m_ui->footVerbs, m_ui->footRow}) {
        WrapLayout::replace(row);
    }
    new LeastHeight(*m_ui->botsCard);
    m_ui->glance->setIcon(themedIcon(QStringLiteral("cross"), *this));
    connect(m_ui->glance, &QPushButton::clicked, this, [this] { showGlance(std::nullopt); });
    setUpBots(bots);
    setUpDetails();
    setUpRows();
    setUpCharts();
    setUpOperations(operations);
    setUpVerbs();
    setUpMenus();
    setUpEmptyPage();
    chooseNobody();
}

BotsPage::~BotsPage() = default;

void BotsPage::setUpEmptyPage()
{
    m_ui->emptyNote->setText(EnrolCommand::note());
    connect(m_ui->emptyCommand, &EnrolCommand::enrolRequested, this, &BotsPage::enrolRequested);
}

void BotsPage::showWhichPage(const FleetSnapshot &fleet)
{
    // One heading, and nothing that could only act on bots that are not there.
    const bool empty = fleet.bots.empty();
    const bool known = !isBlind(fleet.link); // Else it is not known that there are none.
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->headline, m_ui->coverage, m_ui->scope, m_ui->filter,
                                                          m_ui->shown, m_ui->chartsButton, m_ui->viewsButton,
                                                          m_ui->columnsButton, m_ui->detailsButton}) {
        part->setVisible(!empty);
    }
    m_ui->emptyTitle->setText(LinkWords::noBots(fleet.link));
    m_ui->emptyText->setText(known ? EnrolCommand::advice() : LinkWords::noBotsMeans(fleet.link));
    m_ui->emptyCommand->setVisible(known);
    m_ui->emptyNote->setVisible(known);
    const bool hadFocus = m_entry->hasFocus();
    m_entry->set(!empty ? static_cast<QWidget *>(m_ui->table) : known ? &m_ui->emptyCommand->enrolButton() : nullptr);
    m_ui->stack->setCurrentWidget(empty ? m_ui->emptyPage : m_ui->tablePage);
    if (hadFocus && !m_entry->hasFocus()) {
        setFocus();
    }
}

void BotsPage::setUpBots(BotTableModel &bots)
{
    m_filtered->setSourceModel(&bots);
    setUpTable(*m_ui->table);
    m_ui->table->setModel(m_filtered);
    layOutAtOnce(*m_ui->table);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // Worst first; bots that are equally well stand as in the roster, by group and name. In this order: enabled first, it
    // would sort by the first column backwards, and ties would stay so.
    m_ui->table->sortByColumn(static_cast<int>(BotTableModel::Column::Liveness), Qt::AscendingOrder);
    m_ui->table->setSortingEnabled(true);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 1);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BotsPage::showFoot);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &BotsPage::chooseNobody);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &BotsPage::showFoot);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &BotsPage::showFoot);
    m_ui->filter->setVocabulary([this] { return vocabularyOf(m_bots.rows()); });
    connect(m_ui->filter, &BotFilterEdit::queryChanged, this, [this](const BotQuery &query) {
        m_filtered->setQuery(query);
        showFoot();
    });
    connect(m_ui->filter, &BotFilterEdit::problemChanged, m_ui->filterProblem, &QLabel::setText);
    connect(m_ui->scope, &QComboBox::activated, this, &BotsPage::takeScope);
}

void BotsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The bots first: what is under way stands in the top bar too, and on the overview.
    constexpr int roomForOperations = 420;
    m_ui->operationsCard->setVisible(height() >= scaled(roomForOperations));
}

void BotsPage::chooseNobody()
{
    // A focus ring on a row would look like a choice, while nothing is selected and the verbs act on the scope.
    m_ui->table->setCurrentIndex(QModelIndex());
    showFoot();
}

void BotsPage::setUpOperations(OperationsModel &operations)
{
    setUpTable(*m_ui->operations);
    m_ui->operations->setModel(&operations);
    m_ui->operations->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_ui->operations, &QTableView::activated, this, &BotsPage::openOperation); // also by a double click
    connect(&operations, &QAbstractItemModel::modelReset, this, &BotsPage::showOperationsSummary);
    connect(&operations, &QAbstractItemModel::rowsInserted, this, &BotsPage::showOperationsSummary);
    connect(&operations, &QAbstractItemModel::dataChanged, this, &BotsPage::showOperationsSummary);
    m_ui->operations->setToolTip(tr("Enter or a double click opens the board of the operation"));
    showOperationsSummary();
}

void BotsPage::setUpDetails()
{
    constexpr int tableWidth = 900;
    constexpr int panelWidth = 340;
    m_details = new BotDetails(*m_ui->table, *m_ui->panel, m_bots, m_operations, *this);
    m_ui->across->setStretchFactor(0, 1); // A wider window is for the table.
    m_ui->across->setStretchFactor(1, 0);
    m_ui->across->setSizes({tableWidth, scaled(panelWidth)});
    m_ui->detailsButton->setIcon(themedIcon(QStringLiteral("panel"), *this));
    connect(m_ui->detailsButton, &QPushButton::clicked, this,
            [this](bool wanted) { wanted ? m_details->open() : m_details->close(); });
    connect(m_details, &BotDetails::openChanged, m_ui->detailsButton, &QPushButton::setChecked);
    connect(m_ui->panel, &BotPanel::operationOpened, this, &BotsPage::operationOpened);
    connect(m_ui->panel, &BotPanel::tabChanged, this, [this] { Q_EMIT detailsTabChanged(detailsTab()); });
}

void BotsPage::setUpRows()
{
    m_columns = new ColumnChooser(*m_ui->table, *m_ui->columnsButton);
    m_ui->columnsButton->setIcon(themedIcon(QStringLiteral("columns"), *this));
    m_views = new SavedViewsMenu(*m_ui->viewsButton, [this] { return presentView(); });
    m_rowActs = new BotRowActs(*m_ui->table, m_bots, *m_ui->foot);
    connect(m_views, &SavedViewsMenu::viewChosen, this, &BotsPage::showView);
    connect(m_views, &SavedViewsMenu::viewsChanged, this, &BotsPage::viewsChanged);
    connect(m_rowActs, &BotRowActs::detailsRequested, m_details, &BotDetails::open);
    connect(m_rowActs, &BotRowActs::filterRequested, m_ui->filter, &QLineEdit::setText);
}

void BotsPage::setUpCharts()
{
    m_ui->table->setItemDelegateForColumn(static_cast<int>(BotTableModel::Column::Trend), new SparkDelegate(this));
    m_trends = new TrendFeed(*m_ui->table, m_bots);
    m_ui->chartsButton->setIcon(themedIcon(QStringLiteral("chart"), *this));
    connect(m_ui->chartsButton, &QPushButton::clicked, this, [this] { Q_EMIT chartsRequested(actingScope()); });
    offerInPalette(*m_ui->chartsButton, tr("Charts of the selected bots…"), QStringLiteral("chart"));
}

void BotsPage::showChartsButton(const Scope &scope, int count)
{
    m_ui->chartsButton->setEnabled(count > 0);
    m_ui->chartsButton->setToolTip(
        plainToolTip(count == 0 ? tr("There is no bot to show")
                     : scope.kind == ScopeKind::Bots
                         ? tr("Opens the charts of %1 that are selected").arg(Words::bots(count))
                         : tr("Opens the charts of %1; select bots to compare them").arg(Words::bots(count))));
}

QString BotsPage::detailsTab() const
{
    return m_ui->panel->tabKey();
}

void BotsPage::setDetailsTab(const QString &key)
{
    m_ui->panel->setTabKey(key);
}

void BotsPage::setViews(const std::vector<SavedView> &views)
{
    m_views->setViews(views);
}

SavedView BotsPage::presentView() const
{
    const int sorted = m_filtered->sortColumn();
    return {.name = {},
            .filter = m_ui->filter->text(),
            .scope = m_filtered->scope(),
            .glance = m_filtered->glance(),
            .columns = m_columns->columns(),
            .sortColumn = sorted < 0 ? QString() : keyOf(static_cast<BotTableModel::Column>(sorted)),
            .descending = m_filtered->sortOrder() == Qt::DescendingOrder};
}

void BotsPage::showView(const SavedView &view)
{
    showGlance(view.glance);
    chooseScope(view.scope);
    m_ui->filter->setText(view.filter);
    m_columns->show(view.columns);
    if (const auto column = columnOf(view.sortColumn)) {
        m_ui->table->sortByColumn(static_cast<int>(*column),
                                  view.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    showFoot();
}

void BotsPage::setHistory(ChartSource &history)
{
    m_details->setHistory(history);
    m_trends->setSource(history);
}

void BotsPage::openDetails()
{
    m_details->open();
}

void BotsPage::takeFiltersBack()
{
    m_ui->filter->clear();
    m_ui->scope->setCurrentIndex(0);
    m_filtered->setScope(Scope::fleet());
    m_filtered->setGlance(std::nullopt);
    m_ui->table->clearSelection();
}

void BotsPage::showGlance(std::optional<BotGlance> glance)
{
    takeFiltersBack();
    m_filtered->setGlance(glance);
    m_ui->glance->setVisible(glance.has_value());
    if (glance) {
        m_ui->glance->setText(tr("Only %1").arg(OverviewRows::word(*glance)));
        m_ui->glance->setAccessibleName(tr("Only %1, press to show all").arg(OverviewRows::word(*glance)));
    }
    showFoot();
}

void BotsPage::setFilter(const QString &line)
{
    m_ui->filter->setText(line);
}

void BotsPage::selectBots(const QStringList &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const QString &id : ids) {
        const int row = m_bots.rowOf(BotId(id));
        const QModelIndex index = row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_bots.index(row, 0));
        if (index.isValid()) {
            selection.append(QItemSelectionRange(index));
            first = !first.isValid() || index.row() < first.row() ? index : first;
        }
    }
    QItemSelectionModel &chosen = *m_ui->table->selectionModel();
    chosen.setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    chosen.select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->table->scrollTo(first, QAbstractItemView::PositionAtCenter);
}

void BotsPage::showScope(const Scope &scope)
{
    showGlance(std::nullopt);
    if (scope.kind == ScopeKind::Bots) {
        selectBots(scope.names);
        return;
    }
    chooseScope(scope);
}

void BotsPage::chooseScope(const Scope &scope)
{
    m_ui->scope->setCurrentIndex(placeOf(scope));
    takeScope();
}

void BotsPage::showBot(const BotId &bot)
{
    showGlance(std::nullopt);
    const int row = m_bots.rowOf(bot);
    if (row < 0) {
        return;
    }
    const QModelIndex index = m_filtered->mapFromSource(m_bots.index(row, 0));
    m_ui->table->selectionModel()->setCurrentIndex(index,
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_ui->table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void BotsPage::setUpVerbs()
{
    m_ui->pauseButton->setIcon(themedIcon(QStringLiteral("pause"), *this));
    m_ui->resumeButton->setIcon(themedIcon(QStringLiteral("play"), *this));
    m_ui->releaseButton->setIcon(themedIcon(QStringLiteral("padlock-open"), *this));
    m_ui->stopButton->setIcon(themedIcon(QStringLiteral("octagon"), *this));
    connect(m_ui->pauseButton, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(actingScope()); });
    connect(m_ui->resumeButton, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(actingScope()); });
    connect(m_ui->releaseButton, &QPushButton::clicked, this, [this] { Q_EMIT releaseRequested(actingScope()); });
    connect(m_ui->stopButton, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(actingScope()); });
    addVerbKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), tr("Open the pause dialog for the selection"),
               Verb::Pause);
    addVerbKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), tr("Open the resume dialog for the selection"),
               Verb::Resume);
    addVerbKey(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), tr("Open the drain dialog for the selection"),
               Verb::Drain);
}

void BotsPage::addVerbKey(const QKeySequence &key, const QString &what, Verb verb)
{
    auto *shortcut = new QShortcut(key, this);
    shortcut->setWhatsThis(what);
    connect(shortcut, &QShortcut::activated, this, [this, verb] {
        if (VerbOffers::of(verb, actedOn()).possible) {
            Q_EMIT verbRequested(verb, actingScope());
        }
    });
}

void BotsPage::setUpMenus()
{
    m_ui->moreButton->setIcon(themedIcon(QStringLiteral("more"), *this));
    m_ui->moreButton->setMenu(m_more);
    connect(m_more, &VerbMenu::verbChosen, this, [this](Verb verb) { Q_EMIT verbRequested(verb, actingScope()); });
}

void BotsPage::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    const FleetCounts counts = countFleet(fleet.bots, isBlind(fleet.link));
    m_ui->headline->setText(LinkWords::headline(counts, fleet.link, now));
    m_ui->coverage->setText(LinkWords::coverage(counts, fleet, now));
    showWhichPage(fleet);
    showScopes(fleet);
    m_details->setGroups(fleet.groups);
    m_details->setAlerts(fleet.alerts);
    m_details->setThresholds(fleet.thresholds);
    if (!m_columnsFitted && !fleet.bots.empty()) {
        fitColumns(*m_ui->table, static_cast<int>(BotTableModel::Column::HeldBy));
        m_columnsFitted = true;
    }
    showFoot();
}

void BotsPage::showScopes(const FleetSnapshot &fleet)
{
    std::vector<std::pair<QString, Scope>> wanted{
        {tr("Fleet, %1").arg(Words::bots(static_cast<int>(fleet.bots.size()))), Scope::fleet()}};
    for (const GroupView &group : fleet.groups) {
        wanted.emplace_back(tr("Group %1").arg(group.name.text()), Scope::group(group.name));
    }
    std::set<ExchangeId> exchanges;
    for (const BotView &bot : fleet.bots) {
        exchanges.insert(bot.exchange);
        exchanges.insert(bot.exchanges.begin(), bot.exchanges.end());
    }
    for (const ExchangeId &exchange : exchanges) {
        wanted.emplace_back(tr("Exchange %1").arg(exchange.text()), Scope::exchange(exchange));
    }
    if (wanted == m_scopes) {
        return;
    }
    const Scope chosen = chosenScope();
    m_scopes = std::move(wanted);
    m_ui->scope->clear();
    for (const auto &[text, scope] : m_scopes) {
        m_ui->scope->addItem(text);
    }
    m_ui->scope->setCurrentIndex(placeOf(chosen));
    m_filtered->setScope(chosenScope());
}

Scope BotsPage::chosenScope() const
{
    const int place = m_ui->scope->currentIndex();
    return place < 0 ? Scope::fleet() : m_scopes.at(static_cast<std::size_t>(place)).second;
}

int BotsPage::placeOf(const Scope &scope) const
{
    const auto found = std::find_if(m_scopes.begin(), m_scopes.end(),
                                    [&scope](const auto &offered) { return offered.second == scope; });
    return found == m_scopes.end() ? 0 : static_cast<int>(found - m_scopes.begin());
}

void BotsPage::resort()
{
    // Rows do not move under a pressed mouse.
    if (QGuiApplication::mouseButtons() == Qt::NoButton) {
        m_filtered->resort();
    }
    m_trends->follow(m_bots.now());
}

void BotsPage::focusFilter()
{
    m_ui->filter->setFocus(Qt::ShortcutFocusReason);
    m_ui->filter->selectAll();
}

void BotsPage::takeScope()
{
    m_filtered->setScope(chosenScope());
    showFoot();
}

Scope BotsPage::actingScope() const
{
    const QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return m_filtered->scope();
    }
    QStringList ids;
    for (const QModelIndex &row : rows) {
        ids.append(row.data(IdRole).toString());
    }
    return Scope::bots(ids);
}

std::vector<const BotView *> BotsPage::actedOn() const
{
    const Scope scope = actingScope();
    std::vector<const BotView *> result;
    if (scope.kind == ScopeKind::Bots) {
        for (const QString &id : scope.names) {
            if (const int row = m_bots.rowOf(BotId(id)); row >= 0) {
                result.push_back(&m_bots.at(row));
            }
        }
        return result;
    }
    const Result<std::vector<BotId>> ids = resolve(scope, m_bots.rows());
    for (const BotId &id : ids.value_or(std::vector<BotId>())) {
        result.push_back(&m_bots.at(m_bots.rowOf(id)));
    }
    return result;
}

QString BotsPage::actingText(const Scope &scope, int count) const
{
    switch (scope.kind) {
    case ScopeKind::Fleet:
        return tr("Nothing selected: acts on the whole fleet, %1").arg(Words::bots(count));
    case ScopeKind::Group:
        return tr("Nothing selected: acts on group %1, %2").arg(scope.names.value(0), Words::bots(count));
    case ScopeKind::Exchange:
        return tr("Nothing selected: acts on exchange %1, %2").arg(scope.names.value(0), Words::bots(count));
    case ScopeKind::Bots:
        return count == 1 ? tr("1 selected") : tr("%Ln selected", nullptr, count);
    }
    Q_UNREACHABLE();
}

void BotsPage::showFoot()
{
    const Scope scope = actingScope();
    const std::vector<const BotView *> bots = actedOn();
    const int count = static_cast<int>(bots.size());
    showChartsButton(scope, count);
    const QString acting = actingText(scope, count);
    m_ui->selection->setText(scope.kind == ScopeKind::Bots && count == 1 ? tr("%1: %2").arg(acting, bots.front()->name)
                                                                         : acting);
    const int shown = m_filtered->rowCount();
    const int hidden = scope.kind == ScopeKind::Bots ? 0 : std::max(0, count - shown);
    const bool one = scope.kind == ScopeKind::Bots && count == 1;
    m_ui->acts->setText(one                             ? tr("acts on exactly this one")
                        : scope.kind == ScopeKind::Bots ? tr("acts on exactly these, frozen when you confirm")
                        : hidden == 1                   ? tr("one of them is hidden by the filter")
                        : hidden > 1                    ? tr("%Ln of them are hidden by the filter", nullptr, hidden)
                                                        : QString());
    setRole(*m_ui->acts, hidden > 0 ? QStringLiteral("caution") : QStringLiteral("hint"));
    m_ui->shown->setText(shown == m_bots.rowCount()
                             ? QString()
                             : tr("%1 of %2 shown").arg(Words::number(shown), Words::number(m_bots.rowCount())));

    // With nothing selected a verb says itself how far it reaches; of one bot there is no "all".
    const bool wide = scope.kind != ScopeKind::Bots && count > 1;
    const auto offer = [&](QPushButton &button, Verb verb) {
        const VerbOffer offered = VerbOffers::of(verb, bots);
        button.setText(wide && offered.possible ? VerbOffers::wideName(verb, offered.changes, count) : offered.text);
        button.setAccessibleName(QString(button.text()).remove(QChar(0x2026)));
        button.setEnabled(offered.possible);
        button.setToolTip(plainToolTip(offered.toolTip));
    };
    offer(*m_ui->pauseButton, Verb::Pause);
    offer(*m_ui->resumeButton, Verb::Resume);
    offer(*m_ui->releaseButton, Verb::Release);
    offer(*m_ui->stopButton, Verb::EmergencyStop);
    m_ui->moreButton->setEnabled(count > 0);
    m_more->offer(bots);
}

void BotsPage::showOperationsSummary()
{
    const auto open = static_cast<qint64>(m_operations.open().size());
    m_ui->operationsSummary->setText(m_operations.rowCount() == 0 ? tr("Nothing was asked of any bot yet")
                                     : open == 0                  ? tr("none under way")
                                                 : tr("%Ln under way", nullptr, static_cast<int>(open)));
    m_ui->operations->setVisible(m_operations.rowCount() > 0);
    if (m_operations.rowCount() > 0) {
        fitColumns(*m_ui->operations, static_cast<int>(OperationsModel::Column::Outcome));
    }
}

void BotsPage::openOperation(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT operationOpened(OperationId(index.data(IdRole).toString()));
    }
}

} // namespace fleet::ui
