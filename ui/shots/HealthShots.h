// The health page and its dialogs in every state.
// Never sends anything: the engine behind these windows is a picture too.
#pragma once

#include "ui/shots/Scenes.h"

namespace fleet::ui {

[[nodiscard]] std::vector<Scene> healthScenes();

} // namespace fleet::ui
