// The own fields of `replace_key`: which of the console's keys is replaced, and by what (protocol, section 5).
// Never shows a signal key: it travels sealed to each bot's own identity key.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "protocol/Crypto.h"

#include <QByteArray>
#include <QJsonObject>

#include <cstdint>
#include <map>

namespace fleet {

enum class ReplacedKey : std::uint8_t { Manager, Stop, Box, Signal };

struct KeyReplacement {
    ReplacedKey role = ReplacedKey::Manager;
    QByteArray key; ///< raw: 32 bytes, public but for the signal key
};

/// `{role, public_key}` for manager, stop and box.
[[nodiscard]] QJsonObject replaceKeyFields(ReplacedKey role, QByteArrayView publicKey);
/// `{role: "signal", sealed: {agent id: base64}}`; `bots`: each bot's Ed25519 public key.
[[nodiscard]] Result<QJsonObject> replaceSignalKeyFields(QByteArrayView signalKey,
                                                         const std::map<BotId, QByteArray> &bots);

/// What the fields mean for `bot`, which opens its own part with its identity key.
[[nodiscard]] Result<KeyReplacement> readKeyReplacement(const QJsonObject &fields, const BotId &bot,
                                                        const crypto::SigningKeyPair &identity);

} // namespace fleet
