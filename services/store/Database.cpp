#include "store/Database.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QUrl>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace fleet {

namespace {

/// SQLite's primary result codes (sqlite3.h); the driver passes them on as text.
enum SqliteCode {
    SqlitePermission = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26,
};

constexpr int primaryCodeMask = 0xFF;

QString connectOptions(Access access)
{
    // A short wait: another program that holds the file longer than this is a problem to tell, not to wait for.
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000");
    if (access == Access::ReadOnly || access == Access::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    return options;
}

QString databaseName(const QString &path, Access access)
{
    const QString file = QString::fromLatin1(QUrl::fromLocalFile(QDir::current().absoluteFilePath(path)).toEncoded());
    switch (access) {
    case Access::ReadWrite:
        return file + QStringLiteral("?mode=rw");
    case Access::ReadOnly:
        return file + QStringLiteral("?mode=ro");
    case Access::Immutable:
        return file + QStringLiteral("?mode=ro&immutable=1");
    case Access::Memory:
        return QStringLiteral(":memory:");
    }
    Q_UNREACHABLE();
}

QString sentence(int code, const QString &path, const QString &said)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (code) {
    case SqlitePermission:
    case SqliteReadOnly:
        return QStringLiteral("The database %1 cannot be written: the folder or the file is read-only.").arg(file);
    case SqliteBusy:
    case SqliteLocked:
        return QStringLiteral("Another program is using the database %1.").arg(file);
    case SqliteIoError:
        return QStringLiteral("The disk under the database %1 reports an error (%2).").arg(file, said);
    case SqliteFull:
        return QStringLiteral("The disk under the database %1 is full.").arg(file);
    case SqliteCannotOpen:
        return QStringLiteral("The database %1 cannot be opened: the folder is missing or closed to this user.")
            .arg(file);
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return QStringLiteral("The database %1 is damaged (%2).").arg(file, said);
    default:
        return QStringLiteral("The database %1 refused: %2.").arg(file, said);
    }
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    static std::atomic<quint64> counter{0};
    const QString connection = QStringLiteral("fleet-store-%1").arg(++counter);
    std::unique_ptr<Database> database(new Database(path, connection));
    QSqlDatabase handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    handle.setConnectOptions(connectOptions(access));
    handle.setDatabaseName(databaseName(path, access));
    if (!handle.open()) {
        return failure(ProblemKind::Storage, sentence(SqliteCannotOpen, path, {}));
    }
    return database;
}

Database::Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection)) {}

Database::~Database()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<void> Database::execute(const QString &statement)
{
    return value(statement).map([](const QVariant &) {});
}

Result<QVariant> Database::value(const QString &query)
{
    QSqlQuery sql(handle());
    sql.setForwardOnly(true);
    if (!sql.exec(query)) {
        return failure(problem(sql.lastError()));
    }
    if (sql.next()) {
        return sql.value(0);
    }
    // A row that could not be fetched looks like no row: only the error tells.
    if (sql.lastError().isValid()) {
        return failure(problem(sql.lastError()));
    }
    return QVariant();
}

Problem Database::problem(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & primaryCodeMask;
    m_damaged = m_damaged || code == SqliteCorrupt || code == SqliteNotADatabase;
    return {.kind = ProblemKind::Storage,
            .httpStatus = 0,
            .slug = {},
            .detail = sentence(code, m_path, error.databaseText())};
}

Problem Database::damage(const QString &said)
{
    m_damaged = true;
    return {.kind = ProblemKind::Storage,
            .httpStatus = 0,
            .slug = {},
            .detail = sentence(SqliteCorrupt, m_path, said.simplified())};
}

Result<void> createDatabaseFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return {};
    }
    const int error = errno;
    if (error == EEXIST) {
        return {};
    }
    return failure(ProblemKind::Storage,
                   QStringLiteral("The database %1 cannot be made: %2.")
                       .arg(QDir::toNativeSeparators(path), QString::fromLocal8Bit(std::strerror(error))));
}

} // namespace fleet
