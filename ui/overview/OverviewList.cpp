#include "ui/overview/OverviewList.h"

#include "models/PlainToolTip.h"
#include "models/Roles.h"
#include "ui/theme/ChipPainter.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/RowGround.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int gap = 12;
constexpr int lineHeight = 36;
constexpr int stackedHeight = 50;
constexpr int iconSize = 16;
constexpr int leastChipColumn = 104;
constexpr int measuredRows = 50; ///< the longest list that a page shows
constexpr int actColumn = 112;
constexpr int actHeight = 32; ///< with the room for its focus ring

class RowDelegate final : public QStyledItemDelegate {
public:
    RowDelegate(OverviewList::Shape shape, QObject *parent) : QStyledItemDelegate(parent), m_shape(shape) {}

    void setShape(OverviewList::Shape shape) { m_shape = shape; }

    /// Of the button with the act, at the right end.
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex & /*index*/) const override
    {
        const QSize size(scaled(actColumn), scaled(actHeight));
        const QPoint middle(option.rect.right() - padding / 2 - size.width() / 2, option.rect.center().y() + 1);
        editor->setGeometry(QRect(middle - QPoint(size.width() / 2, size.height() / 2), size));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {240, scaled(m_shape == OverviewList::Shape::Line ? lineHeight : stackedHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        paintRowGround(*painter, option, index);
        const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
        if (m_shape == OverviewList::Shape::Line) {
            paintLine(painter, theme, content, option.font, index);
        } else {
            paintStacked(painter, theme, content, option.font, index);
        }
        painter->restore();
    }

private:
    /// Draws elided and says how wide it came out.
    static int write(QPainter *painter, const QFont &font, const QColor &colour, const QRect &rect,
                     Qt::Alignment alignment, const QString &text, Qt::TextElideMode mode = Qt::ElideRight)
    {
        painter->setFont(font);
        painter->setPen(colour);
        const QString fitting = painter->fontMetrics().elidedText(text, mode, std::max(rect.width(), 0));
        painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter), fitting);
        return painter->fontMetrics().horizontalAdvance(fitting);
    }

    /// The widest name of the list, so that the sentences stand in one column. A title of several words, as an
    /// operation's, takes what it needs in its own row: it must not cost the others the end of their sentence.
    static int titleWidth(const QModelIndex &index, const QFont &font, int most)
    {
        const QFontMetrics metrics(strongFont(font));
        int widest = metrics.horizontalAdvance(index.data().toString());
        for (int row = 0; row < std::min(index.model()->rowCount(), measuredRows); ++row) {
            const QString title = index.siblingAtRow(row).data().toString();
            widest = title.contains(QLatin1Char(' ')) ? widest : std::max(widest, metrics.horizontalAdvance(title));
        }
        return std::min(widest + 2, most); // Rounding must not cost a name its letters.
    }

    /// As wide as the longest word in this language, and the same in every list where that is short.
    static int chipWidth(const QModelIndex &index, const QFont &font)
    {
        int widest = scaled(leastChipColumn);
        for (int row = 0; row < std::min(index.model()->rowCount(), measuredRows); ++row) {
            const QModelIndex sibling = index.siblingAtRow(row);
            const auto severity = static_cast<Severity>(sibling.data(SeverityRole).toInt());
            widest = std::max(widest, chipSize(severity, sibling.data(WordRole).toString(), font).width());
        }
        return widest;
    }

    /// One act makes room in every row, so that the times stand in one column.
    static bool anyAct(const QModelIndex &index)
    {
        for (int row = 0; row < index.model()->rowCount(); ++row) {
            if (!index.siblingAtRow(row).data(ActRole).toString().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static void paintLine(QPainter *painter, const Theme &theme, QRect rect, const QFont &font,
                          const QModelIndex &index)
    {
        const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
        const int chips = chipWidth(index, font);
        paintChip(painter, theme, severity, index.data(WordRole).toString(),
                  QRect(rect.left(), rect.top(), chips, rect.height()), font);
        rect.setLeft(rect.left() + chips + gap);
        if (anyAct(index)) {
            rect.setRight(rect.right() - scaled(actColumn) - gap / 2);
        }
        const int time =
            write(painter, smallFont(font), theme.text3, rect, Qt::AlignRight, index.data(TimeRole).toString());
        rect.setRight(rect.right() - time - (time > 0 ? gap : 0));
        const int title = titleWidth(index, font, rect.width() * 2 / 5);
        write(painter, strongFont(font), theme.text, QRect(rect.left(), rect.top(), title, rect.height()),
              Qt::AlignLeft, index.data().toString(), Qt::ElideMiddle);
        rect.setLeft(rect.left() + title + gap);
        write(painter, smallFont(font), theme.text2, rect, Qt::AlignLeft, index.data(DetailRole).toString());
    }

    static void paintStacked(QPainter *painter, const Theme &theme, QRect rect, const QFont &font,
                             const QModelIndex &index)
    {
        const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
        const int size = scaled(iconSize);
        const int upper = rect.top() + rect.height() / 2;
        const QRect top(rect.left() + size + gap, rect.top() + scaled(6), rect.width() - size - gap,
                        upper - rect.top() - scaled(6));
        const QRect bottom(top.left(), upper, top.width(), rect.bottom() - scaled(6) - upper);
        painter->drawPixmap(rect.left(), top.top() + (top.height() - size) / 2,
                            iconPixmap(index.data(IconNameRole).toString(), theme.state(severity).colour, size,
                                       painter->device()->devicePixelRatioF()));
        const int time =
            write(painter, smallFont(font), theme.text3, top, Qt::AlignRight, index.data(TimeRole).toString());
        // A bot keeps the end of its name, a sentence its beginning.
        const QString title = index.data().toString();
        write(painter, strongFont(font), theme.text, top.adjusted(0, 0, -time - gap, 0), Qt::AlignLeft, title,
              title.contains(QLatin1Char(' ')) ? Qt::ElideRight : Qt::ElideMiddle);
        write(painter, smallFont(font), theme.text2, bottom, Qt::AlignLeft, index.data(DetailRole).toString());
    }

    OverviewList::Shape m_shape;
};

QLabel *makeLabel(QWidget *parent, const QString &role)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    return label;
}

} // namespace

OverviewList::OverviewList(Shape shape, int most, QWidget *parent)
    : QFrame(parent),
      m_shape(shape),
      m_most(most),
      m_title(makeLabel(this, QStringLiteral("panel"))),
      m_hint(makeLabel(this, QStringLiteral("hint"))),
      m_empty(makeLabel(this, QStringLiteral("label"))),
      m_more(new QPushButton(this)),
      m_view(new QListView(this))
{
    setProperty("role", QStringLiteral("card"));
    m_more->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setAccessibleName(tr("Show all"));
    m_more->hide();
    m_empty->setWordWrap(true);
    m_view->setModel(&m_rows);
    m_view->setItemDelegate(new RowDelegate(shape, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, 4, 6, 4);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_hint, 1);
    head->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 3);
    column->setSpacing(0);
    column->addLayout(head);
    auto *empty = new QHBoxLayout;
    empty->setContentsMargins(padding, 0, padding, padding);
    empty->addWidget(m_empty);
    column->addLayout(empty);
    column->addWidget(m_view);
    column->addStretch();

    setTabOrder(m_view, m_more); // Before the view, Tab would pass it by: it enters the list at the view.
    connect(m_view, &QListView::clicked, this, &OverviewList::open);
    connect(m_view, &QListView::activated, this, &OverviewList::open);
    connect(m_more, &QPushButton::clicked, this, &OverviewList::moreRequested);
    fitHeight();
}

void OverviewList::setTitle(const QString &title)
{
    m_title->setText(title);
    m_view->setAccessibleName(title);
    setAccessibleName(title);
}

void OverviewList::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void OverviewList::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void OverviewList::setMore(const QString &text, const QString &toolTip)
{
    m_more->setText(text);
    m_more->setAccessibleName(toolTip);
    m_more->setToolTip(plainToolTip(toolTip));
    m_more->setVisible(!text.isEmpty());
}

void OverviewList::setShape(Shape shape)
{
    if (m_shape == shape) {
        return;
    }
    m_shape = shape;
    static_cast<RowDelegate *>(m_view->itemDelegate())->setShape(shape);
    m_view->doItemsLayout();
    fitHeight();
    showActs();
}

void OverviewList::show(const std::vector<OverviewRow> &rows)
{
    const int before = m_rows.rowCount();
    m_rows.show(rows);
    if (before != m_rows.rowCount()) {
        fitHeight();
    }
    showActs();
}

void OverviewList::showActs()
{
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        showAct(m_rows.index(row, 0));
    }
}

void OverviewList::showAct(const QModelIndex &index)
{
    const OverviewRow &row = m_rows.at(index.row());
    QWidget *place = m_view->indexWidget(index);
    if (m_shape != Shape::Line || row.act == RowAct::None) {
        if (place != nullptr) {
            m_view->setIndexWidget(index, nullptr);
        }
        return;
    }
    auto *button = place == nullptr ? makeAct(index) : place->findChild<QPushButton *>();
    const QString word = OverviewRows::word(row.act);
    const QString plain = QString(word).remove(QChar(0x2026));
    button->setText(word);
    button->setAccessibleName(tr("%1 %2").arg(plain, row.title));
    button->setToolTip(plainToolTip(row.act == RowAct::Show
                                        ? tr("Shows %1").arg(row.title)
                                        : tr("Opens the dialog for %1; nothing is sent yet").arg(row.title)));
}

QPushButton *OverviewList::makeAct(const QModelIndex &index)
{
    // The button stands in something that takes no focus: else the view would hand it the focus with its row, and what
    // is first on the page could be a stop.
    auto *place = new QWidget(m_view->viewport());
    auto *button = new QPushButton(place);
    button->setObjectName(QStringLiteral("act"));
    auto *whole = new QHBoxLayout(place);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(button);
    const QString key = m_rows.at(index.row()).key;
    connect(button, &QPushButton::clicked, this, [this, key] {
        if (const int row = m_rows.rowOf(key); row >= 0) {
            Q_EMIT actRequested(m_rows.at(row));
        }
    });
    m_view->setIndexWidget(index, place); // The view owns it and takes it along with its row.
    return button;
}

void OverviewList::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_view->doItemsLayout();
        fitHeight();
    }
}

void OverviewList::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // A list lays its rows out anew when its height changes only: the acts would stand where the right end was before.
    m_view->doItemsLayout();
}

void OverviewList::fitHeight()
{
    const int rows = std::min(m_rows.rowCount(), m_most);
    const int row = m_view->itemDelegate()->sizeHint({}, {}).height();
    m_view->setFixedHeight(std::max(rows * row, 1));
    m_view->setVisible(rows > 0);
    setFocusProxy(rows > 0 ? m_view : nullptr); // Tab would come to a hidden one and go no further.
    m_empty->setVisible(rows == 0);
}

void OverviewList::open(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT rowOpened(m_rows.at(index.row()));
    }
}

} // namespace fleet::ui
