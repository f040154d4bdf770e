#include "support/ScreenAudit.h"

#include "support/ScreenParts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <vector>

namespace fleet::test::screen {

namespace {

constexpr int leastTarget = 24;
constexpr int slack = 1; ///< a rounded font metric
constexpr int shownRows = 40;
constexpr int mostTabStops = 400;

bool acts(const QWidget &widget)
{
    // A view in which nothing can be chosen is a picture.
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QComboBox *>(&widget) != nullptr
        || (view != nullptr && view->selectionMode() != QAbstractItemView::NoSelection);
}

// ---- Clipped --------------------------------------------------------------------------------------------------------

void checkLabel(const QLabel &label, QStringList &found)
{
    if (label.text().isEmpty() || !label.toolTip().isEmpty()) {
        return;
    }
    const QSize least = label.minimumSizeHint();
    const int tall = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    const int wide = label.wordWrap() ? least.width() : label.sizeHint().width();
    if (label.width() + slack < wide) {
        found.append(finding(label, QStringLiteral("%1 needs %2 px of width and has %3")
                                        .arg(quoted(label.text()))
                                        .arg(wide)
                                        .arg(label.width())));
    } else if (label.height() + slack < tall) {
        found.append(finding(label, QStringLiteral("%1 needs %2 px of height and has %3")
                                        .arg(quoted(label.text()))
                                        .arg(tall)
                                        .arg(label.height())));
    }
}

void checkButton(const QAbstractButton &button, QStringList &found)
{
    if (button.text().isEmpty()) {
        return;
    }
    const QSize words = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    const bool box = qobject_cast<const QCheckBox *>(&button) != nullptr;
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
    const int wide = box ? button.sizeHint().width() : words.width() + icon;
    if (button.width() + slack < wide || button.height() + slack < words.height()) {
        found.append(finding(button, QStringLiteral("%1 needs %2 × %3 px and has %4 × %5")
                                         .arg(quoted(button.text()))
                                         .arg(wide)
                                         .arg(words.height())
                                         .arg(button.width())
                                         .arg(button.height())));
    }
}

void checkCombo(const QComboBox &box, QStringList &found)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int wide = box.fontMetrics().horizontalAdvance(box.currentText());
    if (field.width() + slack < wide && box.toolTip().isEmpty()) {
        found.append(finding(
            box,
            QStringLiteral("%1 needs %2 px and has %3").arg(quoted(box.currentText())).arg(wide).arg(field.width())));
    }
}

void checkLine(const QLineEdit &line, QStringList &found)
{
    const QString &text = line.placeholderText();
    const QMargins margins = line.textMargins();
    const int room = line.width() - margins.left() - margins.right() - 8;
    if (!text.isEmpty() && room + slack < line.fontMetrics().horizontalAdvance(text) && line.toolTip().isEmpty()) {
        found.append(finding(line, QStringLiteral("the hint %1 needs %2 px and has %3")
                                       .arg(quoted(text))
                                       .arg(line.fontMetrics().horizontalAdvance(text))
                                       .arg(room)));
    }
}

void checkTabs(const QTabBar &bar, QStringList &found)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        const int wide = bar.fontMetrics().horizontalAdvance(bar.tabText(tab));
        if (bar.tabRect(tab).width() < wide && bar.tabToolTip(tab).isEmpty()) {
            found.append(finding(bar, QStringLiteral("the tab %1 is cut").arg(quoted(bar.tabText(tab)))));
        }
    }
}

void checkHeader(const QTableView &table, QStringList &found)
{
    const QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; header.isVisibleTo(table.window()) && column < header.count(); ++column) {
        const QString text = table.model()->headerData(column, Qt::Horizontal).toString();
        const QString tip = table.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        const int wide = header.fontMetrics().horizontalAdvance(text);
        if (!header.isSectionHidden(column) && header.sectionSize(column) < wide && tip.isEmpty()) {
            found.append(finding(table, QStringLiteral("the header %1 needs %2 px and has %3")
                                            .arg(quoted(text))
                                            .arg(wide)
                                            .arg(header.sectionSize(column))));
        }
    }
}

void checkCells(const QAbstractItemView &view, QStringList &found)
{
    const QAbstractItemModel *model = view.model();
    const int rows = model == nullptr ? 0 : std::min(model->rowCount(view.rootIndex()), shownRows);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            const QRect place = view.visualRect(index);
            const QString text = index.data().toString();
            const int wide = view.sizeHintForIndex(index).width();
            if (!text.isEmpty() && place.isValid() && place.width() + slack < wide
                && index.data(Qt::ToolTipRole).toString().isEmpty()) {
                found.append(finding(view, QStringLiteral("the cell %1 (column %2) needs %3 px and has %4")
                                               .arg(quoted(text))
                                               .arg(column)
                                               .arg(wide)
                                               .arg(place.width())));
                return; // One of a table is enough to know.
            }
        }
    }
}

void checkSqueezed(const QWidget &widget, QStringList &found)
{
    const QSize least = widget.minimumSizeHint();
    const bool scrolls = qobject_cast<const QAbstractScrollArea *>(&widget) != nullptr;
    if (scrolls || widget.layout() != nullptr || !least.isValid() || qobject_cast<const QLabel *>(&widget) != nullptr) {
        return;
    }
    if (widget.width() + slack < std::min(least.width(), widget.maximumWidth())
        || widget.height() + slack < std::min(least.height(), widget.maximumHeight())) {
        found.append(finding(widget, QStringLiteral("needs %1 × %2 px at least and has %3 × %4")
                                         .arg(least.width())
                                         .arg(least.height())
                                         .arg(widget.width())
                                         .arg(widget.height())));
    }
}

// ---- Overlapping ----------------------------------------------------------------------------------------------------

/// Its children are placed by Qt and may touch.
bool arrangesItself(const QWidget &widget)
{
    return qobject_cast<const QAbstractScrollArea *>(&widget) != nullptr
        || qobject_cast<const QComboBox *>(&widget) != nullptr || qobject_cast<const QLineEdit *>(&widget) != nullptr
        || qobject_cast<const QSplitter *>(&widget) != nullptr;
}

bool isUnderLayout(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (parent == nullptr || parent->layout() == nullptr) {
        return false;
    }
    std::vector<const QLayout *> open{parent->layout()};
    while (!open.empty()) {
        const QLayout *layout = open.back();
        open.pop_back();
        for (int i = 0; i < layout->count(); ++i) {
            const QLayoutItem *item = layout->itemAt(i);
            if (item->widget() == &widget) {
                return true;
            }
            if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout()) { // NOLINT: Qt asks for it
                open.push_back(inner);
            }
        }
    }
    return false;
}

void checkSiblings(const QWidget &parent, const QWidget &root, QStringList &found)
{
    std::vector<const QWidget *> children;
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (widget != nullptr && !widget->isWindow() && widget->isVisibleTo(&root) && isUnderLayout(*widget)) {
            children.push_back(widget);
        }
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
        const QWidget &first = *children[i];
        if (!parent.rect().adjusted(-slack, -slack, slack, slack).contains(first.geometry())) {
            found.append(finding(first, QStringLiteral("sticks out of its parent")));
        }
        for (std::size_t j = i + 1; j < children.size(); ++j) {
            const QRect both = first.geometry().intersected(children[j]->geometry());
            if (both.width() > slack && both.height() > slack) {
                found.append(finding(first, QStringLiteral("stands on %1, by %2 × %3 px")
                                                .arg(where(*children[j]))
                                                .arg(both.width())
                                                .arg(both.height())));
            }
        }
    }
}

// ---- Contrast -------------------------------------------------------------------------------------------------------

// ---- Accessibility --------------------------------------------------------------------------------------------------

bool isActing(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> acting{
        QAccessible::PushButton, QAccessible::ButtonMenu, QAccessible::CheckBox, QAccessible::RadioButton,
        QAccessible::ComboBox,   QAccessible::SpinBox,    QAccessible::Slider,   QAccessible::EditableText,
        QAccessible::Link,       QAccessible::Table,      QAccessible::List,     QAccessible::Tree,
        QAccessible::PageTabList};
    return acting.contains(role);
}

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

void walk(QAccessibleInterface &node, QStringList &found)
{
    const QAccessible::State state = node.state();
    const auto *widget = qobject_cast<const QWidget *>(node.object());
    if (state.invisible || (widget != nullptr && (isQtsOwn(*widget) || !widget->isVisible()))) {
        return;
    }
    const QAccessible::Role role = node.role();
    const bool tabStop = widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled()
                      && widget->focusProxy() == nullptr
                      && qobject_cast<const QAbstractScrollArea *>(widget) == nullptr;
    if (isActing(role) || tabStop) {
        const QString name = node.text(QAccessible::Name);
        const QString place = widget == nullptr ? QStringLiteral("an item") : where(*widget);
        if (!hasLetter(name)) {
            found.append(QStringLiteral("%1: no name (role %2)").arg(place).arg(static_cast<int>(role)));
        }
        if (role == QAccessible::NoRole || role == QAccessible::Client) {
            found.append(QStringLiteral("%1: no role").arg(place));
        }
    }
    if (role == QAccessible::Table || role == QAccessible::List || role == QAccessible::Tree) {
        return; // Its rows are the model's words, and there may be thousands.
    }
    for (int i = 0; i < node.childCount(); ++i) {
        if (QAccessibleInterface *child = node.child(i)) {
            walk(*child, found);
        }
    }
}

QChar mnemonicOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('&')) {
            if (text.at(i + 1) != QLatin1Char('&')) {
                return text.at(i + 1).toUpper();
            }
            ++i;
        }
    }
    return {};
}

/// Arrow keys go on inside of an exclusive group: Tab comes to one of them.
bool isReachedByGroup(const QWidget &widget, const QSet<const QWidget *> &visited)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QWidget *parent = widget.parentWidget();
    if (button == nullptr || parent == nullptr) {
        return false;
    }
    QList<QAbstractButton *> group;
    if (button->group() != nullptr && button->group()->exclusive()) {
        group = button->group()->buttons();
    } else if (button->autoExclusive()) {
        group = parent->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
        erase_if(group, [](const QAbstractButton *other) { return !other->autoExclusive(); });
    }
    return std::any_of(group.begin(), group.end(),
                       [&](const QAbstractButton *other) { return visited.contains(other); });
}

} // namespace

QStringList clippedText(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : shownWidgets(root)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            checkLabel(*label, found);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            checkButton(*button, found);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            checkCombo(*box, found);
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            checkLine(*line, found);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            checkTabs(*tabs, found);
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            if (const auto *table = qobject_cast<const QTableView *>(view); table != nullptr && table->model()) {
                checkHeader(*table, found);
            }
            checkCells(*view, found);
        }
        checkSqueezed(*widget, found);
    }
    return found;
}

QStringList overlaps(const QWidget &root)
{
    QStringList found;
    checkSiblings(root, root, found);
    for (const QWidget *widget : shownWidgets(root)) {
        if (!arrangesItself(*widget)) {
            checkSiblings(*widget, root, found);
        }
    }
    return found;
}

QStringList smallTargets(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : shownWidgets(root)) {
        if (!acts(*widget)) {
            continue;
        }
        if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            const bool rows = table->model() != nullptr && table->model()->rowCount() > 0;
            if (rows && table->rowHeight(0) < leastTarget) {
                found.append(finding(*table, QStringLiteral("rows of %1 px").arg(table->rowHeight(0))));
            }
        } else if (std::min(widget->width(), widget->height()) < leastTarget) {
            found.append(finding(*widget, QStringLiteral("is %1 × %2 px").arg(widget->width()).arg(widget->height())));
        }
    }
    return found;
}

QStringList unnamed(QWidget &root)
{
    QStringList found;
    if (QAccessibleInterface *top = QAccessible::queryAccessibleInterface(&root)) {
        walk(*top, found);
    } else {
        found.append(finding(root, QStringLiteral("is not in the accessibility tree")));
    }
    return found;
}

QStringList sharedMnemonics(const QWidget &root)
{
    QStringList found;
    QHash<QChar, const QWidget *> taken;
    for (const QWidget *widget : shownWidgets(root)) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button != nullptr                             ? button->text()
                           : label != nullptr && label->buddy() != nullptr ? label->text()
                                                                           : QString();
        const QChar key = mnemonicOf(text);
        if (key.isNull()) {
            continue;
        }
        if (taken.contains(key)) {
            found.append(finding(*widget, QStringLiteral("Alt+%1 is taken by %2").arg(key).arg(where(*taken[key]))));
        }
        taken.insert(key, widget);
    }
    return found;
}

QStringList unreachable(QWidget &root)
{
    QSet<const QWidget *> visited;
    QString turn;
    const QWidget *last = nullptr; // A label takes a Tab more for each of its links.
    for (int i = 0; i < mostTabStops; ++i) {
        QWidget *focused = QApplication::focusWidget();
        QWidget *at = focused != nullptr ? focused : &root;
        if (at != &root && at != last && visited.contains(at)) {
            turn += where(*at);
            break;
        }
        turn = where(*at) + QStringLiteral(" → ");
        visited.insert(at);
        last = at;
        QTest::keyClick(at, Qt::Key_Tab);
    }
    QStringList found;
    for (const QWidget *widget : shownWidgets(root)) {
        const QWidget *end = widget;
        while (end->focusProxy() != nullptr) {
            end = end->focusProxy();
        }
        const bool inside = qobject_cast<const QAbstractItemView *>(widget->parentWidget()) != nullptr;
        if (acts(*widget) && widget->isEnabled() && !inside && !visited.contains(end)
            && !isReachedByGroup(*widget, visited)) {
            found.append(finding(*widget, QStringLiteral("Tab does not come here, it turns at %1").arg(turn)));
        }
    }
    return found;
}

QStringList layoutFaults(const QWidget &root)
{
    return clippedText(root) + overlaps(root) + smallTargets(root);
}

} // namespace fleet::test::screen
