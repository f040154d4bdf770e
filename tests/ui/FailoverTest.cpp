#include "OpenedDialog.h"

#include "models/FailoverModel.h"
#include "models/VerbOffers.h"
#include "ui/bots/VerbMenu.h"
#include "ui/dialogs/FailoverDialog.h"
#include "ui/shell/OperatorActs.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QTableView>

using namespace fleet;
using namespace fleet::test;
using namespace fleet::ui;
using namespace std::chrono_literals;

namespace {

const BotId deadId(QStringLiteral("id-dead"));

/// Heard 248 s ago at an interval of 30 s: dead since 128 s.
BotView aDeadBot(seconds after = 120s, LostLinkAct act = LostLinkAct::Cancel)
{
    return aBot(QStringLiteral("dead")).dead().lostLink(after, act).holding(2, 1);
}

FleetSnapshot usual(const BotView &dead = aDeadBot())
{
    return aFleet({dead, aBot(QStringLiteral("standby")).standby(), aBot(QStringLiteral("paused")).paused(),
                   aBot(QStringLiteral("trading"))});
}

/// The dialog, open, over an engine that the test plays.
struct Wake {
    ManualClock clock;
    ScriptedClient client;
    std::unique_ptr<FailoverDialog> dialog;
    std::vector<OperationRequest> submitted;
    bool closed = false;

    explicit Wake(const FleetSnapshot &fleet)
        : client(fleet),
          dialog(std::make_unique<FailoverDialog>(deadId, client, clock))
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QObject::connect(dialog.get(), &FailoverDialog::submitted, dialog.get(),
                         [this](const OperationRequest &request) { submitted.push_back(request); });
        QObject::connect(dialog.get(), &QDialog::finished, dialog.get(), [this] { closed = true; });
        dialog->open();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }

    [[nodiscard]] QPushButton &act() const { return button(*dialog, "actButton"); }
    [[nodiscard]] QString says(const char *name) const { return text(*dialog, name); }
    [[nodiscard]] QTableView &table() const { return *dialog->findChild<QTableView *>(QStringLiteral("candidates")); }
    [[nodiscard]] QCheckBox &checked() const { return *dialog->findChild<QCheckBox *>(QStringLiteral("checked")); }
    void typeReason() const
    {
        auto *line = dialog->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("its disk is full"));
    }
    void choose(const QString &name) const
    {
        const QAbstractItemModel &model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name) {
                QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                                  table().visualRect(model.index(row, 0)).center());
            }
        }
    }
};

} // namespace

class FailoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theBestIsProposedAndAReasonIsNeeded()
    {
        Wake wake(usual());
        QCOMPARE(wake.says("title"), QStringLiteral("Let another bot take over from dead"));
        QVERIFY(wake.says("facts").contains(QStringLiteral("2 positions")));
        QVERIFY(wake.dialog->findChild<QLabel *>(QStringLiteral("warning"))->isHidden());
        QCOMPARE(wake.act().text(), QStringLiteral("Let standby take over"));
        QVERIFY(!wake.act().isEnabled());
        QCOMPARE(wake.says("hint"), QStringLiteral("Still needed: a reason"));
        QVERIFY(button(*wake.dialog, "safeButton").hasFocus());
        wake.typeReason();
        QVERIFY(wake.act().isEnabled());
        QTest::mouseClick(&wake.act(), Qt::LeftButton);
        QVERIFY(wake.closed);
        QCOMPARE(wake.submitted.size(), std::size_t(1));
        const OperationRequest &request = wake.submitted.front();
        QVERIFY(request.verb == Verb::AssumeResponsibility);
        QCOMPARE(request.targets, std::vector{BotId(QStringLiteral("id-standby"))});
        QCOMPARE(request.reason, QStringLiteral("its disk is full"));
        QCOMPARE(request.fields, failoverFields(deadId, true, false));
    }

    void whoCannotIsShownWithAReasonAndNotChosen()
    {
        Wake wake(usual());
        const QAbstractItemModel &model = *wake.table().model();
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex trading = model.index(2, static_cast<int>(FailoverModel::Column::Why));
        QVERIFY(trading.data().toString().contains(QStringLiteral("trades for itself")));
        wake.choose(QStringLiteral("trading"));
        QVERIFY(wake.says("hint").contains(QStringLiteral("a bot that takes over")));
        wake.choose(QStringLiteral("paused"));
        QCOMPARE(wake.act().text(), QStringLiteral("Let paused take over"));
        QVERIFY(wake.says("steps").contains(QStringLiteral("paused is resumed")));
    }

    void whatIsOpenIsSaidToTheBot()
    {
        Wake wake(usual());
        auto &stateful = *wake.dialog->findChild<QCheckBox *>(QStringLiteral("stateful"));
        QVERIFY(stateful.isChecked());
        QVERIFY(wake.says("kind").startsWith(QStringLiteral("Stateful")));
        QTest::keyClick(&stateful, Qt::Key_Space);
        QVERIFY(wake.says("kind").startsWith(QStringLiteral("Stateless")));
        wake.typeReason();
        QTest::mouseClick(&wake.act(), Qt::LeftButton);
        QCOMPARE(wake.submitted.front().fields, failoverFields(deadId, false, false));

        const Wake flat(usual(aBot(QStringLiteral("dead")).dead().holding(0, 0)));
        QVERIFY(!flat.dialog->findChild<QCheckBox *>(QStringLiteral("stateful"))->isChecked());
    }

    void theFenceOpensWithTime()
    {
        Wake wake(usual(aDeadBot(188s, LostLinkAct::Drain)));
        wake.typeReason();
        QVERIFY(!wake.act().isEnabled());
        QVERIFY2(wake.says("hint").contains(QStringLiteral("patience until")), qPrintable(wake.says("hint")));
        QVERIFY2(wake.says("fence").contains(QStringLiteral("1 min from now")), qPrintable(wake.says("fence")));
        wake.clock.advance(60s);
        wake.client.push(delta({}));
        QVERIFY2(wake.says("fence").contains(QStringLiteral("opens nothing more")), qPrintable(wake.says("fence")));
        QVERIFY(wake.act().isEnabled());
    }

    void onlyALookAtTheExchangeOpensWhatCarriesOn()
    {
        Wake wake(usual(aDeadBot(10s, LostLinkAct::CarryOn)));
        wake.typeReason();
        QCOMPARE(wake.says("hint"), QStringLiteral("Still needed: a look at the exchange"));
        QTest::keyClick(&wake.checked(), Qt::Key_Space);
        QVERIFY(wake.act().isEnabled());
        QTest::mouseClick(&wake.act(), Qt::LeftButton);
        QCOMPARE(wake.submitted.front().fields, failoverFields(deadId, true, true));
    }

    void nobodyIsSaidInWords()
    {
        const Wake none(aFleet({aDeadBot(), aBot(QStringLiteral("trading"))}));
        QVERIFY(none.says("warning").contains(QStringLiteral("No bot of spot-arb can take over now")));
        QVERIFY(!none.act().isEnabled());
        QVERIFY(!none.checked().isVisible());
        const Wake alone(aFleet({aDeadBot()}));
        QVERIFY(!alone.table().isVisible());

        FleetSnapshot fleet = usual();
        AlertView partition;
        partition.alert.key = {AlertRule::Partition, {}};
        fleet.alerts = {partition};
        const Wake lost(fleet);
        QVERIFY(lost.says("warning").contains(QStringLiteral("a lost network")));
        QVERIFY(!lost.act().isEnabled());
    }

    void doubtsAreSaidAndLeaveTheChoice()
    {
        FleetSnapshot fleet = usual();
        fleet.link.since = fleet.at - 60s;
        fleet.bots.push_back(aBot(QStringLiteral("other")).inGroup(QStringLiteral("options-mm")).dead());
        const Wake wake(fleet);
        QVERIFY(wake.says("warning").contains(QStringLiteral("link changed")));
        QVERIFY(wake.says("warning").contains(QStringLiteral("other")));
        wake.typeReason();
        QVERIFY(wake.act().isEnabled());
    }

    void whatChangesMeanwhileIsShown()
    {
        Wake wake(usual());
        wake.typeReason();
        QVERIFY(wake.act().isEnabled());
        wake.client.push(delta({aBot(QStringLiteral("standby")).standby().late()}));
        QVERIFY(!wake.act().isEnabled()); // the chosen one cannot any more
        wake.choose(QStringLiteral("paused"));
        QVERIFY(wake.act().isEnabled());
        wake.client.push(delta({aBot(QStringLiteral("dead"))}));
        QVERIFY(wake.says("warning").contains(QStringLiteral("It is heard")));
        QVERIFY(!wake.act().isEnabled());
        wake.client.push(delta({}, {deadId}));
        QVERIFY(!wake.act().isEnabled());
        QTest::keyClick(wake.dialog.get(), Qt::Key_Escape);
        QVERIFY(wake.closed);
        QVERIFY(wake.submitted.empty());
    }

    void enterKeepsThingsAsTheyAre()
    {
        Wake wake(usual());
        wake.typeReason();
        QTest::keyClick(wake.dialog.get(), Qt::Key_Return);
        QVERIFY(wake.submitted.empty());
    }

    void theMenuOffersItForOneDeadBot()
    {
        const BotView dead = aDeadBot();
        const BotView alive = aBot(QStringLiteral("alive"));
        QVERIFY(VerbOffers::of(Verb::AssumeResponsibility, {&dead}).possible);
        QVERIFY(!VerbOffers::of(Verb::AssumeResponsibility, {&alive}).possible);
        QVERIFY(!VerbOffers::of(Verb::AssumeResponsibility, {&dead, &dead}).possible);
        QVERIFY(!VerbOffers::of(Verb::AssumeResponsibility, {}).possible);
        VerbMenu menu;
        menu.offer({&dead});
        auto *action = menu.findChild<QAction *>(toString(Verb::AssumeResponsibility));
        QVERIFY(action->isEnabled());
        menu.offer({&alive});
        QVERIFY(!action->isEnabled());
        QVERIFY(!action->toolTip().isEmpty());
    }

    void theActsOpenItForABotAndHandItIn()
    {
        const ManualClock clock;
        ScriptedClient client(usual());
        QWidget window;
        window.show();
        OperatorActs acts(client, clock, &window);
        acts.failOver(BotId(QStringLiteral("nobody")));
        QVERIFY(window.findChild<FailoverDialog *>() == nullptr);
        acts.ask(Verb::AssumeResponsibility, Scope::bots({deadId.text()}));
        auto *dialog = window.findChild<FailoverDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("gone"));
        QTest::mouseClick(&button(*dialog, "actButton"), Qt::LeftButton);
        QCOMPARE(client.requests.size(), std::size_t(1));
        QVERIFY(!client.requests.front().issuedBy.isEmpty());
    }

    void theModelSurvivesItsTester()
    {
        FailoverModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        FleetSnapshot fleet = usual();
        model.show(*planFailover(deadId, fleet), fleet);
        QCOMPARE(model.firstFit(), 0);
        fleet.bots.push_back(aBot(QStringLiteral("a")).standby());
        model.show(*planFailover(deadId, fleet), fleet);
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("a, Dormant")));
        fleet = aFleet({aDeadBot()});
        model.show(*planFailover(deadId, fleet), fleet);
        QCOMPARE(model.firstFit(), -1);
    }
};

QTEST_MAIN(FailoverTest)
#include "FailoverTest.moc"
