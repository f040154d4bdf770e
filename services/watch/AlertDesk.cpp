#include "watch/AlertDesk.h"

#include "alerts/Silences.h"
#include "core/Uuid.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr qsizetype longestText = 500; ///< characters of a comment or a reason

Result<void> checkWords(const QString &words, const QString &by)
{
    if (by.trimmed().isEmpty()) {
        return failure(ProblemKind::Invalid, QStringLiteral("Who asks for it is not said."));
    }
    if (words.size() > longestText) {
        return failure(
            ProblemKind::Invalid,
            QStringLiteral("A comment may have %1 characters; this one has %2.").arg(longestText).arg(words.size()));
    }
    return {};
}

void sortByEnd(std::vector<Silence> &silences)
{
    std::stable_sort(silences.begin(), silences.end(),
                     [](const Silence &a, const Silence &b) { return a.until < b.until; });
}

} // namespace

AlertDesk::AlertDesk(const FleetState &state, ChangeLog &log, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_log(log),
      m_clock(clock)
{}

void AlertDesk::restore(const std::vector<Alert> &alerts, const std::vector<Silence> &silences)
{
    m_book.restore(alerts);
    m_silences = silences;
    const UtcTime now = m_clock.now();
    std::erase_if(m_silences, [now](const Silence &silence) { return silence.until <= now; });
    sortByEnd(m_silences);
    m_silencesChanged = true;
    m_changed = openAlerts();
}

// ---- what is seen

void AlertDesk::recordAgain()
{
    for (const auto &[key, alert] : m_book.open()) {
        m_log.add(alert);
    }
    for (const Silence &silence : m_silences) {
        m_log.add(silence);
    }
}

void AlertDesk::observe(const Observation &observation)
{
    dropEnded();
    take(m_book.observe(observation, m_clock.now()));
}

void AlertDesk::take(std::vector<AlertChange> changes)
{
    if (changes.empty()) {
        return;
    }
    const UtcTime now = m_clock.now();
    for (AlertChange &change : changes) {
        const Silence *silence = silenceOf(m_silences, change.alert.key, groupOf(change.alert.key.bot), now);
        change.calls = change.calls && silence == nullptr;
        m_log.add(change.alert);
        m_changed.push_back(viewOf(change.alert));
    }
    Q_EMIT changed(changes);
}

std::vector<AlertView> AlertDesk::openAlerts() const
{
    std::vector<AlertView> views;
    for (const auto &[key, alert] : m_book.open()) {
        views.push_back(viewOf(alert));
    }
    return views;
}

std::vector<AlertView> AlertDesk::takeChanged()
{
    return std::exchange(m_changed, {});
}

GroupId AlertDesk::groupOf(const BotId &bot) const
{
    const BotRuntime *runtime = m_state.find(bot);
    return runtime == nullptr ? GroupId() : runtime->bot.group;
}

AlertView AlertDesk::viewOf(const Alert &alert) const
{
    const BotRuntime *runtime = m_state.find(alert.key.bot);
    AlertView view{.alert = alert,
                   .name = runtime == nullptr ? alert.key.bot.text() : runtime->bot.name,
                   .group = groupOf(alert.key.bot)};
    if (const Silence *silence = silenceOf(m_silences, alert.key, view.group, m_clock.now())) {
        view.silencedUntil = silence->until;
    }
    return view;
}

// ---- what a person asks

Result<void> AlertDesk::carryOut(const AcknowledgeAlert &request)
{
    if (Result<void> worded = checkWords(request.comment, request.by); !worded) {
        return worded;
    }
    Result<std::vector<AlertChange>> changes =
        m_book.acknowledge(request.alert, request.by.trimmed(), request.comment.trimmed(), m_clock.now());
    if (!changes) {
        return failure(changes.error());
    }
    take(std::move(*changes));
    return {};
}

Result<void> AlertDesk::carryOut(const MakeSilence &request)
{
    if (Result<void> worded = checkWords(request.reason, request.author); !worded) {
        return worded;
    }
    const UtcTime now = m_clock.now();
    if (request.length > longestSilence) {
        return failure(ProblemKind::Invalid, QStringLiteral("A silence lasts 24 hours at most."));
    }
    const Silence silence{.id = SilenceId(makeUuidV7(now)),
                          .match = request.match,
                          .reason = request.reason.trimmed(),
                          .author = request.author.trimmed(),
                          .from = now,
                          .until = now + request.length};
    if (Result<void> checked = checkSilence(silence, now); !checked) {
        return checked;
    }
    m_log.add(silence);
    std::vector<Silence> silences = m_silences;
    silences.push_back(silence);
    sortByEnd(silences);
    setSilences(std::move(silences));
    return {};
}

Result<void> AlertDesk::carryOut(const EndSilence &request)
{
    if (Result<void> worded = checkWords({}, request.by); !worded) {
        return worded;
    }
    std::vector<Silence> silences = m_silences;
    const auto ended = std::find_if(silences.begin(), silences.end(),
                                    [&request](const Silence &silence) { return silence.id == request.silence; });
    if (ended == silences.end()) {
        return failure(ProblemKind::NotFound, QStringLiteral("This silence is over already."));
    }
    ended->until = m_clock.now();
    m_log.add(*ended);
    silences.erase(ended);
    setSilences(std::move(silences));
    return {};
}

void AlertDesk::dropEnded()
{
    const UtcTime now = m_clock.now();
    const auto isOver = [now](const Silence &silence) { return silence.until <= now; };
    if (std::any_of(m_silences.begin(), m_silences.end(), isOver)) {
        std::vector<Silence> left = m_silences;
        std::erase_if(left, isOver);
        setSilences(std::move(left));
    }
}

void AlertDesk::setSilences(std::vector<Silence> silences)
{
    m_silences = std::move(silences);
    m_silencesChanged = true;
    const std::vector<AlertView> open = openAlerts(); // which of them call nobody may have changed
    m_changed.insert(m_changed.end(), open.begin(), open.end());
}

} // namespace fleet
