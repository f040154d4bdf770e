// The bundles of simulated bots as they lie in a folder, and what follows from one alone.
// Must never keep a secret longer than its caller does.
#pragma once

#include "protocol/Bundle.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace fleet::sandbox {

/// All `*.bundle` files, by name. A file that cannot be read is the problem of all.
[[nodiscard]] Result<std::vector<Bundle>> readBundles(const QString &folder);
/// Where the bot's own files live.
[[nodiscard]] QString stateFolderOf(const QString &folder, const BotId &bot);
/// The bot's own seed: the same in each run, whatever the order of the files.
[[nodiscard]] std::uint64_t seedOf(std::uint64_t seed, const BotId &bot);
[[nodiscard]] double maxPositionUsdOf(const Bundle &bundle);

} // namespace fleet::sandbox
