// One SQLite connection of our own: its settings, plain statements, and SQLite's errors as problems in words.
// Never used on another thread than the one that opened it, and never shared.
#pragma once

#include "core/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <memory>

namespace fleet {

/// How a file is opened. None of them makes a file: that is createDatabaseFile().
enum class Access : std::uint8_t {
    ReadWrite,
    ReadOnly,
    Immutable, ///< for media that cannot be written at all; ignores the write-ahead log
    Memory,    ///< no file: an empty stand-in where there is none
};

class Database final {
    Q_DISABLE_COPY_MOVE(Database)

public:
    /// Reads nothing yet: damage shows with the first statement.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();

    [[nodiscard]] Result<void> execute(const QString &statement);
    /// First column of the first row; invalid when there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &query);

    /// The problem that `error` is, and whether it means damage.
    [[nodiscard]] Problem problem(const QSqlError &error);
    /// Damage that SQLite itself does not see; `said` tells what is wrong.
    [[nodiscard]] Problem damage(const QString &said);
    /// The file is not a sound database: SQLite said so, or damage() did.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

    [[nodiscard]] QSqlDatabase handle() const;

private:
    Database(QString path, QString connection);

    QString m_path;
    QString m_connection;
    bool m_damaged = false;
};

/// Makes an empty private file (0600) unless there is one; SQLite's side files take over its permissions.
[[nodiscard]] Result<void> createDatabaseFile(const QString &path);

} // namespace fleet
