#include "models/ChartMarks.h"

#include "models/AlertWords.h"
#include "models/IconNames.h"
#include "models/Words.h"

#include <algorithm>
#include <unordered_set>

namespace fleet {

namespace {

Severity severityOf(Verb verb)
{
    switch (verb) {
    case Verb::EmergencyStop:
        return Severity::Latched;
    case Verb::Pause:
    case Verb::Drain:
        return Severity::Paused;
    case Verb::Shutdown:
        return Severity::Stopped;
    default:
        return Severity::None;
    }
}

} // namespace

std::vector<ChartMark> ChartMarks::of(const std::vector<OperationView> &operations,
                                      const std::vector<AlertView> &alerts, const std::vector<BotId> &bots)
{
    const std::unordered_set<BotId> shown(bots.begin(), bots.end());
    std::vector<ChartMark> marks;
    for (const OperationView &operation : operations) {
        const std::vector<DeliveryView> &all = operation.deliveries;
        if (std::any_of(all.begin(), all.end(), [&](const DeliveryView &one) { return shown.contains(one.bot); })) {
            marks.push_back(of(operation));
        }
    }
    for (const AlertView &view : alerts) {
        if (shown.contains(view.alert.key.bot)) {
            marks.push_back(of(view));
        }
    }
    std::stable_sort(marks.begin(), marks.end(), [](const ChartMark &a, const ChartMark &b) { return a.at < b.at; });
    return marks;
}

ChartMark ChartMarks::of(const OperationView &operation)
{
    const QString word = Words::verb(operation.verb);
    const OutcomeCounts &counts = operation.counts;
    const QString proved = tr("%1 of %2 %3")
                               .arg(Words::number(counts.confirmed + counts.observed), Words::number(counts.total),
                                    Words::verbState(operation.verb));
    const QString asked =
        tr("%1 of %2 by %3: %4")
            .arg(word, Words::bots(counts.total), operation.issuedBy, Words::reason(operation.reason));
    return {.at = operation.createdAt,
            .kind = operation.verb == Verb::UpdateVersion || operation.verb == Verb::RollbackVersion
                      ? MarkKind::Deployment
                      : MarkKind::Act,
            .severity = severityOf(operation.verb),
            .icon = icons::nameOf(operation.verb),
            .word = word,
            .detail = tr("%1 (%2)").arg(asked, proved)};
}

ChartMark ChartMarks::of(const AlertView &view)
{
    const Alert &alert = view.alert;
    const QString title = tr("%1: %2").arg(AlertWords::title(view), AlertWords::detail(view));
    ChartMark mark{.at = alert.openedAt,
                   .kind = MarkKind::Alert,
                   .severity = fleet::severityOf(view),
                   .icon = icons::nameOf(fleet::severityOf(view)),
                   .word = AlertWords::kind(alert.key.rule),
                   .detail =
                       alert.endedAt ? tr("%1; over since %2").arg(title, Words::clockTime(*alert.endedAt)) : title};
    if (alert.key.rule == AlertRule::Unhealthy) {
        mark.metrics = alert.causes;
    }
    return mark;
}

} // namespace fleet
