// Decides whether a message in an operation's thread is an answer of the bot that it names. Pure.
// Must never spend cryptography on a stranger, nor take a word for a bot's that its key does not sign.
#pragma once

#include "fleet/FleetState.h"
#include "fleet/OperationBook.h"
#include "gateway/GatewayTypes.h"
#include "protocol/Answer.h"
#include "protocol/Verification.h"

#include <optional>

namespace fleet {

struct AnswerVerdict {
    std::optional<Answer> answer; ///< verified
    QString forged;               ///< why it is somebody else's word; empty when it is none of our business
};

[[nodiscard]] AnswerVerdict judgeAnswer(const Message &message, const Operation &operation, const FleetState &state,
                                        const FleetIdentity &fleet, UtcTime now);

} // namespace fleet
