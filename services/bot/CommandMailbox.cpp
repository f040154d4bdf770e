#include "bot/CommandMailbox.h"

#include "bot/BotLog.h"
#include "protocol/Roads.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr seconds pollEvery{15};
constexpr seconds pollEveryOnFreeTier{30};
constexpr seconds retryEvery{5};
constexpr seconds ringSpacing{2};
constexpr std::chrono::hours clockLife{6};
constexpr seconds clockIsFresh{60};
constexpr qsizetype seenMessagesKept = 100;

} // namespace

CommandMailbox::CommandMailbox(const Bundle &bundle, BotMemory &memory, Enrolment &enrolment, ClockProbe &clockProbe,
                               BotLine &line, const BotFaults &faults, const Clock &clock, Take take)
    : m_bundle(bundle),
      m_memory(memory),
      m_enrolment(enrolment),
      m_clockProbe(clockProbe),
      m_line(line),
      m_faults(faults),
      m_clock(clock),
      m_take(std::move(take))
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &FleetTimer::timeout, this, [this] { read(); });
}

milliseconds CommandMailbox::pollInterval() const
{
    return m_line.isOnFreeTier() ? pollEveryOnFreeTier : pollEvery;
}

void CommandMailbox::look()
{
    const milliseconds since = m_clock.monotonic() - m_lastRead;
    if (m_reading) {
        m_readAgain = true;
    } else if (since >= ringSpacing) {
        read();
    } else {
        m_poll.start(std::max(milliseconds(1), milliseconds(ringSpacing) - since));
    }
}

QCoro::Task<> CommandMailbox::read()
{
    const QPointer<CommandMailbox> self(this);
    if (m_reading || m_faults.hung) {
        co_return;
    }
    m_reading = true;
    m_readAgain = false;
    m_lastRead = m_clock.monotonic();
    Result<void> done = co_await m_enrolment.enrol();
    if (self && done && !m_clockProbe.isFresh(clockLife)) {
        co_await m_clockProbe.measure();
    }
    if (self && done && m_memory.formerThread) {
        done = co_await readOne(*m_memory.formerThread, true);
    }
    if (self && done) {
        done = co_await readOne(m_memory.thread, false);
    }
    if (!self) {
        co_return;
    }
    m_reading = false;
    const milliseconds next = m_readAgain ? ringSpacing : done ? pollInterval() : retryEvery;
    m_poll.start(next);
    if (done) {
        Q_EMIT readToTheEnd();
    }
}

GatewayTask<void> CommandMailbox::readOne(ThreadId thread, bool isFormer)
{
    const QPointer<CommandMailbox> self(this);
    const QStringList known = isFormer ? QStringList() : m_memory.seenMessages;
    const Result<std::vector<Message>> messages = co_await m_line.read(thread, known);
    if (!self) {
        co_return Result<void>();
    }
    if (m_faults.hung) {
        co_return Result<void>(
            failure(ProblemKind::Cancelled, QStringLiteral("It hangs."))); // read, and never looked at
    }
    if (!messages) {
        const ProblemKind kind = messages.error().kind;
        const bool cannotRead =
            m_bundle.dialect == DialectKind::Tool && (kind == ProblemKind::NotFound || kind == ProblemKind::Gone);
        co_return cannotRead ? Result<void>() : Result<void>(failure(messages.error()));
    }
    co_await take(*messages);
    if (self) {
        moveCursor(thread, isFormer, *messages);
    }
    co_return Result<void>();
}

void CommandMailbox::moveCursor(const ThreadId &thread, bool isFormer, const std::vector<Message> &messages)
{
    if (!isFormer && (messages.empty() || m_memory.thread != thread)) {
        return;
    }
    if (isFormer) {
        m_memory.formerThread.reset();
    } else {
        QStringList &seen = m_memory.seenMessages;
        for (const Message &message : messages) {
            seen.prepend(message.id);
        }
        seen = seen.first(std::min(seen.size(), seenMessagesKept));
    }
    Q_EMIT memoryChanged();
}

QCoro::Task<> CommandMailbox::take(std::vector<Message> messages)
{
    const QPointer<CommandMailbox> self(this);
    for (const Message &message : messages) {
        const std::optional<Envelope> envelope = envelopeOf(message);
        if (!envelope) {
            continue;
        }
        if (!m_take(*envelope, m_clockProbe.isFresh(clockIsFresh))) {
            co_await m_clockProbe.measure();
            if (!self) {
                co_return;
            }
            m_take(*envelope, true);
        }
        if (!self) {
            co_return;
        }
    }
}

std::optional<Envelope> CommandMailbox::envelopeOf(const Message &message) const
{
    if (message.sender.isEmpty() || message.sender != m_bundle.managerId
        || message.type != roads::commandMessageType(m_bundle.dialect)) {
        return std::nullopt;
    }
    const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
    if (!envelope) {
        qCInfo(botLog) << m_bundle.bot.text() << "cannot read a message:" << envelope.error().detail;
        return std::nullopt;
    }
    return *envelope;
}

} // namespace fleet
