#include "ui/health/HeatPanel.h"

#include "models/MetricWords.h"
#include "ui/health/HeatLook.h"
#include "ui/overview/BotMap.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EvenGrid.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int legendCell = 130;
constexpr int legendPitch = 16;

QLabel *makeLabel(QWidget *parent, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("label"));
    return label;
}

} // namespace

HeatPanel::HeatPanel(HealthModel &bots, QWidget *parent)
    : QWidget(parent),
      m_bots(bots),
      m_model(bots, m_shown),
      m_metric(new QComboBox(this)),
      m_map(new BotMap(std::make_unique<HeatLook>(), this))
{
    m_shown.setSourceModel(&bots);
    m_metric->setObjectName(QStringLiteral("heatMetric"));
    m_metric->setAccessibleName(tr("Metric of the map"));
    m_metric->setToolTip(tr("What the cells show: the metric that is nearest to its limit, or one for all bots"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_map->setObjectName(QStringLiteral("heatMap"));
    m_map->setAccessibleName(tr("Map of bots by metric"));
    m_map->setAccessibleDescription(tr("Each bot is one cell under its group. Arrows move, Enter opens the bot."));
    m_map->setSelectionMode(QAbstractItemView::SingleSelection);
    m_map->fillRoom();
    m_map->setModel(&m_model);

    auto *label = makeLabel(this, tr("&Metric"));
    label->setBuddy(m_metric);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(label);
    head->addWidget(m_metric);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(padding);
    column->addLayout(head);
    column->addWidget(m_map, 1);
    column->addWidget(makeLegend());

    takeMetrics();
    connect(m_metric, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setMetric(m_metric->currentData().toString()); });
    connect(m_map, &BotMap::botOpened, this, [this](const QString &id) { Q_EMIT botOpened(BotId(id)); });
    for (const auto columns : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved}) {
        connect(&bots, columns, this, &HeatPanel::takeMetrics);
    }
}

void HeatPanel::takeMetrics()
{
    const QString chosen = m_metric->currentData().toString();
    {
        const QSignalBlocker quiet(m_metric);
        m_metric->clear();
        m_metric->addItem(tr("Nearest to its limit"), QString());
        for (int column = HealthModel::firstMetric; column < m_bots.columnCount(); ++column) {
            const QString metric = m_bots.metricOf(column);
            m_metric->addItem(MetricWords::name(metric), metric);
        }
        m_metric->setCurrentIndex(std::max(m_metric->findData(chosen), 0));
    }
    m_model.setMetric(m_metric->currentData().toString()); // Its bot may be gone.
}

QWidget *HeatPanel::makeLegend()
{
    auto *legend = new QWidget(this);
    auto *grid = new EvenGrid(legendCell, static_cast<int>(heatCells.size()), 4);
    legend->setLayout(grid);
    for (const HeatCell cell : heatCells) {
        auto *entry = new QWidget(legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto *drawing = new QLabel(entry);
        m_legend.append(drawing);
        row->addWidget(drawing);
        row->addWidget(makeLabel(entry, HeatWords::word(cell)), 1);
        grid->addWidget(entry);
    }
    paintLegend();
    return legend;
}

void HeatPanel::paintLegend()
{
    const Theme &theme = Theme::of(palette());
    const HeatLook look;
    for (std::size_t i = 0; i < heatCells.size(); ++i) {
        m_legend[static_cast<qsizetype>(i)]->setPixmap(
            look.draw(theme, static_cast<int>(heatCells[i]), scaled(legendPitch), devicePixelRatioF()));
    }
}

void HeatPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looksOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksOther && !m_legend.isEmpty()) {
        paintLegend();
    }
}

} // namespace fleet::ui
