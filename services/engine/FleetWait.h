// Waiting for something that the engine tells, with an end.
// Never decides what is waited for, and outlives neither its client nor its patience.
#pragma once

#include "engine/EngineClient.h"

#include <QCoroTask>

#include <functional>

namespace fleet {

using FleetTest = std::function<bool(const FleetSnapshot &)>;

/// True as soon as `done` holds for the snapshot of `client`, which outlives the waiting; false when `patience` is over first.
[[nodiscard]] QCoro::Task<bool> until(EngineClient *client, FleetTest done, milliseconds patience);

[[nodiscard]] const OperationView *findOperation(const FleetSnapshot &fleet, const OperationId &id);

} // namespace fleet
