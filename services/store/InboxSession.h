// One connection to an inbox file: its schema, the commit of a group, and reading in order.
// Never drops a row that was not acknowledged, but a damaged file is set aside, not repaired.
#pragma once

#include "core/Result.h"
#include "store/Database.h"
#include "store/InboxEntry.h"

#include <QSqlQuery>

#include <memory>
#include <span>
#include <vector>

namespace fleet {

/// For the thread that opened it.
class InboxSession final {
public:
    Q_DISABLE_COPY_MOVE(InboxSession)

    /// Makes the file unless there is one. `lastSeq`: the last number that was ever given out by this process.
    [[nodiscard]] static Result<std::unique_ptr<InboxSession>> open(const QString &path, qint64 lastSeq);
    ~InboxSession() = default;

    /// One transaction: deletes what is acknowledged (all up to that number, 0 for nothing), keeps the parcels. One
    /// result a parcel, in their order. After a problem nothing of it is done and the session is of no use any more.
    [[nodiscard]] Result<std::vector<Kept>> commit(std::span<const InboxParcel> parcels, qint64 acknowledged);
    /// In order, those after that number: at most `limit`, and not many more than `maxReadBytes` together.
    [[nodiscard]] Result<std::vector<InboxEntry>> read(qint64 after, int limit);

    [[nodiscard]] InboxSize size() const { return m_size; }
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }

    static constexpr qint64 maxReadBytes = 8LL * 1024 * 1024;

private:
    explicit InboxSession(std::unique_ptr<Database> database, qint64 lastSeq);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> prepare(QSqlQuery &query, const QString &text);
    [[nodiscard]] Result<Kept> insert(const InboxParcel &parcel);
    [[nodiscard]] Result<void> removeUpTo(qint64 seq);

    std::unique_ptr<Database> m_database;
    QSqlQuery m_insert; ///< after the database: a query must not outlive its connection
    InboxSize m_size;
    qint64 m_lastSeq;
};

} // namespace fleet
