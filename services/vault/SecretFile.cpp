#include "vault/SecretFile.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace fleet {

namespace {

/// No key of ours is longer; more is not a key.
constexpr off_t maxSecretBytes = 4096;
constexpr mode_t othersMask = S_IRWXG | S_IRWXO;

class Descriptor final {
public:
    Descriptor(const QString &path, int flags) : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC)) {}
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

QString systemError(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

tl::unexpected<Problem> cannot(const QString &what, const QString &path, const QString &why)
{
    return failure(ProblemKind::Storage,
                   QStringLiteral("Cannot %1 %2: %3").arg(what, QDir::toNativeSeparators(path), why));
}

bool readAll(int fd, crypto::SecretBytes &bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(fd, bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(got);
    }
    return true;
}

bool overwrite(int fd, off_t size)
{
    const QByteArray noise = crypto::randomBytes(static_cast<int>(std::max<off_t>(64, std::min(size, maxSecretBytes))));
    for (off_t at = 0; at < size; at += noise.size()) {
        const auto count = static_cast<std::size_t>(std::min<off_t>(noise.size(), size - at));
        if (::pwrite(fd, noise.constData(), count, at) != static_cast<ssize_t>(count)) {
            return false;
        }
    }
    return ::fsync(fd) == 0;
}

} // namespace

Result<crypto::SecretBytes> readSecretFile(const QString &path)
{
    // Non-blocking: a pipe in the place of a key must not hang the console.
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    if (!file.isOpen()) {
        const int error = errno;
        if (error == ENOENT) {
            return failure(ProblemKind::NotFound,
                           QStringLiteral("There is no key file %1.").arg(QDir::toNativeSeparators(path)));
        }
        return cannot(QStringLiteral("read"), path, systemError(error));
    }
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > maxSecretBytes) {
        return cannot(QStringLiteral("read"), path, QStringLiteral("it is not a key file."));
    }
    if ((status.st_mode & othersMask) != 0) {
        return failure(
            ProblemKind::Storage,
            QStringLiteral("Other users of this machine can open the key file %1. Consider it known to them; "
                           "to use it all the same: chmod 600 '%1'")
                .arg(QDir::toNativeSeparators(path)));
    }
    crypto::SecretBytes bytes = crypto::SecretBytes::ofSize(static_cast<std::size_t>(status.st_size));
    if (!readAll(file.get(), bytes)) {
        return cannot(QStringLiteral("read"), path, QStringLiteral("it ended early."));
    }
    return bytes;
}

Result<void> wipeSecretFile(const QString &path)
{
    {
        const Descriptor file(path, O_WRONLY | O_NONBLOCK | O_NOFOLLOW);
        if (!file.isOpen() && errno == ENOENT) {
            return {};
        }
        struct stat status = {};
        if (!file.isOpen() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)
            || !overwrite(file.get(), status.st_size)) {
            return cannot(QStringLiteral("wipe"), path, systemError(errno));
        }
    }
    if (::unlink(QFile::encodeName(path).constData()) != 0) {
        return cannot(QStringLiteral("remove"), path, systemError(errno));
    }
    return {};
}

Result<void> checkPrivateFolder(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISDIR(status.st_mode)) {
        return failure(ProblemKind::NotFound,
                       QStringLiteral("There is no key folder %1.").arg(QDir::toNativeSeparators(path)));
    }
    if ((status.st_mode & othersMask) != 0) {
        return failure(
            ProblemKind::Storage,
            QStringLiteral("Other users of this machine can look into the key folder %1. To close it: chmod 700 '%1'")
                .arg(QDir::toNativeSeparators(path)));
    }
    return {};
}

} // namespace fleet
