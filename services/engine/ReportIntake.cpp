#include "engine/ReportIntake.h"

#include "core/Json.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds livenessPause{5'000};
/// Sweeps that are begun because somebody's silence comes to matter are no closer together.
constexpr milliseconds proofPause{3'000};
constexpr milliseconds proofCheckPause{1'000};
/// Who repeats himself once has sent again what he thought lost; so often within this time, somebody replays.
constexpr std::size_t mostRepeated = 2;
constexpr milliseconds repeatedWindow{10 * 60'000};

/// The guide's words for a bot's state, as plain bots send them.
std::optional<BotState> plainState(const QString &status)
{
    if (status == QLatin1StringView("active")) {
        return BotState::Trading;
    }
    return botStateFromString(status); // "paused" and "stopped" are the same words
}

} // namespace

ReportIntake::ReportIntake(FleetState &state, ChangeLog &log, const BusReader &reader, Operations &operations,
                           NoticeBoard &notices, LinkWatch &link, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_log(log),
      m_reader(reader),
      m_operations(operations),
      m_notices(notices),
      m_link(link),
      m_clock(clock)
{}

// ---- who is silent

void ReportIntake::tick()
{
    const MonoTime now = m_clock.monotonic();
    if (!m_checkedAt || now - *m_checkedAt >= livenessPause) {
        m_checkedAt = now;
        watchLiveness();
    }
    if (!m_proofCheckAt || now >= *m_proofCheckAt) {
        const bool wants = wantsProof();
        m_proofCheckAt = now + (wants ? proofPause : proofCheckPause);
        if (wants) {
            Q_EMIT proofWanted();
        }
    }
}

/// Silence counts once a sweep has proved it. The regular one may come ten seconds after a bot is late or dead.
bool ReportIntake::wantsProof() const
{
    if (!m_reader.sweepUp() || m_link.isBlind()) {
        return false;
    }
    const milliseconds proved = m_reader.heardTotal();
    const milliseconds expected = m_reader.heardExpected();
    return std::any_of(m_state.bots().begin(), m_state.bots().end(), [&](const auto &entry) {
        const auto &[id, runtime] = entry;
        const seconds interval = runtime.interval(m_state.groups());
        // Of shorter intervals each regular pause between two sweeps would be worth another one.
        return interval > 2 * BusReader::sweepPause && expected - runtime.heardMark > interval && runtime.bot.isMember()
            && m_state.livenessOf(id, expected, false) != m_state.livenessOf(id, proved, false);
    });
}

void ReportIntake::onEpochChanged()
{
    m_newest.clear();
    m_readBefore = 0;
}

/// Whether this event was not read before: what is read once more, in the overlap of two sweeps, says nothing new.
bool ReportIntake::isNews(const BotId &bot, qint64 eventId)
{
    qint64 &newest = m_newest[bot];
    if (eventId <= newest) {
        return false;
    }
    newest = eventId;
    return true;
}

void ReportIntake::onBlindnessChanged()
{
    m_checkedAt.reset();
    m_state.markAllChanged();
}

Liveness ReportIntake::livenessOf(const BotId &bot) const
{
    return m_state.livenessOf(bot, m_reader.heardTotal(), m_link.isBlind());
}

void ReportIntake::watchLiveness()
{
    bool changed = false;
    for (const auto &[id, runtime] : m_state.bots()) {
        const Liveness liveness = livenessOf(id);
        const auto known = m_liveness.find(id);
        if (known == m_liveness.end() || known->second != liveness) {
            m_liveness[id] = liveness;
            m_state.markChanged(id);
            changed = true;
        }
    }
    if (changed) {
        Q_EMIT livenessChanged();
    }
}

// ---- what is heard

void ReportIntake::onHeartbeat(const Heartbeat &heartbeat, qint64 eventId, std::optional<UtcTime> publishedAt)
{
    const auto known = m_liveness.find(heartbeat.bot);
    const bool wasSilent = known != m_liveness.end() && known->second != Liveness::Alive;
    const UtcTime now = m_clock.now();
    const UtcTime heardAt = publishedAt ? m_link.machineTimeOf(*publishedAt) : now;
    const bool isNew = isNews(heartbeat.bot, eventId) && eventId > m_readBefore;
    m_link.noteEvent(heardAt);
    const ReportChange effect = m_state.takeReport(heartbeat, heardAt, now, m_reader.heardExpected());
    const BotRuntime &runtime = *m_state.find(heartbeat.bot);
    const QString &name = runtime.bot.name;
    if (effect.sequence == Sequence::Clone) {
        m_notices.tell(QStringLiteral("critical"), heartbeat.bot,
                       QStringLiteral("Two copies of %1 run at once: a retired instance speaks again.").arg(name));
        Q_EMIT cloneHeard(heartbeat.bot);
        return;
    }
    if (effect.sequence == Sequence::Repeated || effect.sequence == Sequence::OlderStart) {
        if (!isNew) {
            Q_EMIT reportedLate(heartbeat.bot, heardAt, heartbeat.metrics);
        } else if (!effect.overtaken) {
            onRepeated(runtime, effect);
        }
        return;
    }
    tellOddities(runtime, heartbeat);
    m_liveness[heartbeat.bot] = livenessOf(heartbeat.bot);
    record(heartbeat, effect, heardAt, eventId);
    Q_EMIT reported(heartbeat.bot);
    if (effect.tradesWhileHeld) {
        m_notices.tell(QStringLiteral("critical"), heartbeat.bot,
                       QStringLiteral("%1 says that it is held and trades all the same.").arg(name));
    }
    m_operations.onHeartbeat(heartbeat, effect, wasSilent);
}

void ReportIntake::onRepeated(const BotRuntime &runtime, const ReportChange &effect)
{
    const MonoTime now = m_clock.monotonic();
    std::deque<MonoTime> &times = m_repeated[runtime.bot.id];
    while (!times.empty() && (now - times.front() >= repeatedWindow || times.size() > mostRepeated)) {
        times.pop_front();
    }
    times.push_back(now);
    if (times.size() <= mostRepeated) {
        return;
    }
    const QString text =
        effect.sequence == Sequence::OlderStart
            ? QStringLiteral("Reports of %1 come from a start that by its own clock was before the one that is known. "
                             "They do not count: somebody sends old ones again, or its clock was set back.")
            : QStringLiteral("Somebody sends old reports of %1 again. They do not count.");
    m_notices.tellSeldom(Provoked::Replay, runtime.bot.id, text.arg(runtime.bot.name));
    Q_EMIT replayHeard(runtime.bot.id);
}

void ReportIntake::tellOddities(const BotRuntime &runtime, const Heartbeat &heartbeat)
{
    if (heartbeat.unreadable.isEmpty()) {
        return;
    }
    constexpr qsizetype mostNamed = 10;
    QString names = heartbeat.unreadable.mid(0, mostNamed).join(QStringLiteral(", "));
    if (heartbeat.unreadable.size() > mostNamed) {
        names += QStringLiteral(", …");
    }
    m_notices.tellSeldom(
        Provoked::Figures, runtime.bot.id,
        QStringLiteral("%1 reports figures that cannot be read, shown as missing: %2").arg(runtime.bot.name, names));
}

void ReportIntake::onUnreadable(const BotId &bot, const QString &why)
{
    const BotRuntime *runtime = m_state.find(bot);
    m_notices.tellSeldom(Provoked::Unreadable, bot,
                         QStringLiteral("%1 signed a report that cannot be read and does not count: %2")
                             .arg(runtime == nullptr ? bot.text() : runtime->bot.name, why));
}

void ReportIntake::onSkipped(const QString &why)
{
    m_notices.tellSeldom(
        Provoked::Skipped, BotId(),
        QStringLiteral("Something on the gateway's bus cannot be read and is passed over: %1").arg(why));
}

void ReportIntake::onStateTold(const Answer &answer)
{
    const BotRuntime *runtime = m_state.find(answer.bot);
    const Heartbeat *told = m_state.takeAnswer(answer);
    if (told != nullptr && runtime->heardAt) {
        // A report of the same start may be lost with the gateway: the proof would stand on the board alone, also after
        // a restart of this program.
        m_log.add(ReportRecord{.bot = answer.bot,
                               .heartbeat = toCompactJson(toJson(*told)),
                               .heardAt = *runtime->heardAt,
                               .eventId = m_newest[answer.bot]});
    }
}

void ReportIntake::record(const Heartbeat &heartbeat, const ReportChange &effect, UtcTime heardAt, qint64 eventId)
{
    m_log.add(ReportRecord{
        .bot = heartbeat.bot, .heartbeat = toCompactJson(toJson(heartbeat)), .heardAt = heardAt, .eventId = eventId});
    for (const HoldRecord &hold : effect.adopted) {
        m_log.add(hold);
    }
}

void ReportIntake::recordAgain()
{
    for (const auto &[id, runtime] : m_state.bots()) {
        if (runtime.heartbeat && runtime.heardAt && runtime.bot.canProve()) {
            m_log.add(ReportRecord{.bot = id,
                                   .heartbeat = toCompactJson(toJson(*runtime.heartbeat)),
                                   .heardAt = *runtime.heardAt,
                                   .eventId = 0});
        }
        for (const HoldRecord &hold : runtime.ordered) {
            m_log.add(hold);
        }
    }
}

void ReportIntake::onPlainReport(const BotId &bot, const QJsonObject &payload, std::optional<UtcTime> publishedAt,
                                 qint64 eventId)
{
    const ReadMetrics read = metricsFromJson(payload.value(QLatin1StringView("metrics")), {});
    const std::optional<BotState> state = plainState(payload.value(QLatin1StringView("status")).toString());
    const UtcTime now = m_clock.now();
    const UtcTime heardAt = publishedAt ? m_link.machineTimeOf(*publishedAt) : now;
    // It has no number of its own: the event's alone tells it from an older one. Clocks are set back.
    if (!isNews(bot, eventId)) {
        Q_EMIT reportedLate(bot, heardAt, read.metrics);
        return;
    }
    m_link.noteEvent(heardAt);
    if (!m_state.takePlainReport(bot, state.value_or(BotState::Trading), read.metrics, heardAt, now,
                                 m_reader.heardExpected())) {
        return;
    }
    m_liveness[bot] = livenessOf(bot);
    Q_EMIT reported(bot);
    if (state) {
        m_operations.onPlainReport(bot, *state, heardAt);
    }
}

} // namespace fleet
