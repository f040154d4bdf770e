#include "ui/palette/CommandPalette.h"

#include "models/PaletteMatcher.h"
#include "models/Roles.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int widest = 680;
constexpr int rowHeight = 34;
constexpr int rowsShown = 11;
constexpr int padding = 12;
constexpr int iconSize = 16;
constexpr int gap = 10;
constexpr int fromTop = 64;
constexpr int pageStep = 10;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {240, scaled(rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool possible = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme.sel);
        } else if (possible && option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, theme.hover);
        }
        QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
        const int size = scaled(iconSize);
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - size) / 2,
                            iconPixmap(index.data(IconNameRole).toString(), possible ? theme.text2 : theme.text3, size,
                                       painter->device()->devicePixelRatioF()));
        rect.setLeft(rect.left() + size + gap);
        painter->setFont(smallFont(option.font));
        painter->setPen(theme.text3);
        const QString detail =
            painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, rect.width() / 2);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, detail);
        rect.setRight(rect.right() - painter->fontMetrics().horizontalAdvance(detail) - gap);
        paintTitle(painter, theme, rect, option, index, possible ? theme.text : theme.text3);
        painter->restore();
    }

private:
    /// The letters that were typed stand out, so that one sees why an entry is there.
    static void paintTitle(QPainter *painter, const Theme &theme, const QRect &rect, const QStyleOptionViewItem &option,
                           const QModelIndex &index, const QColor &colour)
    {
        const auto *model = qobject_cast<const PaletteModel *>(index.model());
        const QString title = index.data().toString();
        const QFontMetrics metrics(option.font);
        const QString fitting = metrics.elidedText(title, Qt::ElideMiddle, rect.width());
        QTextLayout layout(fitting, option.font);
        QList<QTextLayout::FormatRange> formats;
        if (model != nullptr && fitting == title) {
            QTextCharFormat meant;
            meant.setForeground(theme.accent);
            meant.setFontWeight(QFont::Medium);
            for (const int place : PaletteMatcher(model->query()).positions(foldedForPalette(title))) {
                formats.append({place, 1, meant});
            }
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(rect.width());
        layout.endLayout();
        painter->setPen(colour);
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_foot(new QLabel(this))
{
    setObjectName(QStringLiteral("palette"));
    setProperty("role", QStringLiteral("overlay"));
    setAutoFillBackground(true);
    setAccessibleName(tr("Find or do"));
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setAccessibleName(tr("Find or do"));
    m_line->setToolTip(tr("Type a few letters of a bot, a group, a page or an act"));
    m_line->setPlaceholderText(tr("Find a bot or a page, or do something: “stop perp”, “pm02”"));
    m_line->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What matches, best first"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // The line keeps the focus; its arrows move here.
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setProperty("role", QStringLiteral("hint"));
    m_foot->setContentsMargins(padding, 6, padding, 6);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(padding, padding, padding, padding);
    top->addWidget(m_line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    if (isHidden()) {
        m_before = QApplication::focusWidget();
    }
    m_model.setEntries(std::move(entries));
    m_line->clear();
    narrow(QString());
    place();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::type(const QString &query)
{
    m_line->setText(query);
}

void CommandPalette::dismiss()
{
    if (isHidden()) {
        return;
    }
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before != nullptr && m_before->isVisible()) {
        m_before->setFocus(Qt::PopupFocusReason);
    }
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int wide = std::min(scaled(widest), window->width() - 32);
    const int line = m_line->sizeHint().height() + 2 * padding;
    const int wanted = line + m_foot->sizeHint().height() + rowsShown * scaled(rowHeight) + 2;
    setGeometry((window->width() - wide) / 2, fromTop, wide, std::min(wanted, window->height() - fromTop - 16));
}

void CommandPalette::narrow(const QString &query)
{
    m_model.setQuery(query);
    m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->scrollToTop();
    const int matches = m_model.matches();
    const QString count = matches == 0 ? tr("Nothing matches. Fewer letters match more.")
                        : matches == 1 ? tr("1 match")
                                       : tr("%Ln matches", nullptr, matches);
    m_foot->setText(matches == 0
                        ? count
                        : tr("%1 · arrows choose, Enter opens, Esc closes · an act opens its dialog first").arg(count));
    sayCurrent();
}

void CommandPalette::sayCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QString said = current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : m_foot->text();
    m_line->setAccessibleDescription(said);
    QAccessibleEvent changed(m_line, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CommandPalette::move(int rows)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0) {
        return;
    }
    m_list->setCurrentIndex(m_model.index(std::clamp(m_list->currentIndex().row() + rows, 0, last), 0));
    sayCurrent();
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !m_model.at(index.row()).possible) {
        return;
    }
    const PaletteEntry entry = m_model.at(index.row());
    dismiss();
    Q_EMIT chosen(entry);
}

bool CommandPalette::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(pageStep);
        return true;
    case Qt::Key_PageUp:
        move(-pageStep);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // Nothing else here takes the focus.
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        if (keyPressed(static_cast<QKeyEvent *>(event)->key())) {
            return true;
        }
    } else if (watched == m_line && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::OtherFocusReason || reason == Qt::ShortcutFocusReason) {
            hide(); // The person went elsewhere.
        }
    } else if (watched == parentWidget() && isVisible()) {
        if (event->type() == QEvent::Resize) {
            place();
        } else if (event->type() == QEvent::MouseButtonPress) {
            dismiss();
        } else if (event->type() == QEvent::WindowBlocked) {
            hide(); // A dialog has come over the window.
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace fleet::ui
