#include "watch/PresenceLedger.h"

#include "support/ManualClock.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;
using namespace std::chrono_literals;

namespace {

const UtcTime start = ManualClock::defaultStart;

TimeSpan stretch(int number)
{
    return {start + number * 10s, start + (number + 1) * 10s};
}

BotId botOf(int number)
{
    return BotId(QStringLiteral("bot-%1").arg(number, 3, 10, QLatin1Char('0')));
}

std::vector<HeardBot> fleetOf(int count, bool alive = true)
{
    std::vector<HeardBot> bots;
    for (int number = 0; number < count; ++number) {
        bots.push_back({botOf(number), alive});
    }
    return bots;
}

milliseconds told(const std::vector<PresenceSpan> &spans, const BotId &bot, PresenceKind kind)
{
    milliseconds sum{0};
    for (const PresenceSpan &span : spans) {
        sum += span.bot == bot && span.kind == kind ? span.to - span.from : milliseconds(0);
    }
    return sum;
}

} // namespace

class PresenceLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalStretchesAreOneSpan()
    {
        PresenceLedger ledger;
        std::vector<PresenceSpan> spans;
        int calls = 0;
        for (int number = 0; number < 60; ++number) {
            const auto now = ledger.count(stretch(number), fleetOf(1));
            calls += now.empty() ? 0 : 1;
            spans.insert(spans.end(), now.begin(), now.end());
        }
        const auto rest = ledger.takeAll();
        spans.insert(spans.end(), rest.begin(), rest.end());
        QCOMPARE(told(spans, botOf(0), PresenceKind::Heard).count(), milliseconds(600s).count());
        QCOMPARE(told(spans, botOf(0), PresenceKind::Alive).count(), milliseconds(600s).count());
        QCOMPARE(calls, 10);
        QVERIFY(ledger.takeAll().empty());
    }

    void aLargeFleetIsToldAPartAtATime()
    {
        PresenceLedger ledger;
        const auto bots = fleetOf(600);
        for (int number = 0; number < 12; ++number) {
            QVERIFY(ledger.count(stretch(number), bots).size() == 200);
        }
    }

    void theEndOfALifeIsToldAtOnce()
    {
        PresenceLedger ledger;
        QVERIFY(ledger.count(stretch(0), fleetOf(1)).empty());
        const auto spans = ledger.count(stretch(1), fleetOf(1, false));
        QVERIFY((spans == std::vector<PresenceSpan>{{botOf(0), PresenceKind::Alive, stretch(0).from, stretch(0).to}}));
        const auto rest = ledger.takeAll();
        QVERIFY((rest == std::vector<PresenceSpan>{{botOf(0), PresenceKind::Heard, stretch(0).from, stretch(1).to}}));
    }

    void whoLeavesIsToldAndForgotten()
    {
        PresenceLedger ledger;
        QVERIFY(ledger.count(stretch(0), fleetOf(1)).empty());
        QCOMPARE(ledger.count(stretch(1), {}).size(), std::size_t{2});
        QVERIFY(ledger.takeAll().empty());
    }

    void whatCouldNotBeHeardIsNobodysTime()
    {
        PresenceLedger ledger;
        QVERIFY(ledger.count(stretch(0), fleetOf(1)).empty());
        auto spans = ledger.count(stretch(5), fleetOf(1));
        QCOMPARE(spans.size(), std::size_t{2});
        const auto rest = ledger.takeAll();
        spans.insert(spans.end(), rest.begin(), rest.end());
        QCOMPARE(told(spans, botOf(0), PresenceKind::Heard).count(), milliseconds(20s).count());
    }

    void everyBotsTimeIsToldOnce()
    {
        VERIFY_PROPERTY("whatever the stretches and the lives", [] {
            PresenceLedger ledger;
            const int bots = *rc::gen::inRange(1, 20);
            std::map<BotId, std::pair<milliseconds, milliseconds>> counted;
            std::vector<PresenceSpan> spans;
            for (int number = 0; number < 30; ++number) {
                if (*rc::gen::weightedElement<bool>({{1, false}, {5, true}})) {
                    std::vector<HeardBot> heard;
                    for (int bot = 0; bot < bots; ++bot) {
                        if (*rc::gen::weightedElement<bool>({{1, false}, {9, true}})) {
                            heard.push_back({botOf(bot), *rc::gen::arbitrary<bool>()});
                            counted[botOf(bot)].first += 10s;
                            counted[botOf(bot)].second += heard.back().alive ? 10s : 0s;
                        }
                    }
                    const auto now = ledger.count(stretch(number), heard);
                    spans.insert(spans.end(), now.begin(), now.end());
                }
            }
            const auto rest = ledger.takeAll();
            spans.insert(spans.end(), rest.begin(), rest.end());
            for (const auto &[bot, times] : counted) {
                RC_ASSERT(told(spans, bot, PresenceKind::Heard) == times.first);
                RC_ASSERT(told(spans, bot, PresenceKind::Alive) == times.second);
            }
        });
    }
};

QTEST_APPLESS_MAIN(PresenceLedgerTest)
#include "PresenceLedgerTest.moc"
