// Renders every page and dialog in its states to PNG files, light and dark, the same on every machine.
// Never touches a real profile or the network.
#pragma once

#include "core/Result.h"

#include <QSize>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace fleet::ui {

class Appearance;
struct Scene;
struct WindowShot;

class ShotRenderer final {
public:
    ShotRenderer(Appearance &appearance, QString folder);

    /// How many pictures were written. `part`: only scenes with this in their name; empty: all of them.
    [[nodiscard]] Result<int> render(const QString &part = {});

    /// The windows that stand without the console: welcome and enrolment.
    [[nodiscard]] static std::vector<WindowShot> windows();
    /// Opens a window of this size, arranges the scene in it and lets `visit` look at what is to be seen.
    static void stage(const Scene &scene, QSize size, const std::function<void(QWidget &subject)> &visit);
    static void stage(const WindowShot &shot, const std::function<void(QWidget &subject)> &visit);

private:
    [[nodiscard]] Result<void> render(const Scene &scene, const QString &theme);
    [[nodiscard]] Result<void> render(const WindowShot &shot, const QString &theme);
    [[nodiscard]] Result<void> save(QWidget &subject, const QString &name, const QString &theme) const;

    Appearance &m_appearance;
    QString m_folder;
};

} // namespace fleet::ui
