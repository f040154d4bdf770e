// Bots by metric: the last sample of each, with only that marked which is beyond its limit.
// Never judges: what a cell is comes from the engine's verdict.
#pragma once

#include "health/Thresholds.h"
#include "models/BotAlerts.h"
#include "models/HealthGlance.h"
#include "models/KeyedTable.h"

#include <QStringList>

namespace fleet {

/// Columns: the bot, its health, the standard metrics, those with limits first, then every metric of a strategy's own that a bot of
/// the fleet reports, by name.
class HealthModel final : public KeyedTable<BotView, BotId> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthModel)

public:
    static constexpr int nameColumn = 0;
    static constexpr int healthColumn = 1;
    static constexpr int firstMetric = 2;
    /// A strategy that invents names without end does not get a column for each: the first by name.
    static constexpr int mostOwn = 40;

    explicit HealthModel(QObject *parent = nullptr);
    ~HealthModel() override = default;

    void fill(const FleetSnapshot &snapshot);
    void apply(const FleetDelta &delta);
    /// As if all deltas between had been applied: the same fleet, after a time in which nobody looked.
    void catchUp(const FleetSnapshot &snapshot);
    void setNow(UtcTime now);

    [[nodiscard]] bool blind() const { return m_blind; }
    [[nodiscard]] UtcTime now() const { return m_now; }
    /// What differs from the built-in limits.
    [[nodiscard]] const Thresholds &thresholds() const { return m_thresholds; }
    [[nodiscard]] const HealthCounts &counts() const { return m_counts; }
    /// Bit n: it has an open alert at AlertPlace n.
    [[nodiscard]] std::uint32_t alertsOf(const BotId &bot) const { return m_alerts.placesOf(bot); }
    /// By the name on the wire; empty for the first two columns.
    [[nodiscard]] QString metricOf(int column) const;
    /// -1 when it has no column.
    [[nodiscard]] int columnOf(const QString &metric) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] BotId keyOf(const BotView &bot) const override { return bot.id; }

private:
    /// One of these bots reports what has no column yet.
    [[nodiscard]] bool bringsColumn(const std::vector<BotView> &bots) const;
    void takeColumns(const std::vector<BotView> &bots);
    [[nodiscard]] QString text(const BotView &bot, int column) const;
    [[nodiscard]] QVariant sortKey(const BotView &bot, int column) const;
    [[nodiscard]] Severity severity(const BotView &bot, int column) const;
    [[nodiscard]] QString toolTip(const BotView &bot, int column) const;
    [[nodiscard]] QString accessibleText(const BotView &bot, int column) const;
    [[nodiscard]] bool isStale(const BotView &bot) const;
    /// Of a bot that is heard; null when this metric is not to blame.
    [[nodiscard]] const HealthReason *reasonFor(const BotView &bot, const QString &metric) const;

    UtcTime m_now{};
    bool m_blind = false;
    HealthCounts m_counts;
    BotAlerts m_alerts;
    Thresholds m_thresholds;
    QStringList m_own; ///< metrics of strategies' own that have a column
};

} // namespace fleet
