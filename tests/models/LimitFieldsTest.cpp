#include "models/LimitFields.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace fleet;

namespace {

const LimitField &field(const char *key)
{
    return *std::find_if(LimitFields::all.begin(), LimitFields::all.end(),
                         [key](const LimitField &candidate) { return candidate.key == QLatin1StringView(key); });
}

} // namespace

class LimitFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsTypedIsReadOrRefusedInWords_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("problem");
        const QString order = QStringLiteral("max_order_size_usd");
        const QString pairs = QStringLiteral("allowed_pairs");
        const auto list = [](const QStringList &names) { return QJsonValue(QJsonArray::fromStringList(names)); };
        QTest::newRow("dollars") << order << "5000" << QJsonValue(5000.0) << QString();
        QTest::newRow("with sign and groups") << order << " $5,000.50 " << QJsonValue(5000.5) << QString();
        QTest::newRow("nothing allowed at all") << order << "0" << QJsonValue(0.0) << QString();
        QTest::newRow("words") << order << "lots" << QJsonValue() << "“lots” is not an amount of dollars.";
        QTest::newRow("negative") << order << "-5" << QJsonValue() << "A limit cannot be negative.";
        QTest::newRow("not a number at all") << order << "nan" << QJsonValue() << "“nan” is not an amount of dollars.";
        QTest::newRow("endless") << order << "inf" << QJsonValue() << "“inf” is not an amount of dollars.";
        QTest::newRow("too much") << order << "1e30" << QJsonValue() << "“1e30” is more than can be counted.";
        QTest::newRow("a plain number") << "max_delta_exposure"
                                        << "0.5" << QJsonValue(0.5) << QString();
        QTest::newRow("a number with a dollar") << "max_delta_exposure"
                                                << "$1" << QJsonValue() << "“$1” is not a number.";
        QTest::newRow("one name") << pairs << "BTC/USDT" << list({QStringLiteral("BTC/USDT")}) << QString();
        QTest::newRow("the same twice") << pairs << "BTC/USDT, BTC/USDT" << list({QStringLiteral("BTC/USDT")})
                                        << QString();
        QTest::newRow("a comma too many")
            << pairs << "BTC/USDT,," << QJsonValue() << "A name is missing between two commas or at an end.";
        QTest::newRow("no comma") << pairs << "BTC/USDT ETH/USDT" << QJsonValue()
                                  << "“BTC/USDT ETH/USDT” has a space in it: divide by commas.";
        QTest::newRow("a very long name") << pairs << QString(65, QLatin1Char('x')) << QJsonValue()
                                          << "A name may have 64 characters; “xxxxxxxxxxxx” has more.";
    }

    void whatIsTypedIsReadOrRefusedInWords()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QJsonValue, value);
        QFETCH(QString, problem);
        const Result<std::optional<QJsonValue>> read = LimitFields::read(field(qPrintable(key)), text);
        QCOMPARE(read ? QString() : read.error().detail, problem);
        if (read) {
            QVERIFY(read->has_value());
            QCOMPARE(**read, value);
        }
    }

    void nothingTypedChangesNothing()
    {
        for (const LimitField &limit : LimitFields::all) {
            const Result<std::optional<QJsonValue>> read = LimitFields::read(limit, QStringLiteral("  "));
            QVERIFY(read.has_value());
            QVERIFY(!read->has_value());
        }
    }

    void numbersAreReadAsThePersonWritesThem()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const Result<std::optional<QJsonValue>> read =
            LimitFields::read(field("max_order_size_usd"), QStringLiteral("5.000,5"));
        QVERIFY(read.has_value());
        QCOMPARE(**read, QJsonValue(5000.5));
    }

    void theyAreReadBack()
    {
        QCOMPARE(LimitFields::inWords({}), QString());
        QCOMPARE(LimitFields::inWords({{QStringLiteral("max_order_size_usd"), 5000.5},
                                       {QStringLiteral("max_delta_exposure"), 0.5},
                                       {QStringLiteral("allowed_instruments"),
                                        QJsonArray{QStringLiteral("BTC-*-C"), QStringLiteral("ETH-PERPETUAL")}}}),
                 QStringLiteral("largest order $5,000.50; largest delta exposure 0.5; allowed instruments BTC-*-C, "
                                "ETH-PERPETUAL"));
    }
};

QTEST_GUILESS_MAIN(LimitFieldsTest)
#include "LimitFieldsTest.moc"
