#include "sandbox/Tools.h"

#include <cmath>
#include <cstdlib>

namespace fleet::sandbox {

namespace {

/// Micro-credits of an amount that was sent as text or as a number.
std::int64_t microsOf(const JsonValue *amount)
{
    if (amount == nullptr) {
        return 0;
    }
    const double credits = amount->isString() ? std::strtod(amount->toString().c_str(), nullptr) : amount->toDouble();
    return std::llround(credits * static_cast<double>(microsPerCredit));
}

Transfer transferOf(const ToolCall &call)
{
    Transfer transfer;
    transfer.agentId = call.text("agent_id");
    transfer.amount = microsOf(call.find("amount"));
    transfer.currency = call.text("currency").empty() ? "CREDITS" : call.text("currency");
    transfer.description = call.text("description");
    transfer.idempotencyKey = call.idempotencyKey;
    transfer.tier = call.caller.tier;
    return transfer;
}

std::optional<double> capOf(const ToolCall &call, std::string_view name, std::string_view alias)
{
    const JsonValue *value = call.find(name) != nullptr ? call.find(name) : call.find(alias);
    if (value == nullptr || value->isNull()) {
        return std::nullopt;
    }
    return static_cast<double>(microsOf(value)) / static_cast<double>(microsPerCredit);
}

JsonValue orNull(const std::optional<double> &value)
{
    return value ? JsonValue(*value) : JsonValue();
}

/// The order in which self-service key creation sees the tiers; it does not know "enterprise".
int keyRank(const std::string &tier)
{
    return tier == "starter" ? 1 : tier == "pro" ? 2 : tier == "admin" ? 3 : 0;
}

std::string serverId(const ToolCall &call)
{
    return call.text("server_id").empty() ? call.text("agent_id") : call.text("server_id");
}

} // namespace

Answer registerServer(ToolCall &call)
{
    TrustServer server;
    server.id = call.text("server_id").empty() ? "srv-" + call.state.ids.hex(24) : call.text("server_id");
    server.name = call.text("name");
    server.url = call.text("url");
    server.transport = call.text("transport_type").empty() ? "http" : call.text("transport_type");
    return call.state.trust.add(std::move(server));
}

Answer updateServer(ToolCall &call)
{
    TrustServer *server = call.state.trust.find(serverId(call));
    if (server == nullptr) {
        return refuse(404, "server-not-found", "Server not found: " + serverId(call));
    }
    if (call.find("name") != nullptr) {
        server->name = call.text("name");
    }
    if (call.find("url") != nullptr) {
        server->url = call.text("url");
    }
    return Success{serverJson(*server)};
}

Answer deleteServer(ToolCall &call)
{
    if (!call.state.trust.remove(serverId(call))) {
        return refuse(404, "server-not-found", "Server not found: " + serverId(call));
    }
    return Success{JsonValue::object({{"deleted", true}})};
}

Answer checkSla(ToolCall &call)
{
    return call.state.trust.sla(serverId(call), call.number("claimed_uptime", 99.0));
}

Answer trustScore(ToolCall &call)
{
    const std::string window = call.text("window");
    return call.state.trust.score(serverId(call), window.empty() ? "24h" : window);
}

Answer getBalance(ToolCall &call)
{
    return call.state.billing.balance(call.text("agent_id"));
}

Answer getUsage(ToolCall &call)
{
    return Success{call.state.billing.usage(call.text("agent_id"), call.number("since", 0.0))};
}

Answer getTransactions(ToolCall &call)
{
    return Success{
        call.state.billing.transactions(call.text("agent_id"), call.integer("limit", 100), call.integer("offset", 0))};
}

Answer getTimeseries(ToolCall &call)
{
    return Success{call.state.billing.timeseries(call.text("agent_id"), call.text("interval") == "day",
                                                 call.integer("limit", 24))};
}

Answer getBudget(ToolCall &call)
{
    return Success{call.state.billing.budget(call.text("agent_id"), call.state.now())};
}

Answer setBudget(ToolCall &call)
{
    Budget budget;
    budget.daily = capOf(call, "daily", "daily_cap");
    budget.monthly = capOf(call, "monthly", "monthly_cap");
    budget.alertThreshold = call.number("alert_threshold", 0.8);
    const std::string agentId = call.text("agent_id");
    call.state.billing.setBudget(agentId, budget);
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"daily_cap", orNull(budget.daily)},
                                      {"monthly_cap", orNull(budget.monthly)},
                                      {"alert_threshold", budget.alertThreshold}})};
}

Answer deposit(ToolCall &call)
{
    return call.state.billing.deposit(transferOf(call), call.state.moment.next());
}

Answer withdraw(ToolCall &call)
{
    return call.state.billing.withdraw(transferOf(call), call.state.moment.next());
}

Answer createApiKey(ToolCall &call)
{
    const std::string tier = call.text("tier").empty() ? "free" : call.text("tier");
    const bool isFree = tier == "free";
    const bool known = isFree || keyRank(tier) > 0;
    if (!known || (!isFree && keyRank(tier) > keyRank(call.caller.tier))) {
        return refuse(403, "forbidden",
                      "Tier escalation denied: your tier '" + call.caller.tier + "' cannot create '" + tier + "' keys");
    }
    const std::int64_t now = call.state.moment.next();
    std::string key = call.state.accounts.addKey(call.caller.agentId, tier, {"read", "write"}, now);
    return Success{
        JsonValue::object(
            {{"key", std::move(key)}, {"agent_id", call.caller.agentId}, {"tier", tier}, {"created_at", Stamp{now}}}),
        201};
}

Answer listOwnKeys(ToolCall &call)
{
    return Success{call.state.accounts.list(call.caller.agentId, "self")};
}

Answer listApiKeys(ToolCall &call)
{
    return Success{call.state.accounts.list(call.text("agent_id"), "admin")};
}

Answer rotateKey(ToolCall &call)
{
    if (!call.rotationConfirmed) {
        auto refusal =
            refuse(428, "rotate-confirmation-required",
                   "Key rotation is a destructive action. Include the header 'X-Rotate-Confirmation: confirm' "
                   "to proceed. The old key remains valid for a 300s grace window after a successful rotation.");
        refusal.value().title = "Rotate confirmation required";
        refusal.value().contentType = "application/json";
        return refusal;
    }
    return call.state.accounts.rotate(call.text("current_key"), call.state.moment.next());
}

Answer revokeKey(ToolCall &call)
{
    const std::string prefix = call.text("key_hash_prefix");
    const bool revoked = call.state.accounts.revoke(call.caller.agentId, prefix, call.state.now());
    return Success{JsonValue::object({{"revoked", revoked}, {"key_hash_prefix", prefix}})};
}

Answer bestMatch(ToolCall &)
{
    return Success{JsonValue::object({{"matches", JsonValue::Array{}}})};
}

} // namespace fleet::sandbox
