#include "console/ConsoleRun.h"
#include "console/GuiProbe.h"

#include "fleet/Profile.h"
#include "protocol/Crypto.h"
#include "ui/language/Language.h"
#include "ui/shots/ShotRenderer.h"
#include "ui/theme/Appearance.h"

#include <QApplication>
#include <QTimer>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace {

using fleet::ui::LanguageChoice;
using fleet::ui::ThemeChoice;

struct Options {
    bool sandbox = false;
    std::optional<int> bots;
    std::string profile;
    std::string shots;
    std::string scene;
    fleet::WindowWishes wishes;
    bool probe = false;
    std::optional<int> seconds;
};

constexpr int exitUsage = 2;
constexpr int exitFailed = 1;

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

void addOptions(CLI::App &app, Options &options)
{
    const std::map<std::string, ThemeChoice> themes{
        {"follow", ThemeChoice::Follow}, {"dark", ThemeChoice::Dark}, {"light", ThemeChoice::Light}};
    const std::map<std::string, LanguageChoice> languages{{"follow", LanguageChoice::Follow},
                                                          {"en", LanguageChoice::English},
                                                          {"de", LanguageChoice::German},
                                                          {"zh_CN", LanguageChoice::Chinese}};
    auto *sandbox =
        app.add_flag("--sandbox", options.sandbox, "Start a pretend gateway and pretend bots, and look at them");
    app.add_option("--bots", options.bots, "How many pretend bots")->needs(sandbox)->check(CLI::Range(1, 10000));
    app.add_option("--profile", options.profile, "Folder with one fleet's settings, keys and database");
    auto *shots =
        app.add_option("--shots", options.shots, "Write pictures of every page and dialog into this folder and exit");
    app.add_option("--scene", options.scene, "With --shots: only pictures with this in their name")->needs(shots);
    app.add_option("--theme", options.wishes.theme, "dark, light or follow (the desktop), for this run")
        ->transform(CLI::CheckedTransformer(themes, CLI::ignore_case));
    app.add_option("--language", options.wishes.language, "en, de, zh_CN or follow (the desktop), for this run")
        ->transform(CLI::CheckedTransformer(languages, CLI::ignore_case));
    auto *probe =
        app.add_flag("--probe", options.probe, "Measure start and stalls of the window; one line of JSON at the end");
    app.add_option("--for", options.seconds, "With --probe: end so many seconds after the window opened")
        ->needs(probe)
        ->check(CLI::Range(1, 3600));
}

int renderShots(fleet::ui::Appearance &appearance, const QString &folder, const QString &scene)
{
    fleet::ui::ShotRenderer renderer(appearance, folder);
    const fleet::Result<int> written = renderer.render(scene);
    if (!written) {
        std::fprintf(stderr, "%s\n", qPrintable(fleet::describe(written.error())));
        return exitFailed;
    }
    std::printf("%d pictures are in %s\n", *written, qPrintable(folder));
    return 0;
}

/// `probe`: null unless the run is measured.
int runConsole(const Options &options, fleet::ui::Appearance &appearance, fleet::ui::Language &language,
               fleet::ProbedApplication *probe)
{
    const QString chosen = QString::fromStdString(options.profile);
    std::optional<fleet::SandboxRequest> sandbox;
    QString folder = chosen;
    if (options.sandbox) {
        sandbox.emplace();
        sandbox->bots = options.bots;
    } else if (folder.isEmpty()) {
        folder = fleet::defaultProfileFolder();
    }
    fleet::crypto::initialise();
    fleet::ConsoleRun run(std::move(sandbox), folder, appearance, language, options.wishes);
    if (probe != nullptr) {
        QObject::connect(&run, &fleet::ConsoleRun::opened, probe, &fleet::ProbedApplication::watch);
        QObject::connect(&run, &fleet::ConsoleRun::opened, probe, [seconds = options.seconds] {
            if (seconds) {
                QTimer::singleShot(std::chrono::seconds(*seconds), qApp, &QCoreApplication::quit);
            }
        });
    }
    run.start();
    const int status = QApplication::exec();
    if (probe != nullptr) {
        std::printf("%s\n", probe->figures().toJson().constData());
    }
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    CLI::App app("Fleet Console: see, stop, deploy, audit and pay for every trading bot of a fleet", "fleet-console");
    addOptions(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : exitUsage;
    }
    if (!options.shots.empty()) {
        // Pictures are the same on every machine: no display, one zone, one language, one size of everything.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("TZ", "UTC");
    }
    if (!hasDisplay()) {
        std::fputs("There is no display to open a window on. Start it from a desktop session or over ssh -X, "
                   "or use fleet-cli, which does the same acts without a window.\n",
                   stderr);
        return exitUsage;
    }
    // Only a measured run looks at each event.
    std::unique_ptr<fleet::ProbedApplication> probe;
    std::unique_ptr<QApplication> plain;
    if (options.probe) {
        probe = std::make_unique<fleet::ProbedApplication>(argc, argv);
    } else {
        plain = std::make_unique<QApplication>(argc, argv);
    }
    QApplication &application = *qApp;
    QApplication::setApplicationName(QStringLiteral("fleet-console"));
    QApplication::setApplicationDisplayName(QString());
    fleet::ui::Appearance appearance(application, options.wishes.theme.value_or(ThemeChoice::Follow));
    fleet::ui::Language language;
    if (!options.shots.empty()) {
        language.speak(options.wishes.language.value_or(LanguageChoice::English));
        return renderShots(appearance, QString::fromStdString(options.shots), QString::fromStdString(options.scene));
    }
    language.speak(options.wishes.language.value_or(LanguageChoice::Follow));
    return runConsole(options, appearance, language, probe.get());
}
