// The lanes and the dialect of a profile's gateway, made the same way for every program that needs them.
// Must never ask the network: a gateway that is down is still made.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "fleet/Profile.h"
#include "gateway/ApiKeySource.h"
#include "gateway/EventStream.h"
#include "gateway/Gateway.h"
#include "gateway/Transport.h"

#include <memory>

namespace fleet {

struct GatewayLink {
    std::unique_ptr<Transport> transport;
    std::unique_ptr<Gateway> gateway;    ///< refers to the transport
    std::unique_ptr<EventStream> stream; ///< null where the dialect has none
};

/// `keys` and `clock` must outlive the link.
[[nodiscard]] Result<GatewayLink> makeGatewayLink(const Profile &profile, const KeyRing &keys, const Clock &clock);

} // namespace fleet
