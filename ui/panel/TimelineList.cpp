#include "ui/panel/TimelineList.h"

#include "models/Roles.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/RowGround.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int padding = 8;
constexpr int gap = 8;
constexpr int iconPixels = 14;

class RowDelegate final : public QStyledItemDelegate {
public:
    explicit RowDelegate(TimelineList &list) : QStyledItemDelegate(&list), m_list(list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = m_list.viewport()->width();
        const int lines = linesHeight(option.font, index.data(DetailRole).toString(), width - textLeft() - sides());
        return {width, QFontMetrics(strongFont(option.font)).height() + lines + scaled(m_list.isSteps() ? 6 : 16)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        if (!m_list.isSteps()) {
            paintRowGround(*painter, option, index);
        }
        const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
        const QFont title = strongFont(option.font);
        const int line = QFontMetrics(title).height();
        const int top = option.rect.top() + scaled(m_list.isSteps() ? 0 : 8);
        const int size = scaled(iconPixels);
        const int left = option.rect.left() + sides();
        painter->drawPixmap(left, top + (line - size + 1) / 2,
                            iconPixmap(index.data(IconNameRole).toString(), theme.state(severity).colour, size,
                                       painter->device()->devicePixelRatioF()));
        if (m_list.isSteps() && index.row() + 1 < index.model()->rowCount()) {
            painter->fillRect(QRect(left + size / 2, top + line + 2, 1, option.rect.bottom() - top - line - 3),
                              theme.line2);
        }
        QRect head(option.rect.left() + textLeft(), top, option.rect.width() - textLeft() - sides(), line);
        const QFont small = smallFont(option.font);
        painter->setFont(small);
        painter->setPen(theme.text3);
        const QString time = index.data(TimeRole).toString();
        painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, time);
        head.setRight(head.right() - QFontMetrics(small).horizontalAdvance(time) - gap);
        painter->setFont(title);
        painter->setPen(severity == Severity::Unknown ? theme.text2 : theme.text);
        painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, head.width()));
        painter->setFont(small);
        painter->setPen(theme.text2);
        painter->drawText(QRect(option.rect.left() + textLeft(), top + line, option.rect.width() - textLeft() - sides(),
                                option.rect.bottom() - top - line),
                          Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(DetailRole).toString());
        painter->restore();
    }

private:
    [[nodiscard]] int sides() const { return m_list.isSteps() ? 0 : padding; }
    [[nodiscard]] int textLeft() const { return sides() + scaled(iconPixels) + gap; }

    static int linesHeight(const QFont &font, const QString &lines, int width)
    {
        return lines.isEmpty() ? 0
                               : QFontMetrics(smallFont(font))
                                     .boundingRect(0, 0, std::max(width, 1), 10'000, Qt::TextWordWrap, lines)
                                     .height();
    }

    TimelineList &m_list;
};

} // namespace

TimelineList::TimelineList(QWidget *parent) : QListView(parent)
{
    setModel(&m_rows);
    setItemDelegate(new RowDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    connect(this, &QListView::doubleClicked, this, &TimelineList::open);
}

void TimelineList::show(const std::vector<TimelineRow> &rows)
{
    m_rows.show(rows);
    if (m_isSteps) {
        doItemsLayout(); // A row may have more lines than it had.
        fitHeight();
    } else {
        scheduleDelayedItemsLayout();
    }
}

void TimelineList::setSteps()
{
    m_isSteps = true;
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    fitHeight();
}

void TimelineList::fitHeight()
{
    if (!m_isSteps) {
        return;
    }
    int height = 0;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        height += sizeHintForRow(row);
    }
    if (height != maximumHeight()) {
        setFixedHeight(height);
    }
}

void TimelineList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitHeight();
}

void TimelineList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        doItemsLayout();
        fitHeight();
    }
}

void TimelineList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineList::open(const QModelIndex &index)
{
    if (index.isValid() && !m_isSteps) {
        Q_EMIT operationOpened(m_rows.at(index.row()).operation);
    }
}

} // namespace fleet::ui
