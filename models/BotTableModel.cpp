#include "models/BotTableModel.h"

#include "models/BotGlance.h"
#include "models/BotWords.h"
#include "models/HealthGlance.h"
#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Spoken.h"
#include "models/Words.h"

#include <tuple>

namespace fleet {

namespace {

using Column = BotTableModel::Column;

bool isNumber(Column column)
{
    return column == Column::Pnl || column == Column::Positions || column == Column::Orders;
}

/// Values that come with a report and are as old as it is.
bool isReported(Column column)
{
    return column == Column::Reported || column == Column::Liveness || column == Column::Trend || isNumber(column);
}

/// What a console that hears nothing knows only as it was.
bool isOnItsWay(Column column)
{
    return column == Column::Pending || column == Column::HeldBy;
}

QVariant orNothing(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

/// Worst first: the order in which a person wants to see them.
int rank(BotGlance glance, Liveness liveness)
{
    if (glance == BotGlance::NotStopped) {
        return 0;
    }
    switch (liveness) {
    case Liveness::Dead:
        return 1;
    case Liveness::Unknown:
        return 2;
    case Liveness::NeverSeen:
        return 3;
    case Liveness::Late:
        return 4;
    case Liveness::Alive:
        return glance == BotGlance::Stopping ? 5 : 6;
    }
    Q_UNREACHABLE();
}

} // namespace

BotTableModel::BotTableModel(QObject *parent) : KeyedTable(parent) {}

void BotTableModel::fill(const FleetSnapshot &snapshot)
{
    m_blind = isBlind(snapshot.link);
    m_now = std::max(m_now, snapshot.at);
    m_alerts.fill(snapshot.alerts);
    m_trends.clear();
    reset(snapshot.bots);
}

void BotTableModel::apply(const FleetDelta &delta)
{
    const bool wasBlind = m_blind;
    if (delta.link) {
        m_blind = isBlind(*delta.link);
    }
    if (!delta.alerts.empty()) {
        m_alerts.apply(delta.alerts);
    }
    if (!hasAll(delta.bots) || !delta.removed.empty()) {
        FleetSnapshot wanted;
        wanted.bots = rows();
        fleet::apply(wanted, {.at = delta.at,
                              .bots = delta.bots,
                              .removed = delta.removed,
                              .groups = {},
                              .operations = {},
                              .notices = {},
                              .link = {}});
        transform(wanted.bots);
    } else {
        update(delta.bots);
    }
    if (wasBlind != m_blind && rowCount() > 0) {
        announce(0, rowCount() - 1);
    }
}

void BotTableModel::setTrends(const std::vector<std::pair<BotId, Sparkline>> &trends)
{
    int first = -1;
    int last = -1;
    for (const auto &[bot, trend] : trends) {
        const int row = rowOf(bot);
        Sparkline &known = m_trends[bot];
        if (row < 0 || known == trend) {
            continue;
        }
        known = trend;
        first = first < 0 ? row : std::min(first, row);
        last = std::max(last, row);
    }
    if (first >= 0) {
        const auto column = static_cast<int>(Column::Trend);
        Q_EMIT dataChanged(index(first, column), index(last, column),
                           {SparkRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

QString BotTableModel::trendWords(const BotView &bot) const
{
    const auto found = m_trends.find(bot.id);
    return found == m_trends.end() ? QString() : found->second.words;
}

void BotTableModel::setNow(UtcTime now)
{
    if (now == m_now) {
        return;
    }
    m_now = now;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, static_cast<int>(Column::Liveness)),
                           index(rowCount() - 1, static_cast<int>(Column::Reported)),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

int BotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant BotTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BotView &bot = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(bot, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(bot, column));
    case Qt::AccessibleTextRole:
        return accessibleText(bot, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortKeyRole:
        return sortKey(bot, column);
    case SeverityRole:
        return static_cast<int>(severity(bot, column));
    case IconNameRole:
        return icon(bot, column);
    case ChipRole:
        return isChip(bot, column);
    case StaleRole:
        return isReported(column) ? isStale(bot) : m_blind && isOnItsWay(column);
    case EmphasisRole:
    case ElideMiddleRole:
        return column == Column::Name;
    case SparkRole: {
        const auto found = column == Column::Trend ? m_trends.find(bot.id) : m_trends.end();
        return found == m_trends.end() ? QVariant() : QVariant::fromValue(found->second);
    }
    case IdRole:
        return bot.id.text();
    default:
        return {};
    }
}

QVariant BotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == UnitRole) {
        return column == Column::Pnl ? QStringLiteral("USD") : QString();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Name:
        return tr("Bot");
    case Column::Group:
        return tr("Group");
    case Column::Exchange:
        return tr("Exchange");
    case Column::Desired:
        return tr("Desired");
    case Column::Reported:
        return tr("Reported");
    case Column::HeldBy:
        return tr("Held by");
    case Column::Pending:
        return tr("Pending");
    case Column::Health:
        return tr("Health");
    case Column::Liveness:
        return tr("Liveness");
    case Column::Pnl:
        return tr("PnL USD");
    case Column::Trend:
        return tr("PnL 1 h");
    case Column::Positions:
        return tr("Positions");
    case Column::Orders:
        return tr("Orders");
    case Column::Version:
        return tr("Version");
    }
    Q_UNREACHABLE();
}

QString BotTableModel::text(const BotView &bot, Column column) const
{
    switch (column) {
    case Column::Name:
        return bot.name;
    case Column::Group:
        return bot.group.text();
    case Column::Exchange:
        return bot.exchange.text();
    case Column::Desired:
        return Words::state(bot.desired);
    case Column::Reported:
        return reportedText(bot);
    case Column::HeldBy:
        return BotWords::heldBy(bot);
    case Column::Pending:
        return BotWords::pending(bot);
    case Column::Health:
        return healthText(bot);
    case Column::Liveness:
        return livenessText(bot);
    case Column::Pnl:
        return bot.metrics.pnlUsd ? Words::amount(*bot.metrics.pnlUsd) : Words::missing();
    case Column::Trend:
        return {}; // It is drawn.
    case Column::Positions:
        return Words::number(bot.metrics.openPositions);
    case Column::Orders:
        return Words::number(bot.metrics.openOrders);
    case Column::Version:
        return bot.version.isEmpty() ? Words::missing() : bot.version;
    }
    Q_UNREACHABLE();
}

QVariant BotTableModel::sortKey(const BotView &bot, Column column) const
{
    switch (column) {
    case Column::Liveness:
        return rank(glanceAt(bot, m_blind), livenessOf(bot));
    case Column::Health:
        return static_cast<int>(healthAt(bot, m_blind));
    case Column::Desired:
        return static_cast<int>(bot.desired);
    case Column::Reported:
        return bot.reported ? static_cast<int>(*bot.reported) : -1;
    case Column::Pnl:
        return bot.metrics.pnlUsd ? QVariant(static_cast<qint64>(bot.metrics.pnlUsd->micros())) : QVariant();
    case Column::Positions:
        return orNothing(bot.metrics.openPositions);
    case Column::Orders:
        return orNothing(bot.metrics.openOrders);
    case Column::Trend:
        return {}; // Of most rows it is not known.
    case Column::Name:
    case Column::Group:
    case Column::Exchange:
    case Column::HeldBy:
    case Column::Pending:
    case Column::Version:
        return text(bot, column);
    }
    Q_UNREACHABLE();
}

Severity BotTableModel::severity(const BotView &bot, Column column) const
{
    switch (column) {
    case Column::Desired:
        return severityOf(bot.desired, bot.isToStop());
    case Column::Reported:
        if (!bot.reported) {
            return Severity::Unknown;
        }
        if (bot.hasNotStopped()) {
            return Severity::Critical;
        }
        if (bot.drifts) {
            return Severity::Warning;
        }
        return bot.hasStopped() ? Severity::Latched : severityOf(*bot.reported);
    case Column::HeldBy: {
        const std::vector<Hold> holds = holdsInForce(bot);
        if (holds.empty()) {
            return Severity::None;
        }
        if (!isReported(bot, holds.front())) {
            return Severity::Pending; // asked, and not yet what the bot says of itself
        }
        return anyLatch(holds) ? Severity::Latched : Severity::Paused;
    }
    case Column::Pending:
        if (bot.failedStop) {
            return Severity::Critical;
        }
        if (bot.pending.empty()) {
            return bot.isToStop() && !bot.hasStopped() ? Severity::Warning : Severity::None;
        }
        return Severity::Pending;
    case Column::Health:
        return hasHealth(bot) ? severityOf(healthAt(bot, m_blind)) : Severity::None;
    case Column::Liveness:
        return severityOf(livenessOf(bot));
    case Column::Name:
    case Column::Group:
    case Column::Exchange:
    case Column::Trend:
    case Column::Pnl:
    case Column::Positions:
    case Column::Orders:
    case Column::Version:
        return Severity::None;
    }
    Q_UNREACHABLE();
}

QString BotTableModel::icon(const BotView &bot, Column column) const
{
    const Severity shown = severity(bot, column);
    if (shown == Severity::None && (column == Column::Desired || column == Column::Reported)) {
        return QStringLiteral("play");
    }
    return icons::nameOf(shown);
}

bool BotTableModel::isChip(const BotView &bot, Column column) const
{
    if (column == Column::Liveness) {
        return livenessOf(bot) != Liveness::Alive;
    }
    if (column == Column::Health) {
        return hasHealth(bot) && healthAt(bot, m_blind) != HealthGlance::Healthy;
    }
    return column == Column::Reported && (bot.drifts || bot.hasNotStopped()) && !isStale(bot);
}

QString BotTableModel::toolTip(const BotView &bot, Column column) const
{
    switch (column) {
    case Column::Name:
        return tr("%1\n%2, strategy %3")
            .arg(bot.name, bot.id.text(), bot.strategy.isEmpty() ? Words::missing() : bot.strategy);
    case Column::Exchange: {
        QStringList names;
        for (const ExchangeId &exchange : bot.exchanges) {
            names.append(exchange.text());
        }
        return names.isEmpty() ? bot.exchange.text() : Words::list(names);
    }
    case Column::Desired:
        return tr("What this console wants of the bot, from the holds it ordered");
    case Column::Reported:
        if (!bot.reported) {
            return tr("No verified report yet");
        }
        if (bot.hasNotStopped()) {
            return tr("It is to stop and has not stopped");
        }
        return bot.drifts ? tr("Differs from desired, and no command is under way")
                          : tr("What the bot itself says, signed");
    case Column::Health:
        return HealthWords::why(bot, m_blind);
    case Column::HeldBy:
        return BotWords::heldByLines(bot);
    case Column::Liveness:
        return bot.heardAt ? tr("Last heard %1").arg(Words::exactTime(*bot.heardAt))
                           : tr("Not heard since it was enrolled");
    case Column::Pnl:
        return bot.metrics.pnlUsd ? tr("Since the start of the day, realised and not")
                                  : tr("The bot has not reported it");
    case Column::Trend:
        return trendWords(bot).isEmpty() ? tr("No value in the last hour") : trendWords(bot);
    case Column::Positions:
        return bot.metrics.openPositions ? QString() : tr("The bot has not reported it");
    case Column::Orders:
        return bot.metrics.openOrders ? QString() : tr("The bot has not reported it");
    case Column::Version:
        return bot.level == BotLevel::Plain ? tr("A plain bot: it cannot prove what it does") : QString();
    case Column::Group:
    case Column::Pending:
        return text(bot, column);
    }
    Q_UNREACHABLE();
}

QString BotTableModel::accessibleText(const BotView &bot, Column column) const
{
    if (column == Column::Name) {
        return BotWords::sentence(bot, m_blind, m_now);
    }
    const QString title = headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
    // Seen, the age is in a column of its own, or the cell is grey; heard, it has to be in the words.
    if (bot.heardAt && (column == Column::Liveness || (column == Column::Reported && bot.reported))) {
        const QString word =
            column == Column::Liveness ? Words::liveness(livenessOf(bot)) : Words::state(*bot.reported);
        const QString age = Words::age(std::max(m_now - *bot.heardAt, milliseconds(0)));
        return Spoken::cell(title, tr("%1, %2 ago").arg(word.toLower(), age));
    }
    if (column == Column::Trend) {
        const QString words = trendWords(bot);
        return Spoken::cell(title, words.isEmpty() ? Words::missing() : words);
    }
    return Spoken::cell(title, text(bot, column));
}

bool BotTableModel::hasHealth(const BotView &bot) const
{
    const HealthGlance glance = healthAt(bot, m_blind);
    return glance != HealthGlance::Dead && glance != HealthGlance::Unheard;
}

QString BotTableModel::healthText(const BotView &bot) const
{
    return hasHealth(bot) ? HealthWords::word(healthAt(bot, m_blind)) : Words::missing();
}

QString BotTableModel::livenessText(const BotView &bot) const
{
    const Liveness liveness = livenessOf(bot);
    if (!bot.heardAt || liveness == Liveness::NeverSeen) {
        return Words::liveness(bot.heardAt ? liveness : Liveness::NeverSeen);
    }
    return tr("%1 %2").arg(Words::liveness(liveness), Words::age(std::max(m_now - *bot.heardAt, milliseconds(0))));
}

QString BotTableModel::reportedText(const BotView &bot) const
{
    if (!bot.reported) {
        return tr("No report");
    }
    const QString state = Words::state(*bot.reported);
    if (isStale(bot) && bot.heardAt) {
        return tr("%1, %2").arg(state, Words::age(std::max(m_now - *bot.heardAt, milliseconds(0))));
    }
    return state;
}

Liveness BotTableModel::livenessOf(const BotView &bot) const
{
    return m_blind && bot.liveness != Liveness::NeverSeen ? Liveness::Unknown : bot.liveness;
}

bool BotTableModel::isStale(const BotView &bot) const
{
    return livenessOf(bot) != Liveness::Alive;
}

} // namespace fleet
