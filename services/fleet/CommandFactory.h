// Turns a confirmed operation into signed commands: few, each with one signature, identical for all its bots.
// Must never sign a safe verb with a key that a locked console does not have.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "fleet/FleetState.h"
#include "protocol/Command.h"
#include "protocol/Envelope.h"
#include "protocol/Verification.h"

#include <set>
#include <vector>

namespace fleet {

struct PreparedCommand {
    Command command;
    Envelope envelope;
    std::vector<BotId> bots; ///< who gets it, frozen
};

class CommandFactory final {
public:
    /// All references must outlive the factory.
    CommandFactory(const FleetState &state, const KeyRing &keys, const Clock &clock, FleetIdentity fleet);

    /// One command a wind-down policy and 200 bots, or one for a whole scope (protocol, section 5); more where one envelope
    /// would not hold them. Invalid when the verb's own fields are not what the protocol asks for.
    [[nodiscard]] Result<std::vector<PreparedCommand>> prepare(const OperationRecord &operation,
                                                               const std::vector<BotId> &targets,
                                                               const std::optional<WindDown> &windDown) const;

    /// How long a verb that can expire stays valid.
    static constexpr std::chrono::minutes validity{5};

private:
    struct Part {
        CommandTarget target;
        std::vector<BotId> bots;
        std::set<HoldId> holds; ///< for resume and release: those of the lifted ones that these bots have
    };
    [[nodiscard]] std::vector<Part> split(const OperationRecord &operation, const std::vector<BotId> &bots) const;
    [[nodiscard]] std::vector<HoldId> holdsOf(const BotId &bot, const std::set<HoldId> &lifted) const;
    [[nodiscard]] std::optional<Part> wide(const Scope &scope, const std::vector<BotId> &bots) const;
    [[nodiscard]] qint64 rosterVersion() const;
    [[nodiscard]] Result<PreparedCommand> sign(const OperationRecord &operation, Part part,
                                               const QJsonObject &fields) const;

    const FleetState &m_state;
    const KeyRing &m_keys;
    const Clock &m_clock;
    FleetIdentity m_fleet;
};

} // namespace fleet
