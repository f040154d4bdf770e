#include "ui/bots/TrendFeed.h"

#include "models/BotTableModel.h"
#include "models/Roles.h"
#include "models/Sparkline.h"

#include <QPointer>
#include <QTableView>

#include <algorithm>

namespace fleet::ui {

namespace {

QString metric()
{
    return QStringLiteral("pnl_usd");
}

constexpr int mostSamples = 400; ///< of an hour, however often a bot reports

} // namespace

TrendFeed::TrendFeed(QTableView &table, BotTableModel &bots) : QObject(&table), m_table(table), m_bots(bots)
{
    connect(&bots, &QAbstractItemModel::modelReset, this, [this] { m_loaded.clear(); });
}

void TrendFeed::setSource(ChartSource &source)
{
    m_source = &source;
    m_loaded.clear();
}

void TrendFeed::follow(UtcTime now)
{
    if (m_source == nullptr || m_loading || !m_table.isVisible()
        || m_table.isColumnHidden(static_cast<int>(BotTableModel::Column::Trend))) {
        return;
    }
    if (std::vector<BotId> bots = due(now); !bots.empty()) {
        load(std::move(bots), now);
    }
}

std::vector<BotId> TrendFeed::due(UtcTime now) const
{
    const int first = m_table.rowAt(0);
    const int below = m_table.rowAt(m_table.viewport()->height() - 1);
    const int last = below < 0 ? m_table.model()->rowCount() - 1 : below;
    std::vector<BotId> bots;
    for (int row = first; row >= 0 && row <= last && bots.size() < mostAtOnce; ++row) {
        BotId bot(m_table.model()->index(row, 0).data(IdRole).toString());
        const auto known = m_loaded.find(bot);
        if (known == m_loaded.end() || now - known->second >= refreshPause || now < known->second) {
            bots.push_back(std::move(bot));
        }
    }
    return bots;
}

QCoro::Task<void> TrendFeed::load(std::vector<BotId> bots, UtcTime now)
{
    const QPointer<TrendFeed> alive(this);
    m_loading = true;
    for (const BotId &bot : bots) {
        m_loaded[bot] = now;
    }
    const NewestRequest wanted{.bots = bots, .metric = metric(), .count = mostSamples, .notAfter = now};
    const Result<std::vector<NewestValues>> answer = co_await m_source->newest(wanted);
    if (!alive) {
        co_return;
    }
    m_loading = false;
    std::vector<std::pair<BotId, Sparkline>> trends;
    for (const NewestValues &values : answer.value_or(std::vector<NewestValues>())) {
        const int row = m_bots.rowOf(values.bot);
        const milliseconds interval = row < 0 ? seconds(30) : m_bots.at(row).interval;
        trends.emplace_back(values.bot, sparklineOf(values.points, now, interval, metric()));
    }
    m_bots.setTrends(trends);
}

} // namespace fleet::ui
