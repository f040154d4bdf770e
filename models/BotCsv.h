// Bots as a table for other programs: RFC 4180, values as they are, times in UTC.
// Never rounds, translates or fills a gap: what is missing is an empty field.
#pragma once

#include "fleet/FleetView.h"

#include <QString>

#include <vector>

namespace fleet {

/// With a header line; every line ends with CR LF.
[[nodiscard]] QString toCsv(const std::vector<const BotView *> &bots);
/// A field as it stands between commas: in quotes when it must be.
[[nodiscard]] QString csvField(const QString &value);

} // namespace fleet
