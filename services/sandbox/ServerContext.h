// What the connections of one server share. Lives on the server's thread.
#pragma once

#include "sandbox/Api.h"
#include "sandbox/EventHub.h"
#include "sandbox/FaultBook.h"
#include "sandbox/GatewayState.h"
#include "sandbox/Session.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <unordered_map>

namespace fleet::sandbox {

class WebhookDelivery;

/// The gateway's memory and the APIs over it; replaced as a whole by a reset.
struct Gateway {
    std::unique_ptr<GatewayState> state;
    std::unique_ptr<WebhookDelivery> delivery;
    std::unique_ptr<Api> api;
};

struct ServerContext {
    SessionSet sessions; ///< with the hub before the io_context, whose end destroys the sessions
    EventHub hub;
    boost::asio::io_context io{1};
    GatewayDialect dialect = GatewayDialect::Rest;
    milliseconds latency{0};
    FaultBook faults;
    RouteCounts routeCounts;
    std::unordered_map<int, std::uint64_t> statusCounts;
    std::uint64_t requests = 0;
    std::uint64_t connections = 0;
    Gateway gateway;
};

} // namespace fleet::sandbox
