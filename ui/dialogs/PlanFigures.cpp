#include "ui/dialogs/PlanFigures.h"

#include "models/BotGlance.h"
#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui/widgets/FigureTile.h"

#include <QHBoxLayout>

namespace fleet::ui {

PlanFigures::PlanFigures(QWidget *parent)
    : QWidget(parent),
      m_bots(new FigureTile(this)),
      m_positions(new FigureTile(this)),
      m_orders(new FigureTile(this)),
      m_exposure(new FigureTile(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (FigureTile *tile : {m_bots, m_positions, m_orders, m_exposure}) {
        layout->addWidget(tile, 1);
    }
}

void PlanFigures::show(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now)
{
    const int total = static_cast<int>(plan.targets.size());
    const bool stale = isBlind(fleet.link);
    const Holdings &holdings = plan.holdings;
    const auto coverage = [total, now](const Coverage &of) { return PlanWords::coverage(of, total, now); };
    m_bots->show(Words::number(total), total == 1 ? tr("bot") : tr("bots"), PlanWords::reach(plan, fleet), false);
    m_positions->show(PlanWords::number(holdings.positions),
                      holdings.positions.sum == 1 ? tr("open position") : tr("open positions"),
                      coverage(holdings.positions.coverage), stale);
    m_orders->show(PlanWords::number(holdings.orders), holdings.orders.sum == 1 ? tr("open order") : tr("open orders"),
                   coverage(holdings.orders.coverage), stale);
    m_exposure->show(PlanWords::dollars(holdings.exposure), tr("exposure"), coverage(holdings.exposure.coverage),
                     stale);
}

} // namespace fleet::ui
