// The operations in hand and their deliveries: every change goes through the delivery machine and becomes a row.
// Must never change a state by any other way than DeliveryMachine's next().
#pragma once

#include "fleet/ChangeLog.h"
#include "fleet/CommandFactory.h"
#include "protocol/DeliveryMachine.h"
#include "store/Records.h"

#include <map>
#include <optional>
#include <vector>

namespace fleet {

struct Delivery {
    DeliveryRecord record;
    bool silentAtClick = false; ///< the bot was dead already when the operation was confirmed
    bool inFlight = false;      ///< a send is on its way
    MonoTime nextSend{};        ///< not before
    MonoTime lastWord{};        ///< of the bot about this command
    QString phase;
};

struct Operation {
    OperationRecord record;
    bool recorded = false;
    std::map<CommandId, PreparedCommand> commands;
    std::map<BotId, Delivery> deliveries;
    MonoTime startedAt{};
    int ringStep = 0;
    MonoTime nextRing{};
    MonoTime nextRead{};
    std::optional<UtcTime> nextRingAt;
    std::optional<UtcTime> broadcastAt;
    QString problem;

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
    [[nodiscard]] Operation *findByCommand(const CommandId &id);
    [[nodiscard]] std::map<OperationId, Operation> &all() { return m_operations; }
    [[nodiscard]] const std::map<OperationId, Operation> &all() const { return m_operations; }
    /// Operations that have a delivery to this bot, newest first.
    [[nodiscard]] std::vector<Operation *> of(const BotId &bot);

    /// Applies the event; writes the row and its times. False when it means nothing in the present state.
    bool apply(Operation &operation, Delivery &delivery, DeliveryEvent event, UtcTime now, const QString &detail = {});
    /// Writes a row whose other fields changed.
    void save(const Operation &operation, const Delivery &delivery);

    /// Operations whose view may have changed since the last call.
    [[nodiscard]] std::set<OperationId> takeChanged();
    void markChanged(const OperationId &id) { m_changed.insert(id); }

private:
    ChangeLog &m_log;
    std::map<OperationId, Operation> m_operations;
    std::set<OperationId> m_changed;
};

} // namespace fleet
