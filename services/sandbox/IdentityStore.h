// Agents' identities: one public key each, replaced silently, never validated. Must keep no history.
#pragma once

#include "sandbox/JsonValue.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace fleet::sandbox {

struct Identity {
    std::string agentId;
    std::string publicKey;
    std::int64_t createdAt = 0;
    JsonValue profile; ///< name, description, capabilities, metadata: kept by the tool dialect only
};

class IdentityStore final {
public:
    /// Makes the identity or, with a key, replaces its key. Without a key an existing one stays.
    Identity &upsert(const std::string &agentId, const std::string &publicKey, std::int64_t now);
    [[nodiscard]] const Identity *find(const std::string &agentId) const;

private:
    std::unordered_map<std::string, Identity> m_identities;
};

} // namespace fleet::sandbox
