// Scenes of everything that is drawn from the history: the overview's day, the table's hour, charts of several bots.
// Never a real history: see SampleHistory.
#pragma once

#include "ui/shots/Scenes.h"

namespace fleet::ui {

[[nodiscard]] std::vector<Scene> chartScenes();

} // namespace fleet::ui
