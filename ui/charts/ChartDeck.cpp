#include "ui/charts/ChartDeck.h"

#include "core/MetricNames.h"
#include "models/ChartWords.h"
#include "models/EngineWords.h"
#include "models/MetricWords.h"
#include "models/Words.h"
#include "ui/charts/ChartCurves.h"
#include "ui/charts/ChartLegend.h"
#include "ui/charts/MetricChart.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/WrapLayout.h"
#include "ui_ChartDeck.h"

#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int mostCharts = 12;

std::vector<QString> firstMetrics()
{
    return {QStringLiteral("pnl_usd"), QStringLiteral("drawdown_pct"), QStringLiteral("heartbeat_latency_ms"),
            QStringLiteral("error_count")};
}

} // namespace

ChartDeck::ChartDeck(QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ChartDeck>()),
      m_legend(new ChartLegend(this)),
      m_metrics(firstMetrics()),
      m_window(m_range, m_now)
{
    m_ui->setupUi(this);
    WrapLayout::replace(m_ui->tools);
    m_ui->message->hide();
    m_ui->deckLayout->insertWidget(m_ui->deckLayout->indexOf(m_ui->scroll), m_legend);
    setUpRanges();
    setUpMenus();
    makeCharts();
}

ChartDeck::~ChartDeck() = default;

// ---- what is asked for

void ChartDeck::setSource(ChartSource *source)
{
    m_source = source;
    m_ownMetrics.clear();
    say(QString());
    if (m_source != nullptr) {
        loadNames();
    }
    reload();
}

void ChartDeck::setThresholds(const Thresholds &thresholds)
{
    if (thresholds != m_thresholds) {
        m_thresholds = thresholds;
        reload();
    }
}

void ChartDeck::showBots(const std::vector<ChartBot> &bots, UtcTime now)
{
    m_now = now;
    m_window.follow(now);
    if (bots == m_all) {
        follow(now);
        return;
    }
    m_all = bots;
    const std::size_t drawn = m_folded ? bots.size() : std::min(bots.size(), mostCurves);
    m_bots.assign(bots.begin(), bots.begin() + static_cast<std::ptrdiff_t>(drawn));
    showLegend();
    clearCharts();
    reload();
}

void ChartDeck::setFolded(bool folded)
{
    if (folded != m_folded) {
        m_folded = folded;
        const std::vector<ChartBot> all = std::exchange(m_all, {});
        showBots(all, m_now);
    }
}

void ChartDeck::setMarks(const std::vector<ChartMark> &marks)
{
    if (marks != m_marks) {
        m_marks = marks;
        reload();
    }
}

void ChartDeck::showTime(const TimeSpan &span, UtcTime now)
{
    m_now = now;
    m_window.show(span, now);
    moveWindow();
}

void ChartDeck::showLegend()
{
    QStringList names;
    for (const ChartBot &bot : m_bots) {
        names.append(bot.name);
    }
    m_legend->show(m_folded ? QStringList() : names);
}

void ChartDeck::follow(UtcTime now)
{
    m_now = now;
    const milliseconds pause = std::max(refreshPause, m_window.length() / 400);
    if (m_window.isLive() && (!m_loadedAt || now - *m_loadedAt >= pause || now < *m_loadedAt)) {
        m_window.follow(now);
        reload();
    }
}

void ChartDeck::setMetrics(std::vector<QString> metrics)
{
    if (metrics != m_metrics) {
        m_metrics = std::move(metrics);
        makeCharts();
        reload();
    }
}

void ChartDeck::focusContent()
{
    if (m_charts.empty()) {
        m_ui->range->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_charts.front()->setFocus(Qt::ShortcutFocusReason);
    }
}

std::vector<MetricChart *> ChartDeck::charts() const
{
    return m_charts;
}

// ---- tools

void ChartDeck::setUpRanges()
{
    for (const ChartRange range : chartRanges) {
        m_ui->range->addItem(ChartWords::range(range), static_cast<int>(range));
    }
    m_ui->range->setCurrentIndex(m_ui->range->findData(static_cast<int>(m_range)));
    connect(m_ui->range, &QComboBox::activated, this, [this](int row) {
        m_range = static_cast<ChartRange>(m_ui->range->itemData(row).toInt());
        m_window.setRange(m_range, m_now);
        moveWindow();
    });
    connect(m_ui->live, &QPushButton::clicked, this, [this] {
        m_window.setLive(m_now);
        moveWindow();
    });
    showWindow();
}

void ChartDeck::setUpMenus()
{
    auto *metrics = new QMenu(this);
    m_ui->metricButton->setMenu(metrics);
    connect(metrics, &QMenu::aboutToShow, this, &ChartDeck::fillMetricMenu);
    auto *save = new QMenu(this);
    save->addAction(tr("Picture (PNG)…"), this, &ChartDeck::savePicture);
    save->addAction(tr("Values (CSV)…"), this, &ChartDeck::saveCsv);
    m_ui->saveButton->setMenu(save);
    m_ui->saveButton->setIcon(themedIcon(QStringLiteral("save"), *this));
}

void ChartDeck::fillMetricMenu()
{
    QMenu *menu = m_ui->metricButton->menu();
    menu->clear();
    for (const QLatin1StringView metric : standardMetrics) {
        addMetric(metric);
    }
    addMetric(QStringLiteral("exposure_usd"));
    if (!m_ownMetrics.empty()) {
        menu->addSeparator();
    }
    for (const QString &metric : m_ownMetrics) {
        addMetric(metric);
    }
}

void ChartDeck::addMetric(const QString &metric)
{
    const auto place = std::find(m_metrics.begin(), m_metrics.end(), metric);
    const bool drawn = place != m_metrics.end();
    QString label = MetricWords::name(metric);
    QAction *action = m_ui->metricButton->menu()->addAction(label.replace(QLatin1Char('&'), QLatin1String("&&")));
    action->setCheckable(true);
    action->setChecked(drawn);
    action->setEnabled(drawn ? m_metrics.size() > 1 : m_metrics.size() < mostCharts);
    connect(action, &QAction::triggered, this, [this, metric](bool wanted) {
        std::vector<QString> metrics = m_metrics;
        if (wanted) {
            metrics.push_back(metric);
        } else {
            std::erase(metrics, metric);
        }
        setMetrics(std::move(metrics));
    });
}

// ---- the charts

void ChartDeck::makeCharts()
{
    for (MetricChart *chart : m_charts) {
        chart->deleteLater();
    }
    m_charts.clear();
    for (std::size_t chart = 0; chart < m_metrics.size(); ++chart) {
        m_charts.push_back(new MetricChart(m_ui->stack));
        m_ui->stackLayout->addWidget(m_charts.back());
        connectChart(*m_charts.back());
    }
}

void ChartDeck::connectChart(MetricChart &chart)
{
    connect(&chart, &MetricChart::crosshairMoved, this, &ChartDeck::setCrosshair);
    connect(&chart, &MetricChart::zoomRequested, this, [this](double factor, UtcTime around) {
        m_window.zoom(factor, around, m_now);
        moveWindow();
    });
    connect(&chart, &MetricChart::panRequested, this, [this](milliseconds by) {
        m_window.pan(by, m_now);
        moveWindow();
    });
    connect(&chart, &MetricChart::wholeRequested, this, [this] {
        m_window.setRange(m_range, m_now);
        moveWindow();
    });
}

void ChartDeck::setCrosshair(std::optional<UtcTime> at)
{
    for (MetricChart *chart : m_charts) {
        chart->setCrosshair(at);
    }
}

void ChartDeck::showWindow()
{
    const std::optional<ChartRange> range = m_window.range();
    m_ui->range->setCurrentIndex(range ? m_ui->range->findData(static_cast<int>(*range)) : -1);
    m_ui->live->setChecked(m_window.isLive());
}

void ChartDeck::moveWindow()
{
    showWindow();
    reload();
}

ChartSubject ChartDeck::subjectOf(const QString &metric) const
{
    ChartSubject subject{.metric = metric, .interval = milliseconds(0)};
    std::vector<std::pair<GroupId, BotId>> bots;
    for (const ChartBot &bot : m_bots) {
        subject.interval = std::max(subject.interval, bot.interval);
        subject.bots.push_back(bot.id);
        subject.names.push_back(bot.name);
        bots.emplace_back(bot.group, bot.id);
    }
    const bool sum = foldOf(metric) == Fold::Sum;
    if (m_folded) {
        const QString name = MetricWords::name(metric);
        subject.title = sum ? tr("%1, sum").arg(name) : tr("%1, highest of any bot").arg(name);
    }
    if (!m_folded || !sum) { // A limit is one bot's.
        subject.limits = sharedLimits(m_thresholds, bots, metric);
    }
    return subject;
}

void ChartDeck::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_window.follow(m_now);
    reload();
}

void ChartDeck::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reload();
}

void ChartDeck::reload()
{
    m_loadedAt.reset();
    if (isVisible() && !m_bots.empty() && !m_loading) {
        load();
    }
}

/// One bot's curve must not stand under another's name, not even for as long as a reading takes.
void ChartDeck::clearCharts()
{
    for (std::size_t place = 0; place < m_charts.size(); ++place) {
        m_charts[place]->showProblem(subjectOf(m_metrics[place]), m_window.span(), tr("Reading…"));
    }
}

QCoro::Task<Result<ChartPicture>> ChartDeck::pictureFor(ChartSubject subject, TimeSpan window, int columns)
{
    const SeriesRequest wanted{.bots = subject.bots,
                               .metric = subject.metric,
                               .frame = {window.from, window.to, columns},
                               .interval = subject.interval,
                               .fold = foldOf(subject.metric)};
    if (m_folded) {
        const QString name = Words::bots(static_cast<int>(subject.bots.size()));
        const Result<SumAnswer> sums = co_await m_source->sums(wanted);
        co_return sums.map([&](const SumAnswer &answer) { return pictureOf(subject, answer, window, name); });
    }
    const Result<SeriesAnswer> series = co_await m_source->series(wanted);
    co_return series.map([&](const SeriesAnswer &answer) { return pictureOf(subject, answer, window); });
}

QCoro::Task<void> ChartDeck::load()
{
    const QPointer<ChartDeck> alive(this);
    if (m_source == nullptr) {
        say(tr("This window does not know where the fleet's history is kept."));
        co_return;
    }
    m_loading = true;
    while (!m_loadedAt) {
        m_loadedAt = m_now; // whatever changes from here on asks for another turn
        const TimeSpan window = m_window.span();
        const std::vector<QString> metrics = m_metrics;
        const std::vector<ChartBot> bots = m_bots;
        for (std::size_t place = 0; place < metrics.size(); ++place) {
            // Named: GCC 12 destroys what is made within co_await twice.
            const ChartSubject subject = subjectOf(metrics[place]);
            const int columns = m_charts[place]->columns();
            Result<ChartPicture> picture = co_await pictureFor(subject, window, columns);
            if (!alive) {
                co_return;
            }
            if (metrics != m_metrics || bots != m_bots) {
                break; // the charts are others now, or another bot's
            }
            if (picture) {
                fleet::setMarks(*picture, subject.metric, m_marks);
                m_charts[place]->showPicture(subject, *picture);
            } else {
                m_charts[place]->showProblem(subject, window, EngineWords::say(picture.error().detail));
            }
        }
    }
    m_loading = false;
}

QCoro::Task<void> ChartDeck::loadNames()
{
    const QPointer<ChartDeck> alive(this);
    const Result<HistoryNames> names = co_await m_source->names();
    if (alive && names) {
        m_ownMetrics = names->ownMetrics;
    }
}

// ---- to a file

void ChartDeck::say(const QString &text)
{
    m_ui->message->setText(text);
    m_ui->message->setVisible(!text.isEmpty());
}

void ChartDeck::savePicture()
{
    auto *dialog = new QFileDialog(this, tr("Save the charts as a picture"), QString(), tr("Pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        say(m_ui->stack->grab().save(path, "PNG") ? QString() : tr("%1 cannot be written.").arg(path));
    });
    dialog->open();
}

void ChartDeck::saveCsv()
{
    auto *dialog = new QFileDialog(this, tr("Save the values"), QString(), tr("Comma-separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartDeck::writeCsv);
    dialog->open();
}

QCoro::Task<void> ChartDeck::writeCsv(QString path)
{
    const QPointer<ChartDeck> alive(this);
    if (m_source == nullptr || m_charts.empty()) {
        co_return;
    }
    // The file is the reading thread's until that is done; a half one never takes the place of a whole one.
    const auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) {
        say(tr("%1 cannot be written.").arg(path));
        co_return;
    }
    const CsvRequest request{.bots = m_charts.front()->subject().bots,
                             .metrics = m_metrics,
                             .from = m_window.span().from,
                             .to = m_window.span().to,
                             .resolution = m_charts.front()->picture().resolution};
    const CsvSink sink = [file](const QByteArray &lines) { return file->write(lines) == lines.size(); };
    const Result<qint64> rows = co_await m_source->exported(request, sink);
    const bool whole = rows && file->commit();
    if (alive) {
        say(whole ? QString() : tr("%1 cannot be written.").arg(path));
    }
}

} // namespace fleet::ui
