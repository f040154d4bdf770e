// The fleet's bots as a table: one row a bot, desired and reported apart.
// Never decides, asks or keeps time: whoever owns the view says what time it is.
#pragma once

#include "fleet/FleetView.h"
#include "models/KeyedTable.h"
#include "models/Severity.h"

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
        Positions,
        Orders,
        Pnl,
        Pending,
        HeldBy,
        Exchange,
        Group,
        Version,
    };
    static constexpr int columnTotal = 12;

    explicit BotTableModel(QObject *parent = nullptr);
    ~BotTableModel() override = default;

    /// The subject itself changed: another fleet, or the first word about this one.
    void fill(const FleetSnapshot &snapshot);
    /// Changed rows only.
    void apply(const FleetDelta &delta);
    /// What time it is for every age in the table.
    void setNow(UtcTime now);

    [[nodiscard]] UtcTime now() const { return m_now; }
    [[nodiscard]] bool blind() const { return m_blind; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] BotId keyOf(const BotView &bot) const override { return bot.id; }

private:
    [[nodiscard]] QString text(const BotView &bot, Column column) const;
    [[nodiscard]] QVariant sortKey(const BotView &bot, Column column) const;
    [[nodiscard]] Severity severity(const BotView &bot, Column column) const;
    [[nodiscard]] QString icon(const BotView &bot, Column column) const;
    [[nodiscard]] bool isChip(const BotView &bot, Column column) const;
    [[nodiscard]] QString toolTip(const BotView &bot, Column column) const;
    [[nodiscard]] QString accessibleText(const BotView &bot, Column column) const;
    [[nodiscard]] QString livenessText(const BotView &bot) const;
    [[nodiscard]] QString reportedText(const BotView &bot) const;
    [[nodiscard]] Liveness livenessOf(const BotView &bot) const;
    [[nodiscard]] bool isStale(const BotView &bot) const;

    UtcTime m_now{};
    bool m_blind = false;
};

} // namespace fleet
