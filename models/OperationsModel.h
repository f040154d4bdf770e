// The fleet's operations, newest first, with their progress by proof.
// Never counts anything itself: the counts are the engine's.
#pragma once

#include "fleet/FleetView.h"
#include "models/KeyedTable.h"
#include "models/Severity.h"

namespace fleet {

class OperationsModel final : public KeyedTable<OperationView, OperationId> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationsModel)

public:
    enum class Column { Operation, Scope, Progress, Asked, Outcome };
    static constexpr int columnTotal = 5;

    explicit OperationsModel(QObject *parent = nullptr);
    ~OperationsModel() override = default;

    void fill(const FleetSnapshot &snapshot);
    /// Changed rows, and whether the console hears the fleet: what it does not hear about is greyed.
    void apply(const FleetDelta &delta);

    /// Not ended yet, newest first.
    [[nodiscard]] std::vector<OperationView> open() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] OperationId keyOf(const OperationView &operation) const override { return operation.id; }

private:
    [[nodiscard]] QString text(const OperationView &operation, Column column) const;

    QString m_organisation;
    bool m_blind = false;
};

} // namespace fleet
