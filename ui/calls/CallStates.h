// How the ways to call somebody stand: which are switched on, and what became of the last call.
// Values only.
#pragma once

#include "core/Time.h"

#include <QMetaType>

#include <cstdint>
#include <optional>

namespace fleet::ui {

/// Each can be switched off.
enum class CallWay : std::uint8_t { Notices, Sound, Tray };

/// What became of a notice on the desktop.
enum class NoticeOutcome : std::uint8_t {
    Ready,     ///< nothing was shown yet; somebody is there to show it
    Shown,     ///< the desktop took it
    NoBus,     ///< no session bus
    NoService, ///< nobody on the bus shows notifications
    NoAnswer,  ///< in time
};

/// What became of a sound.
enum class SoundOutcome : std::uint8_t {
    Played,
    NoDevice, ///< this machine has none
    Failed,   ///< the device did not take it
};

struct CallStates {
    bool noticesOn = true;
    bool soundOn = true;
    bool trayOn = true;
    std::optional<NoticeOutcome> notice = std::nullopt; ///< of the newest; nothing before the desktop was asked
    std::optional<UtcTime> noticeAt = std::nullopt;
    std::optional<SoundOutcome> sound = std::nullopt; ///< of the newest
    std::optional<UtcTime> soundAt = std::nullopt;
    std::optional<bool> hasTray = std::nullopt; ///< whether this desktop has one; nothing before it was looked for
    std::optional<UtcTime> mutedUntil = std::nullopt;
    int unnoticed = 0;  ///< critical alerts that fire and that nobody noticed
    bool rings = false; ///< the alarm sounds, and again and again

    bool operator==(const CallStates &) const = default;
};

} // namespace fleet::ui

Q_DECLARE_METATYPE(fleet::ui::NoticeOutcome)
Q_DECLARE_METATYPE(fleet::ui::SoundOutcome)
