#include "HistorySamples.h"

#include "history/Density.h"
#include "support/Compare.h"

using namespace fleet;
using namespace fleet::test;

namespace {

const TimeSpan hour{historyStart, historyStart + hours(1)};

/// "h2 l1 d0" of each cell, with what was not heard.
QString shown(const DensityAnswer &answer)
{
    QStringList texts;
    for (const DensityCell &cell : answer.cells) {
        QString text = QStringLiteral("%1/%2/%3").arg(cell.heard).arg(cell.late).arg(cell.dead);
        if (cell.deaf > milliseconds(0)) {
            text += QStringLiteral(" deaf %1").arg(cell.deaf.count() / 1'000);
        }
        if (cell.unrecorded > milliseconds(0)) {
            text += QStringLiteral(" none %1").arg(cell.unrecorded.count() / 1'000);
        }
        texts += text;
    }
    return texts.join(QLatin1String(", "));
}

PresenceBucket bucket(int slot, seconds heard, seconds alive)
{
    return {.at = historyStart + slot * minutes(10), .samples = 20, .alive = alive, .heard = heard};
}

} // namespace

class DensityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBotIsHeardLateOrDead_data()
    {
        QTest::addColumn<int>("heard");
        QTest::addColumn<int>("alive");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all the time") << 600 << 600 << QStringLiteral("1/0/0");
        QTest::newRow("told ahead") << 590 << 600 << QStringLiteral("1/0/0");
        QTest::newRow("late for a moment") << 600 << 590 << QStringLiteral("0/1/0");
        QTest::newRow("just not dead") << 600 << 526 << QStringLiteral("0/1/0");
        QTest::newRow("dead") << 600 << 525 << QStringLiteral("0/0/1");
        QTest::newRow("not once") << 40 << 0 << QStringLiteral("0/0/1 none 560");
        QTest::newRow("nobody could hear it") << 0 << 0 << QStringLiteral("0/0/0 none 600");
    }

    void aBotIsHeardLateOrDead()
    {
        QFETCH(int, heard);
        QFETCH(int, alive);
        DensityTally tally({historyStart, historyStart + minutes(10)});
        tally.add({.id = botNumber(1)}, {bucket(0, seconds(heard), seconds(alive))});
        DensityTally later({historyStart, historyStart + hours(1)});
        later.add({.id = botNumber(1)}, {bucket(0, seconds(heard), seconds(alive))});
        QString first = shown(later.answer({}));
        first.truncate(first.indexOf(QLatin1String(", ")));
        QTEST(first, "expected");
        QCOMPARE(tally.answer({}).bots, 1);
    }

    void whatABotIsDependsOnItsInterval()
    {
        DensityTally tally(hour);
        tally.add({.id = botNumber(1), .interval = minutes(2)}, {bucket(0, seconds(600), seconds(400))});
        QCOMPARE(tally.answer({}).cells.front().late, 1);
    }

    void timeWithoutARecordIsNotHeldAgainstABot()
    {
        DensityTally tally(hour);
        tally.add({.id = botNumber(1)}, {bucket(0, seconds(600), seconds(600)), bucket(2, seconds(300), seconds(300))});
        tally.add({.id = botNumber(2)}, {bucket(2, seconds(360), seconds(360))});
        const DensityAnswer answer = tally.answer({{.from = historyStart + minutes(10),
                                                    .to = historyStart + minutes(20),
                                                    .why = GapCause::Blind,
                                                    .bot = {},
                                                    .lost = 0}});
        QCOMPARE(shown(answer), QStringLiteral("1/0/0, 0/0/0 deaf 600, 2/0/0 none 240, 0/0/0 none 600, 0/0/0 none 600, "
                                               "0/0/0 none 510"));
        QVERIFY(answer.cells[1].why == GapCause::Blind);
        QVERIFY(!answer.cells[0].why);
    }

    void whatWasDroppedWasHeardAllTheSame()
    {
        DensityTally tally(hour);
        tally.add({.id = botNumber(1)}, {bucket(0, seconds(600), seconds(600))});
        const DensityAnswer answer = tally.answer(
            {{.from = historyStart, .to = historyStart + minutes(5), .why = GapCause::Overflow, .bot = {}, .lost = 3}});
        QCOMPARE(answer.cells.front().deaf.count(), milliseconds(0).count());
    }

    void theWorstAreNamedDeadOnesFirst()
    {
        DensityTally tally(hour);
        for (int bot = 1; bot <= 20; ++bot) {
            tally.add({.id = botNumber(bot)}, {bucket(0, seconds(600), bot == 20 ? seconds(0) : seconds(590))});
        }
        const DensityCell cell = tally.answer({}).cells.front();
        QCOMPARE(cell.worst.size(), DensityTally::mostNamed);
        QVERIFY(cell.worst.front() == botNumber(20));
        QCOMPARE(cell.late, 19);
    }

    void theLastCellEndsNow()
    {
        const DensityAnswer answer = DensityTally({historyStart, historyStart + minutes(13)}).answer({});
        QCOMPARE(answer.cells.size(), std::size_t{2});
        QCOMPARE(answer.cells.back().span.to, historyStart + minutes(13));
        QVERIFY(DensityTally({historyStart, historyStart}).answer({}).cells.empty());
    }

    void isReadFromTheFile()
    {
        HistoryDesk desk;
        desk.open();
        const UtcTime late = historyStart + minutes(12);
        QVERIFY(desk.record(
            {.samples = {pnlSample(historyStart, 1)},
             .presence = {span(PresenceKind::Heard, historyStart, historyStart + minutes(20)),
                          span(PresenceKind::Alive, historyStart, late),
                          span(PresenceKind::Heard, historyStart, historyStart + minutes(20), 2),
                          span(PresenceKind::Alive, historyStart, historyStart + minutes(20), 2)},
             .gaps = {
                 {.from = historyStart + minutes(20), .to = historyStart + minutes(30), .why = GapCause::Blind}}}));
        const auto answer = QCoro::waitFor(
            desk.history().view().density({.bots = {{.id = botNumber(1)}, {.id = botNumber(2)}, {.id = botNumber(9)}},
                                           .from = historyStart,
                                           .to = historyStart + minutes(40)}));
        QVERIFY(answer);
        QCOMPARE(shown(*answer), QStringLiteral("2/0/0, 1/0/1, 0/0/0 deaf 600, 0/0/0 none 510"));
        QCOMPARE(answer->bots, 3);
    }
};

QTEST_GUILESS_MAIN(DensityTest)
#include "DensityTest.moc"
