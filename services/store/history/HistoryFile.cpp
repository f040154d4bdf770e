#include "history/HistoryFile.h"

#include "history/HistorySchema.h"

#include <QDir>
#include <QFileInfo>

namespace fleet {

namespace {

Result<void> makeReady(Database &database)
{
    // Whose the file is comes first: a newer or foreign one must not even change its journal.
    if (auto ours = checkOrigin(database, historyMigrations(), historyMark); !ours) {
        return ours;
    }
    for (const QLatin1StringView setting : {
             // Before anything is written: what was let go can be given back to the file system in small portions.
             QLatin1StringView("PRAGMA auto_vacuum = INCREMENTAL"),
             QLatin1StringView("PRAGMA journal_mode = WAL"),
             // A crash loses nothing; a power cut may lose the last seconds, which are samples and not acts.
             QLatin1StringView("PRAGMA synchronous = NORMAL"),
             QLatin1StringView("PRAGMA trusted_schema = OFF"),
             QLatin1StringView("PRAGMA journal_size_limit = 16777216"),
             // The newest page of every bot of a large fleet.
             QLatin1StringView("PRAGMA cache_size = -32768"),
         }) {
        if (auto done = database.execute(setting); !done) {
            return done;
        }
    }
    return migrate(database, historyMigrations(), historyMark);
}

Result<void> checkReadable(Database &database, const QString &path)
{
    if (auto ours = checkOrigin(database, historyMigrations(), historyMark); !ours) {
        return ours;
    }
    const auto version = schemaVersion(database);
    if (!version) {
        return failure(version.error());
    }
    if (*version < latestVersion(historyMigrations())) {
        return failure(ProblemKind::Storage,
                       QStringLiteral("The history %1 is of an older version: it can be read once it can be written.")
                           .arg(QDir::toNativeSeparators(path)));
    }
    return checkSchema(database, historyMigrations());
}

} // namespace

Result<std::unique_ptr<Database>> openHistoryForWriting(const QString &path, bool &damaged)
{
    if (auto made = createDatabaseFile(path); !made) {
        return failure(made.error());
    }
    auto database = Database::open(path, Access::ReadWrite);
    if (database) {
        if (auto ready = makeReady(**database); !ready) {
            damaged = (*database)->isDamaged();
            return failure(ready.error());
        }
    }
    return database;
}

Result<std::unique_ptr<Database>> openHistoryForReading(const QString &path, bool &damaged)
{
    Problem first;
    for (const Access access : {Access::ReadOnly, Access::Immutable}) {
        // Ignoring a log that has rows would show an old state as the present one.
        if (access == Access::Immutable && QFileInfo(path + QLatin1StringView("-wal")).size() > 0) {
            break;
        }
        auto database = Database::open(path, access);
        const auto readable =
            database ? checkReadable(**database, path) : Result<void>(failure(Problem(database.error())));
        if (readable) {
            return database;
        }
        damaged = damaged || (database && (*database)->isDamaged());
        if (access == Access::ReadOnly) {
            first = readable.error();
        }
    }
    return failure(first);
}

} // namespace fleet
