// The columns of the bot table by names that never change: for what is kept in settings.
// Never shown to anyone.
#pragma once

#include "models/BotTableModel.h"

#include <QString>

#include <optional>

namespace fleet {

[[nodiscard]] QString keyOf(BotTableModel::Column column);
/// Nothing for a column that is not known (any more).
[[nodiscard]] std::optional<BotTableModel::Column> columnOf(const QString &key);
/// What the table shows until somebody chooses otherwise, in this order.
[[nodiscard]] QStringList defaultColumns();

} // namespace fleet
