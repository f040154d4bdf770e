// What --probe says of a run: nothing that it did not see, and everything that it did.
#include "console/GuiProbe.h"
#include "core/Json.h"
#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"

#include <QEventLoop>
#include <QJsonObject>
#include <QMainWindow>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace fleet;
using namespace fleet::test;

class GuiProbeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotSeenIsNotSaid()
    {
        const Result<QJsonObject> json = parseJsonObject(ProbeFigures().toJson());
        QVERIFY(json.has_value());
        QVERIFY(!json->contains(QStringLiteral("first_paint_ms")));
        QVERIFY(!json->contains(QStringLiteral("live_data_ms")));
        QCOMPARE(json->value(QStringLiteral("stalls_over_50_ms")).toInt(-1), 0);
    }

    void theFirstPictureAndTheFirstLiveBotAreTimed()
    {
        auto &probe = static_cast<ProbedApplication &>(*QCoreApplication::instance());
        QVERIFY(!probe.figures().firstPaint);
        ScriptedClient client(std::nullopt);
        probe.watch(client);
        QMainWindow window;
        window.show();
        QTRY_VERIFY(probe.figures().firstPaint.has_value());
        QVERIFY(probe.figures().firstPaint->count() > 0);
        QVERIFY(!probe.figures().liveData);
        client.becomeReady(theTwelve());
        QVERIFY(probe.figures().liveData.has_value());
        QVERIFY(*probe.figures().liveData >= *probe.figures().firstPaint);
        QCOMPARE(probe.figures().bots, 12);
        // A turn after the first picture is measured, with the event that took longest in it.
        QEventLoop loop;
        QTimer timer;
        int fired = 0;
        connect(&timer, &QTimer::timeout, &loop, [&loop, &fired] {
            if (++fired == 3) {
                loop.quit();
            }
        });
        timer.start(1);
        loop.exec();
        QVERIFY(probe.figures().turns > 0);
        QVERIFY(!probe.figures().longestEventOf.isEmpty());
        QVERIFY(probe.figures().longestStall.count() > 0);
        QVERIFY(probe.figures().busiestTurnCpu >= probe.figures().longestStallCpu);
        checkThatOtherThreadsAreNotMeasured(probe);
    }

private:
    static void checkThatOtherThreadsAreNotMeasured(const ProbedApplication &probe)
    {
        QThread thread;
        QObject there;
        there.moveToThread(&thread);
        thread.start();
        const std::chrono::microseconds longest = probe.figures().longestEvent;
        // The window's thread only waits for it: it handles no event of its own meanwhile.
        QMetaObject::invokeMethod(
            &there,
            [longest] {
                const auto until = std::chrono::steady_clock::now() + longest + milliseconds(5);
                while (std::chrono::steady_clock::now() < until) {}
            },
            Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
        QCOMPARE(probe.figures().longestEvent.count(), longest.count());
    }
};

/// Not QTEST_MAIN: the application itself is what is looked at.
int main(int argc, char *argv[])
{
    ProbedApplication application(argc, argv);
    GuiProbeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "GuiProbeTest.moc"
