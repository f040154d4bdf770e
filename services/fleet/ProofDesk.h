// What bots say, in heartbeats and in answers, weighed against the commands that they were given.
// Must never count a command as carried out before the bot itself proved it.
#pragma once

#include "core/Clock.h"
#include "fleet/CrashPoints.h"
#include "fleet/Deliveries.h"
#include "fleet/DeliveryWatch.h"
#include "fleet/FleetState.h"
#include "fleet/HoldGuard.h"
#include "fleet/OperationBook.h"
#include "gateway/GatewayTypes.h"
#include "protocol/Answer.h"
#include "protocol/Verification.h"

#include <QObject>

namespace fleet {

/// Engine thread.
class ProofDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProofDesk)

public:
    ProofDesk(const FleetState &state, OperationBook &book, Deliveries &deliveries, HoldGuard &guard,
              const DeliveryWatch &watch, const CrashPoints &crashPoints, const Clock &clock, FleetIdentity fleet,
              QObject *parent = nullptr);
    ~ProofDesk() override = default;

    void onHeartbeat(const Heartbeat &heartbeat, const ReportChange &effect, bool wasSilent);
    void onPlainReport(const BotId &bot, BotState state, UtcTime saidAt);
    /// Of an operation's thread, where anybody may write.
    void onMessage(const ThreadId &thread, const Message &message);

Q_SIGNALS:
    void forgedAnswer(const fleet::BotId &claimed, const QString &why);
    /// The newest signed word of a bot's running start, said in an answer and not in a report.
    void stateTold(const fleet::Answer &answer);
    void proved(const fleet::OperationRecord &operation, const fleet::BotId &bot);

private:
    void takeReport(Operation &operation, Delivery &delivery, const Heartbeat &heartbeat, bool wasSilent);
    void takeUpParked(Operation &operation, Delivery &delivery, const Report &report, bool wasSilent);
    void takeAnswer(Operation &operation, const Answer &answer);
    /// The bot has the command on disk. What its answer says of its state counts only if it is the newest word of the
    /// running instance.
    void acknowledge(Operation &operation, Delivery &delivery, const Answer &answer);
    void weigh(Operation &operation, Delivery &delivery, const Report &report);
    void readSoon(Operation &operation) const;

    const FleetState &m_state;
    OperationBook &m_book;
    Deliveries &m_deliveries;
    HoldGuard &m_guard;
    const DeliveryWatch &m_watch;
    const CrashPoints &m_crashPoints;
    const Clock &m_clock;
    FleetIdentity m_fleet;
};

} // namespace fleet
