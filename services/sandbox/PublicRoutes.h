// Routes that need no key: registration, health, prices, and the addresses where nothing lives any more.
#pragma once

#include "sandbox/GatewayState.h"
#include "sandbox/HttpMessage.h"

#include <optional>
#include <string>

namespace fleet::sandbox {

/// The reply of a public route, or nothing when the path is not one. The request id is not yet in the reply.
[[nodiscard]] std::optional<HttpReply> publicReply(GatewayState &state, const HttpRequest &request,
                                                   const std::string &requestId);
/// `/v1/health`, which every dialect has.
[[nodiscard]] HttpReply healthReply(GatewayState &state, const HttpRequest &request, const std::string &requestId);

} // namespace fleet::sandbox
