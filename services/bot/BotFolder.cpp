#include "bot/BotFolder.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Uuid.h"
#include "protocol/Encoding.h"
#include "protocol/StopFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace fleet {

namespace {

const QString memoryFile = QStringLiteral("state.json");
const QString keyFile = QStringLiteral("identity.key");
constexpr int overwriteBytes = 64;

Hold lostMemoryHold(const Bundle &bundle, const QString &why, UtcTime now)
{
    return {.id = HoldId(QStringLiteral("lost-state:") + makeUuidV7(now)),
            .kind = HoldKind::Latch,
            .owner = bundle.bot.text(),
            .reason = why,
            .placedAt = now};
}

} // namespace

QString BotFolder::file(const QString &name) const
{
    return m_path + QLatin1Char('/') + name;
}

Result<BotFolder::Opened> BotFolder::open(const Bundle &bundle, UtcTime now)
{
    if (const Result<void> made = makePrivateFolder(m_path); !made) {
        return failure(made.error());
    }
    const bool livedBefore = QFile::exists(file(keyFile));
    Opened opened{.memory = memoryFromBundle(bundle), .identity = {}};
    const Result<QByteArray> bytes = readFile(file(memoryFile));
    const Result<QJsonObject> object = bytes ? parseJsonObject(*bytes) : failure(bytes.error());
    Result<BotMemory> memory = object ? memoryFromJson(*object) : failure(object.error());
    if (memory) {
        opened.memory = std::move(*memory);
    } else if (livedBefore || QFile::exists(file(memoryFile))) {
        QFile::rename(file(memoryFile), file(QStringLiteral("state.unreadable-%1.json").arg(toEpochMs(now))));
        opened.memory.holds.place(lostMemoryHold(
            bundle, QStringLiteral("The bot's state file cannot be read: ") + memory.error().detail, now));
    }
    // The memory first: a key without a memory means that one was lost.
    if (const Result<void> saved = save(opened.memory); !saved) {
        return failure(saved.error());
    }
    Result<crypto::SigningKeyPair> identity = openKey(bundle);
    if (!identity) {
        return failure(identity.error());
    }
    opened.identity = std::move(*identity);
    return opened;
}

Result<crypto::SigningKeyPair> BotFolder::openKey(const Bundle &bundle) const
{
    if (QFile::exists(file(keyFile))) {
        const Result<QByteArray> text = readFile(file(keyFile), 1024);
        if (!text) {
            return failure(text.error());
        }
        const std::optional<QByteArray> seed = bytesFromBase64(QString::fromLatin1(text->trimmed()));
        return crypto::signingKeyPairFromSeed(seed.value_or(QByteArray()));
    }
    Result<crypto::SigningKeyPair> pair =
        bundle.keySeed.isEmpty() ? crypto::makeSigningKeyPair() : crypto::signingKeyPairFromSeed(bundle.keySeed);
    if (pair) {
        const crypto::SecretBytes seed = crypto::seedOf(*pair);
        if (const Result<void> written = writePrivateFile(file(keyFile), seed.view().toByteArray().toBase64());
            !written) {
            return failure(written.error());
        }
    }
    return pair;
}

Result<void> BotFolder::save(const BotMemory &memory)
{
    const Result<void> written = writePrivateFile(file(memoryFile), toCompactJson(toJson(memory)));
    m_saved = written.has_value();
    return written;
}

std::optional<Result<std::vector<Envelope>>> BotFolder::newStopFile()
{
    const QFileInfo info(file(stopFileName));
    if (!info.exists()) {
        m_stopFileStamp.clear();
        return std::nullopt;
    }
    const QString stamp = QStringLiteral("%1 %2").arg(info.lastModified().toMSecsSinceEpoch()).arg(info.size());
    if (stamp == m_stopFileStamp) {
        return std::nullopt;
    }
    m_stopFileStamp = stamp;
    return readStopFile(info.filePath());
}

Result<void> BotFolder::destroyKey() const
{
    QFile key(file(keyFile));
    if (!key.open(QIODevice::ReadWrite) || key.write(crypto::randomBytes(overwriteBytes)) != overwriteBytes
        || !key.flush() || !key.remove()) {
        return failure(ProblemKind::Storage,
                       QStringLiteral("The identity key cannot be destroyed: ") + key.errorString());
    }
    return {};
}

} // namespace fleet
