#include "ui/dialogs/HoldList.h"

#include "models/PlainToolTip.h"
#include "models/Words.h"
#include "ui/widgets/ChipLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr std::size_t listedHolds = 6;

} // namespace

HoldList::HoldList(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("plate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    setAccessibleName(tr("Holds"));
}

void HoldList::show(const std::vector<Hold> &holds)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    for (const Hold &hold : holds) {
        m_lines.append(tr("by %1, %2").arg(Words::hold(hold), Words::exactTime(hold.placedAt)));
    }
    for (std::size_t i = 0; i < std::min(holds.size(), listedHolds); ++i) {
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(12);
        auto *chip = new ChipLabel(line);
        const bool latch = holds[i].kind == HoldKind::Latch;
        chip->show(latch ? Severity::Latched : Severity::Paused, latch ? tr("Stopped") : tr("Paused"));
        row->addWidget(chip, 0, Qt::AlignTop);
        auto *text = new QLabel(m_lines[static_cast<qsizetype>(i)], line);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        layout()->addWidget(line);
    }
    if (holds.empty() || holds.size() > listedHolds) {
        auto *rest = new QLabel(
            holds.empty() ? tr("None") : tr("and %Ln more", nullptr, static_cast<int>(holds.size() - listedHolds)),
            this);
        rest->setProperty("role", QStringLiteral("hint"));
        rest->setToolTip(plainToolTip(m_lines.join(QLatin1Char('\n'))));
        layout()->addWidget(rest);
    }
}

} // namespace fleet::ui
