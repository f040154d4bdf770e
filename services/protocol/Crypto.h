// The cryptography the protocol needs, as libsodium gives it. Never prints, logs or copies a secret to unwiped memory.
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace fleet::crypto {

/// Bytes that are wiped when they go. Move-only.
class SecretBytes final {
public:
    SecretBytes() = default;
    explicit SecretBytes(QByteArrayView bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] QByteArrayView view() const;
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    /// A buffer of `size` zero bytes, to be filled by the caller.
    [[nodiscard]] static SecretBytes ofSize(std::size_t size);

private:
    void wipe();
    std::vector<unsigned char> m_bytes;
};

/// Ed25519 (RFC 8032).
struct SigningKeyPair {
    QByteArray publicKey;  ///< 32 bytes
    SecretBytes secretKey; ///< 64 bytes, libsodium's form: seed and public key
};

/// X25519, for sealed boxes.
struct BoxKeyPair {
    QByteArray publicKey;  ///< 32 bytes
    SecretBytes secretKey; ///< 32 bytes
};

/// Must be called once before any other function here; aborts when the system has no random source.
void initialise();

[[nodiscard]] SigningKeyPair makeSigningKeyPair();
/// `seed`: 32 bytes.
[[nodiscard]] Result<SigningKeyPair> signingKeyPairFromSeed(QByteArrayView seed);
[[nodiscard]] SecretBytes seedOf(const SigningKeyPair &pair);
[[nodiscard]] QByteArray sign(const SigningKeyPair &pair, QByteArrayView message);
[[nodiscard]] bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);
/// First 16 hex digits of SHA-256 of the public key: a hint in envelopes, never a proof.
[[nodiscard]] QString keyId(QByteArrayView publicKey);

[[nodiscard]] BoxKeyPair makeBoxKeyPair();
[[nodiscard]] Result<BoxKeyPair> boxKeyPairFromSecret(QByteArrayView secret);
[[nodiscard]] Result<QByteArray> sealTo(QByteArrayView boxPublicKey, QByteArrayView message);
[[nodiscard]] std::optional<QByteArray> openSealed(const BoxKeyPair &pair, QByteArrayView sealed);

/// XSalsa20-Poly1305 with a random nonce in front.
[[nodiscard]] Result<QByteArray> secretBox(QByteArrayView key, QByteArrayView message);
[[nodiscard]] std::optional<QByteArray> openSecretBox(QByteArrayView key, QByteArrayView boxed);

[[nodiscard]] QByteArray sha256(QByteArrayView message);
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);
[[nodiscard]] bool equalConstantTime(QByteArrayView a, QByteArrayView b);
[[nodiscard]] QByteArray randomBytes(int count);

} // namespace fleet::crypto
