#include "core/Files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace fleet {

namespace {

Problem fileProblem(const QString &what, const QString &path, const QString &why)
{
    return {.kind = ProblemKind::Storage,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("%1 %2: %3").arg(what, QDir::toNativeSeparators(path), why)};
}

void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace

Result<void> writePrivateFile(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    // Without the temporary file's help a full disk would leave half a file under the final name.
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(fileProblem(QStringLiteral("Cannot write"), path, file.errorString()));
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes.data(), bytes.size()) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0
        || !file.commit()) {
        return failure(fileProblem(QStringLiteral("Cannot write"), path, file.errorString()));
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(fileProblem(QStringLiteral("Cannot read"), path, file.errorString()));
    }
    // The size is not asked beforehand: a file can grow, and a pipe has none.
    constexpr qint64 chunkBytes = 64 * 1024;
    QByteArray bytes;
    while (bytes.size() <= maxBytes) {
        const QByteArray chunk = file.read(std::min(chunkBytes, maxBytes + 1 - bytes.size()));
        if (chunk.isEmpty()) {
            break;
        }
        bytes += chunk;
    }
    if (file.error() != QFileDevice::NoError) {
        return failure(fileProblem(QStringLiteral("Cannot read"), path, file.errorString()));
    }
    if (bytes.size() > maxBytes) {
        return failure(fileProblem(QStringLiteral("Cannot read"), path,
                                   QStringLiteral("it is larger than %1 bytes").arg(maxBytes)));
    }
    return bytes;
}

Result<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path)) {
        return failure(fileProblem(QStringLiteral("Cannot create folder"), path,
                                   QStringLiteral("permission denied or disk full")));
    }
    if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner)) {
        return failure(
            fileProblem(QStringLiteral("Cannot make private"), path, QStringLiteral("it belongs to another user")));
    }
    return {};
}

} // namespace fleet
