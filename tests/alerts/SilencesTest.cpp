#include "alerts/Silences.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;
const GroupId spotArb(u"spot-arb"_s);
const BotId bot(u"spot-arb-01-acme"_s);

Silence aSilence(SilenceMatch match = {.rule = std::nullopt, .group = spotArb, .bot = {}})
{
    return {.id = SilenceId(u"1"_s),
            .match = std::move(match),
            .reason = u"exchange maintenance"_s,
            .author = u"ada"_s,
            .from = now,
            .until = now + 1h};
}

} // namespace

class SilencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<std::function<void(Silence &)>>("spoil");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, std::function<void(Silence &)> spoil, const QString &says) {
            QTest::newRow(name) << std::move(spoil) << says;
        };
        row(
            "everything", [](Silence &s) { s.match = {}; }, u"which alerts"_s);
        row(
            "an emergency", [](Silence &s) { s.match.rule = AlertRule::Blind; }, u"emergency"_s);
        row(
            "no reason", [](Silence &s) { s.reason = u"  "_s; }, u"why"_s);
        row(
            "nobody", [](Silence &s) { s.author.clear(); }, u"author"_s);
        row(
            "over already", [](Silence &s) { s.until = now; }, u"before it begins"_s);
        row(
            "backwards", [](Silence &s) { s.from = now + 2h; }, u"before it begins"_s);
        row(
            "too long", [](Silence &s) { s.until = now + 24h + 1ms; }, u"24 hours"_s);
    }
    void refuses()
    {
        QFETCH(std::function<void(Silence &)>, spoil);
        QFETCH(QString, says);
        Silence silence = aSilence();
        QVERIFY(checkSilence(silence, now));
        spoil(silence);
        const Result<void> checked = checkSilence(silence, now);
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.contains(says), qPrintable(checked.error().detail));
    }

    void matchesByEveryFieldThatIsSet_data()
    {
        QTest::addColumn<SilenceMatch>("match");
        QTest::addColumn<bool>("dead");
        QTest::addColumn<bool>("unhealthy");
        QTest::newRow("group") << SilenceMatch{.group = spotArb} << true << true;
        QTest::newRow("another group") << SilenceMatch{.group = GroupId(u"perp"_s)} << false << false;
        QTest::newRow("kind") << SilenceMatch{.rule = AlertRule::BotDead} << true << false;
        QTest::newRow("kind and group") << SilenceMatch{.rule = AlertRule::Unhealthy, .group = spotArb} << false
                                        << true;
        QTest::newRow("bot") << SilenceMatch{.bot = bot} << true << true;
        QTest::newRow("bot of another group")
            << SilenceMatch{.group = GroupId(u"perp"_s), .bot = bot} << false << false;
    }
    void matchesByEveryFieldThatIsSet()
    {
        QFETCH(SilenceMatch, match);
        QFETCH(bool, dead);
        QFETCH(bool, unhealthy);
        QCOMPARE(matches(match, {AlertRule::BotDead, bot}, spotArb), dead);
        QCOMPARE(matches(match, {AlertRule::Unhealthy, bot}, spotArb), unhealthy);
    }

    void neverSilencesAnEmergency()
    {
        for (int rule = 0; rule < alertRuleCount; ++rule) {
            const AlertKey key{static_cast<AlertRule>(rule), bot};
            QCOMPARE(matches({.rule = std::nullopt, .group = spotArb, .bot = {}}, key, spotArb),
                     !isEmergency(key.rule));
        }
    }

    void holdsForItsTime()
    {
        std::vector<Silence> silences{aSilence(), aSilence()};
        silences[1].id = SilenceId(u"2"_s);
        silences[1].until = now + 2h;
        const AlertKey key{AlertRule::BotDead, bot};
        const auto inForceAt = [&](UtcTime at) {
            const Silence *silence = silenceOf(silences, key, spotArb, at);
            return silence == nullptr ? QString() : silence->id.text();
        };
        QCOMPARE(inForceAt(now - 1ms), QString());
        QCOMPARE(inForceAt(now), u"2"_s);
        QCOMPARE(inForceAt(now + 2h - 1ms), u"2"_s);
        QCOMPARE(inForceAt(now + 2h), QString());
    }
};

QTEST_APPLESS_MAIN(SilencesTest)
#include "SilencesTest.moc"
