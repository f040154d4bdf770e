#include "fleet/FleetView.h"

#include "fleet/FleetViewNames.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace fleet {

namespace {

/// Replaces rows of `rows` by key, appends new ones.
template<typename Row, typename KeyOf>
void upsert(std::vector<Row> &rows, const std::vector<Row> &changed, KeyOf keyOf)
{
    std::unordered_map<QString, std::size_t> index;
    index.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        index.emplace(keyOf(rows[i]), i);
    }
    for (const Row &row : changed) {
        const auto [position, isNew] = index.try_emplace(keyOf(row), rows.size());
        if (isNew) {
            rows.push_back(row);
        } else {
            rows[position->second] = row;
        }
    }
}

/// A reader that runs for months must not keep all that ever ended.
void dropOldOperations(std::vector<OperationView> &newestFirst)
{
    std::size_t ended = 0;
    std::erase_if(newestFirst,
                  [&](const OperationView &operation) { return operation.ended && ++ended > shownOperations; });
}

} // namespace

QString toString(DesiredState state)
{
    return enumToString(viewNames::desired, state);
}

QString toString(Liveness liveness)
{
    return enumToString(viewNames::liveness, liveness);
}

QString toString(Outcome outcome)
{
    return enumToString(viewNames::outcome, outcome);
}

QString toString(LinkState state)
{
    return enumToString(viewNames::link, state);
}

QString toString(WebhookState state)
{
    return enumToString(viewNames::webhook, state);
}

bool BotView::hasNotStopped() const
{
    if (!isToStop() || hasStopped()) {
        return false;
    }
    const bool isAsked = std::any_of(pending.begin(), pending.end(),
                                     [](const PendingView &asked) { return asked.verb == Verb::EmergencyStop; });
    return failedStop || (reported == BotState::Trading && !isAsked);
}

OutcomeCounts countOutcomes(const std::vector<DeliveryView> &deliveries)
{
    OutcomeCounts counts;
    counts.total = static_cast<int>(deliveries.size());
    for (const DeliveryView &delivery : deliveries) {
        switch (delivery.outcome) {
        case Outcome::Confirmed:
            ++counts.confirmed;
            break;
        case Outcome::Observed:
            ++counts.observed;
            break;
        case Outcome::Refused:
            ++counts.refused;
            break;
        case Outcome::Failed:
            ++counts.failed;
            break;
        case Outcome::Unreachable:
            ++counts.unreachable;
            break;
        case Outcome::Silent:
            ++counts.silent;
            break;
        case Outcome::Working:
            ++counts.working;
            break;
        }
    }
    return counts;
}

void apply(FleetSnapshot &snapshot, const FleetDelta &delta)
{
    snapshot.at = delta.at;
    if (!delta.groups.empty()) {
        snapshot.groups = delta.groups;
    }
    if (!delta.removed.empty()) {
        const std::set<BotId> removed(delta.removed.begin(), delta.removed.end());
        std::erase_if(snapshot.bots, [&](const BotView &bot) { return removed.contains(bot.id); });
    }
    if (!delta.bots.empty()) {
        const std::size_t before = snapshot.bots.size();
        upsert(snapshot.bots, delta.bots, [](const BotView &bot) { return bot.id.text(); });
        if (snapshot.bots.size() != before) {
            std::stable_sort(snapshot.bots.begin(), snapshot.bots.end(), [](const BotView &a, const BotView &b) {
                return std::tie(a.group, a.name) < std::tie(b.group, b.name);
            });
        }
    }
    if (!delta.operations.empty()) {
        upsert(snapshot.operations, delta.operations,
               [](const OperationView &operation) { return operation.id.text(); });
        std::stable_sort(snapshot.operations.begin(), snapshot.operations.end(),
                         [](const OperationView &a, const OperationView &b) { return a.createdAt > b.createdAt; });
        dropOldOperations(snapshot.operations);
    }
    if (!delta.notices.empty()) {
        snapshot.notices.insert(snapshot.notices.begin(), delta.notices.begin(), delta.notices.end());
        snapshot.notices.resize(std::min(snapshot.notices.size(), shownNotices));
    }
    if (!delta.alerts.empty()) {
        upsert(snapshot.alerts, delta.alerts, [](const AlertView &view) { return view.alert.id.text(); });
        std::erase_if(snapshot.alerts, [](const AlertView &view) { return !view.alert.isOpen(); });
        std::sort(snapshot.alerts.begin(), snapshot.alerts.end(), isMoreUrgent);
    }
    if (delta.silences) {
        snapshot.silences = *delta.silences;
    }
    if (delta.thresholds) {
        snapshot.thresholds = *delta.thresholds;
    }
    if (delta.link) {
        snapshot.link = *delta.link;
    }
}

} // namespace fleet
