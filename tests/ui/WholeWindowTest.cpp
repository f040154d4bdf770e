// The real window on a real engine and a sandbox: what a person does by keyboard alone, and by mouse.
#include "core/Clock.h"
#include "engine/EngineAccess.h"
#include "engine/FleetClock.h"
#include "playground/SandboxRun.h"
#include "ui/board/OperationBoard.h"
#include "ui/bots/BotsPage.h"
#include "ui/dialogs/ReleaseDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/overview/OverviewPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Appearance.h"
#include "ui/widgets/HoldButton.h"

#include <QApplication>
#include <QCheckBox>
#include <QCoroTask>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace fleet;
using namespace fleet::ui;

namespace {

constexpr int patience = 60'000;
constexpr int mostTabStops = 120;

/// Where a key goes.
QWidget *keyboardTarget()
{
    QWidget *focused = QApplication::focusWidget();
    return focused != nullptr ? focused : QApplication::activeWindow();
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(keyboardTarget(), key, modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(keyboardTarget(), text);
}

/// Where the focus is after so many presses of Tab as it takes; false: Tab never comes there.
bool tabTo(const std::function<bool(const QWidget &)> &isThere)
{
    for (int i = 0; i < mostTabStops; ++i) {
        if (QApplication::focusWidget() != nullptr && isThere(*QApplication::focusWidget())) {
            return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

bool tabTo(const QWidget *wanted)
{
    return wanted != nullptr && tabTo([wanted](const QWidget &focused) { return &focused == wanted; });
}

} // namespace

class WholeWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Twelve bots on a fast clock; each test leaves them without a hold of its own.
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_appearance = std::make_unique<Appearance>(*qApp, ThemeChoice::Dark);
        SandboxRequest request;
        request.clockRate = 30;
        m_sandbox = std::make_unique<SandboxRun>(request);
        const Result<SandboxFacts> facts = QCoro::waitFor(m_sandbox->start());
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().detail));
        const Result<Profile> profile = loadProfile(facts->profileFolder);
        QVERIFY(profile.has_value());
        m_engine = std::make_unique<EngineAccess>(*profile);
        QVERIFY(QCoro::waitFor(m_engine->open(seconds(10))).has_value());
        m_clock = makeFleetClock(*profile);
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(m_engine->client(), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE_WITH_TIMEOUT(reporting(), 12, patience);
    }

    void cleanup() { m_window.reset(); }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_sandbox.reset();
    }

    void aGroupIsStoppedAndReleasedByKeyboardAlone()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(page().isVisible());
        type(QStringLiteral("group:spot-arb"));
        QTRY_COMPARE(table().model()->rowCount(), 3);
        QVERIFY(tabTo(&table()));
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page().actingScope().names.size(), 3);

        QVERIFY(tabTo(page().findChild<QPushButton *>(QStringLiteral("stopButton"))));
        press(Qt::Key_Space);
        holdBySpace();
        QTRY_COMPARE_WITH_TIMEOUT(board().headline(), QStringLiteral("All 3 bots have proved that they stopped"),
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(latches(), 3, patience);

        press(Qt::Key_Escape);
        QVERIFY(page().isVisible());
        QVERIFY(tabTo(page().findChild<QPushButton *>(QStringLiteral("releaseButton"))));
        press(Qt::Key_Space);
        releaseByKeyboard();
        QTRY_COMPARE_WITH_TIMEOUT(latches(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(board().headline(), QStringLiteral("All 3 bots have proved that they were released"),
                                  patience);
    }

    void theFleetIsStoppedFromAnywhereAndReleasedByItsName()
    {
        QVERIFY(m_window->findChild<OverviewPage *>()->isVisible());
        press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        holdBySpace();
        QTRY_COMPARE_WITH_TIMEOUT(board().headline(), QStringLiteral("All 12 bots have proved that they stopped"),
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(latches(), 12, patience);
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(tabTo(page().findChild<QPushButton *>(QStringLiteral("releaseButton"))));
        press(Qt::Key_Space);
        releaseByKeyboard(QStringLiteral("acme-trading"));
        QTRY_COMPARE_WITH_TIMEOUT(latches(), 0, patience);
    }

    void aHoldReleasedTooEarlySendsNothing()
    {
        const std::size_t before = operations();
        const quint64 messages = messagesToBots();
        auto *button = m_window->findChild<QPushButton *>(QStringLiteral("stopButton"));
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = m_window->findChild<StopDialog *>();
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        const QSignalSpy submitted(dialog, &OperationDialog::submitted);
        HoldButton &hold = dialog->holdButton();

        QTest::mousePress(&hold, Qt::LeftButton);
        QTRY_VERIFY(hold.progress() > 0.5);
        QTest::mouseRelease(&hold, Qt::LeftButton);
        QVERIFY(!hold.isHolding());
        QCOMPARE(hold.progress(), 0.0);
        QVERIFY(dialog->isVisible());
        // Leaving the button while it is held lets go of it, too.
        QTest::mousePress(&hold, Qt::LeftButton);
        QTRY_VERIFY(hold.progress() > 0.2);
        QTest::mouseMove(&hold, QPoint(-20, -20));
        QTRY_VERIFY(!hold.isHolding());
        QTest::mouseRelease(&hold, Qt::LeftButton, {}, QPoint(-20, -20));
        // The engine has heard of us since, and of nothing else.
        QSignalSpy heard(&m_engine->client(), &EngineClient::fleetChanged);
        QTRY_VERIFY_WITH_TIMEOUT(heard.size() >= 2, patience);
        QVERIFY(submitted.isEmpty());
        QCOMPARE(operations(), before);
        QCOMPARE(messagesToBots(), messages);
        QCOMPARE(latches(), 0);

        const QPointer<StopDialog> stays(dialog);
        QTest::mousePress(&hold, Qt::LeftButton);
        QTRY_VERIFY(stays.isNull() || !stays->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(operations(), before + 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(board().headline(), QStringLiteral("All 12 bots have proved that they stopped"),
                                  patience);
        QVERIFY(messagesToBots() >= messages + 12);
    }

private:
    [[nodiscard]] BotsPage &page() const { return *m_window->findChild<BotsPage *>(); }
    [[nodiscard]] QTableView &table() const { return *page().findChild<QTableView *>(QStringLiteral("table")); }
    [[nodiscard]] OperationBoard &board() const { return *m_window->findChild<OperationBoard *>(); }
    [[nodiscard]] const FleetSnapshot &fleet() const { return m_engine->client().snapshot(); }
    [[nodiscard]] std::size_t operations() const { return fleet().operations.size(); }

    [[nodiscard]] int reporting() const
    {
        return static_cast<int>(std::count_if(fleet().bots.begin(), fleet().bots.end(),
                                              [](const BotView &bot) { return bot.liveness == Liveness::Alive; }));
    }

    [[nodiscard]] int latches() const
    {
        int count = 0;
        for (const BotView &bot : fleet().bots) {
            count += static_cast<int>(std::count_if(bot.holds.begin(), bot.holds.end(),
                                                    [](const Hold &hold) { return hold.kind == HoldKind::Latch; }));
        }
        return count;
    }

    [[nodiscard]] quint64 messagesToBots() const
    {
        const sandbox::GatewayCounters counters = m_sandbox->gateway().counters();
        quint64 sum = 0;
        for (const BotView &bot : fleet().bots) {
            sum += counters.messagesByRecipient.value(bot.id.text());
        }
        return sum;
    }

    /// The dialog opens with the focus on the safe button; from there to the hold, and Space until it is done.
    void holdBySpace() const
    {
        const QPointer<StopDialog> dialog(m_window->findChild<StopDialog *>());
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("safeButton"));
        QVERIFY(tabTo(&dialog->holdButton()));
        QTest::keyPress(keyboardTarget(), Qt::Key_Space);
        QTRY_VERIFY(dialog.isNull() || !dialog->isVisible());
        QTRY_VERIFY(board().isVisible());
        backToTheWindow();
    }

    /// What a window manager does when a dialog goes; the offscreen platform has none.
    void backToTheWindow() const
    {
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    }

    void releaseByKeyboard(const QString &name = {}) const
    {
        const QPointer<ReleaseDialog> dialog(m_window->findChild<ReleaseDialog *>());
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *act = dialog->findChild<QPushButton *>(QStringLiteral("actButton"));
        QVERIFY(!act->isEnabled());
        for (const char *check : {"causeGone", "exchangesChecked", "peopleTold"}) {
            QVERIFY(tabTo(dialog->findChild<QCheckBox *>(QLatin1StringView(check))));
            press(Qt::Key_Space);
        }
        auto *reason = dialog->findChild<QWidget *>(QStringLiteral("reason"));
        QVERIFY(tabTo([reason](const QWidget &focused) {
            return qobject_cast<const QLineEdit *>(&focused) != nullptr && reason->isAncestorOf(&focused);
        }));
        type(QStringLiteral("drill is over"));
        auto *confirmation = dialog->findChild<QLineEdit *>(QStringLiteral("confirmation"));
        QCOMPARE(confirmation->isVisible(), !name.isEmpty());
        if (!name.isEmpty()) {
            QVERIFY(!act->isEnabled());
            QVERIFY(tabTo(confirmation));
            type(name);
        }
        QVERIFY(tabTo(act));
        press(Qt::Key_Space);
        QTRY_VERIFY(dialog.isNull() || !dialog->isVisible());
        backToTheWindow();
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SandboxRun> m_sandbox;
    std::unique_ptr<EngineAccess> m_engine;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WholeWindowTest)
#include "WholeWindowTest.moc"
