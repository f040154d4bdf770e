// Rows of the overview as a list: the same things stay the same rows while their words change.
// Never decides what is worth a row.
#pragma once

#include "models/KeyedTable.h"
#include "models/OverviewRows.h"

namespace fleet {

class OverviewListModel final : public KeyedTable<OverviewRow, QString> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewListModel)

public:
    explicit OverviewListModel(QObject *parent = nullptr);
    ~OverviewListModel() override = default;

    void show(const std::vector<OverviewRow> &rows);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const OverviewRow &row) const override { return row.key; }
};

} // namespace fleet
