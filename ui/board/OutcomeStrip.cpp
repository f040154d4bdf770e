#include "ui/board/OutcomeStrip.h"

#include "models/BotGlance.h"
#include "models/IconNames.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EvenGrid.h"

#include <QHBoxLayout>
#include <QLabel>

namespace fleet::ui {

namespace {

constexpr std::array order{Outcome::Refused, Outcome::Failed,   Outcome::Unreachable, Outcome::Silent,
                           Outcome::Working, Outcome::Observed, Outcome::Confirmed};

constexpr int leastCell = 90;

int countOf(const OutcomeCounts &counts, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Confirmed:
        return counts.confirmed;
    case Outcome::Observed:
        return counts.observed;
    case Outcome::Refused:
        return counts.refused;
    case Outcome::Failed:
        return counts.failed;
    case Outcome::Unreachable:
        return counts.unreachable;
    case Outcome::Silent:
        return counts.silent;
    case Outcome::Working:
        return counts.working;
    }
    Q_UNREACHABLE();
}

} // namespace

OutcomeStrip::OutcomeStrip(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(12, 8, 12, 8);
    auto *cells = new EvenGrid(leastCell, static_cast<int>(order.size()), 12);
    frame->addLayout(cells);
    for (Cell &cell : m_cells) {
        cell.box = new QWidget(this);
        auto *layout = new QHBoxLayout(cell.box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        cell.icon = new QLabel(cell.box);
        cell.count = new QLabel(cell.box);
        cell.count->setProperty("role", QStringLiteral("figure"));
        cell.word = new QLabel(cell.box);
        cell.word->setProperty("role", QStringLiteral("label"));
        layout->addWidget(cell.icon);
        layout->addWidget(cell.count);
        layout->addWidget(cell.word);
        layout->addStretch();
        cells->addWidget(cell.box);
    }
}

void OutcomeStrip::show(const OutcomeCounts &counts)
{
    const Theme &theme = Theme::of(palette());
    QStringList spoken;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int count = countOf(counts, order[i]);
        const Severity severity = severityOf(order[i]);
        const QColor colour = count == 0 ? theme.text3 : theme.state(severity).colour;
        Cell &cell = m_cells[i];
        cell.icon->setPixmap(iconPixmap(icons::nameOf(severity), colour, scaled(18), devicePixelRatioF()));
        cell.count->setText(Words::number(count));
        QPalette dim = palette();
        dim.setColor(QPalette::WindowText, count == 0 ? theme.text3 : theme.text);
        cell.count->setPalette(dim);
        cell.word->setText(Words::outcome(order[i]).toLower());
        cell.box->setAccessibleName(QStringLiteral("%1 %2").arg(cell.count->text(), cell.word->text()));
        spoken.append(cell.box->accessibleName());
    }
    setAccessibleName(Words::list(spoken));
}

} // namespace fleet::ui
