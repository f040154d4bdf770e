// The ways to call a person as pictures: what Settings says of them, and the mute on the top bar.
// Never calls anybody.
#pragma once

#include "ui/shots/Scenes.h"

#include <vector>

namespace fleet::ui {

[[nodiscard]] std::vector<Scene> callScenes();

} // namespace fleet::ui
