// The two sounds of a call, made of tones: no file to lose.
// Never louder than its own full scale.
#pragma once

#include "ui/calls/SoundPlayer.h"

#include <QByteArray>

namespace fleet::ui {

inline constexpr int toneRate = 44'100; ///< samples a second

/// Signed 16-bit samples, one channel, in the machine's byte order. A warning is one soft rise; critical is loud and in
/// three pairs, so that the two are told apart across a room.
[[nodiscard]] QByteArray tonesOf(CallSound sound);

} // namespace fleet::ui
