#include "sandbox/GatewayState.h"

namespace fleet::sandbox {

GatewayState::GatewayState(const Clock &theClock, GatewaySettings theSettings)
    : clock(theClock),
      settings(std::move(theSettings)),
      moment(theClock),
      metrics(moment.current())
{}

std::string GatewayState::addAgent(const std::string &agentId, const std::string &tier, std::vector<std::string> scopes,
                                   const std::string &fixedKey, const std::string &publicKeyHex)
{
    const std::int64_t at = moment.next();
    billing.open(agentId, at);
    std::string key = accounts.addKey(agentId, tier, std::move(scopes), at, fixedKey);
    identities.upsert(agentId, publicKeyHex, moment.next());
    return key;
}

StoredMessage GatewayState::send(StoredMessage message)
{
    message.id = ids.hex(32);
    message.createdAt = moment.next();
    ++messagesByRecipient[message.recipient];
    messages.add(message);
    if (messageListener) {
        messageListener(message);
    }
    return message;
}

std::int64_t GatewayState::publish(std::string type, std::string source, const JsonValue *payload)
{
    return events.publish(std::move(type), std::move(source), payload, moment.next());
}

} // namespace fleet::sandbox
