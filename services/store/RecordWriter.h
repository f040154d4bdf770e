// One change to one row: insert or replace by key, with statements prepared once a connection.
// Knows no transactions: those are WriteSession's.
#pragma once

#include "core/Result.h"
#include "store/Database.h"
#include "store/Records.h"

#include <QSqlQuery>

#include <array>
#include <optional>

namespace fleet {

struct Table;

class RecordWriter final {
public:
    /// `database` must outlive the writer.
    explicit RecordWriter(Database &database);

    [[nodiscard]] Result<void> write(const Change &change);

private:
    [[nodiscard]] Result<void> upsert(std::size_t kind, const Table &table, const QVariantList &row);

    Database &m_database;
    std::array<std::optional<QSqlQuery>, std::variant_size_v<Change>> m_statements;
};

} // namespace fleet
