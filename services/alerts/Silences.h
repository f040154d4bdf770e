// Which silence may be made, and which alerts it is for. Pure.
// Must never silence an emergency, nor anything for longer than a day.
#pragma once

#include "core/Alert.h"
#include "core/Result.h"

#include <vector>

namespace fleet {

inline constexpr std::chrono::hours longestSilence{24};

/// Invalid, in words, without reason, author or anything to match; longer than a day; over already; or for emergencies.
[[nodiscard]] Result<void> checkSilence(const Silence &silence, UtcTime now);

/// `group`: of the alert's bot; empty for one of the whole fleet.
[[nodiscard]] bool matches(const SilenceMatch &match, const AlertKey &key, const GroupId &group);

/// The one that ends last of those in force for this alert; null when it is not silenced.
[[nodiscard]] const Silence *silenceOf(const std::vector<Silence> &silences, const AlertKey &key, const GroupId &group,
                                       UtcTime now);

} // namespace fleet
