#include "ui/shell/TopBar.h"
#include "support/FleetBuilders.h"
#include "ui/shell/FindField.h"
#include "ui/shell/StatusLine.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr UtcTime now = ManualClock::defaultStart;

FleetSnapshot aTalkativeFleet(LinkState state)
{
    FleetSnapshot fleet = theTwelve();
    fleet.sandbox = true;
    fleet.gateway = QStringLiteral("https://api.greenhelix.net/v1");
    fleet.link.state = state;
    fleet.link.since = now - std::chrono::minutes(4);
    fleet.link.lastEventAt = now - seconds(2);
    fleet.link.callsUsed = 31'240;
    fleet.link.callsLimit = 100'000;
    fleet.link.queued = 38;
    fleet.link.roundTrip = milliseconds(84);
    fleet.link.clockSkew = milliseconds(200);
    fleet.operations = {anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Confirmed})};
    return fleet;
}

/// Named children that are seen, from left to right.
QList<QWidget *> partsOf(const QWidget &bar)
{
    QList<QWidget *> parts;
    for (QWidget *part : bar.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (part->isVisible()) {
            parts.append(part);
        }
    }
    std::sort(parts.begin(), parts.end(), [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
    return parts;
}

/// What is cut, lies over its neighbour or outside of the bar; empty when all is well.
QString faultOf(const QWidget &bar)
{
    int end = 0;
    for (const QWidget *part : partsOf(bar)) {
        if (part->x() < end || part->geometry().right() >= bar.width()) {
            return QStringLiteral("%1 lies wrong at %2").arg(part->objectName()).arg(bar.width());
        }
        if (part->width() < part->minimumSizeHint().width()) {
            return QStringLiteral("%1 is cut at %2").arg(part->objectName()).arg(bar.width());
        }
        end = part->geometry().right();
    }
    return {};
}

/// In a window that may be narrower than what the bar would like.
struct Host {
    QWidget window;
    TopBar bar{&window};

    explicit Host(LinkState state, const QString &person = QStringLiteral("op@desk"))
    {
        bar.setOperator(person);
        bar.showFleet(aTalkativeFleet(state), now);
        window.resize(1920, 200);
        bar.resize(1920, bar.sizeHint().height());
        window.show();
    }

    void makeWide(int width) { bar.resize(width, bar.height()); }
};

} // namespace

class TopBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { m_appearance.wear(ThemeChoice::Dark, 100); }

    void everythingFitsAtEveryWidth_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("state");
        for (const int percent : {100, 125, 150, 175, 200}) {
            for (const LinkState state : {LinkState::Live, LinkState::Blind, LinkState::Connecting}) {
                QTest::addRow("%d %%, link %d", percent, static_cast<int>(state)) << percent << static_cast<int>(state);
            }
        }
    }

    void everythingFitsAtEveryWidth()
    {
        QFETCH(int, percent);
        QFETCH(int, state);
        m_appearance.wear(ThemeChoice::Dark, percent);
        Host host(static_cast<LinkState>(state), QStringLiteral("margarethe@trading-desk-04"));
        const TopBar &bar = host.bar;
        for (int width = 1920; width >= 1024; width -= 32) {
            host.makeWide(width);
            QCoreApplication::processEvents();
            QCOMPARE(bar.width(), width);
            QCOMPARE(faultOf(bar), QString());
            for (const char *always : {"environment", "organisation", "find", "stopButton"}) {
                QVERIFY2(bar.findChild<QWidget *>(QLatin1StringView(always))->isVisible(), always);
            }
            QVERIFY(isSeen(bar, "linkState") || isSeen(bar, "linkChip"));
        }
    }

    void itGivesUpInOrderAndTakesBack()
    {
        Host host(LinkState::Live);
        const TopBar &bar = host.bar;
        auto *find = bar.findChild<FindField *>();
        const auto kept = [&bar, find] {
            return QList<bool>{isSeen(bar, "budget"), isSeen(bar, "channels"), !find->isFolded(),
                               isSeen(bar, "operatorName")};
        };
        QCOMPARE(kept(), QList<bool>({true, true, true, true}));
        for (int width = 1920; width >= 700; width -= 10) {
            host.makeWide(width);
            const QList<bool> left = kept();
            QVERIFY(std::is_sorted(left.begin(), left.end())); // The first go first.
        }
        QCOMPARE(kept(), QList<bool>({false, false, false, false}));
        host.makeWide(1920);
        QCOMPARE(kept(), QList<bool>({true, true, true, true}));
    }

    void aLongerFigureDoesNotMakeItFlicker()
    {
        Host host(LinkState::Live);
        TopBar &bar = host.bar;
        const FleetSnapshot fleet = aTalkativeFleet(LinkState::Live);
        for (int width = 1920; isSeen(bar, "budget"); --width) {
            host.makeWide(width);
        }
        for (int second = 0; second < 30; ++second) {
            bar.showFleet(fleet, now + seconds(second));
            QVERIFY(!isSeen(bar, "budget"));
        }
    }

    void theFieldOpensThePalette()
    {
        TopBar bar;
        QSignalSpy asked(&bar, &TopBar::findRequested);
        auto *find = bar.findChild<FindField *>();
        QTest::mouseClick(find, Qt::LeftButton);
        QTest::keyClick(find, Qt::Key_Space);
        QCOMPARE(asked.size(), 2);
        QVERIFY(find->toolTip().contains(QStringLiteral("Ctrl+K")));
    }

    void itSaysWhatTheGatewayGrantsAndWhatWaits()
    {
        TopBar bar;
        FleetSnapshot fleet = aTalkativeFleet(LinkState::Live);
        bar.showFleet(fleet, now);
        auto *budget = bar.findChild<QLabel *>(QStringLiteral("budget"));
        QCOMPARE(budget->text(), QStringLiteral("API 31,240 / 100,000, 38 waiting"));
        fleet.link.queued = 0;
        bar.showFleet(fleet, now);
        QCOMPARE(budget->text(), QStringLiteral("API 31,240 / 100,000"));
    }

    void theLinkSaysHowEachChannelDoes()
    {
        TopBar bar;
        FleetSnapshot fleet = aTalkativeFleet(LinkState::Live);
        fleet.link.webSocket = {.lastAt = now - seconds(2), .lag = milliseconds(400)};
        fleet.link.webhook.state = WebhookState::Unreachable;
        fleet.link.webhook.why = QStringLiteral("The gateway got no answer from <b>https://hooks.example</b>.");
        bar.showFleet(fleet, now);
        QCOMPARE(bar.findChild<QLabel *>(QStringLiteral("channels"))->text(), QStringLiteral("2 of 3 channels"));
        // Where the bar is too narrow for their number, the link says it alone.
        for (const char *part : {"linkIcon", "linkState", "linkChip", "channels"}) {
            const auto *widget = bar.findChild<QWidget *>(QLatin1StringView(part));
            QVERIFY2(widget->toolTip().contains(QStringLiteral("WebSocket: up, last 2 s ago, 0.4 s late")), part);
            QVERIFY2(widget->toolTip().contains(QStringLiteral("Sweep: up")), part);
            QVERIFY2(widget->toolTip().contains(QStringLiteral("Webhook: unreachable")), part);
            QVERIFY2(!widget->toolTip().contains(QStringLiteral("<b>")), part); // a gateway's words are no markup
            QVERIFY2(widget->accessibleDescription().contains(QStringLiteral("Webhook: unreachable")), part);
        }
    }

    void theStatusLineIsNeverCut_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200}) {
            QTest::addRow("%d %%", percent) << percent;
        }
    }

    void theStatusLineIsNeverCut()
    {
        QFETCH(int, percent);
        m_appearance.wear(ThemeChoice::Dark, percent);
        QMainWindow window;
        window.setMinimumWidth(1024);
        auto *bar = new StatusLine(&window);
        window.setStatusBar(bar);
        const StatusLine &line = *bar;
        bar->showFleet(aTalkativeFleet(LinkState::Live), now);
        window.show();
        for (int width = 1920; width >= 1024; width -= 32) {
            window.resize(width, 200);
            QCoreApplication::processEvents();
            QCOMPARE(line.width(), width);
            int shown = 0;
            for (const QLabel *label : line.findChildren<QLabel *>()) {
                if (label->isVisible()) {
                    ++shown;
                    QVERIFY(label->width() >= label->sizeHint().width());
                    QVERIFY(label->geometry().right() < width);
                }
            }
            QVERIFY(shown >= 3); // Queue, round trip and time.
            QCOMPARE(line.toolTip().isEmpty(), shown == 5);
        }
    }

private:
    static bool isSeen(const QWidget &bar, const char *name)
    {
        return bar.findChild<QWidget *>(QLatin1StringView(name))->isVisible();
    }

    Appearance m_appearance{*qApp, ThemeChoice::Dark};
};

QTEST_MAIN(TopBarTest)
#include "TopBarTest.moc"
