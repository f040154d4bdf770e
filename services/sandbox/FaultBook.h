// Which request is hit by which fault: evenly spread and the same in each run. Must do nothing by itself.
#pragma once

#include "sandbox/GatewayServer.h"
#include "sandbox/HttpMessage.h"

#include <map>
#include <optional>
#include <string>

namespace fleet::sandbox {

/// What happens to one request.
struct FaultPlan {
    std::optional<GatewayFault> spoil; ///< RateLimited, ServerError, Garbage, CutBody or Drop
    milliseconds delay{0};

    [[nodiscard]] bool beforeEffect() const
    {
        return spoil && !spoil->afterEffect && spoil->kind != GatewayFault::Kind::CutBody;
    }
};

class FaultBook final {
public:
    void set(const GatewayFault &fault);
    void clear(GatewayFault::Kind kind) { m_faults.erase(kind); }
    void clear() { m_faults.clear(); }
    [[nodiscard]] bool has(GatewayFault::Kind kind) const { return m_faults.contains(kind); }
    [[nodiscard]] FaultPlan plan(const std::string &path);

private:
    struct Entry {
        GatewayFault fault;
        std::string prefix;
        qint64 seen = 0;
    };
    [[nodiscard]] static bool hits(Entry &entry, const std::string &path);

    std::map<GatewayFault::Kind, Entry> m_faults;
};

/// The answer of a spoilt request. Drop and CutBody have none of their own.
[[nodiscard]] HttpReply spoiltReply(const GatewayFault &fault, const HttpRequest &request,
                                    const std::string &requestId);

} // namespace fleet::sandbox
