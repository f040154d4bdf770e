// The open alerts, most urgent first, each followed by those that it explains.
// Never decides what fires: it shows what the engine says.
#pragma once

#include "models/AlertWords.h"
#include "models/KeyedTable.h"

namespace fleet {

struct AlertRow {
    AlertView view = {};
    AlertId cause = {}; ///< the open alert that explains it; empty for none
    int folded = 0;     ///< how many it explains

    bool operator==(const AlertRow &) const = default;
};

class AlertModel final : public KeyedTable<AlertRow, AlertId> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertModel)

public:
    explicit AlertModel(QObject *parent = nullptr);
    ~AlertModel() override = default;

    void fill(const FleetSnapshot &snapshot);
    void apply(const FleetDelta &delta);
    /// What time it is for every age in the list.
    void setNow(UtcTime now);

    [[nodiscard]] const AlertCounts &counts() const { return m_counts; }
    [[nodiscard]] bool blind() const { return m_blind; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] AlertId keyOf(const AlertRow &row) const override { return row.view.alert.id; }

private:
    [[nodiscard]] QString detailOf(const AlertRow &row) const;
    [[nodiscard]] QString toolTipOf(const AlertView &view) const;

    UtcTime m_now{};
    bool m_blind = false;
    AlertCounts m_counts;
};

} // namespace fleet
