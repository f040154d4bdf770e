#include "engine/GatewayFactory.h"

#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"

namespace fleet {

Result<GatewayLink> makeGatewayLink(const Profile &profile, const KeyRing &keys, const Clock &clock)
{
    const Result<BaseUrl> base = readBaseUrl(profile.gateway.toString());
    if (!base) {
        return failure(base.error());
    }
    const ApiKeySource key = [&keys] { return keys.apiKey().value_or(QByteArray()); };
    GatewayLink link;
    link.transport = std::make_unique<Transport>(*base, key, clock);
    if (!profile.tier.isEmpty()) {
        link.transport->setTier(profile.tier);
    }
    if (profile.dialect == DialectKind::Rest) {
        link.gateway = std::make_unique<RestGateway>(*link.transport, key);
        link.stream = std::make_unique<EventStream>(*base, key);
        return link;
    }
    const Capabilities capabilities{.readsMessages = profile.readable,
                                    .readsEvents = profile.readable,
                                    .liveEvents = false,
                                    .batch = false,
                                    .makesApiKeys = true};
    link.gateway = std::make_unique<ToolGateway>(*link.transport, key, capabilities);
    return link;
}

} // namespace fleet
