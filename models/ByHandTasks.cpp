#include "models/ByHandTasks.h"

#include "models/BoardWords.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <compare>
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
    std::vector<const DeliveryView *> deliveries;
    Stake stake;
};

ByHandTask taskOf(When when, const ExchangeSteps &steps, const ExchangeId &exchange,
                  std::vector<const DeliveryView *> deliveries, UtcTime clickedAt)
{
    std::stable_sort(deliveries.begin(), deliveries.end(),
                     [](const DeliveryView *a, const DeliveryView *b) { return stakeOf(*a) > stakeOf(*b); });
    QStringList names;
    for (const DeliveryView *delivery : deliveries) {
        names.append(delivery->name);
    }
    const QString name = steps.name.isEmpty() ? exchange.text() : steps.name;
    return {.exchange = exchange,
            .when = when,
            .title = titleOf(when, name, clickedAt),
            .bots = ByHandTasks::tr("%1. %2.").arg(Words::names(names), BoardWords::mayBeOpen(deliveries)),
            .steps = steps};
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
            Errand &errand = errands[{whenOf(delivery.outcome), delivery.exchange}];
            errand.deliveries.push_back(&delivery);
            errand.stake = errand.stake + stakeOf(delivery);
        }
    }
    std::vector<std::pair<Stake, ByHandTask>> ranked;
    for (auto &[where, errand] : errands) {
        const auto &[when, exchange] = where;
        ranked.emplace_back(errand.stake,
                            taskOf(when, guide.of(exchange), exchange, errand.deliveries, operation.createdAt));
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.second.when != b.second.when ? a.second.when < b.second.when : a.first > b.first;
    });
    std::vector<ByHandTask> tasks;
    tasks.reserve(ranked.size());
    for (auto &[stake, task] : ranked) {
        tasks.push_back(std::move(task));
    }
    return tasks;
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
