#include "models/OverviewListModel.h"

#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Words.h"

#include <QStringList>

namespace fleet {

OverviewListModel::OverviewListModel(QObject *parent) : KeyedTable(parent) {}

void OverviewListModel::show(const std::vector<OverviewRow> &rows)
{
    transform(rows);
}

int OverviewListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant OverviewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OverviewRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole: {
        const QString words = row.title + QLatin1Char('\n') + row.detail;
        return plainToolTip(row.exactTime.isEmpty() ? words : words + QLatin1Char('\n') + row.exactTime);
    }
    case Qt::AccessibleTextRole: {
        QStringList words{row.title, row.word, row.detail, row.time};
        words.removeAll(QString());
        return Words::list(words);
    }
    case SeverityRole:
        return static_cast<int>(row.severity);
    case IconNameRole:
        return row.icon.isEmpty() ? icons::nameOf(row.severity) : row.icon;
    case WordRole:
        return row.word;
    case DetailRole:
        return row.detail;
    case TimeRole:
        return row.time;
    case IdRole:
        return row.targetId;
    case ActRole:
        return OverviewRows::word(row.act);
    default:
        return {};
    }
}

} // namespace fleet
