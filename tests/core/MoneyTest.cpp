#include "core/Money.h"

#include "support/RapidCheckQt.h"

#include <cmath>
#include <limits>

using namespace fleet;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

} // namespace

class MoneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micros");

        QTest::newRow("zero") << QStringLiteral("0") << qint64(0);
        QTest::newRow("negative zero") << QStringLiteral("-0") << qint64(0);
        QTest::newRow("whole dollars") << QStringLiteral("1500") << qint64(1'500'000'000);
        QTest::newRow("cents") << QStringLiteral("234.50") << qint64(234'500'000);
        QTest::newRow("negative") << QStringLiteral("-1234.5") << qint64(-1'234'500'000);
        QTest::newRow("smallest unit") << QStringLiteral("0.000001") << qint64(1);
        QTest::newRow("leading zeros") << QStringLiteral("007.10") << qint64(7'100'000);
        QTest::newRow("largest") << QStringLiteral("9223372036854.775807") << qint64(largest);
        QTest::newRow("smallest") << QStringLiteral("-9223372036854.775808") << qint64(smallest);
    }

    void parses()
    {
        QFETCH(QString, text);
        QFETCH(qint64, micros);
        const std::optional<Money> money = Money::parse(text);
        QVERIFY(money);
        QCOMPARE(qint64(money->micros()), micros);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("empty") << QString();
        QTest::newRow("sign alone") << QStringLiteral("-");
        QTest::newRow("plus sign") << QStringLiteral("+1");
        QTest::newRow("two signs") << QStringLiteral("--1");
        QTest::newRow("dot alone") << QStringLiteral(".");
        QTest::newRow("no whole part") << QStringLiteral(".5");
        QTest::newRow("no fraction after the dot") << QStringLiteral("5.");
        QTest::newRow("two dots") << QStringLiteral("1.2.3");
        QTest::newRow("seven decimals") << QStringLiteral("0.0000001");
        QTest::newRow("exponent") << QStringLiteral("1e3");
        QTest::newRow("grouping") << QStringLiteral("1,000");
        QTest::newRow("leading space") << QStringLiteral(" 1");
        QTest::newRow("trailing space") << QStringLiteral("1 ");
        QTest::newRow("currency") << QStringLiteral("$1");
        QTest::newRow("not a number") << QStringLiteral("nan");
        QTest::newRow("digits of another script") << QStringLiteral("\u0661\u0662");
        QTest::newRow("one above the largest") << QStringLiteral("9223372036854.775808");
        QTest::newRow("one below the smallest") << QStringLiteral("-9223372036854.775809");
        QTest::newRow("overflow in the whole part") << QStringLiteral("99999999999999999999");
        QTest::newRow("overflow only through padding") << QStringLiteral("9223372036855");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!Money::parse(text));
    }

    void formats_data()
    {
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");

        QTest::newRow("zero") << qint64(0) << 2 << QStringLiteral("0.00");
        QTest::newRow("cents") << qint64(1'234'560'000) << 2 << QStringLiteral("1234.56");
        QTest::newRow("under a dollar") << qint64(50'000) << 2 << QStringLiteral("0.05");
        QTest::newRow("half to even, down") << qint64(125'000) << 2 << QStringLiteral("0.12");
        QTest::newRow("half to even, up") << qint64(135'000) << 2 << QStringLiteral("0.14");
        QTest::newRow("over half") << qint64(125'001) << 2 << QStringLiteral("0.13");
        QTest::newRow("negative half to even") << qint64(-125'000) << 2 << QStringLiteral("-0.12");
        QTest::newRow("no minus before zero") << qint64(-4'999) << 2 << QStringLiteral("0.00");
        QTest::newRow("carry") << qint64(999'999) << 2 << QStringLiteral("1.00");
        QTest::newRow("no decimals") << qint64(2'500'000) << 0 << QStringLiteral("2");
        QTest::newRow("all decimals") << qint64(-1) << 6 << QStringLiteral("-0.000001");
        QTest::newRow("largest") << qint64(largest) << 6 << QStringLiteral("9223372036854.775807");
        QTest::newRow("smallest") << qint64(smallest) << 6 << QStringLiteral("-9223372036854.775808");
        QTest::newRow("smallest rounded") << qint64(smallest) << 0 << QStringLiteral("-9223372036855");
    }

    void formats()
    {
        QFETCH(qint64, micros);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(Money::fromMicros(micros).toString(decimals), text);
    }

    void takesNumbers_data()
    {
        QTest::addColumn<double>("usd");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<qint64>("micros");

        QTest::newRow("zero") << 0.0 << true << qint64(0);
        QTest::newRow("a tenth") << 0.1 << true << qint64(100'000);
        QTest::newRow("sum that is not exact") << 0.1 + 0.2 << true << qint64(300'000);
        QTest::newRow("negative") << -851.7 << true << qint64(-851'700'000);
        QTest::newRow("under half a micro-dollar") << 0.0000004 << true << qint64(0);
        QTest::newRow("too large") << 1e13 << false << qint64(0);
        QTest::newRow("too small") << -1e13 << false << qint64(0);
        QTest::newRow("not a number") << std::nan("") << false << qint64(0);
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false << qint64(0);
    }

    void takesNumbers()
    {
        QFETCH(double, usd);
        QFETCH(bool, fits);
        QFETCH(qint64, micros);
        const std::optional<Money> money = Money::fromNumber(usd);
        QCOMPARE(money.has_value(), fits);
        QCOMPARE(qint64(money.value_or(Money()).micros()), micros);
    }

    void saturates_data()
    {
        QTest::addColumn<qint64>("a");
        QTest::addColumn<qint64>("b");
        QTest::addColumn<qint64>("sum");

        QTest::newRow("plain") << qint64(3) << qint64(-5) << qint64(-2);
        QTest::newRow("at the top") << qint64(largest) << qint64(1) << qint64(largest);
        QTest::newRow("at the bottom") << qint64(smallest) << qint64(-1) << qint64(smallest);
        QTest::newRow("ends meet") << qint64(largest) << qint64(smallest) << qint64(-1);
    }

    void saturates()
    {
        QFETCH(qint64, a);
        QFETCH(qint64, b);
        QFETCH(qint64, sum);
        QCOMPARE(qint64((Money::fromMicros(a) + Money::fromMicros(b)).micros()), sum);
        QCOMPARE(qint64((Money::fromMicros(b) + Money::fromMicros(a)).micros()), sum);
    }

    void everyAmountSurvivesItsText()
    {
        VERIFY_PROPERTY("parse(toString(6)) is the identity", [](std::int64_t micros) {
            const Money money = Money::fromMicros(micros);
            RC_ASSERT(Money::parse(money.toString(6)) == std::optional(money));
        });
    }

    void roundingIsNeverOffByMoreThanHalf()
    {
        VERIFY_PROPERTY("toString(2) is the nearest cent", [] {
            const auto micros = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
            const std::optional<Money> shown = Money::parse(Money::fromMicros(micros).toString(2));
            RC_ASSERT(shown.has_value());
            RC_ASSERT(std::abs(shown->micros() - micros) <= 5'000);
        });
    }

    void everyAmountThatADoubleHoldsSurvivesIt()
    {
        VERIFY_PROPERTY("fromNumber(toDouble()) is the identity up to 2^51 micro-dollars", [] {
            const auto micros = *rc::gen::inRange<std::int64_t>(-(std::int64_t{1} << 51), std::int64_t{1} << 51);
            const Money money = Money::fromMicros(micros);
            RC_ASSERT(Money::fromNumber(money.toDouble()) == std::optional(money));
        });
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "MoneyTest.moc"
