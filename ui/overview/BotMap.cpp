#include "ui/overview/BotMap.h"

#include "models/Roles.h"
#include "models/Words.h"
#include "ui/overview/BotMapAccess.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <utility>

namespace fleet::ui {

namespace {

/// From large to small: the first with which the whole map is in sight.
constexpr std::array pitches{28, 24, 20, 16, 14};
constexpr int smallestPitch = 13;
constexpr int fullHeight = 400;
constexpr int mostHeight = 560;
constexpr int headingHeight = 24;
constexpr int groupGap = 12;
constexpr int leastLines = 3;
constexpr int modestHeight = 240; ///< where it fills what is there anyway, it does not ask for more

} // namespace

BotMap::BotMap(QWidget *parent) : BotMap(std::make_unique<GlanceLook>(), parent) {}

BotMap::BotMap(std::unique_ptr<BotMapLook> look, QWidget *parent) : QAbstractItemView(parent), m_look(std::move(look))
{
    BotMapAccess::install();
    setAccessibleName(tr("Map of bots"));
    setAccessibleDescription(tr("Each bot is one cell under its group. Arrows move, Shift and arrows select, Enter "
                                "opens the bot."));
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT botOpened(index.data(IdRole).toString()); });
}

void BotMap::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &BotMap::forget);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &BotMap::forget);
    connect(model, &QAbstractItemModel::layoutChanged, this, &BotMap::forget);
    forget();
}

void BotMap::forget()
{
    m_isStale = true;
    scheduleDelayedItemsLayout();
}

void BotMap::reset()
{
    QAbstractItemView::reset();
    forget();
}

void BotMap::readModel()
{
    m_isStale = false;
    m_kinds.clear();
    m_groups.clear();
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    m_kinds.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = at(row);
        const QString group = index.data(GroupRole).toString();
        if (m_groups.empty() || m_groups.back().name != group) {
            m_groups.push_back({.name = group, .total = 0, .counts = {}});
        }
        m_kinds.push_back(index.data(GlanceRole).toInt());
        add(m_groups.back(), m_kinds.back());
    }
}

void BotMap::add(Group &group, int kind) const
{
    group.counts.resize(static_cast<std::size_t>(m_look->kinds()));
    ++group.counts.at(static_cast<std::size_t>(kind));
    ++group.total;
}

void BotMap::countGroups()
{
    auto kind = m_kinds.cbegin();
    for (Group &group : m_groups) {
        const int bots = std::exchange(group.total, 0);
        group.counts.clear();
        for (int i = 0; i < bots; ++i, ++kind) {
            add(group, *kind);
        }
    }
}

BotMapLayout::Measures BotMap::measuresFor(int width) const
{
    const int heading = std::max(scaled(headingHeight), QFontMetrics(strongFont(font())).height() + 4);
    const int groups = static_cast<int>(m_groups.size());
    for (const int drawn : pitches) {
        const int pitch = scaled(drawn);
        const int columns = std::max(width / pitch, 1);
        int height = groups * heading + std::max(groups - 1, 0) * groupGap;
        for (const Group &group : m_groups) {
            height += (group.total + columns - 1) / columns * pitch;
        }
        if (height <= (m_fillsRoom ? viewport()->height() : scaled(fullHeight))) {
            return {.pitch = pitch, .heading = heading, .gap = groupGap};
        }
    }
    return {.pitch = scaled(smallestPitch), .heading = heading, .gap = groupGap};
}

void BotMap::layOut()
{
    std::vector<int> counts;
    counts.reserve(m_groups.size());
    for (const Group &group : m_groups) {
        counts.push_back(group.total);
    }
    const int before = m_layout.height();
    const int width = viewport()->width();
    m_layout.arrange(counts, width, measuresFor(width));
    m_painter.prepare(*m_look, Theme::of(palette()), m_layout.measures().pitch, devicePixelRatioF());
    if (m_layout.height() != before) {
        updateGeometry();
    }
}

void BotMap::doItemsLayout()
{
    if (m_isStale) {
        readModel();
    }
    layOut();
    QAbstractItemView::doItemsLayout();
    viewport()->update();
}

void BotMap::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    verticalScrollBar()->setRange(0, std::max(m_layout.height() - viewport()->height(), 0));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.measures().pitch);
}

QSize BotMap::sizeHint() const
{
    if (m_fillsRoom) {
        return {scaled(480), scaled(modestHeight)};
    }
    return {scaled(480), std::clamp(m_layout.height(), leastLines * scaled(smallestPitch), scaled(mostHeight))};
}

QSize BotMap::minimumSizeHint() const
{
    return {scaled(160), m_fillsRoom ? leastLines * scaled(smallestPitch) : sizeHint().height()};
}

void BotMap::resizeEvent(QResizeEvent *event)
{
    layOut();
    QAbstractItemView::resizeEvent(event);
}

void BotMap::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange) {
        doItemsLayout();
    }
}

void BotMap::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // Ages are said when they are asked for; cells only show states.
    if (m_isStale || (!roles.isEmpty() && !roles.contains(GlanceRole))) {
        return;
    }
    for (int row = first.row(); row <= last.row(); ++row) {
        m_kinds[static_cast<std::size_t>(row)] = at(row).data(GlanceRole).toInt();
    }
    countGroups();
    viewport()->update();
}

QModelIndex BotMap::at(int row) const
{
    return row < 0 ? QModelIndex() : model()->index(row, 0);
}

int BotMap::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect BotMap::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? m_layout.cellOf(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex BotMap::indexAt(const QPoint &point) const
{
    return m_isStale ? QModelIndex() : at(m_layout.rowAt(point + QPoint(0, verticalOffset())));
}

void BotMap::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect cell = visualRect(index);
    if (cell.isNull()) {
        return;
    }
    const int height = viewport()->height();
    const bool inSight = cell.top() >= 0 && cell.bottom() < height;
    if (hint == PositionAtCenter) {
        verticalScrollBar()->setValue(verticalOffset() + cell.center().y() - height / 2);
    } else if (!inSight) {
        const int past = cell.top() < 0 ? cell.top() : cell.bottom() + 1 - height;
        verticalScrollBar()->setValue(verticalOffset() + past);
    }
}

int BotMap::linesInSight() const
{
    return std::max(viewport()->height() / std::max(m_layout.measures().pitch, 1) - 1, 1);
}

QModelIndex BotMap::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    executeDelayedItemsLayout();
    const int last = m_layout.rows() - 1;
    const int row = currentIndex().row();
    if (last < 0 || row < 0) {
        return at(std::min(0, last));
    }
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        return at(std::max(row - 1, 0));
    case MoveRight:
    case MoveNext:
        return at(std::min(row + 1, last));
    case MoveUp:
        return at(m_layout.rowBelow(row, -1));
    case MoveDown:
        return at(m_layout.rowBelow(row, 1));
    case MoveHome:
        return at(0);
    case MoveEnd:
        return at(last);
    case MovePageUp:
    case MovePageDown: {
        int moved = row;
        for (int line = linesInSight(); line > 0; --line) {
            moved = m_layout.rowBelow(moved, action == MovePageUp ? -1 : 1);
        }
        return at(moved);
    }
    }
    Q_UNREACHABLE();
}

void BotMap::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    executeDelayedItemsLayout();
    // From one corner to the other in reading order, as text is selected: whole lines lie between them.
    const QPoint offset(0, verticalOffset());
    const int one = m_layout.rowUpTo(rect.topLeft() + offset);
    const int other = m_layout.rowUpTo(rect.bottomRight() + offset);
    QItemSelection selection;
    if (one >= 0 && other >= 0) {
        selection.select(at(std::min(one, other)), at(std::max(one, other)));
    }
    selectionModel()->select(selection, command);
}

QRegion BotMap::visualRegionForSelection(const QItemSelection &selection) const
{
    // A region of thousands of cells costs more than painting them.
    return selection.isEmpty() ? QRegion() : QRegion(viewport()->rect());
}

QStringList BotMap::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    ids.reserve(rows.size());
    for (const int row : rows) {
        ids.append(at(row).data(IdRole).toString());
    }
    return ids;
}

void BotMap::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void BotMap::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void BotMap::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

QString BotMap::captionOf(int bots, const QString &counts)
{
    return tr("%1: %2").arg(Words::bots(bots), counts);
}

void BotMap::fillRoom()
{
    m_fillsRoom = true;
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BotMap::paintHeading(QPainter &painter, const Theme &theme, std::size_t group) const
{
    const BotMapLayout::Section &section = m_layout.sections()[group];
    QRect line(0, section.top, viewport()->width(), m_layout.measures().heading);
    painter.setFont(strongFont(font()));
    painter.setPen(theme.text);
    const QString name = painter.fontMetrics().elidedText(m_groups[group].name, Qt::ElideMiddle, line.width() / 2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    line.setLeft(painter.fontMetrics().horizontalAdvance(name) + groupGap);
    painter.setFont(smallFont(font()));
    painter.setPen(theme.text2);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_look->caption(m_groups[group].counts), Qt::ElideRight, line.width()));
}

void BotMap::paintCells(QPainter &painter, std::size_t group, int top, int bottom) const
{
    const BotMapLayout::Section &section = m_layout.sections()[group];
    const int pitch = m_layout.measures().pitch;
    const int columns = m_layout.columns();
    const int firstLine = std::max((top - section.cellsTop) / pitch, 0);
    const int lastLine = std::min((bottom - section.cellsTop) / pitch, (section.count - 1) / columns);
    for (int line = firstLine; line <= lastLine; ++line) {
        const int end = std::min((line + 1) * columns, section.count);
        for (int place = line * columns; place < end; ++place) {
            const int kind = m_kinds[static_cast<std::size_t>(section.first) + static_cast<std::size_t>(place)];
            painter.drawPixmap(place % columns * pitch, section.cellsTop + line * pitch, m_painter.cell(kind));
        }
    }
}

void BotMap::paintChosen(QPainter &painter, const Theme &theme) const
{
    painter.setBrush(Qt::NoBrush);
    const int top = verticalOffset();
    const int bottom = top + viewport()->height();
    const auto ring = [this](int row) { return QRectF(m_layout.cellOf(row)).adjusted(-1.5, -1.5, -0.5, -0.5); };
    painter.setPen(QPen(theme.text, 1.5));
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        const int first = std::max(range.top(), m_layout.rowUpTo({0, top}));
        const int last = std::min(range.bottom(), m_layout.rowUpTo({viewport()->width(), bottom}));
        for (int row = first; row <= last; ++row) {
            painter.drawRect(ring(row));
        }
    }
    if (hasFocus() && currentIndex().isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(ring(currentIndex().row()).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    }
}

void BotMap::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.card);
    if (m_isStale) {
        return; // The rows are not those that were read; a layout is on its way.
    }
    painter.translate(0, -verticalOffset());
    const QRect seen = event->rect().translated(0, verticalOffset());
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const BotMapLayout::Section &section = m_layout.sections()[group];
        if (section.bottom < seen.top() || section.top > seen.bottom()) {
            continue;
        }
        paintHeading(painter, theme, group);
        paintCells(painter, group, seen.top(), seen.bottom());
    }
    paintChosen(painter, theme);
}

} // namespace fleet::ui
