#include "protocol/Crypto.h"

#include <QtGlobal>

#include <sodium.h>

namespace fleet::crypto {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

std::size_t lengthOf(QByteArrayView view)
{
    return static_cast<std::size_t>(view.size());
}

bool hasLength(QByteArrayView view, std::size_t expected)
{
    return lengthOf(view) == expected;
}

} // namespace

SecretBytes::SecretBytes(QByteArrayView bytes) : m_bytes(bytesOf(bytes), bytesOf(bytes) + bytes.size()) {}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

QByteArrayView SecretBytes::view() const
{
    return {reinterpret_cast<const char *>(m_bytes.data()), static_cast<qsizetype>(m_bytes.size())};
}

SecretBytes SecretBytes::ofSize(std::size_t size)
{
    SecretBytes bytes;
    bytes.m_bytes.resize(size);
    return bytes;
}

void SecretBytes::wipe()
{
    if (!m_bytes.empty()) {
        sodium_memzero(m_bytes.data(), m_bytes.size());
    }
}

void initialise()
{
    if (sodium_init() < 0) {
        qFatal("libsodium could not be initialised: this system has no usable source of randomness.");
    }
}

SigningKeyPair makeSigningKeyPair()
{
    SigningKeyPair pair{QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized),
                        SecretBytes::ofSize(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(bytesOf(pair.publicKey), pair.secretKey.data());
    return pair;
}

Result<SigningKeyPair> signingKeyPairFromSeed(QByteArrayView seed)
{
    if (!hasLength(seed, crypto_sign_SEEDBYTES)) {
        return failure(ProblemKind::Invalid, QStringLiteral("A signing key's seed has 32 bytes."));
    }
    SigningKeyPair pair{QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized),
                        SecretBytes::ofSize(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_seed_keypair(bytesOf(pair.publicKey), pair.secretKey.data(), bytesOf(seed));
    return pair;
}

SecretBytes seedOf(const SigningKeyPair &pair)
{
    SecretBytes seed = SecretBytes::ofSize(crypto_sign_SEEDBYTES);
    crypto_sign_ed25519_sk_to_seed(seed.data(), pair.secretKey.data());
    return seed;
}

QByteArray sign(const SigningKeyPair &pair, QByteArrayView message)
{
    Q_ASSERT(pair.secretKey.size() == crypto_sign_SECRETKEYBYTES);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), lengthOf(message), pair.secretKey.data());
    return signature;
}

bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    return hasLength(publicKey, crypto_sign_PUBLICKEYBYTES) && hasLength(signature, crypto_sign_BYTES)
        && crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), lengthOf(message), bytesOf(publicKey))
               == 0;
}

QString keyId(QByteArrayView publicKey)
{
    return QString::fromLatin1(sha256(publicKey).toHex().first(16));
}

BoxKeyPair makeBoxKeyPair()
{
    BoxKeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized),
                    SecretBytes::ofSize(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(bytesOf(pair.publicKey), pair.secretKey.data());
    return pair;
}

Result<BoxKeyPair> boxKeyPairFromSecret(QByteArrayView secret)
{
    if (!hasLength(secret, crypto_box_SECRETKEYBYTES)) {
        return failure(ProblemKind::Invalid, QStringLiteral("A box key has 32 bytes."));
    }
    BoxKeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized), SecretBytes(secret)};
    crypto_scalarmult_base(bytesOf(pair.publicKey), pair.secretKey.data());
    return pair;
}

Result<QByteArray> sealTo(QByteArrayView boxPublicKey, QByteArrayView message)
{
    if (!hasLength(boxPublicKey, crypto_box_PUBLICKEYBYTES)) {
        return failure(ProblemKind::Invalid, QStringLiteral("A box public key has 32 bytes."));
    }
    QByteArray sealed(message.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(bytesOf(sealed), bytesOf(message), lengthOf(message), bytesOf(boxPublicKey)) != 0) {
        return failure(ProblemKind::Invalid, QStringLiteral("The box public key is not a valid point."));
    }
    return sealed;
}

std::optional<QByteArray> openSealed(const BoxKeyPair &pair, QByteArrayView sealed)
{
    if (lengthOf(sealed) < crypto_box_SEALBYTES) {
        return std::nullopt;
    }
    QByteArray message(sealed.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(bytesOf(message), bytesOf(sealed), lengthOf(sealed),
                             bytesOf(QByteArrayView(pair.publicKey)), pair.secretKey.data())
        != 0) {
        return std::nullopt;
    }
    return message;
}

Result<QByteArray> secretBox(QByteArrayView key, QByteArrayView message)
{
    if (!hasLength(key, crypto_secretbox_KEYBYTES)) {
        return failure(ProblemKind::Invalid, QStringLiteral("A signal key has 32 bytes."));
    }
    QByteArray boxed(static_cast<qsizetype>(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) + message.size(),
                     Qt::Uninitialized);
    randombytes_buf(boxed.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytesOf(boxed) + crypto_secretbox_NONCEBYTES, bytesOf(message), lengthOf(message),
                          bytesOf(boxed), bytesOf(key));
    return boxed;
}

std::optional<QByteArray> openSecretBox(QByteArrayView key, QByteArrayView boxed)
{
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (!hasLength(key, crypto_secretbox_KEYBYTES) || lengthOf(boxed) < overhead) {
        return std::nullopt;
    }
    QByteArray message(boxed.size() - static_cast<qsizetype>(overhead), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(bytesOf(message), bytesOf(boxed) + crypto_secretbox_NONCEBYTES,
                                   lengthOf(boxed) - crypto_secretbox_NONCEBYTES, bytesOf(boxed), bytesOf(key))
        != 0) {
        return std::nullopt;
    }
    return message;
}

QByteArray sha256(QByteArrayView message)
{
    QByteArray digest(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(bytesOf(digest), bytesOf(message), lengthOf(message));
    return digest;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), lengthOf(key));
    crypto_auth_hmacsha256_update(&state, bytesOf(message), lengthOf(message));
    QByteArray mac(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, bytesOf(mac));
    sodium_memzero(&state, sizeof state);
    return mac;
}

bool equalConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), lengthOf(a)) == 0;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), lengthOf(bytes));
    return bytes;
}

} // namespace fleet::crypto
