#include "bot/HeartbeatSender.h"

#include "bot/BotLog.h"

#include <QPointer>

#include <utility>

namespace fleet {

HeartbeatSender::HeartbeatSender(const Bundle &bundle, const BotMemory &memory, const BotReports &reports,
                                 BotLine &line, const BotFaults &faults, const Clock &clock)
    : m_bundle(bundle),
      m_memory(memory),
      m_reports(reports),
      m_line(line),
      m_faults(faults),
      m_clock(clock)
{
    m_due.setSingleShot(true);
    connect(&m_due, &FleetTimer::timeout, this, [this] { send(false); });
}

QCoro::Task<> HeartbeatSender::send(bool urgent)
{
    const QPointer<HeartbeatSender> self(this);
    m_due.start(m_bundle.interval);
    if (m_sending) {
        m_again = m_again || urgent;
        co_return;
    }
    const bool isShort = m_line.isShort();
    if (m_faults.hung || m_faults.mute || (isShort && !urgent)) {
        co_return;
    }
    const Result<OutgoingEvent> event = report();
    if (!event) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot report:" << event.error().detail;
        co_return;
    }
    m_sending = true;
    const Result<qint64> published = co_await m_line.publish(*event, urgent ? Lane::Interactive : Lane::Background);
    if (self && published && m_bundle.bus == BusMode::Plain && !isShort && !urgent) {
        const QJsonObject metrics = m_reports.plainMetrics(m_clock.now());
        co_await m_line.submitMetrics(metrics);
    }
    if (!self) {
        co_return;
    }
    m_sending = false;
    if (published) {
        Q_EMIT sent(*event);
    }
    if (self && std::exchange(m_again, false)) {
        send(true);
    }
}

Result<OutgoingEvent> HeartbeatSender::report() const
{
    const QString version = m_faults.version.isEmpty() ? m_memory.version : m_faults.version;
    return m_reports.heartbeat(version, m_line.calls(), m_clock.now());
}

} // namespace fleet
