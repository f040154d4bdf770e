#include "store/Migrations.h"

#include <QHash>
#include <QSqlQuery>

#include <array>

namespace fleet {

namespace {

using Sql = QLatin1StringView;

/// Times are milliseconds of UTC, money is micro-dollars, enumerations are their words, lists and objects are JSON.
/// There are no foreign keys: a row of an emergency must never be refused because another one is missing.
constexpr std::array firstTables{
    Sql("CREATE TABLE bot_groups ("
        " name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),"
        " wind_down TEXT NOT NULL,"
        " lost_link_after_s INTEGER NOT NULL,"
        " lost_link_act TEXT NOT NULL,"
        " managed_keys INTEGER NOT NULL,"
        " heartbeat_interval_s INTEGER NOT NULL,"
        " custom_schema TEXT NOT NULL) STRICT"),
    Sql("CREATE TABLE bots ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " name TEXT NOT NULL,"
        " group_name TEXT NOT NULL,"
        " exchange TEXT NOT NULL,"
        " exchanges TEXT NOT NULL,"
        " strategy TEXT NOT NULL,"
        " version TEXT NOT NULL,"
        " max_position INTEGER,"
        " level TEXT NOT NULL,"
        " state TEXT NOT NULL,"
        " command_thread TEXT NOT NULL,"
        " public_key BLOB NOT NULL,"
        " key_version INTEGER NOT NULL,"
        " enrolled_at INTEGER NOT NULL) STRICT"),
    Sql("CREATE TABLE operations ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " verb TEXT NOT NULL,"
        " scope TEXT NOT NULL,"
        " reason TEXT NOT NULL,"
        " issued_by TEXT NOT NULL,"
        " created_at INTEGER NOT NULL,"
        " thread TEXT NOT NULL,"
        " fields TEXT NOT NULL,"
        " ended INTEGER NOT NULL) STRICT"),
    Sql("CREATE INDEX operations_by_age ON operations (ended, created_at)"),
    Sql("CREATE TABLE commands ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " operation TEXT NOT NULL,"
        " envelope BLOB NOT NULL,"
        " issued_at INTEGER NOT NULL,"
        " expires_at INTEGER) STRICT"),
    Sql("CREATE INDEX commands_by_operation ON commands (operation)"),
    Sql("CREATE TABLE deliveries ("
        " operation TEXT NOT NULL CHECK (operation <> ''),"
        " bot TEXT NOT NULL CHECK (bot <> ''),"
        " command TEXT NOT NULL,"
        " state TEXT NOT NULL,"
        " attempts INTEGER NOT NULL,"
        " message_id TEXT NOT NULL,"
        " queued_at INTEGER NOT NULL,"
        " sent_at INTEGER,"
        " accepted_at INTEGER,"
        " ended_at INTEGER,"
        " detail TEXT NOT NULL,"
        " answer TEXT NOT NULL,"
        " instance_before TEXT NOT NULL,"
        " positions INTEGER,"
        " orders INTEGER,"
        " PRIMARY KEY (operation, bot)) STRICT"),
    Sql("CREATE TABLE holds ("
        " bot TEXT NOT NULL CHECK (bot <> ''),"
        " hold TEXT NOT NULL CHECK (hold <> ''),"
        " kind TEXT NOT NULL,"
        " owner TEXT NOT NULL,"
        " reason TEXT NOT NULL,"
        " placed_at INTEGER NOT NULL,"
        " operation TEXT NOT NULL,"
        " from_fleet_stop INTEGER NOT NULL,"
        " lifted INTEGER NOT NULL,"
        " PRIMARY KEY (bot, hold)) STRICT"),
    Sql("CREATE INDEX holds_by_id ON holds (lifted, hold)"),
    Sql("CREATE TABLE reports ("
        " bot TEXT NOT NULL PRIMARY KEY CHECK (bot <> ''),"
        " heartbeat BLOB NOT NULL,"
        " heard_at INTEGER NOT NULL,"
        " event_id INTEGER NOT NULL) STRICT"),
    Sql("CREATE TABLE watermarks ("
        " stream TEXT NOT NULL PRIMARY KEY CHECK (stream <> ''),"
        " last_id INTEGER NOT NULL,"
        " epoch INTEGER NOT NULL) STRICT"),
    Sql("CREATE TABLE settings ("
        " name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),"
        " value TEXT NOT NULL) STRICT"),
    Sql("CREATE TABLE notices ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " at INTEGER NOT NULL,"
        " severity TEXT NOT NULL,"
        " bot TEXT NOT NULL,"
        " text TEXT NOT NULL) STRICT"),
    Sql("CREATE INDEX notices_by_age ON notices (at)"),
};

constexpr std::array addedReasons{
    Sql("CREATE TABLE added_reasons ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " operation TEXT NOT NULL CHECK (operation <> ''),"
        " at INTEGER NOT NULL,"
        " author TEXT NOT NULL,"
        " text TEXT NOT NULL) STRICT"),
    Sql("CREATE INDEX added_reasons_by_operation ON added_reasons (operation)"),
    // Given twice it is the same one; and what somebody said stays said.
    Sql("CREATE TRIGGER added_reasons_stay BEFORE UPDATE ON added_reasons BEGIN"
        " SELECT RAISE(IGNORE); END"),
    Sql("CREATE TRIGGER added_reasons_are_kept BEFORE DELETE ON added_reasons BEGIN"
        " SELECT RAISE(ABORT, 'a reason that was added is kept'); END"),
};

constexpr std::array alertsAndSilences{
    Sql("CREATE TABLE alerts ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " rule TEXT NOT NULL,"
        " bot TEXT NOT NULL,"
        " state TEXT NOT NULL,"
        " severity TEXT NOT NULL,"
        " causes TEXT NOT NULL,"
        " detail TEXT NOT NULL,"
        " because_rule TEXT NOT NULL,"
        " because_bot TEXT NOT NULL,"
        " opened_at INTEGER NOT NULL,"
        " changed_at INTEGER NOT NULL,"
        " acknowledged_by TEXT NOT NULL,"
        " acknowledged_with TEXT NOT NULL,"
        " acknowledged_at INTEGER,"
        " ended_at INTEGER,"
        " returns INTEGER NOT NULL) STRICT"),
    Sql("CREATE INDEX alerts_by_state ON alerts (state, opened_at)"),
    Sql("CREATE TABLE silences ("
        " id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
        " rule TEXT NOT NULL,"
        " group_name TEXT NOT NULL,"
        " bot TEXT NOT NULL,"
        " reason TEXT NOT NULL,"
        " author TEXT NOT NULL,"
        " from_at INTEGER NOT NULL,"
        " until_at INTEGER NOT NULL) STRICT"),
    Sql("CREATE INDEX silences_by_age ON silences (from_at)"),
};

constexpr std::array steps{
    Migration{1, firstTables},
    Migration{2, addedReasons},
    Migration{3, alertsAndSilences},
};

Result<int> integer(Database &database, const QString &query)
{
    return database.value(query).map([](const QVariant &value) { return value.toInt(); });
}

Result<void> apply(Database &database, const Migration &step)
{
    for (const QLatin1StringView statement : step.statements) {
        if (auto done = database.execute(statement); !done) {
            return done;
        }
    }
    return database.execute(QStringLiteral("PRAGMA user_version = %1").arg(step.version));
}

Result<void> applyMissing(Database &database, std::span<const Migration> all, int mark)
{
    // Asked again inside the transaction: another process may have been faster.
    const auto version = schemaVersion(database);
    if (!version) {
        return failure(version.error());
    }
    for (const Migration &step : all) {
        if (step.version > *version) {
            if (auto done = apply(database, step); !done) {
                return done;
            }
        }
    }
    return database.execute(QStringLiteral("PRAGMA application_id = %1").arg(mark));
}

} // namespace

std::span<const Migration> migrations()
{
    return steps;
}

int latestVersion(std::span<const Migration> all)
{
    return all.empty() ? 0 : all.back().version;
}

Result<int> schemaVersion(Database &database)
{
    return integer(database, QStringLiteral("PRAGMA user_version"));
}

namespace {

struct Origin {
    int version = 0;
    int owner = 0;
    int tables = 0;
};

Result<Origin> readOrigin(Database &database)
{
    const auto version = schemaVersion(database);
    const auto owner = integer(database, QStringLiteral("PRAGMA application_id"));
    const auto tables = integer(database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    for (const auto *answer : {&version, &owner, &tables}) {
        if (!*answer) {
            return failure(answer->error());
        }
    }
    return Origin{*version, *owner, *tables};
}

/// In one transaction: a file that another process is just making would else look half like ours.
Result<Origin> readOriginAtOnce(Database &database)
{
    if (auto begun = database.execute(QStringLiteral("BEGIN")); !begun) {
        return failure(begun.error());
    }
    auto origin = readOrigin(database);
    const auto ended = database.execute(QStringLiteral("ROLLBACK"));
    return origin && !ended ? failure(ended.error()) : origin;
}

} // namespace

Result<void> checkOrigin(Database &database, std::span<const Migration> all, int mark)
{
    const auto origin = readOriginAtOnce(database);
    if (!origin) {
        return failure(origin.error());
    }
    const bool isEmpty = origin->version == 0 && origin->owner == 0 && origin->tables == 0;
    if (!isEmpty && origin->owner != mark) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The file is a database of another program; nothing in it was touched."));
    }
    if (origin->version > latestVersion(all)) {
        return failure(
            ProblemKind::Invalid,
            QStringLiteral("The database was written by a newer version of this program (schema %1; this one "
                           "knows up to %2). Install that version, or use another profile.")
                .arg(origin->version)
                .arg(latestVersion(all)));
    }
    return {};
}

namespace {

using Schema = QHash<QString, QString>;

/// What was created under which name, in SQLite's own copy of the words.
Result<Schema> schemaOf(Database &database)
{
    QSqlQuery query(database.handle());
    query.setForwardOnly(true);
    bool isRead =
        query.exec(QStringLiteral("SELECT name, type || ' ' || sql FROM sqlite_master WHERE sql IS NOT NULL"));
    Schema schema;
    while (isRead && query.next()) {
        schema.insert(query.value(0).toString(), query.value(1).toString());
    }
    isRead = isRead && !query.lastError().isValid();
    return isRead ? Result<Schema>(std::move(schema)) : failure(database.problem(query.lastError()));
}

/// What the steps up to `version` make of an empty file.
Result<Schema> schemaMade(std::span<const Migration> all, int version)
{
    const auto empty = Database::open({}, Access::Memory);
    if (!empty) {
        return failure(empty.error());
    }
    for (const Migration &step : all) {
        if (step.version > version) {
            break;
        }
        if (auto done = apply(**empty, step); !done) {
            return failure(done.error());
        }
    }
    return schemaOf(**empty);
}

} // namespace

Result<void> checkSchema(Database &database, std::span<const Migration> all)
{
    const auto version = schemaVersion(database);
    if (!version) {
        return failure(version.error());
    }
    const auto made = schemaMade(all, *version);
    const auto found = schemaOf(database);
    if (!made || !found) {
        return failure(made ? found.error() : made.error());
    }
    for (auto each = made->cbegin(); each != made->cend(); ++each) {
        if (found->value(each.key()) != each.value()) {
            return failure(
                database.damage(QStringLiteral("its schema is not the one it was made with: %1").arg(each.key())));
        }
    }
    return {};
}

Result<void> migrate(Database &database, std::span<const Migration> all, int mark)
{
    if (auto ours = checkOrigin(database, all, mark); !ours) {
        return ours;
    }
    if (auto begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun;
    }
    auto done = applyMissing(database, all, mark).and_then([&] { return database.execute(QStringLiteral("COMMIT")); });
    if (!done) {
        // SQLite may have rolled back by itself; the first error is the one to tell.
        [[maybe_unused]] const auto undone = database.execute(QStringLiteral("ROLLBACK"));
        return done;
    }
    return checkSchema(database, all);
}

} // namespace fleet
