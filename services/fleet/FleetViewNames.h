// The text forms of the view's enumerations, shared by its JSON and its words. Private to this folder.
#pragma once

#include "core/Enums.h"
#include "fleet/FleetView.h"

namespace fleet::viewNames {

inline constexpr EnumNames<DesiredState, 3> desired{{
    {DesiredState::Trading, QLatin1StringView("trading")},
    {DesiredState::Paused, QLatin1StringView("paused")},
    {DesiredState::Stopped, QLatin1StringView("stopped")},
}};

inline constexpr EnumNames<Liveness, 5> liveness{{
    {Liveness::Alive, QLatin1StringView("alive")},
    {Liveness::Late, QLatin1StringView("late")},
    {Liveness::Dead, QLatin1StringView("dead")},
    {Liveness::NeverSeen, QLatin1StringView("never_seen")},
    {Liveness::Unknown, QLatin1StringView("unknown")},
}};

inline constexpr EnumNames<Outcome, 7> outcome{{
    {Outcome::Confirmed, QLatin1StringView("confirmed")},
    {Outcome::Observed, QLatin1StringView("observed")},
    {Outcome::Refused, QLatin1StringView("refused")},
    {Outcome::Failed, QLatin1StringView("failed")},
    {Outcome::Unreachable, QLatin1StringView("unreachable")},
    {Outcome::Silent, QLatin1StringView("silent")},
    {Outcome::Working, QLatin1StringView("working")},
}};

inline constexpr EnumNames<LinkState, 4> link{{
    {LinkState::Connecting, QLatin1StringView("connecting")},
    {LinkState::Live, QLatin1StringView("live")},
    {LinkState::Degraded, QLatin1StringView("degraded")},
    {LinkState::Blind, QLatin1StringView("blind")},
}};

inline constexpr EnumNames<WebhookState, 5> webhook{{
    {WebhookState::Off, QLatin1StringView("off")},
    {WebhookState::Asking, QLatin1StringView("asking")},
    {WebhookState::Unproved, QLatin1StringView("unproved")},
    {WebhookState::Proved, QLatin1StringView("proved")},
    {WebhookState::Unreachable, QLatin1StringView("unreachable")},
}};

} // namespace fleet::viewNames
