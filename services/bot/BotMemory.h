// What a bot must remember across its own death: holds, commands carried out, unfinished work, unsent answers.
// Values and their JSON form only; never decides anything. Holds secrets: private files, never logged.
#pragma once

#include "bot/AnswerBook.h"
#include "bot/Job.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "protocol/Bundle.h"
#include "protocol/HoldSet.h"
#include "protocol/Verification.h"

#include <QJsonObject>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// How a bot ends after its last answer.
enum class Leaving : std::uint8_t {
    No,
    Shutdown,
    Restart,
    DestroyKeys, ///< its identity was revoked: the keys go, nothing comes back
};

struct BotMemory {
    HoldSet holds;
    bool drained = false; ///< the last drain ended with no position left, and nothing traded since
    AnswerBook answers;
    std::vector<Job> jobs; ///< under way
    Leaving leaving = Leaving::No;

    ThreadId thread;
    std::optional<ThreadId> formerThread; ///< read to its end once more before it is forgotten
    QStringList seenMessages;             ///< ids of the newest messages of `thread`, newest first
    qint64 signalCounter = 0;

    ConsoleKeys keys;
    QByteArray boxKey;
    QByteArray signalKey; ///< secret
    QByteArray apiKey;    ///< secret
    QString version;
    bool enrolled = false;
    bool standby = false; ///< trades nothing before it took over from another bot
};

/// A bot's first memory: what its bundle says, holds in force included.
[[nodiscard]] BotMemory memoryFromBundle(const Bundle &bundle);

[[nodiscard]] QJsonObject toJson(const BotMemory &memory);
[[nodiscard]] Result<BotMemory> memoryFromJson(const QJsonObject &object);

} // namespace fleet
