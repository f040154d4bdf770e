#include "bot/ClockProbe.h"

#include "core/Uuid.h"

#include <QPointer>

namespace fleet {

ClockProbe::ClockProbe(const Bundle &bundle, BotLine &line, const Clock &clock)
    : m_bundle(bundle),
      m_line(line),
      m_clock(clock)
{}

QCoro::Task<> ClockProbe::measure()
{
    const QPointer<ClockProbe> self(this);
    const ThreadId thread(QStringLiteral("clock-") + randomHex(16)); // of its own: nobody else reads it
    const bool isRest = m_bundle.dialect == DialectKind::Rest;
    const OutgoingMessage probe{.sender = m_bundle.bot.text(),
                                .recipient = m_bundle.bot.text(),
                                .type = isRest ? QStringLiteral("text") : QStringLiteral("ack"),
                                .subject = QStringLiteral("clock"),
                                .body = QStringLiteral("{}"),
                                .metadata = {},
                                .thread = thread};
    const UtcTime before = m_clock.now();
    const Result<QString> sent = co_await m_line.send(probe, Lane::Interactive);
    if (!self || !sent) {
        co_return;
    }
    const UtcTime after = m_clock.now();
    const Result<std::vector<Message>> own = co_await m_line.readNewest(thread);
    if (self && own && !own->empty() && toEpochMs(own->front().createdAt) != 0) {
        m_gatewayClock.measured(before, after, own->front().createdAt);
    }
}

} // namespace fleet
