#include "alerts/AlertBook.h"

#include "support/Compare.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const BotId botA(u"spot-arb-01-acme"_s);
const AlertKey unhealthyA{AlertRule::Unhealthy, botA};
const AlertKey deadA{AlertRule::BotDead, botA};

Condition drawdown(AlertSeverity severity = AlertSeverity::Warning, std::set<QString> causes = {u"drawdown_pct"_s})
{
    return {.key = unhealthyA, .severity = severity, .causes = std::move(causes), .detail = u"drawdown_pct 6"_s};
}

using Conditions = std::vector<Condition>;

/// A book and the time that passes for it, told in short words.
class Desk final {
public:
    QString observe(std::vector<Condition> conditions, bool unknown = false)
    {
        Observation observation{.conditions = std::move(conditions), .unknown = {}};
        if (unknown) {
            observation.unknown = [](const AlertKey &) { return true; };
        }
        QStringList words;
        for (const AlertChange &change : m_book.observe(observation, m_now)) {
            words << word(change);
        }
        return words.join(u' ');
    }
    void pass(milliseconds time) { m_now += time; }
    Result<AlertChange> acknowledge(const QString &by = u"ada"_s) { return acknowledge(seenOf(only()), by); }
    Result<AlertChange> acknowledge(const SeenAlert &seen, const QString &by = u"ada"_s)
    {
        Result<std::vector<AlertChange>> changes = m_book.acknowledge(seen, by, u"on it"_s, m_now);
        return changes ? Result<AlertChange>(changes->front()) : failure(changes.error());
    }
    [[nodiscard]] SeenAlert seen(const AlertKey &key) const { return seenOf(m_book.open().at(key)); }
    [[nodiscard]] const Alert &only() const { return m_book.open().begin()->second; }
    [[nodiscard]] AlertBook &book() { return m_book; }
    [[nodiscard]] UtcTime now() const { return m_now; }

private:
    static QString word(const AlertChange &change)
    {
        static const std::map<AlertNews, QString> words{
            {AlertNews::Opened, u"opened"_s},       {AlertNews::Worsened, u"worsened"_s},
            {AlertNews::Returned, u"returned"_s},   {AlertNews::Uncovered, u"uncovered"_s},
            {AlertNews::DueSoon, u"due-soon"_s},    {AlertNews::Lapsed, u"lapsed"_s},
            {AlertNews::Explained, u"explained"_s}, {AlertNews::Acknowledged, u"acknowledged"_s},
            {AlertNews::Ended, u"ended"_s},         {AlertNews::Closed, u"closed"_s},
        };
        return words.at(change.news) + (change.calls ? u"!"_s : QString());
    }

    AlertBook m_book;
    UtcTime m_now = ManualClock::defaultStart;
};

} // namespace

class AlertBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneConditionIsOneAlert()
    {
        Desk desk;
        QCOMPARE(desk.observe({drawdown()}), u"opened!"_s);
        QCOMPARE(desk.observe({drawdown()}), QString());
        QCOMPARE(desk.book().open().size(), 1U);
        QCOMPARE(desk.only().openedAt, ManualClock::defaultStart);
    }

    void whatEndsUnacknowledgedStaysUntilSomebodySawIt()
    {
        Desk desk;
        QCOMPARE(desk.observe({drawdown()}), u"opened!"_s);
        QCOMPARE(desk.observe({}), u"ended"_s);
        QCOMPARE(desk.only().state, AlertState::Unseen);
        desk.pass(48h);
        QCOMPARE(desk.observe({}), QString());
        QCOMPARE(desk.acknowledge()->news, AlertNews::Closed);
        QVERIFY(desk.book().open().empty());
    }

    void whatSomebodyHasInHandClosesWhenItEnds()
    {
        Desk desk;
        desk.observe({drawdown()});
        QCOMPARE(desk.acknowledge()->news, AlertNews::Acknowledged);
        QCOMPARE(desk.only().acknowledged->by, u"ada"_s);
        QCOMPARE(desk.observe({}), u"closed"_s);
        QVERIFY(desk.book().open().empty());
        QCOMPARE(desk.observe({drawdown()}), u"opened!"_s);
    }

    void aWorseSeverityOrANewCauseVoidsTheAcknowledgement()
    {
        Desk desk;
        desk.observe({drawdown()});
        QVERIFY(desk.acknowledge());
        QCOMPARE(desk.observe({drawdown(AlertSeverity::Critical)}), u"worsened!"_s);
        QCOMPARE(desk.only().state, AlertState::Firing);
        QVERIFY(!desk.only().acknowledged);

        QVERIFY(desk.acknowledge());
        QCOMPARE(desk.observe({drawdown(AlertSeverity::Critical, {u"drawdown_pct"_s, u"memory_mb"_s})}),
                 u"worsened!"_s);
        QCOMPARE(desk.only().state, AlertState::Firing);

        QVERIFY(desk.acknowledge());
        QCOMPARE(desk.observe({drawdown(AlertSeverity::Warning)}), QString()); // milder is no news
        QCOMPARE(desk.only().severity, AlertSeverity::Critical);
        QCOMPARE(desk.observe({drawdown(AlertSeverity::Critical)}), QString()); // nor is what was acknowledged
    }

    void anAcknowledgementLapses()
    {
        Desk desk;
        desk.observe({drawdown()});
        QVERIFY(desk.acknowledge());
        desk.pass(23min);
        QCOMPARE(desk.observe({drawdown()}), QString());
        desk.pass(1min);
        QCOMPARE(desk.observe({drawdown()}), u"due-soon"_s);
        QCOMPARE(desk.observe({drawdown()}), QString());
        QVERIFY(desk.acknowledge(u"grace"_s)); // taken over: the time begins anew
        desk.pass(29min);
        QCOMPARE(desk.observe({drawdown()}), u"due-soon"_s);
        desk.pass(1min);
        QCOMPARE(desk.observe({drawdown()}), u"lapsed!"_s);
        QCOMPARE(desk.only().state, AlertState::Firing);
    }

    void nothingEndsWhileNobodyCanLook()
    {
        Desk desk;
        desk.observe({drawdown()});
        QCOMPARE(desk.observe({}, true), QString());
        QCOMPARE(desk.only().state, AlertState::Firing);
        QCOMPARE(desk.observe({}), u"ended"_s);
    }

    void whatHasACauseCallsNobody()
    {
        Desk desk;
        const Condition cause{.key = {AlertRule::Partition, {}}, .severity = AlertSeverity::Critical};
        Condition dead{.key = deadA, .severity = AlertSeverity::Critical, .because = cause.key};
        QCOMPARE(desk.observe({cause, dead}), u"opened! opened"_s);
        dead.because.reset();
        QCOMPARE(desk.observe({dead}), u"uncovered! ended"_s); // the partition is over, this bot is still dead
        QVERIFY(!desk.book().open().at(deadA).because);
    }

    void anAlertThatFlapsCallsNobodyAnyMore()
    {
        Desk desk;
        QCOMPARE(desk.observe({drawdown()}), u"opened!"_s);
        for (int i = 0; i < 2; ++i) {
            desk.pass(1min);
            QCOMPARE(desk.observe({}), u"ended"_s);
            desk.pass(1min);
            QCOMPARE(desk.observe({drawdown()}), u"returned!"_s);
        }
        desk.observe({});
        QCOMPARE(desk.observe({drawdown()}), u"returned"_s);
        QVERIFY(desk.only().flapping);
        QCOMPARE(desk.only().returns, 3);
        QCOMPARE(desk.observe({drawdown(AlertSeverity::Critical)}),
                 u"worsened!"_s); // getting worse is news all the same
        desk.observe({});
        desk.pass(31min);
        QCOMPARE(desk.observe({drawdown()}), u"returned!"_s);
        QVERIFY(!desk.only().flapping);
    }

    void isTakenUpAfterARestart()
    {
        Desk before;
        before.observe({drawdown()});
        QVERIFY(before.acknowledge());
        Desk after;
        after.book().restore({before.only()});
        QCOMPARE(after.observe({drawdown()}), QString());
        QCOMPARE(after.only(), before.only());
        after.pass(30min);
        QCOMPARE(after.observe({drawdown()}), u"lapsed!"_s);
    }

    void whatIsNotOpenCannotBeAcknowledged()
    {
        Desk desk;
        const auto refused = desk.acknowledge(SeenAlert{.id = AlertId(u"gone"_s)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ProblemKind::NotFound);
    }

    void whatIsNotAsItWasSeenIsNotTakenInHand_data()
    {
        QTest::addColumn<Conditions>("then");
        QTest::addColumn<QString>("why");
        const AlertSeverity critical = AlertSeverity::Critical;
        QTest::newRow("as it was") << Conditions{drawdown()} << QString();
        QTest::newRow("worse") << Conditions{drawdown(critical)} << u"This alert became worse. Look at it again."_s;
        QTest::newRow("a new cause") << Conditions{drawdown(AlertSeverity::Warning,
                                                            {u"drawdown_pct"_s, u"memory_mb"_s})}
                                     << u"This alert became worse. Look at it again."_s;
        QTest::newRow("over") << Conditions{} << u"This alert is over by now. Look at it again."_s;
    }
    void whatIsNotAsItWasSeenIsNotTakenInHand()
    {
        QFETCH(const Conditions, then);
        QFETCH(const QString, why);
        Desk desk;
        desk.observe({drawdown()});
        const SeenAlert seen = desk.seen(unhealthyA);
        desk.observe(then);
        const AlertState before = desk.only().state;
        const Result<AlertChange> taken = desk.acknowledge(seen);
        QCOMPARE(taken ? QString() : taken.error().detail, why);
        QVERIFY(taken || taken.error().kind == ProblemKind::Conflict);
        QCOMPARE(desk.only().state, taken ? AlertState::Acknowledged : before);
    }

    void whatWasOverAndIsBackIsNotClosed()
    {
        Desk desk;
        desk.observe({drawdown()});
        desk.observe({});
        const SeenAlert seen = desk.seen(unhealthyA);
        desk.observe({drawdown()});
        const Result<AlertChange> refused = desk.acknowledge(seen);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ProblemKind::Conflict);
        QCOMPARE(desk.only().state, AlertState::Firing);
    }

    void whatAnotherExplainedClosesWithIt_data()
    {
        QTest::addColumn<bool>("inHand");
        QTest::newRow("seen when it was over") << false;
        QTest::newRow("in somebody's hands until it ended") << true;
    }
    void whatAnotherExplainedClosesWithIt()
    {
        QFETCH(const bool, inHand);
        const Condition cause{.key = {AlertRule::Partition, {}}, .severity = AlertSeverity::Critical};
        const Condition dead{.key = deadA, .severity = AlertSeverity::Critical, .because = cause.key};
        Condition ill = drawdown();
        ill.because = deadA;
        const Condition other{.key = {AlertRule::BotDead, BotId(u"b"_s)}, .severity = AlertSeverity::Critical};
        Desk desk;
        desk.observe({cause, dead, ill, other});
        if (inHand) {
            QVERIFY(desk.acknowledge(desk.seen(cause.key)));
        }
        desk.observe({});
        if (!inHand) {
            QCOMPARE(desk.book().open().size(), 4U);
            QVERIFY(!desk.book().open().at(deadA).isExplained()); // it is over, for whatever reason
            QCOMPARE(desk.acknowledge(desk.seen(cause.key))->news, AlertNews::Closed);
        }
        QCOMPARE(desk.book().open().size(), 1U);
        QCOMPARE(desk.only().key, other.key);
    }

    void whatIsStillThereOutlivesItsCause()
    {
        const Condition cause{.key = {AlertRule::Partition, {}}, .severity = AlertSeverity::Critical};
        Condition dead{.key = deadA, .severity = AlertSeverity::Critical, .because = cause.key};
        Desk desk;
        desk.observe({cause, dead});
        dead.because.reset();
        desk.observe({dead});
        QVERIFY(desk.acknowledge(desk.seen(cause.key)));
        QCOMPARE(desk.only().key, deadA);
        QCOMPARE(desk.only().state, AlertState::Firing);
    }

    void neverLosesWhatNobodySaw()
    {
        VERIFY_PROPERTY("no order of coming, going and worsening closes an alert without somebody's word", [] {
            Desk desk;
            bool wasThere = false;
            for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5))) {
                desk.pass(milliseconds(1min) * step);
                switch (step) {
                case 0:
                    desk.observe({});
                    break;
                case 1:
                    desk.observe({}, true);
                    break;
                case 2:
                    desk.observe({drawdown(AlertSeverity::Critical)});
                    wasThere = true;
                    break;
                default:
                    desk.observe({drawdown()});
                    wasThere = true;
                }
                RC_ASSERT(desk.book().open().size() == (wasThere ? 1U : 0U));
            }
        });
    }
};

QTEST_APPLESS_MAIN(AlertBookTest)
#include "AlertBookTest.moc"
