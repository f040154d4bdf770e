#include "fleet/Profile.h"

#include "core/Files.h"
#include "core/Json.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace fleet {

namespace {

QString inside(const QString &folder, const char *name)
{
    return QDir(folder).filePath(QLatin1StringView(name));
}

} // namespace

QString ProfilePaths::settings() const
{
    return inside(folder, "profile.json");
}

QString ProfilePaths::database() const
{
    return inside(folder, "fleet.db");
}

QString ProfilePaths::inbox() const
{
    return inside(folder, "inbox.db");
}

QString ProfilePaths::history() const
{
    return inside(folder, "history.db");
}

QString ProfilePaths::secrets() const
{
    return inside(folder, "secrets");
}

QString ProfilePaths::bundles() const
{
    return inside(folder, "bundles");
}

QString ProfilePaths::spill() const
{
    return inside(folder, "spill");
}

QString ProfilePaths::roster() const
{
    return inside(folder, "roster.json");
}

QString ProfilePaths::lock() const
{
    return inside(folder, "engine.lock");
}

QString ProfilePaths::pulse() const
{
    return inside(folder, "engine.pulse");
}

QString ProfilePaths::socket() const
{
    return inside(folder, "engine.sock");
}

bool profileExists(const QString &folder)
{
    return QFileInfo::exists(ProfilePaths{folder}.settings());
}

QString defaultProfileFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("fleet-console/default"));
}

Result<Profile> loadProfile(const QString &folder)
{
    const ProfilePaths paths{QDir(folder).absolutePath()};
    const Result<QByteArray> bytes = readFile(paths.settings());
    if (!bytes) {
        return failure(bytes.error());
    }
    const Result<QJsonObject> object = parseJsonObject(*bytes);
    if (!object) {
        return failure(ProblemKind::Invalid, QStringLiteral("%1: %2").arg(paths.settings(), object.error().detail));
    }
    JsonReader read(*object, QStringLiteral("profile"));
    const std::optional<DialectKind> dialect = dialectFromString(read.string("dialect"));
    const std::optional<BusMode> bus = busModeFromString(read.string("bus"));
    // Profiles of former versions do not say: theirs is in the file.
    const std::optional<ApiKeyPlace> keyPlace =
        apiKeyPlaceFromString(read.optionalString("api_key_in").value_or(toString(ApiKeyPlace::File)));
    Profile profile{
        .paths = paths,
        .organisation = read.string("organisation"),
        .identity = {.tag = read.string("fleet"), .audience = read.string("aud"), .managerId = read.string("manager")},
        .gateway = QUrl(read.string("gateway"), QUrl::StrictMode),
        .dialect = dialect.value_or(DialectKind::Rest),
        .readable = read.boolean("readable"),
        .bus = bus.value_or(BusMode::Sealed),
        .tier = read.optionalString("tier").value_or(QString()),
        .sandbox = read.boolean("sandbox"),
        .recoveryKey = QByteArray::fromHex(read.string("recovery_key").toLatin1()),
        .apiKeyPlace = keyPlace.value_or(ApiKeyPlace::File),
        .webhook = object->value(QLatin1StringView("webhook")),
    };
    if (read.ok() && (!dialect || !bus || !keyPlace)) {
        read.fail("dialect, bus or api_key_in", QStringLiteral("holds a word that this version does not know."));
    }
    if (read.ok() && !profile.gateway.isValid()) {
        read.fail("gateway", QStringLiteral("is not a URL."));
    }
    if (!read.ok()) {
        return failure(ProblemKind::Invalid, QStringLiteral("%1: %2").arg(paths.settings(), read.problem()->detail));
    }
    return profile;
}

QString keychainEntry(const Profile &profile)
{
    return QStringLiteral("%1 at %2 (fleet %3)")
        .arg(profile.identity.managerId, profile.gateway.toString(), profile.identity.tag);
}

Result<void> saveProfile(const Profile &profile)
{
    QJsonObject object{
        {QStringLiteral("organisation"), profile.organisation},
        {QStringLiteral("manager"), profile.identity.managerId},
        {QStringLiteral("fleet"), profile.identity.tag},
        {QStringLiteral("aud"), profile.identity.audience},
        {QStringLiteral("gateway"), profile.gateway.toString()},
        {QStringLiteral("dialect"), toString(profile.dialect)},
        {QStringLiteral("readable"), profile.readable},
        {QStringLiteral("bus"), toString(profile.bus)},
        {QStringLiteral("tier"), profile.tier},
        {QStringLiteral("sandbox"), profile.sandbox},
        {QStringLiteral("recovery_key"), QString::fromLatin1(profile.recoveryKey.toHex())},
        {QStringLiteral("api_key_in"), toString(profile.apiKeyPlace)}, // where it is, never what
    };
    if (!profile.webhook.isUndefined()) {
        object.insert(QStringLiteral("webhook"), profile.webhook);
    }
    return writePrivateFile(profile.paths.settings(), toCompactJson(object));
}

} // namespace fleet
