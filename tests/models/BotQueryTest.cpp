#include "models/BotQuery.h"
#include "models/BotAlerts.h"
#include "models/BotQueryHints.h"
#include "models/BotQueryText.h"
#include "support/FleetBuilders.h"
#include "support/RapidCheckQt.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <limits>

Q_DECLARE_METATYPE(fleet::BotView)

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr QueryMoment moment{.now = ManualClock::defaultStart, .blind = false, .alerts = 0};

BotView busy()
{
    BotView bot = aBot(QStringLiteral("spot-arb-01")).holding(2, 0).earning(QStringLiteral("-100.5"));
    bot.exchanges.emplace_back(QStringLiteral("okx"));
    bot.metrics.drawdownPct = 5.5;
    bot.metrics.exposureUsd = Money::parse(QStringLiteral("16900"));
    bot.metrics.heartbeatLatencyMs = 740;
    bot.metrics.errorCount = 3;
    bot.metrics.tradeCount = 0;
    return bot;
}

QStringList wordsAt(const QString &line, qsizetype cursor = -1)
{
    const QueryVocabulary vocabulary{.groups = {QStringLiteral("options mm"), QStringLiteral("spot-arb")},
                                     .exchanges = {QStringLiteral("binance"), QStringLiteral("bybit")},
                                     .strategies = {},
                                     .versions = {QStringLiteral("1.8.3"), QStringLiteral("1.9.0")},
                                     .holders = {QStringLiteral("op-1")}};
    return completionsAt(line, cursor < 0 ? line.size() : cursor, vocabulary).words;
}

rc::Gen<TextPattern> genPattern()
{
    return rc::gen::map(rc::gen::pair(rc::gen::arbitrary<QString>(), rc::gen::arbitrary<bool>()),
                        [](const std::pair<QString, bool> &parts) {
                            return TextPattern{.text = parts.first, .mayGoOn = parts.second};
                        });
}

QueryTerm genTerm()
{
    QueryTerm term;
    term.key = *rc::gen::elementOf(allQueryKeys());
    term.negated = *rc::gen::arbitrary<bool>();
    switch (kindOf(term.key)) {
    case QueryKind::Text: {
        auto patterns = *rc::gen::container<std::vector<TextPattern>>(genPattern());
        if (patterns.empty() && !mayBeAny(term.key)) {
            patterns.push_back(*genPattern());
        }
        term.test = TextTest{patterns};
        break;
    }
    case QueryKind::Choice: {
        const auto all = static_cast<std::uint32_t>((std::uint64_t(1) << choicesOf(term.key).size()) - 1);
        const auto bits = *rc::gen::arbitrary<std::uint32_t>() & all;
        term.test = ChoiceTest{bits == 0 && !mayBeAny(term.key) ? 1 : bits};
        break;
    }
    case QueryKind::Number:
        term.test = NumberTest{
            *rc::gen::element(Relation::Less, Relation::AtMost, Relation::Equal, Relation::AtLeast, Relation::More),
            *rc::gen::arbitrary<std::int64_t>()};
        break;
    }
    return term;
}

BotQuery genQuery()
{
    BotQuery query;
    const int terms = *rc::gen::inRange(0, 5);
    for (int i = 0; i < terms; ++i) {
        query.terms.push_back(genTerm());
    }
    return query;
}

/// Lines that are nearly right: pieces of the language in any order.
QString genLine()
{
    static const std::vector<QString> pieces{
        QStringLiteral("state"),  QStringLiteral(":"),    QStringLiteral("paused"), QStringLiteral(","),
        QStringLiteral("-"),      QStringLiteral(" "),    QStringLiteral("\""),     QStringLiteral("pnl"),
        QStringLiteral("<"),      QStringLiteral("="),    QStringLiteral(">"),      QStringLiteral("100"),
        QStringLiteral("\\"),     QStringLiteral("*"),    QStringLiteral("held"),   QStringLiteral("group"),
        QStringLiteral("grop:x"), QStringLiteral("age>"), QStringLiteral("live:"),  QStringLiteral(".5")};
    QString line;
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
        line += *rc::gen::arbitrary<bool>() ? *rc::gen::elementOf(pieces) : (*rc::gen::arbitrary<QString>()).left(3);
    }
    return line;
}

BotView genBot()
{
    BotBuilder builder = aBot(*rc::gen::element(QStringLiteral("spot-arb-01"), QStringLiteral("perp-02")));
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        builder.dead();
        break;
    case 1:
        builder.late();
        break;
    case 2:
        builder.neverSeen();
        break;
    case 3:
        builder.paused().pending(Verb::Resume);
        break;
    case 4:
        builder.latched();
        break;
    default:
        builder.earning(QStringLiteral("-1")).holding(3, 4);
        break;
    }
    return builder;
}

} // namespace

class BotQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesBots_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<fleet::BotView>("bot");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *line, const BotView &bot, bool expected) {
            QTest::addRow("%s, %s: %s", line, qPrintable(bot.name), expected ? "yes" : "no")
                << QString::fromUtf8(line) << bot << expected;
        };
        const BotView bot = busy();
        const BotView never = aBot(QStringLiteral("never")).neverSeen();
        row("", bot, true);
        row("  ", bot, true);
        row("ARB", bot, true);
        row("arb 01", bot, true);
        row("arb 02", bot, false);
        row("id-spot", bot, true);
        row("binance", bot, false); // Words look at the name and the id only.
        row("02,01", bot, true);
        row("spot*", bot, true);
        row("arb*", bot, false);
        row("name:arb", bot, true);
        row("\"spot-arb\"", bot, true);
        row("group:spot-arb", bot, true);
        row("Group:SPOT-ARB", bot, true);
        row("group:spot", bot, false);
        row("group:spot*", bot, true);
        row("group:\"spot*\"", bot, false);
        row("exchange:binance", bot, true);
        row("exchange:okx", bot, true);
        row("exchange:bybit,okx", bot, true);
        row("exchange:bybit", bot, false);
        row("strategy:arbitrage", bot, true);
        row("version:2.4.1", bot, true);
        row("version:2.4", bot, false);
        row("version:2.4*", bot, true);
        row("state:trading", bot, true);
        row("state:paused,trading", bot, true);
        row("state:paused", bot, false);
        row("state:none", never, true);
        row("state:trading", never, false);
        row("-state:trading", never, true);
        row("desired:trading", bot, true);
        row("desired:stopped", aBot(QStringLiteral("latched")).latched(), true);
        row("desired:stopped", bot, false);
        row("live:alive", bot, true);
        row("live:dead,late", aBot(QStringLiteral("late")).late(), true);
        row("live:dead", aBot(QStringLiteral("dead")).dead(), true);
        row("live:unknown", never, true);
        row("live:never", never, true);
        row("live:never", bot, false);
        row("held:", bot, false);
        row("held:", aBot(QStringLiteral("paused")).paused(), true);
        row("-held:", bot, true);
        row("held:op-2", aBot(QStringLiteral("paused")).paused(), true);
        row("held:op-1", aBot(QStringLiteral("paused")).paused(), false);
        row("pending:", bot, false);
        row("pending:", aBot(QStringLiteral("pending")).pending(Verb::Pause), true);
        row("pending:pause", aBot(QStringLiteral("pending")).pending(Verb::Pause), true);
        row("pending:stop", aBot(QStringLiteral("stopping")).pending(Verb::EmergencyStop), true);
        row("pending:stop", aBot(QStringLiteral("pending")).pending(Verb::Pause), false);
        row("pending:unreachable", aBot(QStringLiteral("far")).pending(Verb::Pause, DeliveryState::Unreachable), true);
        row("pending:refused", aBot(QStringLiteral("a")).notStopping(), true);
        row("pending:stop", aBot(QStringLiteral("a")).notStopping(), true);
        row("pending:refused", aBot(QStringLiteral("a")).notStopping(DeliveryState::Failed), false);
        row("pending:sent", aBot(QStringLiteral("far")).pending(Verb::Pause, DeliveryState::Unreachable), false);
        row("pnl<-100", bot, true);
        row("pnl<-100.5", bot, false);
        row("pnl<=-100.5", bot, true);
        row("pnl=-100.5", bot, true);
        row("pnl<\u2212100", bot, true);
        row("exposure>16899.999999", bot, true);
        row("drawdown>5", bot, true);
        row("drawdown>5.5", bot, false);
        row("drawdown>=5.5", bot, true);
        row("positions>=1", bot, true);
        row("positions>1.5", bot, true);
        row("positions<2.5", bot, true);
        row("positions>-0.5", bot, true);
        row("positions=2", bot, true);
        row("positions=2.5", bot, false);
        row("orders>0", bot, false);
        row("trades=0", bot, true);
        row("errors>2", bot, true);
        row("latency>500", bot, true);
        row("age>60", bot, false);
        row("age<=2", bot, true);
        row("age>60", aBot(QStringLiteral("dead")).dead(), true);
        row("age>0", never, false); // Missing is neither more nor less.
        row("pnl<0", never, false);
        row("pnl>=0", never, false);
        row("-pnl<0", never, true);
        row("group:spot-arb -live:dead pnl<0", bot, true);
        row("-\"spot-arb\"", bot, false);
    }

    void matchesBots()
    {
        QFETCH(QString, line);
        QFETCH(fleet::BotView, bot);
        const auto query = parseBotQuery(line);
        QVERIFY2(query.has_value(), query ? "" : qPrintable(query.error().sentence));
        QTEST(matches(*query, bot, moment), "matches");
    }

    void aBlindConsoleKnowsNobodyAlive()
    {
        const QueryMoment blind{.now = moment.now, .blind = true, .alerts = 0};
        const BotQuery alive = *parseBotQuery(QStringLiteral("live:alive,late,dead"));
        QVERIFY(matches(alive, busy(), moment));
        QVERIFY(!matches(alive, busy(), blind));
        QVERIFY(matches(*parseBotQuery(QStringLiteral("live:unknown")), busy(), blind));
    }

    void asksForHealth()
    {
        const auto asks = [](const QString &line, const BotView &bot, bool isBlind = false) {
            return matches(*parseBotQuery(line), bot, {.now = moment.now, .blind = isBlind, .alerts = 0});
        };
        const QString name = QStringLiteral("a");
        QVERIFY(asks(QStringLiteral("health:critical"), aBot(name).unhealthy()));
        QVERIFY(!asks(QStringLiteral("health:critical"), aBot(name).unhealthy(), true));
        QVERIFY(asks(QStringLiteral("health:none"), aBot(name).unhealthy(), true));
        QVERIFY(asks(QStringLiteral("health:none"), aBot(name).unhealthy().dead()));
        QVERIFY(asks(QStringLiteral("health:warning,critical"), aBot(name).unhealthy(Health::Warning)));
        QVERIFY(asks(QStringLiteral("health:healthy"), aBot(name).healthy()));
        QVERIFY(asks(QStringLiteral("health:unjudged"), aBot(name)));
    }

    void asksForAlerts()
    {
        BotAlerts alerts;
        AlertView silenced = anAlert(AlertRule::Clone, QStringLiteral("a"));
        silenced.silencedUntil = moment.now;
        alerts.fill({anAlert(AlertRule::BotDead, QStringLiteral("a")), silenced, anAlert(AlertRule::Blind)});
        const auto asks = [&alerts](const QString &line, const BotView &bot) {
            return matches(*parseBotQuery(line), bot,
                           {.now = moment.now, .blind = false, .alerts = alerts.placesOf(bot.id)});
        };
        const BotView bot = aBot(QStringLiteral("a"));
        QVERIFY(asks(QStringLiteral("alert:firing"), bot));
        QVERIFY(asks(QStringLiteral("alert:silenced"), bot));
        QVERIFY(!asks(QStringLiteral("alert:acknowledged"), bot));
        QVERIFY(asks(QStringLiteral("alert:"), bot));
        QVERIFY(!asks(QStringLiteral("alert:"), aBot(QStringLiteral("b"))));
        AlertView closed = anAlert(AlertRule::BotDead, QStringLiteral("a"));
        closed.alert.state = AlertState::Closed;
        alerts.apply({closed});
        QVERIFY(!asks(QStringLiteral("alert:firing"), bot));
        QVERIFY(asks(QStringLiteral("alert:"), bot));
    }

    void countsBeyondMillionthsCompareRight()
    {
        BotView bot = busy();
        bot.metrics.openOrders = std::numeric_limits<qint64>::max();
        QVERIFY(matches(*parseBotQuery(QStringLiteral("orders>9000000000000")), bot, moment));
        bot.metrics.openOrders = -3;
        QVERIFY(matches(*parseBotQuery(QStringLiteral("orders<-2.5")), bot, moment));
        QVERIFY(!matches(*parseBotQuery(QStringLiteral("orders<-3")), bot, moment));
    }

    void onlyTimeAndBlindnessMoveAnAnswer()
    {
        QVERIFY(dependsOnMoment(*parseBotQuery(QStringLiteral("x age>60"))));
        QVERIFY(dependsOnMoment(*parseBotQuery(QStringLiteral("live:dead"))));
        QVERIFY(!dependsOnMoment(*parseBotQuery(QStringLiteral("x pnl<0 state:paused"))));
    }

    void points_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("termStart");
        QTest::addColumn<bool>("unfinished");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, int position, int length, int termStart, bool unfinished,
                            const char *says) {
            QTest::newRow(line) << QString::fromUtf8(line) << position << length << termStart << unfinished
                                << QString::fromUtf8(says);
        };
        row("arb grop:x", 4, 4, 4, false, "no key “grop”. Did you mean “group”?");
        row("stat:paused", 0, 4, 0, false, "Did you mean “state”?");
        row("pos>1", 0, 3, 0, false, "Did you mean “positions”?");
        row("12:30", 0, 2, 0, false, "Put the text in quotes");
        row(":x", 0, 1, 0, false, "A key belongs before “:”");
        row("group:", 0, 6, 0, true, "What should “group” be?");
        row("group: x", 0, 6, 0, false, "What should “group” be?");
        row("state:pau", 6, 3, 0, true, "Did you mean “paused”?");
        row("state:pau x", 6, 3, 0, false, "Did you mean “paused”?");
        row("state:pasued", 6, 6, 0, false, "Did you mean “paused”?");
        row("live:yes", 5, 3, 0, false, "“live” knows no “yes”, but dead, late, alive");
        row("live:dead,", 9, 1, 0, true, "A word is missing beside the comma");
        row("live:,dead", 4, 1, 0, false, "A word is missing beside the comma");
        row("x -", 2, 1, 2, true, "nothing follows");
        row("- x", 0, 1, 0, false, "nothing follows");
        row("\"spot", 0, 5, 0, true, "The quote is not closed");
        row("\"a\"b", 3, 1, 0, false, "After a quote");
        row("group>5", 0, 6, 0, false, "has words, not numbers");
        row("pnl:5", 0, 4, 0, false, "compare it with");
        row("pnl<", 0, 4, 0, true, "A number belongs after “<”");
        row("pnl<-", 4, 1, 0, true, "not a number");
        row("pnl<1k", 4, 2, 0, false, "“1k” is not a number");
        row("pnl<1.0000001", 4, 9, 0, false, "at most six decimals");
        row("pnl<99999999999999999999", 4, 20, 0, false, "is not a number");
    }

    void points()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto query = parseBotQuery(line);
        QVERIFY(!query);
        const QueryProblem &problem = query.error();
        QTEST(static_cast<int>(problem.position), "position");
        QTEST(static_cast<int>(problem.length), "length");
        QTEST(static_cast<int>(problem.termStart), "termStart");
        QTEST(problem.unfinished, "unfinished");
        QVERIFY2(problem.sentence.contains(says), qPrintable(problem.sentence));
    }

    void saysAQueryInItsOwnWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *line, const char *said) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(said);
        };
        row("  a   b ", "a b");
        row("STATE:Stopped,paused", "state:paused,stopped");
        row("name:arb", "arb");
        row("\"arb\"", "arb");
        row("\"-x\" \"a:b\" \"\"", "\"-x\" \"a:b\" \"\"");
        row("-pnl<=0100.50", "-pnl<=100.5");
        row("group:\"a b\"*,c*,*", "group:\"a b\"*,c*,*");
        row("held:", "held:");
        row("\"a\\\"b\\\\\"", "\"a\\\"b\\\\\"");
    }

    void saysAQueryInItsOwnWords()
    {
        QFETCH(QString, line);
        const auto query = parseBotQuery(line);
        QVERIFY(query.has_value());
        QTEST(toString(*query), "said");
    }

    void completes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *line, const QStringList &words) {
            QTest::newRow(line) << QString::fromUtf8(line) << words;
        };
        row("gr", {QStringLiteral("group:")});
        row("x -GR", {QStringLiteral("group:")});
        row("p", {QStringLiteral("pending:"), QStringLiteral("pnl<"), QStringLiteral("pnl>"),
                  QStringLiteral("positions<"), QStringLiteral("positions>")});
        row("group:", {QStringLiteral("\"options mm\""), QStringLiteral("spot-arb")});
        row("group:sp", {QStringLiteral("spot-arb")});
        row("group:\"op", {QStringLiteral("\"options mm\"")});
        row("group:\"options mm\",s", {QStringLiteral("spot-arb")});
        row("group:spot-arb", {});
        row("exchange:binance,b", {QStringLiteral("binance"), QStringLiteral("bybit")});
        row("version:1.8", {QStringLiteral("1.8.3")});
        row("held:", {QStringLiteral("op-1")});
        row("live:d", {QStringLiteral("dead")});
        row("desired:", {QStringLiteral("trading"), QStringLiteral("paused"), QStringLiteral("stopped")});
        row("grop:", {});
        row("pnl<", {});
        row("zzz", {});
    }

    void completes()
    {
        QFETCH(QString, line);
        QTEST(wordsAt(line), "words");
    }

    void completesWhereTheCursorIs()
    {
        const QString line = QStringLiteral("live:d pnl<0");
        QCOMPARE(wordsAt(line, 6), QStringList(QStringLiteral("dead")));
        QCOMPARE(completionsAt(line, 6, {}).from, 5);
        QVERIFY(wordsAt(QString()).contains(QStringLiteral("state:")));
        QCOMPARE(wordsAt(line, 0), wordsAt(QString()));
    }

    void theVocabularyIsThatOfTheFleet()
    {
        const QueryVocabulary vocabulary = vocabularyOf(
            {busy(), aBot(QStringLiteral("x")).inGroup(QStringLiteral("a")).on(QStringLiteral("bybit")).latched()});
        QCOMPARE(vocabulary.groups, QStringList({QStringLiteral("a"), QStringLiteral("spot-arb")}));
        QCOMPARE(vocabulary.exchanges,
                 QStringList({QStringLiteral("binance"), QStringLiteral("bybit"), QStringLiteral("okx")}));
        QCOMPARE(vocabulary.holders, QStringList(QStringLiteral("op-1")));
        QCOMPARE(vocabulary.versions, QStringList(QStringLiteral("2.4.1")));
    }

    void helpNamesEveryKey()
    {
        const QString help = queryHelp();
        for (const QueryKey key : allQueryKeys()) {
            QVERIFY(key == QueryKey::Name || help.contains(toString(key)));
            QVERIFY(help.contains(meaningOf(key)));
        }
    }

    void anyLineIsReadOrExplained()
    {
        VERIFY_PROPERTY("a line is a query or a problem inside the line", []() {
            const QString line = genLine();
            const auto query = parseBotQuery(line);
            if (query) {
                for (int i = 0; i < 3; ++i) {
                    const bool answer = matches(*query, genBot(), moment);
                    RC_ASSERT(answer || !answer);
                }
                const auto again = parseBotQuery(toString(*query));
                RC_ASSERT(again.has_value());
                RC_ASSERT((*again == *query));
            } else {
                const QueryProblem &problem = query.error();
                RC_ASSERT(problem.position >= 0 && problem.length > 0);
                RC_ASSERT(problem.position + problem.length <= line.size());
                RC_ASSERT(problem.termStart <= problem.position);
                RC_ASSERT(!problem.sentence.isEmpty());
                RC_ASSERT(parseBotQuery(line.left(problem.termStart)).has_value());
            }
            const qsizetype cursor = *rc::gen::inRange<qsizetype>(0, line.size() + 1);
            const QueryCompletions completions = completionsAt(line, cursor, {});
            RC_ASSERT(completions.from >= 0 && completions.from <= cursor);
        });
    }

    void whatIsSaidReadsAsTheSame()
    {
        VERIFY_PROPERTY("parse(print(query)) is the query", []() {
            const BotQuery query = genQuery();
            const QString line = toString(query);
            const auto again = parseBotQuery(line);
            RC_LOG() << line.toStdString() << "\n";
            RC_ASSERT(again.has_value());
            RC_ASSERT((*again == query));
        });
    }

    void aMinusSignIsTheComplement()
    {
        VERIFY_PROPERTY("a bot matches a term or its negation, never both", []() {
            QueryTerm term = genTerm();
            const BotView bot = genBot();
            const QueryMoment when{.now = moment.now, .blind = *rc::gen::arbitrary<bool>(), .alerts = 0};
            const bool plain = matches({{term}}, bot, when);
            term.negated = !term.negated;
            RC_ASSERT(matches({{term}}, bot, when) != plain);
        });
    }

    void theGuideNamesEveryKey()
    {
        QFile page(QStringLiteral(FLEET_DOCS "/guide/finding-bots.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        for (const QueryKey key : allQueryKeys()) {
            QVERIFY2(text.contains(QLatin1Char('`') + toString(key)), qPrintable(toString(key)));
        }
        // Its examples are lines that the filter understands.
        static const QRegularExpression example(QStringLiteral(R"(^\| `([^`]+)` \|)"),
                                                QRegularExpression::MultilineOption);
        int examples = 0;
        for (auto found = example.globalMatch(text); found.hasNext(); ++examples) {
            const QString line = found.next().captured(1);
            QVERIFY2(parseBotQuery(line).has_value(), qPrintable(line));
        }
        QVERIFY(examples > 8);
    }
};

QTEST_GUILESS_MAIN(BotQueryTest)
#include "BotQueryTest.moc"
