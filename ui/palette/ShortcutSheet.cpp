#include "ui/palette/ShortcutSheet.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int textColumns = 72;
constexpr int keyColumns = 24;
constexpr int sheetWidth = 640; ///< fits a printed page

/// Of the page it is pressed on; everywhere when it belongs to the window.
QString groupOf(const QObject *object, const QWidget &window, const QString &everywhere)
{
    for (const QObject *parent = object->parent(); parent != nullptr && parent != &window; parent = parent->parent()) {
        const auto *widget = qobject_cast<const QWidget *>(parent);
        if (widget != nullptr && !widget->accessibleName().isEmpty() && widget->property("page").toBool()) {
            return widget->accessibleName();
        }
    }
    return everywhere;
}

void addLine(std::vector<ShortcutGroup> &groups, const QString &title, const ShortcutLine &line)
{
    if (line.what.isEmpty() || line.keys.isEmpty()) {
        return;
    }
    auto found =
        std::find_if(groups.begin(), groups.end(), [&](const ShortcutGroup &group) { return group.title == title; });
    if (found == groups.end()) {
        found = groups.insert(groups.end(), {title, {}});
    }
    const auto same = std::find_if(found->lines.begin(), found->lines.end(),
                                   [&](const ShortcutLine &known) { return known.what == line.what; });
    if (same == found->lines.end()) {
        found->lines.push_back(line);
    } else { // Two ways to one thing.
        same->keys = ShortcutSheet::tr("%1 or %2").arg(same->keys, line.keys);
    }
}

QString keysOf(const QList<QKeySequence> &sequences)
{
    QStringList keys;
    for (const QKeySequence &sequence : sequences) {
        keys.append(sequence.toString(QKeySequence::NativeText));
    }
    keys.removeDuplicates();
    return keys.join(ShortcutSheet::tr(" or "));
}

} // namespace

std::vector<ShortcutGroup> shortcutsOf(const QWidget &window, const QString &everywhere)
{
    std::vector<ShortcutGroup> groups{{everywhere, {}}};
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        QString text = action->text();
        addLine(groups, groupOf(action, window, everywhere),
                {keysOf(action->shortcuts()), text.remove(QLatin1Char('&'))});
    }
    const QList<QShortcut *> shortcuts = window.findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        addLine(groups, groupOf(shortcut, window, everywhere), {keysOf({shortcut->key()}), shortcut->whatsThis()});
    }
    std::erase_if(groups, [](const ShortcutGroup &group) { return group.lines.empty(); });
    return groups;
}

QString toPlainText(const std::vector<ShortcutGroup> &groups)
{
    QString text;
    for (const ShortcutGroup &group : groups) {
        if (!text.isEmpty()) {
            text += QLatin1Char('\n');
        }
        text += group.title + QLatin1Char('\n') + QString(textColumns, QLatin1Char('-')) + QLatin1Char('\n');
        for (const ShortcutLine &line : group.lines) {
            text += line.keys.leftJustified(keyColumns) + line.what.left(textColumns - keyColumns) + QLatin1Char('\n');
        }
    }
    return text;
}

ShortcutSheet::ShortcutSheet(std::vector<ShortcutGroup> groups, QWidget *parent)
    : QDialog(parent),
      m_groups(std::move(groups))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    QWidget *sheet = makeSheet();
    scroll->setWidget(sheet);

    auto *copy = new QPushButton(tr("Copy as text"), this);
    copy->setObjectName(QStringLiteral("copyButton"));
    copy->setIcon(themedIcon(QStringLiteral("copy"), *this));
    copy->setAutoDefault(false);
    copy->setAccessibleName(copy->text());
    copy->setToolTip(tr("Copies the list, 72 columns wide, to print or to keep"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    close->setAccessibleName(close->text());
    close->setToolTip(tr("Closes this list (Esc)"));
    QLayout *head = makeDialogHead(*this, QStringLiteral("keyboard"), tr("Keyboard shortcuts"), std::nullopt);
    QFrame *foot = makeCloseFoot(*this, *close, copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addWidget(foot);

    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(toPlainText(m_groups)); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    // A stop waits for nobody, not for this list either.
    auto *stop = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), this);
    connect(stop, &QShortcut::activated, this, [this] {
        accept();
        Q_EMIT stopRequested();
    });
    const QSize room = parent == nullptr ? screen()->availableSize() : parent->window()->size();
    const int wide = scaled(sheetWidth);
    resize(std::min(wide, room.width() - 48),
           std::min(head->sizeHint().height() + sheet->sizeHint().height() + foot->sizeHint().height(),
                    room.height() - 48));
    close->setFocus();
}

QWidget *ShortcutSheet::makeSheet() const
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(24, 0, 24, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ShortcutGroup &group : m_groups) {
        auto *title = new QLabel(group.title, sheet);
        title->setProperty("role", QStringLiteral("panel"));
        title->setContentsMargins(0, row == 0 ? 0 : 12, 0, 2);
        grid->addWidget(title, row++, 0, 1, 2);
        for (const ShortcutLine &line : group.lines) {
            auto *keys = new QLabel(line.keys, sheet);
            keys->setProperty("role", QStringLiteral("keys"));
            auto *what = new QLabel(line.what, sheet);
            what->setProperty("role", QStringLiteral("prose"));
            what->setWordWrap(true);
            keys->setAccessibleName(tr("%1: %2").arg(line.what, line.keys));
            grid->addWidget(keys, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
            grid->addWidget(what, row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    return sheet;
}

} // namespace fleet::ui
