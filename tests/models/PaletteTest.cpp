#include "models/PaletteMatcher.h"
#include "models/PaletteModel.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

QStringList titles(const PaletteModel &model, int most = 100)
{
    QStringList result;
    for (int row = 0; row < std::min(model.rowCount(), most); ++row) {
        result.append(model.at(row).title);
    }
    return result;
}

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void lettersMustOccurInOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing typed") << ""
                                       << "anything" << true;
        QTest::newRow("prefix") << "stop"
                                << "stop group okx…" << true;
        QTest::newRow("initials and number") << "pm02"
                                             << "show perp-momentum-02" << true;
        QTest::newRow("wrong order") << "20mp"
                                     << "perp-momentum-02" << false;
        QTest::newRow("two words in any order") << "okx stop"
                                                << "stop exchange okx…" << true;
        QTest::newRow("one word is missing") << "stop bybit"
                                             << "stop exchange okx…" << false;
        QTest::newRow("too many letters") << "okxx"
                                          << "okx" << false;
        QTest::newRow("upper case typed") << "STOP"
                                          << "stop group okx…" << true;
        QTest::newRow("spaces around") << "  stop  "
                                       << "stop" << true;
        QTest::newRow("nothing to match") << "a"
                                          << "" << false;
    }

    void lettersMustOccurInOrder()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, matches);
        PaletteMatcher matcher(query);
        QCOMPARE(matcher.score(text).has_value(), matches);
    }

    void theBetterOneScoresHigher_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("a word's start") << "okx"
                                        << "stop exchange okx"
                                        << "stop lookxyz";
        QTest::newRow("letters together") << "stop"
                                          << "stop perp"
                                          << "show tap option pm";
        QTest::newRow("the whole word") << "perp"
                                        << "show perp"
                                        << "show perpetual";
        QTest::newRow("the shorter one") << "stop"
                                         << "stop okx"
                                         << "stop options-mm-03";
        QTest::newRow("initials") << "pm"
                                  << "perp-momentum"
                                  << "spam-filter";
        QTest::newRow("initials of neighbours") << "pm02"
                                                << "show perp-momentum-02"
                                                << "pause options-mm-02";
        QTest::newRow("the number asked for") << "02"
                                              << "perp-momentum-02"
                                              << "perp-momentum-0312";
    }

    void theBetterOneScoresHigher()
    {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        PaletteMatcher matcher(query);
        const std::optional<int> first = matcher.score(better);
        const std::optional<int> second = matcher.score(worse);
        QVERIFY(first.has_value());
        QVERIFY2(!second || *first > *second, qPrintable(QStringLiteral("%1, %2").arg(*first).arg(second.value_or(0))));
    }

    void theLettersMeantAreKnown()
    {
        PaletteMatcher matcher(QStringLiteral("pm02"));
        const QString text = QStringLiteral("show perp-momentum-02");
        QString meant;
        for (const int place : matcher.positions(text)) {
            meant += text.at(place);
        }
        QCOMPARE(meant, QStringLiteral("pm02"));
        QCOMPARE(matcher.positions(text), QList<int>({5, 10, 19, 20}));
        QVERIFY(PaletteMatcher(QStringLiteral("zz")).positions(text).isEmpty());
    }

    void everyActOnEveryScopeIsThere()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FleetSnapshot fleet = theTwelve();
        fleet.bots[0] = aBot(fleet.bots[0].name).inGroup(fleet.bots[0].group.text()).paused();
        model.setEntries(PaletteEntries::of(fleet));
        const auto best = [&model](const QString &query) {
            model.setQuery(query);
            return titles(model, 1).value(0);
        };
        QCOMPARE(best(QStringLiteral("stop fleet")), QStringLiteral("Stop the whole fleet acme-trading…"));
        QCOMPARE(best(QStringLiteral("pause fleet")), QStringLiteral("Pause the whole fleet acme-trading…"));
        QCOMPARE(best(QStringLiteral("stop group spot")), QStringLiteral("Stop group spot-arb…"));
        QCOMPARE(best(QStringLiteral("stop perp")), QStringLiteral("Stop group perp-momentum…"));
        QCOMPARE(best(QStringLiteral("stop pm02")), QStringLiteral("Stop perp-momentum-02…"));
        QCOMPARE(best(QStringLiteral("pm02")), QStringLiteral("Show perp-momentum-02"));
        QCOMPARE(best(QStringLiteral("pause bybit")), QStringLiteral("Pause exchange bybit…"));
        QCOMPARE(best(QStringLiteral("resume %1").arg(fleet.bots[0].name)),
                 QStringLiteral("Resume %1…").arg(fleet.bots[0].name));
        QCOMPARE(best(QStringLiteral("drain spot")), QStringLiteral("Drain group spot-arb…"));
        QCOMPARE(best(QStringLiteral("limits pm02")), QStringLiteral("Set limits of perp-momentum-02…"));
        QCOMPARE(best(QStringLiteral("close pm02")), QStringLiteral("Close a position of perp-momentum-02…"));
        QCOMPARE(best(QStringLiteral("restart bybit")), QStringLiteral("Restart exchange bybit…"));
        QCOMPARE(best(QStringLiteral("shut down pm02")), QStringLiteral("Shut down perp-momentum-02…"));
        QCOMPARE(best(QStringLiteral("zzzz")), QString());
    }

    void whatCannotBeDoneSaysWhy()
    {
        PaletteModel model;
        model.setEntries(PaletteEntries::of(theTwelve()));
        model.setQuery(QStringLiteral("release fleet"));
        QVERIFY(!model.at(0).possible);
        QCOMPARE(model.at(0).detail, QStringLiteral("none is stopped"));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEnabled));
        // A bot that cannot be released is not offered at all.
        model.setQuery(QStringLiteral("release perp-momentum-02"));
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(model.at(row).scope.kind != ScopeKind::Bots);
        }
    }

    void anEmptyFleetHasNothingToActOn()
    {
        PaletteModel model;
        model.setEntries(PaletteEntries::of(aFleet({})));
        QCOMPARE(model.rowCount(), 9);
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(!model.at(row).possible);
        }
    }

    void openOperationsComeFirst()
    {
        PaletteModel model;
        FleetSnapshot fleet = theTwelve();
        fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Silent})};
        model.setEntries(PaletteEntries::of(fleet));
        QVERIFY(model.at(0).kind == PaletteKind::ShowOperation);
        QCOMPARE(model.at(0).id, QStringLiteral("operation-1"));
    }

    void twoThousandBotsDoNotLag()
    {
        PaletteModel model;
        QElapsedTimer timer;
        timer.start();
        model.setEntries(PaletteEntries::of(manyBots(2000)));
        const qint64 filled = timer.restart();
        const QStringList typed{QStringLiteral("s"), QStringLiteral("st"), QStringLiteral("stop"),
                                QStringLiteral("stop g"), QStringLiteral("stop bot-1")};
        for (const QString &query : typed) {
            model.setQuery(query);
        }
        const qint64 asked = timer.elapsed() / typed.size();
        qInfo("filled in %lld ms, a letter in %lld ms", static_cast<long long>(filled), static_cast<long long>(asked));
        QVERIFY(model.rowCount() <= PaletteModel::most);
        QVERIFY(model.matches() > 0);
        QVERIFY(filled < 2000);
        QVERIFY(asked < 400); // Unoptimised, on a busy machine; a few milliseconds as it is shipped.
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "PaletteTest.moc"
