#include "core/Time.h"

#include "support/RapidCheckQt.h"

using namespace fleet;

namespace {

constexpr qint64 reference = 1'795'360'039'249; // 2026-11-22T15:07:19.249Z

} // namespace

class TimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A zone with daylight saving: naive times must be read as UTC wherever the operator sits.
        qputenv("TZ", "Europe/Berlin");
        tzset();
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("epochMs");
        QTest::newRow("now") << QStringLiteral("now") << reference;
        QTest::newRow("seconds") << QStringLiteral("90s") << reference - 90'000;
        QTest::newRow("minutes") << QStringLiteral("30m") << reference - 1'800'000;
        QTest::newRow("hours") << QStringLiteral("6h") << reference - 21'600'000;
        QTest::newRow("days") << QStringLiteral("2d") << reference - 172'800'000;
        QTest::newRow("ten years") << QStringLiteral("3650d") << reference - 315'360'000'000;
        QTest::newRow("a date") << QStringLiteral("2026-11-22") << qint64(1'795'305'600'000);
        QTest::newRow("a time") << QStringLiteral("2026-11-22T15:07:19.249Z") << reference;
        for (const char *wrong : {"", "6", "h", "0h", "-6h", "6 h", "6H", "1w", "3651d", "999999999d", "9999999999s",
                                  "yesterday", "2026-11-31", "6hT00:00:00Z"}) {
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << qint64(-1);
        }
    }

    void readsWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(qint64, epochMs);
        const std::optional<UtcTime> time = momentFromText(text, fromEpochMs(reference));
        QCOMPARE(time ? toEpochMs(*time) : qint64(-1), epochMs);
    }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("epochMs");

        QTest::newRow("milliseconds and Z") << QStringLiteral("2026-11-22T15:07:19.249Z") << reference;
        QTest::newRow("lower case") << QStringLiteral("2026-11-22t15:07:19.249z") << reference;
        QTest::newRow("microseconds") << QStringLiteral("2026-11-22T15:07:19.249871Z") << reference;
        QTest::newRow("nanoseconds") << QStringLiteral("2026-11-22T15:07:19.249999999Z") << reference;
        QTest::newRow("one digit of fraction") << QStringLiteral("2026-11-22T15:07:19.2Z") << reference - 49;
        QTest::newRow("comma") << QStringLiteral("2026-11-22T15:07:19,249Z") << reference;
        QTest::newRow("no fraction") << QStringLiteral("2026-11-22T15:07:19Z") << reference - 249;
        QTest::newRow("naive") << QStringLiteral("2026-11-22T15:07:19") << reference - 249;
        QTest::newRow("naive with microseconds") << QStringLiteral("2026-11-22T15:07:19.249871") << reference;
        QTest::newRow("naive with a space") << QStringLiteral("2026-11-22 15:07:19") << reference - 249;
        QTest::newRow("zero offset") << QStringLiteral("2026-11-22T15:07:19.249871+00:00") << reference;
        QTest::newRow("east") << QStringLiteral("2026-11-22T16:07:19.249+01:00") << reference;
        QTest::newRow("east without colon") << QStringLiteral("2026-11-22T16:07:19.249+0100") << reference;
        QTest::newRow("hours only") << QStringLiteral("2026-11-22T16:07:19.249+01") << reference;
        QTest::newRow("west, half an hour") << QStringLiteral("2026-11-22T11:37:19.249-03:30") << reference;
        QTest::newRow("offset into the day before") << QStringLiteral("2026-11-23T00:37:19.249+09:30") << reference;
        QTest::newRow("naive in the gap of daylight saving")
            << QStringLiteral("2026-03-29T02:30:00") << qint64(1'774'751'400'000);
        QTest::newRow("naive in the hour that comes twice")
            << QStringLiteral("2026-10-25T02:30:00") << qint64(1'792'895'400'000);
        QTest::newRow("leap day") << QStringLiteral("2028-02-29T00:00:00Z") << qint64(1'835'395'200'000);
        QTest::newRow("leap second") << QStringLiteral("2016-12-31T23:59:60Z") << qint64(1'483'228'800'000);
        QTest::newRow("before 1970") << QStringLiteral("1969-12-31T23:59:59.999Z") << qint64(-1);
        QTest::newRow("last of all") << QStringLiteral("9999-12-31T23:59:59.999Z") << qint64(253'402'300'799'999);
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(qint64, epochMs);
        const std::optional<UtcTime> time = fromIso(text);
        QVERIFY(time);
        QCOMPARE(toEpochMs(*time), epochMs);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("empty") << QString();
        QTest::newRow("words") << QStringLiteral("yesterday");
        QTest::newRow("number") << QStringLiteral("1795360039249");
        QTest::newRow("bare date") << QStringLiteral("2026-11-22");
        QTest::newRow("no seconds") << QStringLiteral("2026-11-22T15:07Z");
        QTest::newRow("no such month") << QStringLiteral("2026-13-22T15:07:19Z");
        QTest::newRow("no such day") << QStringLiteral("2026-02-29T15:07:19Z");
        QTest::newRow("hour 24") << QStringLiteral("2026-11-22T24:00:00Z");
        QTest::newRow("minute 60") << QStringLiteral("2026-11-22T15:60:19Z");
        QTest::newRow("second 61") << QStringLiteral("2026-11-22T15:07:61Z");
        QTest::newRow("dot without fraction") << QStringLiteral("2026-11-22T15:07:19.Z");
        QTest::newRow("offset of a day") << QStringLiteral("2026-11-22T15:07:19+24:00");
        QTest::newRow("Z and offset") << QStringLiteral("2026-11-22T15:07:19Z+01:00");
        QTest::newRow("leading space") << QStringLiteral(" 2026-11-22T15:07:19Z");
        QTest::newRow("trailing line break") << QStringLiteral("2026-11-22T15:07:19Z\n");
        QTest::newRow("digits of another script") << QStringLiteral("\u0662\u0660\u0662\u0666-11-22T15:07:19Z");
        QTest::newRow("year with five digits") << QStringLiteral("12026-11-22T15:07:19Z");
        QTest::newRow("offset past the last year") << QStringLiteral("9999-12-31T23:59:59-01:00");
        QTest::newRow("year zero") << QStringLiteral("0000-01-01T00:00:00Z");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!fromIso(text));
    }

    void writes_data()
    {
        QTest::addColumn<qint64>("epochMs");
        QTest::addColumn<QString>("text");

        QTest::newRow("milliseconds") << reference << QStringLiteral("2026-11-22T15:07:19.249Z");
        QTest::newRow("whole second") << reference - 249 << QStringLiteral("2026-11-22T15:07:19.000Z");
        QTest::newRow("epoch") << qint64(0) << QStringLiteral("1970-01-01T00:00:00.000Z");
        QTest::newRow("far future") << std::numeric_limits<qint64>::max() << QStringLiteral("9999-12-31T23:59:59.999Z");
        QTest::newRow("far past") << std::numeric_limits<qint64>::min() << QStringLiteral("0001-01-01T00:00:00.000Z");
    }

    void writes()
    {
        QFETCH(qint64, epochMs);
        QFETCH(QString, text);
        QCOMPARE(toIso(fromEpochMs(epochMs)), text);
    }

    void everyTimeSurvivesItsText()
    {
        VERIFY_PROPERTY("fromIso(toIso()) is the identity in the years 1 to 9999", [] {
            const UtcTime time = fromEpochMs(*rc::gen::inRange<qint64>(-62'135'596'800'000, 253'402'300'800'000));
            RC_ASSERT(fromIso(toIso(time)) == std::optional(time));
        });
    }

    void anOffsetMovesNothing()
    {
        VERIFY_PROPERTY("the same instant in any zone reads the same", [] {
            const UtcTime time = fromEpochMs(*rc::gen::inRange<qint64>(0, 4'102'444'800'000));
            const int minutes = *rc::gen::inRange(-14 * 60, 14 * 60 + 1);
            const QString local = toIso(time + std::chrono::minutes(minutes)).chopped(1);
            const QString offset = QStringLiteral("%1%2:%3")
                                       .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                                       .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                                       .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
            RC_ASSERT(fromIso(local + offset) == std::optional(time));
        });
    }

    void noTextIsTooStrange()
    {
        VERIFY_PROPERTY("any text is read or refused", [](const QString &text) {
            const std::optional<UtcTime> time = fromIso(text);
            RC_ASSERT(!time || fromIso(toIso(*time)) == time);
        });
    }
};

QTEST_APPLESS_MAIN(TimeTest)
#include "TimeTest.moc"
