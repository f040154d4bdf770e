// A bot's state folder: its memory, its identity key and the stop file, all private.
// Never guesses at a memory that cannot be read: that is a hold.
#pragma once

#include "bot/BotMemory.h"
#include "core/Result.h"
#include "protocol/Bundle.h"
#include "protocol/Crypto.h"
#include "protocol/Envelope.h"

#include <QString>

#include <optional>
#include <vector>

namespace fleet {

class BotFolder final {
public:
    explicit BotFolder(QString path) : m_path(std::move(path)) {}

    struct Opened {
        BotMemory memory;
        crypto::SigningKeyPair identity;
    };
    /// Reads or makes memory and key. A memory that is lost or damaged (it is kept aside) gives a fresh one with a latch
    /// of the bot's own. Storage when the folder cannot be used, or a key that exists cannot be read.
    [[nodiscard]] Result<Opened> open(const Bundle &bundle, UtcTime now);

    [[nodiscard]] Result<void> save(const BotMemory &memory);
    /// The last save() worked: what the memory said then is on disk.
    [[nodiscard]] bool isSaved() const { return m_saved; }
    /// A stop file that is new since the last call; a broken one is a problem, once.
    [[nodiscard]] std::optional<Result<std::vector<Envelope>>> newStopFile();
    /// Overwrites and removes the identity key.
    [[nodiscard]] Result<void> destroyKey() const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] QString file(const QString &name) const;
    [[nodiscard]] Result<crypto::SigningKeyPair> openKey(const Bundle &bundle) const;

    QString m_path;
    bool m_saved = false;
    QString m_stopFileStamp; ///< time and size of the one that was read last
};

} // namespace fleet
