#include "ui/shell/PageShell.h"
#include "ui/shell/Rail.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::ui;

namespace {

struct Shell {
    PageShell shell;
    QLineEdit *first = new QLineEdit;
    QLineEdit *second = new QLineEdit;
    QLineEdit *third = new QLineEdit;
    QLineEdit *aside = new QLineEdit;

    Shell()
    {
        shell.addPage(first, QStringLiteral("first"), QStringLiteral("First"), QStringLiteral("overview"));
        shell.addPage(second, QStringLiteral("second"), QStringLiteral("Second"), QStringLiteral("bots"));
        shell.addPage(third, QStringLiteral("third"), QStringLiteral("Third"), QStringLiteral("settings"));
        shell.addAside(aside);
        shell.resize(1300, 600);
        shell.show();
        shell.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shell));
        shell.back();
    }

    QPoint middleOf(int page) { return shell.rail().visualRect(shell.rail().model()->index(page, 0)).center(); }
};

} // namespace

class PageShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstPageIsCurrent()
    {
        Shell s;
        QCOMPARE(s.shell.shown(), s.first);
        QVERIFY(s.first->hasFocus());
        QCOMPARE(s.shell.rail().currentPage(), 0);
    }

    void aNumberOpensItsPage()
    {
        Shell s;
        QSignalSpy changed(&s.shell, &PageShell::pageChanged);
        QTest::keyClick(s.first, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(s.shell.shown(), s.third);
        QVERIFY(s.third->hasFocus());
        QCOMPARE(s.shell.rail().currentPage(), 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().toString(), QStringLiteral("third"));
        QTest::keyClick(s.third, Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(s.shell.shown(), s.third);
    }

    void aClickOpensItsPage()
    {
        Shell s;
        QTest::mouseClick(s.shell.rail().viewport(), Qt::LeftButton, Qt::NoModifier, s.middleOf(1));
        QCOMPARE(s.shell.shown(), s.second);
        QVERIFY(s.second->hasFocus());
    }

    void arrowsLookAndEnterGoes()
    {
        Shell s;
        s.shell.rail().setFocus();
        QTest::keyClick(&s.shell.rail(), Qt::Key_Down);
        QCOMPARE(s.shell.shown(), s.second);
        QVERIFY(s.shell.rail().hasFocus());
        QTest::keyClick(&s.shell.rail(), Qt::Key_Return);
        QVERIFY(s.second->hasFocus());
    }

    void anAsideGoesBackToWhereItCameFrom()
    {
        Shell s;
        s.shell.openKey(QStringLiteral("second"));
        s.shell.open(s.aside);
        QCOMPARE(s.shell.shown(), s.aside);
        QCOMPARE(s.shell.currentKey(), QStringLiteral("second"));
        s.shell.back();
        QCOMPARE(s.shell.shown(), s.second);
        // The current page, clicked again, leaves the aside.
        s.shell.open(s.aside);
        QTest::mouseClick(s.shell.rail().viewport(), Qt::LeftButton, Qt::NoModifier, s.middleOf(1));
        QCOMPARE(s.shell.shown(), s.second);
    }

    void anUnknownPageIsNoPage()
    {
        Shell s;
        s.shell.openKey(QStringLiteral("health"));
        QCOMPARE(s.shell.shown(), s.first);
    }

    void aCountIsSaidInWords()
    {
        Shell s;
        s.shell.rail().setCount(1, QStringLiteral("12"), QStringLiteral("12 bots"), Severity::None);
        const QModelIndex index = s.shell.rail().model()->index(1, 0);
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Second, 12 bots"));
        QCOMPARE(index.data(Qt::ToolTipRole).toString(), QStringLiteral("Second, 12 bots (Ctrl+2)"));
        QCOMPARE(s.shell.rail().accessibleName(), QStringLiteral("Pages"));
        QCOMPARE(s.second->accessibleName(), QStringLiteral("Second"));
    }

    void itFoldsWhenNarrow()
    {
        Shell s;
        const int wide = s.shell.rail().width();
        s.shell.resize(1000, 600);
        QVERIFY(s.shell.rail().isFolded());
        QCoreApplication::processEvents();
        QVERIFY(s.shell.rail().width() < wide / 2);
        QVERIFY(s.first->mapTo(&s.shell, QPoint()).x() < wide / 2);
        s.shell.resize(1400, 600);
        QVERIFY(!s.shell.rail().isFolded());
    }
};

QTEST_MAIN(PageShellTest)
#include "PageShellTest.moc"
