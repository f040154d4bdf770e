// Wallets in micro-credits, what was used, and what may be spent. Must never round before it is shown.
#pragma once

#include "sandbox/Answer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fleet::sandbox {

constexpr std::int64_t microsPerCredit = 1'000'000;

struct Transfer {
    std::string agentId;
    std::int64_t amount = 0; ///< micro-credits, above zero
    std::string currency;
    std::string description;
    std::string idempotencyKey; ///< one key space for all agents and both directions
    std::string tier;           ///< of the key used: caps a deposit
};

struct Budget {
    std::optional<double> daily;
    std::optional<double> monthly;
    double alertThreshold = 0.8;
};

class BillingStore final {
public:
    /// A new wallet with the sign-up bonus; nothing for an existing one.
    void open(const std::string &agentId, std::int64_t now);
    void setBalance(const std::string &agentId, std::int64_t micros) { m_wallets[agentId].balance = micros; }

    [[nodiscard]] Answer balance(const std::string &agentId) const;
    [[nodiscard]] Answer deposit(const Transfer &transfer, std::int64_t now);
    [[nodiscard]] Answer withdraw(const Transfer &transfer, std::int64_t now);
    [[nodiscard]] JsonValue transactions(const std::string &agentId, std::int64_t limit, std::int64_t offset) const;

    /// Why a call of that cost may not be made (402), or nothing.
    [[nodiscard]] std::optional<Refusal> refuseCost(const std::string &agentId, std::int64_t cost,
                                                    std::int64_t now) const;
    void charge(const std::string &agentId, std::int64_t cost, std::int64_t now);
    [[nodiscard]] JsonValue usage(const std::string &agentId, double sinceSeconds) const;
    [[nodiscard]] JsonValue timeseries(const std::string &agentId, bool byDay, std::int64_t limit) const;

    void setBudget(const std::string &agentId, Budget budget) { m_wallets[agentId].budget = budget; }
    [[nodiscard]] JsonValue budget(const std::string &agentId, std::int64_t now) const;

private:
    struct Hour {
        std::int64_t calls = 0;
        std::int64_t cost = 0;
    };
    struct Transaction {
        std::int64_t id = 0;
        std::int64_t amount = 0;
        std::string type;
        std::string description;
        std::string currency = "CREDITS";
        std::int64_t at = 0;
        std::string idempotencyKey;
        std::string snapshot;
    };
    struct Wallet {
        std::int64_t balance = 0;
        bool opened = false;
        std::vector<Transaction> transactions;
        std::map<std::int64_t, Hour> hours; ///< by hours since the epoch
        Budget budget;
    };

    [[nodiscard]] const Wallet *find(const std::string &agentId) const;
    [[nodiscard]] Answer move(const Transfer &transfer, std::int64_t amount, const char *type, std::int64_t now);
    [[nodiscard]] static std::int64_t spent(const Wallet &wallet, std::int64_t sinceMicros);

    std::unordered_map<std::string, Wallet> m_wallets;
    std::unordered_map<std::string, JsonValue> m_results; ///< by idempotency key
    std::int64_t m_lastTransaction = 0;
};

} // namespace fleet::sandbox
