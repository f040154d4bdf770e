// Agents' API keys: who is calling, on which tier, with which scopes. Must never log or list a key's text.
#pragma once

#include "sandbox/Answer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleet::sandbox {

enum class KeyState : std::uint8_t { Valid, Unknown, Expired, Revoked };

struct ApiKey {
    std::string agentId;
    std::string tier;
    std::vector<std::string> scopes;
    std::int64_t createdAt = 0;
    std::int64_t expiresAt = 0; ///< 0 = never
    bool revoked = false;
    std::string hashPrefix; ///< first 8 hex of SHA-256 of the key
    std::uint64_t serial = 0;

    [[nodiscard]] bool hasScope(std::string_view scope) const;
    [[nodiscard]] bool isAdmin() const { return hasScope("admin"); }
};

struct KeyCheck {
    KeyState state = KeyState::Unknown;
    const ApiKey *key = nullptr; ///< only when Valid
};

class Accounts final {
public:
    /// Makes a key for the agent; `fixedText` instead of a random one if it is not empty. Returns its text.
    std::string addKey(const std::string &agentId, const std::string &tier, std::vector<std::string> scopes,
                       std::int64_t now, const std::string &fixedText = {});
    [[nodiscard]] KeyCheck check(const std::string &text, std::int64_t now) const;
    void expire(const std::string &text, std::int64_t at);
    [[nodiscard]] bool knows(const std::string &agentId) const { return m_byAgent.contains(agentId); }

    /// In the tool dialect an agent registered with another's key belongs to that one.
    void setOwner(const std::string &agentId, const std::string &owner) { m_owners[agentId] = owner; }
    [[nodiscard]] bool owns(const std::string &owner, const std::string &agentId) const;

    /// Keys newest first, as the API lists them; all agents' for an empty id. `owner` is "self" or "admin".
    [[nodiscard]] JsonValue list(const std::string &agentId, const std::string &owner) const;
    /// The old key lives 300 s more; the new one has the default scopes, whatever the old one had.
    [[nodiscard]] Answer rotate(const std::string &text, std::int64_t now);
    /// True when the agent has a key of that prefix; it dies after the same grace.
    bool revoke(const std::string &agentId, const std::string &hashPrefix, std::int64_t now);

private:
    std::unordered_map<std::string, ApiKey> m_keys;
    std::unordered_map<std::string, std::vector<std::string>> m_byAgent; ///< texts of keys, oldest first
    std::unordered_map<std::string, std::string> m_owners;
    std::uint64_t m_serial = 0;
};

} // namespace fleet::sandbox
