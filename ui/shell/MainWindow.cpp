#include "ui/shell/MainWindow.h"

#include "fleet/Profile.h"
#include "models/LinkWords.h"
#include "models/Severity.h"
#include "models/Words.h"
#include "ui/board/OperationBoard.h"
#include "ui/board/StepsDialog.h"
#include "ui/bots/BotsPage.h"
#include "ui/charts/ChartsDialog.h"
#include "ui/enrol/EnrolDialog.h"
#include "ui/health/HealthPage.h"
#include "ui/overview/OverviewPage.h"
#include "ui/settings/KeyMoveDialog.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/BannerColumn.h"
#include "ui/shell/BlindFrame.h"
#include "ui/shell/Commands.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shell/PageShell.h"
#include "ui/shell/Rail.h"
#include "ui/shell/SandboxDialog.h"
#include "ui/shell/SandboxStrip.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WatchActs.h"
#include "ui/widgets/EnvironmentTag.h"

#include <QCloseEvent>
#include <QDialog>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace fleet::ui {

MainWindow::MainWindow(EngineClient &client, const Clock &clock, Preferences *preferences, QWidget *parent)
    : QMainWindow(parent),
      m_clock(clock),
      m_preferences(preferences != nullptr ? *preferences : *new Preferences(QString(), this)),
      m_feed(new FleetFeed(client, clock, this)),
      m_acts(new OperatorActs(client, clock, this)),
      m_watchActs(new WatchActs(client, clock, this)),
      m_topBar(new TopBar(this)),
      m_sandboxStrip(new SandboxStrip(this)),
      m_banners(new BannerColumn(this)),
      m_pages(new PageShell(this)),
      m_overview(new OverviewPage(m_feed->bots(), this)),
      m_bots(new BotsPage(m_feed->bots(), m_feed->operations(), this)),
      m_health(new HealthPage(client, m_feed->alerts(), this)),
      m_settings(new SettingsPage(m_preferences, this)),
      m_board(new OperationBoard(this)),
      m_commands(new Commands(*this, *m_feed, *m_acts, *m_pages, m_preferences)),
      m_status(new StatusLine(this)),
      m_layout(*this, m_preferences)
{
    arrange();
    connectParts(client);
    m_layout.restoreWindow();
    setOperator(OperatorActs::person());
    showFleet();
    m_pages->back();
    m_pages->openKey(m_preferences.page());
    connect(m_pages, &PageShell::pageChanged, &m_preferences, &Preferences::setPage);
}

void MainWindow::addSandboxControls(SandboxControls &controls)
{
    auto *dialog = new SandboxDialog(controls, this);
    m_sandboxStrip->addButton();
    connect(m_sandboxStrip, &SandboxStrip::faultsRequested, dialog, [dialog] {
        dialog->show();
        dialog->raise();
        dialog->activateWindow();
    });
}

bool MainWindow::isBusy() const
{
    const QList<QDialog *> dialogs = findChildren<QDialog *>();
    const bool open = std::any_of(dialogs.begin(), dialogs.end(), [](const QDialog *dialog) {
        // These keep nothing: they can be opened again.
        const bool keepsNothing = qobject_cast<const SandboxDialog *>(dialog) != nullptr
                               || qobject_cast<const StepsDialog *>(dialog) != nullptr
                               || qobject_cast<const ChartsDialog *>(dialog) != nullptr;
        return dialog->isVisible() && !keepsNothing;
    });
    return open || m_acts->isWaiting() || m_watchActs->isWaiting();
}

void MainWindow::setOperator(const QString &name)
{
    m_topBar->setOperator(name);
}

void MainWindow::arrange()
{
    setMinimumSize(1024, 640);
    resize(1440, 900);
    addPages();
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_sandboxStrip);
    m_pages->setHeader(m_banners);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    m_frame = new BlindFrame(this); // above all that is there by now
}

void MainWindow::addPages()
{
    m_pages->addPage(m_overview, QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview"));
    m_pages->addPage(m_bots, QStringLiteral("bots"), tr("Bots"), QStringLiteral("bots"));
    m_pages->addPage(m_health, QStringLiteral("health"), tr("Health"), QStringLiteral("health"));
    m_pages->addPage(m_settings, QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"));
    m_pages->rail().setApart(m_pages->indexOf(m_settings));
    m_pages->addAside(m_board);
    m_board->setProperty("page", true);
}

void MainWindow::connectParts(EngineClient &client)
{
    connect(m_feed, &FleetFeed::changed, this, &MainWindow::showFleet);
    connect(m_feed, &FleetFeed::ticked, this, &MainWindow::tick);
    connect(m_feed, &FleetFeed::noticed, m_banners, &BannerColumn::tellNews);
    connect(m_topBar, &TopBar::stopRequested, m_acts, &OperatorActs::stopFleet);
    connect(m_topBar, &TopBar::findRequested, m_commands, &Commands::openPalette);
    connect(m_topBar, &TopBar::operationOpened, this, &MainWindow::openBoard);
    connect(m_topBar, &TopBar::alertsRequested, this, [this] { m_pages->open(m_health); });
    connect(m_bots, &BotsPage::stopRequested, m_acts, &OperatorActs::stop);
    connect(m_bots, &BotsPage::pauseRequested, m_acts, &OperatorActs::pause);
    connect(m_bots, &BotsPage::resumeRequested, m_acts, &OperatorActs::resume);
    connect(m_bots, &BotsPage::releaseRequested, m_acts, &OperatorActs::release);
    connect(m_bots, &BotsPage::verbRequested, m_acts, &OperatorActs::ask);
    connect(m_bots, &BotsPage::operationOpened, this, &MainWindow::openBoard);
    connect(m_bots, &BotsPage::chartsRequested, this, [this](const Scope &scope) { openCharts({.scope = scope}); });
    m_bots->setDetailsTab(m_preferences.panelTab());
    m_bots->setViews(m_preferences.views());
    connect(m_bots, &BotsPage::detailsTabChanged, &m_preferences, &Preferences::setPanelTab);
    connect(m_bots, &BotsPage::viewsChanged, &m_preferences, &Preferences::setViews);
    connectOverview();
    connectHealth();
    connectCommands();
    connect(m_board, &OperationBoard::closed, this, &MainWindow::closeBoard);
    connect(m_board, &OperationBoard::retryRequested, m_acts, &OperatorActs::retry);
    connect(m_board, &OperationBoard::releaseRequested, m_acts, &OperatorActs::release);
    connect(m_board, &OperationBoard::stopFileRequested, m_acts, &OperatorActs::saveStopFile);
    connect(m_board, &OperationBoard::reasonRequested, m_acts, &OperatorActs::addReason);
    connect(m_acts, &OperatorActs::started, this, &MainWindow::openBoard);
    connectBanners(client);
}

void MainWindow::connectBanners(EngineClient &client)
{
    connect(m_acts, &OperatorActs::refused, m_banners, [this](const QString &title, const QString &detail) {
        m_banners->tellOutcome(Severity::Critical, title, detail);
    });
    connect(m_acts, &OperatorActs::told, m_banners,
            [this](const QString &title) { m_banners->tellOutcome(Severity::Healthy, title, {}); });
    connect(&client, &EngineClient::engineLost, m_banners, &BannerColumn::tellEngineLost);
    connect(m_banners, &BannerColumn::stepsRequested, this, &MainWindow::openSteps);
    connect(m_banners, &BannerColumn::settingsRequested, this, [this] { m_pages->open(m_settings); });
}

void MainWindow::connectOverview()
{
    connect(m_overview, &OverviewPage::stopRequested, m_acts, &OperatorActs::stop);
    connect(m_overview, &OverviewPage::pauseRequested, m_acts, &OperatorActs::pause);
    connect(m_overview, &OverviewPage::resumeRequested, m_acts, &OperatorActs::resume);
    connect(m_overview, &OverviewPage::releaseRequested, m_acts, &OperatorActs::release);
    connect(m_overview, &OverviewPage::scopeOpened, this, [this](const Scope &scope) {
        m_bots->showScope(scope);
        m_pages->open(m_bots);
    });
    connect(m_overview, &OverviewPage::traitChosen, this, [this](BotGlance glance, const QString &filter) {
        m_bots->showGlance(glance);
        m_bots->setFilter(filter);
        m_pages->open(m_bots);
    });
    connect(m_overview, &OverviewPage::chartsRequested, this, &MainWindow::openCharts);
    connect(m_overview, &OverviewPage::operationOpened, this, &MainWindow::openBoard);
    connect(m_overview, &OverviewPage::alertOpened, this, [this](const AlertId &alert) {
        m_health->showAlert(alert);
        m_pages->open(m_health);
    });
    connect(m_overview, &OverviewPage::glanceChosen, this, [this](std::optional<BotGlance> glance) {
        m_bots->showGlance(glance);
        m_pages->open(m_bots);
    });
    connect(m_overview, &OverviewPage::groupOpened, this, [this](const GroupId &group) {
        m_bots->showScope(Scope::group(group));
        m_pages->open(m_bots);
    });
    connect(m_overview, &OverviewPage::botOpened, this, &MainWindow::showBot);
}

void MainWindow::connectHealth()
{
    connect(m_feed, &FleetFeed::filled, m_health, &HealthPage::fill);
    connect(m_feed, &FleetFeed::applied, m_health, &HealthPage::apply);
    connect(m_health, &HealthPage::acknowledgeRequested, m_watchActs, &WatchActs::acknowledge);
    connect(m_health, &HealthPage::silenceRequested, m_watchActs, &WatchActs::silence);
    connect(m_health, &HealthPage::endSilenceRequested, m_watchActs, &WatchActs::endSilence);
    connect(m_health, &HealthPage::limitsRequested, m_watchActs, [this] { m_watchActs->editLimits(); });
    connect(m_settings, &SettingsPage::limitsRequested, m_watchActs, [this] { m_watchActs->editLimits(); });
    connect(m_health, &HealthPage::botOpened, this, &MainWindow::showBot);
    connect(m_health, &HealthPage::failoverRequested, m_acts, &OperatorActs::failOver);
    connect(m_watchActs, &WatchActs::refused, m_banners, [this](const QString &title, const QString &detail) {
        m_banners->tellOutcome(Severity::Critical, title, detail);
    });
    m_health->fill(); // It may be there already.
}

void MainWindow::showBot(const BotId &bot)
{
    m_bots->showBot(bot);
    m_bots->openDetails();
    m_pages->open(m_bots);
}

void MainWindow::connectCommands()
{
    connect(m_commands, &Commands::operationOpened, this, &MainWindow::openBoard);
    connect(m_commands, &Commands::scopeOpened, this, [this](const Scope &scope) {
        m_bots->showScope(scope);
        m_pages->open(m_bots);
    });
    connect(m_commands, &Commands::viewOpened, this, [this](const SavedView &view) {
        m_bots->showView(view);
        m_pages->open(m_bots);
    });
    connect(m_commands, &Commands::botOpened, this, &MainWindow::showBot);
    connect(m_commands, &Commands::filterOpened, this, [this] {
        m_pages->open(m_bots);
        m_bots->focusFilter();
    });
    connect(m_settings, &SettingsPage::layoutResetRequested, this, [this] { m_layout.forget(); });
    connect(m_settings, &SettingsPage::enrolRequested, this, &MainWindow::enrol);
    connect(m_overview, &OverviewPage::enrolRequested, this, &MainWindow::enrol);
    connect(m_bots, &BotsPage::enrolRequested, this, &MainWindow::enrol);
    connect(m_settings, &SettingsPage::keyMoveRequested, this, &MainWindow::moveKey);
}

void MainWindow::offerProfile(const Profile &profile, FleetAdmin &admin, bool ownEngine)
{
    m_admin = &admin;
    m_profileFolder = profile.paths.folder;
    m_ownEngine = ownEngine;
    m_settings->showProfile(profile, ownEngine);
}

void MainWindow::offerHistory(ChartSource &history)
{
    m_history = &history;
    m_bots->setHistory(history);
    m_overview->setHistory(history);
}

void MainWindow::moveKey(ApiKeyPlace to)
{
    if (m_profileFolder.isEmpty() || findChild<KeyMoveDialog *>() != nullptr) {
        return;
    }
    auto *dialog = new KeyMoveDialog(m_profileFolder, to, m_feed->fleet().sandbox, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyMoveDialog::moved, this, [this](const Profile &profile) {
        m_settings->showProfile(profile, m_ownEngine);
        Q_EMIT apiKeyMoved();
    });
    dialog->show(); // not modal: the keychain takes its time, and a stop waits for nothing
}

void MainWindow::enrol()
{
    if (m_admin == nullptr) {
        return;
    }
    if (auto *open = findChild<EnrolDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog =
        new EnrolDialog(*m_admin, m_clock, ProfilePaths{m_profileFolder}.bundles(), m_feed->fleet().sandbox, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // not modal: an enrolment takes its time, and a stop waits for nothing
}

void MainWindow::restoreLayout()
{
    if (auto *table = m_bots->findChild<QTableView *>(QStringLiteral("table"))) {
        m_layout.restorePart(*table, QStringLiteral("bots"));
    }
    for (const auto &[part, name] : {std::pair{QStringLiteral("splitter"), QStringLiteral("botsSplitter")},
                                     std::pair{QStringLiteral("across"), QStringLiteral("botsPanel")}}) {
        if (auto *splitter = m_bots->findChild<QSplitter *>(part)) {
            m_layout.restorePart(*splitter, name);
        }
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout.save();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_frame != nullptr) {
        m_frame->setShown(m_frame->isShown());
        showFleet(); // What is painted ahead is painted anew.
    }
}

void MainWindow::showFleet()
{
    const FleetSnapshot &fleet = m_feed->fleet();
    const UtcTime now = m_feed->now();
    m_topBar->showFleet(fleet, now);
    m_sandboxStrip->setVisible(fleet.sandbox);
    m_overview->showFleet(fleet, now);
    m_bots->showFleet(fleet, now);
    m_health->showFleet(fleet, now);
    if (!fleet.bots.empty()) {
        restoreLayout();
    }
    m_settings->setKeyRefused(fleet.link.stopsBlocked);
    m_status->showFleet(fleet, now);
    if (!m_awaited.isEmpty() && m_feed->find(m_awaited) != nullptr) {
        openBoard(m_awaited);
    } else if (m_pages->shown() == m_board) {
        if (const OperationView *operation = m_feed->find(m_board->operation())) {
            m_board->showOperation(*operation, fleet, now);
        }
    }
    showRail();
    showBanners();
}

void MainWindow::showRail()
{
    const FleetSnapshot &fleet = m_feed->fleet();
    const int needs = static_cast<int>(m_overview->needs().size());
    m_pages->rail().setCount(m_pages->indexOf(m_overview), needs == 0 ? QString() : Words::number(needs),
                             needs == 0   ? QString()
                             : needs == 1 ? tr("1 thing needs a person")
                                          : tr("%Ln things need a person", nullptr, needs),
                             needs == 0 ? Severity::None : m_overview->needs().front().severity);
    const AlertCounts &alerts = m_feed->alerts().counts();
    m_pages->rail().setCount(m_pages->indexOf(m_health), alerts.firing == 0 ? QString() : Words::number(alerts.firing),
                             alerts.firing == 0 ? QString() : AlertWords::headline(alerts), alerts.worst());
    const int bots = static_cast<int>(fleet.bots.size());
    m_pages->rail().setCount(m_pages->indexOf(m_bots), bots == 0 ? QString() : Words::number(bots), Words::bots(bots),
                             Severity::None);
}

void MainWindow::showBanners()
{
    const FleetSnapshot &fleet = m_feed->fleet();
    m_banners->showLink(fleet, m_feed->now());
    const bool blind = LinkWords::isFramed(fleet.link);
    if (m_frame->isShown() != blind) {
        m_frame->setShown(blind);
    }
    const QString name =
        fleet.organisation.isEmpty() ? tr("Fleet Console") : tr("%1 – Fleet Console").arg(fleet.organisation);
    const QString title = QStringLiteral("%1 [%2]").arg(name, EnvironmentTag::word(fleet.sandbox));
    setWindowTitle(blind ? tr("%1 (blind)").arg(title) : title);
}

void MainWindow::tick()
{
    const FleetSnapshot &fleet = m_feed->fleet();
    const UtcTime now = m_feed->now();
    m_topBar->showFleet(fleet, now);
    m_status->showFleet(fleet, now);
    m_board->setNow(now);
    m_overview->showFleet(fleet, now);
    m_bots->resort();
    if (auto *charts = findChild<ChartsDialog *>()) {
        charts->follow(fleet, now);
    }
    m_health->showFleet(fleet, now);
    showRail();
    showBanners();
}

void MainWindow::openCharts(const ChartWish &wish)
{
    ChartsDialog::openOn(*this, wish, m_feed->fleet(), m_history, m_feed->now());
}

void MainWindow::openSteps()
{
    StepsDialog::openOn(*this, m_feed->fleet(), m_feed->now());
}

void MainWindow::openBoard(const OperationId &operation)
{
    const OperationView *view = m_feed->find(operation);
    if (view == nullptr) {
        m_awaited = operation; // Taken on, and its first row is still on the way.
        return;
    }
    m_awaited = OperationId();
    m_board->showOperation(*view, m_feed->fleet(), m_feed->now());
    m_pages->open(m_board);
}

void MainWindow::closeBoard()
{
    m_pages->back();
}

} // namespace fleet::ui
