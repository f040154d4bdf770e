// Moving the API key in its states, for pictures: before, and refused by a locked keychain.
// Never moves anything: there is no profile behind these pictures.
#pragma once

#include "ui/shots/WindowShot.h"

#include <vector>

namespace fleet::ui {

[[nodiscard]] std::vector<WindowShot> keyMoveShots();

} // namespace fleet::ui
