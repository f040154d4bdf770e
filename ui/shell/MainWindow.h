// Arranges the console: top bar, rail, banners, pages, status line.
// Never decides, counts or sends.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "ui/shell/LayoutKeeper.h"
#include "vault/ApiKeyStore.h"

#include <QMainWindow>

namespace fleet {
class ChartSource;
class FleetAdmin;
struct Profile;
} // namespace fleet

namespace fleet::ui {

class BannerColumn;
class BlindFrame;
class BotsPage;
class Commands;
class FleetFeed;
class HealthPage;
class OperationBoard;
class OperatorActs;
class OverviewPage;
class PageShell;
class Preferences;
class SandboxControls;
class SandboxStrip;
class SettingsPage;
class StatusLine;
class TopBar;
class WatchActs;
struct ChartWish;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// `preferences`: outlives the window; null: nothing is kept from run to run.
    MainWindow(EngineClient &client, const Clock &clock, Preferences *preferences = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override = default;

    /// For a sandbox only: its strip gets a button that opens them. `controls` outlives the window.
    void addSandboxControls(SandboxControls &controls);
    /// From then on Settings says which fleet this is and enrols bots from files. `admin` must outlive the window.
    void offerProfile(const Profile &profile, FleetAdmin &admin, bool ownEngine);
    /// From then on charts have something to show. `history` outlives the window.
    void offerHistory(ChartSource &history);
    /// Who acts, as the top bar names them.
    void setOperator(const QString &name);

    /// A dialog is open or an answer is awaited: what would be lost with this window.
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] OperatorActs &acts() { return *m_acts; }
    [[nodiscard]] WatchActs &watchActs() { return *m_watchActs; }
    [[nodiscard]] FleetFeed &feed() { return *m_feed; }
    [[nodiscard]] PageShell &pages() { return *m_pages; }
    [[nodiscard]] Commands &commands() { return *m_commands; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }

public Q_SLOTS:
    void openBoard(const fleet::OperationId &operation);
    void closeBoard();

Q_SIGNALS:
    /// To the other of the profile's two places.
    void apiKeyMoved();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void addPages();
    void connectParts(EngineClient &client);
    void connectBanners(EngineClient &client);
    void connectOverview();
    void connectHealth();
    void connectCommands();
    void restoreLayout();
    void enrol();
    void moveKey(ApiKeyPlace to);
    /// Everything that is not in a model is said anew.
    void showFleet();
    void tick();
    void showBanners();
    void showRail();
    void openSteps();
    void openCharts(const ChartWish &wish);
    void showBot(const BotId &bot);

    const Clock &m_clock;
    Preferences &m_preferences;
    ChartSource *m_history = nullptr; ///< null: this window does not know where it is
    FleetAdmin *m_admin = nullptr;    ///< null: the fleet is not enrolled from this window
    QString m_profileFolder;          ///< empty: this window does not know its profile
    bool m_ownEngine = false;
    FleetFeed *m_feed;
    OperatorActs *m_acts;
    WatchActs *m_watchActs;
    TopBar *m_topBar;
    SandboxStrip *m_sandboxStrip;
    BannerColumn *m_banners;
    PageShell *m_pages;
    OverviewPage *m_overview;
    BotsPage *m_bots;
    HealthPage *m_health;
    SettingsPage *m_settings;
    OperationBoard *m_board;
    Commands *m_commands;
    StatusLine *m_status;
    BlindFrame *m_frame = nullptr; ///< palette changes come before it is there
    /// Asked for and not yet in the snapshot.
    OperationId m_awaited;
    LayoutKeeper m_layout;
};

} // namespace fleet::ui
