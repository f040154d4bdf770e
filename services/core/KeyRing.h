// What may be done with the fleet's secret keys, without ever handing one out.
// Implemented by vault/; used by everything that signs, opens or calls the gateway.
#pragma once

#include "core/Result.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace fleet {

enum class KeyRole : std::uint8_t {
    Manager,  ///< Ed25519, signs every command
    Stop,     ///< Ed25519, signs emergency_stop, pause and drain only
    Recovery, ///< Ed25519, offline; only its public half is on the ring
};

class KeyRing {
public:
    KeyRing() = default;
    KeyRing(const KeyRing &) = delete;
    KeyRing &operator=(const KeyRing &) = delete;
    virtual ~KeyRing() = default;

    /// Raw 32-byte Ed25519 public key.
    [[nodiscard]] virtual Result<QByteArray> publicKey(KeyRole role) const = 0;
    /// 64-byte Ed25519 signature over `message`. Thread-safe.
    [[nodiscard]] virtual Result<QByteArray> sign(KeyRole role, QByteArrayView message) const = 0;

    /// Raw 32-byte X25519 public key that bots seal their heartbeats to.
    [[nodiscard]] virtual Result<QByteArray> boxPublicKey() const = 0;
    /// Opens a crypto_box_seal message with the box key or a former one. Thread-safe.
    [[nodiscard]] virtual Result<QByteArray> openSealed(QByteArrayView sealed) const = 0;

    /// The symmetric key shared with all bots for `fleet.signal`.
    [[nodiscard]] virtual Result<QByteArray> signalKey() const = 0;
    /// The manager's gateway API key. Goes into the Authorization header and nowhere else.
    [[nodiscard]] virtual Result<QByteArray> apiKey() const = 0;
    /// From now on, in memory: whoever calls has it from where it is kept, or keeps it there. Thread-safe.
    [[nodiscard]] virtual Result<void> useApiKey(const QByteArray &key) = 0;
};

} // namespace fleet
