// The bot's heartbeat: at its interval, and at once when something changed. One on its way at a time.
// Must never take from the allowance what an answer may need.
#pragma once

#include "bot/BotFaults.h"
#include "bot/BotLine.h"
#include "bot/BotReports.h"
#include "core/FleetTimer.h"

#include <QObject>

namespace fleet {

class HeartbeatSender final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeartbeatSender)

public:
    /// All must outlive it.
    HeartbeatSender(const Bundle &bundle, const BotMemory &memory, const BotReports &reports, BotLine &line,
                    const BotFaults &faults, const Clock &clock);
    ~HeartbeatSender() override = default;

    /// `urgent`: something changed, also when the allowance is short.
    QCoro::Task<> send(bool urgent);

Q_SIGNALS:
    void sent(const fleet::OutgoingEvent &event);

private:
    [[nodiscard]] Result<OutgoingEvent> report() const;

    const Bundle &m_bundle;
    const BotMemory &m_memory;
    const BotReports &m_reports;
    BotLine &m_line;
    const BotFaults &m_faults;
    const Clock &m_clock;
    FleetTimer m_due{m_clock};
    bool m_sending = false;
    bool m_again = false;
};

} // namespace fleet
