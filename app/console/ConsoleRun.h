// One run of the console: the welcome where there is no profile, the sandbox if asked for, the engine, the window.
// Must never show a window for a profile that it could not open.
#pragma once

#include "console/ConsoleCalls.h"
#include "console/SandboxFaults.h"
#include "core/Clock.h"
#include "engine/EngineAccess.h"
#include "history/HistoryView.h"
#include "playground/SandboxRun.h"
#include "ui/language/Language.h"
#include "ui/settings/Preferences.h"
#include "ui/shell/MainWindow.h"
#include "ui/welcome/WelcomeWindow.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace fleet {

/// For this run only, before what the person chose.
struct WindowWishes {
    std::optional<ui::ThemeChoice> theme = std::nullopt;
    std::optional<ui::LanguageChoice> language = std::nullopt;
};

class ConsoleRun final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleRun)

public:
    /// `sandbox`: start one first; its profile folder wins over `profileFolder`.
    ConsoleRun(std::optional<SandboxRequest> sandbox, QString profileFolder, ui::Appearance &appearance,
               ui::Language &language, WindowWishes wishes, QObject *parent = nullptr);
    ~ConsoleRun() override;

    /// Starts. A failure is said in the welcome window, where that is open; else on standard error, and it ends the
    /// application with status 1.
    void start();

Q_SIGNALS:
    /// The window is shown; the client is the one it looks at.
    void opened(fleet::EngineClient &client);

private:
    void welcome();
    void runSoon();
    QCoro::Task<void> run();
    QCoro::Task<Result<QString>> startSandbox();
    void openWindow(const Profile &profile);
    void makeWindow(const Profile &profile);
    /// The same window in the language that is spoken now; later, while something in it is under way.
    void reopenWindow();
    /// A person's layout is kept apart for each fleet; every sandbox has the same.
    [[nodiscard]] QString preferencesFile() const;
    void giveUp(const Problem &problem);
    void offerAnotherTry(const Problem &problem);

    std::optional<SandboxRequest> m_request;
    QString m_folder;
    ui::Appearance &m_appearance;
    ui::Language &m_language;
    WindowWishes m_wishes;
    SystemClock m_machineClock;
    std::unique_ptr<ui::WelcomeWindow> m_welcome;
    std::unique_ptr<SandboxRun> m_sandbox;
    std::unique_ptr<SandboxFaults> m_faults;
    std::unique_ptr<Clock> m_clock; ///< null with a sandbox, which has one
    std::unique_ptr<EngineAccess> m_engine;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<HistoryView> m_history;
    std::unique_ptr<ConsoleCalls> m_calls; ///< outlives each window
    std::unique_ptr<ui::MainWindow> m_window;
    QTimer m_reopen; ///< looks again whether the window can go
};

} // namespace fleet
