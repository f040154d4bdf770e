#include "models/BotMapModel.h"

#include "models/MetricWords.h"
#include "models/OverviewRows.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"

#include <QStringList>

namespace fleet {

BotMapModel::BotMapModel(BotTableModel &bots, QObject *parent) : QIdentityProxyModel(parent), m_bots(bots)
{
    setSourceModel(&bots);
}

int BotMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QModelIndex BotMapModel::mapFromSource(const QModelIndex &source) const
{
    // Whatever changed in a row of the table, it is its one cell that changed.
    return source.isValid() ? createIndex(source.row(), 0) : QModelIndex();
}

QVariant BotMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BotView &bot = m_bots.at(index.row());
    const BotGlance glance = glanceAt(bot, m_bots.blind());
    switch (role) {
    case Qt::DisplayRole:
        return bot.name;
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(bot, glance));
    case Qt::AccessibleTextRole:
        return sentence(bot, glance);
    case GlanceRole:
        return static_cast<int>(glance);
    case SeverityRole:
        return static_cast<int>(severityOf(bot, glance));
    case WordRole:
        return OverviewRows::word(bot, glance);
    case DetailRole:
        return OverviewRows::reason(bot, glance, m_bots.now());
    case GroupRole:
        return bot.group.text();
    case IdRole:
        return bot.id.text();
    default:
        return {};
    }
}

QString BotMapModel::toolTip(const BotView &bot, BotGlance glance) const
{
    QStringList facts{bot.exchange.text(), bot.version};
    if (bot.heardAt) {
        facts.append(tr("heard %1").arg(OverviewRows::when(*bot.heardAt, m_bots.now())));
    }
    facts.removeAll(QString());
    QString state = tr("%1: %2").arg(OverviewRows::word(bot, glance), OverviewRows::reason(bot, glance, m_bots.now()));
    if (OverviewRows::isIll(bot, glance)) {
        state += QLatin1Char('\n')
               + tr("%1: %2").arg(OverviewRows::stateWord(bot, glance), MetricWords::reasons(bot.verdict));
    }
    return QStringList{bot.name, state, facts.join(QStringLiteral(" · "))}.join(QLatin1Char('\n'));
}

QString BotMapModel::sentence(const BotView &bot, BotGlance glance) const
{
    QStringList parts{bot.name, OverviewRows::word(bot, glance), bot.group.text(),
                      OverviewRows::reason(bot, glance, m_bots.now())};
    if (OverviewRows::isIll(bot, glance)) {
        parts.insert(1, OverviewRows::stateWord(bot, glance));
        parts.append(MetricWords::reasons(bot.verdict));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace fleet
