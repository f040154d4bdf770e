// Whether a takeover may go out: the dead bot's hold is in its mailbox, the bot that takes over is free. Pure.
// Must never let one go whose dead bot speaks again or is stopped.
#pragma once

#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"

namespace fleet {

enum class GateWord : std::uint8_t {
    Go,
    Wait,
    Never, ///< it is withdrawn
};

struct GateVerdict {
    GateWord word = GateWord::Go;
    QString why = {}; ///< a sentence, for Never

    bool operator==(const GateVerdict &) const = default;
};

/// Go for every other verb.
[[nodiscard]] GateVerdict gateOf(const Operation &operation, const OperationBook &book, const FleetState &state);

} // namespace fleet
