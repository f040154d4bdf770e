#include "store/RecordWriter.h"

#include "store/Rows.h"

#include <QStringList>

namespace fleet {

namespace {

QString upsertStatement(const Table &table)
{
    QStringList names;
    QStringList places;
    QStringList keys;
    QStringList updates;
    for (const QLatin1StringView column : table.columns) {
        names += column;
        places += QStringLiteral("?");
        if (static_cast<std::size_t>(keys.size()) < table.keyColumns) {
            keys += column;
        } else {
            updates += QStringLiteral("%1 = excluded.%1").arg(column);
        }
    }
    const QString comma = QStringLiteral(", ");
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
        .arg(table.name, names.join(comma), places.join(comma), keys.join(comma), updates.join(comma));
}

} // namespace

RecordWriter::RecordWriter(Database &database) : m_database(database) {}

Result<void> RecordWriter::write(const Change &change)
{
    return std::visit(
        [&]<typename Record>(const Record &record) {
            return upsert(change.index(), RowOf<Record>::table(), RowOf<Record>::toRow(record));
        },
        change);
}

Result<void> RecordWriter::upsert(std::size_t kind, const Table &table, const QVariantList &row)
{
    std::optional<QSqlQuery> &statement = m_statements.at(kind);
    if (!statement) {
        QSqlQuery fresh(m_database.handle());
        if (!fresh.prepare(upsertStatement(table))) {
            return failure(m_database.problem(fresh.lastError()));
        }
        statement.emplace(std::move(fresh));
    }
    Q_ASSERT(static_cast<std::size_t>(row.size()) == table.columns.size());
    for (int column = 0; column < row.size(); ++column) {
        statement->bindValue(column, row.at(column));
    }
    const bool done = statement->exec();
    const QSqlError error = statement->lastError();
    // A statement that is not reset would keep the savepoint around it open.
    statement->finish();
    return done ? Result<void>() : failure(m_database.problem(error));
}

} // namespace fleet
