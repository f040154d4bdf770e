#include "sandbox/BillingStore.h"

#include "sandbox/Moment.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace fleet::sandbox {

namespace {

constexpr std::int64_t signupBonus = 500 * microsPerCredit;

double creditsOf(std::int64_t micros)
{
    return static_cast<double>(micros) / static_cast<double>(microsPerCredit);
}

std::string twoDecimals(double credits)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.2f", credits);
    return text.data();
}

std::int64_t dayStart(std::int64_t now)
{
    return now - now % microsPerDay;
}

std::int64_t monthStart(std::int64_t now)
{
    using namespace std::chrono;
    const year_month_day date(floor<days>(sys_time<microseconds>(microseconds(now))));
    return sys_time<microseconds>(sys_days(date.year() / date.month() / 1)).time_since_epoch().count();
}

struct DepositCap {
    std::int64_t credits = 0;
    const char *words = "";
};

DepositCap depositCap(const std::string &tier)
{
    if (tier == "starter") {
        return {10'000, "10,000"};
    }
    if (tier == "pro") {
        return {100'000, "100,000"};
    }
    if (tier == "enterprise") {
        return {10'000'000, "10,000,000"};
    }
    return {1'000, "1,000"};
}

tl::unexpected<Refusal> refuseNoWallet(const std::string &agentId)
{
    return refuse(404, "wallet-not-found", "Wallet not found: " + agentId);
}

JsonValue share(double spent, const std::optional<double> &cap)
{
    return cap && *cap > 0 ? JsonValue(spent / *cap * 100.0) : JsonValue();
}

} // namespace

const BillingStore::Wallet *BillingStore::find(const std::string &agentId) const
{
    const auto found = m_wallets.find(agentId);
    return found == m_wallets.end() ? nullptr : &found->second;
}

void BillingStore::open(const std::string &agentId, std::int64_t now)
{
    Wallet &wallet = m_wallets[agentId];
    if (wallet.opened) {
        return;
    }
    wallet.opened = true;
    wallet.balance += signupBonus;
    Transaction bonus;
    bonus.id = ++m_lastTransaction;
    bonus.amount = signupBonus;
    bonus.type = "signup_bonus";
    bonus.description = "Signup bonus credits";
    bonus.at = now;
    wallet.transactions.push_back(std::move(bonus));
}

Answer BillingStore::balance(const std::string &agentId) const
{
    const Wallet *wallet = find(agentId);
    if (wallet == nullptr) {
        return refuseNoWallet(agentId);
    }
    return Success{JsonValue::object({{"balance", Credits{wallet->balance}}})};
}

Answer BillingStore::move(const Transfer &transfer, std::int64_t amount, const char *type, std::int64_t now)
{
    Wallet &wallet = m_wallets[transfer.agentId];
    wallet.balance += amount;
    Transaction row;
    row.id = ++m_lastTransaction;
    row.amount = amount;
    row.type = type;
    row.description = transfer.description;
    row.currency = transfer.currency;
    row.at = now;
    row.idempotencyKey = transfer.idempotencyKey;
    JsonValue result = JsonValue::object({{"new_balance", Credits{wallet.balance}}, {"transaction_id", row.id}});
    if (!transfer.idempotencyKey.empty()) {
        row.snapshot = "{\"new_balance\": " + floatText(creditsOf(wallet.balance)) + '}';
        m_results[transfer.idempotencyKey] = result;
    }
    wallet.transactions.push_back(std::move(row));
    return Success{std::move(result)};
}

Answer BillingStore::deposit(const Transfer &transfer, std::int64_t now)
{
    const DepositCap cap = depositCap(transfer.tier);
    if (transfer.amount > cap.credits * microsPerCredit) {
        return refuse(403, "deposit-limit-exceeded",
                      "Deposit amount exceeds " + transfer.tier + "-tier limit of " + cap.words + " credits");
    }
    if (const auto stored = m_results.find(transfer.idempotencyKey); stored != m_results.end()) {
        return Success{stored->second};
    }
    if (find(transfer.agentId) == nullptr) {
        return refuseNoWallet(transfer.agentId);
    }
    return move(transfer, transfer.amount, "deposit", now);
}

Answer BillingStore::withdraw(const Transfer &transfer, std::int64_t now)
{
    if (const auto stored = m_results.find(transfer.idempotencyKey); stored != m_results.end()) {
        return Success{stored->second};
    }
    const Wallet *wallet = find(transfer.agentId);
    if (wallet == nullptr) {
        return refuseNoWallet(transfer.agentId);
    }
    if (wallet->balance < transfer.amount) {
        return refuse(402, "insufficient-balance",
                      "Insufficient balance: " + floatText(creditsOf(wallet->balance)) + " < "
                          + floatText(creditsOf(transfer.amount)) + " credits required");
    }
    return move(transfer, -transfer.amount, "withdrawal", now);
}

JsonValue BillingStore::transactions(const std::string &agentId, std::int64_t limit, std::int64_t offset) const
{
    JsonValue::Array rows;
    if (const Wallet *wallet = find(agentId)) {
        std::int64_t skipped = 0;
        for (auto row = wallet->transactions.rbegin(); row != wallet->transactions.rend(); ++row) {
            if (skipped++ < offset) {
                continue;
            }
            if (limit >= 0 && rows.size() >= static_cast<std::size_t>(limit)) {
                break;
            }
            const bool keyed = !row->idempotencyKey.empty();
            rows.push_back(JsonValue::object({{"id", row->id},
                                              {"agent_id", agentId},
                                              {"amount", Credits{row->amount}},
                                              {"tx_type", row->type},
                                              {"description", row->description},
                                              {"currency", row->currency},
                                              {"created_at", Stamp{row->at}},
                                              {"idempotency_key", keyed ? JsonValue(row->idempotencyKey) : JsonValue()},
                                              {"result_snapshot", keyed ? JsonValue(row->snapshot) : JsonValue()},
                                              {"type", row->type},
                                              {"timestamp", Stamp{row->at}}}));
        }
    }
    return JsonValue::object({{"transactions", std::move(rows)}});
}

std::int64_t BillingStore::spent(const Wallet &wallet, std::int64_t sinceMicros)
{
    std::int64_t total = 0;
    for (auto hour = wallet.hours.lower_bound(sinceMicros / microsPerHour); hour != wallet.hours.end(); ++hour) {
        total += hour->second.cost;
    }
    return total;
}

std::optional<Refusal> BillingStore::refuseCost(const std::string &agentId, std::int64_t cost, std::int64_t now) const
{
    const Wallet *wallet = find(agentId);
    if (cost == 0 || wallet == nullptr) {
        return std::nullopt;
    }
    const auto overCap = [&](const char *name, const std::optional<double> &cap, std::int64_t since) {
        const double already = creditsOf(spent(*wallet, since));
        return cap && already + creditsOf(cost) > *cap ? std::optional(
                   refuse(402, "budget-exceeded",
                          std::string(name) + " budget cap exceeded: spent " + twoDecimals(already) + " + pending "
                              + twoDecimals(creditsOf(cost)) + " > cap " + twoDecimals(*cap) + " credits.")
                       .value())
                                                       : std::nullopt;
    };
    if (auto refusal = overCap("Daily", wallet->budget.daily, dayStart(now))) {
        return refusal;
    }
    if (auto refusal = overCap("Monthly", wallet->budget.monthly, monthStart(now))) {
        return refusal;
    }
    if (wallet->balance < cost) {
        return refuse(402, "insufficient-balance",
                      "Insufficient balance: " + floatText(creditsOf(wallet->balance)) + " < "
                          + floatText(creditsOf(cost)) + " credits required")
            .value();
    }
    return std::nullopt;
}

void BillingStore::charge(const std::string &agentId, std::int64_t cost, std::int64_t now)
{
    Wallet &wallet = m_wallets[agentId];
    wallet.balance -= cost;
    Hour &hour = wallet.hours[now / microsPerHour];
    ++hour.calls;
    hour.cost += cost;
}

JsonValue BillingStore::usage(const std::string &agentId, double sinceSeconds) const
{
    Hour total;
    if (const Wallet *wallet = find(agentId)) {
        const auto since = static_cast<std::int64_t>(sinceSeconds) / 3600;
        for (auto hour = wallet->hours.lower_bound(since); hour != wallet->hours.end(); ++hour) {
            total.calls += hour->second.calls;
            total.cost += hour->second.cost;
        }
    }
    return JsonValue::object(
        {{"total_calls", total.calls}, {"total_cost", creditsOf(total.cost)}, {"total_tokens", 0}});
}

JsonValue BillingStore::timeseries(const std::string &agentId, bool byDay, std::int64_t limit) const
{
    std::map<std::int64_t, Hour, std::greater<>> buckets;
    if (const Wallet *wallet = find(agentId)) {
        for (const auto &[hour, used] : wallet->hours) {
            Hour &bucket = buckets[byDay ? hour / 24 * 24 : hour];
            bucket.calls += used.calls;
            bucket.cost += used.cost;
        }
    }
    JsonValue::Array rows;
    for (const auto &[hour, used] : buckets) {
        if (limit >= 0 && rows.size() >= static_cast<std::size_t>(limit)) {
            break;
        }
        rows.push_back(JsonValue::object({{"timestamp", isoSeconds(hour * microsPerHour) + "+00:00"},
                                          {"calls", used.calls},
                                          {"cost", Credits{used.cost}}}));
    }
    return JsonValue::object({{"buckets", std::move(rows)}});
}

JsonValue BillingStore::budget(const std::string &agentId, std::int64_t now) const
{
    const Wallet *wallet = find(agentId);
    const Budget budget = wallet != nullptr ? wallet->budget : Budget{};
    const double daily = wallet != nullptr ? creditsOf(spent(*wallet, dayStart(now))) : 0.0;
    const double monthly = wallet != nullptr ? creditsOf(spent(*wallet, monthStart(now))) : 0.0;
    const auto reached = [](double used, const std::optional<double> &cap, double part) {
        return cap && used >= *cap * part && used > 0;
    };
    return JsonValue::object(
        {{"agent_id", agentId},
         {"daily_spend", daily},
         {"daily_cap", budget.daily ? JsonValue(*budget.daily) : JsonValue()},
         {"daily_pct", share(daily, budget.daily)},
         {"monthly_spend", monthly},
         {"monthly_cap", budget.monthly ? JsonValue(*budget.monthly) : JsonValue()},
         {"monthly_pct", share(monthly, budget.monthly)},
         {"alert_triggered", reached(daily, budget.daily, budget.alertThreshold)
                                 || reached(monthly, budget.monthly, budget.alertThreshold)},
         {"cap_exceeded", reached(daily, budget.daily, 1.0) || reached(monthly, budget.monthly, 1.0)}});
}

} // namespace fleet::sandbox
