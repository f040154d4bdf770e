#include "ui/health/HealthStrip.h"

#include "models/IconNames.h"
#include "models/Words.h"
#include "ui/overview/GlanceStrip.h"
#include "ui/widgets/EvenGrid.h"

#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int cellWidth = 120;

} // namespace

HealthStrip::HealthStrip(QWidget *parent) : QFrame(parent), m_all(new GlanceButton(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("The fleet's health in counts"));
    auto *grid = new EvenGrid(cellWidth, static_cast<int>(healthGlances.size()) + 1, 0);
    for (std::size_t i = 0; i < healthGlances.size(); ++i) {
        const HealthGlance glance = healthGlances[i];
        auto *button = new GlanceButton(this);
        button->setObjectName(QStringLiteral("health-%1").arg(i));
        button->setCheckable(true);
        connect(button, &QAbstractButton::clicked, this,
                [this, glance] { choose(m_chosen == glance ? std::nullopt : std::optional(glance)); });
        m_buttons[i] = button;
        grid->addWidget(button);
    }
    m_all->setObjectName(QStringLiteral("health-all"));
    connect(m_all, &QAbstractButton::clicked, this, [this] { choose(std::nullopt); });
    grid->addWidget(m_all);
    auto *margin = new QVBoxLayout(this);
    margin->setContentsMargins(1, 1, 1, 1);
    margin->addLayout(grid);
    show(HealthCounts());
}

void HealthStrip::choose(std::optional<HealthGlance> glance)
{
    setChosen(glance);
    Q_EMIT chosen(glance);
}

void HealthStrip::setChosen(std::optional<HealthGlance> glance)
{
    m_chosen = glance;
    for (std::size_t i = 0; i < healthGlances.size(); ++i) {
        m_buttons[i]->setChecked(m_chosen == healthGlances[i]);
    }
}

void HealthStrip::show(const HealthCounts &counts)
{
    for (std::size_t i = 0; i < healthGlances.size(); ++i) {
        const HealthGlance glance = healthGlances[i];
        GlanceButton &button = *m_buttons[i];
        const int count = counts.of(glance);
        const QString word = HealthWords::counted(glance);
        const bool on = m_chosen == glance;
        button.show(severityOf(glance), icons::nameOf(severityOf(glance)), count, word);
        button.setEnabled(count > 0 || on); // Else a filter that no bot fits any more could not be taken back here.
        button.setAccessibleName(on ? tr("%1 %2, filter, on").arg(Words::number(count), word)
                                    : tr("%1 %2, filter, off").arg(Words::number(count), word));
        button.setToolTip(on           ? tr("Press to show all bots again")
                          : count == 0 ? tr("No bot is %1").arg(word)
                          : count == 1 ? tr("Shows the one bot that is %1").arg(word)
                                       : tr("Shows the %1 that are %2").arg(Words::bots(count), word));
    }
    m_all->show(Severity::None, {}, counts.total, counts.total == 1 ? tr("bot in all") : tr("bots in all"));
    m_all->setAccessibleName(tr("%1 in all").arg(Words::bots(counts.total)));
    m_all->setToolTip(counts.total == 0 ? tr("No bot is enrolled") : tr("Shows all bots"));
}

} // namespace fleet::ui
