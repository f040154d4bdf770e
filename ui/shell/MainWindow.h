// Arranges the console: top bar, rail, banners, pages, status line.
// Never decides, counts or sends.
#pragma once

#include "core/Clock.h"
#include "engine/EngineClient.h"
#include "models/Severity.h"

#include <QMainWindow>

namespace fleet::ui {

class Banner;
class BlindFrame;
class BotsPage;
class FleetFeed;
class OperationBoard;
class OperatorActs;
class OverviewPage;
class PageShell;
class SandboxStrip;
class StatusLine;
class TopBar;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(EngineClient &client, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override = default;

    [[nodiscard]] OperatorActs &acts() { return *m_acts; }
    [[nodiscard]] FleetFeed &feed() { return *m_feed; }
    [[nodiscard]] PageShell &pages() { return *m_pages; }

public Q_SLOTS:
    void openBoard(const fleet::OperationId &operation);
    void closeBoard();

private:
    void arrange();
    void addPages();
    void connectParts(EngineClient &client);
    void connectOverview();
    /// Everything that is not in a model is said anew.
    void showFleet();
    void tick();
    void showBanners();
    void showRail();
    void showNotice(Severity severity, const QString &title, const QString &detail);

    FleetFeed *m_feed;
    OperatorActs *m_acts;
    TopBar *m_topBar;
    SandboxStrip *m_sandboxStrip;
    QWidget *m_banners;
    Banner *m_linkBanner;
    Banner *m_notice;
    PageShell *m_pages;
    OverviewPage *m_overview;
    BotsPage *m_bots;
    OperationBoard *m_board;
    StatusLine *m_status;
    BlindFrame *m_frame;
    /// Asked for and not yet in the snapshot.
    OperationId m_awaited;
};

} // namespace fleet::ui
