#include "models/HealthModel.h"

#include "core/MetricNames.h"
#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/MetricWords.h"
#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "models/Spoken.h"
#include "models/Words.h"

#include <algorithm>
#include <array>
#include <set>

namespace fleet {

namespace {

/// Those that are judged first; all of standardMetrics.
constexpr std::array shownMetrics{
    QLatin1StringView("drawdown_pct"),   QLatin1StringView("heartbeat_latency_ms"),
    QLatin1StringView("error_count"),    QLatin1StringView("memory_mb"),
    QLatin1StringView("cpu_pct"),        QLatin1StringView("trade_count"),
    QLatin1StringView("open_positions"), QLatin1StringView("open_orders"),
    QLatin1StringView("pnl_usd"),        QLatin1StringView("uptime_seconds"),
};
static_assert(shownMetrics.size() == standardMetrics.size());

constexpr int standardCount = static_cast<int>(shownMetrics.size());

} // namespace

HealthModel::HealthModel(QObject *parent) : KeyedTable(parent) {}

void HealthModel::fill(const FleetSnapshot &snapshot)
{
    m_blind = isBlind(snapshot.link);
    m_now = std::max(m_now, snapshot.at);
    m_thresholds = snapshot.thresholds;
    m_counts = countHealth(snapshot.bots, m_blind);
    m_alerts.fill(snapshot.alerts);
    takeColumns(snapshot.bots);
    reset(snapshot.bots);
}

void HealthModel::apply(const FleetDelta &delta)
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
        FleetDelta part;
        part.at = delta.at;
        part.bots = delta.bots;
        part.removed = delta.removed;
        fleet::apply(wanted, part);
        transform(wanted.bots);
    } else {
        update(delta.bots);
    }
    if (!delta.removed.empty() || bringsColumn(delta.bots)) {
        takeColumns(rows());
    }
    if (!delta.bots.empty() || !delta.removed.empty() || wasBlind != m_blind) {
        m_counts = countHealth(rows(), m_blind);
    }
    if (delta.thresholds) {
        m_thresholds = *delta.thresholds;
        Q_EMIT headerDataChanged(Qt::Horizontal, firstMetric, columnCount() - 1);
    }
    if (wasBlind != m_blind && rowCount() > 0) {
        announce(0, rowCount() - 1);
    }
}

void HealthModel::catchUp(const FleetSnapshot &snapshot)
{
    const bool wasBlind = m_blind;
    m_blind = isBlind(snapshot.link);
    m_thresholds = snapshot.thresholds;
    m_counts = countHealth(snapshot.bots, m_blind);
    m_alerts.fill(snapshot.alerts);
    transform(snapshot.bots);
    takeColumns(snapshot.bots);
    Q_EMIT headerDataChanged(Qt::Horizontal, firstMetric, columnCount() - 1);
    if (wasBlind != m_blind && rowCount() > 0) {
        announce(0, rowCount() - 1);
    }
}

void HealthModel::setNow(UtcTime now)
{
    m_now = now; // No cell says an age; what is spoken of a row is asked for when it is needed.
}

bool HealthModel::bringsColumn(const std::vector<BotView> &bots) const
{
    const bool full = m_own.size() >= mostOwn;
    return std::any_of(bots.begin(), bots.end(), [this, full](const BotView &bot) {
        return std::any_of(bot.metrics.custom.begin(), bot.metrics.custom.end(), [this, full](const auto &own) {
            return !std::binary_search(m_own.begin(), m_own.end(), own.first) && !(full && m_own.back() < own.first);
        });
    });
}

void HealthModel::takeColumns(const std::vector<BotView> &bots)
{
    std::set<QString> names;
    for (const BotView &bot : bots) {
        for (const auto &[name, value] : bot.metrics.custom) {
            names.insert(name);
        }
    }
    QStringList wanted(names.begin(), names.end());
    wanted = wanted.mid(0, mostOwn);
    const int first = firstMetric + standardCount;
    for (int i = static_cast<int>(m_own.size()) - 1; i >= 0; --i) {
        if (!wanted.contains(m_own.at(i))) {
            beginRemoveColumns({}, first + i, first + i);
            m_own.removeAt(i);
            endRemoveColumns();
        }
    }
    for (int i = 0; i < static_cast<int>(wanted.size()); ++i) {
        if (i >= m_own.size() || m_own.at(i) != wanted.at(i)) {
            beginInsertColumns({}, first + i, first + i);
            m_own.insert(i, wanted.at(i));
            endInsertColumns();
        }
    }
}

QString HealthModel::metricOf(int column) const
{
    const int metric = column - firstMetric;
    if (metric < 0) {
        return {};
    }
    return metric < standardCount ? QString(shownMetrics.at(static_cast<std::size_t>(metric)))
                                  : m_own.value(metric - standardCount);
}

int HealthModel::columnOf(const QString &metric) const
{
    for (int column = firstMetric; column < columnCount(); ++column) {
        if (metricOf(column) == metric) {
            return column;
        }
    }
    return -1;
}

int HealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstMetric + standardCount + static_cast<int>(m_own.size());
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BotView &bot = at(index.row());
    const int column = index.column();
    const bool isMetric = column >= firstMetric;
    switch (role) {
    case Qt::DisplayRole:
        return text(bot, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(bot, column));
    case Qt::AccessibleTextRole:
        return accessibleText(bot, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isMetric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortKeyRole:
        return sortKey(bot, column);
    case SeverityRole:
        return static_cast<int>(severity(bot, column));
    case IconNameRole:
        return icons::nameOf(severity(bot, column));
    case ChipRole:
        return column == healthColumn && healthAt(bot, m_blind) != HealthGlance::Healthy;
    case StaleRole:
        return isMetric && isStale(bot);
    case EmphasisRole:
        return column == nameColumn || (isMetric && severity(bot, column) != Severity::None);
    case ElideMiddleRole:
        return column == nameColumn;
    case IdRole:
        return bot.id.text();
    case GroupRole:
        return bot.group.text();
    default:
        return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const bool isMetric = section >= firstMetric;
    const QString metric = metricOf(section);
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>((isMetric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DisplayRole:
        if (!isMetric) {
            return section == nameColumn ? tr("Bot") : tr("Health");
        }
        return MetricWords::unit(metric).isEmpty()
                 ? MetricWords::name(metric)
                 : QString(MetricWords::name(metric) + QLatin1Char(' ') + MetricWords::unit(metric));
    case UnitRole:
        return isMetric ? MetricWords::unit(metric) : QString();
    case Qt::ToolTipRole: {
        if (!isMetric) {
            return section == nameColumn ? QVariant() : tr("Of its last samples, by the limits");
        }
        const MetricLimits limits = limitsFor(m_thresholds, {}, {});
        const auto limit = limits.find(metric);
        return plainToolTip(
            MetricWords::meaning(metric) + QLatin1Char('\n')
            + tr("In the fleet: %1")
                  .arg(limit == limits.end() ? tr("no limit") : MetricWords::limits(metric, limit->second)));
    }
    default:
        return {};
    }
}

bool HealthModel::isStale(const BotView &bot) const
{
    return m_blind || bot.liveness != Liveness::Alive;
}

const HealthReason *HealthModel::reasonFor(const BotView &bot, const QString &metric) const
{
    const HealthGlance glance = healthAt(bot, m_blind);
    if (glance != HealthGlance::Critical && glance != HealthGlance::Warning) {
        return nullptr;
    }
    const std::vector<HealthReason> &reasons = bot.verdict.reasons;
    const auto found = std::find_if(reasons.begin(), reasons.end(),
                                    [&metric](const HealthReason &reason) { return reason.metric == metric; });
    return found == reasons.end() ? nullptr : &*found;
}

QString HealthModel::text(const BotView &bot, int column) const
{
    if (column == nameColumn) {
        return bot.name;
    }
    if (column == healthColumn) {
        return HealthWords::word(healthAt(bot, m_blind));
    }
    const QString metric = metricOf(column);
    const std::optional<double> value = metricValue(bot.metrics, metric);
    return value ? MetricWords::figure(metric, *value) : Words::missing();
}

QVariant HealthModel::sortKey(const BotView &bot, int column) const
{
    if (column == nameColumn) {
        return bot.name;
    }
    if (column == healthColumn) {
        constexpr qint64 mostReasons = 1000;
        const auto reasons = static_cast<qint64>(bot.verdict.reasons.size());
        return static_cast<qint64>(healthAt(bot, m_blind)) * mostReasons - std::min(reasons, mostReasons - 1);
    }
    const std::optional<double> value = metricValue(bot.metrics, metricOf(column));
    return value ? QVariant(*value) : QVariant();
}

Severity HealthModel::severity(const BotView &bot, int column) const
{
    if (column == nameColumn) {
        return Severity::None;
    }
    if (column == healthColumn) {
        return severityOf(healthAt(bot, m_blind));
    }
    const HealthReason *reason = reasonFor(bot, metricOf(column));
    if (reason == nullptr) {
        return Severity::None;
    }
    return reason->health == Health::Critical ? Severity::Critical : Severity::Warning;
}

QString HealthModel::toolTip(const BotView &bot, int column) const
{
    if (column == nameColumn) {
        return bot.name;
    }
    if (column == healthColumn) {
        return HealthWords::why(bot, m_blind);
    }
    const QString metric = metricOf(column);
    if (const HealthReason *reason = reasonFor(bot, metric)) {
        return MetricWords::reason(*reason);
    }
    if (const std::optional<double> value = metricValue(bot.metrics, metric)) {
        const QString said =
            tr("%1 %2", "a metric, its value").arg(MetricWords::name(metric), MetricWords::value(metric, *value));
        return isStale(bot) && bot.heardAt
                 ? tr("%1, of %2", "a value, a time").arg(said, Words::exactTime(*bot.heardAt))
                 : said;
    }
    return tr("The bot has not reported it");
}

QString HealthModel::accessibleText(const BotView &bot, int column) const
{
    if (column == nameColumn) {
        QStringList parts{bot.name, HealthWords::word(healthAt(bot, m_blind)).toLower(),
                          HealthWords::why(bot, m_blind)};
        if (bot.heardAt) {
            parts.append(tr("heard %1 ago").arg(Words::age(std::max(m_now - *bot.heardAt, milliseconds(0)))));
        }
        return Words::list(parts);
    }
    const QString title = column == healthColumn ? tr("Health") : MetricWords::name(metricOf(column));
    const std::optional<double> value = metricValue(bot.metrics, metricOf(column));
    const QString said = column == healthColumn ? text(bot, column)
                       : value                  ? MetricWords::value(metricOf(column), *value)
                                                : Words::missing();
    return Spoken::cell(title, said);
}

} // namespace fleet
