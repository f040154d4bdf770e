#include "models/ByHandTasks.h"

#include "fleet/Stake.h"
#include "models/BoardWords.h"
#include "models/FleetFigures.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

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

/// Who works is not quiet, and may come to nothing all the same.
bool isQuiet(const std::vector<const DeliveryView *> &deliveries)
{
    return std::all_of(deliveries.begin(), deliveries.end(),
                       [](const DeliveryView *delivery) { return delivery->outcome == Outcome::Silent; });
}

QString titleOf(When when, const QString &exchange, UtcTime clickedAt, bool quiet)
{
    switch (when) {
    case When::Now:
        return ByHandTasks::tr("Go to %1 now").arg(exchange);
    case When::Look:
        return ByHandTasks::tr("Look at %1").arg(exchange);
    case When::Later:
        return (quiet ? ByHandTasks::tr("If still quiet at %1, go to %2")
                      : ByHandTasks::tr("If not proved by %1, go to %2"))
            .arg(Words::clockTime(clickedAt + silenceLimit), exchange);
    }
    Q_UNREACHABLE();
}

/// Those with most at stake first.
void rank(std::vector<const DeliveryView *> &deliveries)
{
    std::stable_sort(deliveries.begin(), deliveries.end(),
                     [](const DeliveryView *a, const DeliveryView *b) { return stakeOf(*a) > stakeOf(*b); });
}

/// The bots of one exchange, by how urgent they are.
struct Errand {
    std::map<When, std::vector<const DeliveryView *>> deliveries;

    void add(When when, const DeliveryView &delivery) { deliveries[when].push_back(&delivery); }
    /// There is at least one.
    [[nodiscard]] const std::vector<const DeliveryView *> &mostUrgent() const { return deliveries.begin()->second; }
    [[nodiscard]] When when() const { return deliveries.begin()->first; }
    /// Of what is due now: what may come later does not send anybody there first.
    [[nodiscard]] Stake stake() const
    {
        Stake sum;
        for (const DeliveryView *delivery : mostUrgent()) {
            sum = sum + stakeOf(*delivery);
        }
        return sum;
    }
};

QString nameOf(const ExchangeSteps &steps, const ExchangeId &exchange)
{
    return steps.name.isEmpty() ? exchange.text() : steps.name;
}

/// "perp-momentum-04 (8 min ago)".
QString nameWithAge(const DeliveryView &delivery, UtcTime now)
{
    return delivery.heardAt ? ByHandTasks::tr("%1 (%2 ago)").arg(delivery.name, Words::age(now - *delivery.heardAt))
                            : ByHandTasks::tr("%1 (never heard)").arg(delivery.name);
}

/// "perp-momentum-05, perp-momentum-02. 5 positions, $17,597, 0 orders may still be open as last heard."; with `now` each has its age.
QString lineOf(const std::vector<const DeliveryView *> &deliveries, const std::optional<UtcTime> &now)
{
    QStringList names;
    for (const DeliveryView *delivery : deliveries) {
        names.append(now ? nameWithAge(*delivery, *now) : delivery->name);
    }
    return ByHandTasks::tr("%1. %2.").arg(Words::names(names), BoardWords::mayBeOpen(deliveries));
}

/// The most urgent stand in the title; the others say why they are here.
QStringList linesOf(Errand &errand, UtcTime clickedAt, const std::optional<UtcTime> &now = {})
{
    QStringList lines;
    for (auto &[when, deliveries] : errand.deliveries) {
        rank(deliveries);
        const QString line = lineOf(deliveries, now);
        if (when == errand.when()) {
            lines.append(line);
        } else if (when == When::Look) {
            lines.append(ByHandTasks::tr("Look as well, not proved: %1").arg(line));
        } else {
            lines.append((isQuiet(deliveries) ? ByHandTasks::tr("If still quiet at %1: %2")
                                              : ByHandTasks::tr("If not proved by %1: %2"))
                             .arg(Words::clockTime(clickedAt + silenceLimit), line));
        }
    }
    return lines;
}

/// Who keeps positions, and by which policy: never told to close them by hand.
struct Policies {
    std::map<WindDown, std::set<QString>> groups;

    explicit Policies(const Errand &errand)
    {
        for (const auto &[when, deliveries] : errand.deliveries) {
            for (const DeliveryView *delivery : deliveries) {
                groups[delivery->windDown.value_or(WindDown::Flatten)].insert(delivery->group.text());
            }
        }
    }

    [[nodiscard]] QString namesOf(WindDown windDown) const
    {
        const std::set<QString> &names = groups.at(windDown);
        return Words::list(QStringList(names.begin(), names.end()));
    }
};

/// The step that closes positions, with what is to be kept.
QString closingStep(const QString &step, const Policies &policies)
{
    const bool all = policies.groups.size() == 1;
    QStringList sentences{step};
    for (const auto &[windDown, groups] : policies.groups) {
        const QString policy = Words::windDown(windDown);
        switch (windDown) {
        case WindDown::Flatten:
            break;
        case WindDown::CloseLeveraged:
            sentences.append(all ? ByHandTasks::tr("Keep spot: the policy here is “%1”.").arg(policy)
                                 : ByHandTasks::tr("%1: keep spot, the group's policy is “%2”.")
                                       .arg(policies.namesOf(windDown), policy));
            break;
        case WindDown::CancelAndHold:
            if (all) {
                return ByHandTasks::tr("Keep each position: the policy here is “%1”.").arg(policy);
            }
            sentences.append(ByHandTasks::tr("%1: keep each position, the group's policy is “%2”.")
                                 .arg(policies.namesOf(windDown), policy));
            break;
        }
    }
    return sentences.join(QLatin1Char(' '));
}

ExchangeSteps stepsFor(const Errand &errand, const ExchangeSteps &steps)
{
    ExchangeSteps said = steps;
    if (said.closes < said.steps.size()) {
        said.steps[said.closes] = closingStep(said.steps.at(said.closes), Policies(errand));
    }
    return said;
}

using Errands = std::map<ExchangeId, Errand>;

/// The most urgent first, then by what is at stake.
std::vector<Errands::value_type *> ranked(Errands &errands)
{
    std::vector<Errands::value_type *> order;
    order.reserve(errands.size());
    for (Errands::value_type &errand : errands) {
        order.push_back(&errand);
    }
    std::stable_sort(order.begin(), order.end(), [](const Errands::value_type *a, const Errands::value_type *b) {
        return a->second.when() != b->second.when() ? a->second.when() < b->second.when()
                                                    : a->second.stake() > b->second.stake();
    });
    return order;
}

/// What it holds, as last heard, told as the board tells it.
DeliveryView asDelivery(const BotView &bot)
{
    DeliveryView view;
    view.bot = bot.id;
    view.name = bot.name;
    view.heardAt = bot.heardAt;
    view.positions = bot.metrics.openPositions;
    view.orders = bot.metrics.openOrders;
    view.exposure = bot.metrics.exposureUsd;
    view.windDown = bot.windDown;
    view.group = bot.group;
    return view;
}

} // namespace

std::vector<ByHandTask> ByHandTasks::of(const OperationView &operation, const ExchangeGuide &guide)
{
    if (operation.verb != Verb::EmergencyStop) {
        return {};
    }
    Errands errands;
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome != Outcome::Confirmed) {
            errands[delivery.exchange].add(whenOf(delivery.outcome), delivery);
        }
    }
    std::vector<ByHandTask> tasks;
    for (Errands::value_type *entry : ranked(errands)) {
        auto &[exchange, errand] = *entry;
        const ExchangeSteps steps = stepsFor(errand, guide.of(exchange));
        tasks.push_back({.exchange = exchange,
                         .when = errand.when(),
                         .title = titleOf(errand.when(), nameOf(steps, exchange), operation.createdAt,
                                          isQuiet(errand.mostUrgent())),
                         .bots = linesOf(errand, operation.createdAt),
                         .steps = steps});
    }
    return tasks;
}

std::vector<ByHandTask> ByHandTasks::of(const std::vector<BotView> &bots, const ExchangeGuide &guide, UtcTime now)
{
    std::deque<DeliveryView> held; // pointed to
    Errands errands;
    for (const BotView &bot : bots) {
        if (bot.hasStopped()) {
            continue;
        }
        held.push_back(asDelivery(bot));
        std::set<ExchangeId> exchanges(bot.exchanges.begin(), bot.exchanges.end());
        exchanges.insert(bot.exchange);
        for (const ExchangeId &exchange : exchanges) {
            errands[exchange].add(When::Look, held.back());
        }
    }
    std::vector<ByHandTask> tasks;
    for (Errands::value_type *entry : ranked(errands)) {
        auto &[exchange, errand] = *entry;
        const ExchangeSteps steps = stepsFor(errand, guide.of(exchange));
        tasks.push_back({.exchange = exchange,
                         .when = When::Look,
                         .title = tr("At %1").arg(nameOf(steps, exchange)),
                         .bots = linesOf(errand, {}, now),
                         .steps = steps});
    }
    return tasks;
}

QString ByHandTasks::lastHeard(const std::vector<BotView> &bots, UtcTime now)
{
    std::optional<ReportSpan> span;
    for (const BotView &bot : bots) {
        span = bot.hasStopped() ? span : widened(span, bot.heardAt);
    }
    if (!span) {
        return tr("No figure was ever heard.");
    }
    const QString age = Words::age(now - span->oldest);
    const QString oldest = Words::timeOf(span->oldest, now);
    return Words::age(now - span->newest) == age && oldest == Words::timeOf(span->newest, now)
             ? tr("Figures last heard at %1, %2 ago.").arg(oldest, age)
             : tr("Figures last heard between %1 and %2, up to %3 ago.")
                   .arg(oldest, Words::timeOf(span->newest, now), age);
}

std::vector<ByHandTask> ByHandTasks::everywhere(const ExchangeGuide &guide)
{
    std::vector<ByHandTask> tasks;
    const QStringList unknown{tr("Which bots trade here is not known to this console.")};
    const QStringList names = ExchangeGuide::known();
    for (const QString &name : names) {
        const ExchangeId exchange(name);
        const ExchangeSteps &steps = guide.of(exchange);
        tasks.push_back({.exchange = exchange,
                         .when = When::Look,
                         .title = tr("At %1").arg(nameOf(steps, exchange)),
                         .bots = unknown,
                         .steps = steps});
    }
    tasks.push_back({.exchange = ExchangeId(),
                     .when = When::Look,
                     .title = tr("At any other exchange"),
                     .bots = unknown,
                     .steps = guide.of(ExchangeId())});
    return tasks;
}

QString ByHandTasks::checked(const ByHandTask &task)
{
    return task.steps.page.isEmpty()
             ? QString()
             : tr("as of %1").arg(QLocale().toString(task.steps.checked, tr("d MMM yyyy", "format of a date")));
}

QString ByHandTasks::asText(const ByHandTask &task)
{
    QStringList lines{task.title};
    lines.append(task.bots);
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
