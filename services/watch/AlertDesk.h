// Keeps the fleet's alerts and silences: as rows, as views, and as news for whoever calls people.
// Must never forget an alert that nobody has seen, and never call for one that is silenced.
#pragma once

#include "alerts/AlertBook.h"
#include "core/Clock.h"
#include "fleet/AlertView.h"
#include "fleet/ChangeLog.h"
#include "fleet/FleetState.h"
#include "fleet/WatchRequest.h"

#include <QObject>

#include <set>

namespace fleet {

/// Engine thread.
class AlertDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertDesk)

public:
    AlertDesk(const FleetState &state, ChangeLog &log, const Clock &clock, QObject *parent = nullptr);
    ~AlertDesk() override = default;

    void restore(const std::vector<Alert> &alerts, const std::vector<Silence> &silences);
    /// Every row once more: the disk may have refused some.
    void recordAgain();
    /// All that is wrong now. Silences that are over end with it.
    void observe(const Observation &observation);

    [[nodiscard]] Result<void> carryOut(const AcknowledgeAlert &request);
    [[nodiscard]] Result<void> carryOut(const MakeSilence &request);
    [[nodiscard]] Result<void> carryOut(const EndSilence &request);

    [[nodiscard]] const AlertBook &book() const { return m_book; }
    [[nodiscard]] std::vector<AlertView> openAlerts() const;
    /// In force, the one that ends first first.
    [[nodiscard]] const std::vector<Silence> &silences() const { return m_silences; }
    /// Those that changed since the last call; one that is closed comes once more.
    [[nodiscard]] std::vector<AlertView> takeChanged();
    /// Whether silences() changed since the last call.
    [[nodiscard]] bool takeSilencesChanged() { return std::exchange(m_silencesChanged, false); }

Q_SIGNALS:
    /// What one look, or one person, changed. `change.calls` is false for what is silenced.
    void changed(const std::vector<fleet::AlertChange> &changes);

private:
    void take(std::vector<AlertChange> changes);
    void dropEnded();
    void setSilences(std::vector<Silence> silences);
    [[nodiscard]] GroupId groupOf(const BotId &bot) const;
    [[nodiscard]] AlertView viewOf(const Alert &alert) const;

    const FleetState &m_state;
    ChangeLog &m_log;
    const Clock &m_clock;
    AlertBook m_book;
    std::vector<Silence> m_silences;
    std::vector<AlertView> m_changed;
    bool m_silencesChanged = false;
};

} // namespace fleet
