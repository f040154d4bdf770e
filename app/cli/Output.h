// Text for people on the terminal, JSON for scripts; errors always on standard error.
#pragma once

#include "core/Problem.h"
#include "fleet/FleetView.h"

#include <QJsonObject>
#include <QStringList>

namespace fleet::cli {

void printJson(const QJsonObject &object);
void printLine(const QString &text);
void printError(const QString &text);
void printError(const Problem &problem);

/// `status --json`.
[[nodiscard]] QJsonObject statusJson(const FleetSnapshot &fleet);
void printStatus(const FleetSnapshot &fleet);

/// The three ways to the fleet: whether each is up, when it last brought something ("at"), how late ("lag_ms").
[[nodiscard]] QJsonObject channelsJson(const FleetSnapshot &fleet);
/// The same in words, one line each, with ages as of the snapshot.
[[nodiscard]] QStringList channelLines(const FleetSnapshot &fleet);

/// `stop --json` and its like: the operation, exclusive counts that sum to the targets, one entry a bot.
[[nodiscard]] QJsonObject operationJson(const OperationView &operation);
/// As that, or in words.
void printOperation(const OperationView &operation, bool json);
/// The sentence above a board: "9 of 12 bots have proved that they stopped."
[[nodiscard]] QString headline(const OperationView &operation);

} // namespace fleet::cli
