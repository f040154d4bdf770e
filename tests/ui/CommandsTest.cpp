#include "ui/shell/Commands.h"
#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"
#include "ui/bots/BotsPage.h"
#include "ui/bots/ColumnDialog.h"
#include "ui/bots/VerbMenu.h"
#include "ui/dialogs/OperationDialog.h"
#include "ui/dialogs/PauseDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/enrol/EnrolDialog.h"
#include "ui/palette/CommandPalette.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/palette/ShortcutSheet.h"
#include "ui/panel/BotPanel.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"
#include "ui/shots/EnrolShots.h"
#include "ui/theme/Scale.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Console {
    ManualClock clock;
    ScriptedClient client;
    MainWindow window;

    explicit Console(FleetSnapshot fleet) : client(std::move(fleet)), window(client, clock)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    CommandPalette &palette() { return window.commands().palette(); }
    QLineEdit &line() { return *palette().findChild<QLineEdit *>(QStringLiteral("paletteLine")); }
    QListView &list() { return *palette().findChild<QListView *>(QStringLiteral("paletteList")); }
    QString current() { return list().currentIndex().data().toString(); }

    void openPalette() { QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier); }
    void type(const QString &text) { QTest::keyClicks(&line(), text); }
    void enter() { QTest::keyClick(&line(), Qt::Key_Return); }
};

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void escapeGivesTheFocusBack()
    {
        Console console(theTwelve());
        QTest::keyClick(&console.window, Qt::Key_F, Qt::ControlModifier);
        QWidget *before = QApplication::focusWidget();
        QCOMPARE(before->objectName(), QStringLiteral("filter"));
        console.openPalette();
        QVERIFY(console.palette().isVisible());
        QVERIFY(console.line().hasFocus());
        QTest::keyClick(&console.line(), Qt::Key_Escape);
        QVERIFY(!console.palette().isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void anActOpensItsDialogAndSendsNothing()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("stop perp"));
        QCOMPARE(console.current(), QStringLiteral("Stop group perp-momentum…"));
        console.enter();
        auto *dialog = console.window.findChild<StopDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("perp-momentum")));
        QVERIFY(!console.palette().isVisible());
        QCOMPARE(console.client.requests.size(), std::size_t(0));
        QTest::keyClick(dialog, Qt::Key_Escape);
        console.openPalette();
        console.type(QStringLiteral("pause sa01"));
        QCOMPARE(console.current(), QStringLiteral("Pause spot-arb-01…"));
        console.enter();
        QVERIFY(console.window.findChild<PauseDialog *>() != nullptr);
        QCOMPARE(console.client.requests.size(), std::size_t(0));
    }

    void theRarerActsOpenTheirDialogs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Verb>("verb");
        QTest::newRow("drain") << QStringLiteral("drain sa01") << Verb::Drain;
        QTest::newRow("limits") << QStringLiteral("limits sa01") << Verb::SetLimits;
        QTest::newRow("close") << QStringLiteral("close sa01") << Verb::ClosePosition;
        QTest::newRow("restart") << QStringLiteral("restart sa01") << Verb::Restart;
        QTest::newRow("shut down") << QStringLiteral("shut down sa01") << Verb::Shutdown;
    }

    void theRarerActsOpenTheirDialogs()
    {
        QFETCH(QString, typed);
        QFETCH(Verb, verb);
        Console console(theTwelve());
        console.openPalette();
        console.type(typed);
        console.enter();
        auto *dialog = console.window.findChild<OperationDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->request().verb == verb);
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("spot-arb-01")));
        QCOMPARE(console.client.requests.size(), std::size_t(0));
    }

    void aBotAndAPageAreShown()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("pm02"));
        console.enter();
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
        QCOMPARE(console.window.findChild<BotsPage *>()->actingScope().names,
                 QStringList(QStringLiteral("id-perp-momentum-02")));
        console.openPalette();
        console.type(QStringLiteral("settings"));
        console.enter();
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("settings"));
    }

    void aBotIsShownWithItsDetails()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("pm02"));
        console.enter();
        auto *panel = console.window.findChild<BotPanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->bot().text(), QStringLiteral("id-perp-momentum-02"));
    }

    void aSavedViewIsOpened()
    {
        Console console(theTwelve());
        SavedView view;
        view.name = QStringLiteral("night watch");
        view.filter = QStringLiteral("group:options-mm");
        console.window.preferences().setViews({view});
        console.openPalette();
        console.type(QStringLiteral("night"));
        QCOMPARE(console.current(), QStringLiteral("Show view night watch"));
        console.enter();
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
        auto *page = console.window.findChild<BotsPage *>();
        QCOMPARE(page->findChild<QTableView *>(QStringLiteral("table"))->model()->rowCount(), 4);
    }

    void aFleetIsEnrolledFromThePalette()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("enrol from file"));
        QVERIFY(console.current() != QStringLiteral("Enrol from file…")); // Of which profile is not known yet.
        QTest::keyClick(&console.line(), Qt::Key_Escape);
        offerSampleProfile(console.window);
        console.openPalette();
        console.type(QStringLiteral("enrol"));
        QCOMPARE(console.current(), QStringLiteral("Enrol from file…"));
        console.enter();
        QVERIFY(console.window.findChild<EnrolDialog *>() != nullptr);
    }

    void everyPageActionAndVerbIsFound()
    {
        Console console(theTwelve());
        offerSampleProfile(console.window);
        console.openPalette();
        QStringList missing;
        const auto look = [&](const QString &said, const QString &title) {
            console.line().setText(title);
            const auto &found = static_cast<const PaletteModel &>(*console.list().model());
            bool isThere = false;
            for (int row = 0; row < found.rowCount() && !isThere; ++row) {
                isThere = found.at(row).possible && found.at(row).title.startsWith(title);
            }
            if (!isThere) {
                missing.append(said);
            }
        };
        for (const QAction *page : console.window.pages().pageActions()) {
            look(page->text(), QStringLiteral("Go to ") + page->text());
        }
        int actions = 0;
        for (const QAction *action : console.window.actions()) {
            // The palette itself is open, and the page of settings is among the pages.
            const QStringList apart{QStringLiteral("find"), QStringLiteral("settings")};
            if (!apart.contains(action->objectName())) {
                look(action->text(), action->text());
                ++actions;
            }
        }
        QVERIFY(actions >= 8);
        for (const QAction *verb : console.window.findChild<VerbMenu *>()->actions()) {
            // A failover is offered where somebody is dead.
            if (!verb->isSeparator() && verb->objectName() != toString(Verb::AssumeResponsibility)) {
                look(verb->text(), verb->text().remove(QChar(0x2026)));
            }
        }
        look(QStringLiteral("Stop"), QStringLiteral("Stop the whole fleet"));
        look(QStringLiteral("Pause"), QStringLiteral("Pause the whole fleet"));
        for (const char *name : {"enrolFromFile", "resetLayout"}) {
            const QString text = console.window.findChild<QPushButton *>(QLatin1StringView(name))->text();
            look(text, text);
        }
        look(QStringLiteral("Columns"), QStringLiteral("Columns of the bots…"));
        look(QStringLiteral("Views"), QStringLiteral("Views of the bots: open or save…"));
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void whatTheSettingsDoIsFoundToo()
    {
        // Whoever puts a button on this page decides whether typing finds it; nobody forgets.
        Console console(theTwelve());
        offerSampleProfile(console.window);
        QStringList offered;
        for (const PaletteEntry &entry : buttonEntries(console.window, 0)) {
            offered.append(entry.id);
        }
        const SettingsPage &settings = *console.window.findChild<SettingsPage *>();
        for (const QPushButton *button : settings.findChildren<QPushButton *>()) {
            QVERIFY2(offered.contains(button->objectName()) || !button->isVisibleTo(&settings),
                     qPrintable(button->text()));
        }
    }

    void aButtonIsPressedOnItsPage()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("columns"));
        console.enter();
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
        QVERIFY(console.window.findChild<ColumnDialog *>()->isVisible());
    }

    void aButtonThatIsNotShownIsNotFound()
    {
        Console console(aFleet({}));
        QStringList offered;
        for (const PaletteEntry &entry : buttonEntries(console.window, 0)) {
            offered.append(entry.id);
        }
        QVERIFY(offered.contains(QStringLiteral("resetLayout")));
        for (const char *needsBots : {"columnsButton", "viewsButton"}) {
            QVERIFY(console.window.findChild<QAbstractButton *>(QLatin1StringView(needsBots)) != nullptr);
            QVERIFY(!offered.contains(QLatin1StringView(needsBots)));
        }
    }

    void arrowsChoose()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("perp"));
        const QString first = console.current();
        QTest::keyClick(&console.line(), Qt::Key_Down);
        QVERIFY(console.current() != first);
        QVERIFY(console.line().accessibleDescription().startsWith(console.current()));
        QTest::keyClick(&console.line(), Qt::Key_Up);
        QCOMPARE(console.current(), first);
        QTest::keyClick(&console.line(), Qt::Key_Up);
        QCOMPARE(console.current(), first);
    }

    void whatIsNotPossibleDoesNothing()
    {
        Console console(theTwelve());
        console.openPalette();
        console.type(QStringLiteral("release fleet"));
        console.enter();
        QVERIFY(console.palette().isVisible());
        QVERIFY(console.window.findChild<QDialog *>() == nullptr);
    }

    void theStopPassesThePalette()
    {
        Console console(theTwelve());
        console.openPalette();
        QTest::keyClick(&console.line(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(console.window.findChild<StopDialog *>() != nullptr);
    }

    void twoThousandBotsDoNotLag()
    {
        Console console(manyBots(2000));
        QElapsedTimer timer;
        timer.start();
        console.openPalette();
        console.type(QStringLiteral("stop bot"));
        QCoreApplication::processEvents();
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(console.list().model()->rowCount() > 0);
    }

    void textGrowsStepByStep()
    {
        Console console(theTwelve());
        Preferences &preferences = console.window.preferences();
        Appearance appearance(*qApp, ThemeChoice::Dark);
        follow(appearance, preferences);
        const double drawn = QApplication::font().pointSizeF();
        auto *headline = console.window.findChild<QLabel *>(QStringLiteral("headline"));
        headline->ensurePolished();
        const int small = headline->fontMetrics().height();
        auto &bots = *console.window.findChild<BotsPage *>()->findChild<QTableView *>(QStringLiteral("table"));
        const int row = bots.verticalHeader()->defaultSectionSize();
        const int column = bots.columnWidth(0);
        QTest::keyClick(&console.window, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(preferences.textPercent(), 110);
        QVERIFY(QApplication::font().pointSizeF() > drawn);
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(&console.window, Qt::Key_Plus, Qt::ControlModifier);
        }
        QCOMPARE(preferences.textPercent(), 200);
        QCOMPARE(scaled(10), 20);
        QCoreApplication::processEvents();
        QVERIFY2(headline->fontMetrics().height() >= small * 19 / 10,
                 qPrintable(QStringLiteral("%1 → %2").arg(small).arg(headline->fontMetrics().height())));
        QCOMPARE(bots.verticalHeader()->defaultSectionSize(), 2 * row);
        QVERIFY(bots.columnWidth(0) >= 2 * column - 4);
        QTest::keyClick(&console.window, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(preferences.textPercent(), 175);
        QTest::keyClick(&console.window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(preferences.textPercent(), 100);
        QCOMPARE(QApplication::font().pointSizeF(), drawn);
    }

    void everyShortcutIsOnTheSheet()
    {
        Console console(theTwelve());
        QTest::keyClick(&console.window, Qt::Key_F1);
        auto *sheet = console.window.findChild<ShortcutSheet *>();
        QVERIFY(sheet != nullptr);
        QVERIFY(sheet->isVisible());
        const std::vector<ShortcutGroup> groups = shortcutsOf(console.window, QStringLiteral("Everywhere"));
        const QString text = toPlainText(groups);
        for (const char *keys : {"Ctrl+1", "Ctrl+3", "Ctrl+K", "F1", "Ctrl+Shift+X", "Ctrl+F", "Ctrl+Shift+P", "Ctrl+,",
                                 "Ctrl++", "Ctrl+-", "Ctrl+0"}) {
            QVERIFY2(text.contains(QLatin1StringView(keys)), keys);
        }
        QCOMPARE(groups.front().title, QStringLiteral("Everywhere"));
        QVERIFY(std::any_of(groups.begin(), groups.end(),
                            [](const ShortcutGroup &group) { return group.title == QStringLiteral("Bots"); }));
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            QVERIFY2(line.size() <= 72, qPrintable(line));
        }
        QTest::mouseClick(sheet->findChild<QPushButton *>(QStringLiteral("copyButton")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Ctrl+K")));
    }

    void aShortcutWithoutWordsIsNoShortcut()
    {
        Console console(theTwelve());
        for (const QShortcut *shortcut : console.window.findChildren<QShortcut *>()) {
            QVERIFY2(!shortcut->whatsThis().isEmpty(),
                     qPrintable(QStringLiteral("%1 says nothing").arg(shortcut->key().toString())));
        }
    }

    void theStopPassesTheSheet()
    {
        Console console(theTwelve());
        QTest::keyClick(&console.window, Qt::Key_F1);
        auto *sheet = console.window.findChild<ShortcutSheet *>();
        sheet->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), sheet);
        QTest::keyClick(sheet, Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(console.window.findChild<StopDialog *>() != nullptr);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(console.client.requests.size(), std::size_t(0));
    }
};

QTEST_MAIN(CommandsTest)
#include "CommandsTest.moc"
