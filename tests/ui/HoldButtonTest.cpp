#include "ui/widgets/HoldButton.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace fleet;
using namespace fleet::ui;

namespace {

/// A window with the button, something else to focus, and a clock that stands still until it is moved.
struct Stage {
    QWidget window;
    HoldButton *button = new HoldButton(&window);
    QLineEdit *other = new QLineEdit(&window);
    MonoTime now{};
    QSignalSpy held{button, &HoldButton::held};
    QSignalSpy cancelled{button, &HoldButton::holdCancelled};

    Stage()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(button);
        layout->addWidget(other);
        button->setAct(QStringLiteral("Stop 12 bots"), QStringLiteral("Hold to stop 12 bots"));
        button->setDuration(milliseconds(1500));
        button->setTimeSource([this] { return now; });
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }

    /// Time passes in frames of 50 ms.
    void pass(milliseconds duration)
    {
        for (milliseconds left = duration; left > milliseconds(0); left -= milliseconds(50)) {
            now += std::min(left, milliseconds(50));
            button->step();
        }
    }

    void sendKey(QEvent::Type type, Qt::Key key, bool repeat) const
    {
        QKeyEvent event(type, key, Qt::NoModifier, QString(), repeat);
        QCoreApplication::sendEvent(button, &event);
    }
};

} // namespace

class HoldButtonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heldToTheEndItActsOnce()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        stage.pass(milliseconds(1450));
        QCOMPARE(stage.held.size(), 0);
        QVERIFY(stage.button->progress() > 0.9);
        stage.pass(milliseconds(100));
        QCOMPARE(stage.held.size(), 1);
        QTest::mouseRelease(stage.button, Qt::LeftButton);
        stage.pass(milliseconds(3000));
        QCOMPARE(stage.held.size(), 1);
        QCOMPARE(stage.cancelled.size(), 0);
    }

    void lettingGoEarlySendsNothing()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        stage.pass(milliseconds(1400));
        QTest::mouseRelease(stage.button, Qt::LeftButton);
        QCOMPARE(stage.button->progress(), 0.0);
        stage.pass(milliseconds(3000));
        QCOMPARE(stage.held.size(), 0);
        QCOMPARE(stage.cancelled.size(), 1);
    }

    void aFingerHoldsToo()
    {
        Stage stage;
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const QPoint middle = stage.button->rect().center();
        QTest::touchEvent(&stage.window, screen.get()).press(0, middle, stage.button);
        QVERIFY(stage.button->isHolding());
        stage.pass(milliseconds(1400));
        QTest::touchEvent(&stage.window, screen.get()).release(0, middle, stage.button); // Lifted too early.
        QVERIFY(!stage.button->isHolding());
        stage.pass(milliseconds(3000));
        QCOMPARE(stage.held.size(), 0);
        QTest::touchEvent(&stage.window, screen.get()).press(0, middle, stage.button);
        stage.pass(milliseconds(1600));
        QTest::touchEvent(&stage.window, screen.get()).release(0, middle, stage.button);
        QCOMPARE(stage.held.size(), 1);
    }

    void twoHalvesAreNotAWhole()
    {
        Stage stage;
        for (int i = 0; i < 3; ++i) {
            QTest::mousePress(stage.button, Qt::LeftButton);
            stage.pass(milliseconds(800));
            QTest::mouseRelease(stage.button, Qt::LeftButton);
        }
        QCOMPARE(stage.held.size(), 0);
    }

    void leavingWithTheMouseCancels()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        stage.pass(milliseconds(500));
        QMouseEvent outside(QEvent::MouseMove, QPointF(-20, -20), stage.button->mapToGlobal(QPointF(-20, -20)),
                            Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.button, &outside);
        QVERIFY(!stage.button->isHolding());
        stage.pass(milliseconds(2000));
        QCOMPARE(stage.held.size(), 0);
    }

    void theMouseDoesNotTakeTheFocus()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        QVERIFY(stage.other->hasFocus());
        QTest::mouseRelease(stage.button, Qt::LeftButton);
    }

    void aClickIsNotAnAct()
    {
        Stage stage;
        QTest::mouseClick(stage.button, Qt::LeftButton);
        stage.button->click();
        QCOMPARE(stage.held.size(), 0);
    }

    void keysHoldToo_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("space") << static_cast<int>(Qt::Key_Space);
        QTest::newRow("return") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("enter") << static_cast<int>(Qt::Key_Enter);
    }

    void keysHoldToo()
    {
        QFETCH(int, key);
        Stage stage;
        stage.button->setFocus(Qt::TabFocusReason);
        stage.sendKey(QEvent::KeyPress, static_cast<Qt::Key>(key), false);
        stage.pass(milliseconds(700));
        stage.sendKey(QEvent::KeyPress, static_cast<Qt::Key>(key), true); // Auto-repeat neither starts anew nor counts.
        stage.sendKey(QEvent::KeyRelease, static_cast<Qt::Key>(key), true);
        stage.pass(milliseconds(850));
        QCOMPARE(stage.held.size(), 1);
    }

    void autoRepeatAloneStartsNothing()
    {
        Stage stage;
        stage.button->setFocus(Qt::TabFocusReason);
        stage.sendKey(QEvent::KeyPress, Qt::Key_Return, true);
        QVERIFY(!stage.button->isHolding());
        stage.pass(milliseconds(3000));
        QCOMPARE(stage.held.size(), 0);
    }

    void releasingTheKeyEarlySendsNothing()
    {
        Stage stage;
        stage.button->setFocus(Qt::TabFocusReason);
        stage.sendKey(QEvent::KeyPress, Qt::Key_Space, false);
        stage.pass(milliseconds(900));
        stage.sendKey(QEvent::KeyRelease, Qt::Key_Space, false);
        stage.pass(milliseconds(2000));
        QCOMPARE(stage.held.size(), 0);
    }

    void escapeCancels()
    {
        Stage stage;
        stage.button->setFocus(Qt::TabFocusReason);
        stage.sendKey(QEvent::KeyPress, Qt::Key_Space, false);
        stage.pass(milliseconds(900));
        stage.sendKey(QEvent::KeyPress, Qt::Key_Escape, false);
        QVERIFY(!stage.button->isHolding());
        stage.pass(milliseconds(2000));
        QCOMPARE(stage.held.size(), 0);
    }

    void losingTheFocusCancels()
    {
        Stage stage;
        stage.button->setFocus(Qt::TabFocusReason);
        stage.sendKey(QEvent::KeyPress, Qt::Key_Space, false);
        stage.pass(milliseconds(900));
        stage.other->setFocus();
        stage.pass(milliseconds(2000));
        QCOMPARE(stage.held.size(), 0);
        QCOMPARE(stage.cancelled.size(), 1);
    }

    void losingTheWindowCancels()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        stage.pass(milliseconds(900));
        QEvent away(QEvent::WindowDeactivate);
        QCoreApplication::sendEvent(stage.button, &away);
        stage.pass(milliseconds(2000));
        QCOMPARE(stage.held.size(), 0);
    }

    void hidingOrDisablingCancels()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        stage.button->setEnabled(false);
        QVERIFY(!stage.button->isHolding());
        stage.button->setEnabled(true);
        QTest::mousePress(stage.button, Qt::LeftButton);
        QVERIFY(stage.button->isHolding());
        stage.window.hide();
        QVERIFY(!stage.button->isHolding());
    }

    void aStalledWindowDoesNotFinishAHold()
    {
        Stage stage;
        QTest::mousePress(stage.button, Qt::LeftButton);
        stage.now += milliseconds(60'000); // Nothing was painted and no event was read for a minute.
        stage.button->step();
        QCOMPARE(stage.held.size(), 0);
        QVERIFY(stage.button->isHolding());
        QVERIFY(stage.button->progress() < 0.1);
    }

    void armedByTypingOnePressIsEnough()
    {
        Stage stage;
        stage.button->setArmed(true);
        QCOMPARE(stage.button->text(), QStringLiteral("Stop 12 bots"));
        QTest::mouseClick(stage.button, Qt::LeftButton);
        QCOMPARE(stage.held.size(), 1);
        stage.button->setFocus(Qt::TabFocusReason);
        stage.sendKey(QEvent::KeyPress, Qt::Key_Return, true);
        QCOMPARE(stage.held.size(), 1);
        stage.sendKey(QEvent::KeyPress, Qt::Key_Return, false);
        QCOMPARE(stage.held.size(), 2);
    }

    void itSaysHowLong()
    {
        Stage stage;
        QVERIFY(stage.button->accessibleName().contains(QStringLiteral("hold 1.5 seconds")));
        stage.button->setDuration(milliseconds(600));
        QVERIFY(stage.button->accessibleName().contains(QStringLiteral("hold 0.6 seconds")));
        QVERIFY(stage.button->toolTip().contains(QStringLiteral("0.6")));
    }
};

QTEST_MAIN(HoldButtonTest)
#include "HoldButtonTest.moc"
