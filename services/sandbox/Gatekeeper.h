// Who is calling, and may they: the checks that come before an operation, in the gateway's order.
// Must not look at an operation's own fields.
#pragma once

#include "sandbox/HttpMessage.h"
#include "sandbox/Tools.h"

namespace fleet::sandbox {

/// The key of a request: `Authorization: Bearer` wins over `X-API-Key`; empty for none.
[[nodiscard]] std::string keyOf(const HttpRequest &request);
/// REST tells why a key is refused in the text only.
[[nodiscard]] tl::expected<Caller, Refusal> authenticate(const GatewayState &state, const std::string &key);
/// Scope, admin, tier, rate, cost: in this order. Counts the call.
[[nodiscard]] tl::expected<void, Refusal> admit(GatewayState &state, const std::string &key, const Caller &caller,
                                                const Tool &tool);
/// The owner's check on the parameter that a tool names; an empty value skips it.
[[nodiscard]] bool mayActFor(const GatewayState &state, const Caller &caller, const Tool &tool,
                             const JsonValue &params);
/// X-RateLimit-*; nothing for an admin.
void addRateHeaders(HttpReply &reply, GatewayState &state, const Caller &caller);

} // namespace fleet::sandbox
