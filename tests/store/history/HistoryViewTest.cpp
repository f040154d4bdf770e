#include "HistorySamples.h"

#include "support/Compare.h"

#include <QFile>

using namespace fleet;
using namespace fleet::test;

class HistoryViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<HistoryDesk>(); }
    void cleanup() { m_desk.reset(); }

    void thereIsNothingBeforeThereIsAFile()
    {
        HistoryView view(m_desk->path());
        const auto before = QCoro::waitFor(view.series(pnl()));
        QVERIFY(!before);
        QCOMPARE(before.error().kind, ProblemKind::NotFound);
        m_desk->open();
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart, 1'000'000)}}));
        QCOMPARE(shownLine(QCoro::waitFor(view.series(pnl()))), QStringLiteral("15:00:00 1"));
    }

    void readsBesideTheOneWhoWrites()
    {
        m_desk->open();
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart, 1'000'000)}}));
        HistoryView view(m_desk->path());
        QCOMPARE(shownLine(QCoro::waitFor(view.series(pnl()))), QStringLiteral("15:00:00 1"));
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart + seconds(30), 2'000'000)}}));
        QCOMPARE(shownLine(QCoro::waitFor(view.series(pnl()))), QStringLiteral("15:00:00 1 15:00:30 2"));
        m_desk->close();
        QCOMPARE(shownLine(QCoro::waitFor(view.series(pnl()))), QStringLiteral("15:00:00 1 15:00:30 2"));
        HistoryView later(m_desk->path());
        QCOMPARE(shownLine(QCoro::waitFor(later.series(pnl()))), QStringLiteral("15:00:00 1 15:00:30 2"));
    }

    void followsToANewFile()
    {
        m_desk->open();
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart, 1'000'000)}}));
        HistoryView view(m_desk->path());
        QCOMPARE(shownLine(QCoro::waitFor(view.series(pnl()))), QStringLiteral("15:00:00 1"));
        m_desk->close();
        QVERIFY(QFile::rename(m_desk->path(), m_desk->path() + QStringLiteral(".aside")));
        QCOMPARE(QCoro::waitFor(view.series(pnl())).error().kind, ProblemKind::NotFound);
        m_desk->open();
        QVERIFY(m_desk->record({.samples = {pnlSample(historyStart, 7'000'000)}}));
        QCOMPARE(shownLine(QCoro::waitFor(view.series(pnl()))), QStringLiteral("15:00:00 7"));
    }

    void neverMendsWhatIsDamaged()
    {
        QFile file(m_desk->path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8'192, 'x'));
        file.close();
        HistoryView view(m_desk->path());
        QVERIFY(!QCoro::waitFor(view.series(pnl())));
        QVERIFY(file.exists());
        QCOMPARE(file.size(), qint64{8'192});
    }

    void knowsWhoAndWhatThereIs()
    {
        m_desk->open();
        QVERIFY(m_desk->record({.samples = {fullSample(historyStart, 1, 2), pnlSample(historyStart, 1)}}));
        const auto names = QCoro::waitFor(m_desk->history().view().names());
        QVERIFY(names);
        QVERIFY((names->bots == std::vector<BotId>{botNumber(1), botNumber(2)}));
        QVERIFY(names->ownMetrics == std::vector<QString>{QStringLiteral("spread.bps")});
    }

private:
    static SeriesRequest pnl()
    {
        return {.bots = {botNumber(1)},
                .metric = QStringLiteral("pnl_usd"),
                .frame = {historyStart, historyStart + hours(1), 1'000},
                .resolution = Resolution::Raw};
    }

    std::unique_ptr<HistoryDesk> m_desk;
};

QTEST_GUILESS_MAIN(HistoryViewTest)
#include "HistoryViewTest.moc"
