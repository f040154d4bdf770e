#include "ui/dialogs/HoldList.h"

#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/widgets/ChipLabel.h"

#include <QGridLayout>
#include <QLabel>

#include <unordered_set>

namespace fleet::ui {

namespace {

constexpr std::size_t listedHolds = 6;

} // namespace

HoldList::HoldList(QWidget *parent) : QFrame(parent), m_grid(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("plate"));
    m_grid->setContentsMargins(12, 8, 12, 8);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    setAccessibleName(tr("Holds"));
}

HoldList::Held HoldList::heldBy(const Hold &hold, const OperationPlan &plan, const FleetSnapshot &fleet)
{
    const std::unordered_set<BotId> targets(plan.targets.begin(), plan.targets.end());
    Held held;
    for (const BotView &bot : fleet.bots) {
        if (!targets.contains(bot.id)) {
            continue;
        }
        if (contains(bot.holds, hold.id)) {
            held.confirmed.append(bot.name);
        } else if (contains(bot.orderedHolds, hold.id)) {
            held.asked.append(bot.name);
        }
    }
    return held;
}

void HoldList::addLine(const Hold &hold, const Held &held)
{
    auto *chip = new ChipLabel(this);
    const bool latch = hold.kind == HoldKind::Latch;
    if (held.confirmed.isEmpty()) { // What was only ordered may not have come.
        chip->show(Severity::Pending, latch ? tr("Stop asked") : tr("Pause asked"));
    } else {
        chip->show(latch ? Severity::Latched : Severity::Paused, latch ? tr("Stopped") : tr("Paused"));
    }
    auto *text = new QLabel(Words::unbroken(m_lines.back()), this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setToolTip(plainToolTip((held.confirmed + held.asked).join(QLatin1Char('\n'))));
    const int row = m_grid->rowCount();
    m_grid->addWidget(chip, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

void HoldList::show(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    const std::vector<Hold> &holds = plan.holdsToLift;
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const Hold &hold = holds[i];
        const Held held = heldBy(hold, plan, fleet);
        const QString names = Words::names(held.confirmed.isEmpty() ? held.asked : held.confirmed);
        const QString line = tr("by %1, %2: %3", "owner and reason, time, bots")
                                 .arg(Words::hold(hold), Words::exactTime(hold.placedAt), names);
        m_lines.append(held.confirmed.isEmpty() || held.asked.isEmpty()
                           ? line
                           : tr("%1; not confirmed by %2").arg(line, Words::names(held.asked)));
        if (i < listedHolds) {
            addLine(hold, held);
        }
    }
    if (holds.empty() || holds.size() > listedHolds) {
        auto *rest = new QLabel(
            holds.empty() ? tr("None") : tr("and %Ln more", nullptr, static_cast<int>(holds.size() - listedHolds)),
            this);
        rest->setProperty("role", QStringLiteral("hint"));
        rest->setToolTip(plainToolTip(m_lines.join(QLatin1Char('\n'))));
        m_grid->addWidget(rest, m_grid->rowCount(), 0, 1, 2);
    }
}

} // namespace fleet::ui
