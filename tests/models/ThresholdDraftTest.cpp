#include "models/ThresholdDraft.h"
#include "models/SilenceChoices.h"
#include "support/FleetBuilders.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

const QString drawdown = QStringLiteral("drawdown_pct");
const ThresholdScope wholeFleet;
const ThresholdScope group{.group = GroupId(QStringLiteral("spot-arb")), .bot = {}};
const ThresholdScope bot{.group = group.group, .bot = BotId(QStringLiteral("id-a"))};

} // namespace

class ThresholdDraftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestWordCounts()
    {
        ThresholdDraft draft({}, {});
        QCOMPARE(*draft.inForce(bot, drawdown).critical, 10.0);
        QVERIFY(draft.inheritedText(bot, drawdown).startsWith(QStringLiteral("built-in: 5 / 10")));
        draft.set(wholeFleet, drawdown, {.warning = 4, .critical = 8});
        draft.set(group, drawdown, {.warning = 3});
        QCOMPARE(*draft.inForce(bot, drawdown).warning, 3.0);
        QVERIFY(!draft.inForce(bot, drawdown).critical); // The whole of it is replaced.
        QVERIFY(draft.inheritedText(bot, drawdown).startsWith(QStringLiteral("group: 3")));
        QVERIFY(draft.inheritedText(group, drawdown).startsWith(QStringLiteral("fleet: 4 / 8")));
        draft.set(bot, drawdown, {});
        QVERIFY(!draft.inForce(bot, drawdown).warning); // A bot can take its limit away.
        QVERIFY(draft.own(bot, drawdown));
    }

    void whatIsTakenBackLeavesNoTrace()
    {
        ThresholdDraft draft({}, {});
        QVERIFY(!draft.isChanged());
        for (const ThresholdScope &scope : {wholeFleet, group, bot}) {
            draft.set(scope, drawdown, {.warning = 1});
            QVERIFY(draft.isChanged());
            draft.reset(scope, drawdown);
            QVERIFY(!draft.isChanged());
            draft.set(scope, drawdown, {.warning = 1});
            draft.set(scope, drawdown, {.warning = 5, .critical = 10}); // Typed as it was inherited.
            QVERIFY(!draft.isChanged());
        }
    }

    void contradictionsAreNamed()
    {
        ThresholdDraft draft({}, {});
        QCOMPARE(draft.problem(), QString());
        draft.set(bot, drawdown, {.warning = 10, .critical = 5});
        QVERIFY2(draft.problem().startsWith(QStringLiteral("Bot id-a, Drawdown: ")), qPrintable(draft.problem()));
    }

    void ownMetricsCanBeAdded()
    {
        ThresholdDraft draft({}, {QStringLiteral("margin"), QStringLiteral("drawdown_pct")});
        QCOMPARE(draft.metrics().size(), 11);
        QVERIFY(draft.addMetric(QStringLiteral("basis")));
        QVERIFY(draft.addMetric(QStringLiteral("basis")));
        QCOMPARE(draft.metrics().size(), 12);
        QVERIFY(!draft.addMetric(QStringLiteral("no metric")));
        QVERIFY(!draft.addMetric({}));
    }

    void silencesAreOfferedNarrowestFirst()
    {
        const AlertView dead = anAlert(AlertRule::BotDead, QStringLiteral("a"));
        const std::vector<SilenceMatch> choices = SilenceChoices::of(dead);
        QCOMPARE(choices.size(), std::size_t(5));
        const std::vector<AlertView> open{dead, anAlert(AlertRule::BotDead, QStringLiteral("b")),
                                          anAlert(AlertRule::Unhealthy, QStringLiteral("a")),
                                          anAlert(AlertRule::Blind)};
        const std::vector<int> covered{1, 2, 2, 3, 2};
        for (std::size_t i = 0; i < choices.size(); ++i) {
            QCOMPARE(SilenceChoices::covered(choices[i], open), covered[i]);
        }
        QVERIFY(SilenceChoices::preview(choices[3], open, QStringLiteral("a"))
                    .startsWith(QStringLiteral("Covers 3 open alerts and every later one: Every kind of alert, group "
                                               "spot-arb.")));
    }

    void emergenciesAreNeverOffered()
    {
        for (int i = 0; i < alertRuleCount; ++i) {
            const auto rule = static_cast<AlertRule>(i);
            QCOMPARE(SilenceChoices::of(anAlert(rule, QStringLiteral("a"))).empty(), isEmergency(rule));
        }
    }
};

QTEST_GUILESS_MAIN(ThresholdDraftTest)
#include "ThresholdDraftTest.moc"
