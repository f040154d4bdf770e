// The board's table: what became of one operation at each bot, worst first as the engine orders it.
// Never shows a bot as done that has not proved it.
#pragma once

#include "fleet/FleetView.h"
#include "models/KeyedTable.h"
#include "models/Severity.h"

namespace fleet {

class DeliveryModel final : public KeyedTable<DeliveryView, BotId> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeliveryModel)

public:
    enum class Column { State, Bot, Exchange, Phase, Positions, Orders, Exposure, Tries, Took, NextTry, Says };
    static constexpr int columnTotal = 11;

    explicit DeliveryModel(QObject *parent = nullptr);
    ~DeliveryModel() override = default;

    /// Another operation fills the table anew; the same one is shown by its differences.
    void show(const OperationView &operation);
    void clear();
    void setNow(UtcTime now);
    /// Whether asking this bot once more can change anything.
    [[nodiscard]] static bool canRetry(const DeliveryView &delivery);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] BotId keyOf(const DeliveryView &delivery) const override { return delivery.bot; }

private:
    [[nodiscard]] QString text(const DeliveryView &delivery, Column column) const;
    [[nodiscard]] QString stateText(const DeliveryView &delivery) const;
    [[nodiscard]] QString nextTryText(const DeliveryView &delivery) const;
    [[nodiscard]] QString saysText(const DeliveryView &delivery) const;
    [[nodiscard]] QString sentence(const DeliveryView &delivery) const;
    [[nodiscard]] QString toolTip(const DeliveryView &delivery, Column column) const;
    /// What it says, and what the columns beside it say.
    [[nodiscard]] QString everything(const DeliveryView &delivery) const;
    [[nodiscard]] QVariant sortKey(const DeliveryView &delivery, Column column) const;

    OperationId m_operation;
    std::optional<UtcTime> m_nextRingAt;
    UtcTime m_now{};
};

} // namespace fleet
