#include "sandbox/TrustStore.h"

namespace fleet::sandbox {

namespace {

tl::unexpected<Refusal> refuseUnknown(const std::string &id)
{
    return refuse(404, "server-not-found", "Server not found: " + id);
}

} // namespace

JsonValue serverJson(const TrustServer &server)
{
    return JsonValue::object(
        {{"id", server.id}, {"name", server.name}, {"url", server.url}, {"transport_type", server.transport}});
}

JsonValue slaJson(const std::string &id, double claimedUptime)
{
    return JsonValue::object({{"server_id", id},
                              {"claimed_uptime", claimedUptime},
                              {"actual_uptime", 0.0},
                              {"compliant", false},
                              {"violation_pct", claimedUptime},
                              {"confidence", 0.0}});
}

Answer TrustStore::add(TrustServer server)
{
    std::string id = server.id;
    const auto [found, isNew] = m_servers.try_emplace(std::move(id), std::move(server));
    if (!isNew) {
        return refuseInternal("Internal error: IntegrityError");
    }
    return Success{serverJson(found->second), 201, "/v1/trust/servers/" + found->first};
}

TrustServer *TrustStore::find(const std::string &id)
{
    const auto found = m_servers.find(id);
    return found == m_servers.end() ? nullptr : &found->second;
}

Answer TrustStore::sla(const std::string &id, double claimedUptime)
{
    return find(id) != nullptr ? Answer(Success{slaJson(id, claimedUptime)}) : Answer(refuseUnknown(id));
}

Answer TrustStore::score(const std::string &id, const std::string &window)
{
    if (window != "24h" && window != "7d" && window != "30d") {
        return refuse(400, "validation-error", '\'' + window + "' is not a valid Window");
    }
    if (find(id) == nullptr) {
        return refuseUnknown(id);
    }
    return Success{JsonValue::object({{"server_id", id},
                                      {"composite_score", 0.0},
                                      {"reliability_score", 0.0},
                                      {"security_score", 0.0},
                                      {"documentation_score", 0.0},
                                      {"responsiveness_score", 0.0},
                                      {"confidence", 0.0},
                                      {"window", window}})};
}

} // namespace fleet::sandbox
