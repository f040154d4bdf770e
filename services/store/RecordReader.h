// What a starting engine and an open board read back, each in one consistent view of the file.
// Never writes, not even to mend.
#pragma once

#include "core/Result.h"
#include "store/Database.h"
#include "store/Records.h"

#include <vector>

namespace fleet {

/// How many ended operations, and how many notices, a starting engine is given.
inline constexpr int imageHistory = 200;

[[nodiscard]] Result<StoreImage> readImage(Database &database);

/// By bot.
[[nodiscard]] Result<std::vector<DeliveryRecord>> readDeliveries(Database &database, const OperationId &operation);

} // namespace fleet
