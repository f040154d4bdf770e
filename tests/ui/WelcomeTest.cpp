#include "FirstRun.h"

#include "core/Files.h"
#include "fleet/Profile.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"
#include "ui/welcome/StageList.h"
#include "ui/welcome/WelcomeWindow.h"
#include "vault/FileKeyRing.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::ui;
using fleet::test::FirstRun;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;

} // namespace

class WelcomeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theSandboxIsOneKeyAway()
    {
        FirstRun run;
        QSignalSpy asked(&run.window, &WelcomeWindow::sandboxRequested);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&run.button(u"sandboxButton"_s)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toInt(), 12);
        QVERIFY(!run.button(u"sandboxButton"_s).isEnabled());
        QVERIFY(run.get<QLabel>(u"sandboxHint"_s).isVisible());
        QVERIFY(!QDir(run.folder).exists());
    }

    void aSandboxThatDoesNotStartOpensTheDoorsAgain()
    {
        FirstRun run;
        QTest::mouseClick(&run.button(u"sandboxButton"_s), Qt::LeftButton);
        run.window.showProblem(u"Not opened."_s,
                               {.kind = ProblemKind::Storage, .httpStatus = 0, .slug = {}, .detail = u"disk full"_s});
        QVERIFY(run.button(u"sandboxButton"_s).isEnabled());
        QVERIFY(run.get<QLineEdit>(u"address"_s).isEnabled());
    }

    void fromTheKeyboardAloneToAProfile()
    {
        FirstRun run;
        QSignalSpy chosen(&run.window, &WelcomeWindow::profileChosen);
        QVERIFY(!run.button(u"testButton"_s).isEnabled());
        QVERIFY(run.text(u"promise"_s).contains(u"are needed first"_s));
        run.typeAll();
        QVERIFY(run.text(u"promise"_s).startsWith(u"Test it first"_s));
        QCOMPARE(run.text(u"managerHint"_s), u"acts as fleet-manager-acme"_s);
        QVERIFY(!run.button(u"openButton"_s).isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto &open = run.button(u"openButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(open.isEnabled(), patience);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&open));
        QVERIFY(run.stage(ConnectionStage::Tier).contains(u"492"_s));
        QVERIFY(!profileExists(run.folder));
        QTest::keyClick(&open, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(run.showsCode(), patience);
        QVERIFY(profileExists(run.folder));

        auto &written = run.get<QCheckBox>(u"writtenDown"_s);
        auto &enter = run.button(u"enterButton"_s);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&written));
        QVERIFY(!enter.isEnabled());
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(&written, Qt::Key_Space);
        QTest::keyClick(&written, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&enter));
        QTest::keyClick(&enter, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), run.folder);
        QVERIFY(run.text(u"code"_s).isEmpty()); // once, and not again

        const Result<Profile> profile = loadProfile(run.folder);
        QVERIFY(profile.has_value());
        QCOMPARE(profile->organisation, u"acme"_s);
        const Result<std::unique_ptr<FileKeyRing>> keys = FileKeyRing::open(profile->paths.secrets());
        QVERIFY(keys.has_value());
        QCOMPARE(*(*keys)->apiKey(), run.key);
    }

    void aFailureKeepsWhatWasTyped()
    {
        FirstRun run;
        run.typeAll();
        run.type(u"apiKey"_s, u"a2a_pro_000000000000000000000000"_s);
        QTest::mouseClick(&run.button(u"testButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(run.text(u"summary"_s).contains(u"API key"_s), patience);
        QCOMPARE(run.get<QLineEdit>(u"address"_s).text(), run.gateway.url().toString());
        QCOMPARE(run.get<QLineEdit>(u"apiKey"_s).text(), u"a2a_pro_000000000000000000000000"_s);
        QVERIFY(!run.button(u"openButton"_s).isEnabled());
        // Put right, it goes on from there.
        run.type(u"apiKey"_s, QString::fromLatin1(run.key));
        QVERIFY(!run.get<QLabel>(u"summary"_s).isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(run.button(u"openButton"_s).isEnabled(), patience);
    }

    void whatIsChangedAfterATestIsTestedAnew()
    {
        FirstRun run;
        run.typeAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(run.button(u"openButton"_s).isEnabled(), patience);
        run.type(u"organisation"_s, u"other"_s);
        QVERIFY(!run.button(u"openButton"_s).isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(run.text(u"summary"_s).contains(u"Not connected"_s), patience);
        // Nor is what was found for twelve bots true of two hundred.
        auto &bots = run.get<QComboBox>(u"bots"_s);
        bots.setFocus();
        QTest::keyClick(&bots, Qt::Key_Down);
        QVERIFY(!run.get<QLabel>(u"summary"_s).isVisible());
    }

    void thePageSaysWhereTheKeyWillBe_data()
    {
        QTest::addColumn<KeychainState>("state");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("words");
        QTest::newRow("open") << KeychainState::Open << true << u"over SSH, by cron"_s;
        QTest::newRow("locked") << KeychainState::Locked << true << u"it will ask for its password"_s;
        QTest::newRow("missing") << KeychainState::Missing << false << u"goes into a private file"_s;
        QTest::newRow("silent") << KeychainState::Silent << false << u"goes into a private file"_s;
    }

    void thePageSaysWhereTheKeyWillBe()
    {
        QFETCH(KeychainState, state);
        QFETCH(bool, isThere);
        QFETCH(QString, words);
        FirstRun run;
        auto &inKeychain = run.get<QCheckBox>(u"inKeychain"_s);
        QVERIFY(!inKeychain.isEnabled());
        run.window.showKeychain(state);
        QCOMPARE(inKeychain.isEnabled(), isThere);
        QCOMPARE(inKeychain.isChecked(), isThere);
        QVERIFY2(run.text(u"keyPlaceHint"_s).contains(words), qPrintable(run.text(u"keyPlaceHint"_s)));
        if (isThere) {
            inKeychain.setFocus();
            QTest::keyClick(&inKeychain, Qt::Key_Space);
            QVERIFY(run.text(u"keyPlaceHint"_s).contains(u"Every program that you start can read it"_s));
        }
    }

    // No test here has a session bus.
    void withoutAKeychainTheKeyIsInAFileAndThePageSaysSo()
    {
        FirstRun run;
        run.window.lookForKeychain();
        QTRY_VERIFY(run.text(u"keyPlaceHint"_s).contains(u"no keychain that answers"_s));
        run.typeAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(run.button(u"openButton"_s).isEnabled(), patience);
        QTest::mouseClick(&run.button(u"openButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(run.showsCode(), patience);
        QVERIFY(run.text(u"keyPlace"_s).contains(u"in a private file of the profile"_s));
        QCOMPARE(loadProfile(run.folder).value().apiKeyPlace, ApiKeyPlace::File);
        QVERIFY(QFile::exists(run.folder + u"/secrets/api.key"_s));
    }

    void aTestCanBeStopped()
    {
        FirstRun run;
        sandbox::GatewayFault slow;
        slow.kind = sandbox::GatewayFault::Kind::Slow;
        slow.value = 60'000;
        run.gateway.setFault(slow);
        run.typeAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(run.stage(ConnectionStage::Address).contains(u"127.0.0.1"_s));
        QCOMPARE(run.button(u"testButton"_s).accessibleName(), u"Stop the test"_s);
        QTest::keyClick(&run.window, Qt::Key_Escape);
        QCOMPARE(run.button(u"testButton"_s).accessibleName(), u"Test the connection"_s);
        QVERIFY(run.button(u"testButton"_s).isEnabled());
    }

    void theKeyIsNeverOnTheScreen()
    {
        FirstRun run;
        run.typeAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(run.button(u"openButton"_s).isEnabled(), patience);
        QVERIFY(run.get<QLineEdit>(u"apiKey"_s).displayText() != QString::fromLatin1(run.key));
        const QList<QLabel *> labels = run.window.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY(!label->text().contains(QString::fromLatin1(run.key)));
        }
    }

    void theKeyComesFromAFile()
    {
        FirstRun run;
        const QString path = run.home.filePath(u"key"_s);
        QVERIFY(writePrivateFile(path, QByteArray(run.key + '\n')).has_value());
        run.window.readKeyFile(path);
        QCOMPARE(run.get<QLineEdit>(u"apiKey"_s).text(), QString::fromLatin1(run.key));
        QVERIFY(writePrivateFile(path, "two\nlines").has_value());
        run.window.readKeyFile(path);
        QCOMPARE(run.get<QLineEdit>(u"apiKey"_s).text(), QString::fromLatin1(run.key));
        QVERIFY(run.get<QWidget>(u"notice"_s).isVisible());
    }

    void aWindowWithTheCodeDoesNotCloseByAccident()
    {
        FirstRun run;
        run.typeAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(run.button(u"openButton"_s).isEnabled(), patience);
        QTest::mouseClick(&run.button(u"openButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(run.showsCode(), patience);
        QVERIFY(!run.window.close());
        QVERIFY(run.showsCode());
        QVERIFY(run.get<QLabel>(u"warning"_s).isVisible());
        QVERIFY(run.window.close());
    }

    void everyControlSaysWhatItIs()
    {
        FirstRun run;
        const QList<QWidget *> widgets = run.window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(u"qt_"_s)) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }
};

QTEST_MAIN(WelcomeTest)
#include "WelcomeTest.moc"
