// The answer that a monitoring system wants: one of four words and a line, from what the engine tells. Pure.
// Must never say OK of a fleet that this console cannot see.
#pragma once

#include "fleet/FleetView.h"

#include <optional>

namespace fleet {

/// With the numbers that Nagios, Icinga and their like expect as an exit status (Monitoring Plugins guidelines, 2.1).
enum class CheckStatus : std::uint8_t { Ok = 0, Warning = 1, Critical = 2, Unknown = 3 };

struct CheckReport {
    CheckStatus status = CheckStatus::Unknown;
    QString line;                  ///< "CRITICAL: 1 of 12 bots dead, 2 alerts | alive=11 dead=1 …"
    std::vector<AlertView> alerts; ///< what it is because of, most urgent first
};

/// Silenced alerts, and those that another explains, do not count; acknowledged ones do: the trouble is there.
[[nodiscard]] CheckReport checkFleet(const FleetSnapshot &fleet);
/// No engine answers. `pulseAge`: since one last wrote its pulse; nothing when there never was one.
[[nodiscard]] CheckReport checkWithoutEngine(const std::optional<milliseconds> &pulseAge);

} // namespace fleet
