// The act of holding: how much of it is done, from steps of time that its owner feeds in.
// Never counts time in which nobody looked: a stalled window must not finish a hold that was let go.
#pragma once

#include "core/Time.h"

#include <algorithm>
#include <optional>

namespace fleet::ui {

class HoldGesture final {
public:
    /// The longest stretch between two steps that counts.
    static constexpr milliseconds longestStep{100};

    void setDuration(milliseconds duration) { m_duration = std::max(duration, milliseconds(1)); }
    [[nodiscard]] milliseconds duration() const { return m_duration; }

    void start(MonoTime now)
    {
        m_last = now;
        m_held = milliseconds(0);
    }
    void cancel()
    {
        m_last.reset();
        m_held = milliseconds(0);
    }
    /// True exactly once: when the hold is complete. It is over then.
    [[nodiscard]] bool step(MonoTime now)
    {
        if (!m_last) {
            return false;
        }
        m_held += std::clamp(std::chrono::duration_cast<milliseconds>(now - *m_last), milliseconds(0), longestStep);
        m_last = now;
        if (m_held < m_duration) {
            return false;
        }
        cancel();
        return true;
    }

    [[nodiscard]] bool isHolding() const { return m_last.has_value(); }
    [[nodiscard]] double progress() const
    {
        return std::min(1.0, static_cast<double>(m_held.count()) / static_cast<double>(m_duration.count()));
    }
    [[nodiscard]] milliseconds left() const { return std::max(milliseconds(0), m_duration - m_held); }

private:
    milliseconds m_duration{1500};
    milliseconds m_held{0};
    std::optional<MonoTime> m_last;
};

} // namespace fleet::ui
