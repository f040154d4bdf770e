// Finds out which dialect a gateway speaks and what it can do there.
// Must never write anything on the gateway.
#pragma once

#include "gateway/ApiKeySource.h"
#include "gateway/Gateway.h"

#include <cstdint>
#include <memory>

namespace fleet {

class Transport;

enum class Dialect : std::uint8_t { Rest, Tool };

enum class DialectChoice : std::uint8_t {
    Detect,   ///< REST where both answer
    RestOnly, ///< the other dialect is not tried
    ToolOnly,
};

struct DetectedGateway {
    std::unique_ptr<Gateway> gateway; ///< refers to the transport it was found over
    Dialect dialect = Dialect::Rest;
    GatewayHealth health; ///< empty where the gateway has no health route
};

/// Asks with `agentId`'s own key (at most six reads). Kinds: Unauthorized or Forbidden for a key that is not taken,
/// Protocol where neither dialect lives, else what the transport says. `transport` must outlive the task.
[[nodiscard]] GatewayTask<DetectedGateway> detectGateway(Transport &transport, ApiKeySource key, QString agentId,
                                                         DialectChoice choice, Lane lane);

} // namespace fleet
