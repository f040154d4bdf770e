#include "ui/overview/GroupCard.h"

#include "models/FigureWords.h"
#include "models/OverviewRows.h"
#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/SegmentedBar.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace fleet::ui {

namespace {

QLabel *makeLabel(QWidget *parent, const QString &role)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QPushButton *makeButton(QWidget *parent, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    return button;
}

QString quietly(const QString &text, const QPalette &palette)
{
    return QStringLiteral("<span style=\"font-weight:400; color:%2\">%1</span>")
        .arg(Words::unbroken(text).toHtmlEscaped(), Theme::of(palette).text3.name());
}

QString withCover(const FigureText &figure, const QPalette &palette)
{
    const bool missing = figure.value == Words::missing();
    if (figure.stale || (missing && !figure.cover.isEmpty())) { // A dash before a minus would be read as two.
        return quietly(figure.cover, palette);
    }
    return figure.cover.isEmpty()
             ? figure.value.toHtmlEscaped()
             : QStringLiteral("%1 &nbsp;%2").arg(figure.value.toHtmlEscaped(), quietly(figure.cover, palette));
}

void showFigure(QLabel &label, const FigureText &figure)
{
    label.setText(withCover(figure, label.palette()));
    label.setToolTip(plainToolTip(figure.stale ? figure.cover : figure.hint));
}

} // namespace

GroupCard::GroupCard(QWidget *parent)
    : QFrame(parent),
      m_name(makeButton(this, QStringLiteral("groupName"), {})),
      m_heard(makeLabel(this, QStringLiteral("hint"))),
      m_charts(makeButton(this, QStringLiteral("groupCharts"), {})),
      m_pause(makeButton(this, QStringLiteral("groupPause"), tr("Pause…"))),
      m_stop(makeButton(this, QStringLiteral("groupStop"), tr("Stop…"))),
      m_bar(new SegmentedBar(this)),
      m_facts(new QWidget(this)),
      m_counts(makeLabel(this, QStringLiteral("label")))
{
    setProperty("role", QStringLiteral("card"));
    QFont strong(m_name->font());
    strong.setWeight(QFont::Medium);
    m_name->setFont(strong);
    m_counts->setWordWrap(true);
    m_charts->setIcon(themedIcon(QStringLiteral("chart"), *this));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 6, 1, 12);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 4, 0);
    head->setSpacing(0);
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_charts);
    head->addWidget(m_pause);
    head->addWidget(m_stop);
    column->addLayout(head);
    // Starts where the words of the name's button do.
    auto *body = new QVBoxLayout;
    body->setContentsMargins(15, 0, 15, 0);
    body->setSpacing(6);
    column->addLayout(body);
    body->addWidget(m_heard);
    body->addWidget(m_bar);
    body->addWidget(m_counts);
    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins(0, 4, 0, 0);
    facts->setHorizontalSpacing(12);
    facts->setVerticalSpacing(4);
    facts->setColumnStretch(1, 1);
    m_pnl = addFact(*facts, tr("PnL today"));
    m_exposure = addFact(*facts, tr("Exposure"));
    m_open = addFact(*facts, tr("Open"));
    m_drawdown = addFact(*facts, tr("Worst drawdown"));
    m_version = addFact(*facts, tr("Version"));
    m_onStop = addFact(*facts, tr("On a stop"));
    m_lostLink = addFact(*facts, tr("If the link is lost"));
    body->addWidget(m_facts);
    column->addStretch();

    connect(m_name, &QPushButton::clicked, this, [this] { Q_EMIT opened(group()); });
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(Scope::group(group())); });
    connect(m_charts, &QPushButton::clicked, this, [this] { Q_EMIT chartsRequested(Scope::group(group())); });
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(Scope::group(group())); });
}

QLabel *GroupCard::addFact(QGridLayout &grid, const QString &what)
{
    auto *label = new QLabel(what, this);
    label->setProperty("role", QStringLiteral("label"));
    auto *value = makeLabel(this, QStringLiteral("strongLabel"));
    value->setTextFormat(Qt::RichText);
    value->setWordWrap(true);
    value->setAccessibleName(what);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(value, row, 1);
    return value;
}

void GroupCard::setBrief(bool brief)
{
    m_facts->setHidden(brief);
}

void GroupCard::show(const GroupGlance &glance)
{
    if (glance == m_shown) {
        return;
    }
    m_shown = glance;
    const FleetFigures &figures = glance.figures;
    m_heard->setText(FigureWords::heard(figures));
    std::vector<SegmentedBar::Segment> segments;
    segments.reserve(botGlances.size());
    for (const BotGlance state : botGlances) {
        segments.push_back({severityOf(state), glance.counts.of(state)});
    }
    m_bar->setSegments(std::move(segments));
    m_counts->setText(FigureWords::counts(glance.counts));
    showFigure(*m_pnl, FigureWords::pnl(figures));
    showFigure(*m_exposure, FigureWords::exposure(figures));
    showOpen(figures);
    showFigure(*m_drawdown, FigureWords::worstDrawdown(figures));
    const QString versions = FigureWords::versions(glance.versions);
    m_version->setText(Words::unbroken(versions).toHtmlEscaped());
    m_version->setToolTip(plainToolTip(versions));
    m_onStop->setText(Words::windDown(glance.group.windDown));
    m_lostLink->setText(OverviewRows::lostLink(glance.group.lostLink));
    m_charts->setEnabled(glance.counts.total > 0);
    m_pause->setEnabled(glance.counts.total > 0);
    m_stop->setEnabled(glance.counts.total > 0);
    nameEverything();
}

void GroupCard::showOpen(const FleetFigures &figures)
{
    const FigureText positions = FigureWords::positions(figures);
    const FigureText orders = FigureWords::orders(figures);
    const bool stale = positions.stale || orders.stale;
    const std::optional<qint64> position = stale ? figures.positions.unheard : figures.positions.heard;
    const std::optional<qint64> order = stale ? figures.orders.unheard : figures.orders.heard;
    const auto withPart = [](const QString &count, const FigureText &figure) {
        const QString part = figure.stale ? figure.hint : figure.cover; // "3 of 4": the others do not say it.
        // A number stands in one line with what it counts.
        const auto together = [](QString words) { return words.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); };
        return part.isEmpty() ? together(count) : tr("%1 (%2)").arg(together(count), together(part));
    };
    const QString open = tr("%1, %2").arg(
        withPart(position ? Words::positions(*position) : tr("%1 positions").arg(Words::missing()), positions),
        withPart(order ? Words::orders(*order) : tr("%1 orders").arg(Words::missing()), orders));
    m_open->setText(stale ? quietly(tr("%1 when last heard").arg(open), m_open->palette()) : open);
    const auto cover = [](const FigureText &figure) {
        return figure.stale ? figure.cover : figure.hint.isEmpty() ? tr("of all bots") : figure.hint;
    };
    m_open->setToolTip(tr("Positions %1; orders %2").arg(cover(positions), cover(orders)));
}

void GroupCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        show(std::exchange(m_shown, GroupGlance())); // Its rich texts carry a colour.
    }
}

void GroupCard::nameEverything()
{
    const QString name = group().text();
    const QString bots = Words::bots(m_shown.counts.total);
    m_name->setText(name);
    m_name->setAccessibleName(tr("Group %1, %2").arg(name, m_heard->text()));
    m_name->setToolTip(plainToolTip(tr("Shows the bots of %1").arg(name)));
    m_bar->setToolTip(m_counts->text());
    m_pause->setAccessibleName(tr("Pause group %1").arg(name));
    m_stop->setAccessibleName(tr("Stop group %1").arg(name));
    const QString none = tr("%1 has no bots").arg(name);
    m_charts->setAccessibleName(tr("Charts of group %1").arg(name));
    m_charts->setToolTip(plainToolTip(m_charts->isEnabled() ? tr("Opens the charts of %1, %2").arg(name, bots) : none));
    m_pause->setToolTip(
        plainToolTip(m_pause->isEnabled() ? tr("Opens the pause dialog for %1, %2").arg(name, bots) : none));
    m_stop->setToolTip(plainToolTip(
        m_stop->isEnabled() ? tr("Opens the stop dialog for %1, %2; nothing is sent yet").arg(name, bots) : none));
    setAccessibleName(tr("Group %1: %2").arg(name, m_counts->text()));
}

} // namespace fleet::ui
