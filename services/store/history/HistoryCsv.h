// History as CSV, streamed: a row a sample with a column a metric, or a row a bucket and metric.
// Never holds a long view of the file, which would keep the writer's log from being cleared, and never rounds.
#pragma once

#include "core/Result.h"
#include "history/Series.h"

#include <QByteArray>

#include <atomic>
#include <functional>

namespace fleet {

class Database;

struct CsvRequest {
    std::vector<BotId> bots = {};
    std::vector<QString> metrics = {}; ///< empty: all that have a column of their own
    UtcTime from{};
    UtcTime to{};
    Resolution resolution = Resolution::Raw;
};

/// Takes the next whole lines, on the reading thread; false ends the export.
using CsvSink = std::function<bool(const QByteArray &)>;

/// How many rows went to the sink, without the line of names. `cancelled` is looked at between portions.
[[nodiscard]] Result<qint64> exportCsv(Database &database, const CsvRequest &request, const CsvSink &sink,
                                       const std::atomic<bool> &cancelled);

} // namespace fleet
