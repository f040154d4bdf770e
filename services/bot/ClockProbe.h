// Finds out the gateway's time: a message of the bot to itself comes back with that time on it.
// Must never move the bot's own clock, or hold up a stop.
#pragma once

#include "bot/BotLine.h"
#include "bot/GatewayClock.h"

#include <QObject>

namespace fleet {

class ClockProbe final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClockProbe)

public:
    /// All must outlive it.
    ClockProbe(const Bundle &bundle, BotLine &line, const Clock &clock);
    ~ClockProbe() override = default;

    /// Afterwards the time is fresh, unless the gateway could not be asked.
    QCoro::Task<> measure();
    /// The gateway may be another one.
    void forget() { m_gatewayClock.forget(); }

    [[nodiscard]] BotTime now() const { return m_gatewayClock.at(m_clock.now()); }
    [[nodiscard]] bool isFresh(milliseconds age) const { return m_gatewayClock.isFresh(m_clock.now(), age); }

private:
    const Bundle &m_bundle;
    BotLine &m_line;
    const Clock &m_clock;
    GatewayClock m_gatewayClock;
};

} // namespace fleet
