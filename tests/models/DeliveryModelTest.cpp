#include "models/DeliveryModel.h"
#include "models/Roles.h"
#include "models/Severity.h"
#include "models/Words.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using Column = DeliveryModel::Column;

namespace {

QString textAt(const DeliveryModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class DeliveryModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesFillDiffClearAndEmpty()
    {
        DeliveryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(anOperation(Verb::EmergencyStop, {}));
        QCOMPARE(model.rowCount(), 0);
        model.show(anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Silent, Outcome::Silent}));
        QCOMPARE(model.rowCount(), 3);
        OperationView shorter =
            anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Silent, Outcome::Silent, Outcome::Refused});
        shorter.deliveries.erase(shorter.deliveries.begin() + 1);
        model.show(shorter);
        QCOMPARE(model.rowCount(), 3);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void aToolTipIsNoMarkup()
    {
        DeliveryModel model;
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Refused});
        const QString said = QStringLiteral("no <table> & no\nmore");
        operation.deliveries.front().says = said;
        model.show(operation);
        const QModelIndex says = model.index(0, static_cast<int>(Column::Says));
        QCOMPARE(says.data().toString(), said);
        const QString tip = says.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(QStringLiteral("<p style='white-space:pre-wrap'>no &lt;table&gt; &amp; no\nmore\n")),
                 qPrintable(tip));
        operation.deliveries.front().says = QStringLiteral("R&D"); // Nothing that Qt could take for a tag.
        model.show(operation);
        QVERIFY(says.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("R&D\n")));
    }

    void rowsMoveWithTheirBotAndSelectionFollows()
    {
        DeliveryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        OperationView operation = anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Silent, Outcome::Silent});
        model.show(operation);
        const QPersistentModelIndex kept = model.index(2, static_cast<int>(Column::Bot));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        operation.deliveries[2].outcome = Outcome::Refused;
        std::rotate(operation.deliveries.begin(), operation.deliveries.begin() + 2, operation.deliveries.end());
        model.show(operation);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(kept.data().toString(), QStringLiteral("bot-3"));
        QCOMPARE(textAt(model, 0, Column::State), QStringLiteral("Refused"));
    }

    void anotherOperationIsAnotherTable()
    {
        DeliveryModel model;
        model.show(anOperation(Verb::Pause, {Outcome::Silent}, QStringLiteral("1")));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.show(anOperation(Verb::Pause, {Outcome::Silent}, QStringLiteral("2")));
        QCOMPARE(resets.size(), 1);
    }

    void whoSaidNoIsAskedAgainByAPerson()
    {
        DeliveryModel model;
        OperationView operation =
            anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Failed, Outcome::Failed});
        operation.deliveries[0].took = milliseconds(1200);
        operation.deliveries[2].state = DeliveryState::Superseded;
        model.show(operation);
        QCOMPARE(textAt(model, 0, Column::Took), QStringLiteral("1.2 s"));
        QCOMPARE(textAt(model, 0, Column::NextTry), QStringLiteral("by you"));
        QCOMPARE(textAt(model, 1, Column::NextTry), QStringLiteral("by you"));
        QCOMPARE(textAt(model, 2, Column::NextTry), Words::missing()); // A stop overtook it: nothing to try.
        QVERIFY(!DeliveryModel::canRetry(operation.deliveries[2]));
    }

    void saysWhatIsKnown()
    {
        DeliveryModel model;
        OperationView operation = anOperation(
            Verb::EmergencyStop, {Outcome::Unreachable, Outcome::Silent, Outcome::Observed, Outcome::Confirmed});
        operation.nextRingAt = ManualClock::defaultStart + seconds(20);
        operation.deliveries[2].canProve = false;
        operation.deliveries[3].took = milliseconds(2100);
        model.setNow(ManualClock::defaultStart);
        model.show(operation);
        QCOMPARE(textAt(model, 0, Column::NextTry), QStringLiteral("when heard"));
        QCOMPARE(textAt(model, 0, Column::Says), QStringLiteral("Never heard"));
        QCOMPARE(textAt(model, 1, Column::NextTry), QStringLiteral("in 20 s"));
        QCOMPARE(textAt(model, 1, Column::Says), QStringLiteral("No answer yet"));
        QCOMPARE(textAt(model, 2, Column::Says), QStringLiteral("Plain bot: cannot prove"));
        QVERIFY(model.index(2, 0).data(SeverityRole).toInt() != static_cast<int>(Severity::Healthy));
        QCOMPARE(textAt(model, 3, Column::Took), QStringLiteral("2.1 s"));
        QCOMPARE(textAt(model, 3, Column::Positions), QStringLiteral("–"));
        model.setNow(ManualClock::defaultStart + seconds(5));
        QCOMPARE(textAt(model, 1, Column::NextTry), QStringLiteral("in 15 s"));
        QVERIFY(model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("bot-1, unreachable, exchange ")));
    }
};

QTEST_GUILESS_MAIN(DeliveryModelTest)
#include "DeliveryModelTest.moc"
