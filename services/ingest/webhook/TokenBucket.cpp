#include "webhook/TokenBucket.h"

#include <algorithm>

namespace fleet {

TokenBucket::TokenBucket(double perSecond, double burst, MonoTime now)
    : m_perSecond(perSecond),
      m_burst(burst),
      m_tokens(burst),
      m_at(now)
{}

bool TokenBucket::take(MonoTime now)
{
    m_tokens = tokensAt(now);
    m_at = std::max(m_at, now);
    if (m_tokens < 1.0) {
        return false;
    }
    m_tokens -= 1.0;
    return true;
}

double TokenBucket::tokensAt(MonoTime now) const
{
    const double elapsed = std::chrono::duration<double>(now - m_at).count();
    return std::min(m_burst, m_tokens + std::max(elapsed, 0.0) * m_perSecond); // a time that goes back gives nothing
}

} // namespace fleet
