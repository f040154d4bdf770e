// Work that a bot has taken on, and what each kind of it means to the trading engine: steps, deadline, what must be
// gone at its end. Pure; never knows how far the work has come.
#pragma once

#include "bot/GatewayClock.h"
#include "bot/Strategy.h"
#include "protocol/Bundle.h"
#include "protocol/Command.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace fleet {

/// On disk so that a stop goes on after a restart and nothing else is done twice.
struct Job {
    CommandId command; ///< empty for what the bot does by itself (lost link)
    Verb verb = Verb::Pause;
    HoldId hold;       ///< ends when this hold is gone; empty where the verb places none
    QStringList steps; ///< in order; the words of the protocol
    QJsonObject fields;
    std::optional<UtcTime> deadline;

    bool operator==(const Job &) const = default;
};

/// `hold`: the one that the command placed, if it places one.
[[nodiscard]] Job jobFor(const Command &command, const HoldId &hold, const BotTime &time);
/// What the bot does by itself for a hold of its own: nobody waits for an answer.
[[nodiscard]] Job ownPause(const HoldId &hold);
[[nodiscard]] Job jobForLostLink(LostLinkAct act, const HoldId &hold);

/// Nothing for a word that is no step of this bot.
[[nodiscard]] std::optional<StrategyTask> taskOf(const QString &step);
/// What the job was to end and did not, a sentence for each; empty when nothing is left.
[[nodiscard]] QStringList leftovers(const Job &job, const Positions &open);
/// A step that fails ends the job: what follows builds on it. Every other job does what it still can.
[[nodiscard]] bool endsAtTrouble(Verb verb);
/// Answers of these repeat the command's own fields: that is what proves them.
[[nodiscard]] bool echoesFields(Verb verb);

} // namespace fleet
