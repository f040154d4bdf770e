// The past on the command line: what bots reported, as CSV and in words, with an engine beside it and without one.
#include "SystemTest.h"

#include <QFile>

namespace fleet::test {

using std::chrono::seconds;

namespace {

/// Without the line of names.
QList<QByteArray> rowsOf(const Ran &ran)
{
    QList<QByteArray> rows = ran.out.trimmed().split('\n');
    rows.removeFirst();
    return rows;
}

} // namespace

class HistoryFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReportedIsKeptAndReadBesideTheEngine();
    void anotherPastIsSweptUp();
    void blindMinutesAreNamed();
    void wrongQuestionsAreAnsweredInWords();
    void withoutAHistoryItIsSaid();

private:
    [[nodiscard]] Program *startsServing()
    {
        Program &engine = system().start(QStringLiteral("--profile %1 serve").arg(system().profile()));
        return engine.readyLine().isEmpty() ? nullptr : &engine;
    }
    [[nodiscard]] Ran pnl(const QString &more = {})
    {
        return system().cli(QStringLiteral("history --bot spot-arb-01 --metric pnl_usd --since 1d ") + more);
    }
    [[nodiscard]] bool comes(const std::function<bool()> &wanted)
    {
        return system().eventually([&wanted](const QJsonObject &) { return wanted(); });
    }
};

void HistoryFlowsTest::whatIsReportedIsKeptAndReadBesideTheEngine()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 3 --level0 1 --clock-rate 20")));
    Program *engine = startsServing();
    QVERIFY(engine != nullptr);
    Ran ran;
    QVERIFY(comes([&] {
        ran = pnl(QStringLiteral("--csv"));
        return ran.exit == 0 && rowsOf(ran).size() >= 5;
    }));
    QVERIFY2(ran.out.startsWith("time,bot,pnl_usd\n"), ran.all());
    for (const QByteArray &row : rowsOf(ran)) {
        QCOMPARE(row.count(','), 2);
        QVERIFY2(row.contains(",spot-arb-01"), row);
    }
    const qsizetype before = rowsOf(ran).size();

    const Ran all = system().cli(QStringLiteral("history --since 1d --csv"));
    EXITS(all, 0);
    QVERIFY2(all.out.startsWith("time,bot,pnl_usd,drawdown_pct,"), all.all());
    QVERIFY2(all.says(",options-mm-01") || all.says(",spot-arb-02") || all.says(",spot-arb-03"), all.all());

    engine->end();
    const Ran alone = pnl(QStringLiteral("--csv"));
    EXITS(alone, 0);
    QVERIFY2(rowsOf(alone).size() >= before, alone.all());
    const Ran words = pnl();
    EXITS(words, 0);
    QVERIFY2(words.says(" samples, from "), words.all());
    const Ran coarse = pnl(QStringLiteral("--csv --resolution ten_minutes"));
    EXITS(coarse, 0);
    QVERIFY2(coarse.out.startsWith("time,bot,metric,samples,min,max,average,last\n"), coarse.all());
    QVERIFY2(!rowsOf(coarse).isEmpty(), coarse.all());
    const Ran nothing = system().cli(QStringLiteral("history --since 2020-01-01 --until 2020-01-02 --csv"));
    EXITS(nothing, 0);
    QVERIFY2(rowsOf(nothing).isEmpty(), nothing.all());
}

void HistoryFlowsTest::anotherPastIsSweptUp()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 1 --history 2h")));
    QVERIFY(startsServing() != nullptr);
    Ran ran;
    QVERIFY(comes([&] {
        ran = pnl(QStringLiteral("--csv --until 30m"));
        return ran.exit == 0 && rowsOf(ran).size() >= 10;
    }));
}

void HistoryFlowsTest::blindMinutesAreNamed()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 2 --clock-rate 20 --fault gateway=down@60+200")));
    QVERIFY(startsServing() != nullptr);
    Ran ran;
    QVERIFY(comes([&] {
        ran = pnl();
        return ran.exit == 0 && ran.says("(blind)");
    }));
}

void HistoryFlowsTest::wrongQuestionsAreAnsweredInWords()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 2 --clock-rate 20")));
    QVERIFY(startsServing() != nullptr);
    QVERIFY(comes([&] { return pnl(QStringLiteral("--csv")).exit == 0; }));
    struct Refusal {
        QString line;
        const char *words;
    };
    const std::vector<Refusal> rows{
        {QStringLiteral("--since 1h --bot nobody"), "There is no bot \"nobody\""},
        {QStringLiteral("--since 1h --metric wealth"), "There are: pnl_usd, "},
        {QStringLiteral("--since yesterday"), "\"yesterday\" is no time"},
        {QStringLiteral("--since 6h --until soon"), "\"soon\" is no time"},
        {QStringLiteral("--since 1h --until 2h"), "is not before"},
        {QStringLiteral("--since 1h --resolution fine"), "fine"},
        {QString(), "--since"},
    };
    for (const Refusal &row : rows) {
        const Ran ran = system().cli(QStringLiteral("history ") + row.line);
        QVERIFY2(ran.exit == 2, ran.all(row.words));
        QVERIFY2(ran.error.contains(row.words) && ran.out.isEmpty(), ran.all(row.words));
    }
}

void HistoryFlowsTest::withoutAHistoryItIsSaid()
{
    QVERIFY(system().startSandbox(QStringLiteral("--bots 2")));
    QFile::remove(system().profile() + QStringLiteral("/history.db"));
    const Ran ran = pnl(QStringLiteral("--csv"));
    EXITS(ran, 1);
    QVERIFY2(ran.says("There is no history"), ran.all());
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::HistoryFlowsTest)
#include "HistoryFlowsTest.moc"
