#include "models/ConnectionWords.h"

#include <QTest>

using namespace fleet;
using namespace Qt::Literals::StringLiterals;

namespace {

ConnectionReport failedAt(ConnectionStage stage, ProblemKind kind)
{
    ConnectionReport report;
    for (const ConnectionStage each : connectionStages) {
        report.at(each).state = each < stage ? StageState::Passed : StageState::Waiting;
    }
    report.at(stage) = {.state = StageState::Failed,
                        .problem = Problem{.kind = kind, .httpStatus = 0, .slug = {}, .detail = u"It is so."_s}};
    return report;
}

} // namespace

class ConnectionWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyFailureSaysWhatToDo()
    {
        for (const ConnectionStage stage : connectionStages) {
            for (const ProblemKind kind : {ProblemKind::Offline, ProblemKind::Timeout, ProblemKind::Unauthorized,
                                           ProblemKind::Forbidden, ProblemKind::NotFound, ProblemKind::Payment,
                                           ProblemKind::RateLimited, ProblemKind::Server, ProblemKind::Protocol}) {
                const ConnectionReport report = failedAt(stage, kind);
                QVERIFY2(!ConnectionWords::finding(stage, report).isEmpty(), qPrintable(ConnectionWords::name(stage)));
                QVERIFY2(!ConnectionWords::advice(stage, report).isEmpty(), qPrintable(ConnectionWords::name(stage)));
                QVERIFY(ConnectionWords::summary(report).contains(ConnectionWords::name(stage)));
            }
        }
    }

    void whatWaitsSaysWhatItLooksFor()
    {
        const ConnectionReport report;
        for (const ConnectionStage stage : connectionStages) {
            QVERIFY(!ConnectionWords::finding(stage, report).isEmpty());
            QVERIFY(ConnectionWords::advice(stage, report).isEmpty());
        }
    }

    void theArithmeticOfATier_data()
    {
        QTest::addColumn<int>("bots");
        QTest::addColumn<QString>("tier");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<QString>("advice");
        QTest::newRow("enough") << 12 << u"starter"_s
                                << u"starter: 12 bots need about 492 calls an hour: 420 to listen, 72 kept for a stop. "
                                   "This tier allows 1,000."_s
                                << QString();
        QTest::newRow("a slow stop")
            << 10'000 << u"pro"_s
            << u"pro: 10,000 bots need about 16,240 calls an hour: 6,180 to listen, 10,060 "
               "kept for a stop. This tier allows 10,000."_s
            << u"A stop of 10,000 bots is 10,001 calls. In the busiest hour 3,820 of them leave at once, "
               "then 265 a minute: the last bot is told after up to 24 min. Get a larger "
               "tier, or fewer bots a key."_s;
        QTest::newRow("too small for a stop")
            << 2'000 << u"starter"_s
            << u"starter: 2,000 bots need about 3,560 calls an hour: 1,500 to listen, "
               "2,060 kept for a stop. This tier allows 1,000."_s
            << u"A stop of 2,000 bots is 2,001 calls. Once the hour's calls are used up, 40 a minute leave: the "
               "last bot is told after up to 51 min. The console would be blind for a part of "
               "every hour. Get a key of a larger tier."_s;
        QTest::newRow("too small")
            << 12 << u"free"_s
            << u"free: 12 bots need about 492 calls an hour: 420 to listen, 72 kept for a stop. "
               "This tier allows 100."_s
            << u"A stop of 12 bots is 13 calls. Once the hour's calls are used up, 10 a minute leave: the last bot "
               "is told after up to 2 min. The console would be blind for a part of every hour. "
               "Get a key of a larger tier."_s;
    }

    void theArithmeticOfATier()
    {
        QFETCH(const int, bots);
        QFETCH(const QString, tier);
        ConnectionReport report;
        report.facts.tier = tier;
        report.facts.budget = callBudget(bots, *rateTierNamed(tier));
        report.at(ConnectionStage::Tier).state = tierVerdict(report.facts);
        QTEST(ConnectionWords::finding(ConnectionStage::Tier, report), "finding");
        QTEST(ConnectionWords::advice(ConnectionStage::Tier, report), "advice");
    }

    void aKeyThatCannotStopTheFleetIsNotCalledUsable()
    {
        ConnectionReport report;
        for (const ConnectionStage stage : connectionStages) {
            report.at(stage).state = StageState::Passed;
        }
        report.facts.budget = callBudget(12, *rateTierNamed(u"starter"));
        QCOMPARE(ConnectionWords::summary(report), u"Everything the console needs is there."_s);
        QVERIFY(ConnectionWords::summarySeverity(report) == Severity::Healthy);
        report.at(ConnectionStage::LiveChannel).state = StageState::Warned;
        QCOMPARE(ConnectionWords::summary(report), u"It can be used. Read the warnings first."_s);
        report.facts.budget = callBudget(2'000, *rateTierNamed(u"starter"));
        report.at(ConnectionStage::Tier).state = tierVerdict(report.facts);
        QVERIFY2(ConnectionWords::summary(report).startsWith(u"This key cannot stop 2,000 bots at once"_s),
                 qPrintable(ConnectionWords::summary(report)));
        QVERIFY(ConnectionWords::summarySeverity(report) == Severity::Warning);
        report.at(ConnectionStage::Key).state = StageState::Failed;
        QVERIFY(ConnectionWords::summarySeverity(report) == Severity::Critical);
    }

    void whichClockIsBehind()
    {
        ConnectionReport report;
        StageFinding &clock = report.at(ConnectionStage::Clock);
        clock.state = StageState::Warned;
        report.facts.clockSkew = seconds(42);
        QCOMPARE(ConnectionWords::finding(ConnectionStage::Clock, report),
                 u"This machine is 42 s behind the gateway."_s);
        report.facts.clockSkew = -seconds(42);
        QCOMPARE(ConnectionWords::finding(ConnectionStage::Clock, report),
                 u"This machine is 42 s ahead of the gateway."_s);
    }
};

QTEST_GUILESS_MAIN(ConnectionWordsTest)
#include "ConnectionWordsTest.moc"
