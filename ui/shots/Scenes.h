// Every page and dialog of the console in its states, as pictures and tests see them.
// Never a real fleet: see SampleFleet.
#pragma once

#include "fleet/FleetView.h"
#include "ui/shots/Arrange.h"

#include <memory>
#include <vector>

namespace fleet::ui {

struct Scene {
    QString name;
    std::shared_ptr<const FleetSnapshot> fleet; ///< shared: thousands of bots in dozens of scenes
    Arrange arrange;
    int textPercent = 100;
};

/// Pages and dialogs with 0, 12 and 2,000 bots, in calm, blind and while a stop runs; and what only one of them shows.
[[nodiscard]] std::vector<Scene> allScenes();

} // namespace fleet::ui
