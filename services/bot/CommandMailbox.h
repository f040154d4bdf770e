// Reads the bot's command threads to their end, oldest first, at each poll and ring, and hands over what is in them.
// Must never skip a message, or refuse a command as late before the clock was measured.
#pragma once

#include "bot/BotFaults.h"
#include "bot/BotLine.h"
#include "bot/BotMemory.h"
#include "bot/ClockProbe.h"
#include "bot/Enrolment.h"
#include "core/FleetTimer.h"
#include "protocol/Envelope.h"

#include <QObject>

#include <functional>

namespace fleet {

class CommandMailbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandMailbox)

public:
    /// Takes one envelope. With `mayRefuse` false it may return false instead of refusing a command as expired: it
    /// then gets it again once the clock is measured.
    using Take = std::function<bool(const Envelope &envelope, bool mayRefuse)>;

    /// All references must outlive it. `memory`: its cursors are moved here.
    CommandMailbox(const Bundle &bundle, BotMemory &memory, Enrolment &enrolment, ClockProbe &clockProbe, BotLine &line,
                   const BotFaults &faults, const Clock &clock, Take take);
    ~CommandMailbox() override = default;

    /// Reads now, and from then on by itself.
    QCoro::Task<> read();
    /// Something may have come: reads as soon as rings may be followed.
    void look();
    /// Messages, oldest first; from the thread or by another road.
    QCoro::Task<> take(std::vector<Message> messages);

Q_SIGNALS:
    void readToTheEnd();
    void memoryChanged();

private:
    GatewayTask<void> readOne(ThreadId thread, bool isFormer);
    [[nodiscard]] std::optional<Envelope> envelopeOf(const Message &message) const;
    void moveCursor(const ThreadId &thread, bool isFormer, const std::vector<Message> &messages);
    [[nodiscard]] milliseconds pollInterval() const;

    const Bundle &m_bundle;
    BotMemory &m_memory;
    Enrolment &m_enrolment;
    ClockProbe &m_clockProbe;
    BotLine &m_line;
    const BotFaults &m_faults;
    const Clock &m_clock;
    const Take m_take;
    FleetTimer m_poll{m_clock};
    MonoTime m_lastRead{};
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace fleet
