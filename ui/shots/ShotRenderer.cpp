#include "ui/shots/ShotRenderer.h"

#include "core/Clock.h"
#include "ui/shell/MainWindow.h"
#include "ui/shots/EnrolShots.h"
#include "ui/shots/KeyMoveShots.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/Scenes.h"
#include "ui/shots/SnapshotClient.h"
#include "ui/shots/WelcomeShots.h"
#include "ui/theme/Appearance.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

#include <utility>

namespace fleet::ui {

namespace {

constexpr QSize usualSize(1440, 900);

/// The moment of every picture, for ever.
class StillClock final : public Clock {
public:
    [[nodiscard]] UtcTime now() const override { return sample::moment(); }
    [[nodiscard]] MonoTime monotonic() const override { return {}; }
    [[nodiscard]] milliseconds realDuration(milliseconds duration) const override { return duration; }
};

} // namespace

ShotRenderer::ShotRenderer(Appearance &appearance, QString folder)
    : m_appearance(appearance),
      m_folder(std::move(folder))
{}

std::vector<WindowShot> ShotRenderer::windows()
{
    std::vector<WindowShot> shots = welcomeShots();
    for (const std::vector<WindowShot> &more : {enrolShots(), keyMoveShots()}) {
        shots.insert(shots.end(), more.begin(), more.end());
    }
    return shots;
}

Result<int> ShotRenderer::render(const QString &part)
{
    if (!QDir().mkpath(m_folder)) {
        return failure(ProblemKind::Storage, QStringLiteral("The folder %1 cannot be made.").arg(m_folder));
    }
    int written = 0;
    const std::vector<Scene> scenes = allScenes();
    for (const auto &[choice, theme] : {std::pair{ThemeChoice::Dark, QStringLiteral("dark")},
                                        std::pair{ThemeChoice::Light, QStringLiteral("light")}}) {
        for (const Scene &scene : scenes) {
            if (!scene.name.contains(part)) {
                continue;
            }
            m_appearance.wear(choice, scene.textPercent);
            if (const Result<void> done = render(scene, theme); !done) {
                return failure(done.error());
            }
            ++written;
        }
        for (const WindowShot &shot : windows()) {
            if (!shot.name.contains(part)) {
                continue;
            }
            m_appearance.wear(choice, shot.textPercent);
            if (const Result<void> done = render(shot, theme); !done) {
                return failure(done.error());
            }
            ++written;
        }
    }
    return written == 0
             ? Result<int>(failure(ProblemKind::NotFound, QStringLiteral("No scene has \"%1\" in its name.").arg(part)))
             : written;
}

void ShotRenderer::stage(const Scene &scene, QSize size, const std::function<void(QWidget &subject)> &visit)
{
    const StillClock clock;
    SnapshotClient client(*scene.fleet);
    MainWindow window(client, clock);
    window.resize(size);
    window.setOperator(QStringLiteral("op-1@desk"));
    window.show();
    QCoreApplication::processEvents();
    QWidget *subject = scene.arrange(window);
    // Heights that follow from widths take a second turn.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    visit(*subject);
}

Result<void> ShotRenderer::render(const Scene &scene, const QString &theme)
{
    Result<void> saved;
    stage(scene, usualSize, [&](QWidget &subject) { saved = save(subject, scene.name, theme); });
    return saved;
}

void ShotRenderer::stage(const WindowShot &shot, const std::function<void(QWidget &subject)> &visit)
{
    const StillClock clock;
    const std::unique_ptr<QWidget> window = shot.make(clock);
    window->show();
    QCoreApplication::processEvents();
    visit(*window);
}

Result<void> ShotRenderer::render(const WindowShot &shot, const QString &theme)
{
    Result<void> saved;
    stage(shot, [&](QWidget &subject) { saved = save(subject, shot.name, theme); });
    return saved;
}

Result<void> ShotRenderer::save(QWidget &subject, const QString &name, const QString &theme) const
{
    const QString path = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(name, theme));
    if (!subject.grab().save(path)) {
        return failure(ProblemKind::Storage, QStringLiteral("The picture %1 cannot be written.").arg(path));
    }
    return {};
}

} // namespace fleet::ui
