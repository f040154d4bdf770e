// The commands of the protocol and what kind each is (protocol, section 5).
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace fleet {

enum class Verb : std::uint8_t {
    EmergencyStop,
    Pause,
    Drain,
    Resume,
    Release,
    Shutdown,
    Restart,
    SetLimits,
    ClosePosition,
    ApplyPermissions,
    RotateExchangeKey,
    Custom,
    RotateKey,
    UpdateVersion,
    RollbackVersion,
    AssumeResponsibility,
    SetThread,
    ReplaceKey,
};

[[nodiscard]] QString toString(Verb verb); ///< the word on the wire
[[nodiscard]] std::optional<Verb> verbFromString(const QString &text);

/// Only ever makes a bot safer: never expires, needs no clock, may be signed by the stop key.
[[nodiscard]] bool isSafe(Verb verb);
/// Goes on the emergency lane, is sent and recorded side by side.
[[nodiscard]] bool isEmergency(Verb verb);
/// Leaves a hold behind.
[[nodiscard]] bool placesHold(Verb verb);

} // namespace fleet
