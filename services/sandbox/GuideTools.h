// The guide's ten tools and two reads with the guide's own field names. Must know nothing of HTTP.
#pragma once

#include "sandbox/Tools.h"

#include <string_view>
#include <vector>

namespace fleet::sandbox {

struct GuideTool {
    const char *name;
    Answer (*run)(ToolCall &);
    std::vector<const char *> required;
    const char *ownerField = "";
    bool isRead = false; ///< not one of the ten
};

[[nodiscard]] const GuideTool *findGuideTool(std::string_view name);

} // namespace fleet::sandbox
