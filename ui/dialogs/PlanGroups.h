// The plan by group: bots, positions, orders, exposure and what happens to positions.
// Never editable.
#pragma once

#include "fleet/OperationPlan.h"

#include <QTableWidget>

namespace fleet::ui {

class PlanGroups final : public QTableWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanGroups)

public:
    explicit PlanGroups(QWidget *parent = nullptr);
    ~PlanGroups() override = default;

    /// `stale`: the console does not hear; its figures are old and greyed.
    void show(const OperationPlan &plan, bool stale);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace fleet::ui
