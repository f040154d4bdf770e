#include "models/BotColumns.h"

#include "core/Enums.h"

#include <QStringList>

namespace fleet {

namespace {

using Column = BotTableModel::Column;

constexpr EnumNames<Column, BotTableModel::columnTotal> names{{
    {Column::Name, QLatin1StringView("name")},
    {Column::Liveness, QLatin1StringView("liveness")},
    {Column::Desired, QLatin1StringView("desired")},
    {Column::Reported, QLatin1StringView("reported")},
    {Column::Health, QLatin1StringView("health")},
    {Column::Positions, QLatin1StringView("positions")},
    {Column::Orders, QLatin1StringView("orders")},
    {Column::Pnl, QLatin1StringView("pnl")},
    {Column::Trend, QLatin1StringView("trend")},
    {Column::Pending, QLatin1StringView("pending")},
    {Column::HeldBy, QLatin1StringView("held")},
    {Column::Exchange, QLatin1StringView("exchange")},
    {Column::Group, QLatin1StringView("group")},
    {Column::Version, QLatin1StringView("version")},
}};

} // namespace

QString keyOf(Column column)
{
    return enumToString(names, column);
}

std::optional<Column> columnOf(const QString &key)
{
    return enumFromString(names, key);
}

QStringList defaultColumns()
{
    QStringList keys;
    for (const auto &[column, key] : names) {
        if (column != Column::Version) { // Of use in a deployment; the panel tells it of each bot.
            keys.append(key);
        }
    }
    return keys;
}

} // namespace fleet
