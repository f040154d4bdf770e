// An enrolment from a file in its states, for pictures: planned, refused, under way, cancelled.
// Never enrols anything: the engine behind these pictures is made up.
#pragma once

#include "ui/shots/WindowShot.h"
#include "vault/ApiKeyStore.h"

#include <vector>

namespace fleet::ui {

class MainWindow;

[[nodiscard]] std::vector<WindowShot> enrolShots();
/// The window says which fleet it is of, as it does on a real profile.
void offerSampleProfile(MainWindow &window, ApiKeyPlace keyPlace = ApiKeyPlace::File);

} // namespace fleet::ui
