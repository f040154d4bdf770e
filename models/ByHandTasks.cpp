#include "models/ByHandTasks.h"

#include "models/BoardWords.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
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
    std::map<ExchangeId, std::vector<const DeliveryView *>> open;
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome != Outcome::Confirmed) {
            open[delivery.exchange].push_back(&delivery);
        }
    }
    std::vector<ByHandTask> tasks;
    for (const auto &[exchange, deliveries] : open) {
        ByHandTask task{
            .exchange = exchange, .when = When::Later, .title = {}, .bots = {}, .steps = guide.of(exchange)};
        QStringList names;
        for (const DeliveryView *delivery : deliveries) {
            task.when = std::min(task.when, whenOf(delivery->outcome));
            names.append(delivery->name);
        }
        const QString name = task.steps.name.isEmpty() ? exchange.text() : task.steps.name;
        task.title = titleOf(task.when, name, operation.createdAt);
        task.bots = tr("%1. %2.").arg(Words::names(names), BoardWords::mayBeOpen(deliveries));
        tasks.push_back(std::move(task));
    }
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const ByHandTask &a, const ByHandTask &b) { return a.when < b.when; });
    return tasks;
}

std::vector<ByHandTask> ByHandTasks::of(const std::vector<BotView> &bots, const ExchangeGuide &guide)
{
    std::map<ExchangeId, std::vector<DeliveryView>> trading;
    for (const BotView &bot : bots) {
        if (bot.hasStopped()) {
            continue;
        }
        std::set<ExchangeId> exchanges(bot.exchanges.begin(), bot.exchanges.end());
        exchanges.insert(bot.exchange);
        for (const ExchangeId &exchange : exchanges) {
            trading[exchange].push_back(asDelivery(bot));
        }
    }
    std::vector<std::pair<Money, ByHandTask>> tasks;
    for (const auto &[exchange, held] : trading) {
        ByHandTask task{.exchange = exchange, .when = When::Look, .title = {}, .bots = {}, .steps = guide.of(exchange)};
        QStringList names;
        std::vector<const DeliveryView *> open;
        Money atRisk;
        for (const DeliveryView &bot : held) {
            names.append(bot.name);
            open.push_back(&bot);
            atRisk = atRisk + bot.exposure.value_or(Money());
        }
        task.title = tr("At %1").arg(task.steps.name.isEmpty() ? exchange.text() : task.steps.name);
        task.bots = tr("%1. %2.").arg(Words::names(names), BoardWords::mayBeOpen(open));
        tasks.emplace_back(atRisk, std::move(task));
    }
    std::stable_sort(tasks.begin(), tasks.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<ByHandTask> sorted;
    sorted.reserve(tasks.size());
    for (auto &[atRisk, task] : tasks) {
        sorted.push_back(std::move(task));
    }
    return sorted;
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
