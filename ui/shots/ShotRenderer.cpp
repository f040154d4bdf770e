#include "ui/shots/ShotRenderer.h"

#include "core/Clock.h"
#include "ui/bots/BotsPage.h"
#include "ui/bots/ColumnDialog.h"
#include "ui/dialogs/OperationDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/overview/BotMap.h"
#include "ui/palette/CommandPalette.h"
#include "ui/palette/ShortcutSheet.h"
#include "ui/panel/BotPanel.h"
#include "ui/shell/Commands.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shell/PageShell.h"
#include "ui/shots/EnrolShots.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/SandboxShots.h"
#include "ui/shots/SnapshotClient.h"
#include "ui/shots/WelcomeShots.h"
#include "ui/theme/Appearance.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/HoldButton.h"

#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPixmap>
#include <QPushButton>

#include <algorithm>
#include <memory>
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

QWidget *wholeWindow(MainWindow &window)
{
    return &window;
}

/// The console as it stands beside the controls.
QWidget *sandboxWindow(MainWindow &window)
{
    openSandboxControls(window)->close();
    return &window;
}

QWidget *smallestWindow(MainWindow &window)
{
    window.resize(window.minimumSize());
    return &window;
}

std::function<QWidget *(MainWindow &)> page(const QString &key)
{
    return [key](MainWindow &window) {
        window.pages().openKey(key);
        return wholeWindow(window);
    };
}

std::function<QWidget *(MainWindow &)> typed(const QString &query)
{
    return [query](MainWindow &window) {
        window.commands().openPalette();
        window.commands().palette().type(query);
        return wholeWindow(window);
    };
}

QWidget *shortcutSheet(MainWindow &window)
{
    window.commands().openSheet();
    return window.findChild<ShortcutSheet *>();
}

QWidget *columnDialog(MainWindow &window)
{
    window.pages().openKey(QStringLiteral("bots"));
    window.findChild<QPushButton *>(QStringLiteral("columnsButton"))->click();
    return window.findChild<ColumnDialog *>();
}

/// Some bots of the map are selected, and its cursor is on the last of them.
QWidget *selectedOnMap(MainWindow &window)
{
    auto *map = window.findChild<BotMap *>();
    map->setFocus();
    map->selectionModel()->setCurrentIndex(map->model()->index(40, 0), QItemSelectionModel::NoUpdate);
    map->selectionModel()->select({map->model()->index(31, 0), map->model()->index(40, 0)},
                                  QItemSelectionModel::ClearAndSelect);
    return &window;
}

QWidget *smallestBots(MainWindow &window)
{
    window.pages().openKey(QStringLiteral("bots"));
    return smallestWindow(window);
}

QWidget *deadBots(MainWindow &window)
{
    window.findChild<BotsPage *>()->showGlance(BotGlance::Dead);
    return page(QStringLiteral("bots"))(window);
}

/// The panel on a bot, by a part of its name, as a person opens it.
std::function<QWidget *(MainWindow &)> panelOf(const QString &bot, BotPanel::Tab tab, bool small = false)
{
    return [bot, tab, small](MainWindow &window) {
        const std::vector<BotView> &all = window.feed().fleet().bots;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const BotView &view) { return view.name.contains(bot); });
        auto *page = window.findChild<BotsPage *>();
        window.pages().openKey(QStringLiteral("bots"));
        page->showBot(found == all.end() ? BotId() : found->id);
        page->openDetails();
        window.findChild<BotPanel *>()->setTab(tab);
        return small ? smallestWindow(window) : wholeWindow(window);
    };
}

QWidget *openDialog(MainWindow &window)
{
    auto *dialog = window.findChild<OperationDialog *>();
    if (dialog == nullptr) {
        return &window;
    }
    // The same picture on every screen.
    dialog->resize(dialog->width(), dialog->wholeHeight());
    return dialog;
}

/// The stop dialog as it stands on the smallest screen.
QWidget *smallestDialog(MainWindow &window)
{
    window.acts().stopFleet();
    QWidget *dialog = openDialog(window);
    dialog->resize(dialog->width(), 660);
    return dialog;
}

/// A stop half held: the button is pressed and the clock it looks at stands after 0.8 s.
QWidget *holdingStop(MainWindow &window)
{
    window.acts().stopFleet();
    QWidget *dialog = openDialog(window);
    HoldButton &hold = window.findChild<StopDialog *>()->holdButton();
    const auto now = std::make_shared<MonoTime>();
    hold.setTimeSource([now] { return *now; });
    const QPointF middle(hold.rect().center());
    QMouseEvent press(QEvent::MouseButtonPress, middle, hold.mapToGlobal(middle), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&hold, &press);
    for (int step = 0; step < 8; ++step) {
        *now += HoldGesture::longestStep;
        hold.step();
    }
    return dialog;
}

std::function<QWidget *(MainWindow &)> act(void (OperatorActs::*verb)(const Scope &), const Scope &scope)
{
    return [verb, scope](MainWindow &window) {
        (window.acts().*verb)(scope);
        return openDialog(window);
    };
}

QWidget *settingsWithProfile(MainWindow &window)
{
    offerSampleProfile(window);
    return page(QStringLiteral("settings"))(window);
}

std::vector<WindowShot> windowShots()
{
    std::vector<WindowShot> shots = welcomeShots();
    const std::vector<WindowShot> enrolments = enrolShots();
    shots.insert(shots.end(), enrolments.begin(), enrolments.end());
    return shots;
}

/// What a person typed, by the name of the line.
using Typed = std::vector<std::pair<QString, QString>>;

std::function<QWidget *(MainWindow &)> filledIn(void (OperatorActs::*verb)(const Scope &), const Scope &scope,
                                                const Typed &lines)
{
    return [verb, scope, lines](MainWindow &window) {
        (window.acts().*verb)(scope);
        QWidget *dialog = openDialog(window);
        for (const auto &[name, text] : lines) {
            if (auto *line = dialog->findChild<QLineEdit *>(name)) {
                line->setText(text);
            }
        }
        return dialog;
    };
}

QWidget *newestBoard(MainWindow &window)
{
    window.openBoard(window.feed().fleet().operations.front().id);
    return &window;
}

} // namespace

ShotRenderer::ShotRenderer(Appearance &appearance, QString folder)
    : m_appearance(appearance),
      m_folder(std::move(folder))
{}

std::vector<ShotRenderer::Scene> ShotRenderer::scenes()
{
    using sample::StopStage;
    const FleetSnapshot twelve = sample::fleet(12);
    FleetSnapshot pretended = twelve;
    pretended.sandbox = true;
    const FleetSnapshot many = sample::fleet(2000);
    const FleetSnapshot busy = sample::busy(many);
    const FleetSnapshot latched = sample::stopped(sample::verified(twelve), StopStage::Proved);
    const Scope group = Scope::group(GroupId(QStringLiteral("perp-momentum")));
    const Scope one = Scope::bots({twelve.bots.back().id.text()});
    const Typed limitsTyped{{QStringLiteral("max_order_size_usd"), QStringLiteral("5000")},
                            {QStringLiteral("max_position_usd"), QStringLiteral("ten thousand")},
                            {QStringLiteral("allowed_pairs"), QStringLiteral("BTC/USDT, ETH/USDT")}};
    const Typed instrumentTyped{{QStringLiteral("instrument"), QStringLiteral("BTC-PERPETUAL")}};
    const Arrange bots = page(QStringLiteral("bots"));
    return {
        {QStringLiteral("overview-12"), twelve, wholeWindow},
        {QStringLiteral("overview-12-small"), twelve, smallestWindow},
        {QStringLiteral("overview-0"), sample::fleet(0), wholeWindow},
        {QStringLiteral("overview-61"), sample::busy(sample::fleet(61)), selectedOnMap},
        {QStringLiteral("overview-2000"), busy, wholeWindow},
        {QStringLiteral("overview-2000-small"), busy, smallestWindow},
        {QStringLiteral("overview-2000-blind"), sample::blind(busy), wholeWindow},
        {QStringLiteral("overview-2000-text-200"), busy, wholeWindow, mostTextPercent},
        {QStringLiteral("overview-10000"), sample::busy(sample::fleet(10'000)), wholeWindow},
        {QStringLiteral("overview-stopped"), sample::stopped(twelve, StopStage::Partly), wholeWindow},
        {QStringLiteral("overview-blind"), sample::blind(twelve), wholeWindow},
        {QStringLiteral("overview-12-text-200"), twelve, wholeWindow, mostTextPercent},
        {QStringLiteral("overview-12-small-text-200"), twelve, smallestWindow, mostTextPercent},
        {QStringLiteral("sandbox"), pretended, sandboxWindow},
        {QStringLiteral("sandbox-controls"), pretended, openSandboxControls},
        {QStringLiteral("sandbox-controls-text-200"), pretended, openSandboxControls, mostTextPercent},
        {QStringLiteral("settings"), twelve, page(QStringLiteral("settings"))},
        {QStringLiteral("settings-profile"), twelve, settingsWithProfile},
        {QStringLiteral("settings-text-200"), twelve, page(QStringLiteral("settings")), mostTextPercent},
        {QStringLiteral("palette"), twelve, typed(QString())},
        {QStringLiteral("palette-typed"), twelve, typed(QStringLiteral("stop pm"))},
        {QStringLiteral("palette-none"), twelve, typed(QStringLiteral("xyzzy"))},
        {QStringLiteral("palette-2000"), many, typed(QStringLiteral("pm 17"))},
        {QStringLiteral("shortcuts"), twelve, shortcutSheet},
        {QStringLiteral("shortcuts-text-200"), twelve, shortcutSheet, mostTextPercent},
        {QStringLiteral("bots-12-text-200"), twelve, bots, mostTextPercent},
        {QStringLiteral("bots-12"), twelve, bots},
        {QStringLiteral("bots-12-small"), twelve, smallestBots},
        {QStringLiteral("bots-12-dead"), twelve, deadBots},
        {QStringLiteral("columns"), twelve, columnDialog},
        {QStringLiteral("columns-text-200"), twelve, columnDialog, mostTextPercent},
        {QStringLiteral("panel-now"), twelve, panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now)},
        {QStringLiteral("panel-now-dead"), twelve, panelOf(QStringLiteral("perp-momentum-04"), BotPanel::Tab::Now)},
        {QStringLiteral("panel-now-small"), twelve, panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now, true)},
        {QStringLiteral("panel-now-blind"), sample::blind(twelve),
         panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now)},
        {QStringLiteral("panel-now-text-200"), twelve, panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now),
         mostTextPercent},
        {QStringLiteral("panel-commands"), sample::stopped(twelve, StopStage::Partly),
         panelOf(QStringLiteral("perp-momentum-03"), BotPanel::Tab::Commands)},
        {QStringLiteral("panel-commands-2000"), sample::stopped(many, StopStage::Partly),
         panelOf(QStringLiteral("perp-momentum-0003"), BotPanel::Tab::Commands)},
        {QStringLiteral("panel-identity"), twelve, panelOf(QStringLiteral("spot-arb-02"), BotPanel::Tab::Identity)},
        {QStringLiteral("panel-policy"), twelve, panelOf(QStringLiteral("spot-arb-02"), BotPanel::Tab::Policy)},
        {QStringLiteral("bots-0"), sample::fleet(0), bots},
        {QStringLiteral("bots-2000"), many, bots},
        {QStringLiteral("bots-stopped"), latched, bots},
        {QStringLiteral("blind"), sample::blind(twelve), bots},
        {QStringLiteral("link-connecting"), sample::connecting(twelve), wholeWindow},
        {QStringLiteral("link-degraded"), sample::degraded(twelve), wholeWindow},
        {QStringLiteral("link-stops-blocked"), sample::stopsBlocked(twelve), wholeWindow},
        {QStringLiteral("stop-fleet-12"), twelve, act(&OperatorActs::stop, Scope::fleet())},
        {QStringLiteral("stop-fleet-12-holding"), twelve, holdingStop},
        {QStringLiteral("stop-fleet-12-blind"), sample::blind(twelve), act(&OperatorActs::stop, Scope::fleet())},
        {QStringLiteral("stop-fleet-12-blocked"), sample::stopsBlocked(twelve),
         act(&OperatorActs::stop, Scope::fleet())},
        {QStringLiteral("stop-fleet-2000"), many, act(&OperatorActs::stop, Scope::fleet())},
        {QStringLiteral("stop-fleet-2000-small"), many, smallestDialog},
        {QStringLiteral("stop-fleet-0"), sample::fleet(0), act(&OperatorActs::stop, Scope::fleet())},
        {QStringLiteral("stop-group-12"), twelve, act(&OperatorActs::stop, group)},
        {QStringLiteral("stop-group-2000"), many, act(&OperatorActs::stop, group)},
        {QStringLiteral("stop-one-bot"), twelve, act(&OperatorActs::stop, one)},
        {QStringLiteral("pause-fleet-12"), twelve, act(&OperatorActs::pause, Scope::fleet())},
        {QStringLiteral("pause-fleet-2000"), many, act(&OperatorActs::pause, Scope::fleet())},
        {QStringLiteral("resume-fleet-12"), twelve, act(&OperatorActs::resume, Scope::fleet())},
        {QStringLiteral("resume-fleet-2000"), many, act(&OperatorActs::resume, Scope::fleet())},
        {QStringLiteral("release-fleet-12"), latched, act(&OperatorActs::release, Scope::fleet())},
        {QStringLiteral("release-fleet-2000"), sample::stopped(many, StopStage::Proved),
         act(&OperatorActs::release, Scope::fleet())},
        {QStringLiteral("drain-fleet-12"), twelve, act(&OperatorActs::drain, Scope::fleet())},
        {QStringLiteral("drain-fleet-2000"), many, act(&OperatorActs::drain, Scope::fleet())},
        {QStringLiteral("shutdown-one-bot"), twelve, act(&OperatorActs::shutDown, one)},
        {QStringLiteral("shutdown-group-12"), twelve, act(&OperatorActs::shutDown, group)},
        {QStringLiteral("shutdown-fleet-2000"), many, act(&OperatorActs::shutDown, Scope::fleet())},
        {QStringLiteral("shutdown-stopped"), latched, act(&OperatorActs::shutDown, group)},
        {QStringLiteral("restart-group-12"), twelve, act(&OperatorActs::restart, group)},
        {QStringLiteral("limits-group-12"), twelve, filledIn(&OperatorActs::setLimits, group, limitsTyped)},
        {QStringLiteral("limits-one-bot"), twelve, act(&OperatorActs::setLimits, one)},
        {QStringLiteral("close-one-bot"), twelve, filledIn(&OperatorActs::closePosition, one, instrumentTyped)},
        {QStringLiteral("close-group-12"), twelve, act(&OperatorActs::closePosition, group)},
        {QStringLiteral("board-running"), sample::stopped(twelve, StopStage::Running), newestBoard},
        {QStringLiteral("board-partly"), sample::stopped(twelve, StopStage::Partly), newestBoard},
        {QStringLiteral("board-proved"), latched, newestBoard},
        {QStringLiteral("board-partly-2000"), sample::stopped(many, StopStage::Partly), newestBoard},
    };
}

Result<int> ShotRenderer::renderAll()
{
    if (!QDir().mkpath(m_folder)) {
        return failure(ProblemKind::Storage, QStringLiteral("The folder %1 cannot be made.").arg(m_folder));
    }
    int written = 0;
    const std::vector<Scene> all = scenes();
    for (const auto &[choice, theme] : {std::pair{ThemeChoice::Dark, QStringLiteral("dark")},
                                        std::pair{ThemeChoice::Light, QStringLiteral("light")}}) {
        for (const Scene &scene : all) {
            m_appearance.wear(choice, scene.textPercent);
            if (const Result<void> done = render(scene, theme); !done) {
                return failure(done.error());
            }
            ++written;
        }
        for (const WindowShot &shot : windowShots()) {
            m_appearance.wear(choice, shot.textPercent);
            if (const Result<void> done = render(shot, theme); !done) {
                return failure(done.error());
            }
            ++written;
        }
    }
    return written;
}

void ShotRenderer::stage(const Scene &scene, QSize size, const std::function<void(QWidget &subject)> &visit)
{
    const StillClock clock;
    SnapshotClient client(scene.fleet);
    MainWindow window(client, clock);
    window.resize(size);
    window.setOperator(QStringLiteral("op-1@desk"));
    window.show();
    QCoreApplication::processEvents();
    QWidget *subject = scene.arrange(window);
    QCoreApplication::processEvents();
    visit(*subject);
}

Result<void> ShotRenderer::render(const Scene &scene, const QString &theme)
{
    Result<void> saved;
    stage(scene, usualSize, [&](QWidget &subject) { saved = save(subject, scene.name, theme); });
    return saved;
}

Result<void> ShotRenderer::render(const WindowShot &shot, const QString &theme)
{
    const StillClock clock;
    const std::unique_ptr<QWidget> window = shot.make(clock);
    window->show();
    QCoreApplication::processEvents();
    return save(*window, shot.name, theme);
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
