#include "models/ByHandTasks.h"

#include "models/Words.h"
#include "support/FleetBuilders.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;
const ExchangeId binance(QStringLiteral("binance"));
const ExchangeId deribit(QStringLiteral("deribit"));
const ExchangeId kraken(QStringLiteral("kraken"));

OperationView aStop(const std::vector<std::pair<ExchangeId, Outcome>> &bots)
{
    std::vector<Outcome> outcomes;
    outcomes.reserve(bots.size());
    for (const auto &[exchange, outcome] : bots) {
        outcomes.push_back(outcome);
    }
    OperationView stop = anOperation(Verb::EmergencyStop, outcomes);
    for (std::size_t i = 0; i < bots.size(); ++i) {
        stop.deliveries[i].exchange = bots[i].first;
    }
    return stop;
}

QStringList titles(const std::vector<ByHandTask> &tasks)
{
    QStringList result;
    for (const ByHandTask &task : tasks) {
        result.append(task.title);
    }
    return result;
}

} // namespace

class ByHandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void withoutAStopEachExchangeIsNamedWhereABotMayTrade()
    {
        BotView small = aBot(QStringLiteral("small")).on(QStringLiteral("binance")).holding(1, 2);
        BotView large = aBot(QStringLiteral("large")).on(QStringLiteral("deribit")).holding(3, 0);
        small.metrics.exposureUsd = Money::fromMicros(1'000'000);
        large.metrics.exposureUsd = Money::fromMicros(9'000'000);
        const BotView stopped = aBot(QStringLiteral("stopped")).on(QStringLiteral("okx")).latched();
        const ExchangeGuide guide = ExchangeGuide::builtIn();
        const std::vector<ByHandTask> tasks = ByHandTasks::of({small, large, stopped}, guide, now);
        QCOMPARE(titles(tasks), QStringList({QStringLiteral("At Deribit"), QStringLiteral("At Binance")}));
        QCOMPARE(
            tasks.front().bots,
            QStringList{QStringLiteral("large (2 s ago). 3 positions, $9, 0 orders may still be open as last heard.")});
        QVERIFY(!tasks.front().steps.steps.isEmpty());
        QVERIFY(ByHandTasks::of({stopped}, guide, now).empty());
        large.exchanges.push_back(binance); // It trades on both: it is to be looked for on both.
        QVERIFY(
            ByHandTasks::of({small, large}, guide, now).back().bots.join(QString()).contains(QStringLiteral("large")));
    }

    /// While nothing is heard the fleet's own time goes on; what was said is as old as its report.
    void figuresAreAsOldAsTheReportsTheyCameIn()
    {
        const BotView old = aBot(QStringLiteral("old")).heard(seconds(496)).holding(1, 0);
        const BotView young = aBot(QStringLiteral("young")).heard(seconds(254)).holding(1, 0);
        const BotView never = aBot(QStringLiteral("never")).neverSeen();
        const BotView stopped = aBot(QStringLiteral("stopped")).latched().heard(seconds(3'000));
        const QString from = Words::clockTime(*old.heardAt);
        const QString to = Words::clockTime(*young.heardAt);
        QCOMPARE(ByHandTasks::lastHeard({young, old, never, stopped}, now),
                 QStringLiteral("Figures last heard between %1 and %2, up to 8 min ago.").arg(from, to));
        QCOMPARE(ByHandTasks::lastHeard({young}, now), QStringLiteral("Figures last heard at %1, 4 min ago.").arg(to));
        QCOMPARE(ByHandTasks::lastHeard({never, stopped}, now), QStringLiteral("No figure was ever heard."));
        const QString bots =
            ByHandTasks::of({young, old, never}, ExchangeGuide::builtIn(), now).front().bots.join(QLatin1Char('\n'));
        QVERIFY(bots.contains(QStringLiteral("old (8 min ago)")));
        QVERIFY(bots.contains(QStringLiteral("young (4 min ago)")));
        QVERIFY(bots.contains(QStringLiteral("never (never heard)")));
    }

    void whoKnowsNoBotIsToldOfEachExchange()
    {
        const std::vector<ByHandTask> tasks = ByHandTasks::everywhere(ExchangeGuide::builtIn());
        QCOMPARE(titles(tasks),
                 QStringList({QStringLiteral("At Binance"), QStringLiteral("At Bybit"), QStringLiteral("At Deribit"),
                              QStringLiteral("At OKX"), QStringLiteral("At any other exchange")}));
        for (const ByHandTask &task : tasks) {
            QVERIFY(!task.steps.steps.isEmpty());
            QCOMPARE(task.bots, QStringList{QStringLiteral("Which bots trade here is not known to this console.")});
        }
    }

    void everyKnownExchangeHasItsOwnSteps()
    {
        const ExchangeGuide guide = ExchangeGuide::builtIn();
        const ExchangeSteps &other = guide.of(kraken);
        QVERIFY(!other.steps.isEmpty());
        for (const char *name : {"binance", "bybit", "okx", "deribit"}) {
            const ExchangeSteps &steps = guide.of(ExchangeId(QLatin1StringView(name)));
            QVERIFY2(steps.steps.size() >= 3, name);
            QVERIFY2(steps.steps != other.steps, name);
            QVERIFY2(steps.page.startsWith(QStringLiteral("https://")), name);
            QVERIFY2(steps.checked.isValid(), name);
            QVERIFY2(steps.steps.value(steps.closes).startsWith(QStringLiteral("Close ")), name);
            QCOMPARE(steps.name.toLower(), QLatin1StringView(name));
        }
    }

    void everyLanguageHasEveryStep_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    void everyLanguageHasEveryStep()
    {
        QFETCH(const QString, language);
        const ExchangeGuide english = ExchangeGuide::builtIn(QStringLiteral("en"));
        const ExchangeGuide other = ExchangeGuide::builtIn(language);
        for (const QString &name : ExchangeGuide::known() + QStringList{QStringLiteral("kraken")}) {
            const ExchangeSteps &source = english.of(ExchangeId(name));
            const ExchangeSteps &said = other.of(ExchangeId(name));
            QCOMPARE(said.steps.size(), source.steps.size());
            for (qsizetype step = 0; step < source.steps.size(); ++step) {
                QVERIFY2(said.steps[step] != source.steps[step], qPrintable(source.steps[step]));
            }
            QCOMPARE(said.name, source.name);
            QCOMPARE(said.page, source.page);
            QCOMPARE(said.checked, source.checked);
            QCOMPARE(said.closes, source.closes);
        }
    }

    void anotherLanguageIsEnglish()
    {
        const ExchangeGuide english = ExchangeGuide::builtIn(QStringLiteral("en"));
        QVERIFY(ExchangeGuide::builtIn(QStringLiteral("fr")).of(deribit) == english.of(deribit));
        QVERIFY(ExchangeGuide::builtIn().of(deribit) == english.of(deribit)); // Without a catalogue.
    }

    void aTranslationWithoutEveryStepIsNotTaken()
    {
        const ExchangeSteps english{
            .name = {}, .steps = {QStringLiteral("a"), QStringLiteral("b")}, .closes = 1, .page = {}, .checked = {}};
        const auto said = [&english](const QJsonArray &steps) {
            return inOtherWords(english, {{QStringLiteral("steps"), steps}}).steps;
        };
        QCOMPARE(said({QStringLiteral("x"), QStringLiteral("y")}),
                 QStringList({QStringLiteral("x"), QStringLiteral("y")}));
        QCOMPARE(said({QStringLiteral("x")}), english.steps);
        QCOMPARE(said({QStringLiteral("x"), QString()}), english.steps);
        QVERIFY(inOtherWords(english, {}) == english);
    }

    void brokenStepsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("object");
        const QJsonArray steps{QStringLiteral("Cancel.")};
        const QJsonObject whole{{QStringLiteral("name"), QStringLiteral("X")},
                                {QStringLiteral("steps"), steps},
                                {QStringLiteral("closes"), 1}};
        QVERIFY(exchangeStepsFromJson(whole).has_value());
        const auto with = [&whole](const QString &key, const QJsonValue &value) {
            QJsonObject object = whole;
            object.insert(key, value);
            return object;
        };
        QTest::newRow("no steps") << with(QStringLiteral("steps"), QJsonArray());
        QTest::newRow("an empty step") << with(QStringLiteral("steps"), QJsonArray{QString()});
        QTest::newRow("a page without a day") << with(QStringLiteral("page"), QStringLiteral("https://x"));
        QTest::newRow("no step that closes") << with(QStringLiteral("closes"), QJsonValue());
        QTest::newRow("a step before the first closes") << with(QStringLiteral("closes"), 0);
        QTest::newRow("a step behind the last closes") << with(QStringLiteral("closes"), 2);
        QTest::newRow("no name") << with(QStringLiteral("name"), QJsonValue());
    }

    void brokenStepsAreRefused()
    {
        QFETCH(QJsonObject, object);
        QVERIFY(!exchangeStepsFromJson(object).has_value());
    }

    void theMostPressingExchangeComesFirst()
    {
        const std::vector<ByHandTask> tasks = ByHandTasks::of(
            aStop({{binance, Outcome::Silent}, {kraken, Outcome::Observed}, {deribit, Outcome::Refused}}),
            ExchangeGuide::builtIn());
        const QString later = tasks.back().title;
        QCOMPARE(titles(tasks).mid(0, 2),
                 QStringList({QStringLiteral("Go to Deribit now"), QStringLiteral("Look at kraken")}));
        QVERIFY(later.startsWith(QStringLiteral("If still quiet at ")));
        QVERIFY(later.endsWith(QStringLiteral(", go to Binance")));
    }

    void anExchangeStandsThereOnceWithEachOfItsBots()
    {
        const std::vector<ByHandTask> tasks = ByHandTasks::of(aStop({{binance, Outcome::Silent},
                                                                     {binance, Outcome::Unreachable},
                                                                     {binance, Outcome::Observed},
                                                                     {binance, Outcome::Confirmed}}),
                                                              ExchangeGuide::builtIn());
        QCOMPARE(titles(tasks), QStringList{QStringLiteral("Go to Binance now")});
        const QStringList &lines = tasks.front().bots;
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).startsWith(QStringLiteral("bot-2. ")), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith(QStringLiteral("Look as well, not proved: bot-3. ")), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(2).startsWith(QStringLiteral("If still quiet at "))
                     && lines.at(2).contains(QStringLiteral(": bot-1. ")),
                 qPrintable(lines.at(2)));
        QVERIFY(ByHandTasks::asText(tasks.front()).contains(lines.join(QLatin1Char('\n'))));
    }

    void whatAPolicyKeepsIsNotClosedByHand_data()
    {
        QTest::addColumn<WindDown>("first");
        QTest::addColumn<WindDown>("second");
        QTest::addColumn<QString>("step");
        const QString close = QStringLiteral("Close each position at market.");
        QTest::newRow("all close") << WindDown::Flatten << WindDown::Flatten << close;
        QTest::newRow("all keep") << WindDown::CancelAndHold << WindDown::CancelAndHold
                                  << QStringLiteral("Keep each position: the policy here is “Cancel orders, hold "
                                                    "positions”.");
        QTest::newRow("all keep spot") << WindDown::CloseLeveraged << WindDown::CloseLeveraged
                                       << close
                                              + QStringLiteral(" Keep spot: the policy here is “Close leveraged, keep "
                                                               "spot”.");
        QTest::newRow("one group keeps") << WindDown::CancelAndHold << WindDown::Flatten
                                         << close
                                                + QStringLiteral(" first: keep each position, the group's policy is "
                                                                 "“Cancel orders, hold positions”.");
        QTest::newRow("one group keeps spot")
            << WindDown::CloseLeveraged << WindDown::Flatten
            << close + QStringLiteral(" first: keep spot, the group's policy is “Close leveraged, keep spot”.");
    }

    void whatAPolicyKeepsIsNotClosedByHand()
    {
        QFETCH(const WindDown, first);
        QFETCH(const WindDown, second);
        QFETCH(const QString, step);
        const ExchangeId okx(QStringLiteral("okx"));
        OperationView stop = aStop({{okx, Outcome::Refused}, {okx, Outcome::Unreachable}});
        stop.deliveries[0].windDown = first;
        stop.deliveries[0].group = GroupId(QStringLiteral("first"));
        stop.deliveries[1].windDown = second;
        stop.deliveries[1].group = GroupId(QStringLiteral("second"));
        const ExchangeSteps steps = ByHandTasks::of(stop, ExchangeGuide::builtIn()).front().steps;
        QCOMPARE(steps.steps.at(steps.closes), step);
        QCOMPARE(steps.steps.size(), ExchangeGuide::builtIn().of(okx).steps.size());
    }

    void aBotWithoutAStopKeepsWhatItsGroupKeeps()
    {
        BotView keeps = aBot(QStringLiteral("keeps")).on(QStringLiteral("okx")).holding(3, 5);
        keeps.windDown = WindDown::CancelAndHold;
        keeps.metrics.exposureUsd = Money::fromMicros(1'000'000);
        const ByHandTask task = ByHandTasks::of({keeps}, ExchangeGuide::builtIn(), now).front();
        QCOMPARE(task.bots, QStringList{QStringLiteral(
                                "keeps (2 s ago). 3 positions, $1, 5 orders may still be open as last heard; "
                                "the positions are to be kept by policy.")});
        QVERIFY(task.steps.steps.at(task.steps.closes).startsWith(QStringLiteral("Keep each position")));
    }

    void whereMostMayBeLostComesFirst()
    {
        OperationView stop = aStop({{binance, Outcome::Unreachable},
                                    {deribit, Outcome::Unreachable},
                                    {deribit, Outcome::Refused},
                                    {kraken, Outcome::Failed},
                                    {kraken, Outcome::Failed}});
        const std::vector<std::optional<qint64>> dollars{0, 100, 9'000, std::nullopt, 500};
        for (std::size_t i = 0; i < dollars.size(); ++i) {
            DeliveryView &delivery = stop.deliveries[i];
            delivery.positions = dollars[i] ? std::optional<qint64>(*dollars[i] > 0 ? 1 : 0) : std::nullopt;
            delivery.orders = delivery.positions;
            delivery.exposure = dollars[i] ? std::optional(Money::fromMicros(*dollars[i] * 1'000'000)) : std::nullopt;
        }
        const std::vector<ByHandTask> tasks = ByHandTasks::of(stop, ExchangeGuide::builtIn());
        QCOMPARE(titles(tasks), QStringList({QStringLiteral("Go to Deribit now"), QStringLiteral("Go to kraken now"),
                                             QStringLiteral("Go to Binance now")}));
        QVERIFY2(tasks[0].bots.front().startsWith(QStringLiteral("bot-3, bot-2. ")), qPrintable(tasks[0].bots.front()));
        QVERIFY2(tasks[1].bots.front().startsWith(QStringLiteral("bot-5, bot-4. ")), qPrintable(tasks[1].bots.front()));
    }

    /// What is kept, and what may come to nothing later, sends nobody anywhere first.
    void whatIsDueNowComesFirst()
    {
        OperationView stop = aStop({{binance, Outcome::Unreachable},
                                    {deribit, Outcome::Unreachable},
                                    {kraken, Outcome::Unreachable},
                                    {kraken, Outcome::Working}});
        const std::vector<qint64> dollars{500, 90'000, 100, 70'000};
        for (std::size_t i = 0; i < dollars.size(); ++i) {
            stop.deliveries[i].positions = 1;
            stop.deliveries[i].orders = 1;
            stop.deliveries[i].exposure = Money::fromMicros(dollars[i] * 1'000'000);
        }
        stop.deliveries[1].windDown = WindDown::CancelAndHold;
        QCOMPARE(titles(ByHandTasks::of(stop, ExchangeGuide::builtIn())),
                 QStringList({QStringLiteral("Go to Binance now"), QStringLiteral("Go to kraken now"),
                              QStringLiteral("Go to Deribit now")}));
    }

    void whoWorksIsNotCalledQuiet()
    {
        const auto first = [](const std::vector<std::pair<ExchangeId, Outcome>> &bots) {
            return ByHandTasks::of(aStop(bots), ExchangeGuide::builtIn()).front();
        };
        QVERIFY(first({{binance, Outcome::Working}}).title.startsWith(QStringLiteral("If not proved by ")));
        QVERIFY(first({{binance, Outcome::Working}, {binance, Outcome::Silent}})
                    .title.startsWith(QStringLiteral("If not proved by ")));
        QVERIFY(first({{binance, Outcome::Refused}, {binance, Outcome::Working}})
                    .bots.at(1)
                    .startsWith(QStringLiteral("If not proved by ")));
    }

    void whatIsNotKnownComesBeforeWhatIsFlat()
    {
        OperationView stop = aStop({{binance, Outcome::Unreachable}, {deribit, Outcome::Unreachable}});
        stop.deliveries[0].positions = 0;
        stop.deliveries[0].orders = 0;
        stop.deliveries[0].exposure = Money();
        stop.deliveries[1].positions.reset();
        stop.deliveries[1].orders.reset();
        stop.deliveries[1].exposure.reset();
        QCOMPARE(titles(ByHandTasks::of(stop, ExchangeGuide::builtIn())),
                 QStringList({QStringLiteral("Go to Deribit now"), QStringLiteral("Go to Binance now")}));
    }

    void whoHasProvedItIsLeftInPeace()
    {
        const ExchangeGuide guide = ExchangeGuide::builtIn();
        QVERIFY(ByHandTasks::of(aStop({{binance, Outcome::Confirmed}, {deribit, Outcome::Confirmed}}), guide).empty());
        QVERIFY(ByHandTasks::of(anOperation(Verb::Pause, {Outcome::Refused}), guide).empty());
    }

    void theTextSaysAllOfIt()
    {
        OperationView stop = aStop({{deribit, Outcome::Unreachable}});
        stop.deliveries.front().positions = 2;
        stop.deliveries.front().orders = 5;
        stop.deliveries.front().exposure = Money::fromMicros(16'900'000'000);
        const ByHandTask task = ByHandTasks::of(stop, ExchangeGuide::builtIn()).front();
        const QString text = ByHandTasks::asText(task);
        QVERIFY(text.startsWith(QStringLiteral("Go to Deribit now\nbot-1. 2 positions, $16,900, 5 orders may still be "
                                               "open as last heard.\n1. Log in")));
        QVERIFY(text.contains(task.steps.page));
        QCOMPARE(text.count(QLatin1Char('\n')), task.steps.steps.size() + 2);
    }
};

QTEST_GUILESS_MAIN(ByHandTest)
#include "ByHandTest.moc"
