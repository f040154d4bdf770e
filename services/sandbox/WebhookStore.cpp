#include "sandbox/WebhookStore.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace fleet::sandbox {

namespace {

constexpr std::size_t maxDeliveries = 20'000; ///< the log keeps its newest

constexpr std::array blockedNetworks = {"10.0.0.0/8",     "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8",
                                        "169.254.0.0/16", "0.0.0.0/8",     "224.0.0.0/4",    "240.0.0.0/4"};

bool contains(const std::vector<std::string> &list, const std::string &item)
{
    return std::find(list.begin(), list.end(), item) != list.end();
}

std::optional<std::string> blockedNetwork(const boost::asio::ip::address &address)
{
    if (address.is_v4()) {
        for (const char *text : blockedNetworks) {
            const auto network = boost::asio::ip::make_network_v4(text);
            const auto host = boost::asio::ip::make_network_v4(address.to_v4(), 32);
            if (host.is_subnet_of(network) || host == network) {
                return text;
            }
        }
        return std::nullopt;
    }
    const auto bytes = address.to_v6().to_bytes();
    if (address.to_v6().is_loopback()) {
        return "::1/128";
    }
    if ((bytes[0] & 0xfe) == 0xfc) {
        return "fc00::/7";
    }
    return bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80 ? std::optional<std::string>("fe80::/10") : std::nullopt;
}

JsonValue textList(const std::vector<std::string> &items)
{
    return JsonValue(JsonValue::Array(items.begin(), items.end()));
}

JsonValue secondsOrNull(std::int64_t micros)
{
    return micros == 0 ? JsonValue() : JsonValue(static_cast<double>(micros) / 1e6);
}

} // namespace

const Webhook &WebhookStore::add(Webhook webhook)
{
    m_order.push_back(webhook.id);
    std::string id = webhook.id;
    return m_webhooks.insert_or_assign(std::move(id), std::move(webhook)).first->second;
}

const Webhook *WebhookStore::find(const std::string &id) const
{
    const auto found = m_webhooks.find(id);
    return found == m_webhooks.end() ? nullptr : &found->second;
}

bool WebhookStore::remove(const std::string &id)
{
    std::erase(m_order, id);
    return m_webhooks.erase(id) > 0;
}

std::vector<const Webhook *> WebhookStore::ofAgent(const std::string &agentId) const
{
    std::vector<const Webhook *> result;
    for (const std::string &id : m_order) {
        const Webhook &webhook = m_webhooks.at(id);
        if (webhook.agentId == agentId) {
            result.push_back(&webhook);
        }
    }
    return result;
}

std::vector<const Webhook *> WebhookStore::wanting(const std::string &eventType, const std::string &agentId) const
{
    std::vector<const Webhook *> result;
    for (const auto &[id, webhook] : m_webhooks) {
        const bool wantsAgent = !webhook.filterAgentIds || contains(*webhook.filterAgentIds, agentId);
        if (wantsAgent && contains(webhook.eventTypes, eventType)) {
            result.push_back(&webhook);
        }
    }
    return result;
}

std::int64_t WebhookStore::addDelivery(const std::string &webhookId, const std::string &eventType, std::string payload,
                                       std::int64_t now)
{
    WebhookDeliveryRow row;
    row.id = ++m_lastDelivery;
    row.webhookId = webhookId;
    row.eventType = eventType;
    row.payload = std::move(payload);
    row.createdAt = now;
    m_deliveries.emplace(row.id, std::move(row));
    if (m_deliveries.size() > maxDeliveries) {
        m_deliveries.erase(m_deliveries.begin());
    }
    return m_lastDelivery;
}

WebhookDeliveryRow *WebhookStore::delivery(std::int64_t id)
{
    const auto found = m_deliveries.find(id);
    return found == m_deliveries.end() ? nullptr : &found->second;
}

std::vector<const WebhookDeliveryRow *> WebhookStore::deliveries(const std::string &webhookId, std::int64_t limit,
                                                                 std::int64_t offset) const
{
    std::vector<const WebhookDeliveryRow *> result;
    std::int64_t skipped = 0;
    for (auto row = m_deliveries.rbegin(); row != m_deliveries.rend(); ++row) {
        if (row->second.webhookId != webhookId || skipped++ < offset) {
            continue;
        }
        if (limit >= 0 && result.size() >= static_cast<std::size_t>(limit)) {
            break;
        }
        result.push_back(&row->second);
    }
    return result;
}

std::optional<WebhookTarget> parseWebhookUrl(const std::string &url)
{
    WebhookTarget target;
    const std::size_t scheme = url.find("://");
    if (scheme == std::string::npos) {
        return std::nullopt;
    }
    target.tls = url.substr(0, scheme) == "https";
    target.port = target.tls ? 443 : 80;
    const std::size_t start = scheme + 3;
    const std::size_t slash = std::min(url.find_first_of("/?", start), url.size());
    std::string authority = url.substr(start, slash - start);
    if (slash < url.size()) {
        target.path = (url[slash] == '?' ? "/" : "") + url.substr(slash);
    }
    const std::size_t bracket = authority.find(']');
    const std::size_t colon = authority.find(':', bracket == std::string::npos ? 0 : bracket);
    if (colon != std::string::npos) {
        const std::string port = authority.substr(colon + 1);
        const auto parsed = std::from_chars(port.data(), port.data() + port.size(), target.port);
        if (parsed.ec != std::errc() || parsed.ptr != port.data() + port.size()) {
            return std::nullopt;
        }
        authority.resize(colon);
    }
    if (bracket != std::string::npos) {
        authority = authority.substr(1, bracket - 1);
    }
    target.host = authority;
    return target.host.empty() ? std::nullopt : std::optional(target);
}

bool isLoopbackHost(const std::string &host)
{
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(host, error);
    return host == "localhost" || (!error && address.is_loopback());
}

std::optional<std::string> webhookUrlProblem(const std::string &url, bool strict)
{
    const std::optional<WebhookTarget> target = parseWebhookUrl(url);
    const std::string scheme = url.substr(0, std::min(url.find(':'), url.size()));
    if (!target) {
        return "Invalid webhook URL: " + url;
    }
    if (!strict && isLoopbackHost(target->host) && (scheme == "http" || scheme == "https")) {
        return std::nullopt;
    }
    if (scheme != "https") {
        return "Webhook URL must use HTTPS scheme, got '" + scheme + '\'';
    }
    if (target->host == "localhost" || target->host == "metadata.google.internal") {
        return "Invalid webhook URL: Blocked hostname: " + target->host;
    }
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(target->host, error);
    if (error) {
        return std::nullopt;
    }
    const std::optional<std::string> network = blockedNetwork(address);
    return network ? std::optional("Invalid webhook URL: Blocked IP range (" + *network + "): " + target->host)
                   : std::nullopt;
}

JsonValue webhookJson(const Webhook &webhook)
{
    return JsonValue::object(
        {{"id", webhook.id},
         {"agent_id", webhook.agentId},
         {"url", webhook.url},
         {"event_types", textList(webhook.eventTypes)},
         {"secret", webhook.secret},
         {"created_at", Stamp{webhook.createdAt}},
         {"active", 1},
         {"filter_agent_ids", webhook.filterAgentIds ? textList(*webhook.filterAgentIds) : JsonValue()}});
}

JsonValue deliveryJson(const WebhookDeliveryRow &row)
{
    return JsonValue::object({{"id", row.id},
                              {"webhook_id", row.webhookId},
                              {"event_type", row.eventType},
                              {"payload", row.payload},
                              {"status", row.status},
                              {"attempts", row.attempts},
                              {"last_attempt_at", secondsOrNull(row.lastAttemptAt)},
                              {"next_retry_at", secondsOrNull(row.nextRetryAt)},
                              {"response_code", row.responseCode ? JsonValue(*row.responseCode) : JsonValue()},
                              {"response_body", row.responseBody ? JsonValue(*row.responseBody) : JsonValue()},
                              {"created_at", Stamp{row.createdAt}}});
}

} // namespace fleet::sandbox
