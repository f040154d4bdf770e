#include "models/ByHandTasks.h"

#include "models/BoardWords.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <compare>
#include <deque>
#include <map>
#include <set>
#include <utility>

namespace fleet {

namespace {

using When = ByHandTask::When;

/// From then on the engine calls a bot that has not answered unreachable.
constexpr milliseconds silenceLimit{60'000};

When whenOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Refused:
    case Outcome::Failed:
    case Outcome::Unreachable:
        return When::Now;
    case Outcome::Observed:
        return When::Look;
    case Outcome::Silent:
    case Outcome::Working:
    case Outcome::Confirmed:
        return When::Later;
    }
    Q_UNREACHABLE();
}

QString titleOf(When when, const QString &exchange, UtcTime clickedAt)
{
    switch (when) {
    case When::Now:
        return ByHandTasks::tr("Go to %1 now").arg(exchange);
    case When::Look:
        return ByHandTasks::tr("Look at %1").arg(exchange);
    case When::Later:
        return ByHandTasks::tr("If still quiet at %1, go to %2")
            .arg(Words::clockTime(clickedAt + silenceLimit), exchange);
    }
    Q_UNREACHABLE();
}

/// What may be lost at an exchange, as far as it is known; in the order in which it counts.
struct Stake {
    qint64 exposure = 0; ///< in micro-USD
    qint64 positions = 0;
    qint64 orders = 0;
    qint64 unknown = 0; ///< bots that may hold anything: more than those that are known to hold nothing

    auto operator<=>(const Stake &) const = default;
    Stake operator+(const Stake &other) const
    {
        return {exposure + other.exposure, positions + other.positions, orders + other.orders, unknown + other.unknown};
    }
};

Stake stakeOf(const DeliveryView &delivery)
{
    return {delivery.exposure.value_or(Money()).micros(), delivery.positions.value_or(0), delivery.orders.value_or(0),
            delivery.positions && delivery.orders ? 0 : 1};
}

/// Bots of one exchange that are equally urgent.
struct Errand {
    ByHandTask task;
    std::vector<const DeliveryView *> deliveries;
    Stake stake;

    void add(const DeliveryView &delivery)
    {
        deliveries.push_back(&delivery);
        stake = stake + stakeOf(delivery);
    }
};

QString nameOf(const ByHandTask &task)
{
    return task.steps.name.isEmpty() ? task.exchange.text() : task.steps.name;
}

/// The most urgent first, then by what is at stake; and so are the bots of each.
std::vector<ByHandTask> ranked(std::vector<Errand> errands)
{
    std::stable_sort(errands.begin(), errands.end(), [](const Errand &a, const Errand &b) {
        return a.task.when != b.task.when ? a.task.when < b.task.when : a.stake > b.stake;
    });
    std::vector<ByHandTask> tasks;
    tasks.reserve(errands.size());
    for (Errand &errand : errands) {
        std::stable_sort(errand.deliveries.begin(), errand.deliveries.end(),
                         [](const DeliveryView *a, const DeliveryView *b) { return stakeOf(*a) > stakeOf(*b); });
        QStringList names;
        for (const DeliveryView *delivery : errand.deliveries) {
            names.append(delivery->name);
        }
        errand.task.bots =
            ByHandTasks::tr("%1. %2.").arg(Words::names(names), BoardWords::mayBeOpen(errand.deliveries));
        tasks.push_back(std::move(errand.task));
    }
    return tasks;
}

template<typename Key>
std::vector<ByHandTask> ranked(std::map<Key, Errand> errands)
{
    std::vector<Errand> all;
    all.reserve(errands.size());
    for (auto &[where, errand] : errands) {
        all.push_back(std::move(errand));
    }
    return ranked(std::move(all));
}

/// What it holds, as last heard, told as the board tells it.
DeliveryView asDelivery(const BotView &bot)
{
    DeliveryView view;
    view.bot = bot.id;
    view.name = bot.name;
    view.positions = bot.metrics.openPositions;
    view.orders = bot.metrics.openOrders;
    view.exposure = bot.metrics.exposureUsd;
    return view;
}

} // namespace

std::vector<ByHandTask> ByHandTasks::of(const OperationView &operation, const ExchangeGuide &guide)
{
    if (operation.verb != Verb::EmergencyStop) {
        return {};
    }
    std::map<std::pair<When, ExchangeId>, Errand> errands;
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome != Outcome::Confirmed) {
            errands[{whenOf(delivery.outcome), delivery.exchange}].add(delivery);
        }
    }
    for (auto &[where, errand] : errands) {
        const auto &[when, exchange] = where;
        errand.task = {.exchange = exchange, .when = when, .title = {}, .bots = {}, .steps = guide.of(exchange)};
        errand.task.title = titleOf(when, nameOf(errand.task), operation.createdAt);
    }
    return ranked(std::move(errands));
}

std::vector<ByHandTask> ByHandTasks::of(const std::vector<BotView> &bots, const ExchangeGuide &guide)
{
    std::deque<DeliveryView> held; // pointed to
    std::map<ExchangeId, Errand> errands;
    for (const BotView &bot : bots) {
        if (bot.hasStopped()) {
            continue;
        }
        held.push_back(asDelivery(bot));
        std::set<ExchangeId> exchanges(bot.exchanges.begin(), bot.exchanges.end());
        exchanges.insert(bot.exchange);
        for (const ExchangeId &exchange : exchanges) {
            errands[exchange].add(held.back());
        }
    }
    for (auto &[exchange, errand] : errands) {
        errand.task = {.exchange = exchange, .when = When::Look, .title = {}, .bots = {}, .steps = guide.of(exchange)};
        errand.task.title = tr("At %1").arg(nameOf(errand.task));
    }
    return ranked(std::move(errands));
}

int ByHandTasks::exchanges(const std::vector<ByHandTask> &tasks)
{
    std::set<ExchangeId> exchanges;
    for (const ByHandTask &task : tasks) {
        exchanges.insert(task.exchange);
    }
    return static_cast<int>(exchanges.size());
}

QString ByHandTasks::checked(const ByHandTask &task)
{
    return task.steps.page.isEmpty()
             ? QString()
             : tr("as of %1").arg(QLocale().toString(task.steps.checked, tr("d MMM yyyy", "format of a date")));
}

QString ByHandTasks::asText(const ByHandTask &task)
{
    QStringList lines{task.title, task.bots};
    int number = 0;
    for (const QString &step : task.steps.steps) {
        lines.append(tr("%1. %2").arg(++number).arg(step));
    }
    if (!task.steps.page.isEmpty()) {
        lines.append(tr("Keys: %1 (%2)").arg(task.steps.page, checked(task)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace fleet
