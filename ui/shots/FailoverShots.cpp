#include "ui/shots/FailoverShots.h"

#include "ui/dialogs/FailoverDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/OperatorActs.h"
#include "ui/shots/SampleFleet.h"
#include "ui/theme/Scale.h"

#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace fleet::ui {

namespace {

using namespace std::chrono_literals;

const QString deadName = QStringLiteral("perp-momentum-04"); // the guide's fleet has it on bybit

BotView &named(FleetSnapshot &fleet, const QString &name)
{
    return *std::find_if(fleet.bots.begin(), fleet.bots.end(), [&](const BotView &bot) { return bot.name == name; });
}

/// Beside the others of the dead bot's group.
BotView &addStandby(FleetSnapshot &fleet, const QString &name, const QString &exchange)
{
    BotView bot = named(fleet, QStringLiteral("perp-momentum-01"));
    bot.id = BotId(name);
    bot.name = name;
    bot.exchange = ExchangeId(exchange);
    bot.exchanges = {bot.exchange};
    bot.liveness = Liveness::Alive;
    bot.heardAt = sample::moment() - 4s;
    bot.level = BotLevel::Verified;
    bot.reported = BotState::Dormant;
    bot.standby = true;
    bot.holds.clear();
    bot.orderedHolds.clear();
    bot.pending.clear();
    bot.metrics.openPositions = 0;
    bot.metrics.openOrders = 0;
    const auto place = std::find_if(fleet.bots.begin(), fleet.bots.end(), [](const BotView &other) {
        return other.group == GroupId(QStringLiteral("spot-arb"));
    });
    return *fleet.bots.insert(place, std::move(bot));
}

FleetSnapshot bereaved(LostLinkPolicy policy)
{
    FleetSnapshot fleet = sample::fleet(12);
    named(fleet, deadName).lostLink = policy;
    fleet.link.since = sample::moment() - std::chrono::hours(3);
    return fleet;
}

FleetSnapshot withOne(LostLinkPolicy policy)
{
    FleetSnapshot fleet = bereaved(policy);
    addStandby(fleet, QStringLiteral("perp-momentum-06"), QStringLiteral("bybit"));
    return fleet;
}

/// And reasons to look twice.
FleetSnapshot withSeveral()
{
    FleetSnapshot fleet = withOne({.after = 120s, .act = LostLinkAct::CarryOn});
    addStandby(fleet, QStringLiteral("perp-momentum-07"), QStringLiteral("okx"))
        .exchanges.emplace_back(QStringLiteral("bybit"));
    BotView &paused = named(fleet, QStringLiteral("perp-momentum-01"));
    paused.liveness = Liveness::Alive;
    paused.level = BotLevel::Verified;
    paused.desired = DesiredState::Paused;
    paused.reported = BotState::Paused;
    paused.pending.clear();
    paused.holds = {{HoldId(QStringLiteral("019a0000-0000-7000-8000-000000000009")), HoldKind::Pause,
                     QStringLiteral("op-2"), QStringLiteral("thin market"), sample::moment() - 44min}};
    paused.orderedHolds = paused.holds;
    BotView &other = named(fleet, QStringLiteral("perp-momentum-05"));
    other.liveness = Liveness::Dead;
    other.heardAt = sample::moment() - 3min;
    fleet.link.since = sample::moment() - 200s;
    return fleet;
}

FleetSnapshot partitioned()
{
    FleetSnapshot fleet = withOne({.after = 120s, .act = LostLinkAct::Drain});
    for (const QString &name : {QStringLiteral("perp-momentum-02"), QStringLiteral("perp-momentum-03"),
                                QStringLiteral("perp-momentum-05"), QStringLiteral("spot-arb-01")}) {
        BotView &bot = named(fleet, name);
        bot.liveness = Liveness::Dead;
        bot.heardAt = sample::moment() - 4min;
    }
    AlertView alert;
    alert.alert.id = AlertId(QStringLiteral("019a0000-0000-7000-8000-00000000000a"));
    alert.alert.key = {AlertRule::Partition, {}};
    alert.alert.severity = AlertSeverity::Critical;
    alert.alert.openedAt = sample::moment() - 2min;
    fleet.alerts = {alert};
    return fleet;
}

Scene scene(const QString &name, FleetSnapshot fleet, const QString &reason = {}, int textPercent = leastTextPercent)
{
    const Arrange arrange = [reason](MainWindow &window) -> QWidget * {
        window.acts().failOver(BotId(deadName));
        auto *dialog = window.findChild<FailoverDialog *>();
        if (dialog == nullptr) {
            return &window;
        }
        dialog->findChild<QLineEdit *>()->setText(reason);
        dialog->resize(dialog->width(), dialog->wholeHeight()); // the same picture on every screen
        return dialog;
    };
    return {name, std::make_shared<const FleetSnapshot>(std::move(fleet)), arrange, textPercent};
}

} // namespace

std::vector<Scene> failoverScenes()
{
    const LostLinkPolicy drains{.after = 120s, .act = LostLinkAct::Drain};
    const QString reason = QStringLiteral("its host lost power");
    return {
        scene(QStringLiteral("failover-one"), withOne(drains), reason),
        scene(QStringLiteral("failover-one-text-200"), withOne(drains), reason, mostTextPercent),
        scene(QStringLiteral("failover-waits"), withOne({.after = 300s, .act = LostLinkAct::Flatten}), reason),
        scene(QStringLiteral("failover-several"), withSeveral()),
        scene(QStringLiteral("failover-none"), bereaved(drains)),
        scene(QStringLiteral("failover-partition"), partitioned()),
    };
}

} // namespace fleet::ui
