// What agents say about their own figures: time series, and claims with their hash chains.
// Must never take a caller's timestamp.
#pragma once

#include "sandbox/Answer.h"
#include "sandbox/Digests.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace fleet::sandbox {

struct MetricPoint {
    std::int64_t id = 0;
    JsonValue value; ///< a number, or text that was accepted as it came
    std::int64_t at = 0;
    std::string dataSource;
};

struct MetricClaimRow {
    std::string agentId;
    std::string metric;
    std::string type; ///< "gte" or "lte"
    double bound = 0.0;
    std::int64_t madeAt = 0;
};

/// "Unsupported metric: NAME. Supported: [...]"
[[nodiscard]] std::string unsupportedMetric(const std::string &name);
[[nodiscard]] bool isSupportedMetric(const std::string &name);

class MetricStore final {
public:
    explicit MetricStore(std::int64_t startedAt) : m_startedAt(startedAt) {}

    /// Signed submission: makes claims and an attestation, no time series. All or nothing.
    [[nodiscard]] Answer submit(const std::string &agentId, const JsonValue &metrics, const std::string &dataSource,
                                std::int64_t now);
    /// Time series only; unknown names are counted, never named. `nonce` may be empty.
    [[nodiscard]] Answer ingest(const std::string &agentId, const JsonValue &metrics, const std::string &dataSource,
                                const std::string &nonce, std::int64_t now);
    /// One point of any name: the tool dialect has no list of names.
    void addPoint(const std::string &agentId, const std::string &metric, JsonValue value, const std::string &dataSource,
                  std::int64_t now);

    [[nodiscard]] JsonValue query(const std::string &agentId, const std::string &metric, double sinceSeconds,
                                  std::int64_t limit) const;
    /// Last against previous point; all metrics of the agent for an empty name.
    [[nodiscard]] Answer deltas(const std::string &agentId, const std::string &metric) const;
    [[nodiscard]] JsonValue averages(const std::string &agentId, const std::string &period, std::int64_t now) const;
    [[nodiscard]] const std::deque<MetricPoint> *series(const std::string &agentId, const std::string &metric) const;

    [[nodiscard]] JsonValue claims(const std::string &agentId, std::int64_t now) const;
    /// Each agent's highest claim of the last seven days inside the bounds, highest first; all tenants.
    [[nodiscard]] JsonValue search(const std::string &metric, std::optional<double> least, std::optional<double> most,
                                   std::int64_t limit, std::int64_t now) const;
    [[nodiscard]] JsonValue buildChain(const std::string &agentId, std::int64_t now);
    [[nodiscard]] JsonValue chains(const std::string &agentId, std::int64_t limit) const;

private:
    struct Attestation {
        std::string signature;
        std::int64_t at = 0;
    };
    struct Agent {
        std::vector<std::string> order; ///< metric names as they first came
        std::unordered_map<std::string, std::deque<MetricPoint>> series;
        std::deque<MetricClaimRow> claims;
        std::vector<Attestation> attestations;
        std::vector<JsonValue> chains; ///< oldest first
    };

    [[nodiscard]] const Agent *find(const std::string &agentId) const;

    std::unordered_map<std::string, Agent> m_agents;
    std::unordered_set<std::string> m_nonces;
    Attestor m_attestor;
    std::int64_t m_startedAt;
    std::int64_t m_lastPoint = 0;
    std::int64_t m_lastChain = 0;
};

} // namespace fleet::sandbox
