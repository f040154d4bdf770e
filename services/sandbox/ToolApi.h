// The guide's tool dialect: `POST /v1` (and `/v1/v1`) with {"tool", "input"}; the answer is the bare result.
// Payloads come back as they were sent. An agent registered with another agent's key belongs to it, which may act for it.
//
// Beside the guide's ten tools the reads get_messages {agent_id, limit, offset, thread?} → {"messages": [{id,
// from_agent_id, to_agent_id, message_type, payload, created_at}]}, newest first, and get_events {event_type, since_id,
// limit} → {"events": [...]} as over REST. register_agent → {agent_id, api_key, ...}; send_message → {id, message_id,
// ...}; publish_event → {event_id}; search_agents_by_metrics → {"agents": [{agent_id, metric_name, value, timestamp}],
// "metrics": {name: {latest, avg, min, max, count}}}.
#pragma once

#include "sandbox/Api.h"
#include "sandbox/Tools.h"

namespace fleet::sandbox {

class ToolApi final : public Api {
public:
    /// `withReads` adds get_messages and get_events.
    ToolApi(GatewayState &state, RouteCounts &counts, bool withReads);

    void handle(const HttpRequest &request, Respond respond) override;

private:
    [[nodiscard]] HttpReply callTool(const HttpRequest &request, const std::string &requestId);
    /// The answer, and the caller as soon as it is known; registration needs none.
    [[nodiscard]] Answer run(const HttpRequest &request, std::optional<Caller> &caller);

    GatewayState &m_state;
    RouteCounts &m_counts;
    bool m_withReads;
};

} // namespace fleet::sandbox
