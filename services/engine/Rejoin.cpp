#include "engine/Rejoin.h"

#include <QPointer>

namespace fleet {

Rejoin::Rejoin(Gateway &gateway, KeyRing &keys, const Clock &clock, QString managerId, KeepApiKey keep, QObject *parent)
    : QObject(parent),
      m_gateway(gateway),
      m_keys(keys),
      m_clock(clock),
      m_managerId(std::move(managerId)),
      m_keep(std::move(keep))
{}

void Rejoin::onUnauthorized()
{
    const MonoTime now = m_clock.monotonic();
    if (m_trying || (m_lastTry && now - *m_lastTry < pause)) {
        return;
    }
    m_lastTry = now;
    registerAnew();
}

QCoro::Task<void> Rejoin::registerAnew()
{
    const QPointer<Rejoin> alive(this);
    m_trying = true;
    const Result<QByteArray> publicKey = m_keys.publicKey(KeyRole::Manager);
    const QString hex = publicKey ? QString::fromLatin1(publicKey->toHex()) : QString();
    const QJsonObject metadata; // named: GCC 12 frees a braced argument of a co_await expression twice
    const Result<Registration> made = co_await m_gateway.registerAgent(m_managerId, hex, metadata, Lane::Command);
    if (!alive) {
        co_return;
    }
    m_trying = false;
    if (made && !made->apiKey.isEmpty()) {
        takeUp(made->apiKey);
        co_return;
    }
    if (!made && made.error().kind == ProblemKind::Conflict) {
        m_refusal = QStringLiteral("The gateway knows %1 but refuses its API key. Put a valid key into the profile.")
                        .arg(m_managerId);
        Q_EMIT refused(m_refusal);
    }
}

/// The gateway gives it once: it is used from here on, whether or not it could be kept.
QCoro::Task<void> Rejoin::takeUp(QByteArray key)
{
    const QPointer<Rejoin> alive(this);
    m_trying = true;
    const Result<void> kept = co_await m_keep(key);
    if (!alive) {
        co_return;
    }
    m_trying = false;
    const Result<void> used = m_keys.useApiKey(key);
    if (!kept || !used) {
        m_refusal = QStringLiteral("The gateway gave a new API key, which could not be kept: %1 It is good until this "
                                   "program ends.")
                        .arg((kept ? used : kept).error().detail);
        Q_EMIT refused(m_refusal);
    } else {
        m_refusal.clear();
    }
    if (used) {
        Q_EMIT rejoined(key);
    }
}

} // namespace fleet
