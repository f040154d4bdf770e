#include "history/Retention.h"

#include "history/Rollup.h"
#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

Q_DECLARE_METATYPE(fleet::KeptHistory)
Q_DECLARE_METATYPE(std::optional<fleet::Trim>)

namespace {

constexpr UtcTime now = ManualClock::defaultStart + minutes(25); // 15:25
constexpr qint64 within = 1'000'000;
constexpr qint64 over = 6'000'000'000;

KeptHistory kept(std::optional<milliseconds> raw, std::optional<milliseconds> slots, std::optional<milliseconds> whole,
                 qint64 bytes = within)
{
    const auto time = [](std::optional<milliseconds> age) { return age ? std::optional(now - *age) : std::nullopt; };
    return {{time(raw), time(slots), time(whole)}, bytes};
}

UtcTime fullHour(milliseconds age)
{
    return bucketStart(now - age, Resolution::Hours);
}

} // namespace

class RetentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsGoOf_data()
    {
        QTest::addColumn<KeptHistory>("what");
        QTest::addColumn<std::optional<Trim>>("trim");
        const auto nothing = std::optional<Trim>();
        const auto trim = [](Resolution resolution, UtcTime before, TrimCause why) {
            return std::optional(Trim{resolution, before, why});
        };
        QTest::newRow("an empty file") << kept({}, {}, {}) << nothing;
        QTest::newRow("an empty file that is too large") << kept({}, {}, {}, over) << nothing;
        QTest::newRow("all young enough") << kept(hours(48), days(30), days(365)) << nothing;
        QTest::newRow("samples a little too old wait for a whole hour of them")
            << kept(hours(48) + minutes(59), days(1), days(1)) << nothing;
        QTest::newRow("samples too old") << kept(hours(50), days(1), days(1))
                                         << trim(Resolution::Raw, fullHour(hours(48)), TrimCause::Age);
        QTest::newRow("ten minutes too old")
            << kept(hours(1), days(31), days(31)) << trim(Resolution::TenMinutes, fullHour(days(30)), TrimCause::Age);
        QTest::newRow("hours too old") << kept({}, {}, days(400))
                                       << trim(Resolution::Hours, fullHour(days(365)), TrimCause::Age);
        QTest::newRow("too large: the oldest hour of samples")
            << kept(hours(40), days(20), days(300), over)
            << trim(Resolution::Raw, fullHour(hours(39)), TrimCause::Budget);
        QTest::newRow("too large, newest samples only: the oldest ten minutes")
            << kept(minutes(80), days(20), days(300), over)
            << trim(Resolution::TenMinutes, fullHour(days(20) - hours(6)), TrimCause::Budget);
        QTest::newRow("too large, only the newest ten minutes: the oldest hours")
            << kept(minutes(10), hours(24), days(300), over)
            << trim(Resolution::Hours, fullHour(days(299)), TrimCause::Budget);
        QTest::newRow("too large, and only the newest of each is left")
            << kept(minutes(10), hours(24), days(7), over) << nothing;
    }
    void letsGoOf()
    {
        QFETCH(KeptHistory, what);
        QFETCH(std::optional<Trim>, trim);
        QVERIFY(nextTrim({}, what, now) == trim);
    }

    void coarseNeverGoesBeforeFine()
    {
        const RetentionLimits turned{.raw = days(10), .tenMinutes = days(1), .hours = hours(1)};
        QVERIFY(!nextTrim(turned, kept(days(9), days(9), days(9)), now));
    }

    void comesToAnEnd()
    {
        VERIFY_PROPERTY("every trim goes forward, leaves whole hours, and there is a last one", [](bool isOver) {
            KeptHistory what = kept(hours(*rc::gen::inRange(0, 100)), hours(*rc::gen::inRange(0, 1000)),
                                    hours(*rc::gen::inRange(0, 10'000)), isOver ? over : within);
            int steps = 0;
            for (auto trim = nextTrim({}, what, now); trim; trim = nextTrim({}, what, now)) {
                auto &oldest = what.oldest.at(static_cast<std::size_t>(trim->resolution));
                RC_ASSERT(*oldest < trim->before);
                RC_ASSERT(trim->before <= now - hours(1));
                RC_ASSERT(bucketStart(trim->before, Resolution::Hours) == trim->before);
                oldest = trim->before;
                RC_ASSERT(++steps < 2'000);
            }
        });
    }

    void givesBackPages_data()
    {
        QTest::addColumn<qint64>("pages");
        QTest::addColumn<qint64>("freePages");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("none free") << qint64{2'000'000} << qint64{0} << qint64{0};
        QTest::newRow("few free") << qint64{1'000} << qint64{250} << qint64{0};
        QTest::newRow("many free") << qint64{1'000} << qint64{800} << qint64{550};
        QTest::newRow("over the budget") << qint64{1'000'100} << qint64{300} << qint64{100};
        QTest::newRow("far over the budget") << qint64{2'000'000} << qint64{300} << qint64{300};
    }
    void givesBackPages()
    {
        QFETCH(qint64, pages);
        QFETCH(qint64, freePages);
        QFETCH(qint64, expected);
        QCOMPARE(pagesToGiveBack(pages, freePages, 4096, qint64{4096} * 1'000'000), expected);
    }

    void aClockThatWasSetForwardIsNotBelieved()
    {
        QVERIFY(trustedNow(now, minutes(1), now + minutes(1)) == now + minutes(1));
        QVERIFY(trustedNow(now, minutes(1), now + minutes(3)) == now + minutes(3)); // corrected
        QVERIFY(trustedNow(now, minutes(1), now + days(400)) == now + minutes(1));  // set forward
        QVERIFY(trustedNow(now, minutes(1), now - days(400)) == now - days(400));   // set back: nothing goes
    }
};

QTEST_APPLESS_MAIN(RetentionTest)
#include "RetentionTest.moc"
