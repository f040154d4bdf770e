// The table of 10,000 bots while all of them change each second: the work of one tick on the GUI thread, beside Qt's own
// proxy with dynamicSortFilter.

#include "bench/Figures.h"
#include "models/BotFilterProxy.h"
#include "models/BotQueryText.h"
#include "models/BotTableModel.h"
#include "models/Roles.h"
#include "models/Sparkline.h"
#include "support/FleetBuilders.h"
#include "ui/bots/SparkDelegate.h"
#include "ui/theme/FleetStyle.h"
#include "ui/widgets/TableSetup.h"

#include <QApplication>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <functional>
#include <random>

namespace fleet::bench {

namespace {

constexpr int botCount = 10'000;
constexpr int selectedCount = 5'000;
constexpr int ticks = 25;
constexpr int baselineTicks = 9;
constexpr double tickBudget = 10;
constexpr double selectedBudget = 25;

struct TickCost {
    double model = 0;
    double order = 0;
    double paint = 0;

    [[nodiscard]] double all() const { return model + order + paint; }
};

struct Sample {
    std::vector<double> model, order, paint, all;

    void add(const TickCost &cost)
    {
        model.push_back(cost.model);
        order.push_back(cost.order);
        paint.push_back(cost.paint);
        all.push_back(cost.all());
    }
};

/// The model and its view, and a fleet in which everything moves.
class Table final {
public:
    /// `resort` is called after each change; a proxy that sorts by itself needs none.
    Table(QAbstractProxyModel &proxy, std::function<void()> resort) : m_resort(std::move(resort))
    {
        const FleetSnapshot fleet = test::manyBots(botCount);
        m_bots = fleet.bots;
        change();
        m_model.fill(fleet);
        drawTrends();
        proxy.setSourceModel(&m_model);
        ui::setUpTable(m_view);
        m_view.setModel(&proxy);
        m_view.setItemDelegateForColumn(static_cast<int>(BotTableModel::Column::Trend), new ui::SparkDelegate(&m_view));
        ui::layOutAtOnce(m_view);
        m_view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_view.sortByColumn(static_cast<int>(BotTableModel::Column::Group), Qt::AscendingOrder);
        m_view.setSortingEnabled(true);
        m_view.sortByColumn(static_cast<int>(BotTableModel::Column::Pnl), Qt::DescendingOrder);
        m_view.resize(1400, 900);
        m_view.show();
        settle();
    }

    void selectEveryOther()
    {
        QItemSelection rows;
        const int last = m_view.model()->columnCount() - 1;
        for (int row = 0; row < 2 * selectedCount; row += 2) {
            rows.append(QItemSelectionRange(m_view.model()->index(row, 0), m_view.model()->index(row, last)));
        }
        m_view.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    }

    [[nodiscard]] qsizetype selected() const { return m_view.selectionModel()->selectedRows().size(); }

    TickCost tick()
    {
        change();
        FleetDelta delta;
        delta.at = m_now;
        delta.bots = m_bots;
        const auto begun = std::chrono::steady_clock::now();
        m_model.apply(delta);
        m_model.setNow(m_now);
        const auto applied = std::chrono::steady_clock::now();
        m_resort();
        const auto sorted = std::chrono::steady_clock::now();
        settle();
        const auto painted = std::chrono::steady_clock::now();
        return {.model = msBetween(begun, applied),
                .order = msBetween(applied, sorted),
                .paint = msBetween(sorted, painted)};
    }

    Sample run(int count)
    {
        tick();
        Sample sample;
        for (int i = 0; i < count; ++i) {
            sample.add(tick());
        }
        return sample;
    }

private:
    /// Lays out and paints: the one asks for the other, a round of events later.
    static void settle()
    {
        for (int round = 0; round < 4; ++round) {
            QCoreApplication::processEvents();
        }
    }

    /// Every bot has an hour of its own.
    void drawTrends()
    {
        std::vector<std::pair<BotId, Sparkline>> trends;
        for (const BotView &bot : m_bots) {
            std::vector<ChartPoint> points;
            for (int sample = 120; sample > 0; --sample) {
                points.push_back({m_now - sample * seconds(30), static_cast<double>(m_random() % 1'000), false});
            }
            trends.emplace_back(bot.id, sparklineOf(points, m_now, seconds(30), QStringLiteral("pnl_usd")));
        }
        m_model.setTrends(trends);
    }

    void change()
    {
        m_now += seconds(1);
        for (BotView &bot : m_bots) {
            bot.heardAt = m_now - milliseconds(static_cast<qint64>(m_random() % 900));
            bot.metrics.pnlUsd =
                Money::fromMicros(static_cast<std::int64_t>(m_random() % 2'000'000'000) - 1'000'000'000);
            bot.metrics.openPositions = static_cast<qint64>(m_random() % 7);
            bot.metrics.openOrders = static_cast<qint64>(m_random() % 20);
        }
    }

    std::minstd_rand m_random{1};
    UtcTime m_now = test::ManualClock::defaultStart;
    std::vector<BotView> m_bots;
    BotTableModel m_model;
    QTableView m_view;
    std::function<void()> m_resort;
};

void print(const char *what, const Sample &sample)
{
    std::printf("  %s, ms:%s\n", what, list(sample.all).c_str());
    std::printf("    of which take the values in and say so %.2f, sort again %.2f, lay out and paint %.2f\n",
                median(sample.model), median(sample.order), median(sample.paint));
}

Sample ours(bool selected, const QString &query = {})
{
    BotFilterProxy proxy;
    proxy.setQuery(*parseBotQuery(query));
    Table table(proxy, [&proxy] { proxy.resort(); });
    if (selected) {
        table.selectEveryOther();
    }
    Sample sample = table.run(ticks);
    if (selected && table.selected() != selectedCount) {
        std::printf("  The selection was lost: %lld rows\n", static_cast<long long>(table.selected()));
    }
    return sample;
}

Sample baseline(bool selected)
{
    QSortFilterProxyModel proxy;
    proxy.setDynamicSortFilter(true);
    proxy.setSortRole(SortKeyRole);
    Table table(proxy, [] {});
    if (selected) {
        table.selectEveryOther();
    }
    return table.run(baselineTicks);
}

void benchTable(bool selected)
{
    const Sample own = ours(selected);
    print("ticks", own);
    const Sample qt = baseline(selected);
    print("QSortFilterProxyModel with dynamicSortFilter", qt);
    printAtMost("a tick on the GUI thread, median", median(own.all), selected ? selectedBudget : tickBudget, "ms");
    std::printf("  %-58s %8.2f x\n", "faster than QSortFilterProxyModel with dynamicSortFilter",
                median(qt.all) / median(own.all));
}

} // namespace

} // namespace fleet::bench

int main(int argc, char *argv[])
{
    QApplication::setStyle(new fleet::ui::FleetStyle);
    const QApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("Table of %d bots, all rows changing, sorted by PnL\n", fleet::bench::botCount);
    fleet::bench::benchTable(false);
    std::printf("The same with %d rows selected\n", fleet::bench::selectedCount);
    fleet::bench::benchTable(true);
    std::printf("The same with a filter that asks four things of each bot\n");
    const fleet::bench::Sample filtered =
        fleet::bench::ours(false, QStringLiteral("bot live:alive positions>=3 -state:paused"));
    fleet::bench::print("ticks", filtered);
    return 0;
}
