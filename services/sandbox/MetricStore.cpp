#include "sandbox/MetricStore.h"

#include "sandbox/Moment.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fleet::sandbox {

namespace {

constexpr std::array supportedMetrics = {"accuracy",
                                         "aum",
                                         "error_rate",
                                         "f1_score",
                                         "latency_ms",
                                         "loss",
                                         "max_drawdown_30d",
                                         "p50_latency_ms",
                                         "p95_latency_ms",
                                         "p99_latency_ms",
                                         "pnl_30d",
                                         "precision",
                                         "recall",
                                         "requests_per_second",
                                         "response_time_ms",
                                         "sharpe_30d",
                                         "signal_accuracy_30d",
                                         "success_rate",
                                         "task_completion_rate",
                                         "throughput_rps",
                                         "total_trades_30d",
                                         "uptime",
                                         "win_rate_30d"};

constexpr std::int64_t claimLife = 7 * microsPerDay;
constexpr std::size_t maxPoints = 5'000; ///< a series keeps its newest
constexpr std::size_t maxClaims = 5'000; ///< an agent keeps its newest

double secondsOf(std::int64_t micros)
{
    return static_cast<double>(micros) / 1e6;
}

JsonValue claimJson(const MetricClaimRow &claim)
{
    return JsonValue::object({{"agent_id", claim.agentId},
                              {"metric_name", claim.metric},
                              {"claim_type", claim.type},
                              {"bound_value", claim.bound},
                              {"valid_until", secondsOf(claim.madeAt + claimLife)}});
}

/// The words with which a text in a number's place fails: the text times one hundred is read as an integer there.
std::string badNumber(const std::string &text)
{
    std::string repeated = "'";
    for (int i = 0; i < 100; ++i) {
        repeated += text;
    }
    repeated += '\'';
    return "invalid literal for int() with base 10: " + repeated.substr(0, 200);
}

struct Summary {
    double average = 0.0;
    double least = 0.0;
    double most = 0.0;
    double deviation = 0.0;
    std::int64_t count = 0;
};

Summary summarize(const std::deque<MetricPoint> &points, std::int64_t from, std::int64_t to)
{
    Summary result;
    double sum = 0.0;
    double squares = 0.0;
    for (const MetricPoint &point : points) {
        if (point.at < from || point.at > to || !point.value.isNumber()) {
            continue;
        }
        const double value = point.value.toDouble();
        result.least = result.count == 0 ? value : std::min(result.least, value);
        result.most = result.count == 0 ? value : std::max(result.most, value);
        sum += value;
        squares += value * value;
        ++result.count;
    }
    if (result.count > 0) {
        const auto count = static_cast<double>(result.count);
        result.average = sum / count;
        result.deviation = std::sqrt(std::max(0.0, squares / count - result.average * result.average));
    }
    return result;
}

std::optional<JsonValue> deltaOf(const std::deque<MetricPoint> &points)
{
    if (points.size() < 2) {
        return std::nullopt;
    }
    const double current = points.back().value.toDouble();
    const double previous = points[points.size() - 2].value.toDouble();
    const double delta = current - previous;
    const JsonValue relative = previous == 0.0 ? JsonValue() : JsonValue(delta / std::abs(previous) * 100);
    return JsonValue::object(
        {{"current", current}, {"previous", previous}, {"absolute_delta", delta}, {"relative_delta", relative}});
}

} // namespace

bool isSupportedMetric(const std::string &name)
{
    return std::find(supportedMetrics.begin(), supportedMetrics.end(), name) != supportedMetrics.end();
}

std::string unsupportedMetric(const std::string &name)
{
    std::string text = "Unsupported metric: " + name + ". Supported: [";
    for (const char *supported : supportedMetrics) {
        text += text.back() == '[' ? "'" : ", '";
        text += supported;
        text += '\'';
    }
    return text + ']';
}

const MetricStore::Agent *MetricStore::find(const std::string &agentId) const
{
    const auto found = m_agents.find(agentId);
    return found == m_agents.end() ? nullptr : &found->second;
}

Answer MetricStore::submit(const std::string &agentId, const JsonValue &metrics, const std::string &dataSource,
                           std::int64_t now)
{
    for (const JsonMember &member : metrics.toObject()) {
        if (!isSupportedMetric(member.name)) {
            return refuse(400, "invalid-metric", unsupportedMetric(member.name));
        }
    }
    for (const JsonMember &member : metrics.toObject()) {
        if (member.value.isString()) {
            return refuse(400, "validation-error", badNumber(member.value.toString()));
        }
        if (!member.value.isNumber()) {
            return refuseInternal("Internal error: TypeError");
        }
    }
    Agent &agent = m_agents[agentId];
    JsonValue::Array commitments;
    for (const JsonMember &member : metrics.toObject()) {
        const double value = member.value.toDouble();
        commitments.emplace_back(sha3Hex(member.name + floatText(value) + secretHex(16)));
        const bool isCeiling = member.name == "max_drawdown_30d" || member.name == "p99_latency_ms";
        agent.claims.push_back({agentId, member.name, isCeiling ? "lte" : "gte", value, now});
    }
    while (agent.claims.size() > maxClaims) {
        agent.claims.pop_front();
    }
    const std::string signature = m_attestor.sign(agentId + toJson(JsonValue(commitments)) + std::to_string(now));
    agent.attestations.push_back({signature, now});
    return Success{JsonValue::object({{"agent_id", agentId},
                                      {"commitment_hashes", std::move(commitments)},
                                      {"verified_at", Stamp{now}},
                                      {"valid_until", secondsOf(now + claimLife)},
                                      {"data_source", dataSource},
                                      {"signature", signature}})};
}

Answer MetricStore::ingest(const std::string &agentId, const JsonValue &metrics, const std::string &dataSource,
                           const std::string &nonce, std::int64_t now)
{
    if (!nonce.empty() && !m_nonces.insert(agentId + '\0' + nonce).second) {
        return refuse(400, "validation-error", "Nonce already used");
    }
    int accepted = 0;
    int rejected = 0;
    for (const JsonMember &member : metrics.toObject()) {
        if (!isSupportedMetric(member.name)) {
            ++rejected;
            continue;
        }
        if (member.value.isNull()) {
            return refuseInternal("Internal error: IntegrityError");
        }
        const JsonValue value = member.value.isNumber() ? JsonValue(member.value.toDouble()) : member.value;
        addPoint(agentId, member.name, value, dataSource, now);
        ++accepted;
    }
    return Success{JsonValue::object({{"accepted", accepted}, {"rejected", rejected}})};
}

void MetricStore::addPoint(const std::string &agentId, const std::string &metric, JsonValue value,
                           const std::string &dataSource, std::int64_t now)
{
    Agent &agent = m_agents[agentId];
    auto [found, isNew] = agent.series.try_emplace(metric);
    if (isNew) {
        agent.order.push_back(metric);
    }
    found->second.push_back({++m_lastPoint, std::move(value), now, dataSource});
    if (found->second.size() > maxPoints) {
        found->second.pop_front();
    }
}

const std::deque<MetricPoint> *MetricStore::series(const std::string &agentId, const std::string &metric) const
{
    const Agent *agent = find(agentId);
    if (agent == nullptr) {
        return nullptr;
    }
    const auto found = agent->series.find(metric);
    return found == agent->series.end() ? nullptr : &found->second;
}

JsonValue MetricStore::query(const std::string &agentId, const std::string &metric, double sinceSeconds,
                             std::int64_t limit) const
{
    JsonValue::Array rows;
    if (const auto *points = series(agentId, metric)) {
        for (auto point = points->rbegin(); point != points->rend(); ++point) {
            if (secondsOf(point->at) < sinceSeconds || (limit >= 0 && rows.size() >= static_cast<std::size_t>(limit))) {
                break;
            }
            rows.push_back(JsonValue::object({{"id", point->id},
                                              {"agent_id", agentId},
                                              {"metric_name", metric},
                                              {"value", point->value},
                                              {"window_days", 30},
                                              {"timestamp", Stamp{point->at}},
                                              {"data_source", point->dataSource},
                                              {"commitment_hash", nullptr}}));
        }
    }
    return JsonValue::object({{"data", std::move(rows)}});
}

Answer MetricStore::deltas(const std::string &agentId, const std::string &metric) const
{
    JsonValue result = JsonValue::object();
    if (const Agent *agent = find(agentId)) {
        for (const std::string &name : agent->order) {
            if (!metric.empty() && name != metric) {
                continue;
            }
            const auto &points = agent->series.at(name);
            const bool hasText =
                points.back().value.isString() || (points.size() > 1 && points[points.size() - 2].value.isString());
            if (hasText && points.size() > 1) {
                return refuseInternal("Internal error: TypeError");
            }
            if (auto delta = deltaOf(points)) {
                result.set(name, std::move(*delta));
            }
        }
    }
    return Success{JsonValue::object({{"deltas", std::move(result)}})};
}

JsonValue MetricStore::averages(const std::string &agentId, const std::string &period, std::int64_t now) const
{
    JsonValue result = JsonValue::object();
    const int days = period == "7d" ? 7 : period == "30d" ? 30 : period == "90d" ? 90 : 0;
    // Computed once an hour, so nothing of the first hour and nothing newer than the last full one.
    const std::int64_t computedAt = now - (now - m_startedAt) % microsPerHour;
    const Agent *agent = find(agentId);
    if (days > 0 && agent != nullptr && computedAt > m_startedAt) {
        for (const std::string &name : agent->order) {
            const Summary summary = summarize(agent->series.at(name), computedAt - days * microsPerDay, computedAt);
            if (summary.count == 0) {
                continue;
            }
            result.set(name, JsonValue::object({{"agent_id", agentId},
                                                {"metric_name", name},
                                                {"period", period},
                                                {"avg_value", summary.average},
                                                {"min_value", summary.least},
                                                {"max_value", summary.most},
                                                {"stddev", summary.deviation},
                                                {"sample_count", summary.count},
                                                {"computed_at", secondsOf(computedAt)}}));
        }
    }
    return JsonValue::object({{"averages", std::move(result)}});
}

JsonValue MetricStore::claims(const std::string &agentId, std::int64_t now) const
{
    JsonValue::Array rows;
    if (const Agent *agent = find(agentId)) {
        for (const MetricClaimRow &claim : agent->claims) {
            if (claim.madeAt + claimLife > now) {
                rows.push_back(claimJson(claim));
            }
        }
    }
    return JsonValue::object({{"claims", std::move(rows)}});
}

JsonValue MetricStore::search(const std::string &metric, std::optional<double> least, std::optional<double> most,
                              std::int64_t limit, std::int64_t now) const
{
    std::vector<const MetricClaimRow *> found;
    for (const auto &[agentId, agent] : m_agents) {
        for (const MetricClaimRow &claim : agent.claims) {
            const bool inside = claim.bound >= least.value_or(claim.bound) && claim.bound <= most.value_or(claim.bound);
            if (claim.metric == metric && inside && claim.madeAt + claimLife > now) {
                found.push_back(&claim);
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->bound > b->bound; });
    if (limit >= 0 && found.size() > static_cast<std::size_t>(limit)) {
        found.resize(static_cast<std::size_t>(limit)); // before agents are merged: pages can be short
    }
    JsonValue::Array rows;
    std::unordered_set<std::string> seen;
    for (const MetricClaimRow *claim : found) {
        if (seen.insert(claim->agentId).second) {
            rows.push_back(claimJson(*claim));
        }
    }
    return JsonValue::object({{"agents", std::move(rows)}});
}

JsonValue MetricStore::buildChain(const std::string &agentId, std::int64_t now)
{
    Agent &agent = m_agents[agentId];
    std::vector<std::string> leaves;
    JsonValue::Array leafTexts;
    for (const Attestation &attestation : agent.attestations) {
        leaves.push_back(sha3Hex(attestation.signature));
        leafTexts.emplace_back(leaves.back());
    }
    const bool none = leaves.empty();
    const double start = secondsOf(none ? now : agent.attestations.front().at);
    const double end = secondsOf(none ? now : agent.attestations.back().at);
    const std::string root = merkleRoot(leaves);
    const auto count = static_cast<std::int64_t>(leaves.size());
    const std::int64_t id = ++m_lastChain;
    agent.chains.push_back(JsonValue::object({{"id", id},
                                              {"agent_id", agentId},
                                              {"merkle_root", root},
                                              {"leaf_hashes", respaced(toJson(JsonValue(std::move(leafTexts))))},
                                              {"chain_length", count},
                                              {"period_start", start},
                                              {"period_end", end},
                                              {"created_at", Stamp{now}}}));
    return JsonValue::object(
        {{"merkle_root", root}, {"leaf_count", count}, {"period_start", start}, {"period_end", end}, {"chain_id", id}});
}

JsonValue MetricStore::chains(const std::string &agentId, std::int64_t limit) const
{
    JsonValue::Array rows;
    if (const Agent *agent = find(agentId)) {
        for (auto chain = agent->chains.rbegin(); chain != agent->chains.rend(); ++chain) {
            if (limit >= 0 && rows.size() >= static_cast<std::size_t>(limit)) {
                break;
            }
            rows.push_back(*chain);
        }
    }
    return JsonValue::object({{"chains", std::move(rows)}});
}

} // namespace fleet::sandbox
