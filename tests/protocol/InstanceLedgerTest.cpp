#include "protocol/InstanceLedger.h"

#include "Samples.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using std::chrono::hours;

namespace {

QString toString(Sequence sequence)
{
    switch (sequence) {
    case Sequence::Fresh:
        return u"fresh"_s;
    case Sequence::NewInstance:
        return u"new"_s;
    case Sequence::Repeated:
        return u"repeated"_s;
    case Sequence::OlderStart:
        return u"older"_s;
    case Sequence::Clone:
        return u"clone"_s;
    }
    Q_UNREACHABLE();
}

struct Spoken {
    QString instance;
    qint64 seq = 0;
    seconds sentAt{0};  ///< after the sample time, by the bot's clock
    seconds heardAt{0}; ///< the same by ours
};

} // namespace

Q_DECLARE_METATYPE(Spoken)

class InstanceLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<std::vector<Spoken>>("reports");
        QTest::addColumn<QStringList>("verdicts");
        const auto row = [](const char *name, const std::vector<Spoken> &reports, const QStringList &verdicts) {
            QTest::newRow(name) << reports << verdicts;
        };
        const QString first = u"new"_s;
        const QString fresh = u"fresh"_s;
        const QString repeated = u"repeated"_s;
        const QString older = u"older"_s;
        const QString clone = u"clone"_s;
        const auto s = [](qint64 n) { return seconds(n); };
        row("in order", {{u"a"_s, 1, s(0), s(0)}, {u"a"_s, 2, s(30), s(30)}, {u"a"_s, 3, s(60), s(60)}},
            {first, fresh, fresh});
        row("a gap is no harm", {{u"a"_s, 1, s(0), s(0)}, {u"a"_s, 9, s(30), s(30)}}, {first, fresh});
        row("the same bytes again", {{u"a"_s, 5, s(0), s(0)}, {u"a"_s, 5, s(0), s(1)}}, {first, repeated});
        row("an older report late", {{u"a"_s, 5, s(0), s(0)}, {u"a"_s, 4, s(-30), s(1)}}, {first, repeated});
        row("its clock steps back", {{u"a"_s, 1, s(0), s(0)}, {u"a"_s, 2, s(-3600), s(30)}}, {first, fresh});
        row("a restart", {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(30), s(30)}, {u"b"_s, 2, s(60), s(60)}},
            {first, first, fresh});
        row("an unread report of before the restart",
            {{u"a"_s, 8, s(0), s(0)}, {u"b"_s, 1, s(30), s(30)}, {u"a"_s, 9, s(20), s(31)}}, {first, first, repeated});
        row("a start older than what runs is a replay",
            {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(-30), s(30)}, {u"a"_s, 10, s(30), s(31)}}, {first, older, fresh});
        row("a start of the very same moment is a replay", {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(0), s(1)}},
            {first, older});
        row("started again with a clock that was set back: not believed until it has caught up",
            {{u"a"_s, 9, s(0), s(0)},
             {u"b"_s, 1, s(-3600), s(30)},
             {u"b"_s, 2, s(-3570), s(60)},
             {u"b"_s, 121, s(1), s(3631)}},
            {first, older, older, first});
        row("started again with a clock that is an hour fast", {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(3600), s(30)}},
            {first, first});
        row("a retired instance's bytes again",
            {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(30), s(30)}, {u"a"_s, 9, s(0), s(40)}}, {first, first, repeated});
        row("a retired instance speaks on",
            {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(30), s(30)}, {u"a"_s, 10, s(60), s(60)}}, {first, first, clone});
        row("two that alternate",
            {{u"a"_s, 9, s(0), s(0)},
             {u"b"_s, 1, s(30), s(30)},
             {u"a"_s, 10, s(40), s(40)},
             {u"b"_s, 2, s(60), s(60)},
             {u"a"_s, 11, s(70), s(70)},
             {u"a"_s, 11, s(70), s(71)}},
            {first, first, clone, fresh, clone, repeated});
        const qint64 day = 24 * 3600;
        row("a retired instance within 48 h",
            {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(30), s(30)}, {u"a"_s, 10, s(2 * day), s(2 * day + 30)}},
            {first, first, clone});
        row("forgotten after 48 h, but not believed again with old bytes",
            {{u"a"_s, 9, s(0), s(0)}, {u"b"_s, 1, s(30), s(30)}, {u"a"_s, 9, s(0), s(2 * day + 31)}},
            {first, first, older});
        row("a clone is remembered 48 h from its last word",
            {{u"a"_s, 9, s(0), s(0)},
             {u"b"_s, 1, s(30), s(30)},
             {u"a"_s, 10, s(day), s(day)},
             {u"a"_s, 11, s(3 * day - 60), s(3 * day - 60)}},
            {first, first, clone, clone});
    }
    void tells()
    {
        QFETCH(std::vector<Spoken>, reports);
        QFETCH(QStringList, verdicts);
        InstanceLedger ledger;
        QStringList said;
        for (const Spoken &report : reports) {
            said.append(toString(ledger.observe(InstanceId(report.instance), report.seq, sampleTime + report.sentAt,
                                                sampleTime + report.heardAt)));
        }
        QCOMPARE(said, verdicts);
        QCOMPARE(ledger.repeats(), static_cast<qint64>(verdicts.count(u"repeated"_s) + verdicts.count(u"older"_s)));
    }

    void nothingIsBelievedTwice()
    {
        VERIFY_PROPERTY("replaying all that was heard, in any order, is never fresh and never new", [] {
            InstanceLedger ledger;
            std::vector<Spoken> heard;
            seconds at{0};
            const int starts = *rc::gen::inRange(1, 5);
            for (int start = 0; start < starts; ++start) {
                const int count = *rc::gen::inRange(1, 6);
                for (int seq = 1; seq <= count; ++seq) {
                    at += seconds(*rc::gen::inRange(1, 60));
                    heard.push_back({u"i%1"_s.arg(start), seq, at, at});
                    const Sequence verdict =
                        ledger.observe(InstanceId(heard.back().instance), seq, sampleTime + at, sampleTime + at);
                    RC_ASSERT(verdict == (seq == 1 ? Sequence::NewInstance : Sequence::Fresh));
                }
            }
            const seconds later = at + seconds(*rc::gen::inRange(0, 100 * 3600));
            for (int i = 0; i < 20; ++i) {
                const Spoken report = heard.at(*rc::gen::inRange<std::size_t>(0, heard.size()));
                const Sequence verdict = ledger.observe(InstanceId(report.instance), report.seq,
                                                        sampleTime + report.sentAt, sampleTime + later);
                RC_ASSERT(verdict == Sequence::Repeated || verdict == Sequence::OlderStart);
            }
        });
    }

    void goesOnAfterARestartOfTheConsole()
    {
        InstanceLedger before;
        QCOMPARE(before.observe(InstanceId(u"a"_s), 5, sampleTime, sampleTime), Sequence::NewInstance);
        InstanceLedger after;
        after.restore(*before.running());
        QCOMPARE(after.observe(InstanceId(u"a"_s), 5, sampleTime, sampleTime), Sequence::Repeated);
        QCOMPARE(after.observe(InstanceId(u"z"_s), 1, sampleTime - hours(1), sampleTime), Sequence::OlderStart);
        QCOMPARE(after.observe(InstanceId(u"a"_s), 6, sampleTime, sampleTime), Sequence::Fresh);
    }

    void aCrashLoopDoesNotFillTheMemory()
    {
        InstanceLedger ledger;
        for (int start = 0; start < 5000; ++start) {
            const UtcTime at = sampleTime + seconds(start);
            QCOMPARE(ledger.observe(InstanceId(u"i%1"_s.arg(start)), 1, at, at), Sequence::NewInstance);
        }
        // The newest are still known, and what is forgotten is no more believed than before.
        const UtcTime now = sampleTime + seconds(5000);
        QCOMPARE(ledger.observe(InstanceId(u"i4990"_s), 2, now, now), Sequence::Clone);
        QCOMPARE(ledger.observe(InstanceId(u"i3"_s), 1, sampleTime + seconds(3), now), Sequence::OlderStart);
    }
};

QTEST_APPLESS_MAIN(InstanceLedgerTest)
#include "InstanceLedgerTest.moc"
