#include "support/ScreenAudit.h"
#include "support/ScreenParts.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace fleet::test::screen {

namespace {

constexpr double leastContrast = 4.5;
/// The tokens are rounded to whole bytes: the lowest of them is meant to be 4.50.
constexpr double rounding = 0.005;
/// So much larger than drawn, a stroke has a core that is nothing but ink.
constexpr int enlarged = 4;
constexpr int rowsLookedAt = 14;

/// The colour that most of a rectangle has.
QColor groundOf(const QImage &picture, const QRect &place)
{
    QHash<QRgb, int> counts;
    const QRect inside = place.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    QRgb most = 0;
    int times = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > times) {
            times = it.value();
            most = it.key();
        }
    }
    return QColor::fromRgb(most);
}

/// The colour that differs most from the ground: the ink, if anything is written.
double strongestContrast(const QImage &picture, const QColor &ground)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    double strongest = 1.0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        strongest = std::max(strongest, ui::contrast(QColor::fromRgb(it.key()), ground));
    }
    return strongest;
}

QImage enlargedPicture(QWidget &widget, const QRect &part)
{
    QImage picture(part.size() * enlarged, QImage::Format_RGB32);
    picture.fill(widget.palette().color(QPalette::Base));
    QPainter painter(&picture);
    painter.scale(enlarged, enlarged);
    widget.render(&painter, QPoint(), QRegion(part));
    return picture;
}

void checkLabels(const QWidget &root, const QImage &picture, QStringList &found)
{
    for (const QWidget *widget : shownWidgets(root)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool inSight = !widget->visibleRegion().isEmpty();
        if (label == nullptr || plain(label->text()).isEmpty() || !inSight) {
            continue;
        }
        const QRect place(label->mapTo(&root, QPoint()), label->size());
        const QRect seen = widget->visibleRegion().boundingRect().translated(place.topLeft());
        const QColor ink = label->palette().color(label->foregroundRole());
        const QColor ground = groundOf(picture, seen);
        const double ratio = ui::contrast(ink, ground);
        if (ratio < leastContrast - rounding) {
            found.append(finding(*label, QStringLiteral("%1: %2 on %3 is %4")
                                             .arg(quoted(label->text()), ink.name(), ground.name())
                                             .arg(ratio, 0, 'f', 2)));
        }
    }
}

void checkCell(const QAbstractItemView &view, const QModelIndex &index, QStringList &found)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect cell = view.visualRect(index).intersected(view.viewport()->rect());
    // Where the view cuts a line or a column, there may be nothing of a letter.
    const bool whole = cell.size() == view.visualRect(index).size();
    if (text.isEmpty() || !whole || cell.width() < view.fontMetrics().averageCharWidth() * 2) {
        return;
    }
    const QImage picture = enlargedPicture(*view.viewport(), cell);
    const double ratio = strongestContrast(picture, groundOf(picture, picture.rect()));
    if (ratio < leastContrast - rounding) {
        found.append(
            finding(view, QStringLiteral("the cell %1 has a contrast of %2").arg(quoted(text)).arg(ratio, 0, 'f', 2)));
    }
}

/// Maps and other pictures of bots hold no words.
void checkCells(const QWidget &root, QStringList &found)
{
    for (const QWidget *widget : shownWidgets(root)) {
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const bool words =
            qobject_cast<const QTableView *>(widget) != nullptr || qobject_cast<const QListView *>(widget) != nullptr;
        if (view == nullptr || !words || view->model() == nullptr || view->visibleRegion().isEmpty()) {
            continue;
        }
        const int rows = std::min(view->model()->rowCount(), rowsLookedAt);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                checkCell(*view, view->model()->index(row, column), found);
            }
        }
    }
}

void checkButtons(QWidget &root, QStringList &found)
{
    for (QWidget *widget : shownWidgets(root)) {
        auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button == nullptr || button->text().isEmpty() || !button->isEnabled()
            || button->visibleRegion().isEmpty()) {
            continue;
        }
        const QImage picture = enlargedPicture(*button, button->rect());
        const double ratio = strongestContrast(picture, groundOf(picture, picture.rect()));
        if (ratio < leastContrast - rounding) {
            found.append(finding(
                *button, QStringLiteral("%1 has a contrast of %2").arg(quoted(button->text())).arg(ratio, 0, 'f', 2)));
        }
    }
}

} // namespace

QStringList faintText(QWidget &root)
{
    QStringList found;
    checkLabels(root, root.grab().toImage(), found);
    checkCells(root, found);
    checkButtons(root, found);
    return found;
}

} // namespace fleet::test::screen
