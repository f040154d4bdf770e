#include "protocol/KeyReplacement.h"

#include "core/Enums.h"
#include "core/Json.h"
#include "protocol/Encoding.h"

#include <sodium.h>

namespace fleet {

namespace {

constexpr EnumNames<ReplacedKey, 4> roleNames{{
    {ReplacedKey::Manager, QLatin1StringView("manager")},
    {ReplacedKey::Stop, QLatin1StringView("stop")},
    {ReplacedKey::Box, QLatin1StringView("box")},
    {ReplacedKey::Signal, QLatin1StringView("signal")},
}};

constexpr qsizetype keyBytes = 32;

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

Result<QByteArray> boxKeyOf(const QByteArray &ed25519)
{
    QByteArray key(crypto_scalarmult_curve25519_BYTES, Qt::Uninitialized);
    if (ed25519.size() != keyBytes
        || crypto_sign_ed25519_pk_to_curve25519(reinterpret_cast<unsigned char *>(key.data()), bytesOf(ed25519)) != 0) {
        return failure(ProblemKind::Invalid, QStringLiteral("A bot's public key is not a valid Ed25519 key."));
    }
    return key;
}

Result<QByteArray> openOwnPart(const QString &base64, const crypto::SigningKeyPair &identity)
{
    crypto::SecretBytes secret = crypto::SecretBytes::ofSize(crypto_scalarmult_curve25519_BYTES);
    if (crypto_sign_ed25519_sk_to_curve25519(secret.data(), identity.secretKey.data()) != 0) {
        return failure(ProblemKind::Invalid, QStringLiteral("This bot's identity key is not usable."));
    }
    const Result<crypto::BoxKeyPair> pair = crypto::boxKeyPairFromSecret(secret.view());
    if (!pair) {
        return failure(pair.error());
    }
    const std::optional<QByteArray> opened = crypto::openSealed(*pair, bytesFromBase64(base64).value_or(QByteArray()));
    if (!opened) {
        return failure(ProblemKind::Protocol, QStringLiteral("The new signal key is not sealed to this bot."));
    }
    return *opened;
}

} // namespace

QJsonObject replaceKeyFields(ReplacedKey role, QByteArrayView publicKey)
{
    Q_ASSERT(role != ReplacedKey::Signal);
    return {{QStringLiteral("role"), enumToString(roleNames, role)},
            {QStringLiteral("public_key"), QString::fromLatin1(publicKey.toByteArray().toHex())}};
}

Result<QJsonObject> replaceSignalKeyFields(QByteArrayView signalKey, const std::map<BotId, QByteArray> &bots)
{
    QJsonObject parts;
    for (const auto &[bot, publicKey] : bots) {
        const Result<QByteArray> boxKey = boxKeyOf(publicKey);
        if (!boxKey) {
            return failure(boxKey.error());
        }
        const Result<QByteArray> sealed = crypto::sealTo(*boxKey, signalKey);
        if (!sealed) {
            return failure(sealed.error());
        }
        parts.insert(bot.text(), QString::fromLatin1(sealed->toBase64()));
    }
    return QJsonObject{{QStringLiteral("role"), enumToString(roleNames, ReplacedKey::Signal)},
                       {QStringLiteral("sealed"), parts}};
}

Result<KeyReplacement> readKeyReplacement(const QJsonObject &fields, const BotId &bot,
                                          const crypto::SigningKeyPair &identity)
{
    JsonReader read(fields, QStringLiteral("replace_key"));
    const std::optional<ReplacedKey> role = enumFromString(roleNames, read.string("role"));
    if (read.ok() && !role) {
        read.fail("role", QStringLiteral("must be manager, stop, box or signal."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    KeyReplacement replacement{.role = *role, .key = {}};
    if (*role == ReplacedKey::Signal) {
        const Result<QByteArray> key = openOwnPart(read.object("sealed").value(bot.text()).toString(), identity);
        if (!key) {
            return failure(key.error());
        }
        replacement.key = *key;
    } else {
        replacement.key = bytesFromHex(read.string("public_key"), keyBytes).value_or(QByteArray());
    }
    if (read.ok() && replacement.key.size() != keyBytes) {
        read.fail("public_key", QStringLiteral("must be 32 bytes in hexadecimal."));
    }
    if (!read.ok()) {
        return failure(*read.problem());
    }
    return replacement;
}

} // namespace fleet
