// Where a record meets its table: the columns, and both ways between a record and a row, side by side.
// Decides nothing about when something is written or read.
#pragma once

#include "core/Result.h"
#include "store/Records.h"

#include <QLatin1StringView>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <optional>
#include <vector>

namespace fleet {

struct Table {
    QLatin1StringView name;
    std::size_t keyColumns = 1; ///< how many of the first columns are the key
    std::vector<QLatin1StringView> columns;
};

/// Reads one row's columns from left to right and remembers the first that made no sense.
class RowReader final {
public:
    RowReader(const QSqlQuery &query, const Table &table);

    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] qint64 integer();
    [[nodiscard]] std::optional<qint64> optionalInteger();
    [[nodiscard]] bool boolean() { return integer() != 0; }
    [[nodiscard]] UtcTime time() { return fromEpochMs(integer()); }
    [[nodiscard]] std::optional<UtcTime> optionalTime();
    [[nodiscard]] QJsonObject object();
    [[nodiscard]] QStringList strings();
    template<typename Value>
    [[nodiscard]] Value parsed(const std::function<std::optional<Value>(const QString &)> &parse)
    {
        const std::optional<Value> value = parse(text());
        if (!value) {
            fail();
        }
        return value.value_or(Value{});
    }

    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    [[nodiscard]] QVariant take() { return m_query.value(m_next++); }
    /// The column just read is not what its table says.
    void fail();

    const QSqlQuery &m_query;
    const Table &m_table;
    int m_next = 0;
    std::optional<Problem> m_problem;
};

/// `table()`, `toRow()` in the order of its columns, and `fromRow()`: one for each kind of record.
template<typename Record>
struct RowOf;

// One line a record instead of ten times the same five.
#define FLEET_ROW_OF(Record)                                                                                           \
    template<>                                                                                                         \
    struct RowOf<Record> {                                                                                             \
        [[nodiscard]] static const Table &table();                                                                     \
        [[nodiscard]] static QVariantList toRow(const Record &record);                                                 \
        [[nodiscard]] static Record fromRow(RowReader &row);                                                           \
    }

FLEET_ROW_OF(Bot);
FLEET_ROW_OF(Group);
FLEET_ROW_OF(OperationRecord);
FLEET_ROW_OF(CommandRecord);
FLEET_ROW_OF(DeliveryRecord);
FLEET_ROW_OF(HoldRecord);
FLEET_ROW_OF(ReportRecord);
FLEET_ROW_OF(WatermarkRecord);
FLEET_ROW_OF(SettingRecord);
FLEET_ROW_OF(NoticeRecord);
FLEET_ROW_OF(ReasonRecord);
FLEET_ROW_OF(Alert);
FLEET_ROW_OF(Silence);

#undef FLEET_ROW_OF

} // namespace fleet
