// Small file systems of a test's own, that nobody else sees and that go with the process: a disk that fills up or turns
// read-only stops root as it stops anybody. Where the kernel does not allow it, isAvailable() says so and tests skip.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cstdio>

namespace fleet::test {

class PrivateMounts final {
public:
    /// Before anything else in main(): moves this process into a mount namespace of its own.
    static void enter()
    {
        const uid_t user = ::getuid();
        const bool entered = ::unshare(CLONE_NEWNS) == 0
                          || (::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0
                              && writeText("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1"));
        available = entered && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    }
    [[nodiscard]] static bool isAvailable() { return available; }

    [[nodiscard]] static bool mountSmall(const QString &folder, int kilobytes)
    {
        const QByteArray size = "size=" + QByteArray::number(kilobytes) + "k,mode=0700";
        return ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) == 0;
    }
    [[nodiscard]] static bool setReadOnly(const QString &folder, bool readOnly)
    {
        return ::mount("none", QFile::encodeName(folder).constData(), nullptr, MS_REMOUNT | (readOnly ? MS_RDONLY : 0),
                       nullptr)
            == 0;
    }
    static void unmount(const QString &folder) { ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH); }

private:
    static bool writeText(const char *path, const QByteArray &text)
    {
        const int file = ::open(path, O_WRONLY | O_CLOEXEC);
        const bool done =
            file >= 0 && ::write(file, text.constData(), static_cast<std::size_t>(text.size())) == text.size();
        ::close(file);
        return done;
    }

    inline static bool available = false;
};

} // namespace fleet::test
