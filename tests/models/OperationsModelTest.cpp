#include "models/OperationsModel.h"
#include "models/Roles.h"
#include "models/Severity.h"
#include "support/FleetBuilders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fleet;
using namespace fleet::test;
using Column = OperationsModel::Column;

namespace {

FleetDelta with(OperationView operation)
{
    return {.at = ManualClock::defaultStart,
            .bots = {},
            .removed = {},
            .groups = {},
            .operations = {std::move(operation)},
            .notices = {},
            .link = {}};
}

QString textAt(const OperationsModel &model, int row, Column column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class OperationsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesFillDiffClearAndEmpty()
    {
        OperationsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.fill(aFleet({}));
        QCOMPARE(model.rowCount(), 0);
        model.apply(with(anOperation(Verb::Pause, {Outcome::Silent}, QStringLiteral("1"))));
        OperationView newer =
            anOperation(Verb::EmergencyStop, {Outcome::Silent, Outcome::Confirmed}, QStringLiteral("2"));
        newer.createdAt += seconds(5);
        model.apply(with(newer));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0).id, newer.id); // Newest first.

        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply(with(anOperation(Verb::Pause, {Outcome::Confirmed}, QStringLiteral("1"))));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.front().at(0).toModelIndex().row(), 1);
        model.fill(aFleet({}));
        QCOMPARE(model.rowCount(), 0);
    }

    void progressIsByProof()
    {
        OperationsModel model;
        model.fill(aFleet({}));
        model.apply(with(anOperation(Verb::EmergencyStop, {Outcome::Refused, Outcome::Observed, Outcome::Confirmed})));
        QCOMPARE(textAt(model, 0, Column::Progress), QStringLiteral("1 of 3 proved"));
        QCOMPARE(textAt(model, 0, Column::Outcome), QStringLiteral("1 refused, 1 seen, not proved"));
        QCOMPARE(model.index(0, static_cast<int>(Column::Outcome)).data(SeverityRole).toInt(),
                 static_cast<int>(Severity::Critical));
        QVERIFY(textAt(model, 0, Column::Operation).contains(QStringLiteral("no reason given")));
    }

    void noBotsIsNotASuccess()
    {
        OperationsModel model;
        model.fill(aFleet({}));
        OperationView nobody = anOperation(Verb::EmergencyStop, {});
        nobody.ended = true;
        model.apply(with(nobody));
        QCOMPARE(textAt(model, 0, Column::Outcome), QStringLiteral("no bots"));
        QVERIFY(model.index(0, static_cast<int>(Column::Outcome)).data(SeverityRole).toInt()
                != static_cast<int>(Severity::Healthy));
    }

    void openOnesAreThoseNotEnded()
    {
        OperationsModel model;
        model.fill(aFleet({}));
        OperationView ended = anOperation(Verb::Pause, {Outcome::Confirmed}, QStringLiteral("1"));
        ended.ended = true;
        model.apply(with(ended));
        model.apply(with(anOperation(Verb::Pause, {Outcome::Silent}, QStringLiteral("2"))));
        QCOMPARE(model.open().size(), std::size_t(1));
        QCOMPARE(model.open().front().id.text(), QStringLiteral("2"));
    }
};

QTEST_GUILESS_MAIN(OperationsModelTest)
#include "OperationsModelTest.moc"
