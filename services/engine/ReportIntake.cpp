#include "engine/ReportIntake.h"

#include "core/Json.h"

namespace fleet {

namespace {

constexpr milliseconds livenessPause{5'000};

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
    for (const auto &[id, runtime] : m_state.bots()) {
        const Liveness liveness = livenessOf(id);
        const auto known = m_liveness.find(id);
        if (known == m_liveness.end() || known->second != liveness) {
            m_liveness[id] = liveness;
            m_state.markChanged(id);
        }
    }
}

// ---- what is heard

void ReportIntake::onHeartbeat(const Heartbeat &heartbeat, qint64 eventId, std::optional<UtcTime> publishedAt)
{
    const auto known = m_liveness.find(heartbeat.bot);
    const bool wasSilent = known != m_liveness.end() && known->second != Liveness::Alive;
    const UtcTime now = m_clock.now();
    const UtcTime heardAt = std::min(now, publishedAt.value_or(now));
    m_link.noteEvent(heardAt);
    const ReportChange effect = m_state.takeReport(heartbeat, heardAt, now, m_reader.heardTotal());
    const QString &name = m_state.find(heartbeat.bot)->bot.name;
    if (effect.sequence == Sequence::Clone) {
        m_notices.tell(QStringLiteral("critical"), heartbeat.bot,
                       QStringLiteral("Two copies of %1 run at once: a retired instance speaks again.").arg(name));
        Q_EMIT cloneHeard(heartbeat.bot);
        return;
    }
    if (effect.sequence == Sequence::Repeated) {
        // One that somebody published again has an age that its signature does not bear out.
        if (std::chrono::abs(heardAt - heartbeat.sentAt) <= heartbeat.interval) {
            Q_EMIT reportedLate(heartbeat.bot, heardAt, heartbeat.metrics);
        }
        return;
    }
    m_liveness[heartbeat.bot] = livenessOf(heartbeat.bot);
    record(heartbeat, effect, heardAt, eventId);
    Q_EMIT reported(heartbeat.bot);
    if (effect.tradesWhileHeld) {
        m_notices.tell(QStringLiteral("critical"), heartbeat.bot,
                       QStringLiteral("%1 says that it is held and trades all the same.").arg(name));
    }
    m_operations.onHeartbeat(heartbeat, effect, wasSilent);
}

void ReportIntake::onStateTold(const Answer &answer)
{
    const BotRuntime *runtime = m_state.find(answer.bot);
    const Heartbeat *told = m_state.takeAnswer(answer);
    if (told != nullptr && runtime->heardAt) {
        // A report of the same start may be lost with the gateway: the proof would stand on the board alone, also after
        // a restart of this program.
        m_log.add(ReportRecord{
            .bot = answer.bot, .heartbeat = toCompactJson(toJson(*told)), .heardAt = *runtime->heardAt, .eventId = 0});
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

void ReportIntake::onPlainReport(const BotId &bot, const QJsonObject &payload, std::optional<UtcTime> publishedAt)
{
    const Result<Metrics> metrics = metricsFromJson(payload.value(QLatin1StringView("metrics")).toObject(), {});
    const std::optional<BotState> state = plainState(payload.value(QLatin1StringView("status")).toString());
    if (!metrics) {
        return;
    }
    const UtcTime now = m_clock.now();
    const UtcTime heardAt = std::min(now, publishedAt.value_or(now));
    m_link.noteEvent(heardAt);
    // A report without a number can be told from an older one by its age alone.
    if (!m_state.takePlainReport(bot, state.value_or(BotState::Trading), *metrics, heardAt, now,
                                 m_reader.heardTotal())) {
        Q_EMIT reportedLate(bot, heardAt, *metrics);
        return;
    }
    m_liveness[bot] = livenessOf(bot);
    Q_EMIT reported(bot);
    if (state) {
        m_operations.onPlainReport(bot, *state, heardAt);
    }
}

} // namespace fleet
