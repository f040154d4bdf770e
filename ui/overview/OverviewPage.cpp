#include "ui/overview/OverviewPage.h"

#include "models/FigureWords.h"
#include "models/LinkWords.h"
#include "models/Words.h"
#include "ui/overview/GlanceStrip.h"
#include "ui/overview/GroupCard.h"
#include "ui/overview/OverviewList.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
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

namespace fleet::ui {

namespace {

constexpr int figureCount = 5;
constexpr int worstShown = 8;
constexpr int needsShown = 5;
constexpr int recentShown = 12;
constexpr int sideWidth = 320;
constexpr int emptyWidth = 480;
constexpr int roomForSide = 1180;

bool anyHold(const FleetSnapshot &fleet, HoldKind kind)
{
    return std::any_of(fleet.bots.begin(), fleet.bots.end(), [kind](const BotView &bot) {
        const std::vector<Hold> holds = holdsInForce(bot);
        return std::any_of(holds.begin(), holds.end(), [kind](const Hold &hold) { return hold.kind == kind; });
    });
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_headline(new QLabel(this)),
      m_coverage(new QLabel(this)),
      m_pause(new QPushButton(tr("Pause…"), this)),
      m_resume(new QPushButton(tr("Resume…"), this)),
      m_glances(new GlanceStrip(this)),
      m_needs(new OverviewList(OverviewList::Shape::Line, needsShown, this)),
      m_worst(new OverviewList(OverviewList::Shape::Line, worstShown, this)),
      m_recent(new OverviewList(OverviewList::Shape::Stacked, recentShown, this)),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_groupArea(new QWidget(this)),
      m_groupGrid(new EvenGrid(286, 4, 12)),
      m_entry(new PageEntry(*this))
{
    setUpLists();
    m_stack->addWidget(makeContent());
    m_stack->addWidget(makeEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_glances, &GlanceStrip::chosen, this, &OverviewPage::glanceChosen);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(Scope::fleet()); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(Scope::fleet()); });
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
    m_needs->setTitle(tr("Needs a person"));
    m_needs->setEmptyText(tr("Nothing waits: every operation is proved, and nothing was warned of."));
    m_worst->setObjectName(QStringLiteral("worst"));
    m_worst->setTitle(tr("Worst first"));
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setTitle(tr("Recent operations"));
    m_recent->setEmptyText(tr("Nothing was asked of any bot yet."));
    for (OverviewList *list : {m_needs, m_worst, m_recent}) {
        connect(list, &OverviewList::rowOpened, this, &OverviewPage::openRow);
    }
    connect(m_worst, &OverviewList::moreRequested, this, [this] { Q_EMIT glanceChosen(std::nullopt); });
}

QWidget *OverviewPage::makeContent()
{
    auto *content = new QWidget(this);
    m_content = content;
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
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_needs);
    left->addWidget(m_worst);
    m_groupArea->setLayout(m_groupGrid);
    left->addWidget(m_groupArea);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_recent);
    right->addStretch(1);
    m_body->setSpacing(12);
    m_body->addLayout(left, 1);
    m_body->addLayout(right);
    column->addLayout(m_body);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QWidget *OverviewPage::makeEmpty()
{
    auto *empty = new QWidget(this);
    empty->setObjectName(QStringLiteral("emptyPage"));
    auto *title = new QLabel(tr("No bots are enrolled yet"), empty);
    title->setObjectName(QStringLiteral("emptyTitle"));
    title->setProperty("role", QStringLiteral("page"));
    auto *text = new QLabel(empty);
    m_emptyText = text;
    text->setFixedWidth(scaled(emptyWidth));
    text->setObjectName(QStringLiteral("emptyText"));
    text->setProperty("role", QStringLiteral("prose"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(
        tr("This page will say how the fleet is, what needs you and what it holds.\n\n"
           "Describe the bots in a file and choose Enrol from file… in Settings (Ctrl+,): it shows what would "
           "change before anything does. The same without a window:\n\n"
           "fleet-cli apply fleet.json --plan\n"
           "fleet-cli apply fleet.json\n\n"
           "Each bot gets a bundle of its own and appears here as soon as it is heard."));
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(48, 48, 48, 48);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(title, 0, Qt::AlignHCenter);
    // Not by alignment: an aligned label gets the height of its hint, not of its width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(text);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(2);
    return empty;
}

void OverviewPage::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    const bool blind = isBlind(fleet.link);
    const bool connecting = fleet.link.state == LinkState::Connecting;
    m_needed = OverviewRows::needs(fleet, now);
    m_stack->setCurrentIndex(fleet.bots.empty() && !connecting ? 1 : 0);
    const FleetCounts counts = countFleet(fleet.bots, blind);
    m_headline->setText(LinkWords::headline(counts, fleet.link, now));
    m_coverage->setText(LinkWords::coverage(counts, fleet.link, fleet.at));
    m_coverage->setVisible(!m_coverage->text().isEmpty());
    m_glances->show(counts);
    showFigures(fleet, blind);
    m_needs->show(m_needed);
    const int troubled = counts.total - counts.trading;
    m_worst->show(OverviewRows::worstFirst(fleet, now, worstShown));
    m_worst->setEmptyText(counts.total == 0 ? tr("No bot is known yet.") : tr("Every bot is heard and trading."));
    m_worst->setMore(troubled > worstShown ? tr("All bots") : QString(), tr("Shows all bots as a table"));
    m_worst->setHint(troubled > worstShown ? tr("%1 of %2").arg(Words::number(worstShown), Words::number(troubled))
                                           : QString());
    m_recent->show(OverviewRows::recent(fleet, now, recentShown));
    showGroups(fleet);
    // Never by default on the stop: the first thing to look at, or what to do next.
    m_entry->set(m_stack->currentIndex() == 1 ? static_cast<QWidget *>(m_emptyText)
                 : troubled > 0               ? static_cast<QWidget *>(m_worst)
                 : counts.total > 0           ? static_cast<QWidget *>(m_glances)
                                              : nullptr);
    const QString none = tr("There is no bot to act on");
    m_pause->setEnabled(counts.total > 0);
    m_pause->setToolTip(counts.total > 0 ? tr("Opens the pause dialog for the whole fleet") : none);
    m_resume->setEnabled(anyHold(fleet, HoldKind::Pause));
    m_resume->setToolTip(m_resume->isEnabled() ? tr("Opens the resume dialog for the whole fleet")
                         : counts.total == 0   ? none
                                               : tr("No bot is paused"));
}

void OverviewPage::showFigures(const FleetSnapshot &fleet, bool blind)
{
    const FleetFigures sums = sumUp(fleet.bots, blind);
    const std::pair<QString, FigureText> figures[figureCount] = {
        {tr("PnL today"), FigureWords::pnl(sums)},
        {tr("Exposure"), FigureWords::exposure(sums)},
        {tr("Open positions"), FigureWords::positions(sums)},
        {tr("Open orders"), FigureWords::orders(sums)},
        {tr("Worst drawdown"), FigureWords::worstDrawdown(sums)},
    };
    for (std::size_t i = 0; i < figureCount; ++i) {
        m_figures[i]->show(figures[i].second.value, figures[i].first, figures[i].second.hint, blind);
    }
}

void OverviewPage::showGroups(const FleetSnapshot &fleet)
{
    const std::vector<GroupGlance> glances = glanceAtGroups(fleet);
    while (m_groups.size() < glances.size()) {
        auto *card = new GroupCard(m_groupArea);
        connect(card, &GroupCard::opened, this, &OverviewPage::groupOpened);
        connect(card, &GroupCard::pauseRequested, this, &OverviewPage::pauseRequested);
        connect(card, &GroupCard::stopRequested, this, &OverviewPage::stopRequested);
        m_groups.push_back(card);
        m_groupGrid->addWidget(card);
    }
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (i < glances.size()) {
            m_groups[i]->show(glances[i]);
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
    case RowTarget::None:
        break;
    }
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside the rest where there is room, else below it.
    const bool beside = width() >= scaled(roomForSide) - scaled(160);
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_recent->setMinimumWidth(beside ? scaled(sideWidth) : 0);
    m_recent->setMaximumWidth(beside ? scaled(sideWidth) : QWIDGETSIZE_MAX);
}

} // namespace fleet::ui
