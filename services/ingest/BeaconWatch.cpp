#include "ingest/BeaconWatch.h"

namespace fleet {

bool BeaconWatch::due(MonoTime now) const
{
    if (!m_lastTry) {
        return true;
    }
    if (m_waiting && now - m_waiting->sentAt < patience) {
        return false;
    }
    const milliseconds since = now - *m_lastTry;
    if (m_doubt && since >= milliseconds(1000)) {
        return true;
    }
    return since >= (m_unansweredSince ? blindPause : regularPause);
}

void BeaconWatch::sent(const QString &nonce, MonoTime at)
{
    m_waiting = Waiting{nonce, at};
    m_lastTry = at;
    m_doubt = false;
    if (!m_unansweredSince) {
        m_unansweredSince = at;
    }
}

void BeaconWatch::failed(MonoTime at)
{
    m_lastTry = at;
    m_waiting.reset();
    m_doubt = false;
    if (!m_unansweredSince) {
        m_unansweredSince = at;
    }
}

bool BeaconWatch::heard(const QString &nonce, MonoTime at)
{
    if (!m_waiting || m_waiting->nonce != nonce) {
        return false;
    }
    m_waiting.reset();
    m_unansweredSince.reset();
    m_lastHeard = at;
    return true;
}

Hearing BeaconWatch::state(MonoTime now) const
{
    if (m_unansweredSince && now - *m_unansweredSince >= patience) {
        return Hearing::Blind;
    }
    return m_lastHeard ? Hearing::Hears : Hearing::NotYet;
}

} // namespace fleet
