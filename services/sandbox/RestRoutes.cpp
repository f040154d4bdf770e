#include "sandbox/RestRoutes.h"

#include "sandbox/HttpMessage.h"

namespace fleet::sandbox {

namespace {

using enum FieldType;

const Fields paging = {{"limit", Integer}, {"offset", Integer}};

void addIdentity(std::vector<Route> &routes)
{
    const Fields registration = {{"agent_id", ShortText, true},
                                 {"public_key", TextOrNull},
                                 {"name", TextOrNull},
                                 {"capabilities", TextListOrNull}};
    const Fields search = {
        {"metric_name", Text, true}, {"min_value", Number}, {"max_value", Number}, {"limit", Integer}};
    const Fields submission = {{"metrics", Object, true}, {"data_source", Text}};
    const Fields ingestion = {{"agent_id", Text, true},
                              {"metrics", Object, true},
                              {"data_source", Text},
                              {"signature", TextOrNull},
                              {"nonce", TextOrNull}};
    const Fields query = {{"agent_id", Text, true}, {"metric_name", Text, true}, {"since", Number}, {"limit", Integer}};
    routes.insert(routes.end(),
                  {{"POST", "/v1/identity/agents", "register_agent", registration},
                   {"GET", "/v1/identity/agents", "search_agents_by_metrics", {}, search},
                   {"GET", "/v1/identity/agents/{agent_id}", "get_agent_identity"},
                   {"POST", "/v1/identity/agents/{agent_id}/verify", "verify_agent",
                    Fields{{"message", Text, true}, {"signature", Text, true}}},
                   {"GET", "/v1/identity/agents/{agent_id}/reputation", "get_agent_reputation"},
                   {"GET", "/v1/identity/agents/{agent_id}/claims", "get_verified_claims"},
                   {"POST", "/v1/identity/agents/{agent_id}/claim-chains", "build_claim_chain"},
                   {"GET", "/v1/identity/agents/{agent_id}/claim-chains", "get_claim_chains", {}, {{"limit", Integer}}},
                   {"POST", "/v1/identity/agents/{agent_id}/metrics", "submit_metrics", submission},
                   {"POST", "/v1/identity/metrics/ingest", "ingest_metrics", ingestion},
                   {"GET", "/v1/identity/metrics", "query_metrics", {}, query},
                   {"GET",
                    "/v1/identity/metrics/deltas",
                    "get_metric_deltas",
                    {},
                    {{"agent_id", Text, true}, {"metric_name", Text}}},
                   {"GET",
                    "/v1/identity/metrics/averages",
                    "get_metric_averages",
                    {},
                    {{"agent_id", Text, true}, {"period", Text}}}});
}

void addMessagingAndEvents(std::vector<Route> &routes)
{
    const Fields message = {{"sender", Text, true},
                            {"recipient", Text, true},
                            {"message_type", MessageType, true},
                            {"subject", Text},
                            {"body", Text},
                            {"metadata", ObjectOrNull},
                            {"thread_id", TextOrNull}};
    const Fields mailbox = {{"agent_id", Text, true}, {"thread_id", Text}, {"limit", Integer}, {"offset", Integer}};
    const Fields event = {{"event_type", Text, true}, {"source", Text, true}, {"payload", ObjectOrNull}};
    routes.insert(routes.end(), {{"POST", "/v1/messaging/messages", "send_message", message},
                                 {"GET", "/v1/messaging/messages", "get_messages", {}, mailbox},
                                 {"POST", "/v1/infra/events", "publish_event", event},
                                 {"GET",
                                  "/v1/infra/events",
                                  "get_events",
                                  {},
                                  {{"event_type", Text}, {"since_id", Integer}, {"limit", Integer}}},
                                 {"POST", "/v1/infra/events/schemas", "register_event_schema",
                                  Fields{{"event_type", Text, true}, {"schema", Object, true}}},
                                 {"GET", "/v1/infra/events/schemas/{event_type}", "get_event_schema"}});
}

void addInfra(std::vector<Route> &routes)
{
    const Fields webhook = {{"url", Text, true},
                            {"events", TextList},
                            {"event_types", TextList},
                            {"secret", Text, true},
                            {"filter_agent_ids", TextListOrNull}};
    const Fields server = {
        {"name", Text, true}, {"url", Text, true}, {"transport_type", Transport}, {"server_id", TextOrNull}};
    routes.insert(
        routes.end(),
        {{"POST", "/v1/infra/webhooks", "register_webhook", webhook},
         {"GET", "/v1/infra/webhooks", "list_webhooks"},
         {"DELETE", "/v1/infra/webhooks/{webhook_id}", "delete_webhook"},
         {"POST", "/v1/infra/webhooks/{webhook_id}/test", "test_webhook"},
         {"GET", "/v1/infra/webhooks/{webhook_id}/deliveries", "get_webhook_deliveries", {}, paging},
         {"GET", "/v1/infra/keys", "list_api_keys", {}, {{"agent_id", Text}}},
         {"POST", "/v1/infra/keys/rotate", "rotate_key", Fields{{"current_key", Text, true}}},
         {"POST", "/v1/infra/keys/revoke", "revoke_api_key", Fields{{"key_hash_prefix", Text, true}}},
         {"POST", "/v1/trust/servers", "register_server", server},
         {"PUT", "/v1/trust/servers/{server_id}", "update_server", Fields{{"name", Text}, {"url", Text}}},
         {"DELETE", "/v1/trust/servers/{server_id}", "delete_server"},
         {"GET", "/v1/trust/servers/{server_id}/sla", "check_sla_compliance", {}, {{"claimed_uptime", Number}}},
         {"GET", "/v1/trust/servers/{server_id}/score", "get_trust_score", {}, {{"window", Text}, {"recompute", Text}}},
         {"GET", "/v1/marketplace/match", "best_match", {}, {{"query", Text, true}}}});
}

void addBilling(std::vector<Route> &routes)
{
    const Fields transfer = {{"amount", Amount, true}, {"currency", Text}, {"description", Text}};
    const Fields budget = {{"daily", Anything},
                           {"monthly", Anything},
                           {"daily_cap", Anything},
                           {"monthly_cap", Anything},
                           {"alert_threshold", Number}};
    routes.insert(routes.end(),
                  {{"GET", "/v1/billing/wallets/{agent_id}/balance", "get_balance"},
                   {"GET", "/v1/billing/wallets/{agent_id}/usage", "get_usage_summary", {}, {{"since", Number}}},
                   {"GET", "/v1/billing/wallets/{agent_id}/transactions", "get_transactions", {}, paging},
                   {"GET",
                    "/v1/billing/wallets/{agent_id}/timeseries",
                    "get_timeseries",
                    {},
                    {{"interval", Text}, {"limit", Integer}}},
                   {"GET", "/v1/billing/wallets/{agent_id}/budget", "get_budget_status"},
                   {"PUT", "/v1/billing/wallets/{agent_id}/budget", "set_budget_cap", budget},
                   {"POST", "/v1/billing/wallets/{agent_id}/deposit", "deposit", transfer},
                   {"POST", "/v1/billing/wallets/{agent_id}/withdraw", "withdraw", transfer},
                   {"POST", "/v1/billing/keys", "create_api_key", Fields{{"tier", Text}}},
                   {"GET", "/v1/billing/keys", "list_own_api_keys"}});
}

bool isParameter(const std::string &segment)
{
    return segment.front() == '{';
}

bool fits(const Route &route, const std::vector<std::string> &segments)
{
    if (route.segments.size() != segments.size()) {
        return false;
    }
    for (std::size_t i = segments.size(); i > 0; --i) {
        const std::string &wanted = route.segments[i - 1];
        if (!isParameter(wanted) && wanted != segments[i - 1]) {
            return false;
        }
    }
    return true;
}

} // namespace

const std::vector<Route> &restRoutes()
{
    static const std::vector<Route> routes = [] {
        std::vector<Route> all;
        addMessagingAndEvents(all);
        addIdentity(all);
        addInfra(all);
        addBilling(all);
        for (Route &route : all) {
            route.segments = splitPath(route.pattern);
            route.label = std::string(route.method) + ' ' + route.pattern;
        }
        return all;
    }();
    return routes;
}

RouteMatch matchRoute(std::string_view method, const std::vector<std::string> &segments)
{
    RouteMatch match;
    for (const Route &route : restRoutes()) {
        if (!fits(route, segments)) {
            continue;
        }
        match.pathExists = true;
        if (method != route.method) {
            continue;
        }
        match.route = &route;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const std::string &wanted = route.segments[i];
            if (isParameter(wanted)) {
                match.params.set(wanted.substr(1, wanted.size() - 2), percentDecoded(segments[i], false));
            }
        }
        break;
    }
    return match;
}

} // namespace fleet::sandbox
