#include "store/InboxSession.h"

#include "protocol/Crypto.h"
#include "store/Migrations.h"
#include "store/StoreFile.h"

#include <QLoggingCategory>
#include <QVariant>

#include <algorithm>
#include <array>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcInbox, "fleet.inbox")

constexpr qsizetype digestBytes = 16;
/// Marks a SQLite file as an inbox ("FLIX").
constexpr int inboxMark = 0x464C4958;

const std::array settings{
    QLatin1StringView("PRAGMA journal_mode = WAL"),
    QLatin1StringView("PRAGMA synchronous = FULL"),
    QLatin1StringView("PRAGMA trusted_schema = OFF"),
    // Checkpoints cost two syncs: one every 16 MiB of log rather than every 4.
    QLatin1StringView("PRAGMA wal_autocheckpoint = 4096"),
    QLatin1StringView("PRAGMA journal_size_limit = 33554432"),
};

using Sql = QLatin1StringView;

constexpr std::array firstTables{
    Sql("CREATE TABLE parcel ("
        " seq INTEGER PRIMARY KEY,"
        " event_id INTEGER NOT NULL,"
        " digest BLOB NOT NULL,"
        " received_ms INTEGER NOT NULL,"
        " bytes BLOB NOT NULL) STRICT"),
    // Its id alone does not make it the same event: a gateway that lost its database counts from 1 again.
    Sql("CREATE UNIQUE INDEX parcel_event ON parcel (event_id, digest)"),
};

constexpr std::array steps{
    Migration{1, firstTables},
};

Result<void> checkPages(Database &database, bool &damaged)
{
    const auto verdict = database.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict) {
        return failure(verdict.error());
    }
    damaged = verdict->toString() != QLatin1StringView("ok");
    if (damaged) {
        return failure(ProblemKind::Storage,
                       QStringLiteral("The inbox is damaged (%1).").arg(verdict->toString().simplified()));
    }
    return {};
}

Result<void> makeReady(Database &database, bool &damaged)
{
    // Whose the file is comes first: a newer or foreign one must not even change its journal.
    if (auto ours = checkOrigin(database, steps, inboxMark); !ours) {
        return ours;
    }
    if (auto sound = checkPages(database, damaged); !sound) {
        return sound;
    }
    for (const QLatin1StringView setting : settings) {
        if (auto done = database.execute(setting); !done) {
            return done;
        }
    }
    return migrate(database, steps, inboxMark);
}

Result<std::unique_ptr<Database>> openReady(const QString &path, bool &damaged)
{
    if (auto made = createDatabaseFile(path); !made) {
        return failure(made.error());
    }
    auto database = Database::open(path, Access::ReadWrite);
    if (!database) {
        return database;
    }
    if (auto ready = makeReady(**database, damaged); !ready) {
        damaged = damaged || (*database)->isDamaged();
        return failure(ready.error());
    }
    return database;
}

} // namespace

Result<std::unique_ptr<InboxSession>> InboxSession::open(const QString &path, qint64 lastSeq)
{
    bool damaged = false;
    auto database = openReady(path, damaged);
    if (damaged) {
        const auto aside = setAside(path);
        if (!aside) {
            return failure(aside.error());
        }
        qCWarning(lcInbox, "%ls It was moved to %ls.", qUtf16Printable(database.error().detail),
                  qUtf16Printable(*aside));
        database = openReady(path, damaged);
    }
    if (!database) {
        return failure(database.error());
    }
    std::unique_ptr<InboxSession> session(new InboxSession(std::move(*database), lastSeq));
    if (auto begun = session->begin(); !begun) {
        return failure(begun.error());
    }
    return session;
}

InboxSession::InboxSession(std::unique_ptr<Database> database, qint64 lastSeq)
    : m_database(std::move(database)),
      m_insert(m_database->handle()),
      m_lastSeq(lastSeq)
{}

Result<void> InboxSession::begin()
{
    QSqlQuery sizes(m_database->handle());
    sizes.setForwardOnly(true);
    if (!sizes.exec(
            QStringLiteral("SELECT count(*), coalesce(sum(length(bytes)), 0), coalesce(max(seq), 0) FROM parcel"))
        || !sizes.next()) {
        return failure(m_database->problem(sizes.lastError()));
    }
    m_size = {.parcels = sizes.value(0).toLongLong(), .bytes = sizes.value(1).toLongLong()};
    m_lastSeq = std::max(m_lastSeq, sizes.value(2).toLongLong());
    return prepare(m_insert, QStringLiteral("INSERT INTO parcel (seq, event_id, digest, received_ms, bytes) "
                                            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (event_id, digest) DO NOTHING"));
}

Result<void> InboxSession::prepare(QSqlQuery &query, const QString &text)
{
    query.setForwardOnly(true);
    if (!query.prepare(text)) {
        return failure(m_database->problem(query.lastError()));
    }
    return {};
}

Result<std::vector<Kept>> InboxSession::commit(std::span<const InboxParcel> parcels, qint64 acknowledged)
{
    if (auto begun = m_database->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return failure(begun.error());
    }
    if (acknowledged > 0) {
        if (auto removed = removeUpTo(acknowledged); !removed) {
            return failure(removed.error());
        }
    }
    std::vector<Kept> results;
    results.reserve(parcels.size());
    for (const InboxParcel &parcel : parcels) {
        const Result<Kept> kept = insert(parcel);
        if (!kept) {
            return failure(kept.error());
        }
        results.push_back(*kept);
    }
    if (auto committed = m_database->execute(QStringLiteral("COMMIT")); !committed) {
        return failure(committed.error());
    }
    return results;
}

Result<Kept> InboxSession::insert(const InboxParcel &parcel)
{
    const qint64 seq = m_lastSeq + 1;
    m_insert.bindValue(0, seq);
    m_insert.bindValue(1, parcel.eventId);
    m_insert.bindValue(2, crypto::sha256(parcel.bytes).first(digestBytes));
    m_insert.bindValue(3, toEpochMs(parcel.receivedAt));
    m_insert.bindValue(4, parcel.bytes);
    if (!m_insert.exec()) {
        return failure(m_database->problem(m_insert.lastError()));
    }
    if (m_insert.numRowsAffected() == 0) {
        return Kept::Duplicate;
    }
    m_lastSeq = seq;
    ++m_size.parcels;
    m_size.bytes += parcel.bytes.size();
    return Kept::Stored;
}

Result<void> InboxSession::removeUpTo(qint64 seq)
{
    QSqlQuery sizes(m_database->handle());
    auto ready =
        prepare(sizes, QStringLiteral("SELECT count(*), coalesce(sum(length(bytes)), 0) FROM parcel WHERE seq <= ?"));
    if (!ready) {
        return ready;
    }
    sizes.bindValue(0, seq);
    if (!sizes.exec() || !sizes.next()) {
        return failure(m_database->problem(sizes.lastError()));
    }
    const InboxSize removed{.parcels = sizes.value(0).toLongLong(), .bytes = sizes.value(1).toLongLong()};
    sizes.finish();
    QSqlQuery remove(m_database->handle());
    if (ready = prepare(remove, QStringLiteral("DELETE FROM parcel WHERE seq <= ?")); !ready) {
        return ready;
    }
    remove.bindValue(0, seq);
    if (!remove.exec()) {
        return failure(m_database->problem(remove.lastError()));
    }
    m_size.parcels -= removed.parcels;
    m_size.bytes -= removed.bytes;
    return {};
}

Result<std::vector<InboxEntry>> InboxSession::read(qint64 after, int limit)
{
    QSqlQuery rows(m_database->handle());
    if (auto ready = prepare(rows, QStringLiteral("SELECT seq, event_id, received_ms, bytes FROM parcel "
                                                  "WHERE seq > ? ORDER BY seq LIMIT ?"));
        !ready) {
        return failure(ready.error());
    }
    rows.bindValue(0, after);
    rows.bindValue(1, std::max(limit, 0));
    if (!rows.exec()) {
        return failure(m_database->problem(rows.lastError()));
    }
    std::vector<InboxEntry> entries;
    for (qint64 bytes = 0; bytes < maxReadBytes && rows.next(); bytes += entries.back().parcel.bytes.size()) {
        entries.push_back({.seq = rows.value(0).toLongLong(),
                           .parcel = {.eventId = rows.value(1).toLongLong(),
                                      .bytes = rows.value(3).toByteArray(),
                                      .receivedAt = fromEpochMs(rows.value(2).toLongLong())}});
    }
    // A row that could not be fetched looks like the end: only the error tells.
    if (rows.lastError().isValid()) {
        return failure(m_database->problem(rows.lastError()));
    }
    return entries;
}

} // namespace fleet
