// From the page to a real keychain of the test's own, and from the profile card back: what a person sees and chooses.
#include "FirstRun.h"
#include "engine/ApiKeys.h"
#include "engine/FleetAdmin.h"
#include "support/Compare.h"
#include "support/FleetBuilders.h"
#include "support/Keyring.h"
#include "support/ManualClock.h"
#include "support/ScriptedClient.h"
#include "ui/settings/KeyMoveDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"
#include "ui/widgets/EnvironmentTag.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 40'000;

/// Who enrols is not asked here.
class NoAdmin final : public FleetAdmin {
public:
    QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray /*file*/, bool /*planOnly*/) override
    {
        co_return QJsonObject();
    }
    QCoro::Task<Result<QJsonObject>> enrolFleet(QByteArray /*file*/, EnrolProgress /*onProgress*/) override
    {
        co_return QJsonObject();
    }
    void cancelEnrolment() override {}
    QCoro::Task<Result<OperationView>> deregister(BotId /*bot*/, QString /*issuedBy*/) override
    {
        co_return OperationView();
    }
};

/// The console on the settings page of this profile.
struct Console {
    explicit Console(const Profile &profile)
    {
        window.offerProfile(profile, admin, true);
        window.pages().openKey(u"settings"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] QString said() { return window.findChild<QLabel *>(u"profileKey"_s)->text(); }
    [[nodiscard]] QPushButton &moveKey() { return *window.findChild<QPushButton *>(u"moveKey"_s); }

    ManualClock clock;
    ScriptedClient client{theTwelve()};
    NoAdmin admin;
    MainWindow window{client, clock};
};

/// Typed and tested, up to the button that makes the profile.
void testConnection(FirstRun &run)
{
    run.window.lookForKeychain();
    QTRY_VERIFY(run.get<QCheckBox>(u"inKeychain"_s).isEnabled());
    run.typeAll();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(run.button(u"openButton"_s).isEnabled(), patience);
}

void makeProfile(FirstRun &run)
{
    QTest::mouseClick(&run.button(u"openButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(run.showsCode(), patience);
}

QByteArray keyIn(const QString &folder, ApiKeyPlace place)
{
    return QCoro::waitFor(apiKeyStore(loadProfile(folder).value(), place)->read()).value_or(QByteArray());
}

} // namespace

class KeyPlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The daemon is on its way to the bus.
    void initTestCase() { QTRY_COMPARE(QCoro::waitFor(keychain::look()), KeychainState::Open); }

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whereThereIsAKeychainTheKeyGoesThere()
    {
        FirstRun run;
        testConnection(run);
        QVERIFY(run.get<QCheckBox>(u"inKeychain"_s).isChecked());
        QVERIFY(run.text(u"keyPlaceHint"_s).contains(u"could not stop the fleet by itself"_s));
        makeProfile(run);
        QVERIFY2(run.text(u"keyPlace"_s).contains(u"in the desktop keychain"_s), qPrintable(run.text(u"keyPlace"_s)));
        QVERIFY(run.text(u"keyPlace"_s).contains(u"could not stop the fleet by itself"_s));
        QCOMPARE(loadProfile(run.folder).value().apiKeyPlace, ApiKeyPlace::Keychain);
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::Keychain), run.key);
        QVERIFY(!QFile::exists(run.folder + u"/secrets/api.key"_s));
    }

    void aPersonMayChooseTheFile()
    {
        FirstRun run;
        testConnection(run);
        auto &inKeychain = run.get<QCheckBox>(u"inKeychain"_s);
        inKeychain.setFocus();
        QTest::keyClick(&inKeychain, Qt::Key_Space);
        QVERIFY(run.button(u"openButton"_s).isEnabled()); // what was tested is as it was
        makeProfile(run);
        QVERIFY(run.text(u"keyPlace"_s).contains(u"in a private file"_s));
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::File), run.key);
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::Keychain), QByteArray());
    }

    void theCardSaysWhereAndMovesIt()
    {
        FirstRun run;
        testConnection(run);
        makeProfile(run);
        run.window.hide();
        Console console(loadProfile(run.folder).value());
        QSignalSpy moved(&console.window, &MainWindow::apiKeyMoved);
        QVERIFY(console.said().contains(u"in the desktop keychain"_s));
        QCOMPARE(console.moveKey().text(), u"Move to a file…"_s);
        console.moveKey().setFocus();
        QTest::keyClick(&console.moveKey(), Qt::Key_Space);
        auto *dialog = console.window.findChild<KeyMoveDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::Keychain), run.key); // nothing is moved by looking
        QCOMPARE(dialog->windowTitle(), dialog->findChild<QLabel *>(u"title"_s)->text() + u" [LIVE]"_s);
        QVERIFY(dialog->findChild<EnvironmentTag *>() != nullptr);
        QCOMPARE(dialog->findChild<QLabel *>(u"hint"_s)->text(), u"Enter keeps things as they are."_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"moveButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(moved.size(), 1, patience);
        QVERIFY(dialog->findChild<QLabel *>(u"outcome"_s)->text().contains(u"in a private file"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"closeButton"_s), Qt::LeftButton);
        QVERIFY(console.said().contains(u"in a private file"_s));
        QVERIFY(console.said().contains(u"over SSH or by cron"_s));
        QCOMPARE(console.moveKey().text(), u"Move to the keychain…"_s);
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::File), run.key);
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::Keychain), QByteArray());
    }

    void aSandboxsKeyIsNotOfferedToMove()
    {
        Profile profile;
        profile.sandbox = true;
        Console console(profile);
        QVERIFY(console.said().contains(u"A sandbox's stays there"_s));
        QVERIFY(!console.moveKey().isVisible());
    }

    // Last: nobody is there to unlock it again.
    void oneThatIsLockedIsNotWorkedAround()
    {
        FirstRun run;
        testConnection(run);
        QVERIFY(lockKeyring());
        QTest::mouseClick(&run.button(u"openButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(run.get<QWidget>(u"notice"_s).isVisible(), patience);
        const QList<QLabel *> lines = run.get<QWidget>(u"notice"_s).findChildren<QLabel *>();
        QVERIFY(std::any_of(lines.begin(), lines.end(),
                            [](const QLabel *line) { return line->text().contains(u"is locked. Unlock it"_s); }));
        QVERIFY(!profileExists(run.folder));
        // To choose the file is a person's to do, and all that was typed and tested still stands.
        QTest::keyClick(&run.get<QCheckBox>(u"inKeychain"_s), Qt::Key_Space);
        QVERIFY(!run.get<QCheckBox>(u"inKeychain"_s).isChecked());
        makeProfile(run);
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::File), run.key);

        run.window.hide();
        Console console(loadProfile(run.folder).value());
        QTest::mouseClick(&console.moveKey(), Qt::LeftButton);
        auto *dialog = console.window.findChild<KeyMoveDialog *>();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"moveButton"_s), Qt::LeftButton);
        auto *outcome = dialog->findChild<QLabel *>(u"outcome"_s);
        QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), patience);
        QVERIFY2(outcome->text().startsWith(u"The key is where it was. The desktop keychain is locked."_s),
                 qPrintable(outcome->text()));
        QCOMPARE(keyIn(run.folder, ApiKeyPlace::File), run.key);
    }
};

QTEST_MAIN(KeyPlaceTest)
#include "KeyPlaceTest.moc"
