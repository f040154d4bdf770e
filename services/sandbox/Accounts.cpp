#include "sandbox/Accounts.h"

#include "sandbox/Digests.h"
#include "sandbox/Moment.h"

#include <algorithm>

namespace fleet::sandbox {

namespace {

constexpr std::int64_t graceSeconds = 300;

JsonValue listEntry(const ApiKey &key, const std::string &owner)
{
    JsonValue::Array scopes(key.scopes.begin(), key.scopes.end());
    return JsonValue::object({{"key_hash_prefix", key.hashPrefix},
                              {"agent_id", key.agentId},
                              {"owner", owner},
                              {"tier", key.tier},
                              {"scopes", std::move(scopes)},
                              {"created_at", Stamp{key.createdAt}},
                              {"revoked", key.revoked}});
}

} // namespace

bool ApiKey::hasScope(std::string_view scope) const
{
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

std::string Accounts::addKey(const std::string &agentId, const std::string &tier, std::vector<std::string> scopes,
                             std::int64_t now, const std::string &fixedText)
{
    std::string text = fixedText.empty() ? "a2a_" + tier + '_' + secretHex(12) : fixedText;
    ApiKey key;
    key.agentId = agentId;
    key.tier = tier;
    key.scopes = std::move(scopes);
    key.createdAt = now;
    key.hashPrefix = sha256Hex(text).substr(0, 8);
    key.serial = ++m_serial;
    m_keys.insert_or_assign(text, std::move(key));
    m_byAgent[agentId].push_back(text);
    return text;
}

KeyCheck Accounts::check(const std::string &text, std::int64_t now) const
{
    const auto found = m_keys.find(text);
    if (found == m_keys.end()) {
        return {};
    }
    const ApiKey &key = found->second;
    if (key.expiresAt != 0 && key.expiresAt <= now) {
        return {key.revoked ? KeyState::Revoked : KeyState::Expired, nullptr};
    }
    return {KeyState::Valid, &key};
}

void Accounts::expire(const std::string &text, std::int64_t at)
{
    const auto found = m_keys.find(text);
    if (found != m_keys.end()) {
        found->second.expiresAt = at;
    }
}

bool Accounts::owns(const std::string &owner, const std::string &agentId) const
{
    if (owner == agentId) {
        return true;
    }
    const auto found = m_owners.find(agentId);
    return found != m_owners.end() && found->second == owner;
}

JsonValue Accounts::list(const std::string &agentId, const std::string &owner) const
{
    std::vector<const ApiKey *> keys;
    for (const auto &[text, key] : m_keys) {
        if (agentId.empty() || key.agentId == agentId) {
            keys.push_back(&key);
        }
    }
    std::sort(keys.begin(), keys.end(), [](const ApiKey *a, const ApiKey *b) { return a->serial > b->serial; });
    JsonValue::Array entries;
    for (const ApiKey *key : keys) {
        entries.push_back(listEntry(*key, owner));
    }
    return JsonValue::object({{"keys", std::move(entries)}});
}

Answer Accounts::rotate(const std::string &text, std::int64_t now)
{
    const auto found = m_keys.find(text);
    if (found == m_keys.end()) {
        return refuse(404, "not-found", "Key not found");
    }
    const std::string agentId = found->second.agentId;
    const std::string tier = found->second.tier;
    const std::int64_t graceEnd = now + graceSeconds * microsPerSecond;
    found->second.expiresAt = graceEnd;
    std::string fresh = addKey(agentId, tier, {"read", "write"}, now);
    return Success{JsonValue::object({{"new_key", std::move(fresh)},
                                      {"tier", tier},
                                      {"agent_id", agentId},
                                      {"revoked", false},
                                      {"grace_period_seconds", graceSeconds},
                                      {"grace_expires_at", graceEnd / microsPerSecond}})};
}

bool Accounts::revoke(const std::string &agentId, const std::string &hashPrefix, std::int64_t now)
{
    const auto found = m_byAgent.find(agentId);
    if (found == m_byAgent.end()) {
        return false;
    }
    for (const std::string &text : found->second) {
        ApiKey &key = m_keys.at(text);
        if (key.hashPrefix == hashPrefix) {
            key.revoked = true;
            key.expiresAt = now + graceSeconds * microsPerSecond;
            return true;
        }
    }
    return false;
}

} // namespace fleet::sandbox
