#include "ui/overview/DensityPanel.h"

#include "models/DensityWords.h"
#include "models/EngineWords.h"
#include "ui/overview/DensityStrip.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EvenGrid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

#include <array>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int legendCell = 150;
constexpr QSize drawingSize(10, 14);
/// Around a cell: what led to it, and what came of it.
constexpr milliseconds around = std::chrono::minutes(25);

/// One cell of each kind, in the order of the legend.
std::array<DensityCell, 5> kinds()
{
    const TimeSpan whole{UtcTime{}, UtcTime{} + std::chrono::minutes(10)};
    return {DensityCell{.span = whole, .heard = 1}, DensityCell{.span = whole, .late = 1},
            DensityCell{.span = whole, .dead = 1}, DensityCell{.span = whole, .deaf = whole.to - whole.from},
            DensityCell{.span = whole, .unrecorded = whole.to - whole.from}};
}

QLabel *makeLabel(QWidget *parent, const QString &role, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    return label;
}

} // namespace

DensityPanel::DensityPanel(QWidget *parent)
    : QFrame(parent),
      m_strip(new DensityStrip(this)),
      m_hint(makeLabel(this, QStringLiteral("hint"))),
      m_message(makeLabel(this, QStringLiteral("prose")))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("How the fleet was heard"));
    m_strip->setObjectName(QStringLiteral("densityStrip"));
    m_hint->setObjectName(QStringLiteral("densityHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setObjectName(QStringLiteral("densityMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeLabel(this, QStringLiteral("panel"), tr("Heard in 24 hours")));
    head->addWidget(m_hint, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, 8, padding, padding);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_message);
    column->addWidget(m_strip);
    m_legend = makeLegend();
    column->addWidget(m_legend);
    connect(m_strip, &DensityStrip::pointed, this, &DensityPanel::showHint);
    connect(m_strip, &DensityStrip::cellChosen, this, &DensityPanel::open);
    showHint();
}

QWidget *DensityPanel::makeLegend()
{
    auto *legend = new QWidget(this);
    const std::array words{tr("heard"), tr("late"), tr("dead"), tr("nothing could be heard"), tr("no record")};
    auto *grid = new EvenGrid(legendCell, static_cast<int>(words.size()), 4);
    legend->setLayout(grid);
    for (const QString &word : words) {
        auto *entry = new QWidget(legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        m_drawings.append(new QLabel(entry));
        row->addWidget(m_drawings.last());
        row->addWidget(makeLabel(entry, QStringLiteral("label"), word), 1);
        grid->addWidget(entry);
    }
    paintLegend();
    return legend;
}

void DensityPanel::paintLegend()
{
    const auto cells = kinds();
    const QSize size(scaled(drawingSize.width()), scaled(drawingSize.height()));
    for (std::size_t kind = 0; kind < cells.size(); ++kind) {
        QPixmap drawing(size * devicePixelRatioF());
        drawing.setDevicePixelRatio(devicePixelRatioF());
        drawing.fill(Qt::transparent);
        QPainter painter(&drawing);
        DensityStrip::drawCell(painter, Theme::of(palette()), QRectF(QPointF(), size), cells.at(kind));
        painter.end();
        m_drawings[static_cast<qsizetype>(kind)]->setPixmap(drawing);
    }
}

void DensityPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool looksOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksOther && !m_drawings.isEmpty()) {
        paintLegend();
    }
}

void DensityPanel::setSource(ChartSource &source)
{
    m_source = &source;
    m_loadedAt.reset();
    follow();
}

void DensityPanel::showFleet(const FleetSnapshot &fleet, UtcTime now)
{
    m_now = now;
    const auto isSame = [](const WatchedBot &known, const BotView &bot) { return known.id == bot.id; };
    if (!std::equal(m_bots.begin(), m_bots.end(), fleet.bots.begin(), fleet.bots.end(), isSame)) {
        m_loadedAt.reset();
        m_bots.clear();
        for (const BotView &bot : fleet.bots) {
            m_bots.push_back({.id = bot.id, .interval = bot.interval});
        }
    }
    follow();
}

void DensityPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    follow();
}

void DensityPanel::follow()
{
    const bool isDue = !m_loadedAt || m_now - *m_loadedAt >= refreshPause || m_now < *m_loadedAt;
    if (isVisible() && isDue && !m_loading && m_source != nullptr && !m_bots.empty()) {
        load();
    }
}

QCoro::Task<void> DensityPanel::load()
{
    const QPointer<DensityPanel> alive(this);
    m_loading = true;
    m_loadedAt = m_now;
    const DensityRequest wanted{.bots = m_bots, .from = m_now - std::chrono::hours(24), .to = m_now};
    const Result<DensityAnswer> answer = co_await m_source->density(wanted);
    if (!alive) {
        co_return;
    }
    m_loading = false;
    m_strip->show(answer.value_or(DensityAnswer()));
    m_message->setText(answer ? QString() : EngineWords::say(answer.error().detail));
    m_message->setVisible(!answer);
    m_strip->setVisible(answer.has_value());
    m_legend->setVisible(answer.has_value());
    showHint();
}

void DensityPanel::showHint()
{
    const DensityCell *cell = m_strip->pointedAt();
    const DensityAnswer &answer = m_strip->answer();
    m_hint->setText(cell != nullptr         ? DensityWords::sentence(*cell, answer.bots)
                    : !answer.cells.empty() ? DensityWords::summary(answer)
                    : m_source == nullptr   ? tr("this window has no history")
                    : m_message->isHidden() ? tr("reading the history")
                                            : tr("not known"));
}

void DensityPanel::open(const DensityCell &cell)
{
    QStringList worst;
    for (const BotId &bot : cell.worst) {
        worst.append(bot.text());
    }
    Q_EMIT chartsRequested({.scope = worst.isEmpty() ? Scope::fleet() : Scope::bots(worst),
                            .time = TimeSpan{cell.span.from - around, cell.span.to + around}});
}

} // namespace fleet::ui
