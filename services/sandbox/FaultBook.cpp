#include "sandbox/FaultBook.h"

#include "sandbox/ProblemJson.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fleet::sandbox {

namespace {

/// What an agent's allowance does not count: a used-up allowance refuses none of it.
bool isUnmetered(std::string_view path)
{
    constexpr std::array<std::string_view, 4> prefixes{"/v1/health", "/v1/pricing", "/v1/register", "/v1/ws"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return path.starts_with(prefix); });
}

} // namespace

void FaultBook::set(const GatewayFault &fault)
{
    m_faults[fault.kind] = Entry{fault, fault.pathPrefix.toStdString(), 0};
}

bool FaultBook::hits(Entry &entry, const std::string &path)
{
    if (!path.starts_with(entry.prefix)) {
        return false;
    }
    const qint64 before = entry.seen * entry.fault.percent / 100;
    ++entry.seen;
    return entry.seen * entry.fault.percent / 100 > before;
}

FaultPlan FaultBook::plan(const std::string &path)
{
    using Kind = GatewayFault::Kind;
    FaultPlan plan;
    for (auto &[kind, entry] : m_faults) {
        const bool spares = kind == Kind::RateLimited && isUnmetered(path);
        if (kind == Kind::Down || kind == Kind::NoWebSocket || spares || !hits(entry, path)) {
            continue;
        }
        if (kind == Kind::Slow) {
            plan.delay += milliseconds(entry.fault.value);
        } else if (!plan.spoil) {
            plan.spoil = entry.fault;
        }
    }
    return plan;
}

HttpReply spoiltReply(const GatewayFault &fault, const HttpRequest &request, const std::string &requestId)
{
    if (fault.kind == GatewayFault::Kind::RateLimited) {
        return problemReply(refuse(429, "rate-limit-exceeded", "Rate limit exceeded: 101/100 per hour").value(),
                            request.path, requestId);
    }
    if (fault.kind == GatewayFault::Kind::ServerError) {
        const int status = fault.value == 0 ? 500 : fault.value;
        return problemReply(
            refuse(status, status == 503 ? "service-error" : "internal-error", "Internal error").value(), request.path,
            requestId);
    }
    HttpReply reply;
    reply.body = "<html>{\"this is\": not JSON\x01\xff";
    return reply;
}

} // namespace fleet::sandbox
