#include "ui/shell/FindField.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"

#include <QKeySequence>
#include <QPainter>

namespace fleet::ui {

namespace {

constexpr int iconPixels = 16;
constexpr int aroundText = 14; ///< as the buttons beside it
constexpr int padding = 8;
constexpr int gap = 8;
constexpr int keysPadding = 5;
constexpr int spare = 24; ///< between words and keys, so that it reads as a field

} // namespace

FindField::FindField(QWidget *parent)
    : QAbstractButton(parent),
      m_keys(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)),
      m_words(tr("Find or do"))
{
    setText(m_words);
    setAccessibleName(tr("Find or do: opens a list of every act, bot and page"));
    setToolTip(tr("Finds bots, pages and acts by a few letters (%1)").arg(m_keys));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FindField::setFolded(bool folded)
{
    if (m_folded != folded) {
        m_folded = folded;
        setText(folded ? QString() : m_words);
        updateGeometry();
        update();
    }
}

QFont FindField::keysFont() const
{
    QFont small(font());
    small.setPointSizeF(8.25 * textScale());
    return small;
}

int FindField::keysWidth() const
{
    return QFontMetrics(keysFont()).horizontalAdvance(m_keys) + 2 * keysPadding;
}

int FindField::widthWhen(bool folded) const
{
    const int icon = scaled(iconPixels) + 2 * padding;
    return folded ? icon : icon + gap + fontMetrics().horizontalAdvance(m_words) + scaled(spare) + keysWidth();
}

QSize FindField::sizeHint() const
{
    return {widthWhen(m_folded), fontMetrics().height() + aroundText};
}

void FindField::paintKeys(QPainter &painter) const
{
    const Theme &theme = Theme::of(palette());
    painter.setFont(keysFont());
    const int tall = painter.fontMetrics().height() + 2;
    const QRect plate(width() - padding - keysWidth(), (height() - tall) / 2, keysWidth(), tall);
    painter.setPen(theme.line2);
    painter.setBrush(theme.raise);
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.text2);
    painter.drawText(plate, Qt::AlignCenter, m_keys);
}

void FindField::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2.0 : 1.0;
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.ctl, line));
    painter.setBrush(underMouse() || isDown() ? theme.hover : theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    const int icon = scaled(iconPixels);
    painter.drawPixmap(padding, (height() - icon) / 2,
                       iconPixmap(QStringLiteral("search"), theme.text2, icon, devicePixelRatioF()));
    if (m_folded) {
        return;
    }
    painter.setPen(theme.text2);
    painter.drawText(rect().adjusted(padding + icon + gap, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    paintKeys(painter);
}

} // namespace fleet::ui
