// Operations that another process began, as this one takes them up: from the store's rows or from a spilled stop. Pure.
// Must never change a command: what was signed is sent and proved as it is.
#pragma once

#include "fleet/OperationBook.h"
#include "store/Records.h"

#include <vector>

namespace fleet {

[[nodiscard]] std::vector<Operation> operationsOf(const StoreImage &image);

/// `taken`: whose message the gateway has already.
[[nodiscard]] Operation operationOf(const OperationRecord &record, std::vector<PreparedCommand> commands,
                                    const std::vector<BotId> &taken);

} // namespace fleet
