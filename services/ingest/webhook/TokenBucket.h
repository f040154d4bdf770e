// So many a second, with a burst: the time comes from the caller.
// Never asks a clock.
#pragma once

#include "core/Time.h"

namespace fleet {

class TokenBucket final {
public:
    /// Full at `now`.
    TokenBucket(double perSecond, double burst, MonoTime now);

    [[nodiscard]] bool take(MonoTime now);
    /// Nothing was taken that has not come back: as good as new.
    [[nodiscard]] bool isFull(MonoTime now) const { return tokensAt(now) >= m_burst; }

private:
    [[nodiscard]] double tokensAt(MonoTime now) const;

    double m_perSecond;
    double m_burst;
    double m_tokens;
    MonoTime m_at;
};

} // namespace fleet
