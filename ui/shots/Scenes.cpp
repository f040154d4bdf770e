#include "ui/shots/Scenes.h"

#include "ui/shell/OperatorActs.h"
#include "ui/shots/CallShots.h"
#include "ui/shots/ChartShots.h"
#include "ui/shots/FailoverShots.h"
#include "ui/shots/HealthShots.h"
#include "ui/shots/SampleFleet.h"
#include "ui/shots/SandboxShots.h"
#include "ui/theme/Scale.h"

#include <array>
#include <iterator>
#include <utility>

namespace fleet::ui {

namespace {

using namespace arrange;
using sample::StopStage;
using SharedFleet = std::shared_ptr<const FleetSnapshot>;

SharedFleet share(FleetSnapshot fleet)
{
    return std::make_shared<const FleetSnapshot>(std::move(fleet));
}

QString sized(const QString &name, int bots, const QString &state = {})
{
    return QStringLiteral("%1-%2%3").arg(name).arg(bots).arg(state.isEmpty() ? state : QLatin1Char('-') + state);
}

struct Fleets {
    int bots = 0;
    SharedFleet calm;
    SharedFleet blind;
    SharedFleet stopping;
    SharedFleet partly;
    SharedFleet latched;
};

/// A large fleet always has something.
Fleets fleetsOf(int bots)
{
    const FleetSnapshot plain = sample::fleet(bots);
    const FleetSnapshot usual = bots > 1000 ? sample::busy(plain) : plain;
    Fleets fleets;
    fleets.bots = bots;
    fleets.calm = share(usual);
    fleets.blind = share(sample::blind(usual));
    if (bots > 0) {
        fleets.stopping = share(sample::stopped(plain, StopStage::Running));
        fleets.partly = share(sample::stopped(plain, StopStage::Partly));
        fleets.latched = share(sample::stopped(sample::verified(plain), StopStage::Proved));
    }
    return fleets;
}

void addPages(std::vector<Scene> &scenes, const Fleets &fleets)
{
    for (const char *key : {"overview", "bots"}) {
        const QString name = QString::fromLatin1(key);
        const Arrange open = page(name);
        scenes.push_back({sized(name, fleets.bots), fleets.calm, open});
        scenes.push_back({sized(name, fleets.bots, QStringLiteral("blind")), fleets.blind, open});
        scenes.push_back({sized(name, fleets.bots, QStringLiteral("text-200")), fleets.calm, open, mostTextPercent});
        if (fleets.bots > 0) {
            scenes.push_back({sized(name, fleets.bots, QStringLiteral("stopping")), fleets.partly, open});
        }
    }
    if (fleets.bots > 0) {
        scenes.push_back({sized(QStringLiteral("board-running"), fleets.bots), fleets.stopping, newestBoard});
        scenes.push_back({sized(QStringLiteral("board-partly"), fleets.bots), fleets.partly, newestBoard});
        scenes.push_back({sized(QStringLiteral("board-proved"), fleets.bots), fleets.latched, newestBoard});
    }
}

void addDialogs(std::vector<Scene> &scenes, const Fleets &fleets)
{
    const std::array<std::pair<const char *, Act>, 6> verbs{
        std::pair<const char *, Act>{"stop-fleet", &OperatorActs::stop},
        {"pause-fleet", &OperatorActs::pause},
        {"resume-fleet", &OperatorActs::resume},
        {"drain-fleet", &OperatorActs::drain},
        {"restart-fleet", &OperatorActs::restart},
        {"shutdown-fleet", &OperatorActs::shutDown},
    };
    for (const auto &[key, verb] : verbs) {
        const QString name = QString::fromLatin1(key);
        scenes.push_back({sized(name, fleets.bots), fleets.calm, act(verb, Scope::fleet())});
        scenes.push_back({sized(name, fleets.bots, QStringLiteral("blind")), fleets.blind, act(verb, Scope::fleet())});
    }
    scenes.push_back({sized(QStringLiteral("release-fleet"), fleets.bots),
                      fleets.bots > 0 ? fleets.latched : fleets.calm, act(&OperatorActs::release, Scope::fleet())});
}

/// What one size, one window or one bot shows.
std::vector<Scene> singleScenes(const Fleets &twelveBots, const Fleets &manyBots)
{
    const SharedFleet &twelve = twelveBots.calm;
    const SharedFleet &latched = twelveBots.latched;
    const SharedFleet &busy = manyBots.calm;
    const SharedFleet many = share(sample::fleet(manyBots.bots));
    FleetSnapshot pretended = *twelve;
    pretended.sandbox = true;
    pretended.gateway = QStringLiteral("http://127.0.0.1:8400");
    const SharedFleet sandbox = share(pretended);
    const Scope group = Scope::group(GroupId(QStringLiteral("perp-momentum")));
    const Scope one = Scope::bots({twelve->bots.back().id.text()});
    const Typed limitsTyped{{QStringLiteral("max_order_size_usd"), QStringLiteral("5000")},
                            {QStringLiteral("max_position_usd"), QStringLiteral("ten thousand")},
                            {QStringLiteral("allowed_pairs"), QStringLiteral("BTC/USDT, ETH/USDT")}};
    const Typed instrumentTyped{{QStringLiteral("instrument"), QStringLiteral("BTC-PERPETUAL")}};
    return {
        {QStringLiteral("overview-12-small"), twelve, smallestWindow},
        {QStringLiteral("overview-61"), share(sample::busy(sample::fleet(61))), selectedOnMap},
        {QStringLiteral("overview-2000-small"), busy, smallestWindow},
        {QStringLiteral("overview-10000"), share(sample::busy(sample::fleet(10'000))), wholeWindow},
        {QStringLiteral("overview-12-small-text-200"), twelve, smallestWindow, mostTextPercent},
        {QStringLiteral("sandbox"), sandbox, sandboxWindow},
        {QStringLiteral("sandbox-controls"), sandbox, openSandboxControls},
        {QStringLiteral("sandbox-controls-text-200"), sandbox, openSandboxControls, mostTextPercent},
        {QStringLiteral("columns"), twelve, columnDialog},
        {QStringLiteral("columns-text-200"), twelve, columnDialog, mostTextPercent},
        {QStringLiteral("settings"), twelve, page(QStringLiteral("settings"))},
        {QStringLiteral("settings-profile"), twelve, settingsWithProfile(ApiKeyPlace::File)},
        {QStringLiteral("settings-profile-keychain"), twelve, settingsWithProfile(ApiKeyPlace::Keychain)},
        {QStringLiteral("settings-key-refused"), share(sample::stopsBlocked(*twelve)),
         settingsWithProfile(ApiKeyPlace::File)},
        {QStringLiteral("settings-text-200"), twelve, settingsWithLargeText, mostTextPercent},
        {QStringLiteral("palette"), twelve, typed(QString())},
        {QStringLiteral("palette-typed"), twelve, typed(QStringLiteral("stop pm"))},
        {QStringLiteral("palette-none"), twelve, typed(QStringLiteral("xyzzy"))},
        {QStringLiteral("palette-2000"), many, typed(QStringLiteral("pm 17"))},
        {QStringLiteral("shortcuts"), twelve, shortcutSheet},
        {QStringLiteral("shortcuts-text-200"), twelve, shortcutSheet, mostTextPercent},
        {QStringLiteral("bots-12-small"), twelve, smallestBots},
        {QStringLiteral("bots-12-dead"), twelve, deadBots},
        {QStringLiteral("panel-now"), twelve, panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now)},
        {QStringLiteral("panel-now-dead"), twelve, panelOf(QStringLiteral("perp-momentum-04"), BotPanel::Tab::Now)},
        {QStringLiteral("panel-now-small"), twelve, panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now, true)},
        {QStringLiteral("panel-now-blind"), share(sample::blind(*twelve)),
         panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now)},
        {QStringLiteral("panel-now-text-200"), twelve, panelOf(QStringLiteral("options-mm-02"), BotPanel::Tab::Now),
         mostTextPercent},
        {QStringLiteral("panel-charts"), twelve, chartsOf(QStringLiteral("options-mm-02"), SampleHistory::Kind::Full)},
        {QStringLiteral("panel-charts-empty"), twelve,
         chartsOf(QStringLiteral("options-mm-02"), SampleHistory::Kind::Empty)},
        {QStringLiteral("panel-charts-small"), twelve,
         chartsOf(QStringLiteral("options-mm-02"), SampleHistory::Kind::Full, true)},
        {QStringLiteral("panel-charts-text-200"), twelve,
         chartsOf(QStringLiteral("options-mm-02"), SampleHistory::Kind::Full), mostTextPercent},
        {QStringLiteral("panel-commands"), share(sample::stopped(*twelve, StopStage::Partly)),
         panelOf(QStringLiteral("perp-momentum-03"), BotPanel::Tab::Commands)},
        {QStringLiteral("panel-commands-2000"), share(sample::stopped(*many, StopStage::Partly)),
         panelOf(QStringLiteral("perp-momentum-0003"), BotPanel::Tab::Commands)},
        {QStringLiteral("panel-identity"), twelve, panelOf(QStringLiteral("spot-arb-02"), BotPanel::Tab::Identity)},
        {QStringLiteral("panel-policy"), twelve, panelOf(QStringLiteral("spot-arb-02"), BotPanel::Tab::Policy)},
        {QStringLiteral("bots-stopped"), latched, page(QStringLiteral("bots"))},
        {QStringLiteral("link-connecting"), share(sample::connecting(*twelve)), wholeWindow},
        {QStringLiteral("link-degraded"), share(sample::degraded(*twelve)), wholeWindow},
        {QStringLiteral("link-stops-blocked"), share(sample::stopsBlocked(*twelve)), wholeWindow},
        {QStringLiteral("steps-by-hand"), twelveBots.blind, stepsDialog},
        {QStringLiteral("steps-by-hand-text-200"), twelveBots.blind, stepsDialog, mostTextPercent},
        {QStringLiteral("stop-fleet-12-holding"), twelve, holdingStop},
        {QStringLiteral("stop-fleet-12-blocked"), share(sample::stopsBlocked(*twelve)),
         act(&OperatorActs::stop, Scope::fleet())},
        {QStringLiteral("stop-fleet-2000-small"), many, smallestDialog},
        {QStringLiteral("stop-group-12"), twelve, act(&OperatorActs::stop, group)},
        {QStringLiteral("stop-group-2000"), many, act(&OperatorActs::stop, group)},
        {QStringLiteral("stop-one-bot"), twelve, act(&OperatorActs::stop, one)},
        {QStringLiteral("shutdown-one-bot"), twelve, act(&OperatorActs::shutDown, one)},
        {QStringLiteral("shutdown-group-12"), twelve, act(&OperatorActs::shutDown, group)},
        {QStringLiteral("shutdown-stopped"), latched, act(&OperatorActs::shutDown, group)},
        {QStringLiteral("restart-group-12"), twelve, act(&OperatorActs::restart, group)},
        {QStringLiteral("limits-group-12"), twelve, filledIn(&OperatorActs::setLimits, group, limitsTyped)},
        {QStringLiteral("limits-one-bot"), twelve, act(&OperatorActs::setLimits, one)},
        {QStringLiteral("close-one-bot"), twelve, filledIn(&OperatorActs::closePosition, one, instrumentTyped)},
        {QStringLiteral("close-group-12"), twelve, act(&OperatorActs::closePosition, group)},
        {QStringLiteral("stop-fleet-12-text-200"), twelve, act(&OperatorActs::stop, Scope::fleet()), mostTextPercent},
        {QStringLiteral("board-partly-12-text-200"), twelveBots.partly, newestBoard, mostTextPercent},
        {QStringLiteral("board-reason"), twelveBots.latched, reasonDialog},
        {QStringLiteral("board-reason-text-200"), twelveBots.latched, reasonDialog, mostTextPercent},
    };
}

} // namespace

std::vector<Scene> allScenes()
{
    const Fleets none = fleetsOf(0);
    const Fleets twelve = fleetsOf(12);
    const Fleets many = fleetsOf(2000);
    std::vector<Scene> scenes = singleScenes(twelve, many);
    for (const std::vector<Scene> &more : {healthScenes(), callScenes(), chartScenes()}) {
        scenes.insert(scenes.end(), more.begin(), more.end());
    }
    for (const Fleets *fleets : {&none, &twelve, &many}) {
        addPages(scenes, *fleets);
        addDialogs(scenes, *fleets);
    }
    for (Scene &scene : failoverScenes()) {
        scenes.push_back(std::move(scene));
    }
    return scenes;
}

} // namespace fleet::ui
