// What the console keeps of a bot's secrets: the seed of a managed key, and the one-time code of an enrolment.
// Never keeps one longer than needed: removing wipes the file, and a used code must be removed.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "protocol/Crypto.h"

#include <QString>

#include <cstdint>

namespace fleet {

enum class BotSecret : std::uint8_t {
    Seed, ///< Ed25519 seed, only with `keys: managed`
    Code, ///< proves a bundle's first start; good for one use
};

/// Holds no state but a path: any thread may use one.
class BotSecrets final {
public:
    /// `keyFolder`: the key ring's; the secrets stand in its folder `bots`, made with the first one.
    explicit BotSecrets(const QString &keyFolder);

    /// Replaces an earlier one.
    [[nodiscard]] Result<void> put(const BotId &bot, BotSecret kind, QByteArrayView secret) const;
    /// NotFound when there is none.
    [[nodiscard]] Result<crypto::SecretBytes> get(const BotId &bot, BotSecret kind) const;
    /// Overwritten, then unlinked. Nothing to remove is a success.
    [[nodiscard]] Result<void> remove(const BotId &bot, BotSecret kind) const;

private:
    [[nodiscard]] Result<QString> pathOf(const BotId &bot, BotSecret kind) const;

    QString m_folder;
};

} // namespace fleet
