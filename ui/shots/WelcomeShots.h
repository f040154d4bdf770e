// The first window in its states, for pictures: nothing typed, a test under way, passed, failed, the recovery code.
// Never talks to anything: every report here is made up, and so is the code.
#pragma once

#include "ui/shots/WindowShot.h"

#include <vector>

namespace fleet::ui {

[[nodiscard]] std::vector<WindowShot> welcomeShots();

} // namespace fleet::ui
