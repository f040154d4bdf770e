#include "ui/shell/WatchActs.h"

#include "models/AlertWords.h"
#include "models/EngineWords.h"
#include "ui/health/AcknowledgeDialog.h"
#include "ui/health/SilenceDialog.h"
#include "ui/health/ThresholdsDialog.h"
#include "ui/shell/OperatorActs.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_set>
#include <utility>

namespace fleet::ui {

namespace {

std::vector<AlertView> known(const FleetSnapshot &fleet, const std::vector<AlertId> &ids)
{
    const std::unordered_set<AlertId> asked(ids.begin(), ids.end());
    std::vector<AlertView> views;
    std::copy_if(fleet.alerts.begin(), fleet.alerts.end(), std::back_inserter(views),
                 [&asked](const AlertView &view) { return asked.contains(view.alert.id); });
    return views;
}

/// Without those that are over and close by themselves, because what explained them is over and among these.
std::vector<AlertView> withoutFollowers(const std::vector<AlertView> &views)
{
    std::set<AlertKey> over;
    for (const AlertView &view : views) {
        if (!view.alert.isActive()) {
            over.insert(view.alert.key);
        }
    }
    std::vector<AlertView> left;
    std::copy_if(views.begin(), views.end(), std::back_inserter(left), [&over](const AlertView &view) {
        return view.alert.isActive() || !view.alert.because || !over.contains(*view.alert.because);
    });
    return left;
}

} // namespace

WatchActs::WatchActs(EngineClient &client, const Clock &clock, QWidget *window)
    : QObject(window),
      m_client(client),
      m_clock(clock),
      m_window(window)
{}

void WatchActs::acknowledge(const std::vector<AlertId> &alerts)
{
    const std::vector<AlertView> views = known(m_client.snapshot(), alerts);
    if (views.empty()) {
        return;
    }
    if (std::all_of(views.begin(), views.end(),
                    [](const AlertView &view) { return view.alert.state == AlertState::Unseen; })) {
        submitAll(views, {}); // There is nothing to say about what is over.
        return;
    }
    auto *dialog = new AcknowledgeDialog(views, m_client.snapshot().sandbox, m_window);
    connect(dialog, &AcknowledgeDialog::acknowledged, this,
            [this, views](const QString &comment) { submitAll(views, comment); });
    dialog->open();
}

void WatchActs::submitAll(const std::vector<AlertView> &alerts, const QString &comment)
{
    for (const AlertView &view : withoutFollowers(alerts)) {
        submit(AcknowledgeAlert{.alert = seenOf(view.alert), .by = OperatorActs::person(), .comment = comment},
               tr("%1: the alert was not acknowledged.").arg(AlertWords::title(view)));
    }
}

void WatchActs::silence(const AlertId &alert)
{
    const std::vector<AlertView> views = known(m_client.snapshot(), {alert});
    if (views.empty()) {
        return;
    }
    auto *dialog = new SilenceDialog(views.front(), m_client.snapshot(), m_clock.now(), m_window);
    connect(dialog, &SilenceDialog::silenceGiven, this,
            [this](const SilenceMatch &match, const QString &reason, std::chrono::seconds length) {
                submit(
                    MakeSilence{.match = match, .reason = reason, .author = OperatorActs::person(), .length = length},
                    tr("The silence was not made. The alerts go on calling."));
            });
    dialog->open();
}

void WatchActs::endSilence(const SilenceId &silence)
{
    submit(EndSilence{.silence = silence, .by = OperatorActs::person()}, tr("The silence was not ended."));
}

void WatchActs::editLimits(const ThresholdScope &scope)
{
    auto *dialog = new ThresholdsDialog(m_client.snapshot(), m_window);
    dialog->chooseScope(scope);
    connect(dialog, &ThresholdsDialog::thresholdsGiven, this,
            [this](const Thresholds &thresholds, const Thresholds &before) {
                submit(SetThresholds{.thresholds = thresholds, .before = before, .by = OperatorActs::person()},
                       tr("The limits were not changed. Those before go on counting."));
            });
    dialog->open();
}

void WatchActs::submit(WatchRequest request, const QString &ifRefused)
{
    ++m_unanswered;
    QCoro::connect(m_client.watch(std::move(request)), this, [this, ifRefused](const Result<void> &result) {
        --m_unanswered;
        if (!result) {
            Q_EMIT refused(isNoAnswer(result.error())
                               ? tr("%1 Or no answer came: look before you ask again.").arg(ifRefused)
                               : ifRefused,
                           EngineWords::say(result.error()));
        }
    });
}

} // namespace fleet::ui
