// How the console begins: on a sandbox, and where its API key cannot be had. No session bus here, as on a desktop without
// a keychain.
#include "console/ConsoleRun.h"
#include "engine/ApiKeys.h"
#include "engine/ProfileSetup.h"
#include "playground/SandboxRun.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"
#include "ui/enrol/EnrolDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QCoroTask>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 40'000;

QMessageBox *shownBox()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *box = qobject_cast<QMessageBox *>(window); box != nullptr && box->isVisible()) {
            return box;
        }
    }
    return nullptr;
}

MainWindow *shownWindow()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *main = qobject_cast<MainWindow *>(window); main != nullptr && main->isVisible()) {
            return main;
        }
    }
    return nullptr;
}

/// A profile on a gateway of its own, its API key in its file.
struct Place {
    Place()
    {
        if (!gateway.start()) {
            qFatal("the gateway does not start");
        }
        SetupRequest request;
        request.folder = home.filePath(u"profile"_s);
        request.gateway = gateway.url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = gateway.addAgent(u"fleet-manager-acme"_s, u"pro"_s);
        const SystemClock clock;
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, clock));
        if (!made) {
            qFatal("no profile");
        }
        profile = made->profile;
    }

    sandbox::GatewayServer gateway;
    QTemporaryDir home;
    Profile profile;
};

} // namespace

class ConsoleRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyThatCannotBeReadIsSaidAndTriedAgain()
    {
        const Place place;
        Profile profile = place.profile;
        profile.apiKeyPlace = ApiKeyPlace::Keychain;
        QVERIFY(saveProfile(profile));

        Appearance appearance(*qApp, ThemeChoice::Dark);
        Language language;
        ConsoleRun run(std::nullopt, place.profile.paths.folder, appearance, language, {});
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(shownBox() != nullptr, patience);
        QVERIFY2(shownBox()->informativeText().startsWith(u"There is no desktop keychain here."_s),
                 qPrintable(shownBox()->informativeText()));

        // Put right meanwhile, it opens.
        profile.apiKeyPlace = ApiKeyPlace::File;
        QVERIFY(saveProfile(profile));
        int opened = 0;
        connect(&run, &ConsoleRun::opened, this, [&opened] { ++opened; });
        QTest::mouseClick(shownBox()->button(QMessageBox::Retry), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(opened, 1, patience);
        QTRY_VERIFY(shownBox() == nullptr);
    }

    void aSandboxIsHeardByAllThreeChannels()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QTemporaryDir home;
        const QString folder = home.filePath(u"profile"_s);
        Appearance appearance(*qApp, ThemeChoice::Dark);
        Language language;
        SandboxRequest request;
        request.bots = 2;
        request.clockRate = 10;
        ConsoleRun run(request, folder, appearance, language, {});
        EngineClient *client = nullptr;
        connect(&run, &ConsoleRun::opened, this, [&client](EngineClient &opened) { client = &opened; });
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(client != nullptr, patience);
        QTRY_COMPARE_WITH_TIMEOUT(client->snapshot().link.webhook.state, WebhookState::Proved, patience);
        QTRY_COMPARE_WITH_TIMEOUT(client->snapshot().link.state, LinkState::Live, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shownWindow()->findChild<QLabel *>(u"channels"_s)->text(), u"3 of 3 channels"_s,
                                  patience);
    }

    void aSandboxWhoseWebhookWasTurnedOffKeepsItOff()
    {
        const QTemporaryDir home;
        SandboxRequest request;
        request.webhook = true;
        request.profileFolder = home.filePath(u"profile"_s);
        {
            SandboxRun first(request);
            QVERIFY(QCoro::waitFor(first.start()).has_value());
        }
        Profile profile = loadProfile(request.profileFolder).value();
        QVERIFY(profile.webhook.isObject());
        profile.webhook = QJsonValue::Null;
        QVERIFY(saveProfile(profile));
        SandboxRun second(request);
        QVERIFY(QCoro::waitFor(second.start()).has_value());
        QVERIFY(loadProfile(request.profileFolder).value().webhook.isNull());
    }

    void aDialogOutlivesAChangeOfLanguage()
    {
        const Place place;
        Appearance appearance(*qApp, ThemeChoice::Dark);
        Language language;
        ConsoleRun run(std::nullopt, place.profile.paths.folder, appearance, language, {});
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(shownWindow() != nullptr, patience);
        const QPointer<MainWindow> window(shownWindow());
        Q_EMIT window->findChild<SettingsPage *>()->enrolRequested();
        const QPointer<EnrolDialog> dialog(window->findChild<EnrolDialog *>());
        QVERIFY(dialog && dialog->isVisible());

        QSignalSpy changed(&language, &Language::changed);
        language.speak(language.spoken() == LanguageChoice::German ? LanguageChoice::English : LanguageChoice::German);
        QCOMPARE(changed.size(), 1);
        QCoreApplication::processEvents();
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(window.isNull() && shownWindow() != nullptr, patience);
    }
};

QTEST_MAIN(ConsoleRunTest)
#include "ConsoleRunTest.moc"
