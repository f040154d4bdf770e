#include "ui/bots/ColumnDialog.h"

#include "models/Words.h"
#include "ui/bots/ColumnChooser.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int columnRole = Qt::UserRole;
constexpr int rowHeight = 28;

QPushButton *makeButton(const QString &name, const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    return button;
}

QString keyText(Qt::Key key)
{
    return QKeySequence(Qt::ALT | key).toString(QKeySequence::NativeText);
}

} // namespace

ColumnDialog::ColumnDialog(ColumnChooser &chooser, QWidget *parent)
    : QDialog(parent),
      m_chooser(chooser),
      m_list(new QListWidget(this)),
      m_up(makeButton(QStringLiteral("moveUp"), tr("Move up"),
                      tr("One place to the left in the table (%1)").arg(keyText(Qt::Key_Up)), this)),
      m_down(makeButton(QStringLiteral("moveDown"), tr("Move down"),
                        tr("One place to the right in the table (%1)").arg(keyText(Qt::Key_Down)), this)),
      m_reset(makeButton(QStringLiteral("resetColumns"), tr("Reset columns"),
                         tr("The columns, their order and their width as they were at first"), this)),
      m_close(makeButton(QStringLiteral("closeButton"), tr("Close"), tr("Closes this list (Esc)"), this))
{
    setObjectName(QStringLiteral("columnDialog"));
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns from left to right"));
    m_list->setToolTip(
        tr("Space shows or hides a column, %1 and %2 move it").arg(keyText(Qt::Key_Up), keyText(Qt::Key_Down)));
    m_list->setUniformItemSizes(true);
    m_close->setDefault(true);
    layOut();
    addKeys();
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnDialog::showMoves);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        m_chooser.setShown(item->data(columnRole).toInt(), item->checkState() == Qt::Checked);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_chooser.reset();
        fill();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    fill();
}

void ColumnDialog::layOut()
{
    auto *note =
        new QLabel(tr("The table follows at once. The order is kept with the layout and in saved views."), this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("label"));
    auto *moves = new QVBoxLayout;
    moves->setSpacing(8);
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch();
    moves->addWidget(m_reset);
    auto *across = new QHBoxLayout;
    across->setSpacing(12);
    across->addWidget(m_list, 1);
    across->addLayout(moves);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 20);
    body->setSpacing(12);
    body->addWidget(note);
    body->addLayout(across, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(*this, QStringLiteral("columns"), tr("Columns of the bots"), std::nullopt));
    column->addLayout(body, 1);
    column->addWidget(makeCloseFoot(*this, *m_close));
    // All of them without scrolling, where the screen has the room.
    m_list->setMinimumHeight(scaled(rowHeight) * 4);
    resize(sizeHint().width(), sizeHint().height() + scaled(rowHeight) * 6);
}

void ColumnDialog::addKeys()
{
    for (const auto &[key, by] : {std::pair{Qt::Key_Up, -1}, std::pair{Qt::Key_Down, 1}}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
        connect(shortcut, &QShortcut::activated, this, [this, step = by] { move(step); });
    }
}

void ColumnDialog::showEvent(QShowEvent *event)
{
    fill(); // The header may have been dragged since.
    m_list->setFocus();
    QDialog::showEvent(event);
}

void ColumnDialog::fill()
{
    const int current = std::max(currentColumn(), 0);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const std::vector<ColumnChooser::Place> places = m_chooser.places();
    const QString count = Words::number(static_cast<qint64>(places.size()));
    for (const ColumnChooser::Place &place : places) {
        auto *item = new QListWidgetItem(place.title, m_list);
        item->setData(columnRole, place.column);
        item->setSizeHint({0, scaled(rowHeight)});
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2 of %3").arg(place.title, Words::number(m_list->count()), count));
        item->setCheckState(place.shown ? Qt::Checked : Qt::Unchecked);
        if (place.fixed) {
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
            item->setToolTip(tr("The name of the bot is always shown, and always first"));
        }
        if (place.column == current) {
            m_list->setCurrentItem(item);
        }
    }
    showMoves();
}

int ColumnDialog::currentColumn() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item == nullptr ? -1 : item->data(columnRole).toInt();
}

void ColumnDialog::move(int by)
{
    m_chooser.move(currentColumn(), by);
    fill();
    m_list->scrollToItem(m_list->currentItem());
}

void ColumnDialog::showMoves()
{
    const QWidget *focused = m_up->hasFocus() ? m_up : m_down->hasFocus() ? m_down : nullptr;
    m_up->setEnabled(m_chooser.canMove(currentColumn(), -1));
    m_down->setEnabled(m_chooser.canMove(currentColumn(), 1));
    if (focused != nullptr && !focused->isEnabled()) {
        m_list->setFocus(); // Not the other one: Space pressed once more would take the last move back.
    }
}

} // namespace fleet::ui
