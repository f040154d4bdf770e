#include "ui/dialogs/PlanFigures.h"

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

void PlanFigures::show(const OperationPlan &plan)
{
    const int total = static_cast<int>(plan.targets.size());
    const int silent = static_cast<int>(plan.silent.size());
    const QString coverage =
        total == 0          ? QString()
        : plan.unheard == 0 ? tr("all heard now")
                            : tr("%1 of %2 heard now").arg(Words::number(total - plan.unheard), Words::number(total));
    m_bots->show(Words::number(total), total == 1 ? tr("bot") : tr("bots"),
                 total == 0    ? QString()
                 : silent == 0 ? total == 1 ? tr("hears us") : tr("all of them hear us")
                               : tr("%1 hear us, %2 silent").arg(Words::number(total - silent), Words::number(silent)));
    m_positions->show(Words::number(plan.positions), tr("open positions"), coverage);
    m_orders->show(Words::number(plan.orders), tr("open orders"), coverage);
    m_exposure->show(Words::dollars(plan.exposure), tr("exposure"), plan.exposure ? coverage : tr("not reported"));
}

} // namespace fleet::ui
