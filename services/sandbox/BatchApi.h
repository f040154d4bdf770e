// `POST /v1/batch`: up to ten calls one after another, not atomic, nothing converted, scopes and admin ignored.
#pragma once

#include "sandbox/Tools.h"

namespace fleet::sandbox {

/// Judges the whole batch and runs its calls. The body of a success is {"results": [...]}; calls that ran before a
/// failure of the whole have had their effect.
[[nodiscard]] Answer runBatch(GatewayState &state, const Caller &caller, const std::string &bodyText);

} // namespace fleet::sandbox
