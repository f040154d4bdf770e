#include "store/Migrations.h"

#include "StoreSamples.h"
#include "store/StoreFile.h"
#include "support/Compare.h"

#include <QSqlQuery>
#include <QTest>

#include <array>

using namespace fleet;
using namespace fleet::test;

namespace {

using Sql = QLatin1StringView;

std::unique_ptr<Database> openDatabase(const QString &path)
{
    if (!createDatabaseFile(path)) {
        return nullptr;
    }
    return std::move(*Database::open(path, Access::ReadWrite));
}

QString schemaOf(Database &database)
{
    QSqlQuery query(database.handle());
    query.exec(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"));
    QStringList statements;
    while (query.next()) {
        statements += query.value(0).toString();
    }
    return statements.join(QLatin1Char('\n'));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<StoreFolder>(); }

    void areNumberedWithoutGaps()
    {
        int expected = 0;
        for (const Migration &step : migrations()) {
            QCOMPARE(step.version, ++expected);
            QVERIFY(!step.statements.empty());
        }
        QCOMPARE(latestVersion(), expected);
        QVERIFY(expected > 0);
    }

    void leadFromEveryVersionToTheSameSchema_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= latestVersion(); ++version) {
            QTest::addRow("from version %d", version) << version;
        }
    }

    void leadFromEveryVersionToTheSameSchema()
    {
        QFETCH(int, version);
        {
            const auto database = openDatabase(m_folder->database());
            QVERIFY(migrate(*database, migrations().first(static_cast<std::size_t>(version))));
            QCOMPARE(schemaVersion(*database).value(), version);
        }
        QVERIFY2(openStore(m_folder->database()), "a store opens every earlier version");
        const auto database = openDatabase(m_folder->database());
        QCOMPARE(schemaVersion(*database).value(), latestVersion());
        const StoreFolder other;
        const auto fresh = openDatabase(other.database());
        QVERIFY(migrate(*fresh));
        QCOMPARE(schemaOf(*database), schemaOf(*fresh));
    }

    void keepRowsOnTheWay()
    {
        const std::array begin{Sql("CREATE TABLE t (a TEXT)"), Sql("INSERT INTO t VALUES ('x')")};
        const std::array grow{Sql("ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'new'")};
        const std::array both{Migration{1, begin}, Migration{2, grow}};
        const auto first = std::span(both).first(1);
        const auto database = openDatabase(m_folder->database());
        QVERIFY(migrate(*database, first));
        QVERIFY(migrate(*database, both));
        QVERIFY2(migrate(*database, both), "nothing to do is no fault");
        QCOMPARE(database->value(QStringLiteral("SELECT a || b FROM t")).value().toString(), QStringLiteral("xnew"));
    }

    void undoAStepThatFails()
    {
        const std::array begin{Sql("CREATE TABLE t (a TEXT)")};
        const std::array again{Sql("CREATE TABLE u (a TEXT)"), Sql("CREATE TABLE t (a TEXT)")};
        const std::array steps{Migration{1, begin}, Migration{2, again}};
        const auto database = openDatabase(m_folder->database());
        QVERIFY(migrate(*database, std::span(steps).first(1)));
        const auto done = migrate(*database, steps);
        QCOMPARE(done.error().kind, ProblemKind::Storage);
        QCOMPARE(schemaVersion(*database).value(), 1);
        QCOMPARE(schemaOf(*database), QStringLiteral("CREATE TABLE t (a TEXT)"));
        QVERIFY2(migrate(*database, std::span(steps).first(1)), "no transaction was left open");
    }

    void aSchemaThatIsAnotherOneIsDamage_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a column") << QStringLiteral(
            "UPDATE sqlite_master SET sql = replace(sql, 'author', 'outhor') WHERE name = 'added_reasons'");
        QTest::newRow("a check") << QStringLiteral(
            "UPDATE sqlite_master SET sql = replace(sql, '<>', '> ') WHERE name = 'holds'");
        QTest::newRow("a trigger is gone") << QStringLiteral("DROP TRIGGER added_reasons_stay");
        QTest::newRow("a table is gone") << QStringLiteral("DROP TABLE settings");
    }
    void aSchemaThatIsAnotherOneIsDamage()
    {
        QFETCH(QString, change);
        {
            const auto database = openDatabase(m_folder->database());
            QVERIFY(migrate(*database));
            QVERIFY(database->execute(QStringLiteral("PRAGMA writable_schema = ON")));
            QVERIFY(database->execute(change));
        }
        const auto database = openDatabase(m_folder->database());
        QVERIFY(!checkSchema(*database));
        QVERIFY(database->isDamaged());
        QVERIFY2(openStore(m_folder->database()), "it is set aside, and a new one begun");
        QVERIFY(checkSchema(*openDatabase(m_folder->database())));
    }

    void whatSomebodyAddedIsNoDamage()
    {
        const auto database = openDatabase(m_folder->database());
        QVERIFY(migrate(*database));
        QVERIFY(database->execute(QStringLiteral("CREATE INDEX by_text ON notices (text)")));
        QVERIFY(migrate(*database));
    }

    void refuseANewerFile()
    {
        QVERIFY(commitNow(*openStore(m_folder->database()), {setting(QStringLiteral("a"), QStringLiteral("1"))}));
        {
            const auto database = openDatabase(m_folder->database());
            QVERIFY(database->execute(QStringLiteral("PRAGMA user_version = %1").arg(latestVersion() + 1)));
        }
        const QByteArray before = bytesOf(m_folder->database());
        const auto store = Store::open(m_folder->database());
        QVERIFY(!store);
        QCOMPARE(store.error().kind, ProblemKind::Invalid);
        QVERIFY2(store.error().detail.contains(QLatin1String("newer version")), qPrintable(store.error().detail));
        QCOMPARE(bytesOf(m_folder->database()), before);
        QCOMPARE(openForWriting(m_folder->database(), false).error().kind, ProblemKind::Invalid);
    }

    void refuseAnotherProgramsFile()
    {
        QVERIFY(openDatabase(m_folder->database())->execute(QStringLiteral("CREATE TABLE bookmarks (url TEXT)")));
        const QByteArray before = bytesOf(m_folder->database());
        QCOMPARE(Store::open(m_folder->database()).error().kind, ProblemKind::Invalid);
        QCOMPARE(bytesOf(m_folder->database()), before);
    }

private:
    std::unique_ptr<StoreFolder> m_folder;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "MigrationsTest.moc"
