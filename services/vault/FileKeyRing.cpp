#include "vault/FileKeyRing.h"

#include "core/Files.h"
#include "vault/ApiKeyStore.h"
#include "vault/RecoveryCode.h"
#include "vault/SecretFile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <functional>
#include <mutex>

namespace fleet {

namespace {

using crypto::BoxKeyPair;
using crypto::SecretBytes;
using crypto::SigningKeyPair;

constexpr qsizetype keyBytes = 32;

constexpr QLatin1StringView managerFile("manager.key");
/// The manager key's public half: a locked console still has to know it.
constexpr QLatin1StringView managerPublicFile("manager.pub");
constexpr QLatin1StringView stopFile("stop.key");
constexpr QLatin1StringView boxFile("box.key");
constexpr QLatin1StringView signalFile("signal.key");
constexpr QLatin1StringView apiFile("api.key");
constexpr QLatin1StringView recoveryFile("recovery.pub");
constexpr std::array allFiles{managerFile, managerPublicFile, stopFile, boxFile, signalFile, apiFile, recoveryFile};

/// A former box key's name says when it was replaced, in milliseconds of UTC: box.former.1795359600000.key
constexpr QLatin1StringView formerPrefix("box.former.");
constexpr QLatin1StringView keySuffix(".key");

QString inFolder(const QString &folder, const QString &name)
{
    return folder + QLatin1Char('/') + name;
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

tl::unexpected<Problem> notRead(const QString &folder, QLatin1StringView file)
{
    return failure(ProblemKind::Storage, QStringLiteral("%1 was not read.").arg(shown(inFolder(folder, file))));
}

tl::unexpected<Problem> damaged(const QString &path)
{
    return failure(ProblemKind::Storage,
                   QStringLiteral("The key file %1 is damaged. Restore it from a backup.").arg(shown(path)));
}

/// What an access problem says is final for open(); a missing or damaged key is not.
bool isMissing(const Problem &problem)
{
    return problem.kind == ProblemKind::NotFound;
}

/// The keys of a new fleet before they are on disk.
struct KeySet {
    SigningKeyPair manager = crypto::makeSigningKeyPair();
    SigningKeyPair stop = crypto::makeSigningKeyPair();
    SigningKeyPair recovery = crypto::makeSigningKeyPair();
    BoxKeyPair box = crypto::makeBoxKeyPair();
    SecretBytes signal{crypto::randomBytes(static_cast<int>(keyBytes))};
};

Result<void> writeKeys(const QString &folder, const KeySet &keys, const QByteArray &apiKey)
{
    const SecretBytes managerSeed = crypto::seedOf(keys.manager);
    const SecretBytes stopSeed = crypto::seedOf(keys.stop);
    std::vector<std::pair<QLatin1StringView, QByteArrayView>> files{
        {recoveryFile, keys.recovery.publicKey},
        {managerPublicFile, keys.manager.publicKey},
        {stopFile, stopSeed.view()},
        {boxFile, keys.box.secretKey.view()},
        {signalFile, keys.signal.view()},
        {managerFile, managerSeed.view()},
    };
    if (!apiKey.isEmpty()) {
        files.emplace_back(apiFile, apiKey);
    }
    for (const auto &[name, bytes] : files) {
        if (auto written = writePrivateFile(inFolder(folder, name), bytes); !written) {
            return written;
        }
    }
    return {};
}

Result<void> refuseExistingKeys(const QString &folder)
{
    for (const QLatin1StringView name : allFiles) {
        const QString path = inFolder(folder, name);
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
            return failure(
                ProblemKind::Conflict,
                QStringLiteral("%1 exists already: keys are never overwritten. Move the folder away to begin anew.")
                    .arg(shown(path)));
        }
    }
    return {};
}

Result<SigningKeyPair> signingPair(const QString &path, const SecretBytes &seed)
{
    auto pair = crypto::signingKeyPairFromSeed(seed.view());
    return pair ? std::move(pair) : damaged(path);
}

Result<QByteArray> publicHalf(const QString &path)
{
    auto bytes = readFile(path, keyBytes);
    if (bytes && bytes->size() != keyBytes) {
        return damaged(path);
    }
    return bytes;
}

std::optional<UtcTime> replacedAt(const QString &fileName)
{
    bool isNumber = false;
    const QString number = fileName.mid(formerPrefix.size(), fileName.size() - formerPrefix.size() - keySuffix.size());
    const qint64 ms = number.toLongLong(&isNumber);
    return isNumber ? std::optional(fromEpochMs(ms)) : std::nullopt;
}

QString formerPath(const QString &folder, UtcTime when)
{
    return inFolder(folder, QString(formerPrefix + QString::number(toEpochMs(when)) + keySuffix));
}

} // namespace

Result<NewKeys> FileKeyRing::create(const QString &folder, const QByteArray &apiKey)
{
    crypto::initialise();
    if (!apiKey.isEmpty()) {
        if (auto clean = checkApiKey(apiKey); !clean) {
            return failure(clean.error());
        }
    }
    if (auto ready = refuseExistingKeys(folder).and_then([&] { return makePrivateFolder(folder); }); !ready) {
        return failure(ready.error());
    }
    const KeySet keys;
    if (auto written = writeKeys(folder, keys, apiKey); !written) {
        for (const QLatin1StringView name : allFiles) {
            // The first failure is the one to tell; half a set of keys would only block the next try.
            [[maybe_unused]] const auto wiped = wipeSecretFile(inFolder(folder, name));
        }
        return failure(written.error());
    }
    return NewKeys{keys.manager.publicKey, keys.stop.publicKey, keys.box.publicKey, keys.recovery.publicKey,
                   fleet::recoveryCode(keys.recovery)};
}

Result<std::unique_ptr<FileKeyRing>> FileKeyRing::open(const QString &folder)
{
    crypto::initialise();
    if (auto checked = checkPrivateFolder(folder); !checked) {
        return failure(checked.error());
    }
    std::unique_ptr<FileKeyRing> ring(new FileKeyRing(folder));
    for (const auto read : {&FileKeyRing::readSigningKeys, &FileKeyRing::readBoxKeys, &FileKeyRing::readSharedKeys}) {
        if (auto done = std::invoke(read, *ring); !done) {
            return failure(done.error());
        }
    }
    return ring;
}

FileKeyRing::FileKeyRing(QString folder)
    : m_folder(std::move(folder)),
      m_manager(notRead(m_folder, managerFile)),
      m_stop(notRead(m_folder, stopFile)),
      m_managerPublic(notRead(m_folder, managerPublicFile)),
      m_recoveryPublic(notRead(m_folder, recoveryFile)),
      m_signal(notRead(m_folder, signalFile)),
      m_box(notRead(m_folder, boxFile)),
      m_api(notRead(m_folder, apiFile))
{}

Result<void> FileKeyRing::readSigningKeys()
{
    for (const auto &[name, slot] : {std::pair(managerFile, &m_manager), std::pair(stopFile, &m_stop)}) {
        const QString path = inFolder(m_folder, name);
        if (const auto seed = readSecretFile(path)) {
            *slot = signingPair(path, *seed);
        } else if (isMissing(seed.error())) {
            *slot = failure(
                ProblemKind::Forbidden,
                name == managerFile
                    ? QStringLiteral("The console is locked: the manager key %1 is not here. Emergency stop, pause "
                                     "and drain work all the same.")
                          .arg(shown(path))
                    : QStringLiteral("The stop key %1 is not here.").arg(shown(path)));
        } else {
            return failure(seed.error());
        }
    }
    m_recoveryPublic = publicHalf(inFolder(m_folder, recoveryFile));
    const QString managerPublic = inFolder(m_folder, managerPublicFile);
    m_managerPublic = publicHalf(managerPublic);
    if (m_manager) {
        if (m_managerPublic && *m_managerPublic != m_manager->publicKey) {
            return failure(
                ProblemKind::Storage,
                QStringLiteral("%1 does not belong to the manager key beside it: one of the two is not this fleet's.")
                    .arg(shown(managerPublic)));
        }
        m_managerPublic = m_manager->publicKey;
    }
    return {};
}

Result<void> FileKeyRing::readBoxKeys()
{
    const auto readPair = [](const QString &path) -> Result<BoxKeyPair> {
        return readSecretFile(path).and_then([&](const SecretBytes &secret) -> Result<BoxKeyPair> {
            auto pair = crypto::boxKeyPairFromSecret(secret.view());
            return pair ? std::move(pair) : damaged(path);
        });
    };
    // Reading tells too open permissions, a fault of the whole ring, from a key that is missing or damaged.
    const auto access = [](const QString &path) -> Result<void> {
        const auto bytes = readSecretFile(path);
        return bytes || isMissing(bytes.error()) ? Result<void>() : failure(bytes.error());
    };
    const QString boxPath = inFolder(m_folder, boxFile);
    if (auto allowed = access(boxPath); !allowed) {
        return allowed;
    }
    m_box = readPair(boxPath);
    const QStringList former = QDir(m_folder).entryList({formerPrefix + QLatin1Char('*') + keySuffix}, QDir::Files);
    for (const QString &name : former) {
        const auto when = replacedAt(name);
        const QString path = inFolder(m_folder, name);
        if (auto allowed = access(path); !allowed) {
            return allowed;
        }
        if (auto pair = readPair(path); when && pair) {
            m_formerBoxes.push_back({*when, std::move(*pair)});
        }
    }
    std::sort(m_formerBoxes.begin(), m_formerBoxes.end(),
              [](const FormerBoxKey &a, const FormerBoxKey &b) { return a.replacedAt > b.replacedAt; });
    return {};
}

Result<void> FileKeyRing::readSharedKeys()
{
    const QString signalPath = inFolder(m_folder, signalFile);
    m_signal = readSecretFile(signalPath);
    if (!m_signal && !isMissing(m_signal.error())) {
        return failure(m_signal.error());
    }
    if (m_signal && m_signal->view().size() != keyBytes) {
        m_signal = damaged(signalPath);
    }
    const Result<QByteArray> api = ApiKeyFile(m_folder).readNow();
    if (!api && !isMissing(api.error()) && api.error().kind != ProblemKind::Invalid) {
        return failure(api.error());
    }
    m_api = api ? Result<SecretBytes>(SecretBytes(*api)) : failure(api.error());
    return {};
}

const Result<SigningKeyPair> &FileKeyRing::signingKey(KeyRole role) const
{
    static const Result<SigningKeyPair> offline = failure(
        ProblemKind::Forbidden, QStringLiteral("The recovery key is kept offline: only its owner can sign with it."));
    switch (role) {
    case KeyRole::Manager:
        return m_manager;
    case KeyRole::Stop:
        return m_stop;
    case KeyRole::Recovery:
        return offline;
    }
    Q_UNREACHABLE();
}

bool FileKeyRing::canSign(KeyRole role) const
{
    return signingKey(role).has_value();
}

Result<QByteArray> FileKeyRing::publicKey(KeyRole role) const
{
    switch (role) {
    case KeyRole::Manager:
        return m_managerPublic;
    case KeyRole::Recovery:
        return m_recoveryPublic;
    case KeyRole::Stop:
        break;
    }
    return m_stop ? Result<QByteArray>(m_stop->publicKey) : failure(m_stop.error());
}

Result<QByteArray> FileKeyRing::sign(KeyRole role, QByteArrayView message) const
{
    const Result<SigningKeyPair> &key = signingKey(role);
    return key ? Result<QByteArray>(crypto::sign(*key, message)) : failure(key.error());
}

Result<QByteArray> FileKeyRing::boxPublicKey() const
{
    const std::shared_lock lock(m_mutex);
    return m_box ? Result<QByteArray>(m_box->publicKey) : failure(m_box.error());
}

Result<QByteArray> FileKeyRing::openSealed(QByteArrayView sealed) const
{
    const std::shared_lock lock(m_mutex);
    if (m_box) {
        if (auto message = crypto::openSealed(*m_box, sealed)) {
            return *message;
        }
    }
    for (const FormerBoxKey &former : m_formerBoxes) {
        if (auto message = crypto::openSealed(former.pair, sealed)) {
            return *message;
        }
    }
    return m_box ? failure(ProblemKind::Protocol, QStringLiteral("The message is not sealed to this console."))
                 : failure(m_box.error());
}

Result<QByteArray> FileKeyRing::signalKey() const
{
    return m_signal ? Result<QByteArray>(m_signal->view().toByteArray()) : failure(m_signal.error());
}

Result<QByteArray> FileKeyRing::apiKey() const
{
    const std::shared_lock lock(m_mutex);
    return m_api ? Result<QByteArray>(m_api->view().toByteArray()) : failure(m_api.error());
}

Result<void> FileKeyRing::useApiKey(const QByteArray &key)
{
    const std::unique_lock lock(m_mutex);
    return checkApiKey(key).map([&] { m_api = SecretBytes(key); });
}

Result<QByteArray> FileKeyRing::replaceBoxKey(UtcTime now)
{
    const std::unique_lock lock(m_mutex);
    BoxKeyPair fresh = crypto::makeBoxKeyPair();
    // The former one first: a crash between the two writes leaves the present key in force, twice.
    if (m_box) {
        if (auto kept = writePrivateFile(formerPath(m_folder, now), m_box->secretKey.view()); !kept) {
            return failure(kept.error());
        }
    }
    if (auto written = writePrivateFile(inFolder(m_folder, boxFile), fresh.secretKey.view()); !written) {
        return failure(written.error());
    }
    if (m_box) {
        m_formerBoxes.insert(m_formerBoxes.begin(), {now, std::move(*m_box)});
    }
    m_box = std::move(fresh);
    return m_box->publicKey;
}

Result<void> FileKeyRing::dropFormerBoxKeys(UtcTime now)
{
    const std::unique_lock lock(m_mutex);
    while (!m_formerBoxes.empty() && now - m_formerBoxes.back().replacedAt >= formerBoxKeyLife) {
        if (auto wiped = wipeSecretFile(formerPath(m_folder, m_formerBoxes.back().replacedAt)); !wiped) {
            return wiped;
        }
        m_formerBoxes.pop_back();
    }
    return {};
}

} // namespace fleet
