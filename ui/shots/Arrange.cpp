#include "ui/shots/Arrange.h"

#include "ui/board/StepsDialog.h"
#include "ui/bots/BotsPage.h"
#include "ui/bots/ColumnDialog.h"
#include "ui/dialogs/OperationDialog.h"
#include "ui/dialogs/ReasonDialog.h"
#include "ui/dialogs/StopDialog.h"
#include "ui/overview/BotMap.h"
#include "ui/palette/CommandPalette.h"
#include "ui/palette/ShortcutSheet.h"
#include "ui/shell/Commands.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shell/PageShell.h"
#include "ui/shots/EnrolShots.h"
#include "ui/shots/SandboxShots.h"
#include "ui/widgets/HoldButton.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace fleet::ui::arrange {

namespace {

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

} // namespace

QWidget *wholeWindow(MainWindow &window)
{
    return &window;
}

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

Arrange page(const QString &key)
{
    return [key](MainWindow &window) {
        window.pages().openKey(key);
        return wholeWindow(window);
    };
}

QWidget *settingsWithLargeText(MainWindow &window)
{
    window.pages().openKey(QStringLiteral("settings"));
    auto *size = window.findChild<QComboBox *>(QStringLiteral("textSize"));
    size->setCurrentIndex(size->count() - 1); // as large as the text is painted
    return wholeWindow(window);
}

Arrange typed(const QString &query)
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

Arrange panelOf(const QString &bot, BotPanel::Tab tab, bool small)
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

Arrange chartsOf(const QString &bot, SampleHistory::Kind past, bool small)
{
    return [bot, history = std::make_shared<SampleHistory>(past), small](MainWindow &window) {
        window.offerHistory(*history);
        return panelOf(bot, BotPanel::Tab::Charts, small)(window);
    };
}

QWidget *smallestDialog(MainWindow &window)
{
    window.acts().stopFleet();
    QWidget *dialog = openDialog(window);
    dialog->resize(dialog->width(), 660);
    return dialog;
}

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

Arrange act(Act verb, const Scope &scope)
{
    return [verb, scope](MainWindow &window) {
        (window.acts().*verb)(scope);
        return openDialog(window);
    };
}

Arrange settingsWithProfile(ApiKeyPlace keyPlace)
{
    return [keyPlace](MainWindow &window) {
        offerSampleProfile(window, keyPlace);
        return page(QStringLiteral("settings"))(window);
    };
}

Arrange filledIn(Act verb, const Scope &scope, const Typed &lines)
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

QWidget *stepsDialog(MainWindow &window)
{
    window.findChild<QPushButton *>(QStringLiteral("bannerSteps"))->click();
    return window.findChild<StepsDialog *>();
}

QWidget *reasonDialog(MainWindow &window)
{
    window.acts().addReason(window.feed().fleet().operations.front().id);
    auto *dialog = window.findChild<ReasonDialog *>();
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Bybit confirmed a stale order book"));
    return dialog;
}

} // namespace fleet::ui::arrange
