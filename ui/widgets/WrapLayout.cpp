#include "ui/widgets/WrapLayout.h"

#include <QBoxLayout>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace fleet::ui {

namespace {

bool isSpacer(QLayoutItem *item)
{
    return item->spacerItem() != nullptr;
}

bool takesAll(QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

/// Words that fold would agree to a column of one word each.
int leastWidth(const QLayoutItem *item)
{
    return item->hasHeightForWidth() ? item->sizeHint().width() : item->minimumSize().width();
}

int heightAt(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

WrapLayout::WrapLayout(int spacing)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::replace(QBoxLayout *row)
{
    auto *wrapped = new WrapLayout(row->spacing());
    wrapped->setContentsMargins(row->contentsMargins());
    while (QLayoutItem *item = row->takeAt(0)) {
        if (QLayout *inner = item->layout()) {
            wrapped->addChildLayout(inner);
        }
        wrapped->addItem(item);
    }
    auto *above = qobject_cast<QBoxLayout *>(row->parent());
    if (above == nullptr) {
        QWidget *widget = row->parentWidget();
        delete row;
        widget->setLayout(wrapped);
        return;
    }
    const int index = above->indexOf(row);
    const int share = above->stretch(index);
    delete above->takeAt(index);
    above->insertLayout(index, wrapped, share);
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations WrapLayout::expandingDirections() const
{
    return std::any_of(m_items.begin(), m_items.end(), takesAll) ? Qt::Horizontal : Qt::Orientations();
}

int WrapLayout::widthOf(const Line &line) const
{
    int total = 0;
    int standing = 0;
    for (const Place &place : line) {
        total += place.width;
        standing += isSpacer(place.item) ? 0 : 1;
    }
    return total + spacing() * std::max(standing - 1, 0);
}

int WrapLayout::heightOf(const Line &line)
{
    int tallest = 0;
    for (const Place &place : line) {
        tallest = std::max(tallest, isSpacer(place.item) ? 0 : heightAt(place.item, place.width));
    }
    return tallest;
}

void WrapLayout::stretch(Line &line, int width) const
{
    int left = width - widthOf(line);
    for (Place &place : line) {
        const int liked = isSpacer(place.item) ? 0 : place.item->sizeHint().width() - place.width;
        const int given = std::clamp(liked, 0, std::max(left, 0));
        place.width += given;
        left -= given;
    }
    auto takers = std::count_if(line.begin(), line.end(), [](const Place &place) { return takesAll(place.item); });
    for (Place &place : line) {
        if (takers > 0 && left > 0 && takesAll(place.item)) {
            const int share = left / static_cast<int>(takers--);
            const int given = std::min(share, place.item->maximumSize().width() - place.width);
            place.width += given;
            left -= given;
        }
    }
}

QList<WrapLayout::Line> WrapLayout::linesFor(int width) const
{
    QList<Line> lines(1);
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty() && !isSpacer(item)) {
            continue; // hidden
        }
        const Place place{item, isSpacer(item) ? 0 : std::min(leastWidth(item), width)};
        Line longer = lines.constLast();
        longer.append(place);
        if (widthOf(longer) > width && !lines.constLast().isEmpty()) {
            lines.append(Line{place});
        } else {
            lines.last() = longer;
        }
    }
    for (Line &line : lines) {
        stretch(line, width);
    }
    return lines;
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int tall = margins.top() + margins.bottom() - spacing();
    const QList<Line> lines = linesFor(width - margins.left() - margins.right());
    for (const Line &line : lines) {
        tall += heightOf(line) + spacing();
    }
    return tall;
}

QSize WrapLayout::sizeHint() const
{
    Line all;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            all.append({item, item->sizeHint().width()});
        }
    }
    const QMargins margins = contentsMargins();
    return QSize(widthOf(all), heightOf(all)).grownBy(margins);
}

QSize WrapLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            least = least.expandedTo(item->minimumSize());
        }
    }
    return least.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const bool mirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
    const QList<Line> lines = linesFor(room.width());
    int top = room.top();
    bool isBehindSpacer = false;
    for (const Line &line : lines) {
        const int tall = heightOf(line);
        const bool isFull =
            std::any_of(line.begin(), line.end(), [](const Place &place) { return takesAll(place.item); });
        // What a spacer pushes to the end stays there in the lines below.
        int left = room.left() + (isBehindSpacer && !isFull ? std::max(room.width() - widthOf(line), 0) : 0);
        isBehindSpacer = isBehindSpacer
                      || std::any_of(line.begin(), line.end(), [](const Place &place) { return isSpacer(place.item); });
        for (const Place &place : line) {
            if (!isSpacer(place.item)) {
                const int height = std::min(tall, heightAt(place.item, place.width));
                const QRect at(left, top + (tall - height) / 2, place.width, height);
                place.item->setGeometry(QStyle::visualRect(mirrored ? Qt::RightToLeft : Qt::LeftToRight, room, at));
            }
            left += place.width + (isSpacer(place.item) ? 0 : spacing());
        }
        top += tall + spacing();
    }
}

} // namespace fleet::ui
