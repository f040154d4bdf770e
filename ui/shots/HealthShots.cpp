#include "ui/shots/HealthShots.h"

#include "models/AlertModel.h"
#include "ui/health/AcknowledgeDialog.h"
#include "ui/health/HealthPage.h"
#include "ui/health/SilenceDialog.h"
#include "ui/health/ThresholdsDialog.h"
#include "ui/shell/FleetFeed.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageShell.h"
#include "ui/shell/WatchActs.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/SampleHealth.h"
#include "ui/theme/Scale.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

#include <memory>
#include <utility>

namespace fleet::ui {

namespace {

using namespace arrange;
using SharedFleet = std::shared_ptr<const FleetSnapshot>;

SharedFleet share(FleetSnapshot fleet)
{
    return std::make_shared<const FleetSnapshot>(std::move(fleet));
}

AlertId firstOf(MainWindow &window, AlertRule rule)
{
    for (const AlertView &view : window.feed().fleet().alerts) {
        if (view.alert.key.rule == rule) {
            return view.alert.id;
        }
    }
    return {};
}

QWidget *selectedAlert(MainWindow &window)
{
    window.findChild<HealthPage *>()->showAlert(firstOf(window, AlertRule::Unhealthy));
    return page(QStringLiteral("health"))(window);
}

QWidget *unfoldedFlood(MainWindow &window)
{
    for (const AlertView &view : window.feed().fleet().alerts) {
        if (view.alert.because) {
            window.findChild<HealthPage *>()->showAlert(view.alert.id);
            break;
        }
    }
    return page(QStringLiteral("health"))(window);
}

QWidget *smallHealth(MainWindow &window)
{
    window.pages().openKey(QStringLiteral("health"));
    return smallestWindow(window);
}

/// The map of one metric; empty: of the one that is nearest to its limit.
Arrange heatMap(const QString &metric, bool small = false)
{
    return [metric, small](MainWindow &window) {
        window.findChild<HealthPage *>()->findChild<QAbstractButton *>(QStringLiteral("healthAsMap"))->click();
        auto *box = window.findChild<QComboBox *>(QStringLiteral("heatMetric"));
        box->setCurrentIndex(box->findData(metric));
        return small ? smallHealth(window) : page(QStringLiteral("health"))(window);
    };
}

QWidget *acknowledgeDialog(MainWindow &window)
{
    window.watchActs().acknowledge({firstOf(window, AlertRule::Unhealthy)});
    return window.findChild<AcknowledgeDialog *>();
}

QWidget *silenceDialog(MainWindow &window)
{
    window.watchActs().silence(firstOf(window, AlertRule::Unhealthy));
    auto *dialog = window.findChild<SilenceDialog *>();
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Exchange maintenance until 18:00"));
    return dialog;
}

QWidget *emergencySilence(MainWindow &window)
{
    window.watchActs().silence(firstOf(window, AlertRule::StopsBlocked));
    return window.findChild<SilenceDialog *>();
}

QWidget *limitsDialog(MainWindow &window)
{
    window.watchActs().editLimits();
    return window.findChild<ThresholdsDialog *>();
}

QWidget *groupLimits(MainWindow &window)
{
    window.watchActs().editLimits({.group = GroupId(QStringLiteral("options-mm")), .bot = {}});
    return window.findChild<ThresholdsDialog *>();
}

} // namespace

std::vector<Scene> healthScenes()
{
    const Arrange open = page(QStringLiteral("health"));
    FleetSnapshot limited = sample::handled(sample::fleet(12));
    limited.thresholds.fleet[QStringLiteral("cpu_pct")] = {.warning = 80, .critical = 95};
    limited.thresholds.groups[GroupId(QStringLiteral("options-mm"))] = {
        {QStringLiteral("drawdown_pct"), {.warning = 3, .critical = 6}},
        {QStringLiteral("net_delta"), {.warning = 1}},
        {QStringLiteral("error_count"), {}}};
    const SharedFleet twelve = share(limited);
    const SharedFleet many = share(sample::busy(sample::fleet(2000)));
    const SharedFleet blocked = share(sample::stopsBlocked(sample::fleet(12)));
    return {
        {QStringLiteral("health-12"), twelve, open},
        {QStringLiteral("health-12-selected"), twelve, selectedAlert},
        {QStringLiteral("health-12-well"), share(sample::well(sample::fleet(12))), open},
        {QStringLiteral("health-12-small"), twelve, smallHealth},
        {QStringLiteral("health-12-text-200"), twelve, open, mostTextPercent},
        {QStringLiteral("health-12-small-text-200"), twelve, smallHealth, mostTextPercent},
        {QStringLiteral("health-12-blind"), share(sample::blind(limited)), open},
        {QStringLiteral("health-0"), share(sample::fleet(0)), open},
        {QStringLiteral("health-0-blind"), share(sample::blind(sample::fleet(0))), open},
        {QStringLiteral("health-2000"), many, open},
        {QStringLiteral("health-2000-blind"), share(sample::blind(*many)), open},
        {QStringLiteral("health-flood"), share(sample::flooded(sample::fleet(2000))), open},
        {QStringLiteral("health-flood-unfolded"), share(sample::flooded(sample::fleet(2000))), unfoldedFlood},
        {QStringLiteral("health-map-12"), twelve, heatMap({})},
        {QStringLiteral("health-map-12-metric"), twelve, heatMap(QStringLiteral("drawdown_pct"))},
        {QStringLiteral("health-map-12-no-limit"), twelve, heatMap(QStringLiteral("trade_count"))},
        {QStringLiteral("health-map-12-small-text-200"), twelve, heatMap({}, true), mostTextPercent},
        {QStringLiteral("health-map-2000"), many, heatMap({})},
        {QStringLiteral("health-map-2000-blind"), share(sample::blind(*many)), heatMap({})},
        {QStringLiteral("acknowledge"), twelve, acknowledgeDialog},
        {QStringLiteral("acknowledge-text-200"), twelve, acknowledgeDialog, mostTextPercent},
        {QStringLiteral("silence"), twelve, silenceDialog},
        {QStringLiteral("silence-text-200"), twelve, silenceDialog, mostTextPercent},
        {QStringLiteral("silence-emergency"), blocked, emergencySilence},
        {QStringLiteral("thresholds"), twelve, limitsDialog},
        {QStringLiteral("thresholds-group"), twelve, groupLimits},
        {QStringLiteral("thresholds-text-200"), twelve, limitsDialog, mostTextPercent},
    };
}

} // namespace fleet::ui
