#include "sandbox/IdentityStore.h"

#include "sandbox/Digests.h"

namespace fleet::sandbox {

Identity &IdentityStore::upsert(const std::string &agentId, const std::string &publicKey, std::int64_t now)
{
    const auto [found, isNew] = m_identities.try_emplace(agentId);
    Identity &identity = found->second;
    if (isNew) {
        identity.agentId = agentId;
        identity.createdAt = now;
        identity.publicKey = publicKey.empty() ? throwawayPublicKey() : publicKey;
    } else if (!publicKey.empty()) {
        identity.publicKey = publicKey;
    }
    return identity;
}

const Identity *IdentityStore::find(const std::string &agentId) const
{
    const auto found = m_identities.find(agentId);
    return found == m_identities.end() ? nullptr : &found->second;
}

} // namespace fleet::sandbox
