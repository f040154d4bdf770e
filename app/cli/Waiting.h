// Waiting for something that the engine tells, with an end.
#pragma once

#include "engine/EngineClient.h"

#include <QCoroTask>

#include <functional>

namespace fleet::cli {

/// True as soon as `done` holds for the client's snapshot; false when `patience` is over first.
[[nodiscard]] QCoro::Task<bool> until(EngineClient &client, std::function<bool(const FleetSnapshot &)> done,
                                      milliseconds patience);

[[nodiscard]] const OperationView *findOperation(const FleetSnapshot &fleet, const OperationId &id);

} // namespace fleet::cli
