#include "ui/overview/TrendPanel.h"

#include "models/EngineWords.h"
#include "models/Words.h"
#include "ui/charts/MetricChart.h"
#include "ui/theme/FleetStyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr milliseconds day = std::chrono::hours(24);
constexpr int slots = 144; ///< of ten minutes: as the history keeps a day

} // namespace

TrendPanel::TrendPanel(QWidget *parent) : QFrame(parent), m_open(new QPushButton(tr("Charts…"), this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("The fleet in 24 hours"));
    m_open->setObjectName(QStringLiteral("fleetCharts"));
    m_open->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    m_open->setAccessibleName(tr("Charts of the fleet"));
    m_open->setToolTip(tr("Opens the charts of the whole fleet, with any time and every metric"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT chartsRequested({}); });
    auto *title = new QLabel(tr("The fleet in 24 hours"), this);
    title->setProperty("role", QStringLiteral("panel"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 6, 0);
    head->addWidget(title, 1);
    head->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(4);
    column->addLayout(head);
    setUp(m_trends[0], QStringLiteral("pnl_usd"), tr("PnL of the day"));
    setUp(m_trends[1], QStringLiteral("drawdown_pct"), tr("Worst drawdown"));
    for (const Trend &trend : m_trends) {
        column->addWidget(trend.chart);
    }
}

void TrendPanel::setUp(Trend &trend, const QString &metric, const QString &title)
{
    trend.chart = new MetricChart(this);
    trend.chart->setGlance();
    trend.subject = {.metric = metric, .title = title};
    connect(trend.chart, &MetricChart::crosshairMoved, this, [this](std::optional<UtcTime> at) {
        for (const Trend &each : m_trends) {
            each.chart->setCrosshair(at);
        }
    });
    connect(trend.chart, &MetricChart::opened, this, [this] { Q_EMIT chartsRequested({}); });
}

void TrendPanel::setSource(ChartSource &source)
{
    m_source = &source;
    m_loadedAt.reset();
    follow();
}

TimeSpan TrendPanel::window() const
{
    return {m_now - day, m_now};
}

void TrendPanel::takeBots(const FleetSnapshot &fleet)
{
    const auto isSame = [](const std::pair<GroupId, BotId> &known, const BotView &bot) {
        return known.second == bot.id && known.first == bot.group;
    };
    if (std::equal(m_bots.begin(), m_bots.end(), fleet.bots.begin(), fleet.bots.end(), isSame)
        && m_thresholds == fleet.thresholds) {
        return;
    }
    m_loadedAt.reset();
    m_thresholds = fleet.thresholds;
    m_bots.clear();
    std::vector<BotId> ids;
    milliseconds interval{1};
    for (const BotView &bot : fleet.bots) {
        m_bots.emplace_back(bot.group, bot.id);
        ids.push_back(bot.id);
        interval = std::max<milliseconds>(interval, bot.interval);
    }
    for (Trend &trend : m_trends) {
        trend.subject.bots = ids;
        trend.subject.interval = interval;
        trend.subject.limits = foldOf(trend.subject.metric) == Fold::Sum
                                 ? Limits{}
                                 : sharedLimits(m_thresholds, m_bots, trend.subject.metric);
    }
}

void TrendPanel::showFleet(const FleetSnapshot &fleet, const FleetFigures &figures, UtcTime now)
{
    m_now = now;
    takeBots(fleet);
    m_trends[0].live.reset();
    m_trends[1].live.reset();
    if (figures.pnl.heard) {
        m_trends[0].live = LiveValue{now, figures.pnl.heard->toDouble(), figures.pnl.covered};
    }
    if (figures.worstDrawdown) {
        m_trends[1].live = LiveValue{now, figures.worstDrawdown->percent, figures.heardNow};
    }
    if (isVisible() && (!m_drawnAt || now - *m_drawnAt >= redrawPause || now < *m_drawnAt)) {
        m_marks = ChartMarks::of(fleet.operations, {}, m_trends[0].subject.bots);
        draw();
    }
    follow();
}

void TrendPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    follow();
}

void TrendPanel::follow()
{
    const bool isDue = !m_loadedAt || m_now - *m_loadedAt >= refreshPause || m_now < *m_loadedAt;
    if (isVisible() && isDue && !m_loading && m_source != nullptr && !m_bots.empty()) {
        load();
    }
}

QCoro::Task<void> TrendPanel::load()
{
    const QPointer<TrendPanel> alive(this);
    m_loading = true;
    m_loadedAt = m_now;
    const TimeSpan span = window();
    for (Trend &trend : m_trends) {
        const SeriesRequest wanted{.bots = trend.subject.bots,
                                   .metric = trend.subject.metric,
                                   .frame = {span.from, span.to, slots},
                                   .interval = trend.subject.interval,
                                   .resolution = Resolution::TenMinutes,
                                   .fold = foldOf(trend.subject.metric)};
        Result<SumAnswer> answer = co_await m_source->sums(wanted);
        if (!alive) {
            co_return;
        }
        trend.answer = std::move(answer);
    }
    m_loading = false;
    draw();
}

void TrendPanel::draw()
{
    m_drawnAt = m_now;
    for (Trend &trend : m_trends) {
        draw(trend);
    }
}

void TrendPanel::draw(Trend &trend) const
{
    if (!trend.answer) {
        const QString text = m_source == nullptr ? tr("This window does not know where the fleet's history is kept.")
                                                 : tr("The history is read.");
        trend.chart->showProblem(trend.subject, window(), text);
    } else if (!*trend.answer) {
        trend.chart->showProblem(trend.subject, window(), EngineWords::say(trend.answer->error().detail));
    } else {
        const QString name = Words::bots(static_cast<int>(m_bots.size()));
        ChartPicture picture = pictureOf(trend.subject, **trend.answer, window(), name, trend.live);
        setMarks(picture, trend.subject.metric, m_marks);
        trend.chart->showPicture(trend.subject, picture);
    }
}

} // namespace fleet::ui
