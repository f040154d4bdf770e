// What goes into a bot's mailbox, and what is called out to many at once: values, made the same way for the engine and
// for a stop without it. Must never send anything.
#pragma once

#include "fleet/Dispatcher.h"
#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"
#include "protocol/Verification.h"

#include <map>
#include <span>
#include <vector>

namespace fleet {

class Mailing final {
public:
    /// `state` must outlive it.
    Mailing(const FleetState &state, FleetIdentity fleet, DialectKind dialect)
        : m_state(state),
          m_fleet(std::move(fleet)),
          m_dialect(dialect)
    {}

    [[nodiscard]] std::vector<Parcel> parcels(const PreparedCommand &command, std::span<const BotId> bots) const;
    /// One signal a command, for those of the bots that have one; a ring for all where the list would be too long.
    [[nodiscard]] static std::vector<Signal> signalsFor(const Operation &operation, const std::vector<BotId> &bots);
    [[nodiscard]] static Signal signal(const PreparedCommand &command, std::vector<BotId> bots);

private:
    [[nodiscard]] Parcel parcel(const PreparedCommand &command, const BotRuntime *runtime, const BotId &bot,
                                const QString &body) const;

    const FleetState &m_state;
    FleetIdentity m_fleet;
    DialectKind m_dialect;
};

/// Which of the bots each of the operation's commands is for.
[[nodiscard]] std::map<CommandId, std::vector<BotId>> byCommand(const Operation &operation,
                                                                const std::vector<BotId> &bots);

} // namespace fleet
