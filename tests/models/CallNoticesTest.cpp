#include "models/CallNotices.h"
#include "models/AlertCalls.h"
#include "support/FleetBuilders.h"

#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;

namespace {

AlertView of(const QString &bot, const QString &group, AlertRule rule = AlertRule::BotDead)
{
    AlertView view = anAlert(rule, bot);
    view.group = GroupId(group);
    return view;
}

const CallNotice *find(const std::vector<CallNotice> &notices, const QString &part)
{
    const auto found = std::find_if(notices.begin(), notices.end(),
                                    [&part](const CallNotice &notice) { return notice.title.contains(part); });
    return found == notices.end() ? nullptr : &*found;
}

} // namespace

class CallNoticesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void nothingCallsForNothing() { QVERIFY(CallNotices::of({}, false).empty()); }

    void oneAlertIsToldInItsOwnWords()
    {
        const std::vector<CallNotice> notices =
            CallNotices::of({of(QStringLiteral("a-1"), QStringLiteral("a"))}, false);
        QCOMPARE(notices.size(), std::size_t(1));
        QCOMPARE(notices.front().title, QStringLiteral("a-1 is silent"));
        QVERIFY(notices.front().critical);
        QVERIFY(!notices.front().body.isEmpty());
        QCOMPARE(notices.front().alert, of(QStringLiteral("a-1"), QStringLiteral("a")).alert.id);
    }

    void aGroupIsOneNotice()
    {
        std::vector<AlertView> alerts;
        for (int i = 0; i < 7; ++i) {
            alerts.push_back(of(QStringLiteral("a-%1").arg(i), QStringLiteral("a")));
        }
        alerts.push_back(of(QStringLiteral("b-1"), QStringLiteral("b")));
        const std::vector<CallNotice> notices = CallNotices::of(alerts, false);
        QCOMPARE(notices.size(), std::size_t(2));
        const CallNotice *a = find(notices, QStringLiteral("a: 7 alerts"));
        QVERIFY(a != nullptr);
        QVERIFY2(a->body.endsWith(QStringLiteral("\nand 3 more")), qPrintable(a->body));
        QCOMPARE(a->body.count(QLatin1Char('\n')), static_cast<qsizetype>(CallNotices::mostLines));
        // Another that joins stands in the same place.
        alerts.push_back(of(QStringLiteral("a-9"), QStringLiteral("a")));
        QCOMPARE(find(CallNotices::of(alerts, false), QStringLiteral("a: 8 alerts"))->key, a->key);
    }

    void manyGroupsAreOneNoticeForTheFleet()
    {
        std::vector<AlertView> alerts;
        for (std::size_t i = 0; i <= CallNotices::mostGroups; ++i) {
            alerts.push_back(of(QStringLiteral("bot-%1").arg(i), QStringLiteral("group-%1").arg(i)));
        }
        const std::vector<CallNotice> notices = CallNotices::of(alerts, false);
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY2(notices.front().title.startsWith(QStringLiteral("6 alerts are firing")),
                 qPrintable(notices.front().title));
    }

    void aSandboxIsNamed()
    {
        for (const CallNotice &notice :
             {CallNotices::of({of(QStringLiteral("a-1"), QStringLiteral("a"))}, true).front(),
              CallNotices::engineLost(true), CallNotices::test(true)}) {
            QVERIFY2(notice.title.startsWith(QStringLiteral("[SANDBOX] ")), qPrintable(notice.title));
        }
    }

    void onlyWhatCalledAndStillFiresIsCalling()
    {
        const AlertView before = of(QStringLiteral("a-1"), QStringLiteral("a"));
        AlertView later = of(QStringLiteral("a-2"), QStringLiteral("a"));
        AlertCalls calls;
        calls.begin({before});
        QVERIFY(calls.take({before, later}));
        QCOMPARE(calls.calling({before, later}).size(), std::size_t(1));
        later.alert.state = AlertState::Acknowledged;
        QVERIFY(!calls.take({before, later}));
        QVERIFY(calls.calling({before, later}).empty());
    }
};

QTEST_GUILESS_MAIN(CallNoticesTest)
#include "CallNoticesTest.moc"
