#include "ui/health/SilenceList.h"

#include "models/AlertWords.h"
#include "models/Words.h"
#include "ui/widgets/FoldingLabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int padding = 12;

QString nameOf(const FleetSnapshot &fleet, const BotId &bot)
{
    const auto found =
        std::find_if(fleet.bots.begin(), fleet.bots.end(), [&bot](const BotView &known) { return known.id == bot; });
    return found == fleet.bots.end() ? QString() : found->name;
}

} // namespace

SilenceList::SilenceList(QWidget *parent) : QFrame(parent), m_rows(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Silences in force"));
    auto *title = new QLabel(tr("Silences in force"), this);
    title->setProperty("role", QStringLiteral("panel"));
    m_rows->setContentsMargins(padding, 0, padding, 8);
    m_rows->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 1);
    column->setSpacing(4);
    title->setContentsMargins(padding, 0, padding, 0);
    column->addWidget(title);
    column->addLayout(m_rows);
    hide();
}

void SilenceList::showFleet(const FleetSnapshot &fleet)
{
    if (fleet.silences == m_shown) {
        return; // Else a button would vanish under a hand that presses it.
    }
    m_shown = fleet.silences;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Silence &silence : m_shown) {
        m_rows->addWidget(makeRow(silence, fleet));
    }
    setVisible(!m_shown.empty());
}

QWidget *SilenceList::makeRow(const Silence &silence, const FleetSnapshot &fleet)
{
    const QString what = AlertWords::match(silence.match, nameOf(fleet, silence.match.bot));
    auto *row = new QWidget(this);
    auto *title = new FoldingLabel(row);
    title->setProperty("role", QStringLiteral("strong"));
    title->setText(tr("%1, until %2").arg(what, Words::clockTime(silence.until)));
    title->setToolTip(Words::exactTime(silence.until));
    auto *why = new FoldingLabel(row);
    why->setProperty("role", QStringLiteral("label"));
    why->setText(tr("%1 “%2”", "who, why").arg(silence.author, silence.reason));
    auto *end = new QPushButton(tr("End silence"), row);
    end->setObjectName(QStringLiteral("endSilence"));
    end->setAccessibleName(tr("End silence: %1").arg(what));
    end->setToolTip(tr("From now on these alerts call again"));
    connect(end, &QPushButton::clicked, this, [this, id = silence.id] { Q_EMIT endRequested(id); });
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(why);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addLayout(words, 1);
    line->addWidget(end);
    return row;
}

} // namespace fleet::ui
