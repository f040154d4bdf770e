#include "engine/EngineLock.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace fleet {

Result<std::unique_ptr<EngineLock>> EngineLock::take(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return failure(ProblemKind::Storage, QStringLiteral("Cannot open %1: %2").arg(path, qt_error_string(errno)));
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return failure(ProblemKind::Conflict, QStringLiteral("Another program runs the engine of this profile."));
    }
    return std::unique_ptr<EngineLock>(new EngineLock(file));
}

EngineLock::~EngineLock()
{
    ::close(m_file);
}

} // namespace fleet
