#include "models/SavedView.h"
#include "models/BotColumns.h"
#include "models/BotCsv.h"
#include "support/FleetBuilders.h"

#include <QSet>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

SavedView aView(const QString &name)
{
    return {.name = name,
            .filter = QStringLiteral("group:spot-arb pnl<-100"),
            .scope = Scope::exchange(ExchangeId(QStringLiteral("okx"))),
            .glance = BotGlance::Dead,
            .columns = {QStringLiteral("name"), QStringLiteral("pnl")},
            .sortColumn = QStringLiteral("pnl"),
            .descending = true};
}

} // namespace

class SavedViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewsSurviveTheirText()
    {
        SavedView plain = aView(QStringLiteral("plain \"quoted\" ü"));
        plain.glance.reset();
        plain.filter.clear();
        std::vector<SavedView> views;
        put(views, aView(QStringLiteral("night")));
        put(views, plain);
        for (const BotGlance glance : botGlances) {
            put(views, aView(QStringLiteral("glance %1").arg(static_cast<int>(glance))));
            views.back().glance = glance;
        }
        QVERIFY(viewsFromJson(toJson(views)) == views);
    }

    void aDamagedViewDoesNotTakeTheOthers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("left");
        const QByteArray good = toJson(std::vector{aView(QStringLiteral("good"))}).mid(1).chopped(1);
        QTest::newRow("sound") << QByteArray("[" + good + "]") << 1;
        QTest::newRow("no name") << QByteArray("[{\"filter\":\"x\"}," + good + "]") << 1;
        QTest::newRow("no object") << QByteArray("[5," + good + "]") << 1;
        QTest::newRow("unknown glance") << QByteArray(good).replace("\"dead\"", "\"gone\"").prepend('[').append(']')
                                        << 0;
        QTest::newRow("no list") << QByteArray("{}") << 0;
        QTest::newRow("no JSON") << QByteArray("views") << 0;
        QTest::newRow("nothing") << QByteArray() << 0;
    }

    void aDamagedViewDoesNotTakeTheOthers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, left);
        QCOMPARE(static_cast<int>(viewsFromJson(bytes).size()), left);
    }

    void namesAreThereOnce()
    {
        std::vector<SavedView> views;
        put(views, aView(QStringLiteral("b")));
        put(views, aView(QStringLiteral("a")));
        SavedView other = aView(QStringLiteral("b"));
        other.filter = QStringLiteral("other");
        put(views, other);
        QCOMPARE(views.size(), std::size_t(2));
        QCOMPARE(views.front().name, QStringLiteral("a"));
        QCOMPARE(find(views, QStringLiteral("b"))->filter, QStringLiteral("other"));
        rename(views, QStringLiteral("a"), QStringLiteral("b")); // Taken: the renamed one stays.
        QCOMPARE(views.size(), std::size_t(1));
        QCOMPARE(views.front().filter, aView(QString()).filter);
        rename(views, QStringLiteral("nobody"), QStringLiteral("c"));
        remove(views, QStringLiteral("nobody"));
        QCOMPARE(views.size(), std::size_t(1));
        remove(views, QStringLiteral("b"));
        QVERIFY(views.empty());
    }

    void columnsHaveNamesOfTheirOwn()
    {
        QSet<QString> keys;
        for (int i = 0; i < BotTableModel::columnTotal; ++i) {
            const auto column = static_cast<BotTableModel::Column>(i);
            keys.insert(keyOf(column));
            QVERIFY(columnOf(keyOf(column)) == column);
        }
        QCOMPARE(keys.size(), BotTableModel::columnTotal);
        QVERIFY(!columnOf(QStringLiteral("nonsense")));
        QCOMPARE(defaultColumns().constFirst(), QStringLiteral("name"));
    }

    void fieldsAreQuotedWhenTheyMust_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << QStringLiteral("a b") << QStringLiteral("a b");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("comma") << QStringLiteral("a,b") << QStringLiteral("\"a,b\"");
        QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral("\"a\"\"b\"");
        QTest::newRow("line") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
    }

    void fieldsAreQuotedWhenTheyMust()
    {
        QFETCH(QString, value);
        QFETCH(QString, field);
        QCOMPARE(csvField(value), field);
    }

    void valuesAreAsTheyAre()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // A table has no language.
        BotView bot = aBot(QStringLiteral("a,b")).earning(QStringLiteral("-1234.567891")).holding(3, 0);
        bot.metrics.drawdownPct = 2.25;
        bot.heardAt = *fromIso(QStringLiteral("2026-11-22T15:42:08.250Z"));
        const BotView silent = aBot(QStringLiteral("c")).neverSeen();
        const QStringList lines = toCsv({&bot, &silent}).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 4); // The last line ends, too.
        QVERIFY(lines.back().isEmpty());
        const QStringList header = lines.front().split(QLatin1Char(','));
        QVERIFY(lines.at(1).startsWith(QStringLiteral("\"id-a,b\",\"a,b\",spot-arb,binance,")));
        QVERIFY(lines.at(1).contains(QStringLiteral(",2026-11-22T15:42:08.250Z,trading,trading,false,")));
        QVERIFY(lines.at(1).contains(QStringLiteral(",-1234.567891,2.25,3,0,,")));
        const QStringList missing = lines.at(2).split(QLatin1Char(','));
        QCOMPARE(missing.size(), header.size());
        QCOMPARE(missing.at(header.indexOf(QStringLiteral("reported"))), QString());
        QCOMPARE(missing.at(header.indexOf(QStringLiteral("heard_at"))), QString());
        QCOMPARE(missing.at(header.indexOf(QStringLiteral("open_positions"))), QString());
    }
};

QTEST_MAIN(SavedViewTest)
#include "SavedViewTest.moc"
