#include "models/EnrolmentModel.h"
#include "models/Roles.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QTest>

using namespace fleet;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject bot(const QString &step, const QString &name, const QString &note = {})
{
    return {{u"step"_s, step}, {u"name"_s, name}, {u"agent_id"_s, QString(name + u"-acme"_s)}, {u"note"_s, note}};
}

QJsonObject aPlan()
{
    return {{u"changed_groups"_s, QJsonArray{u"spot-arb"_s}},
            {u"bots"_s, QJsonArray{bot(u"keep"_s, u"a"_s), bot(u"enrol"_s, u"b"_s), bot(u"missing"_s, u"c"_s),
                                   bot(u"update"_s, u"d"_s, u"strategy x → y"_s), bot(u"continue"_s, u"e"_s),
                                   bot(u"enrol"_s, u"f"_s)}}};
}

} // namespace

class EnrolmentModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatChangesComesFirst()
    {
        QStringList rows;
        for (const EnrolmentRow &row : enrolmentRows(aPlan())) {
            rows << EnrolmentWords::change(row.change) + u' ' + row.name;
        }
        QCOMPARE(rows, (QStringList{u"Changed spot-arb"_s, u"Changed d"_s, u"New b"_s, u"New f"_s, u"Goes on e"_s,
                                    u"Not in the file c"_s, u"Unchanged a"_s}));
        QCOMPARE(toBeDone(enrolmentRows(aPlan())), 4); // a policy is no bot
        QCOMPARE(EnrolmentWords::counts(enrolmentRows(aPlan())),
                 u"2 new, 1 begun before, 2 changed, 1 not in the file, 1 unchanged"_s);
    }

    void theButtonSaysWhatIsDone_data()
    {
        QTest::addColumn<int>("fresh");
        QTest::addColumn<int>("changed");
        QTest::addColumn<QString>("words");
        QTest::newRow("new ones") << 9 << 0 << u"&Enrol 9 bots"_s;
        QTest::newRow("one") << 1 << 0 << u"&Enrol 1 bot"_s;
        QTest::newRow("both") << 9 << 1 << u"&Enrol 9, change 1"_s;
        QTest::newRow("changes") << 0 << 2 << u"&Change 2 bots"_s;
        QTest::newRow("policies") << 0 << 0 << u"Change the &groups"_s;
    }

    void theButtonSaysWhatIsDone()
    {
        QFETCH(const int, fresh);
        QFETCH(const int, changed);
        QJsonArray bots;
        for (int i = 0; i < fresh + changed; ++i) {
            bots.append(bot(i < fresh ? u"enrol"_s : u"update"_s, u"bot %1"_s.arg(i)));
        }
        const QJsonObject plan{{u"changed_groups"_s, QJsonArray{u"spot-arb"_s}}, {u"bots"_s, bots}};
        QTEST(EnrolmentWords::act(enrolmentRows(plan)), "words");
    }

    void errorsAreRowsWithTheirLines()
    {
        const Problem problem{.kind = ProblemKind::Invalid,
                              .httpStatus = 0,
                              .slug = {},
                              .detail = u"line 7: \"level\" must be 0 or 1.\nb cannot be moved: deregister it."_s};
        const std::vector<EnrolmentRow> rows = refusedRows(problem);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows.at(0).name, u"line 7"_s);
        QCOMPARE(rows.at(0).note, u"\"level\" must be 0 or 1."_s);
        QVERIFY(rows.at(1).name.isEmpty());
        QCOMPARE(rows.at(1).note, u"b cannot be moved: deregister it."_s);
        QCOMPARE(toBeDone(rows), 0);
    }

    void theModelShowsIt()
    {
        EnrolmentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(enrolmentRows(aPlan()));
        QCOMPARE(model.rowCount(), 7);
        const QModelIndex changed = model.index(1, static_cast<int>(EnrolmentModel::Column::Note));
        QCOMPARE(changed.data().toString(), u"strategy x → y"_s);
        QCOMPARE(changed.data(Qt::AccessibleTextRole).toString(), u"Changed, d, strategy x → y"_s);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void eachBotSaysHowFarItIs()
    {
        EnrolmentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show(enrolmentRows(aPlan()));
        const auto said = [&model](const QString &name) {
            for (const EnrolmentRow &row : model.rows()) {
                if (row.name == name) {
                    return model.index(model.rowOf(row.key), 0).data(Qt::AccessibleTextRole).toString();
                }
            }
            return QString();
        };
        model.begin();
        QCOMPARE(said(u"b"_s), u"Waiting, b"_s);
        QCOMPARE(said(u"d"_s), u"Waiting, d, strategy x → y"_s);
        QCOMPARE(said(u"a"_s), u"Unchanged, a"_s); // Nothing is done for it.
        QCOMPARE(said(u"c"_s), u"Not in the file, c"_s);
        const auto step = [](const QString &name, EnrolStep::What what, const QString &problem = {}) {
            return EnrolStep{.done = 0, .total = 4, .name = name, .what = what, .problem = problem};
        };
        QCOMPARE(model.take(step(u"b"_s, EnrolStep::What::Begun)), 2);
        QCOMPARE(said(u"b"_s), u"Registering, b"_s);
        model.take(step(u"b"_s, EnrolStep::What::Done));
        QCOMPARE(said(u"b"_s), u"Enrolled, b"_s);
        model.take(step(u"d"_s, EnrolStep::What::Begun));
        QCOMPARE(said(u"d"_s), u"Updating, d, strategy x → y"_s);
        model.take(step(u"d"_s, EnrolStep::What::Done));
        QCOMPARE(said(u"d"_s), u"Updated, d, strategy x → y"_s);
        model.take(step(u"e"_s, EnrolStep::What::Failed, u"It is full."_s));
        QCOMPARE(said(u"e"_s), u"Failed, e, It is full."_s);
        QCOMPARE(model.index(4, 0).data(SeverityRole).toInt(), static_cast<int>(Severity::Critical));
        QCOMPARE(model.take(step(u"nobody"_s, EnrolStep::What::Done)), -1);
        model.end({{u"left"_s, QJsonArray{u"f"_s}},
                   {u"failures"_s, QJsonArray{QJsonObject{{u"name"_s, u"e"_s}, {u"problem"_s, u"no"_s}}}}});
        QCOMPARE(said(u"f"_s), u"Not begun, f"_s);
        QCOMPARE(said(u"e"_s), u"Failed, e, no"_s);
    }

    void timeLeft_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("elapsedMs");
        QTest::addColumn<int>("leftMs"); // -1: not said
        QTest::newRow("nothing done") << 0 << 1'000 << 5'000 << -1;
        QTest::newRow("too few to tell") << 2 << 1'000 << 100 << -1;
        QTest::newRow("a tenth") << 100 << 1'000 << 2'000 << 18'000;
        QTest::newRow("one left") << 999 << 1'000 << 9'990 << 10;
        QTest::newRow("done") << 1'000 << 1'000 << 10'000 << -1;
        QTest::newRow("nothing to do") << 0 << 0 << 0 << -1;
    }

    void timeLeft()
    {
        QFETCH(const int, done);
        QFETCH(const int, total);
        QFETCH(const int, elapsedMs);
        const std::optional<milliseconds> left = remainingTime(done, total, milliseconds(elapsedMs));
        QTEST(static_cast<int>(left.value_or(milliseconds(-1)).count()), "leftMs");
    }

    void wordsWhileItRunsAndAfter()
    {
        QCOMPARE(EnrolmentWords::progress(0, 1'000, 0, milliseconds(0)), u"0 of 1,000 done"_s);
        QCOMPARE(EnrolmentWords::progress(100, 1'000, 0, milliseconds(2'000)), u"100 of 1,000 done, about 18 s left"_s);
        QCOMPARE(EnrolmentWords::progress(100, 1'000, 2, milliseconds(2'000)),
                 u"100 of 1,000 done, 2 unchanged, about 18 s left"_s);
        const QJsonObject whole{{u"enrolled"_s, 12}, {u"updated"_s, 1}};
        QCOMPARE(EnrolmentWords::outcome(whole), u"12 enrolled, 1 updated."_s);
        QVERIFY(EnrolmentWords::rest(whole).isEmpty());
        QJsonObject sums = aPlan(); // a keeps what it is
        sums.insert(u"enrolled"_s, 3);
        sums.insert(u"updated"_s, 1);
        QCOMPARE(EnrolmentWords::outcome(sums), u"3 enrolled, 1 updated, 1 unchanged."_s);
        const QJsonObject partly{{u"enrolled"_s, 1},
                                 {u"failures"_s, QJsonArray{QJsonObject{{u"name"_s, u"b"_s}, {u"problem"_s, u"no"_s}}}},
                                 {u"left"_s, QJsonArray{u"c"_s, u"d"_s}}};
        QVERIFY(EnrolmentWords::outcome(partly).startsWith(u"1 enrolled, 1 failed, 2 not begun."_s));
        QCOMPARE(EnrolmentWords::rest(partly), u"b: no\nNot begun: c, d"_s);
    }
};

QTEST_GUILESS_MAIN(EnrolmentModelTest)
#include "EnrolmentModelTest.moc"
