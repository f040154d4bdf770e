#include "core/Uuid.h"

#include "support/RapidCheckQt.h"

#include <QRegularExpression>
#include <QSet>

using namespace fleet;

class UuidTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // RFC 9562, appendix A.6: Unix time 1645557742000 makes 017F22E2-79B0-7xxx-…
    void carriesTheTimeOfThePublishedExample()
    {
        const QString uuid = makeUuidV7(fromEpochMs(1'645'557'742'000));
        QVERIFY2(uuid.startsWith(QStringLiteral("017f22e2-79b0-7")), qPrintable(uuid));
    }

    void hasTheLayout()
    {
        VERIFY_PROPERTY("48 bits of time, version 7, variant 10", [] {
            const auto ms = *rc::gen::inRange<qint64>(0, qint64{1} << 48);
            const QString uuid = makeUuidV7(fromEpochMs(ms));
            static const QRegularExpression layout(
                QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"));
            RC_ASSERT(layout.match(uuid).hasMatch());
            RC_ASSERT(isUuid(uuid));
            RC_ASSERT(QString(uuid.first(8) + uuid.sliced(9, 4)).toLongLong(nullptr, 16) == ms);
        });
    }

    void isRandomInTheRest()
    {
        constexpr int count = 10'000;
        QSet<QString> seen;
        // Every one of the 74 random bits must be seen both set and clear.
        std::array<int, 128> set{};
        for (int i = 0; i < count; ++i) {
            const QString uuid = makeUuidV7(UtcTime{});
            seen.insert(uuid);
            const QByteArray raw = QByteArray::fromHex(QString(uuid).remove(QLatin1Char('-')).toLatin1());
            for (std::size_t bit = 0; bit < set.size(); ++bit) {
                const auto byte = static_cast<unsigned char>(raw.at(static_cast<qsizetype>(bit / 8)));
                set.at(bit) += (byte >> (7U - bit % 8U)) & 1U;
            }
        }
        QCOMPARE(seen.size(), count);
        int fixed = 0;
        for (const int times : set) {
            fixed += times == 0 || times == count ? 1 : 0;
        }
        QCOMPARE(fixed, 128 - 74);
    }

    void knowsAUuid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");

        QTest::newRow("version 7") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f") << true;
        QTest::newRow("version 4") << QStringLiteral("919108f7-52d1-4320-9bac-f847db4148a8") << true;
        QTest::newRow("upper case") << QStringLiteral("017F22E2-79B0-7CC3-98C4-DC0C0C07398F") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("nil") << QStringLiteral("00000000-0000-0000-0000-000000000000") << false;
        QTest::newRow("braces") << QStringLiteral("{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}") << false;
        QTest::newRow("brace in place of a digit") << QStringLiteral("{17f22e2-79b0-7cc3-98c4-dc0c0c07398f") << false;
        QTest::newRow("no hyphens") << QStringLiteral("017f22e279b07cc398c4dc0c0c07398f") << false;
        QTest::newRow("not hex") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398g") << false;
        QTest::newRow("one digit short") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398") << false;
        QTest::newRow("one digit more") << QStringLiteral("017f22e2-79b0-7cc3-98c4-dc0c0c07398f0") << false;
    }

    void knowsAUuid()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(isUuid(text), expected);
    }

    void makesHex()
    {
        const QString text = randomHex(16);
        QCOMPARE(text.size(), 32);
        QCOMPARE(QString::fromLatin1(QByteArray::fromHex(text.toLatin1()).toHex()), text);
        QVERIFY(text != randomHex(16));
        QVERIFY(randomHex(0).isEmpty());
    }
};

QTEST_APPLESS_MAIN(UuidTest)
#include "UuidTest.moc"
