// The fleet's keys as private files of one folder: manager, stop, box, signal, API key and the public half of recovery.
// Never hands out a secret that a caller does not need on the wire, never overwrites a key that exists.
#pragma once

#include "core/KeyRing.h"
#include "core/Time.h"
#include "protocol/Crypto.h"

#include <QString>

#include <memory>
#include <shared_mutex>
#include <vector>

namespace fleet {

/// What making the keys leaves to say.
struct NewKeys {
    QByteArray managerKey; ///< public, as the next three
    QByteArray stopKey;
    QByteArray boxKey;
    QByteArray recoveryKey;
    QString recoveryCode; ///< secret: shown once, stored nowhere (RecoveryCode.h reads it back)
};

/// How long what was sealed to a replaced box key can still be opened.
inline constexpr std::chrono::hours formerBoxKeyLife{48};

class FileKeyRing final : public KeyRing {
public:
    /// Makes all keys in `folder` (0700, made if missing). Conflict when any of them exists; on failure none is left.
    /// `apiKey` is empty where it does not belong into a file (ApiKeyStore.h).
    [[nodiscard]] static Result<NewKeys> create(const QString &folder, const QByteArray &apiKey);

    /// Refuses a folder or key that others can open. A key that is missing or damaged is a problem of its own use
    /// only: without the manager key a console can still stop and see. An API key that is kept elsewhere is brought
    /// by useApiKey().
    [[nodiscard]] static Result<std::unique_ptr<FileKeyRing>> open(const QString &folder);

    [[nodiscard]] Result<QByteArray> publicKey(KeyRole role) const override;
    [[nodiscard]] Result<QByteArray> sign(KeyRole role, QByteArrayView message) const override;
    [[nodiscard]] Result<QByteArray> boxPublicKey() const override;
    [[nodiscard]] Result<QByteArray> openSealed(QByteArrayView sealed) const override;
    [[nodiscard]] Result<QByteArray> signalKey() const override;
    [[nodiscard]] Result<QByteArray> apiKey() const override;
    [[nodiscard]] Result<void> useApiKey(const QByteArray &key) override;

    /// False for a locked console.
    [[nodiscard]] bool canSign(KeyRole role) const;

    /// Makes a new box key and keeps the present one for what is still on its way. Returns the new public key.
    [[nodiscard]] Result<QByteArray> replaceBoxKey(UtcTime now);
    /// Wipes the former box keys that were replaced 48 h ago or earlier.
    [[nodiscard]] Result<void> dropFormerBoxKeys(UtcTime now);

private:
    struct FormerBoxKey {
        UtcTime replacedAt{};
        crypto::BoxKeyPair pair;
    };

    explicit FileKeyRing(QString folder);
    [[nodiscard]] Result<void> readSigningKeys();
    [[nodiscard]] Result<void> readBoxKeys();
    [[nodiscard]] Result<void> readSharedKeys();
    [[nodiscard]] const Result<crypto::SigningKeyPair> &signingKey(KeyRole role) const;

    const QString m_folder;
    Result<crypto::SigningKeyPair> m_manager;
    Result<crypto::SigningKeyPair> m_stop;
    Result<QByteArray> m_managerPublic;
    Result<QByteArray> m_recoveryPublic;
    Result<crypto::SecretBytes> m_signal;

    mutable std::shared_mutex m_mutex; ///< guards what can be replaced while others use it: the three below
    Result<crypto::BoxKeyPair> m_box;
    std::vector<FormerBoxKey> m_formerBoxes; ///< newest first
    Result<crypto::SecretBytes> m_api;
};

} // namespace fleet
