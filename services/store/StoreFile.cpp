#include "store/StoreFile.h"

#include "core/Clock.h"
#include "store/Migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <array>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcStore, "fleet.store")

const std::array sideSuffixes{QLatin1StringView(""), QLatin1StringView("-wal"), QLatin1StringView("-shm")};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/// Why a file could not be opened for writing; decides what is tried next.
enum class Fault : std::uint8_t {
    Refused,    ///< newer, or another program's: final
    Damaged,    ///< set aside, begin anew
    Unwritable, ///< read what can be read
};

struct OpenFault {
    Fault fault = Fault::Unwritable;
    Problem problem;
};

using Opened = tl::expected<std::unique_ptr<Database>, OpenFault>;

tl::unexpected<OpenFault> faultOf(const Database &database, const Problem &problem)
{
    if (problem.kind == ProblemKind::Invalid) {
        return tl::unexpected(OpenFault{Fault::Refused, problem});
    }
    return tl::unexpected(OpenFault{database.isDamaged() ? Fault::Damaged : Fault::Unwritable, problem});
}

/// Reads every page once. A page that cannot be trusted would otherwise show up in the middle of an emergency.
tl::expected<void, OpenFault> checkPages(Database &database)
{
    const auto verdict = database.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict) {
        return faultOf(database, verdict.error());
    }
    if (verdict->toString() != QLatin1StringView("ok")) {
        const Problem damage = database.damage(verdict->toString());
        return faultOf(database, damage);
    }
    return {};
}

enum class Pages : std::uint8_t { Checked, Trusted };

Opened openChecked(const QString &path, Access access, Pages pages = Pages::Checked)
{
    auto opened = Database::open(path, access);
    if (!opened) {
        return tl::unexpected(OpenFault{Fault::Unwritable, opened.error()});
    }
    std::unique_ptr<Database> database = std::move(*opened);
    // First of all whose it is: a newer or foreign file is not even checked.
    if (auto ours = checkOrigin(*database); !ours) {
        return faultOf(*database, ours.error());
    }
    if (pages == Pages::Checked) {
        if (auto sound = checkPages(*database); !sound) {
            return tl::unexpected(sound.error());
        }
    }
    if (auto ours = checkSchema(*database); !ours) {
        return faultOf(*database, ours.error());
    }
    return database;
}

/// Durable settings and the newest schema; writes at least once, so that a file that cannot be written is found out.
Result<void> makeReady(Database &database)
{
    // Whose the file is comes first: a newer or foreign one must not even change its journal.
    if (auto ours = checkOrigin(database); !ours) {
        return ours;
    }
    for (const QLatin1StringView setting : {
             QLatin1StringView("PRAGMA journal_mode = WAL"),
             QLatin1StringView("PRAGMA synchronous = FULL"),
             QLatin1StringView("PRAGMA foreign_keys = ON"),
             QLatin1StringView("PRAGMA trusted_schema = OFF"),
             // After a burst the log shrinks again instead of keeping its greatest size for ever.
             QLatin1StringView("PRAGMA journal_size_limit = 16777216"),
         }) {
        if (auto done = database.execute(setting); !done) {
            return done;
        }
    }
    return migrate(database);
}

Opened openForWritingChecked(const QString &path)
{
    if (auto made = createDatabaseFile(path); !made) {
        return tl::unexpected(OpenFault{Fault::Unwritable, made.error()});
    }
    // Checked without the right to write: SQLite would clear away the log of a file that it takes for damaged.
    const auto checked = openChecked(path, Access::ReadOnly);
    if (!checked && checked.error().fault != Fault::Unwritable) {
        return tl::unexpected(checked.error());
    }
    auto opened = openChecked(path, Access::ReadWrite, checked ? Pages::Trusted : Pages::Checked);
    if (opened) {
        if (auto ready = makeReady(**opened); !ready) {
            return faultOf(**opened, ready.error());
        }
    }
    return opened;
}

QString freeCorruptName(const QString &path)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(toEpochMs(SystemClock().now()), Qt::UTC)
                              .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString first = path + QStringLiteral(".corrupt-") + stamp;
    QString name = first;
    for (int copy = 2; QFileInfo::exists(name); ++copy) {
        name = first + QStringLiteral("-%1").arg(copy);
    }
    return name;
}

Result<OpenedFile> emptyStandIn(const QString &message)
{
    auto memory = Database::open({}, Access::Memory);
    if (!memory) {
        return failure(memory.error());
    }
    if (auto ready = migrate(**memory); !ready) {
        return failure(ready.error());
    }
    return OpenedFile{nullptr, std::move(*memory), {.writable = false, .setAside = {}, .message = message}, false};
}

/// For a file whose folder does not let SQLite work beside it, or whose schema is older and cannot be migrated there.
Result<OpenedFile> openCopy(const QString &path, const QString &message)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid()) {
        return failure(ProblemKind::Storage,
                       message + QStringLiteral(" It cannot be read either: %1.").arg(folder->errorString()));
    }
    const QString copy = folder->filePath(QStringLiteral("fleet.db"));
    // The shared-memory file is left out: SQLite builds it anew from the log.
    for (const QLatin1StringView suffix : {sideSuffixes[0], sideSuffixes[1]}) {
        QFile original(path + suffix);
        if (original.exists()
            && !(original.copy(copy + suffix)
                 && QFile::setPermissions(copy + suffix, QFileDevice::ReadOwner | QFileDevice::WriteOwner))) {
            return failure(ProblemKind::Storage,
                           message + QStringLiteral(" It cannot be read either: %1.").arg(original.errorString()));
        }
    }
    auto opened = openForWritingChecked(copy);
    if (!opened && opened.error().fault == Fault::Damaged) {
        return emptyStandIn(message + QStringLiteral(" It is damaged too: the fleet's records are not known."));
    }
    if (!opened) {
        return failure(opened.error().problem);
    }
    return OpenedFile{
        std::move(folder), std::move(*opened), {.writable = false, .setAside = {}, .message = message}, false};
}

Result<OpenedFile> openWithoutWriting(const QString &path, const Problem &why)
{
    const QString message = why.detail + QStringLiteral(" Nothing new is recorded until that is mended.");
    if (!QFileInfo::exists(path)) {
        if (!QFileInfo(QFileInfo(path).absolutePath()).isDir()) {
            return failure(why);
        }
        return emptyStandIn(message);
    }
    const bool hasLog = QFileInfo(path + sideSuffixes[1]).size() > 0;
    auto opened = openChecked(path, Access::ReadOnly);
    if (!opened && opened.error().fault == Fault::Unwritable && !hasLog) {
        opened = openChecked(path, Access::Immutable);
    }
    if (!opened && opened.error().fault == Fault::Refused) {
        return failure(opened.error().problem);
    }
    if (!opened || schemaVersion(**opened) != latestVersion()) {
        return openCopy(path, message);
    }
    return OpenedFile{nullptr, std::move(*opened), {.writable = false, .setAside = {}, .message = message}, false};
}

Result<OpenedFile> beginAnew(const QString &path, const Problem &damage)
{
    const auto aside = setAside(path);
    if (!aside) {
        qCWarning(lcStore, "%ls", qUtf16Printable(aside.error().detail));
        return emptyStandIn(damage.detail + QLatin1Char(' ') + aside.error().detail);
    }
    qCWarning(lcStore, "%ls It was moved to %ls.", qUtf16Printable(damage.detail), qUtf16Printable(*aside));
    auto opened = openForWritingChecked(path);
    if (!opened) {
        return emptyStandIn(opened.error().problem.detail).map([&](OpenedFile file) {
            file.health.setAside = *aside;
            return file;
        });
    }
    const QString message =
        damage.detail
        + QStringLiteral(
              " It was moved to %1 and a new one begun: operations and holds are learnt again from the bots.")
              .arg(shown(*aside));
    return OpenedFile{nullptr, std::move(*opened), {.writable = true, .setAside = *aside, .message = message}, true};
}

} // namespace

Result<QString> setAside(const QString &path)
{
    const QString target = freeCorruptName(path);
    for (const QLatin1StringView suffix : sideSuffixes) {
        QFile file(path + suffix);
        if (file.exists() && !file.rename(target + suffix)) {
            return failure(ProblemKind::Storage, QStringLiteral("The damaged database %1 cannot be set aside: %2.")
                                                     .arg(shown(path), file.errorString()));
        }
    }
    return target;
}

Result<OpenedFile> openStoreFile(const QString &path)
{
    auto opened = openForWritingChecked(path);
    if (opened) {
        return OpenedFile{nullptr, std::move(*opened), {}, true};
    }
    switch (opened.error().fault) {
    case Fault::Refused:
        return failure(Problem(opened.error().problem));
    case Fault::Damaged:
        return beginAnew(path, opened.error().problem);
    case Fault::Unwritable:
        qCWarning(lcStore, "%ls", qUtf16Printable(opened.error().problem.detail));
        return openWithoutWriting(path, opened.error().problem);
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<Database>> openForWriting(const QString &path, bool mayCreate)
{
    if (mayCreate) {
        if (auto made = createDatabaseFile(path); !made) {
            return failure(made.error());
        }
    }
    auto database = Database::open(path, Access::ReadWrite);
    if (database) {
        if (auto ready = makeReady(**database); !ready) {
            return failure(ready.error());
        }
    }
    return database;
}

} // namespace fleet
