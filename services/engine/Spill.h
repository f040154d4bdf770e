// Stops that went out while no engine answered, left as files for the next engine to adopt and carry on.
// Must never hold anything but emergency verbs, and is never removed before its rows are durable.
#pragma once

#include "fleet/CommandFactory.h"
#include "store/Records.h"

#include <vector>

namespace fleet {

struct SpilledOperation {
    OperationRecord record;
    std::vector<PreparedCommand> commands;
    std::vector<BotId> taken; ///< the gateway has their message already
};

[[nodiscard]] Result<void> writeSpill(const QString &folder, const SpilledOperation &operation);
[[nodiscard]] bool isSpilled(const QString &folder, const OperationId &operation);
struct SpillFile {
    QString path;
    SpilledOperation operation;
};
/// Files that cannot be read are left where they are and named in `unreadable`.
[[nodiscard]] std::vector<SpillFile> readSpills(const QString &folder, QStringList &unreadable);

} // namespace fleet
