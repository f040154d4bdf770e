// One prepared statement, run again and again: what SQLite says becomes a problem in words.
// Never outlives its database.
#pragma once

#include "core/Result.h"
#include "store/Database.h"

#include <QSqlQuery>

#include <initializer_list>

namespace fleet {

class Statement final {
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(Database &database, QString sql) : m_database(database), m_sql(std::move(sql)), m_query(database.handle())
    {}
    ~Statement() = default;

    /// Runs it with these values, in the order of its places.
    [[nodiscard]] Result<void> run(std::initializer_list<QVariant> values = {});
    [[nodiscard]] Result<void> run(const QVariantList &values);

    /// Whether there is another row; a row that could not be read ends them and is told by finish().
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] qint64 whole(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

    /// After the last row: a damaged page ends the rows early, and half of them must not pass for all. Lets go of the
    /// file.
    [[nodiscard]] Result<void> finish();

    /// For statements that answer one row: its first column, invalid when there is none.
    [[nodiscard]] Result<QVariant> only(std::initializer_list<QVariant> values = {});

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> execute();

    Database &m_database;
    QString m_sql;
    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace fleet
