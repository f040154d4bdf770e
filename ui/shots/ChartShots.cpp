#include "ui/shots/ChartShots.h"

#include "ui/bots/BotsPage.h"
#include "ui/charts/ChartsDialog.h"
#include "ui/overview/DensityStrip.h"
#include "ui/overview/OverviewPage.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"
#include "ui/shots/SampleFleet.h"
#include "ui/theme/Scale.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>

#include <memory>
#include <utility>

namespace fleet::ui {

namespace {

using namespace arrange;
using Kind = SampleHistory::Kind;
using SharedFleet = std::shared_ptr<const FleetSnapshot>;

SharedFleet share(FleetSnapshot fleet)
{
    return std::make_shared<const FleetSnapshot>(std::move(fleet));
}

/// The overview with this past.
Arrange day(Kind past, const Arrange &then = wholeWindow)
{
    return [history = std::make_shared<SampleHistory>(past), then](MainWindow &window) {
        window.offerHistory(*history);
        return then(window);
    };
}

/// The keyboard's cursor stands on a cell of the strip, and the strip is in sight.
QWidget *strippedDay(MainWindow &window)
{
    auto *strip = window.findChild<DensityStrip *>();
    strip->setFocus();
    for (int step = 0; step < 3; ++step) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
        QCoreApplication::sendEvent(strip, &press);
    }
    window.findChild<OverviewPage *>()->findChild<QScrollArea *>()->ensureWidgetVisible(strip);
    return &window;
}

/// The foot of a page that is longer than the window.
QWidget *lowestDay(MainWindow &window)
{
    QCoreApplication::processEvents();
    auto *scroll = window.findChild<OverviewPage *>()->findChild<QScrollArea *>();
    scroll->ensureVisible(0, scroll->widget()->height());
    return &window;
}

QWidget *trends(MainWindow &window)
{
    window.pages().openKey(QStringLiteral("bots"));
    QCoreApplication::processEvents();
    window.findChild<BotsPage *>()->resort();
    return &window;
}

QWidget *trendsWithPanel(MainWindow &window)
{
    window.findChild<BotsPage *>()->openDetails();
    return trends(window);
}

Arrange charts(Kind past, const Scope &scope)
{
    return day(past, [scope](MainWindow &window) -> QWidget * {
        auto *page = window.findChild<BotsPage *>();
        window.pages().openKey(QStringLiteral("bots"));
        Q_EMIT page->chartsRequested(scope);
        return window.findChild<ChartsDialog *>();
    });
}

} // namespace

std::vector<Scene> chartScenes()
{
    const SharedFleet twelve = share(sample::fleet(12));
    const SharedFleet many = share(sample::busy(sample::fleet(2000)));
    const SharedFleet blind = share(sample::blind(*twelve));
    const SharedFleet stopped = share(sample::stopped(*twelve, sample::StopStage::Partly));
    const Scope group = Scope::group(GroupId(QStringLiteral("perp-momentum")));
    QStringList all;
    for (const BotView &bot : twelve->bots) {
        all.append(bot.id.text());
    }
    return {
        {QStringLiteral("day-0"), share(sample::fleet(0)), day(Kind::Empty)},
        {QStringLiteral("day-12"), twelve, day(Kind::Full)},
        {QStringLiteral("day-12-cell"), twelve, day(Kind::Full, strippedDay)},
        {QStringLiteral("day-12-small"), twelve, day(Kind::Full, smallestWindow)},
        {QStringLiteral("day-12-text-200"), twelve, day(Kind::Full, strippedDay), mostTextPercent},
        {QStringLiteral("day-12-blind"), blind, day(Kind::Full)},
        {QStringLiteral("day-12-empty"), twelve, day(Kind::Empty)},
        {QStringLiteral("day-12-failing"), twelve, day(Kind::Failing)},
        {QStringLiteral("day-12-stopping"), stopped, day(Kind::Full, lowestDay)},
        {QStringLiteral("day-2000"), many, day(Kind::Full)},
        {QStringLiteral("day-2000-cell"), many, day(Kind::Full, strippedDay)},
        {QStringLiteral("day-2000-blind"), share(sample::blind(*many)), day(Kind::Full)},
        {QStringLiteral("trends-12"), twelve, day(Kind::Full, trends)},
        {QStringLiteral("trends-12-panel"), twelve, day(Kind::Full, trendsWithPanel)},
        {QStringLiteral("trends-12-text-200"), twelve, day(Kind::Full, trends), mostTextPercent},
        {QStringLiteral("trends-12-blind"), blind, day(Kind::Full, trends)},
        {QStringLiteral("trends-2000"), many, day(Kind::Full, trends)},
        {QStringLiteral("charts-group"), stopped, charts(Kind::Full, group)},
        {QStringLiteral("charts-twelve"), stopped, charts(Kind::Full, Scope::bots(all))},
        {QStringLiteral("charts-three"), twelve, charts(Kind::Full, Scope::bots(all.mid(4, 3)))},
        {QStringLiteral("charts-three-text-200"), twelve, charts(Kind::Full, Scope::bots(all.mid(4, 3))),
         mostTextPercent},
        {QStringLiteral("charts-fleet-2000"), many, charts(Kind::Full, Scope::fleet())},
        {QStringLiteral("charts-empty"), twelve, charts(Kind::Empty, group)},
        {QStringLiteral("charts-failing"), twelve, charts(Kind::Failing, group)},
    };
}

} // namespace fleet::ui
