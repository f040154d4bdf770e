// The fleet's bots as a table: one row a bot, desired and reported apart.
// Never decides, asks or keeps time: whoever owns the view says what time it is.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotAlerts.h"
#include "models/KeyedTable.h"
#include "models/Severity.h"
#include "models/Sparkline.h"

#include <unordered_map>

namespace fleet {

class BotTableModel final : public KeyedTable<BotView, BotId> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BotTableModel)

public:
    enum class Column {
        Name,
        Liveness,
        Desired,
        Reported,
        Health,
        Positions,
        Orders,
        Pnl,
        Trend,
        Pending,
        HeldBy,
        Exchange,
        Group,
        Version,
    };
    static constexpr int columnTotal = 14;

    explicit BotTableModel(QObject *parent = nullptr);
    ~BotTableModel() override = default;

    /// The subject itself changed: another fleet, or the first word about this one.
    void fill(const FleetSnapshot &snapshot);
    /// Changed rows only.
    void apply(const FleetDelta &delta);
    /// What time it is for every age in the table.
    void setNow(UtcTime now);

    /// How these bots did lately; of the others it stays what it is.
    void setTrends(const std::vector<std::pair<BotId, Sparkline>> &trends);

    [[nodiscard]] UtcTime now() const { return m_now; }
    [[nodiscard]] bool blind() const { return m_blind; }
    /// Bit n: it has an open alert at AlertPlace n.
    [[nodiscard]] std::uint32_t alertsOf(const BotId &bot) const { return m_alerts.placesOf(bot); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] BotId keyOf(const BotView &bot) const override { return bot.id; }

private:
    [[nodiscard]] QString text(const BotView &bot, Column column) const;
    [[nodiscard]] QString trendWords(const BotView &bot) const;
    [[nodiscard]] QVariant sortKey(const BotView &bot, Column column) const;
    [[nodiscard]] Severity severity(const BotView &bot, Column column) const;
    [[nodiscard]] QString icon(const BotView &bot, Column column) const;
    [[nodiscard]] bool isChip(const BotView &bot, Column column) const;
    [[nodiscard]] QString toolTip(const BotView &bot, Column column) const;
    [[nodiscard]] QString accessibleText(const BotView &bot, Column column) const;
    /// It is heard; the last figures of any other say nothing about now.
    [[nodiscard]] bool hasHealth(const BotView &bot) const;
    [[nodiscard]] QString healthText(const BotView &bot) const;
    [[nodiscard]] QString livenessText(const BotView &bot) const;
    [[nodiscard]] QString reportedText(const BotView &bot) const;
    [[nodiscard]] Liveness livenessOf(const BotView &bot) const;
    [[nodiscard]] bool isStale(const BotView &bot) const;

    UtcTime m_now{};
    bool m_blind = false;
    BotAlerts m_alerts;
    std::unordered_map<BotId, Sparkline> m_trends; ///< of those that were seen
};

} // namespace fleet
