#include "ui/settings/Preferences.h"
#include "models/BotTableModel.h"
#include "support/FleetBuilders.h"
#include "support/ScriptedClient.h"
#include "ui/bots/BotsPage.h"
#include "ui/panel/BotPanel.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

struct Console {
    ManualClock clock;
    ScriptedClient client{theTwelve()};
    MainWindow window;

    explicit Console(Preferences &preferences) : window(client, clock, &preferences)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    BotPanel &panel() { return *window.findChild<BotPanel *>(); }
    QSplitter &splitter() { return *window.findChild<QSplitter *>(QStringLiteral("across")); }
    QTableView &bots() { return *window.findChild<BotsPage *>()->findChild<QTableView *>(QStringLiteral("table")); }
};

void choose(QComboBox &box, const QVariant &data)
{
    box.setCurrentIndex(box.findData(data));
    Q_EMIT box.activated(box.currentIndex());
}

} // namespace

class PreferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theyOutliveTheirObject()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        {
            Preferences preferences(file);
            QVERIFY(preferences.theme() == ThemeChoice::Follow);
            QCOMPARE(preferences.textPercent(), 100);
            preferences.setTheme(ThemeChoice::Light);
            preferences.setTextPercent(150);
            preferences.setPage(QStringLiteral("bots"));
            preferences.setLayout(QStringLiteral("table"), QByteArray("state"));
            preferences.setPanelTab(QStringLiteral("policy"));
            SavedView view;
            view.name = QStringLiteral("night");
            preferences.setViews({view});
        }
        Preferences again(file);
        QVERIFY(again.theme() == ThemeChoice::Light);
        QCOMPARE(again.textPercent(), 150);
        QCOMPARE(again.page(), QStringLiteral("bots"));
        QCOMPARE(again.layout(QStringLiteral("table")), QByteArray("state"));
        QCOMPARE(again.panelTab(), QStringLiteral("policy"));
        QCOMPARE(again.views().size(), std::size_t(1));
        QCOMPARE(again.views().front().name, QStringLiteral("night"));
        again.forgetLayouts();
        QCOMPARE(again.views().size(), std::size_t(1)); // A view is not a layout.
        QVERIFY(again.layout(QStringLiteral("table")).isEmpty());
        QCOMPARE(again.page(), QStringLiteral("bots"));
    }

    void nonsenseInTheFileIsNotWorn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[appearance]\ntheme=purple\ntextPercent=9000\n[window]\npage=nowhere\n[layout]\nwindow=junk\n");
        file.close();
        Preferences preferences(path);
        QVERIFY(preferences.theme() == ThemeChoice::Follow);
        QCOMPARE(preferences.textPercent(), 200);
        Console console(preferences);
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("overview"));
    }

    void anOptionOfTheCommandLineIsForThisRunOnly()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        {
            Preferences preferences(file);
            preferences.setTheme(ThemeChoice::Dark);
            preferences.overrideTheme(ThemeChoice::Light);
            QVERIFY(preferences.theme() == ThemeChoice::Light);
        }
        QVERIFY(Preferences(file).theme() == ThemeChoice::Dark);
    }

    void aThemeIsWornAtOnce()
    {
        Preferences preferences;
        Appearance appearance(*qApp, ThemeChoice::Dark);
        follow(appearance, preferences);
        Console console(preferences);
        console.window.pages().openKey(QStringLiteral("settings"));
        auto &theme = *console.window.findChild<QComboBox *>(QStringLiteral("theme"));
        const QIcon icon = themedIcon(QStringLiteral("pause"));
        choose(theme, static_cast<int>(ThemeChoice::Light));
        QVERIFY(!appearance.theme().isDark);
        QVERIFY(!Theme::of(console.window.palette()).isDark);
        const QImage light = icon.pixmap(16).toImage();
        choose(theme, static_cast<int>(ThemeChoice::Dark));
        QVERIFY(appearance.theme().isDark);
        QVERIFY(icon.pixmap(16).toImage() != light);
        auto &text = *console.window.findChild<QComboBox *>(QStringLiteral("textSize"));
        choose(text, 150);
        QCOMPARE(preferences.textPercent(), 150);
        preferences.setTextPercent(100);
        QCOMPARE(text.currentData().toInt(), 100);
    }

    void theWindowComesBackAsItWasLeft()
    {
        Preferences preferences;
        {
            Console console(preferences);
            console.window.resize(1200, 700);
            QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
            console.bots().setColumnWidth(0, 271);
            console.bots().sortByColumn(0, Qt::DescendingOrder);
            console.window.close();
        }
        Console console(preferences);
        QCOMPARE(console.window.size(), QSize(1200, 700));
        QCOMPARE(console.window.pages().currentKey(), QStringLiteral("bots"));
        QCOMPARE(console.bots().columnWidth(0), 271);
        QCOMPARE(console.bots().horizontalHeader()->sortIndicatorSection(), 0);
        QCOMPARE(console.bots().model()->index(0, 0).data().toString(), QStringLiteral("spot-arb-03"));
        QTest::mouseClick(console.window.findChild<QPushButton *>(QStringLiteral("resetLayout")), Qt::LeftButton);
        QVERIFY(console.bots().columnWidth(0) != 271);
    }

    void theOrderOfColumnsComesBack()
    {
        Preferences preferences;
        const int orders = static_cast<int>(BotTableModel::Column::Orders);
        int moved = 0;
        {
            Console console(preferences);
            QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
            console.window.findChild<QPushButton *>(QStringLiteral("columnsButton"))->click();
            auto *list = console.window.findChild<QListWidget *>(QStringLiteral("columnList"));
            QTRY_COMPARE(QApplication::activeWindow(), list->window());
            list->setCurrentRow(console.bots().horizontalHeader()->visualIndex(orders));
            QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
            moved = console.bots().horizontalHeader()->visualIndex(orders);
            QVERIFY(moved != orders);
            QTest::keyClick(list->window(), Qt::Key_Escape);
            console.window.close();
        }
        Console console(preferences);
        QCOMPARE(console.bots().horizontalHeader()->visualIndex(orders), moved);
    }

    void thePanelComesBackAsItWasLeft()
    {
        Preferences preferences;
        {
            Console console(preferences);
            QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
            QTest::keyClick(&console.bots(), Qt::Key_4, Qt::AltModifier);
            QVERIFY(console.panel().isVisible());
            console.splitter().setSizes({700, 430});
            console.bots().setColumnHidden(static_cast<int>(BotTableModel::Column::Orders), true);
            console.window.close();
        }
        Console console(preferences);
        QVERIFY(console.bots().isColumnHidden(static_cast<int>(BotTableModel::Column::Orders)));
        QTest::keyClick(&console.window, Qt::Key_2, Qt::ControlModifier);
        QTest::mouseClick(console.window.findChild<QPushButton *>(QStringLiteral("detailsButton")), Qt::LeftButton);
        QCOMPARE(console.panel().tabKey(), QStringLiteral("identity"));
        QTRY_VERIFY(std::abs(console.panel().width() - 430) <= 24);
    }
};

QTEST_MAIN(PreferencesTest)
#include "PreferencesTest.moc"
