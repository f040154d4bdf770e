// The first window in its states, for pictures: nothing typed, a test under way, passed, failed, the recovery code.
// Never talks to anything: every report here is made up, and so is the code.
#pragma once

#include "core/Clock.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace fleet::ui {

struct WelcomeShot {
    QString name;
    std::function<std::unique_ptr<QWidget>(const Clock &clock)> make;
    int textPercent = 100;
};

[[nodiscard]] std::vector<WelcomeShot> welcomeShots();

} // namespace fleet::ui
