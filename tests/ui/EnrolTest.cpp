#include "core/Files.h"
#include "core/Json.h"
#include "engine/EngineAccess.h"
#include "engine/ProfileSetup.h"
#include "models/EnrolmentModel.h"
#include "sandbox/GatewayServer.h"
#include "sandbox/SimulatedFleet.h"
#include "ui/enrol/EnrolDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"

#include <QApplication>
#include <QCoroTask>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000;

/// The console on a fleet without bots, and the dialog that takes some in.
struct Desk {
    Q_DISABLE_COPY_MOVE(Desk)

    Desk()
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        gateway = std::make_unique<sandbox::GatewayServer>(options);
        if (!gateway->start()) {
            qFatal("the sandbox gateway does not start");
        }
        SetupRequest request;
        request.folder = home.filePath(u"profile"_s);
        request.gateway = gateway->url().toString();
        request.organisation = u"acme"_s;
        request.apiKey = gateway->addAgent(u"fleet-manager-acme"_s, u"pro"_s);
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, clock));
        if (!made) {
            qFatal("no profile: %s", qPrintable(made.error().detail));
        }
        profile = made->profile;
        access = std::make_unique<EngineAccess>(profile);
        if (!QCoro::waitFor(access->open(seconds(10)))) {
            qFatal("no engine");
        }
        window = std::make_unique<MainWindow>(access->client(), clock);
        window->offerProfile(profile, access->admin(), access->isOwn());
        window->show();
        window->pages().openKey(u"settings"_s);
        QTest::mouseClick(window->findChild<QPushButton *>(u"enrolFromFile"_s), Qt::LeftButton);
        dialog = window->findChild<EnrolDialog *>();
    }
    ~Desk()
    {
        window.reset();
        access.reset();
    }

    void choose(const QByteArray &file) const
    {
        const QString path = home.filePath(u"fleet.json"_s);
        QVERIFY(writePrivateFile(path, file).has_value());
        dialog->takeFile(path);
    }
    void choose(int bots) const { choose(toCompactJson(sandbox::fleetFile(sandbox::simulatedFleet(bots)))); }

    QPushButton &button(const QString &name) const { return *dialog->findChild<QPushButton *>(name); }
    QString text(const QString &name) const { return dialog->findChild<QLabel *>(name)->text(); }
    QStringList column(EnrolmentModel::Column column) const
    {
        const QAbstractItemModel *model = dialog->findChild<QTableView *>()->model();
        QStringList words;
        for (int row = 0; row < model->rowCount(); ++row) {
            words << model->index(row, static_cast<int>(column)).data().toString();
        }
        return words;
    }

    SystemClock clock;
    QTemporaryDir home;
    std::unique_ptr<sandbox::GatewayServer> gateway;
    Profile profile;
    std::unique_ptr<EngineAccess> access;
    std::unique_ptr<MainWindow> window;
    EnrolDialog *dialog = nullptr;
};

} // namespace

class EnrolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void thePlanStandsBeforeAnythingChanges()
    {
        Desk desk;
        QVERIFY(!desk.button(u"applyButton"_s).isEnabled());
        QVERIFY(desk.button(u"applyButton"_s).toolTip().contains(u"choose a file"_s));
        const auto &table = *desk.dialog->findChild<QTableView *>();
        QVERIFY(!table.isVisible()); // There is nothing to list: it says what a file is instead.
        QVERIFY(desk.text(u"example"_s).contains(u"\"bots\""_s));
        desk.choose(12);
        QVERIFY(table.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(desk.button(u"applyButton"_s).isEnabled(), patience);
        QCOMPARE(desk.column(EnrolmentModel::Column::What).count(u"New"_s), 12);
        QCOMPARE(desk.button(u"applyButton"_s).accessibleName(), u"Enrol 12 bots"_s);
        QVERIFY(desk.access->client().snapshot().bots.empty());
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QVERIFY(!desk.dialog->isVisible());
        QVERIFY(desk.access->client().snapshot().bots.empty());
    }

    void allOfItThenNothingIsLeftToDo()
    {
        Desk desk;
        desk.choose(12);
        QTRY_VERIFY_WITH_TIMEOUT(desk.button(u"applyButton"_s).isEnabled(), patience);
        QTest::mouseClick(&desk.button(u"applyButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(desk.button(u"safeButton"_s).text(), u"Close"_s, patience);
        QCOMPARE(desk.text(u"outcome"_s), u"12 enrolled."_s);
        QCOMPARE(desk.column(EnrolmentModel::Column::What).count(u"Enrolled"_s), 12);
        QVERIFY(desk.text(u"summary"_s).contains(desk.profile.paths.bundles()));
        QVERIFY(!desk.dialog->findChild<QPlainTextEdit *>()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(desk.access->client().snapshot().bots.size(), std::size_t{12}, patience);
        desk.choose(12);
        QTRY_VERIFY_WITH_TIMEOUT(desk.text(u"summary"_s).contains(u"12 unchanged"_s), patience);
        QVERIFY(!desk.button(u"applyButton"_s).isEnabled());
    }

    void aRefusedFileNamesItsLines()
    {
        Desk desk;
        desk.choose("{\n\"groups\":[{\"name\":\"g\"}],\n\"bots\":[\n{\"name\":\"a\",\"group\":\"h\"}]}");
        QTRY_VERIFY_WITH_TIMEOUT(!desk.column(EnrolmentModel::Column::What).isEmpty(), patience);
        QVERIFY(desk.column(EnrolmentModel::Column::Name).contains(u"line 4"_s));
        QCOMPARE(desk.button(u"applyButton"_s).accessibleName(), u"Enrol"_s);
        QVERIFY(!desk.button(u"applyButton"_s).isEnabled());
        QVERIFY(desk.access->client().snapshot().bots.empty());
    }

    void aThousandAreStoppedOnTheWay()
    {
        Desk desk;
        desk.choose(1'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.button(u"applyButton"_s).isEnabled(), patience);
        QTest::mouseClick(&desk.button(u"applyButton"_s), Qt::LeftButton);
        auto &bar = *desk.dialog->findChild<QProgressBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(bar.value() >= 30, patience);
        // The list goes along with the bot that has its turn.
        const auto &table = *desk.dialog->findChild<QTableView *>();
        const auto turn = static_cast<int>(desk.column(EnrolmentModel::Column::What).lastIndexOf(u"Enrolled"_s));
        QVERIFY(table.viewport()->rect().intersects(table.visualRect(table.model()->index(turn, 0))));
        QVERIFY(desk.text(u"outcome"_s).contains(u"left"_s));
        const QStringList running = desk.column(EnrolmentModel::Column::What);
        QVERIFY(running.count(u"Enrolled"_s) >= 5);
        QVERIFY(running.count(u"Registering"_s) <= 1); // one after the other
        QVERIFY(running.contains(u"Waiting"_s));
        QVERIFY(!running.contains(u"New"_s));
        QVERIFY(!desk.text(u"summary"_s).contains(u"Nothing is changed"_s));
        // A stop is not behind it.
        QVERIFY(!desk.dialog->isModal());
        QVERIFY(desk.window->isEnabled());
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QVERIFY(desk.dialog->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(desk.button(u"safeButton"_s).text(), u"Close"_s, patience);
        const QString rest = desk.dialog->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(rest.startsWith(u"Not begun: "_s));
        const auto left = rest.count(u", "_s) + 1;
        QVERIFY(left > 0 && left < 1'000);
        QCOMPARE(desk.column(EnrolmentModel::Column::What).count(u"Not begun"_s), left);
        QTRY_COMPARE_WITH_TIMEOUT(desk.access->client().snapshot().bots.size(), std::size_t(1'000 - left), patience);
    }

    void settingsTellWhichFleetItIs()
    {
        Desk desk;
        const auto fact = [&desk](const QString &name) { return desk.window->findChild<QLabel *>(name)->text(); };
        QCOMPARE(fact(u"profileFolder"_s), desk.profile.paths.folder);
        QCOMPARE(fact(u"profileOrganisation"_s), u"acme"_s);
        QCOMPARE(fact(u"profileManager"_s), u"fleet-manager-acme"_s);
        QVERIFY(fact(u"profileGateway"_s).startsWith(desk.gateway->url().toString()));
        QVERIFY(fact(u"profileEngine"_s).startsWith(u"Runs in this program"_s));
    }
};

QTEST_MAIN(EnrolTest)
#include "EnrolTest.moc"
