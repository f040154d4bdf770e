// Who is in the fleet, as a small file beside the database: enough to stop every bot when the database cannot be read.
// Holds no secret. Never the truth while the database is well.
#pragma once

#include "core/Bot.h"
#include "core/Result.h"
#include "protocol/Hold.h"

#include <vector>

namespace fleet {

struct Roster {
    std::vector<Group> groups;
    std::vector<Bot> bots;
};

[[nodiscard]] Result<void> saveRoster(const QString &path, const Roster &roster);
[[nodiscard]] Result<Roster> loadRoster(const QString &path);

} // namespace fleet
