#include "sandbox/BundleFolder.h"

#include "core/Files.h"
#include "core/Json.h"
#include "protocol/Crypto.h"

#include <QDir>

namespace fleet::sandbox {

namespace {

Result<Bundle> readBundle(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, 1024 * 1024);
    const Result<QJsonObject> object = bytes ? parseJsonObject(bytes->trimmed()) : failure(bytes.error());
    Result<Bundle> bundle = object ? bundleFromJson(*object) : failure(object.error());
    if (!bundle) {
        return failure(bundle.error().kind,
                       QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), bundle.error().detail));
    }
    return bundle;
}

} // namespace

Result<std::vector<Bundle>> readBundles(const QString &folder)
{
    const QDir place(folder);
    const QStringList files = place.entryList({QStringLiteral("*.bundle")}, QDir::Files, QDir::Name);
    std::vector<Bundle> bundles;
    for (const QString &file : files) {
        Result<Bundle> bundle = readBundle(place.filePath(file));
        if (!bundle) {
            return failure(bundle.error());
        }
        bundles.push_back(std::move(*bundle));
    }
    return bundles;
}

QString stateFolderOf(const QString &folder, const BotId &bot)
{
    return QDir(folder).filePath(bot.text() + QStringLiteral(".state"));
}

std::uint64_t seedOf(std::uint64_t seed, const BotId &bot)
{
    const QByteArray text = QByteArray::number(static_cast<qulonglong>(seed)) + ' ' + bot.text().toUtf8();
    const QByteArray digest = crypto::sha256(text);
    return digest.first(8).toHex().toULongLong(nullptr, 16);
}

double maxPositionUsdOf(const Bundle &bundle)
{
    // The guide's limits by group; what a bundle does not say is not needed to the cent.
    return bundle.group.text() == QLatin1StringView("options-mm")    ? 50'000.0
         : bundle.group.text() == QLatin1StringView("perp-momentum") ? 25'000.0
                                                                     : 10'000.0;
}

} // namespace fleet::sandbox
