#include "ui/panel/FactGrid.h"

#include "models/IconNames.h"
#include "models/PlainToolTip.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/WidgetRole.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace fleet::ui {

namespace {

enum GridColumn { LabelColumn, IconColumn, ValueColumn, CopyColumn, ColumnTotal };

constexpr int iconPixels = 12;

} // namespace

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(ValueColumn, 1);
}

void FactGrid::show(const std::vector<Fact> &facts)
{
    if (facts == m_facts) {
        return;
    }
    if (facts.size() != m_rows.size()) {
        rebuild(facts.size());
    }
    m_facts = facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        showRow(m_rows[i], facts[i]);
    }
}

void FactGrid::rebuild(std::size_t count)
{
    while (m_rows.size() > count) {
        const Row row = m_rows.back();
        for (QWidget *part : std::initializer_list<QWidget *>{row.label, row.icon, row.value, row.copy, row.line}) {
            delete part;
        }
        m_rows.pop_back();
    }
    while (m_rows.size() < count) {
        m_rows.push_back(addRow(static_cast<int>(m_rows.size())));
    }
}

FactGrid::Row FactGrid::addRow(int row)
{
    const Row parts{2 * row,          new QLabel(this),      new QLabel(this),
                    new QLabel(this), new QPushButton(this), new QFrame(this)};
    parts.label->setProperty("role", QStringLiteral("label"));
    parts.value->setWordWrap(true);
    parts.value->setTextFormat(Qt::PlainText);
    parts.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    parts.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    parts.value->setContentsMargins(0, 7, 0, 7);
    parts.copy->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    parts.copy->setIcon(themedIcon(QStringLiteral("copy")));
    parts.copy->setFixedWidth(scaled(32));
    parts.line->setProperty("role", QStringLiteral("divider"));
    parts.line->setFixedHeight(1);
    m_grid->addWidget(parts.label, parts.place, LabelColumn);
    m_grid->addWidget(parts.icon, parts.place, IconColumn);
    m_grid->addWidget(parts.value, parts.place, ValueColumn);
    parts.copy->hide(); // Not in the grid before it is needed: a column of nothing would keep its gap.
    m_grid->addWidget(parts.line, parts.place + 1, LabelColumn, 1, ColumnTotal);
    connect(parts.copy, &QPushButton::clicked, this,
            [this, row] { QGuiApplication::clipboard()->setText(m_facts[static_cast<std::size_t>(row)].copy); });
    return parts;
}

void FactGrid::showRow(const Row &row, const Fact &fact)
{
    row.label->setText(fact.label);
    row.label->setToolTip(plainToolTip(fact.toolTip));
    row.value->setObjectName(fact.key);
    row.value->setText(fact.value);
    row.value->setToolTip(plainToolTip(fact.toolTip));
    row.value->setAccessibleName(tr("%1: %2").arg(fact.label, fact.value));
    row.value->setAccessibleDescription(fact.toolTip);
    setRole(*row.value, fact.stale ? QStringLiteral("stale") : QString());
    row.icon->setVisible(fact.severity != Severity::None);
    if (fact.severity != Severity::None) {
        row.icon->setPixmap(iconPixmap(icons::nameOf(fact.severity), Theme::of(palette()).state(fact.severity).colour,
                                       scaled(iconPixels), devicePixelRatioF()));
    }
    if (!fact.copy.isEmpty() && m_grid->indexOf(row.copy) < 0) {
        m_grid->addWidget(row.copy, row.place, CopyColumn);
    }
    row.copy->setVisible(!fact.copy.isEmpty());
    row.copy->setObjectName(QStringLiteral("copy-") + fact.key);
    row.copy->setAccessibleName(tr("Copy %1").arg(fact.label));
    row.copy->setToolTip(plainToolTip(tr("Puts “%1” on the clipboard").arg(fact.copy)));
}

void FactGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) { // Icons are painted ahead.
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            showRow(m_rows[i], m_facts[i]);
        }
    }
}

} // namespace fleet::ui
