#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"
#include "ui/dialogs/ClosePositionDialog.h"
#include "ui/dialogs/DrainDialog.h"
#include "ui/dialogs/PauseDialog.h"
#include "ui/dialogs/ReleaseDialog.h"
#include "ui/dialogs/RestartDialog.h"
#include "ui/dialogs/ResumeDialog.h"
#include "ui/dialogs/SetLimitsDialog.h"
#include "ui/dialogs/ShutdownDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr QSize smallest(1024, 700);

/// Two thousand bots, each with something that needs a line: silent, plain, paused or stopped.
FleetSnapshot aFullFleet()
{
    FleetSnapshot fleet = manyBots(2000);
    for (std::size_t i = 0; i < fleet.bots.size(); i += 3) {
        BotView &bot = fleet.bots[i];
        bot.liveness = i % 2 == 0 ? Liveness::Late : Liveness::Dead;
        bot.level = BotLevel::Plain;
        bot.holds = {{HoldId(QStringLiteral("hold-%1").arg(i)), i % 2 == 0 ? HoldKind::Pause : HoldKind::Latch,
                      QStringLiteral("op-1"), QStringLiteral("a reason of some length that has to be wrapped"),
                      ManualClock::defaultStart}};
    }
    return fleet;
}

QRect placeIn(const QWidget &dialog, const char *name)
{
    const auto *part = dialog.findChild<QWidget *>(QLatin1StringView(name));
    return {part->mapTo(&dialog, QPoint()), part->size()};
}

} // namespace

class SmallScreenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(QGuiApplication::primaryScreen()->availableGeometry().size(), smallest);
    }

    void titleAndActAreAlwaysInside_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("verb");
        QTest::newRow("stop") << QStringLiteral("hold") << static_cast<int>(Verb::EmergencyStop);
        QTest::newRow("pause") << QStringLiteral("actButton") << static_cast<int>(Verb::Pause);
        QTest::newRow("resume") << QStringLiteral("actButton") << static_cast<int>(Verb::Resume);
        QTest::newRow("release") << QStringLiteral("actButton") << static_cast<int>(Verb::Release);
        QTest::newRow("drain") << QStringLiteral("actButton") << static_cast<int>(Verb::Drain);
        QTest::newRow("restart") << QStringLiteral("actButton") << static_cast<int>(Verb::Restart);
        QTest::newRow("limits") << QStringLiteral("actButton") << static_cast<int>(Verb::SetLimits);
        QTest::newRow("close") << QStringLiteral("actButton") << static_cast<int>(Verb::ClosePosition);
        QTest::newRow("shutdown") << QStringLiteral("hold") << static_cast<int>(Verb::Shutdown);
    }

    void titleAndActAreAlwaysInside()
    {
        QFETCH(QString, act);
        QFETCH(int, verb);
        ManualClock clock;
        ScriptedClient client(aFullFleet());
        const std::unique_ptr<OperationDialog> dialog = makeDialog(static_cast<Verb>(verb), client, clock);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QVERIFY(dialog->height() <= smallest.height());
        QVERIFY(dialog->width() <= smallest.width());
        for (const QByteArray &name : {act.toLatin1(), QByteArray("safeButton"), QByteArray("title")}) {
            QVERIFY2(dialog->rect().contains(placeIn(*dialog, name.constData())), name.constData());
        }
        client.push({.at = clock.now(),
                     .bots = {aBot(QStringLiteral("late-comer"))},
                     .removed = {},
                     .groups = {},
                     .operations = {},
                     .notices = {},
                     .link = {}});
        QVERIFY(dialog->height() <= smallest.height());
        QVERIFY(dialog->geometry().bottom() <= smallest.height());
    }

    void whatDoesNotFitIsScrolledByKeyboard()
    {
        ManualClock clock;
        ScriptedClient client(aFullFleet());
        const std::unique_ptr<OperationDialog> dialog = makeDialog(Verb::EmergencyStop, client, clock);
        dialog->open();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QScrollBar &bar = *dialog->findChild<QScrollArea *>(QStringLiteral("body"))->verticalScrollBar();
        QVERIFY(bar.maximum() > 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
        QVERIFY(bar.value() > 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
        QCOMPARE(bar.value(), 0);
        auto *reason = dialog->findChild<QWidget *>(QStringLiteral("reason"));
        reason->setFocus();
        QVERIFY(bar.value() > 0); // What has the focus is seen.
    }

private:
    static std::unique_ptr<OperationDialog> makeDialog(Verb verb, const EngineClient &client, const Clock &clock)
    {
        std::unique_ptr<OperationDialog> dialog;
        switch (verb) {
        case Verb::Pause:
            dialog = std::make_unique<PauseDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::Resume:
            dialog = std::make_unique<ResumeDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::Release:
            dialog = std::make_unique<ReleaseDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::Drain:
            dialog = std::make_unique<DrainDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::Restart:
            dialog = std::make_unique<RestartDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::SetLimits:
            dialog = std::make_unique<SetLimitsDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::ClosePosition:
            dialog = std::make_unique<ClosePositionDialog>(Scope::fleet(), client, clock);
            break;
        case Verb::Shutdown:
            dialog = std::make_unique<ShutdownDialog>(Scope::fleet(), client, clock);
            break;
        default:
            dialog = std::make_unique<StopDialog>(Scope::fleet(), client, clock);
        }
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        return dialog;
    }
};

/// Not QTEST_MAIN: the platform must know its screen before the application is made.
int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly)) {
        return 1;
    }
    screens.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": 1024, "height": 700,
                                   "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", QByteArray("offscreen:configfile=") + QFile::encodeName(screens.fileName()));
    QApplication application(argc, argv);
    Appearance appearance(application, ThemeChoice::Dark);
    SmallScreenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SmallScreenTest.moc"
