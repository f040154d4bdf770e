// Who could take over from a dead bot, the best first, and why each of the others cannot.
// Never decides who can; a bot that cannot is shown and not chosen.
#pragma once

#include "fleet/FailoverRules.h"
#include "models/KeyedTable.h"

namespace fleet {

struct FailoverRow {
    FailoverCandidate candidate = {};
    ExchangeId exchange = {};
    std::optional<qint64> positions = std::nullopt;

    bool operator==(const FailoverRow &) const = default;
};

class FailoverModel final : public KeyedTable<FailoverRow, BotId> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailoverModel)

public:
    enum class Column { Bot, Standing, Exchange, Positions, Why };
    static constexpr int columnTotal = 5;

    explicit FailoverModel(QObject *parent = nullptr);
    ~FailoverModel() override = default;

    /// `plan` is of this fleet.
    void show(const FailoverPlan &plan, const FleetSnapshot &fleet);
    /// -1 when nobody can.
    [[nodiscard]] int firstFit() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] BotId keyOf(const FailoverRow &row) const override { return row.candidate.bot; }

private:
    [[nodiscard]] static QString text(const FailoverRow &row, Column column);
    [[nodiscard]] static QString sentence(const FailoverRow &row);
};

} // namespace fleet
