#include "models/TimelineModel.h"

#include "models/Roles.h"

namespace fleet {

TimelineModel::TimelineModel(QObject *parent) : KeyedTable(parent) {}

void TimelineModel::show(const std::vector<TimelineRow> &rows)
{
    transform(rows);
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TimelineRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return row.lines.join(QLatin1Char('\n'));
    case Qt::ToolTipRole:
        return row.exactTime;
    case Qt::AccessibleTextRole: {
        QStringList words{row.title};
        words += row.lines;
        words.append(row.time);
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    case SeverityRole:
        return static_cast<int>(row.severity);
    case IconNameRole:
        return row.icon;
    case TimeRole:
        return row.time;
    case IdRole:
        return row.operation.text();
    default:
        return {};
    }
}

} // namespace fleet
