#include "models/HeatMapModel.h"

#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

HeatMapModel::HeatMapModel(HealthModel &bots, HealthFilterProxy &shown, QObject *parent)
    : QIdentityProxyModel(parent),
      m_bots(bots),
      m_shown(shown)
{
    setSourceModel(&shown);
    connect(&bots, &QAbstractItemModel::headerDataChanged, this, &HeatMapModel::announceAll); // Limits stand there.
}

void HeatMapModel::setMetric(const QString &metric)
{
    if (m_metric != metric) {
        m_metric = metric;
        announceAll();
    }
}

void HeatMapModel::announceAll()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

int HeatMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QModelIndex HeatMapModel::mapFromSource(const QModelIndex &source) const
{
    // Whatever changed in a row of the table, it is its one cell that changed.
    return source.isValid() ? createIndex(source.row(), 0) : QModelIndex();
}

QVariant HeatMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BotView &bot = m_bots.at(m_shown.mapToSource(m_shown.index(index.row(), 0)).row());
    const Thresholds &limits = m_bots.thresholds();
    const HeatCell cell = heatOf(bot, m_metric, limits, m_bots.blind());
    const QString word = HeatWords::word(cell);
    switch (role) {
    case Qt::DisplayRole:
        return bot.name;
    case GlanceRole:
        return static_cast<int>(cell);
    case SeverityRole:
        return static_cast<int>(severityOf(cell));
    case WordRole:
        return word;
    case GroupRole:
        return bot.group.text();
    case IdRole:
        return bot.id.text();
    case Qt::ToolTipRole:
        return plainToolTip(QStringList{bot.name, HeatWords::why(bot, m_metric, limits, m_bots.blind()),
                                        bot.heardAt ? tr("heard %1").arg(Words::timeOf(*bot.heardAt, m_bots.now()))
                                                    : tr("not heard yet")}
                                .join(QLatin1Char('\n')));
    case Qt::AccessibleTextRole:
        return Words::list({bot.name, word, bot.group.text(), HeatWords::why(bot, m_metric, limits, m_bots.blind())});
    default:
        return {};
    }
}

} // namespace fleet
