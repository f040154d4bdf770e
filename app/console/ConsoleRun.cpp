#include "console/ConsoleRun.h"

#include "engine/FleetClock.h"
#include "models/EngineWords.h"

#include <QDir>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPointer>
#include <QStandardPaths>

#include <cstdio>

namespace fleet {

namespace {

constexpr milliseconds enginePatience{5'000};
constexpr milliseconds reopenPause{200};

} // namespace

ConsoleRun::ConsoleRun(std::optional<SandboxRequest> sandbox, QString profileFolder, ui::Appearance &appearance,
                       ui::Language &language, WindowWishes wishes, QObject *parent)
    : QObject(parent),
      m_request(std::move(sandbox)),
      m_folder(std::move(profileFolder)),
      m_appearance(appearance),
      m_language(language),
      m_wishes(wishes)
{
    m_reopen.setSingleShot(true);
    connect(&m_reopen, &QTimer::timeout, this, &ConsoleRun::reopenWindow);
}

ConsoleRun::~ConsoleRun()
{
    // The window looks at the engine, the engine talks to the gateway: down in that order.
    m_window.reset();
    m_welcome.reset();
    m_calls.reset();
    m_engine.reset();
    m_faults.reset();
    m_sandbox.reset();
}

void ConsoleRun::start()
{
    if (!m_request && !profileExists(m_folder)) {
        welcome();
    } else {
        runSoon();
    }
}

void ConsoleRun::runSoon()
{
    QMetaObject::invokeMethod(
        this, [this] { static_cast<void>(run()); }, Qt::QueuedConnection);
}

void ConsoleRun::welcome()
{
    m_welcome = std::make_unique<ui::WelcomeWindow>(m_folder, m_machineClock);
    m_welcome->lookForKeychain();
    connect(m_welcome.get(), &ui::WelcomeWindow::sandboxRequested, this, [this](int bots) {
        m_request.emplace();
        m_request->bots = bots;
        m_folder.clear(); // the same temporary profile as with --sandbox
        runSoon();
    });
    connect(m_welcome.get(), &ui::WelcomeWindow::profileChosen, this, [this](const QString &folder) {
        m_request.reset();
        m_folder = folder;
        runSoon();
    });
    m_welcome->show();
}

void ConsoleRun::giveUp(const Problem &problem)
{
    if (m_welcome) {
        m_welcome->showProblem(tr("The console was not opened."), problem);
        m_welcome->show(); // before the other goes: without any window the program ends
        m_window.reset();
        m_calls.reset();
        m_engine.reset();
        m_faults.reset();
        m_sandbox.reset();
        return;
    }
    std::fprintf(stderr, "%s\n", qPrintable(describe(problem)));
    QCoreApplication::exit(1);
}

/// A keychain can be unlocked; and who started the console from an icon sees no standard error.
void ConsoleRun::offerAnotherTry(const Problem &problem)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Fleet Console"), tr("The console was not opened."),
                                QMessageBox::Retry | QMessageBox::Close);
    box->setObjectName(QStringLiteral("anotherTry"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(EngineWords::say(problem));
    connect(box, &QMessageBox::finished, this, [this, problem](int choice) {
        if (choice == QMessageBox::Retry) {
            runSoon();
        } else {
            giveUp(problem);
        }
    });
    box->show(); // before the other goes: without any window the program ends
    m_window.reset();
    m_calls.reset();
    m_engine.reset();
}

QCoro::Task<Result<QString>> ConsoleRun::startSandbox()
{
    SandboxRequest request = *m_request;
    request.profileFolder = m_folder;
    request.webhook = true;
    m_sandbox = std::make_unique<SandboxRun>(std::move(request));
    const Result<SandboxFacts> facts = co_await m_sandbox->start();
    if (!facts) {
        co_return failure(facts.error());
    }
    m_faults = std::make_unique<SandboxFaults>(*m_sandbox);
    co_return facts->profileFolder;
}

QCoro::Task<void> ConsoleRun::run()
{
    const QPointer<ConsoleRun> alive(this);
    if (m_request) {
        const Result<QString> folder = co_await startSandbox();
        if (!alive) {
            co_return;
        }
        if (!folder) {
            giveUp(folder.error());
            co_return;
        }
        m_folder = *folder;
    }
    const Result<Profile> profile = loadProfile(m_folder);
    if (!profile) {
        giveUp(profile.error());
        co_return;
    }
    // With a sandbox in this process there is one clock: its rate can be changed, and a second one would not follow.
    m_engine = std::make_unique<EngineAccess>(*profile, m_sandbox ? &m_sandbox->clock() : nullptr);
    QCoro::Task<Result<void>> opening = m_engine->open(enginePatience); // the client is there from here on
    m_engine->readApiKeyAhead();
    openWindow(*profile);
    const Result<void> ready = co_await opening;
    // An engine of another process may be slow: the window is there, the client goes on trying.
    if (!alive || ready || ready.error().kind == ProblemKind::Timeout) {
        co_return;
    }
    if (profile->apiKeyPlace == ApiKeyPlace::Keychain && !m_welcome) {
        offerAnotherTry(ready.error());
    } else {
        giveUp(ready.error());
    }
}

QString ConsoleRun::preferencesFile() const
{
    if (!m_request) {
        return QDir(m_folder).filePath(QStringLiteral("window.ini"));
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("sandbox-window.ini"));
}

void ConsoleRun::openWindow(const Profile &profile)
{
    m_clock = m_sandbox ? nullptr : makeFleetClock(profile);
    m_preferences = std::make_unique<ui::Preferences>(preferencesFile());
    if (m_wishes.theme) {
        m_preferences->overrideTheme(*m_wishes.theme);
    }
    if (m_wishes.language) {
        m_preferences->overrideLanguage(*m_wishes.language);
    }
    ui::follow(m_appearance, *m_preferences);
    ui::follow(m_language, *m_preferences);
    // Queued: the window that goes is the one in which the language was chosen.
    connect(&m_language, &ui::Language::changed, this, &ConsoleRun::reopenWindow,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
    m_history = std::make_unique<HistoryView>(profile.paths.history());
    m_calls =
        std::make_unique<ConsoleCalls>(m_engine->client(), m_clock ? *m_clock : m_sandbox->clock(), *m_preferences);
    makeWindow(profile);
    if (m_welcome) {
        m_welcome->hide(); // after the other is there: the last window that closes ends the program
    }
    Q_EMIT opened(m_engine->client());
}

void ConsoleRun::makeWindow(const Profile &profile)
{
    const Clock &clock = m_clock ? *m_clock : m_sandbox->clock();
    m_window = std::make_unique<ui::MainWindow>(m_engine->client(), clock, m_preferences.get());
    const auto tellProfile = [this, profile] {
        // Read anew: its key may be elsewhere by now.
        m_window->offerProfile(loadProfile(m_folder).value_or(profile), m_engine->admin(), m_engine->isOwn());
    };
    connect(m_window.get(), &ui::MainWindow::apiKeyMoved, m_engine.get(), &EngineAccess::readApiKeyAhead);
    connect(&m_engine->client(), &EngineClient::becameReady, m_window.get(), tellProfile); // another may run it by then
    tellProfile();
    m_window->offerHistory(*m_history);
    m_calls->attach(*m_window);
    if (m_faults) {
        m_faults->setTimeShared(m_engine->isOwn());
        m_window->addSandboxControls(*m_faults);
    }
    m_window->show();
}

void ConsoleRun::reopenWindow()
{
    const Result<Profile> profile = loadProfile(m_folder);
    if (!m_window || !profile) {
        return;
    }
    if (m_window->isBusy()) {
        m_reopen.start(reopenPause);
        return;
    }
    QGuiApplication::setQuitOnLastWindowClosed(false); // Only between the one and the other.
    m_window->close();                                 // Keeps its place and columns.
    makeWindow(*profile);
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

} // namespace fleet
