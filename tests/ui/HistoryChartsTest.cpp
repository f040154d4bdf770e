// What is drawn from the history outside of a bot's panel: the fleet's day, the hour in the table, charts of several bots.
#include "models/BotTableModel.h"
#include "models/FleetFigures.h"
#include "models/Roles.h"
#include "ui/bots/TrendFeed.h"
#include "ui/charts/ChartDeck.h"
#include "ui/charts/ChartLegend.h"
#include "ui/charts/ChartsDialog.h"
#include "ui/charts/MetricChart.h"
#include "ui/overview/DensityPanel.h"
#include "ui/overview/DensityStrip.h"
#include "ui/overview/TrendPanel.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/SampleHistory.h"
#include "ui/widgets/TableSetup.h"

#include "support/Compare.h"
#include "support/FleetBuilders.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;
using namespace std::chrono_literals;

namespace {

/// Counts what is asked, and fails when told to.
class CountedHistory final : public ChartSource {
public:
    QCoro::Task<Result<SeriesAnswer>> series(SeriesRequest request) override
    {
        ++lines;
        co_return co_await past().series(request);
    }
    QCoro::Task<Result<SumAnswer>> sums(SeriesRequest request) override
    {
        summed.push_back(request);
        co_return co_await past().sums(request);
    }
    QCoro::Task<Result<std::vector<NewestValues>>> newest(NewestRequest request) override
    {
        newestAsked.push_back(request);
        co_return co_await past().newest(request);
    }
    QCoro::Task<Result<DensityAnswer>> density(DensityRequest request) override
    {
        ++cells;
        co_return co_await past().density(request);
    }
    QCoro::Task<Result<HistoryNames>> names() override { return full.names(); }
    QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink) override
    {
        return full.exported(request, sink);
    }

    bool broken = false;
    int lines = 0;
    int cells = 0;
    std::vector<SeriesRequest> summed;
    std::vector<NewestRequest> newestAsked;

private:
    SampleHistory &past() { return broken ? failing : full; }

    SampleHistory full{SampleHistory::Kind::Full};
    SampleHistory failing{SampleHistory::Kind::Failing};
};

template<typename Panel>
void open(Panel &panel, QSize size)
{
    panel.resize(size);
    panel.QWidget::show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QCoreApplication::processEvents();
}

QString text(const QWidget &panel, const char *name)
{
    return panel.findChild<QLabel *>(QLatin1StringView(name))->text();
}

struct Trends {
    FleetSnapshot fleet = sample::fleet(12);
    UtcTime now = sample::moment();
    CountedHistory history;
    TrendPanel panel;

    void show() { panel.showFleet(fleet, sumUp(fleet.bots, isBlind(fleet.link)), now); }
    void start()
    {
        show();
        panel.setSource(history);
        open(panel, {360, 340});
    }
};

struct Day {
    FleetSnapshot fleet = sample::fleet(12);
    UtcTime now = sample::moment();
    CountedHistory history;
    DensityPanel panel;

    void start()
    {
        panel.showFleet(fleet, now);
        panel.setSource(history);
        open(panel, {900, 160});
    }
    DensityStrip &strip() { return *panel.findChild<DensityStrip *>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(&strip(), key, with); }
};

struct Charts {
    FleetSnapshot fleet = sample::stopped(sample::fleet(12), sample::StopStage::Partly);
    UtcTime now = sample::moment();
    CountedHistory history;
    QWidget window;
    ChartsDialog *dialog = nullptr;

    void start(const ChartWish &wish)
    {
        window.resize(1200, 900);
        window.show();
        ChartsDialog::openOn(window, wish, fleet, &history, now);
        dialog = window.findChild<ChartsDialog *>();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCoreApplication::processEvents();
    }
    MetricChart &chart(std::size_t place = 0) { return *dialog->deck().charts().at(place); }
    QPushButton &button(const char *name) { return *dialog->findChild<QPushButton *>(QLatin1StringView(name)); }
    QStringList ids(int from, int count)
    {
        QStringList ids;
        for (int bot = from; bot < from + count; ++bot) {
            ids.append(fleet.bots.at(static_cast<std::size_t>(bot)).id.text());
        }
        return ids;
    }
};

} // namespace

class HistoryChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // ---- the fleet's day in two charts

    void theDayIsAskedForWhenItIsSeen()
    {
        Trends trends;
        trends.show();
        trends.panel.setSource(trends.history);
        QVERIFY(trends.history.summed.empty());
        open(trends.panel, {360, 340});
        QCOMPARE(trends.history.summed.size(), std::size_t{2});
        QVERIFY(trends.history.summed.front().fold == Fold::Sum);
        QVERIFY(trends.history.summed.back().fold == Fold::Greatest);
        QVERIFY(trends.history.summed.front().resolution == Resolution::TenMinutes);
        QCOMPARE(trends.history.summed.front().bots.size(), std::size_t{12});
    }

    void theDayIsAskedForEveryHalfMinute()
    {
        Trends trends;
        trends.start();
        trends.history.summed.clear();
        trends.now += 29s;
        trends.show();
        QVERIFY(trends.history.summed.empty());
        trends.now += 1s;
        trends.show();
        QCOMPARE(trends.history.summed.size(), std::size_t{2});
    }

    void theNewestValueIsWhatTheFleetSaysNow()
    {
        Trends trends;
        trends.start();
        trends.now += 10s;
        trends.show();
        const FleetFigures sums = sumUp(trends.fleet.bots, false);
        const auto &newest = trends.panel.pnl().picture().curves.front().newest;
        QVERIFY(newest);
        QCOMPARE(newest->at, trends.now);
        QCOMPARE(newest->value, sums.pnl.heard->toDouble());
        QVERIFY(sums.pnl.covered < 12);
        QVERIFY(trends.panel.pnl().accessibleDescription().contains(QStringLiteral("Only ")));
    }

    void aBlindConsoleHasNoNewestValue()
    {
        Trends trends;
        trends.fleet = sample::blind(trends.fleet);
        trends.start();
        QVERIFY(trends.panel.pnl().picture().curves.front().newest->at < trends.now);
    }

    void aHistoryThatFailsIsSaid()
    {
        Trends trends;
        trends.history.broken = true;
        trends.start();
        QVERIFY(trends.panel.pnl().accessibleDescription().contains(QStringLiteral("cannot be read")));
        trends.history.broken = false;
        trends.now += 30s;
        trends.show();
        QVERIFY(!trends.panel.pnl().picture().curves.empty());
    }

    void bothChartsShareTheCrosshairAndOpenTheCharts()
    {
        Trends trends;
        trends.start();
        QSignalSpy opened(&trends.panel, &TrendPanel::chartsRequested);
        trends.panel.pnl().setFocus();
        QTest::keyClick(&trends.panel.pnl(), Qt::Key_Left);
        QVERIFY(trends.panel.drawdown().crosshair());
        QVERIFY(trends.panel.drawdown().crosshair() == trends.panel.pnl().crosshair());
        const TimeSpan window = trends.panel.pnl().picture().window;
        QTest::keyClick(&trends.panel.pnl(), Qt::Key_Plus);
        QVERIFY(trends.panel.pnl().picture().window == window);
        QTest::keyClick(&trends.panel.pnl(), Qt::Key_Return);
        QTest::mouseDClick(trends.panel.drawdown().viewport(), Qt::LeftButton);
        QTest::mouseClick(trends.panel.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(opened.size(), qsizetype{3});
        QVERIFY(opened.first().first().value<ChartWish>() == ChartWish{});
    }

    // ---- the day in cells

    void aDayHasACellForEveryTenMinutes()
    {
        Day day;
        day.start();
        QCOMPARE(day.history.cells, 1);
        QVERIFY(day.strip().answer().cells.size() >= 144);
        QVERIFY(text(day.panel, "densityHint").contains(QStringLiteral("dead")));
        day.panel.showFleet(day.fleet, day.now + 29s);
        QCOMPARE(day.history.cells, 1);
        day.panel.showFleet(day.fleet, day.now + 30s);
        QCOMPARE(day.history.cells, 2);
    }

    void theKeyboardWalksTheCells()
    {
        Day day;
        day.start();
        day.strip().setFocus();
        QVERIFY(day.strip().pointedAt() == nullptr);
        day.key(Qt::Key_Left);
        QVERIFY(day.strip().pointedAt() == &day.strip().answer().cells.back());
        QCOMPARE(day.strip().accessibleDescription(), text(day.panel, "densityHint"));
        day.key(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(day.strip().pointedAt() == &*(day.strip().answer().cells.end() - 7));
        day.key(Qt::Key_Home);
        QVERIFY(day.strip().pointedAt() == &day.strip().answer().cells.front());
        QVERIFY(text(day.panel, "densityHint").endsWith(QStringLiteral("no record")));
        day.key(Qt::Key_Left);
        QVERIFY(day.strip().pointedAt() == &day.strip().answer().cells.front());
    }

    void aCellOpensItsTimeAndItsBots()
    {
        Day day;
        day.start();
        QSignalSpy opened(&day.panel, &DensityPanel::chartsRequested);
        day.strip().setFocus();
        day.key(Qt::Key_End);
        day.key(Qt::Key_Return);
        QCOMPARE(opened.size(), qsizetype{1});
        const auto wish = opened.first().first().value<ChartWish>();
        const DensityCell &cell = day.strip().answer().cells.back();
        QVERIFY(cell.dead > 0);
        QVERIFY(wish.scope == Scope::bots({cell.worst.front().text()}));
        QVERIFY(wish.time && wish.time->from < cell.span.from && wish.time->to > cell.span.to);
        day.key(Qt::Key_Home);
        day.key(Qt::Key_Return);
        QVERIFY(opened.last().first().value<ChartWish>().scope == Scope::fleet());
    }

    void thePointerChoosesACell()
    {
        Day day;
        day.start();
        QSignalSpy opened(&day.panel, &DensityPanel::chartsRequested);
        QTest::mouseMove(&day.strip(), QPoint(day.strip().width() - 4, 10));
        QVERIFY(day.strip().pointedAt() == &day.strip().answer().cells.back());
        QTest::mouseClick(&day.strip(), Qt::LeftButton, {}, QPoint(day.strip().width() - 4, 10));
        QCOMPARE(opened.size(), qsizetype{1});
        QTest::mouseClick(&day.strip(), Qt::LeftButton, {}, QPoint(10, day.strip().height() - 2));
        QCOMPARE(opened.size(), qsizetype{1}); // The times below are no cells.
    }

    void aStripThatCannotBeReadSaysSo()
    {
        Day day;
        day.history.broken = true;
        day.start();
        QVERIFY(text(day.panel, "densityMessage").contains(QStringLiteral("cannot be read")));
        QVERIFY(!day.strip().isVisible());
        day.history.broken = false;
        day.panel.showFleet(day.fleet, day.now + 30s);
        QVERIFY(day.strip().isVisible());
        QVERIFY(!day.panel.findChild<QLabel *>(QStringLiteral("densityMessage"))->isVisible());
    }

    // ---- the hour in the table

    void onlyRowsInSightAreAskedFor()
    {
        BotTableModel bots;
        bots.fill(manyBots(2000));
        QTableView table;
        setUpTable(table);
        table.setModel(&bots);
        CountedHistory history;
        TrendFeed feed(table, bots);
        feed.setSource(history);
        feed.follow(sample::moment());
        QVERIFY(history.newestAsked.empty());
        open(table, {900, 400});
        feed.follow(sample::moment());
        QCOMPARE(history.newestAsked.size(), std::size_t{1});
        const std::size_t seen = history.newestAsked.front().bots.size();
        QVERIFY(seen > 4 && seen < 20);
        const auto trend = static_cast<int>(BotTableModel::Column::Trend);
        QVERIFY(bots.index(0, trend).data(SparkRole).isValid());
        QVERIFY(!bots.index(1000, trend).data(SparkRole).isValid());
        feed.follow(sample::moment() + 1s);
        QCOMPARE(history.newestAsked.size(), std::size_t{1});
        table.scrollTo(bots.index(1000, 0), QAbstractItemView::PositionAtTop);
        feed.follow(sample::moment() + 2s);
        QCOMPARE(history.newestAsked.size(), std::size_t{2});
        QVERIFY(bots.index(1000, trend).data(SparkRole).isValid());
        feed.follow(sample::moment() + 40s);
        QCOMPARE(history.newestAsked.size(), std::size_t{3});
        table.hideColumn(trend);
        feed.follow(sample::moment() + 80s);
        QCOMPARE(history.newestAsked.size(), std::size_t{3});
    }

    // ---- several bots

    void chosenBotsAreACurveEachWithItsName()
    {
        Charts charts;
        charts.start({.scope = Scope::bots(charts.ids(0, 12))});
        QCOMPARE(charts.chart().picture().curves.size(), std::size_t{12});
        QVERIFY(charts.button("eachBot").isChecked());
        const auto *legend = charts.dialog->findChild<ChartLegend *>();
        QVERIFY(legend->isVisible());
        QCOMPARE(legend->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).size(), qsizetype{12});
        QTest::mouseClick(&charts.button("allAsOne"), Qt::LeftButton);
        QCOMPARE(charts.chart().picture().curves.size(), std::size_t{1});
        QVERIFY(charts.chart().picture().cover);
        QVERIFY(!legend->isVisible());
        QVERIFY(charts.chart().accessibleName().contains(QStringLiteral("sum")));
        QVERIFY(charts.chart(1).accessibleName().contains(QStringLiteral("highest")));
        QTest::mouseClick(&charts.button("eachBot"), Qt::LeftButton);
        QCOMPARE(charts.chart().picture().curves.size(), std::size_t{12});
    }

    void aGroupIsOneCurveAtFirst()
    {
        Charts charts;
        charts.start({.scope = Scope::group(GroupId(QStringLiteral("perp-momentum")))});
        QCOMPARE(charts.chart().picture().curves.size(), std::size_t{1});
        QVERIFY(charts.dialog->windowTitle().contains(QStringLiteral("perp-momentum")));
        QCOMPARE(charts.history.summed.back().bots.size(), std::size_t{5});
        QCOMPARE(charts.history.lines, 0);
    }

    void moreThanCanBeToldApartAreOneCurve()
    {
        Charts charts;
        charts.fleet = sample::fleet(60);
        charts.start({.scope = Scope::fleet()});
        QVERIFY(!charts.button("eachBot").isEnabled());
        QVERIFY(charts.button("eachBot").toolTip().contains(QStringLiteral("12")));
        QCOMPARE(charts.history.summed.back().bots.size(), std::size_t{60});
    }

    void aStopIsMarkedOnEveryChart()
    {
        Charts charts;
        charts.start({.scope = Scope::bots(charts.ids(0, 3))});
        for (MetricChart *chart : charts.dialog->deck().charts()) {
            const std::vector<ChartMark> &marks = chart->picture().marks;
            QVERIFY(std::any_of(marks.begin(), marks.end(),
                                [](const ChartMark &mark) { return mark.word == QStringLiteral("Emergency stop"); }));
            QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Emergency stop of 12 bots")));
        }
    }

    void aTimeIsOpenedWhereItIs()
    {
        Charts charts;
        const TimeSpan time{charts.now - 5h, charts.now - 4h};
        charts.start({.scope = Scope::bots(charts.ids(0, 1)), .time = time});
        QVERIFY(charts.dialog->deck().window().span() == time);
        QVERIFY(!charts.dialog->deck().window().isLive());
        charts.dialog->follow(charts.fleet, charts.now + 1min);
        QVERIFY(charts.dialog->deck().window().span() == time);
    }

    void anotherWishTakesThePlaceOfTheOpenOne()
    {
        Charts charts;
        charts.start({.scope = Scope::fleet()});
        charts.start({.scope = Scope::bots(charts.ids(0, 1))});
        QCOMPARE(charts.window.findChildren<ChartsDialog *>().size(), qsizetype{1});
        QVERIFY(charts.dialog->windowTitle().contains(charts.fleet.bots.front().name));
        QTest::keyClick(charts.dialog, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(charts.window.findChildren<ChartsDialog *>().isEmpty());
    }

    void botsThatLeftAreSaid()
    {
        Charts charts;
        charts.start({.scope = Scope::bots(charts.ids(0, 1))});
        charts.fleet.bots.erase(charts.fleet.bots.begin());
        charts.dialog->follow(charts.fleet, charts.now + 1s);
        QVERIFY(text(*charts.dialog, "chartsCover").contains(QStringLiteral("in the fleet any more")));
    }
};

QTEST_MAIN(HistoryChartsTest)
#include "HistoryChartsTest.moc"
