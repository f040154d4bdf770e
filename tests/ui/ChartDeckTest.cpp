#include "ui/charts/ChartDeck.h"
#include "ui/charts/MetricChart.h"

#include "core/Reply.h"
#include "support/Compare.h"
#include "support/ManualClock.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/SampleHistory.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
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
        asked.push_back(request);
        if (slow) {
            const Reply<void> wait = *slow;
            co_await Reply<void>::wait(wait);
        }
        if (broken) {
            co_return failure(ProblemKind::NotFound, QStringLiteral("There is no history yet."));
        }
        co_return co_await past.series(request);
    }
    QCoro::Task<Result<SumAnswer>> sums(SeriesRequest request) override
    {
        summed.push_back(request);
        co_return co_await past.sums(request);
    }
    QCoro::Task<Result<std::vector<NewestValues>>> newest(NewestRequest request) override
    {
        return past.newest(request);
    }
    QCoro::Task<Result<DensityAnswer>> density(DensityRequest request) override { return past.density(request); }
    QCoro::Task<Result<HistoryNames>> names() override { return past.names(); }
    QCoro::Task<Result<qint64>> exported(CsvRequest request, CsvSink sink) override
    {
        return past.exported(request, sink);
    }

    SampleHistory past{SampleHistory::Kind::Full};
    std::vector<SeriesRequest> asked;
    std::vector<SeriesRequest> summed;
    bool broken = false;
    std::optional<Reply<void>> slow; ///< answers when this is answered
};

struct Desk {
    CountedHistory history;
    ChartDeck deck;
    UtcTime now = sample::moment();

    Desk()
    {
        deck.setSource(&history);
        deck.resize(400, 700);
        deck.showBots({{.id = BotId(QStringLiteral("bot-1")), .name = QStringLiteral("spot-arb-01")}}, now);
    }
    void open()
    {
        deck.show();
        deck.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&deck));
        QCoreApplication::processEvents();
        history.asked.clear();
    }
    MetricChart &chart(std::size_t place = 0) { return *deck.charts().at(place); }
    QPushButton &button(const char *name) { return *deck.findChild<QPushButton *>(QLatin1StringView(name)); }
};

/// That speaks once a minute.
ChartBot bot(int number)
{
    return {.id = BotId(QStringLiteral("bot-%1").arg(number)),
            .name = number == 2 ? QStringLiteral("bot two") : QStringLiteral("bot three"),
            .interval = 60s};
}

} // namespace

class ChartDeckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noCurveStandsUnderAnothersName()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.chart().picture().extremes);
        Reply<void> first;
        desk.history.slow = first;
        desk.deck.showBots({bot(2)}, desk.now);
        for (const MetricChart *chart : desk.deck.charts()) {
            QVERIFY(!chart->picture().extremes);
            QCOMPARE(chart->subject().names, std::vector<QString>{QStringLiteral("bot two")});
        }
        desk.deck.showBots({bot(3)}, desk.now); // while the second one's figures are still being read
        desk.history.slow.reset();
        first.answer({});
        QTRY_VERIFY(desk.chart(3).picture().extremes);
        for (const SeriesRequest &request : desk.history.asked) {
            QVERIFY(request.interval == 60s);
        }
        for (const MetricChart *chart : desk.deck.charts()) {
            QCOMPARE(chart->subject().bots, std::vector<BotId>{BotId(QStringLiteral("bot-3"))});
        }
    }

    void nothingIsAskedBeforeItIsSeen()
    {
        Desk desk;
        QVERIFY(desk.history.asked.empty());
        desk.deck.show();
        QVERIFY(desk.history.asked.size() >= 4);
    }

    void eachChartIsAsWideAsItsPixels()
    {
        Desk desk;
        desk.open();
        desk.deck.resize(600, 700);
        QCoreApplication::processEvents();
        QVERIFY(!desk.history.asked.empty());
        QCOMPARE(desk.history.asked.back().frame.columns, desk.chart().columns());
        QCOMPARE(desk.chart().picture().curves.size(), std::size_t{1});
        QVERIFY(!desk.chart().picture().holes.empty());
        QVERIFY(desk.chart().accessibleDescription().contains(QStringLiteral("the console was blind")));
        QVERIFY(desk.chart().accessibleName().contains(QStringLiteral("PnL")));
    }

    void liveChartsAskEveryFewSeconds()
    {
        Desk desk;
        desk.open();
        desk.deck.follow(desk.now + 1s);
        QVERIFY(desk.history.asked.empty());
        desk.deck.follow(desk.now + 10s);
        QCOMPARE(desk.history.asked.size(), std::size_t{4});
        QCOMPARE(desk.history.asked.front().frame.to, desk.now + 10s);
    }

    void allChartsShareTheCrosshair()
    {
        Desk desk;
        desk.open();
        desk.chart().setFocus();
        QTest::keyClick(&desk.chart(), Qt::Key_Left);
        QVERIFY(desk.chart().crosshair());
        for (const MetricChart *chart : desk.deck.charts()) {
            QVERIFY(chart->crosshair() == desk.chart().crosshair());
        }
        const UtcTime before = *desk.chart().crosshair();
        QTest::keyClick(&desk.chart(), Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(*desk.chart().crosshair() < before);
        QTest::keyClick(&desk.chart(), Qt::Key_Home);
        QCOMPARE(*desk.chart(2).crosshair(), desk.deck.window().span().from);
    }

    void keysZoomPanAndGoBack()
    {
        Desk desk;
        desk.open();
        desk.chart().setFocus();
        const milliseconds whole = desk.deck.window().length();
        QTest::keyClick(&desk.chart(), Qt::Key_Plus);
        QVERIFY(desk.deck.window().length() < whole);
        QVERIFY(!desk.history.asked.empty());
        QTest::keyClick(&desk.chart(), Qt::Key_PageUp);
        QVERIFY(!desk.deck.window().isLive());
        QVERIFY(!desk.button("live").isChecked());
        desk.history.asked.clear();
        desk.deck.follow(desk.now + 1h);
        QVERIFY2(desk.history.asked.empty(), "an earlier time stands still");
        QTest::mouseClick(&desk.button("live"), Qt::LeftButton);
        QVERIFY(desk.deck.window().isLive());
        QVERIFY(desk.button("live").isChecked());
        QTest::keyClick(&desk.chart(), Qt::Key_0);
        QCOMPARE(desk.deck.window().length().count(), whole.count());
    }

    void draggingPans()
    {
        Desk desk;
        desk.open();
        QWidget *view = desk.chart().viewport();
        QTest::mousePress(view, Qt::LeftButton, Qt::NoModifier, {150, 60});
        QTest::mouseMove(view, {250, 60});
        QTest::mouseRelease(view, Qt::LeftButton, Qt::NoModifier, {250, 60});
        QVERIFY(!desk.deck.window().isLive());
        QVERIFY(desk.deck.window().span().to < desk.now);
    }

    void aRangeIsChosen()
    {
        Desk desk;
        desk.open();
        auto *range = desk.deck.findChild<QComboBox *>(QStringLiteral("range"));
        range->setFocus();
        QTest::keyClick(range, Qt::Key_Down);
        QCOMPARE(desk.deck.window().length().count(), milliseconds(6h).count());
    }

    void metricsAreChosen()
    {
        Desk desk;
        desk.open();
        QMenu *menu = desk.button("metricButton").menu();
        Q_EMIT menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        QCOMPARE(std::count_if(actions.begin(), actions.end(), [](const QAction *a) { return a->isChecked(); }),
                 std::ptrdiff_t{4});
        QCOMPARE(actions.back()->text(), QStringLiteral("spread.bps"));
        actions.back()->trigger();
        QCOMPARE(desk.deck.charts().size(), std::size_t{5});
        QCOMPARE(desk.history.asked.back().metric, QStringLiteral("spread.bps"));
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        QCOMPARE(desk.deck.charts().size(), std::size_t{4});
        QVERIFY(desk.deck.metrics().front() != QStringLiteral("pnl_usd"));
    }

    void theLastMetricStays()
    {
        Desk desk;
        desk.deck.setMetrics({QStringLiteral("pnl_usd")});
        desk.open();
        QMenu *menu = desk.button("metricButton").menu();
        Q_EMIT menu->aboutToShow();
        QVERIFY(!menu->actions().first()->isEnabled());
    }

    void limitsInForceAreDrawn()
    {
        Desk desk;
        desk.open();
        QCOMPARE(desk.chart(1).picture().limits.size(), std::size_t{2});
        Thresholds thresholds;
        thresholds.bots[BotId(QStringLiteral("bot-1"))][QStringLiteral("drawdown_pct")] = {.warning = 4};
        desk.deck.setThresholds(thresholds);
        QCOMPARE(desk.chart(1).picture().limits.size(), std::size_t{1});
        QCOMPARE(desk.chart(1).picture().limits.front().value, 4.0);
    }

    void noHistoryIsSaid()
    {
        Desk desk;
        desk.history.broken = true;
        desk.open();
        QVERIFY(desk.chart().accessibleDescription().contains(QStringLiteral("There is no history yet.")));
        desk.history.broken = false;
        desk.deck.follow(desk.now + 10s);
        QVERIFY(!desk.chart().accessibleDescription().contains(QStringLiteral("no history")));
    }
};

QTEST_MAIN(ChartDeckTest)
#include "ChartDeckTest.moc"
