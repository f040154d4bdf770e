#include "ui/dialogs/OpenPositionList.h"

#include "models/PlanWords.h"
#include "models/Words.h"

#include <QLabel>
#include <QLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr std::size_t listedBots = 6;

} // namespace

OpenPositionList::OpenPositionList(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("plate"));
    setAccessibleName(tr("Open positions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
}

void OpenPositionList::show(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    const std::vector<const BotView *> bots = PlanWords::stillHolding(plan, fleet);
    for (const BotView *bot : bots) {
        m_lines.append(PlanWords::holdingOf(*bot));
    }
    const std::size_t listed = bots.size() > listedBots + 1 ? listedBots : bots.size();
    for (std::size_t i = 0; i < listed; ++i) {
        addLine(m_lines[static_cast<qsizetype>(i)], QStringLiteral("prose"));
    }
    m_unlisted = static_cast<int>(bots.size() - listed);
    if (m_unlisted > 0) {
        addLine(tr("and %1 more").arg(Words::bots(m_unlisted)), QStringLiteral("hint"));
    }
    setVisible(!bots.empty());
}

void OpenPositionList::addLine(const QString &text, const QString &role)
{
    auto *line = new QLabel(text, this);
    line->setProperty("role", role);
    line->setWordWrap(true);
    layout()->addWidget(line);
}

} // namespace fleet::ui
