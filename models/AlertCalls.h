// When an alert is worth calling somebody: once when it begins to fire, once more when it gets worse. Pure.
// Must never call for what is silenced, explained by another or in somebody's hands.
#pragma once

#include "models/AlertWords.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace fleet {

/// To be told now, in one notification.
struct AlertCall {
    std::vector<AlertView> alerts = {}; ///< worst first; at least one

    [[nodiscard]] bool isCritical() const;
    bool operator==(const AlertCall &) const = default;
};

class AlertCalls final {
public:
    /// What fires already when the window comes up: it is on the page, and calls nobody anew.
    void begin(const std::vector<AlertView> &open);
    /// All open alerts as they are now. Nothing when none of them is worth a call.
    [[nodiscard]] std::optional<AlertCall> take(const std::vector<AlertView> &open);

    /// Of all open alerts those that called and still fire, most urgent first.
    [[nodiscard]] std::vector<AlertView> calling(const std::vector<AlertView> &open) const;

    /// Somebody looked: no sound until something else is critical.
    void notice();
    /// No sound before then; calls go on.
    void muteUntil(UtcTime until) { m_mutedUntil = until; }
    void unmute() { m_mutedUntil.reset(); }
    [[nodiscard]] std::optional<UtcTime> mutedUntil(UtcTime now) const;
    /// A critical alert fires that nobody noticed.
    [[nodiscard]] bool wantsSound(UtcTime now) const;
    /// Critical alerts that fire and that nobody noticed.
    [[nodiscard]] int unnoticed() const { return static_cast<int>(m_unnoticed.size()); }

private:
    struct Heard {
        AlertSeverity severity = AlertSeverity::Warning;
        std::size_t causes = 0;
    };
    std::map<AlertId, Heard> m_heard; ///< firing ones that were told
    std::set<AlertId> m_called;       ///< of those, the ones that called since begin()
    std::set<AlertId> m_unnoticed;    ///< critical ones that fire
    std::optional<UtcTime> m_mutedUntil;
};

} // namespace fleet
