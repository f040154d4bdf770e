#include "bot/Enrolment.h"

#include "bot/BotLog.h"

#include <QPointer>

namespace fleet {

namespace {

constexpr seconds registerSpacing{60};

} // namespace

Enrolment::Enrolment(const Bundle &bundle, const crypto::SigningKeyPair &identity, const BotReports &reports,
                     BotMemory &memory, BotLine &line, const Clock &clock)
    : m_bundle(bundle),
      m_identity(identity),
      m_reports(reports),
      m_memory(memory),
      m_line(line),
      m_clock(clock)
{}

GatewayTask<void> Enrolment::enrol()
{
    const QPointer<Enrolment> self(this);
    if (m_memory.enrolled) {
        co_return Result<void>();
    }
    if (m_bundle.keySeed.isEmpty()) {
        const Result<OutgoingMessage> word = m_reports.enrolled(m_clock.now());
        if (!word) {
            co_return Result<void>(failure(word.error()));
        }
        const Result<QString> sent = co_await m_line.send(*word, Lane::Command);
        if (!self) {
            co_return Result<void>();
        }
        if (!sent) {
            qCInfo(botLog) << m_bundle.bot.text() << "cannot enrol yet:" << describe(sent.error());
            co_return Result<void>(failure(sent.error()));
        }
    }
    m_memory.enrolled = true;
    Q_EMIT memoryChanged();
    const Result<void> shown = co_await m_line.showKey(m_identity.publicKey);
    if (self && !shown && shown.error().kind != ProblemKind::Gone) {
        qCInfo(botLog) << m_bundle.bot.text() << "could not show the gateway its key:" << describe(shown.error());
    }
    co_return Result<void>();
}

QCoro::Task<> Enrolment::registerAgain()
{
    const QPointer<Enrolment> self(this);
    const MonoTime now = m_clock.monotonic();
    if (m_registeredAt && now - *m_registeredAt < registerSpacing) {
        co_return;
    }
    m_registeredAt = now;
    const Result<Registration> made = co_await m_line.registerAgent(m_identity.publicKey);
    if (!self) {
        co_return;
    }
    if (!made) {
        qCWarning(botLog) << m_bundle.bot.text()
                          << "is not taken by the gateway and cannot register again:" << describe(made.error());
        co_return;
    }
    qCWarning(botLog) << m_bundle.bot.text() << "registered again: the gateway had lost its database";
    if (!made->apiKey.isEmpty()) {
        m_line.setApiKey(made->apiKey);
        m_memory.apiKey = made->apiKey;
        Q_EMIT memoryChanged();
    }
    Q_EMIT registeredAgain();
}

} // namespace fleet
