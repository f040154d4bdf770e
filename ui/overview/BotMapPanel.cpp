#include "ui/overview/BotMapPanel.h"

#include "models/OverviewRows.h"
#include "models/Words.h"
#include "ui/overview/BotMap.h"
#include "ui/overview/BotMapPainter.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/EvenGrid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int legendCell = 116;
constexpr int legendPitch = 16;

QLabel *makeLabel(QWidget *parent, const QString &role, const QString &text = {})
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    return label;
}

} // namespace

BotMapPanel::BotMapPanel(BotTableModel &bots, QWidget *parent)
    : QFrame(parent),
      m_model(bots),
      m_map(new BotMap(this)),
      m_hint(makeLabel(this, QStringLiteral("hint")))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Every bot"));
    m_map->setObjectName(QStringLiteral("map"));
    m_map->setModel(&m_model);
    m_hint->setObjectName(QStringLiteral("mapSelection"));
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setWordWrap(true);
    setFocusProxy(m_map);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, 4, 6, 4);
    head->setSpacing(8);
    head->addWidget(makeLabel(this, QStringLiteral("panel"), tr("Every bot")));
    head->addWidget(m_hint, 1);
    setUpVerbs(*head);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(padding, 0, padding, padding);
    body->setSpacing(padding);
    body->addWidget(m_map);
    body->addWidget(makeLegend());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(body);

    connect(m_map, &BotMap::botOpened, this, [this](const QString &id) { Q_EMIT botOpened(BotId(id)); });
    connect(m_map, &BotMap::selectionMoved, this, &BotMapPanel::showSelection);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &BotMapPanel::showSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BotMapPanel::showSelection);
    showSelection();
}

QPushButton *BotMapPanel::addVerb(QBoxLayout &row, const QString &name, const QString &text,
                                  void (BotMapPanel::*asked)(const Scope &))
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, asked] { Q_EMIT(this->*asked)(selected()); });
    return button;
}

void BotMapPanel::setUpVerbs(QBoxLayout &row)
{
    m_show = addVerb(row, QStringLiteral("mapShow"), tr("Show"), &BotMapPanel::shown);
    m_pause = addVerb(row, QStringLiteral("mapPause"), tr("Pause…"), &BotMapPanel::pauseRequested);
    m_resume = addVerb(row, QStringLiteral("mapResume"), tr("Resume…"), &BotMapPanel::resumeRequested);
    m_stop = addVerb(row, QStringLiteral("mapStop"), tr("Stop…"), &BotMapPanel::stopRequested);
    auto *pause = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this);
    pause->setWhatsThis(tr("Open the pause dialog for the selection of the map"));
    connect(pause, &QShortcut::activated, m_pause, &QPushButton::click);
    auto *resume = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), this);
    resume->setWhatsThis(tr("Open the resume dialog for the selection of the map"));
    connect(resume, &QShortcut::activated, m_resume, &QPushButton::click);
}

QWidget *BotMapPanel::makeLegend()
{
    auto *legend = new QWidget(this);
    auto *grid = new EvenGrid(legendCell, static_cast<int>(botGlances.size()), 4);
    legend->setLayout(grid);
    for (const BotGlance glance : botGlances) {
        auto *entry = new QWidget(legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto *drawing = new QLabel(entry);
        m_legend.append(drawing);
        row->addWidget(drawing);
        row->addWidget(makeLabel(entry, QStringLiteral("label"), OverviewRows::word(glance)), 1);
        grid->addWidget(entry);
    }
    paintLegend();
    return legend;
}

void BotMapPanel::paintLegend()
{
    const Theme &theme = Theme::of(palette());
    for (std::size_t i = 0; i < botGlances.size(); ++i) {
        m_legend[static_cast<qsizetype>(i)]->setPixmap(
            BotMapPainter::drawCell(theme, botGlances[i], scaled(legendPitch), devicePixelRatioF()));
    }
}

void BotMapPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const bool looksOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksOther && !m_legend.isEmpty()) {
        paintLegend();
    }
}

Scope BotMapPanel::selected() const
{
    return Scope::bots(m_map->selectedIds());
}

void BotMapPanel::showSelection()
{
    const auto count = static_cast<int>(m_map->selectedIds().size());
    const QString bots = Words::bots(count);
    m_hint->setText(count == 0 ? tr("arrows move, Shift selects, Enter opens") : tr("%1 selected").arg(bots));
    const auto offer = [count](QPushButton &button, const QString &name, const QString &tip) {
        button.setEnabled(count > 0);
        button.setAccessibleName(name);
        button.setToolTip(count > 0 ? tip : tr("Select bots on the map first"));
    };
    offer(*m_show, tr("Show the selected bots"), tr("Shows %1 in the table").arg(bots));
    offer(*m_pause, tr("Pause the selected bots"), tr("Opens the pause dialog for %1 (Ctrl+Shift+P)").arg(bots));
    offer(*m_resume, tr("Resume the selected bots"), tr("Opens the resume dialog for %1 (Ctrl+Shift+R)").arg(bots));
    offer(*m_stop, tr("Stop the selected bots"), tr("Opens the stop dialog for %1; nothing is sent yet").arg(bots));
}

} // namespace fleet::ui
