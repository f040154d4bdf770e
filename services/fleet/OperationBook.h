// The operations in hand and their deliveries: every change goes through the delivery machine and becomes a row.
// Must never change a state by any other way than DeliveryMachine's next().
#pragma once

#include "fleet/ChangeLog.h"
#include "fleet/CommandFactory.h"
#include "fleet/FleetView.h"
#include "protocol/DeliveryMachine.h"
#include "protocol/Proof.h"
#include "store/Records.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace fleet {

struct Delivery {
    DeliveryRecord record;
    bool silentAtClick = false; ///< the bot was dead already when the operation was confirmed
    bool inFlight = false;      ///< a send is on its way
    bool overtaken = false;     ///< an emergency stop came while the send was on its way: it is not repeated
    bool resend = false;        ///< the gateway forgot the message: it is put there again, whatever the state
    bool heardSince = false;    ///< the bot was heard after the gateway took the command
    bool ringWanted = false;    ///< parked, heard, and without the hold: the next ring names it
    MonoTime nextSend{};        ///< not before
    MonoTime nextGuard{};       ///< no reminder of a missing hold before
    MonoTime lastWord{};        ///< of the bot about this command, in listening time
    QString phase;
    InstanceId shownInstance; ///< with shownSeq: the newest word that showed it; older ones of that instance may follow
    qint64 shownSeq = 0;
    std::optional<Report> finalReport; ///< with a shutdown's final answer; silence after it is the proof
};

struct Operation {
    OperationRecord record;
    bool recorded = false;
    bool resending = false;              ///< some delivery has `resend`
    std::optional<MonoTime> recordAgain; ///< the disk did not take it: tried again then
    std::map<CommandId, PreparedCommand> commands;
    std::map<BotId, Delivery> deliveries;
    MonoTime startedAt{};
    int ringStep = 0;
    MonoTime nextRing{};
    MonoTime nextRead{};
    std::optional<UtcTime> nextRingAt;
    std::optional<UtcTime> broadcastAt;
    QString problem;
    std::vector<AddedReason> addedReasons; ///< oldest first

    [[nodiscard]] bool allEnded() const;
    [[nodiscard]] const Command *commandOf(const Delivery &delivery) const;
};

/// Engine thread.
class OperationBook final {
public:
    explicit OperationBook(ChangeLog &log) : m_log(log) {}

    Operation &add(Operation operation);
    [[nodiscard]] Operation *find(const OperationId &id);
    [[nodiscard]] const Operation *find(const OperationId &id) const;
    /// Whose answers stand in this thread; null for a stranger's.
    [[nodiscard]] Operation *findByThread(const ThreadId &thread) const;
    [[nodiscard]] std::map<OperationId, Operation> &all() { return m_operations; }
    [[nodiscard]] const std::map<OperationId, Operation> &all() const { return m_operations; }
    /// Operations that have a delivery to this bot, newest first.
    [[nodiscard]] std::vector<Operation *> of(const BotId &bot) const;
    /// Forgets the oldest ended operations beyond `endedKept`, but none that `isNeeded`.
    void prune(const std::function<bool(const Operation &)> &isNeeded);
    static constexpr std::size_t endedKept = 200;

    /// Applies the event; writes the row and its times. False when it means nothing in the present state.
    bool apply(Operation &operation, Delivery &delivery, DeliveryEvent event, UtcTime now, const QString &detail = {});
    /// Writes a row whose other fields changed.
    void save(const Operation &operation, const Delivery &delivery);

    /// Operations whose view may have changed since the last call.
    [[nodiscard]] std::set<OperationId> takeChanged();
    void markChanged(const OperationId &id) { m_changed.insert(id); }
    /// Bots whose deliveries changed since the last call.
    [[nodiscard]] std::set<BotId> takeChangedBots();

private:
    ChangeLog &m_log;
    std::map<OperationId, Operation> m_operations;
    std::map<BotId, std::vector<Operation *>> m_ofBot; ///< into m_operations, whose nodes stay where they are
    std::map<ThreadId, Operation *> m_ofThread;        ///< likewise
    std::set<OperationId> m_changed;
    std::set<BotId> m_changedBots;
};

} // namespace fleet
