#include "history/HistorySchema.h"

#include "history/MetricColumns.h"

#include <QStringList>

#include <array>

namespace fleet {

namespace {

using Sql = QLatin1StringView;

/// Times are milliseconds of UTC, money is micro-dollars; a value that a heartbeat did not have is NULL. Buckets keep each
/// value as it is, whole or not (ANY). Every large table is in the order in which it is read: a bot's rows together.
constexpr std::array firstTables{
    Sql("CREATE TABLE bots ("
        " no INTEGER PRIMARY KEY,"
        " id TEXT NOT NULL UNIQUE CHECK (id <> '')) STRICT"),
    Sql("CREATE TABLE metrics ("
        " no INTEGER PRIMARY KEY,"
        " name TEXT NOT NULL UNIQUE CHECK (name <> '')) STRICT"),
    // Those up to 100 are this program's; a strategy's own follow.
    Sql("INSERT INTO metrics (no, name) VALUES (1, 'pnl_usd'), (2, 'drawdown_pct'),"
        " (3, 'heartbeat_latency_ms'), (4, 'error_count'), (5, 'open_positions'), (6, 'open_orders'),"
        " (7, 'trade_count'), (8, 'memory_mb'), (9, 'cpu_pct'), (10, 'uptime_seconds'),"
        " (11, 'exposure_usd'), (100, '-')"),
    Sql("CREATE TABLE samples ("
        " bot INTEGER NOT NULL,"
        " at INTEGER NOT NULL,"
        " pnl_usd INTEGER,"
        " drawdown_pct REAL,"
        " heartbeat_latency_ms REAL,"
        " error_count INTEGER,"
        " open_positions INTEGER,"
        " open_orders INTEGER,"
        " trade_count INTEGER,"
        " memory_mb REAL,"
        " cpu_pct REAL,"
        " uptime_seconds REAL,"
        " exposure_usd INTEGER,"
        " PRIMARY KEY (bot, at)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE own_samples ("
        " bot INTEGER NOT NULL,"
        " at INTEGER NOT NULL,"
        " metric INTEGER NOT NULL,"
        " value REAL NOT NULL,"
        " PRIMARY KEY (bot, at, metric)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE spans ("
        " bot INTEGER NOT NULL,"
        " kind TEXT NOT NULL,"
        " begun INTEGER NOT NULL,"
        " ended INTEGER NOT NULL CHECK (ended > begun),"
        " PRIMARY KEY (bot, kind, begun)) STRICT, WITHOUT ROWID"),
    // Ten-minute slots whose samples or spans changed since they were rolled up.
    Sql("CREATE TABLE pending ("
        " slot INTEGER NOT NULL,"
        " bot INTEGER NOT NULL,"
        " PRIMARY KEY (slot, bot)) STRICT, WITHOUT ROWID"),
    Sql("CREATE INDEX pending_by_bot ON pending (bot, slot)"),
    Sql("CREATE TABLE ten_minutes ("
        " bot INTEGER NOT NULL,"
        " metric INTEGER NOT NULL,"
        " at INTEGER NOT NULL,"
        " n INTEGER NOT NULL CHECK (n > 0),"
        " least ANY NOT NULL,"
        " greatest ANY NOT NULL,"
        " total ANY NOT NULL,"
        " latest ANY NOT NULL,"
        " PRIMARY KEY (bot, metric, at)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE hours ("
        " bot INTEGER NOT NULL,"
        " metric INTEGER NOT NULL,"
        " at INTEGER NOT NULL,"
        " n INTEGER NOT NULL CHECK (n > 0),"
        " least ANY NOT NULL,"
        " greatest ANY NOT NULL,"
        " total ANY NOT NULL,"
        " latest ANY NOT NULL,"
        " PRIMARY KEY (bot, metric, at)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE ten_minutes_time ("
        " bot INTEGER NOT NULL,"
        " at INTEGER NOT NULL,"
        " n INTEGER NOT NULL,"
        " alive INTEGER NOT NULL,"
        " heard INTEGER NOT NULL,"
        " maintenance INTEGER NOT NULL,"
        " PRIMARY KEY (bot, at)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE hours_time ("
        " bot INTEGER NOT NULL,"
        " at INTEGER NOT NULL,"
        " n INTEGER NOT NULL,"
        " alive INTEGER NOT NULL,"
        " heard INTEGER NOT NULL,"
        " maintenance INTEGER NOT NULL,"
        " PRIMARY KEY (bot, at)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE gaps ("
        " begun INTEGER NOT NULL,"
        " why TEXT NOT NULL,"
        " bot INTEGER NOT NULL," // 0 is the whole fleet
        " ended INTEGER NOT NULL,"
        " lost INTEGER NOT NULL,"
        " PRIMARY KEY (begun, why, bot)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE trims ("
        " resolution TEXT NOT NULL,"
        " why TEXT NOT NULL,"
        " before INTEGER NOT NULL,"
        " PRIMARY KEY (resolution, why)) STRICT, WITHOUT ROWID"),
    Sql("CREATE TABLE marks ("
        " name TEXT NOT NULL PRIMARY KEY,"
        " value INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
};

constexpr std::array steps{
    Migration{1, firstTables},
};

} // namespace

std::span<const Migration> historyMigrations()
{
    return steps;
}

QString sampleColumns()
{
    QStringList names;
    for (const MetricColumn &column : metricColumns()) {
        names += column.name;
    }
    return names.join(QLatin1StringView(", "));
}

} // namespace fleet
