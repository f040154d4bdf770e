// A folder for keys that goes with the test, and what a test does to the files in it behind the console's back.
// Never touches anything outside that folder.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace fleet::test {

class KeyFolder final {
public:
    [[nodiscard]] QString path() const { return m_root.filePath(QStringLiteral("keys")); }
    [[nodiscard]] QString file(const QString &name) const { return path() + QLatin1Char('/') + name; }

    [[nodiscard]] QStringList names() const
    {
        return QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    bool overwrite(const QString &name, const QByteArray &bytes) const
    {
        QFile opened(file(name));
        return opened.open(QIODevice::WriteOnly | QIODevice::Truncate) && opened.write(bytes) == bytes.size()
            && opened.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    bool remove(const QString &name) const { return QFile::remove(file(name)); }

    [[nodiscard]] static int modeOf(const QString &path)
    {
        struct stat info = {};
        return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? static_cast<int>(info.st_mode & 0777U) : -1;
    }
    static bool setMode(const QString &path, mode_t mode)
    {
        return ::chmod(QFile::encodeName(path).constData(), mode) == 0;
    }

private:
    QTemporaryDir m_root;
};

} // namespace fleet::test
