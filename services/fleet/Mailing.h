// What goes into a bot's mailbox, and what is called out to many at once: values, made the same way for the engine and
// for a stop without it. Must never send anything.
#pragma once

#include "fleet/Dispatcher.h"
#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"
#include "protocol/Verification.h"

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

    [[nodiscard]] Parcel parcel(const PreparedCommand &command, const BotId &bot) const;
    /// One signal a command, for those of the bots that have one; a ring for all where the list would be too long.
    [[nodiscard]] static std::vector<Signal> signalsFor(const Operation &operation, const std::vector<BotId> &bots);
    [[nodiscard]] static Signal signal(const PreparedCommand &command, std::vector<BotId> bots);

private:
    const FleetState &m_state;
    FleetIdentity m_fleet;
    DialectKind m_dialect;
};

} // namespace fleet
