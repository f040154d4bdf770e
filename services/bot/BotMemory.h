// What a bot must remember across its own death: holds, commands carried out, unfinished work, unsent answers.
// Values and their JSON form only; never decides anything. Holds secrets: private files, never logged.
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "core/Time.h"
#include "protocol/Answer.h"
#include "protocol/Bundle.h"
#include "protocol/HoldSet.h"
#include "protocol/Verb.h"
#include "protocol/Verification.h"

#include <QJsonObject>
#include <QStringList>

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace fleet {

/// A command this bot has taken on or refused, and what it last said about it.
struct CarriedOut {
    CommandId command;
    Verb verb = Verb::Pause;
    ThreadId thread; ///< where its answers go
    std::optional<UtcTime> expiresAt;
    AnswerStatus status = AnswerStatus::Accepted;
    QString detail;
    QJsonObject values;
    UtcTime answeredAt{};

    bool operator==(const CarriedOut &) const = default;
};

/// Work that is under way. On disk so that a stop goes on after a restart and nothing else is done twice.
struct Job {
    CommandId command; ///< empty for what the bot does by itself (lost link)
    Verb verb = Verb::Pause;
    HoldId hold;       ///< ends when this hold is gone; empty where the verb places none
    QStringList steps; ///< in order; the words of the protocol
    QJsonObject fields;
    std::optional<UtcTime> deadline;

    bool operator==(const Job &) const = default;
};

struct PendingAnswer {
    CommandId command;
    ThreadId thread;
    AnswerStatus status = AnswerStatus::Accepted;
    QString detail;
    QJsonObject values;

    bool operator==(const PendingAnswer &) const = default;
};

/// How a bot ends after its last answer.
enum class Leaving : std::uint8_t {
    No,
    Shutdown,
    Restart,
    DestroyKeys, ///< its identity was revoked: the keys go, nothing comes back
};

struct BotMemory {
    HoldSet holds;
    bool drained = false;               ///< the last drain ended with no position left, and nothing traded since
    std::vector<CarriedOut> carriedOut; ///< oldest first
    std::vector<CommandId> applied;     ///< the last 20 that were completed, newest last
    std::vector<Job> jobs;
    std::deque<PendingAnswer> outbox;
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
};

/// A bot's first memory: what its bundle says, holds in force included.
[[nodiscard]] BotMemory memoryFromBundle(const Bundle &bundle);

[[nodiscard]] QJsonObject toJson(const BotMemory &memory);
[[nodiscard]] Result<BotMemory> memoryFromJson(const QJsonObject &object);

} // namespace fleet
