#include "ui/shell/Rail.h"

#include "models/Roles.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"

#include <QEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace fleet::ui {

namespace {

enum RailRole { CountRole = IdRole + 100, MeaningRole, KeysRole, ApartRole };

constexpr int iconPixels = 16;
constexpr int margin = 8;
constexpr int padding = 8;
constexpr int gap = 12;
constexpr int apart = 17;

class RailDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const override
    {
        return {48, scaled(34) + (index.data(ApartRole).toBool() ? apart : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        QRect row = option.rect.adjusted(margin, 1, -margin, -1);
        painter->save();
        if (index.data(ApartRole).toBool()) {
            painter->fillRect(QRect(row.left(), row.top() + apart / 2, row.width(), 1), theme.line);
            row.setTop(row.top() + apart);
        }
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? theme.sel : theme.hover);
            painter->drawRoundedRect(row, 4, 4);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
        }
        paintWords(painter, theme, row, current, option, index);
        painter->restore();
    }

private:
    static void paintWords(QPainter *painter, const Theme &theme, QRect row, bool current,
                           const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const int icon = scaled(iconPixels);
        const auto *rail = qobject_cast<const Rail *>(option.widget);
        const bool folded = rail != nullptr && rail->isFolded();
        const int left = folded ? row.left() + (row.width() - icon) / 2 : row.left() + padding;
        painter->drawPixmap(left, row.top() + (row.height() - icon) / 2,
                            iconPixmap(index.data(IconNameRole).toString(), current ? theme.text : theme.text2, icon,
                                       painter->device()->devicePixelRatioF()));
        if (folded) {
            return;
        }
        row.setLeft(left + icon + gap);
        row.setRight(row.right() - padding);
        QFont font(option.font);
        font.setWeight(current ? QFont::Medium : QFont::Normal);
        painter->setFont(font);
        painter->setPen(current ? theme.text : theme.text2);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
        const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
        QFont small(numberFont(option.font));
        small.setPointSizeF(option.font.pointSizeF() * 9 / bodyPoints);
        small.setWeight(severity == Severity::None ? QFont::Normal : QFont::Medium);
        painter->setFont(small);
        painter->setPen(severity == Severity::None ? theme.text2 : theme.state(severity).colour);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, index.data(CountRole).toString());
    }
};

} // namespace

Rail::Rail(QWidget *parent) : QListView(parent), m_pages(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    setModel(m_pages);
    setItemDelegate(new RailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setViewportMargins(0, margin, 0, margin);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT pageEntered(index.row()); });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT pageEntered(index.row()); });
    fitWidth();
}

int Rail::pages() const
{
    return m_pages->rowCount();
}

void Rail::addPage(const QString &name, const QString &icon, const QString &keys)
{
    auto *item = new QStandardItem(name);
    item->setData(icon, IconNameRole);
    item->setData(keys, KeysRole);
    item->setEditable(false);
    m_pages->appendRow(item);
    describe(pages() - 1);
    fitWidth();
}

void Rail::setApart(int page)
{
    m_pages->item(page)->setData(true, ApartRole);
}

void Rail::setCount(int page, const QString &count, const QString &meaning, Severity severity)
{
    QStandardItem *item = m_pages->item(page);
    if (item->data(CountRole).toString() == count && item->data(MeaningRole).toString() == meaning
        && item->data(SeverityRole).toInt() == static_cast<int>(severity)) {
        return;
    }
    item->setData(count, CountRole);
    item->setData(meaning, MeaningRole);
    item->setData(static_cast<int>(severity), SeverityRole);
    describe(page);
}

void Rail::describe(int page)
{
    QStandardItem *item = m_pages->item(page);
    QStringList words{item->text()};
    if (const QString meaning = item->data(MeaningRole).toString(); !meaning.isEmpty()) {
        words.append(meaning);
    }
    const QString said = Words::list(words);
    item->setAccessibleText(said);
    item->setToolTip(tr("%1 (%2)").arg(said, item->data(KeysRole).toString()));
}

void Rail::setCurrentPage(int page)
{
    setCurrentIndex(m_pages->index(page, 0));
}

void Rail::setFolded(bool folded)
{
    if (m_folded != folded) {
        m_folded = folded;
        fitWidth();
        viewport()->update();
    }
}

void Rail::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        Q_EMIT pageShown(current.row());
    }
}

void Rail::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitWidth();
        doItemsLayout();
    }
}

void Rail::fitWidth()
{
    const int icon = scaled(iconPixels);
    if (m_folded) {
        setFixedWidth(icon + 2 * padding + 2 * margin);
        return;
    }
    QFont widest(font());
    widest.setWeight(QFont::Medium);
    const QFontMetrics metrics(widest);
    int words = scaled(72);
    for (int page = 0; page < pages(); ++page) {
        words = std::max(words, metrics.horizontalAdvance(m_pages->item(page)->text()));
    }
    const int count = metrics.horizontalAdvance(QStringLiteral("10,000"));
    setFixedWidth(2 * margin + 2 * padding + icon + gap + words + gap / 2 + count);
}

} // namespace fleet::ui
