#include "ui/welcome/StageList.h"

#include "models/ConnectionWords.h"
#include "models/IconNames.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/WidgetRole.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace fleet::ui {

namespace {

constexpr int iconPixels = 16;

/// A row that is waiting is not an unknown one: it is only not its turn.
QString iconOf(StageState state)
{
    return state == StageState::Waiting ? QStringLiteral("clock") : icons::nameOf(ConnectionWords::severity(state));
}

} // namespace

StageList::StageList(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("plate"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const ConnectionStage stage : connectionStages) {
        Row &row = m_rows.at(static_cast<std::size_t>(stage));
        row.icon = new QLabel(this);
        row.name = new QLabel(ConnectionWords::name(stage), this);
        row.words = new QLabel(this);
        row.words->setWordWrap(true);
        row.words->setTextFormat(Qt::PlainText); // Some of it is what a stranger's server said.
        grid->addWidget(row.icon, line, 0, Qt::AlignTop);
        grid->addWidget(row.name, line, 1, Qt::AlignTop);
        grid->addWidget(row.words, line, 2, Qt::AlignTop);
        ++line;
        showRow(stage);
    }
}

void StageList::show(const ConnectionReport &report)
{
    const ConnectionReport before = std::exchange(m_report, report);
    for (const ConnectionStage stage : connectionStages) {
        if (before.at(stage) != report.at(stage) || before.facts != report.facts) {
            showRow(stage);
        }
    }
}

void StageList::showRow(ConnectionStage stage)
{
    const Theme &theme = Theme::of(palette());
    const StageState state = m_report.at(stage).state;
    const bool open = state == StageState::Waiting;
    const Row &row = m_rows.at(static_cast<std::size_t>(stage));
    const QColor colour = open ? theme.text3 : theme.state(ConnectionWords::severity(state)).colour;
    row.icon->setPixmap(iconPixmap(iconOf(state), colour, scaled(iconPixels), devicePixelRatioF()));
    setRole(*row.name, open ? QStringLiteral("hint") : QStringLiteral("strongLabel"));
    setRole(*row.words, open || state == StageState::Running ? QStringLiteral("hint") : QStringLiteral("label"));
    const QString advice = ConnectionWords::advice(stage, m_report);
    const QString finding = ConnectionWords::finding(stage, m_report);
    row.words->setText(advice.isEmpty() ? finding : QString(finding + QLatin1Char('\n') + advice));
    row.words->setAccessibleName(
        QStringLiteral("%1, %2: %3").arg(row.name->text(), ConnectionWords::state(state), row.words->text()));
}

QString StageList::words(ConnectionStage stage) const
{
    return m_rows.at(static_cast<std::size_t>(stage)).words->text();
}

void StageList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (const ConnectionStage stage : connectionStages) {
            showRow(stage);
        }
    }
}

} // namespace fleet::ui
