// A picture of a window that stands by itself, without the console behind it.
// Never rendered but by ShotRenderer.
#pragma once

#include "core/Clock.h"

#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace fleet::ui {

struct WindowShot {
    QString name;
    std::function<std::unique_ptr<QWidget>(const Clock &clock)> make;
    int textPercent = 100;
};

} // namespace fleet::ui
