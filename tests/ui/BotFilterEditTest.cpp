#include "ui/bots/BotFilterEdit.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::ui;

namespace {

struct Line {
    BotFilterEdit edit;

    Line()
    {
        edit.setPalette(Theme::dark().palette());
        edit.setVocabulary([] {
            return QueryVocabulary{.groups = {QStringLiteral("options mm"), QStringLiteral("spot-arb")},
                                   .exchanges = {},
                                   .strategies = {},
                                   .versions = {},
                                   .holders = {}};
        });
        edit.resize(400, 30);
        edit.show();
        edit.activateWindow();
        edit.setFocus();
        (void)QTest::qWaitForWindowActive(&edit);
    }

    void type(const char *text) { QTest::keyClicks(&edit, QString::fromUtf8(text)); }
    QAbstractItemView &popup() { return *edit.findChild<QCompleter *>()->popup(); }
    QAction &mark() { return *edit.actions().constFirst(); }

    QStringList offered()
    {
        QStringList words;
        const QAbstractItemModel &model = *popup().model();
        for (int row = 0; popup().isVisible() && row < model.rowCount(); ++row) {
            words.append(model.index(row, 0).data().toString());
        }
        return words;
    }

    bool isUnderlined()
    {
        const QImage image = edit.grab().toImage();
        const QRgb colour = Theme::dark().state(Severity::Warning).colour.rgb();
        const int y = image.height() - 4;
        for (int x = 0; x < image.width() - 40; ++x) { // Not the icon.
            if (image.pixel(x, y) == colour) {
                return true;
            }
        }
        return false;
    }
};

QWidget *helpWindow()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && qstrcmp(window->metaObject()->className(), "QWhatsThat") == 0) {
            return window;
        }
    }
    return nullptr;
}

} // namespace

class BotFilterEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsAsked()
    {
        Line line;
        QSignalSpy asked(&line.edit, &BotFilterEdit::queryChanged);
        line.edit.setText(QStringLiteral("spot state:paused"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(toString(line.edit.query()), QStringLiteral("spot state:paused"));
        line.edit.setText(QStringLiteral("spot  state:PAUSED "));
        QCOMPARE(asked.size(), 1); // The same question in other letters.
        line.edit.clear();
        QCOMPARE(asked.size(), 2);
        QVERIFY(line.edit.query().terms.empty());
    }

    void marksAndExplainsWhatCannotBeRead()
    {
        Line line;
        QSignalSpy problems(&line.edit, &BotFilterEdit::problemChanged);
        QVERIFY(!line.isUnderlined());
        line.type("spot grop:x");
        QVERIFY(line.edit.isMarked());
        QVERIFY(line.isUnderlined());
        QVERIFY(line.mark().isVisible());
        const QString sentence = QStringLiteral("There is no key “grop”. Did you mean “group”?");
        QCOMPARE(problems.back().front().toString(), sentence);
        QCOMPARE(line.edit.accessibleDescription(), sentence);
        QVERIFY(line.edit.toolTip().contains(QStringLiteral("group")));
        QCOMPARE(toString(line.edit.query()), QStringLiteral("spot")); // What stands before is asked.
        line.mark().trigger();
        QCOMPARE(line.edit.selectedText(), QStringLiteral("grop"));
        line.type("group");
        QVERIFY(!line.edit.isMarked());
        QVERIFY(!line.isUnderlined());
        QVERIFY(!line.mark().isVisible());
        QCOMPARE(problems.back().front().toString(), QString());
        QVERIFY(line.edit.accessibleDescription() != sentence);
    }

    void doesNotInterruptWhoIsTyping()
    {
        Line line;
        line.type("state:pau");
        QVERIFY(line.edit.problem().has_value());
        QVERIFY(!line.edit.isMarked());
        QVERIFY(!line.edit.accessibleDescription().isEmpty());
        line.popup().hide();
        QTest::keyClick(&line.edit, Qt::Key_Return);
        QVERIFY(line.edit.isMarked());
        line.type("s");
        QVERIFY(!line.edit.isMarked() || line.edit.problem()->sentence.contains(QStringLiteral("paused")));
        line.edit.setText(QStringLiteral("group:"));
        QTest::keyClick(&line.edit, Qt::Key_Return);
        QVERIFY(line.edit.isMarked());
    }

    void offersKeysThenValues()
    {
        Line line;
        line.type("g");
        QCOMPARE(line.offered(), QStringList(QStringLiteral("group:")));
        QTest::keyClick(&line.popup(), Qt::Key_Down);
        QTest::keyClick(&line.popup(), Qt::Key_Return);
        QCOMPARE(line.edit.text(), QStringLiteral("group:"));
        QCOMPARE(line.offered(), QStringList({QStringLiteral("\"options mm\""), QStringLiteral("spot-arb")}));
        line.type("o");
        QTest::keyClick(&line.popup(), Qt::Key_Down);
        QTest::keyClick(&line.popup(), Qt::Key_Return);
        QCOMPARE(line.edit.text(), QStringLiteral("group:\"options mm\""));
        QVERIFY(!line.popup().isVisible());
        QVERIFY(!line.edit.problem());
    }

    void keepsWhatStandsBehindTheCursor()
    {
        Line line;
        line.edit.setText(QStringLiteral("state: spot"));
        line.edit.setCursorPosition(6);
        line.type("dr");
        QCOMPARE(line.offered(), QStringList({QStringLiteral("draining"), QStringLiteral("drained")}));
        QTest::keyClick(&line.popup(), Qt::Key_Down);
        QTest::keyClick(&line.popup(), Qt::Key_Return);
        QCOMPARE(line.edit.text(), QStringLiteral("state:draining spot"));
        QCOMPARE(line.edit.cursorPosition(), 14);
    }

    void offersAllKeysWhenAsked()
    {
        Line line;
        QVERIFY(!line.popup().isVisible());
        QTest::keyClick(&line.edit, Qt::Key_Down);
        QVERIFY(line.offered().contains(QStringLiteral("drawdown>")));
        QVERIFY(line.offered().contains(QStringLiteral("held:")));
    }

    void helpListsTheKeys()
    {
        Line line;
        QVERIFY(line.edit.toolTip().contains(QStringLiteral("version:1.8*")));
        QVERIFY(line.edit.whatsThis().contains(QStringLiteral("drawdown&gt;5")));
        QVERIFY(helpWindow() == nullptr);
        QTest::keyClick(&line.edit, Qt::Key_F1);
        QTRY_VERIFY(helpWindow() != nullptr);
        helpWindow()->close();
    }
};

QTEST_MAIN(BotFilterEditTest)
#include "BotFilterEditTest.moc"
