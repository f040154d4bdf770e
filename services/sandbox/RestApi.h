// REST 1.4.8 over HTTP: paths, order of checks, headers. What the operations mean stands in the tools.
#pragma once

#include "sandbox/Api.h"
#include "sandbox/RestRoutes.h"

namespace fleet::sandbox {

class RestApi final : public Api {
public:
    /// All outlive the API.
    RestApi(GatewayState &state, RouteCounts &counts, DeliverNow deliver);

    void handle(const HttpRequest &request, Respond respond) override;

private:
    /// A refusal that needs no route: size, path rules, unknown paths and methods.
    [[nodiscard]] std::optional<HttpReply> refusePath(const HttpRequest &request, const RouteMatch &match,
                                                      const std::string &requestId) const;
    void handleRoute(const HttpRequest &request, RouteMatch &match, const std::string &requestId,
                     const Respond &respond);
    [[nodiscard]] HttpReply handleBatch(const HttpRequest &request, const std::string &requestId);
    /// Everything between the route and the operation; the caller is filled in as soon as it is known.
    [[nodiscard]] Answer run(const HttpRequest &request, RouteMatch &match, Caller &caller);
    [[nodiscard]] HttpReply successReply(const Success &success, const Tool &tool, const Caller &caller,
                                         const std::string &requestId);

    GatewayState &m_state;
    RouteCounts &m_counts;
    DeliverNow m_deliver;
};

/// The caller's X-Request-ID, or a new one.
[[nodiscard]] std::string requestIdOf(const HttpRequest &request, GatewayState &state);
/// 413, encoded separators and overlong segments, which every dialect refuses.
[[nodiscard]] std::optional<Refusal> refuseShape(const HttpRequest &request);

} // namespace fleet::sandbox
