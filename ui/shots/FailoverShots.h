// A bot died: who could take over, in the cases that differ, as pictures and tests see them.
// Never a real fleet: see SampleFleet.
#pragma once

#include "ui/shots/Scenes.h"

#include <vector>

namespace fleet::ui {

/// One who could, several, nobody, a fence that is not open yet, many that died at once.
[[nodiscard]] std::vector<Scene> failoverScenes();

} // namespace fleet::ui
