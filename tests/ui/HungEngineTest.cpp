// The window on an engine that hangs or dies: the stop goes out, and every word about it is true.
#include "support/HungEngine.h"
#include "core/Clock.h"
#include "engine/Engine.h"
#include "engine/EngineAccess.h"
#include "engine/FleetPublisher.h"
#include "engine/ProfileSetup.h"
#include "sandbox/GatewayServer.h"
#include "support/Compare.h"
#include "ui/board/OperationBoard.h"
#include "ui/dialogs/PauseDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/shell/Banner.h"
#include "ui/shell/BlindFrame.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/widgets/HoldButton.h"

#include <QCoroTask>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;

namespace {

constexpr int patience = 40'000;

sandbox::GatewayOptions proGateway()
{
    sandbox::GatewayOptions options;
    options.registrationTier = QStringLiteral("pro");
    options.rateLimits = false;
    return options;
}

/// Two enrolled bots, an engine that hangs, and a window that is attached to it.
struct Desk {
    Q_DISABLE_COPY_MOVE(Desk)

    Desk()
    {
        if (!server.start()) {
            qFatal("the sandbox gateway does not start");
        }
        SetupRequest request;
        request.folder = folder.filePath(QStringLiteral("profile"));
        request.gateway = server.url().toString();
        request.organisation = QStringLiteral("acme");
        request.apiKey = server.addAgent(QStringLiteral("fleet-manager-acme"), QStringLiteral("pro"));
        const Result<SetupReport> made = QCoro::waitFor(setUpProfile(request, clock));
        if (!made) {
            qFatal("no profile: %s", qPrintable(made.error().detail));
        }
        enrol(made->profile);
        access = std::make_unique<EngineAccess>(made->profile);
        if (!QCoro::waitFor(access->open(seconds(10)))) {
            qFatal("not attached");
        }
        window = std::make_unique<MainWindow>(access->client(), clock);
        window->show();
    }
    ~Desk()
    {
        window.reset();
        access.reset();
    }

    void enrol(const Profile &profile)
    {
        const QByteArray fleet = R"({"groups":[{"name":"g"}],"bots":[
            {"name":"a","group":"g","exchange":"okx","strategy":"s","version":"1"},
            {"name":"b","group":"g","exchange":"okx","strategy":"s","version":"1"}]})";
        Result<std::unique_ptr<Engine>> engine = Engine::start(profile, clock);
        if (!engine || !QCoro::waitFor((*engine)->applyFleet(fleet, false))) {
            qFatal("nothing enrolled");
        }
        FleetSnapshot snapshot = (*engine)->snapshot();
        engine->reset();
        snapshot.link.state = LinkState::Live;
        for (BotView &bot : snapshot.bots) {
            bot.liveness = Liveness::Alive;
        }
        hung = std::make_unique<HungEngine>(profile, snapshot);
    }
    void holdTheButton() const
    {
        window->acts().stopFleet();
        HoldButton &hold = window->findChild<StopDialog *>()->holdButton();
        MonoTime now{};
        hold.setTimeSource([&now] { return now; });
        QTest::mousePress(&hold, Qt::LeftButton);
        for (int i = 0; i < 31; ++i) {
            now += milliseconds(50);
            hold.step();
        }
    }
    [[nodiscard]] OperationBoard &board() const { return *window->findChild<OperationBoard *>(); }
    [[nodiscard]] QString problem() const { return board().findChild<QLabel *>(QStringLiteral("problemText"))->text(); }
    /// What stands in one column for both bots.
    [[nodiscard]] QStringList said() const
    {
        const QAbstractItemModel *model = board().findChild<QTableView *>()->model();
        QStringList words;
        for (int row = 0; row < model->rowCount(); ++row) {
            words << model->index(row, model->columnCount() - 1).data().toString();
        }
        return words;
    }
    [[nodiscard]] const FleetSnapshot &fleet() const { return access->client().snapshot(); }
    /// As the window shows it: the frame, its title, and nothing known of any bot.
    [[nodiscard]] bool looksBlind() const
    {
        return window->findChild<BlindFrame *>()->isShown() && window->windowTitle().contains(QStringLiteral("blind"))
            && banners().contains(QStringLiteral("cannot see the fleet")) && areAll(Liveness::Unknown);
    }
    [[nodiscard]] bool looksLive() const
    {
        return !window->findChild<BlindFrame *>()->isShown() && fleet().link.state == LinkState::Live
            && areAll(Liveness::Alive);
    }
    [[nodiscard]] bool areAll(Liveness liveness) const
    {
        return fleet().bots.size() == 2
            && std::all_of(fleet().bots.begin(), fleet().bots.end(),
                           [liveness](const BotView &bot) { return bot.liveness == liveness; });
    }
    [[nodiscard]] QString banners() const
    {
        QString titles;
        for (const Banner *banner : window->findChildren<Banner *>()) {
            titles += banner->isVisible() ? banner->title() : QString();
        }
        return titles;
    }
    [[nodiscard]] quint64 messages() const
    {
        const sandbox::GatewayCounters counters = server.counters();
        return counters.messagesByRecipient.value(QStringLiteral("a-acme"))
             + counters.messagesByRecipient.value(QStringLiteral("b-acme"));
    }

    SystemClock clock;
    QTemporaryDir folder;
    sandbox::GatewayServer server{proGateway()};
    std::unique_ptr<HungEngine> hung;
    std::unique_ptr<EngineAccess> access;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class HungEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeldStopGoesOutAndTheBoardSaysHow()
    {
        Desk desk;
        desk.holdTheButton();
        QTRY_VERIFY_WITH_TIMEOUT(desk.board().isVisible(), 2'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.messages(), quint64(2), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem().contains(QStringLiteral("2 of 2 messages")), patience);
        QVERIFY2(desk.problem().contains(QStringLiteral("does not answer")), qPrintable(desk.problem()));
        QTRY_VERIFY2(desk.problem().contains(QStringLiteral("waits in spill/")), qPrintable(desk.problem()));
        QCOMPARE(desk.said().size(), 2);
        for (const QString &words : desk.said()) {
            QVERIFY2(words.contains(QStringLiteral("The gateway has the stop")), qPrintable(words));
        }
        QCOMPARE(desk.board().headline(), QStringLiteral("0 of 2 bots have proved that they stopped"));
        // The hung one ends: this window's own engine carries the same operation on, on the same board.
        desk.hung.reset();
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem().isEmpty(), patience);
        QCOMPARE(desk.said().size(), 2);
        QCOMPARE(desk.access->client().snapshot().operations.size(), std::size_t(1));
        QVERIFY(desk.board().isVisible());
    }

    void whatTheGatewayDoesNotTakeIsNamed()
    {
        Desk desk;
        sandbox::GatewayFault fault;
        fault.kind = sandbox::GatewayFault::Kind::ServerError;
        fault.value = 503;
        desk.server.setFault(fault);
        desk.holdTheButton();
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem().contains(QStringLiteral("none of its 2 messages")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.said().filter(QStringLiteral("It is tried again")).size() == 2, patience);
        desk.server.clearFaults();
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem().contains(QStringLiteral("2 of 2 messages")), patience);
    }

    void aPauseWithoutAnAnswerIsNotCalledUnsent()
    {
        Desk desk;
        desk.window->acts().pause(Scope::fleet());
        auto *dialog = desk.window->findChild<PauseDialog *>();
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("actButton")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desk.banners().contains(QStringLiteral("not known whether it was sent")), patience);
        QVERIFY2(!desk.banners().contains(QStringLiteral("Nothing was sent")), qPrintable(desk.banners()));
    }

    void silenceIsShownAsBlindness()
    {
        Desk desk;
        QVERIFY(desk.looksLive());
        const UtcTime lastWord = desk.fleet().at;
        QTRY_VERIFY_WITH_TIMEOUT(desk.looksBlind(), patience);
        QCOMPARE(desk.fleet().link.state, LinkState::Blind);
        QVERIFY(desk.fleet().link.since == lastWord);
        // A stop goes out all the same, and its board does not bring the green back.
        desk.holdTheButton();
        QTRY_VERIFY_WITH_TIMEOUT(desk.problem().contains(QStringLiteral("2 of 2 messages")), patience);
        QVERIFY(desk.looksBlind());

        desk.hung->speak();
        QTRY_VERIFY_WITH_TIMEOUT(desk.looksLive(), patience);
        QCOMPARE(desk.fleet().operations.size(), std::size_t(1)); // the engine has not told of it
    }

    void anEngineThatSpeaksIsNotSilent()
    {
        Desk desk;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&desk] { desk.hung->speak(); });
        beat.start(FleetPublisher::beat);
        QDeadlineTimer longer(SteadfastClient::silencePatience * 3 / 2);
        while (!longer.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QVERIFY(!desk.looksBlind());
        }
    }

    void anEngineThatIsLostIsShownAsBlindness()
    {
        Desk desk;
        desk.hung->leave();
        QTRY_VERIFY_WITH_TIMEOUT(desk.looksBlind(), patience);
        QVERIFY2(desk.banners().contains(QStringLiteral("The engine went away")), qPrintable(desk.banners()));
        desk.hung->comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(desk.looksLive(), patience);
    }
};

QTEST_MAIN(HungEngineTest)
#include "HungEngineTest.moc"
