// What an act would hit, in four numbers: bots, positions, orders, exposure, each with how well it is known.
// Never shows a zero for something that was not heard.
#pragma once

#include "fleet/OperationPlan.h"

#include <QWidget>

namespace fleet::ui {

class FigureTile;

class PlanFigures final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanFigures)

public:
    explicit PlanFigures(QWidget *parent = nullptr);
    ~PlanFigures() override = default;

    void show(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now);

private:
    FigureTile *m_bots;
    FigureTile *m_positions;
    FigureTile *m_orders;
    FigureTile *m_exposure;
};

} // namespace fleet::ui
