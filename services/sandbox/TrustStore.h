// Servers that agents claim an uptime for. Nothing probes them: every score is zero with no confidence.
#pragma once

#include "sandbox/Answer.h"

#include <string>
#include <unordered_map>

namespace fleet::sandbox {

struct TrustServer {
    std::string id;
    std::string name;
    std::string url;
    std::string transport;
};

class TrustStore final {
public:
    /// A taken id is an internal error there, not a conflict.
    [[nodiscard]] Answer add(TrustServer server);
    [[nodiscard]] TrustServer *find(const std::string &id);
    bool remove(const std::string &id) { return m_servers.erase(id) > 0; }
    [[nodiscard]] Answer sla(const std::string &id, double claimedUptime);
    [[nodiscard]] Answer score(const std::string &id, const std::string &window);

private:
    std::unordered_map<std::string, TrustServer> m_servers;
};

[[nodiscard]] JsonValue serverJson(const TrustServer &server);
[[nodiscard]] JsonValue slaJson(const std::string &id, double claimedUptime);

} // namespace fleet::sandbox
