#include "ui/overview/OverviewPage.h"

#include "models/FigureWords.h"
#include "models/IconNames.h"
#include "models/LinkWords.h"
#include "models/NeedRows.h"
#include "models/Words.h"
#include "ui/charts/ChartWish.h"
#include "ui/overview/BotMap.h"
#include "ui/overview/BotMapPanel.h"
#include "ui/overview/DensityPanel.h"
#include "ui/overview/GlanceStrip.h"
#include "ui/overview/GroupCard.h"
#include "ui/overview/OverviewList.h"
#include "ui/overview/TrendPanel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/EnrolCommand.h"
#include "ui/widgets/EvenGrid.h"
#include "ui/widgets/FigureTile.h"
#include "ui/widgets/PageEntry.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace fleet::ui {

namespace {

constexpr int figureCount = 5;
constexpr int worstShown = 8;
constexpr int needsShown = 5;
constexpr int needsListed = 50;
constexpr int recentShown = 12;
constexpr int commonShown = 5;
constexpr int sideWidth = 320;
constexpr int railWidth = 160;
constexpr int roomForSide = 1180;
constexpr int cursorMargin = 48;

bool anyHold(const FleetSnapshot &fleet, HoldKind kind)
{
    return std::any_of(fleet.bots.begin(), fleet.bots.end(), [kind](const BotView &bot) {
        const std::vector<Hold> holds = holdsInForce(bot);
        return std::any_of(holds.begin(), holds.end(), [kind](const Hold &hold) { return hold.kind == kind; });
    });
}

/// What a row says of a bot's figures; null for every other row.
const AlertView *alertOf(const FleetSnapshot &fleet, const OverviewRow &row)
{
    const auto found = std::find_if(fleet.alerts.begin(), fleet.alerts.end(), [&row](const AlertView &view) {
        return view.alert.key.rule == AlertRule::Unhealthy && view.alert.id.text() == row.targetId;
    });
    return row.target == RowTarget::Alert && found != fleet.alerts.end() ? &*found : nullptr;
}

QString keyOf(const CommonTrait &trait)
{
    return QStringLiteral("%1 %2").arg(static_cast<int>(trait.glance)).arg(TraitWords::filter(trait));
}

} // namespace

OverviewPage::OverviewPage(BotTableModel &bots, QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_command(new EnrolCommand(this)),
      m_headline(new QLabel(this)),
      m_coverage(new QLabel(this)),
      m_pause(new QPushButton(tr("Pause…"), this)),
      m_resume(new QPushButton(tr("Resume…"), this)),
      m_glances(new GlanceStrip(this)),
      m_needs(new OverviewList(OverviewList::Shape::Line, needsShown, this)),
      m_worst(new OverviewList(OverviewList::Shape::Line, worstShown, this)),
      m_recent(new OverviewList(OverviewList::Shape::Stacked, recentShown, this)),
      m_common(new OverviewList(OverviewList::Shape::Stacked, commonShown, this)),
      m_map(new BotMapPanel(bots, this)),
      m_density(new DensityPanel(this)),
      m_trends(new TrendPanel(this)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_left(new QVBoxLayout),
      m_right(new QVBoxLayout),
      m_groupArea(new QWidget(this)),
      m_groupGrid(new EvenGrid(286, 4, 12)),
      m_entry(new PageEntry(*this))
{
    setUpLists();
    setUpMap();
    m_stack->addWidget(makeContent());
    m_stack->addWidget(makeEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_density, &DensityPanel::chartsRequested, this, &OverviewPage::chartsRequested);
    connect(m_trends, &TrendPanel::chartsRequested, this, &OverviewPage::chartsRequested);
    connect(m_glances, &GlanceStrip::chosen, this, &OverviewPage::glanceChosen);
    connect(m_command, &EnrolCommand::enrolRequested, this, &OverviewPage::enrolRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(Scope::fleet()); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(Scope::fleet()); });
}

void OverviewPage::setHistory(ChartSource &history)
{
    m_density->setSource(history);
    m_trends->setSource(history);
}

void OverviewPage::setUpMap()
{
    m_map->setObjectName(QStringLiteral("mapPanel"));
    connect(m_map, &BotMapPanel::botOpened, this, &OverviewPage::botOpened);
    connect(m_map, &BotMapPanel::shown, this, &OverviewPage::scopeOpened);
    connect(m_map, &BotMapPanel::pauseRequested, this, &OverviewPage::pauseRequested);
    connect(m_map, &BotMapPanel::resumeRequested, this, &OverviewPage::resumeRequested);
    connect(m_map, &BotMapPanel::stopRequested, this, &OverviewPage::stopRequested);
    // The page follows the map's cursor, as the map alone could not show what the page cuts off.
    connect(m_map->map().selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const BotMap &map = m_map->map();
                if (map.hasFocus() && current.isValid()) {
                    const QPoint middle = map.viewport()->mapTo(m_content->widget(), map.visualRect(current).center());
                    m_content->ensureVisible(middle.x(), middle.y(), 0, scaled(cursorMargin));
                }
            });
}

QBoxLayout *OverviewPage::makeHead()
{
    m_headline->setProperty("role", QStringLiteral("page"));
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setWordWrap(true);
    m_coverage->setProperty("role", QStringLiteral("label"));
    m_coverage->setObjectName(QStringLiteral("coverage"));
    m_pause->setObjectName(QStringLiteral("fleetPause"));
    m_pause->setIcon(themedIcon(QStringLiteral("pause"), *this));
    m_pause->setAccessibleName(tr("Pause the fleet"));
    m_resume->setObjectName(QStringLiteral("fleetResume"));
    m_resume->setIcon(themedIcon(QStringLiteral("play"), *this));
    m_resume->setAccessibleName(tr("Resume the fleet"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_coverage);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addLayout(words, 1);
    head->addWidget(m_pause);
    head->addWidget(m_resume);
    return head;
}

void OverviewPage::setUpLists()
{
    m_needs->setObjectName(QStringLiteral("needs"));
    m_needs->setTitle(tr("Needs you"));
    m_worst->setObjectName(QStringLiteral("worst"));
    m_worst->setTitle(tr("Worst first"));
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setTitle(tr("Recent operations"));
    m_recent->setEmptyText(tr("Nothing was asked of any bot yet."));
    for (OverviewList *list : {m_needs, m_worst, m_recent}) {
        connect(list, &OverviewList::rowOpened, this, &OverviewPage::openRow);
        connect(list, &OverviewList::actRequested, this, &OverviewPage::actOn);
    }
    m_common->setObjectName(QStringLiteral("common"));
    m_common->setTitle(tr("What they have in common"));
    connect(m_common, &OverviewList::rowOpened, this, &OverviewPage::openTrait);
    connect(m_worst, &OverviewList::moreRequested, this, [this] { Q_EMIT glanceChosen(std::nullopt); });
}

QScrollArea *OverviewPage::makeContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addLayout(makeHead());
    column->addWidget(m_glances);
    auto *figures = new EvenGrid(168, figureCount, 12);
    for (int i = 0; i < figureCount; ++i) {
        auto *tile = new FigureTile(content);
        tile->setProperty("role", QStringLiteral("card"));
        m_figures.push_back(tile);
        figures->addWidget(tile);
    }
    column->addLayout(figures);
    m_groupArea->setLayout(m_groupGrid);
    m_left->setSpacing(12);
    m_right->setSpacing(12);
    m_body->setSpacing(12);
    m_body->addLayout(m_left, 1);
    m_body->addLayout(m_right);
    column->addLayout(m_body);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_content = scroll;
    return scroll;
}

QWidget *OverviewPage::makeEmpty()
{
    auto *empty = new QWidget(this);
    empty->setObjectName(QStringLiteral("emptyPage"));
    const auto line = [empty](const char *name, const QString &role, const QString &text) {
        auto *label = new QLabel(text, empty);
        label->setObjectName(QLatin1StringView(name));
        label->setProperty("role", role);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        return label;
    };
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(48, 48, 48, 48);
    column->setSpacing(12);
    column->addStretch(2);
    m_emptyTitle = line("emptyTitle", QStringLiteral("page"), {});
    column->addWidget(m_emptyTitle);
    m_emptyText = line("emptyText", QStringLiteral("prose"), {});
    column->addWidget(m_emptyText);
    column->addWidget(m_command);
    m_emptyNote = line("emptyNote", QStringLiteral("hint"), EnrolCommand::note());
    column->addWidget(m_emptyNote);
    column->addStretch(3);
    return empty;
}

void OverviewPage::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    const bool blind = isBlind(fleet.link);
    m_needed = NeedRows::of(fleet, now);
    showWhichPage(fleet);
    const FleetCounts counts = countFleet(fleet.bots, blind);
    m_headline->setText(LinkWords::headline(counts, fleet.link, now));
    m_coverage->setText(LinkWords::coverage(counts, fleet, now));
    m_coverage->setVisible(!m_coverage->text().isEmpty());
    m_glances->show(counts);
    showFigures(fleet, now);
    showNeeds(blind);
    showWorst(fleet, counts, now);
    m_recent->show(OverviewRows::recent(fleet, now, recentShown));
    m_isMany = counts.total > mostOnCards;
    showTraits(fleet, blind);
    showGroups(fleet);
    arrange();
    chooseFocus(counts);
    const QString none = tr("There is no bot to act on");
    m_pause->setEnabled(counts.total > 0);
    m_pause->setToolTip(counts.total > 0 ? tr("Opens the pause dialog for the whole fleet") : none);
    m_resume->setEnabled(anyHold(fleet, HoldKind::Pause));
    m_resume->setToolTip(m_resume->isEnabled() ? tr("Opens the resume dialog for the whole fleet")
                         : counts.total == 0   ? none
                                               : tr("No bot is paused"));
}

void OverviewPage::showWhichPage(const FleetSnapshot &fleet)
{
    m_stack->setCurrentIndex(fleet.bots.empty() ? 1 : 0);
    m_emptyTitle->setText(LinkWords::noBots(fleet.link));
    const bool known = !isBlind(fleet.link); // Else it is not known that there are none.
    m_emptyText->setText(known ? tr("This page will say in a sentence how the fleet is, name what needs you, and sum "
                                    "up what it earns and holds.")
                                     + QLatin1Char('\n') + EnrolCommand::advice()
                               : LinkWords::noBotsMeans(fleet.link));
    m_command->setVisible(known);
    m_emptyNote->setVisible(known);
}

void OverviewPage::showNeeds(bool blind)
{
    const std::size_t listed = std::min<std::size_t>(m_needed.size(), needsListed);
    m_needs->show({m_needed.begin(), m_needed.begin() + static_cast<std::ptrdiff_t>(listed)});
    m_needs->setHint(
        blind ? tr("as last heard, nothing here is current")
        : listed < m_needed.size()
            ? tr("%1 of %2").arg(Words::number(needsListed), Words::number(static_cast<qint64>(m_needed.size())))
            : QString());
    m_needs->setEmptyText(blind ? tr("Nothing is heard, so what waits for you is not known.")
                                : tr("Nothing waits: no bot that is dead or unknown may hold a position, no operation "
                                     "is stuck, and nothing was warned of."));
}

void OverviewPage::showWorst(const FleetSnapshot &fleet, const FleetCounts &counts, UtcTime now)
{
    // Whom the list above names would only stand here a second time.
    std::set<QString> named;
    for (std::size_t i = 0; i < m_needed.size() && i < needsListed; ++i) {
        if (m_needed[i].key == m_needed[i].targetId && m_needed[i].target == RowTarget::Bot) { // Not news of it.
            named.insert(m_needed[i].targetId);
        }
        if (const AlertView *alert = alertOf(fleet, m_needed[i]); alert != nullptr) {
            named.insert(alert->alert.key.bot.text()); // Its figures are said there.
        }
    }
    m_worst->show(OverviewRows::worstFirst(fleet, now, worstShown, named));
    const bool blind = isBlind(fleet.link);
    const auto troubled = std::count_if(fleet.bots.begin(), fleet.bots.end(), [blind](const BotView &bot) {
        return OverviewRows::isTroubled(bot, glanceAt(bot, blind));
    });
    m_others = static_cast<int>(troubled) - static_cast<int>(named.size());
    m_worst->setTitle(named.empty() ? tr("Worst first") : tr("The others, worst first"));
    m_worst->setEmptyText(counts.total == 0 ? tr("No bot is known yet.")
                          : named.empty()
                              ? tr("Every bot is heard and trading; nothing they report is beyond a limit.")
                              : tr("Every other bot is heard and trading; nothing they report is beyond a limit."));
    m_worst->setMore(m_others > worstShown ? tr("All bots") : QString(), tr("Shows all bots as a table"));
    m_worst->setHint(m_others > worstShown ? tr("%1 of %2").arg(Words::number(worstShown), Words::number(m_others))
                                           : QString());
}

void OverviewPage::chooseFocus(const FleetCounts &counts)
{
    // Never by default on the stop: the first thing to look at, or what to do next.
    const bool troubled = !m_needed.empty() || m_others > 0;
    QWidget *first = nullptr;
    if (m_stack->currentIndex() == 1) {
        first = m_command->isHidden() ? nullptr : &m_command->enrolButton();
    } else if (troubled && (!m_isMany || isBeside())) {
        first = m_others > 0
                  ? m_worst
                  : m_needs; // Elsewhere it stands below the map, and the page would open there instead of at its top.
    } else if (counts.total > 0) {
        first = m_glances;
    }
    m_entry->set(first);
}

void OverviewPage::showTraits(const FleetSnapshot &fleet, bool blind)
{
    m_traits = m_isMany ? commonTraits(fleet.bots, blind) : std::vector<CommonTrait>();
    std::vector<OverviewRow> rows;
    rows.reserve(m_traits.size());
    for (const CommonTrait &trait : m_traits) {
        rows.push_back({.key = keyOf(trait),
                        .severity = severityOf(trait.glance),
                        .icon = icons::nameOf(trait.glance),
                        .word = OverviewRows::word(trait.glance),
                        .title = TraitWords::title(trait),
                        .detail = TraitWords::detail(trait),
                        .time = {},
                        .exactTime = {},
                        .target = RowTarget::None,
                        .targetId = TraitWords::filter(trait),
                        .act = RowAct::None});
    }
    m_common->show(rows);
    m_common->setEmptyText(blind ? tr("Nothing is heard, so there is nothing to compare.")
                                 : tr("Those that are not well share no group, exchange or version far more than the "
                                      "fleet does."));
}

void OverviewPage::showFigures(const FleetSnapshot &fleet, UtcTime now)
{
    const FleetFigures sums = sumUp(fleet.bots, isBlind(fleet.link));
    m_trends->showFleet(fleet, sums, now);
    m_density->showFleet(fleet, now);
    const std::pair<QString, FigureText> figures[figureCount] = {
        {tr("PnL today"), FigureWords::pnl(sums)},
        {tr("Exposure"), FigureWords::exposure(sums)},
        {tr("Open positions"), FigureWords::positions(sums)},
        {tr("Open orders"), FigureWords::orders(sums)},
        {tr("Worst drawdown"), FigureWords::worstDrawdown(sums)},
    };
    for (std::size_t i = 0; i < figureCount; ++i) {
        const FigureText &text = figures[i].second;
        m_figures[i]->show(text.value, figures[i].first, FigureWords::hint(text, now), text.stale);
    }
}

void OverviewPage::showGroups(const FleetSnapshot &fleet)
{
    const std::vector<GroupGlance> glances = glanceAtGroups(fleet);
    while (m_groups.size() < glances.size()) {
        auto *card = new GroupCard(m_groupArea);
        connect(card, &GroupCard::opened, this, &OverviewPage::groupOpened);
        connect(card, &GroupCard::chartsRequested, this,
                [this](const Scope &scope) { Q_EMIT chartsRequested({.scope = scope}); });
        connect(card, &GroupCard::pauseRequested, this, &OverviewPage::pauseRequested);
        connect(card, &GroupCard::stopRequested, this, &OverviewPage::stopRequested);
        m_groups.push_back(card);
        m_groupGrid->addWidget(card);
    }
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (i < glances.size()) {
            m_groups[i]->show(glances[i]);
            m_groups[i]->setBrief(m_isMany);
        }
        m_groups[i]->setVisible(i < glances.size());
    }
}

void OverviewPage::openRow(const OverviewRow &row)
{
    switch (row.target) {
    case RowTarget::Bot:
        Q_EMIT botOpened(BotId(row.targetId));
        break;
    case RowTarget::Operation:
        Q_EMIT operationOpened(OperationId(row.targetId));
        break;
    case RowTarget::Alert:
        Q_EMIT alertOpened(AlertId(row.targetId));
        break;
    case RowTarget::None:
        break;
    }
}

void OverviewPage::openTrait(const OverviewRow &row)
{
    const auto trait = std::find_if(m_traits.begin(), m_traits.end(),
                                    [&row](const CommonTrait &known) { return keyOf(known) == row.key; });
    if (trait != m_traits.end()) {
        Q_EMIT traitChosen(trait->glance, row.targetId);
    }
}

void OverviewPage::actOn(const OverviewRow &row)
{
    const Scope scope = Scope::bots({row.targetId});
    switch (row.act) {
    case RowAct::Stop:
        Q_EMIT stopRequested(scope);
        break;
    case RowAct::Pause:
        Q_EMIT pauseRequested(scope);
        break;
    case RowAct::Resume:
        Q_EMIT resumeRequested(scope);
        break;
    case RowAct::Release:
        Q_EMIT releaseRequested(scope);
        break;
    case RowAct::Show:
        openRow(row);
        break;
    case RowAct::None:
        break;
    }
}

bool OverviewPage::isBeside() const
{
    return width() >= scaled(roomForSide) - scaled(railWidth);
}

void OverviewPage::arrange()
{
    // Beside the rest where there is room, else below it.
    const bool beside = isBeside();
    if (m_arranged == std::pair(m_isMany, beside)) {
        return;
    }
    m_arranged = std::pair(m_isMany, beside);
    for (QVBoxLayout *column : {m_left, m_right}) {
        while (QLayoutItem *item = column->takeAt(0)) {
            delete item; // The place, not the panel that stood there.
        }
    }
    const bool side = m_isMany && beside;
    m_worst->setShape(side ? OverviewList::Shape::Stacked : OverviewList::Shape::Line);
    QVBoxLayout &spare = side ? *m_right : *m_left;
    m_left->addWidget(m_needs);
    m_left->addWidget(m_density);
    if (m_isMany) {
        m_left->addWidget(m_map);
        spare.addWidget(m_common);
    }
    m_map->setVisible(m_isMany);
    m_common->setVisible(m_isMany);
    spare.addWidget(m_worst);
    m_left->addWidget(m_groupArea);
    m_left->addStretch(1);
    m_right->addWidget(m_trends);
    m_right->addWidget(m_recent);
    m_right->addStretch(1);
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_common, m_worst, m_recent, m_trends}) {
        const bool narrow = panel == m_recent || panel == m_trends ? beside : side;
        panel->setMinimumWidth(narrow ? scaled(sideWidth) : 0);
        panel->setMaximumWidth(narrow ? scaled(sideWidth) : QWIDGETSIZE_MAX);
    }
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace fleet::ui
