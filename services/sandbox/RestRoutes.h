// The routes of REST 1.4.8 as data: method, path, tool, and what each takes.
#pragma once

#include "sandbox/Fields.h"
#include "sandbox/Tools.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fleet::sandbox {

struct Route {
    const char *method;
    const char *pattern; ///< "/v1/identity/agents/{agent_id}"
    const char *tool;
    std::optional<Fields> body = std::nullopt; ///< nullopt: a body is not looked at
    Fields query = {};
    std::vector<std::string> segments = {}; ///< of the pattern
    std::string label = {};                 ///< "GET /v1/identity/agents/{agent_id}"
};

[[nodiscard]] const std::vector<Route> &restRoutes();

struct RouteMatch {
    const Route *route = nullptr;
    bool pathExists = false; ///< some other method has this path
    JsonValue params = JsonValue::object();
};
[[nodiscard]] RouteMatch matchRoute(std::string_view method, const std::vector<std::string> &segments);

} // namespace fleet::sandbox
