#include "ui/overview/GlanceStrip.h"

#include "models/IconNames.h"
#include "models/OverviewRows.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/EvenGrid.h"

#include <QPainter>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int padding = 12;
constexpr int iconPixels = 16;
constexpr int gap = 8;
constexpr int cellWidth = 120;

} // namespace

GlanceButton::GlanceButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GlanceButton::show(Severity severity, const QString &icon, int count, const QString &word)
{
    m_severity = severity;
    m_icon = icon;
    m_count = count;
    m_word = word;
    setEnabled(count > 0);
    update();
}

QFont GlanceButton::numberFace() const
{
    QFont face(numberFont(font()));
    face.setPointSizeF(15 * textScale());
    face.setWeight(QFont::Medium);
    return face;
}

QSize GlanceButton::sizeHint() const
{
    const int tall = QFontMetrics(numberFace()).height() + QFontMetrics(smallFont(font())).height() + 2;
    return {scaled(cellWidth), tall + 2 * padding};
}

void GlanceButton::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (x() > padding) { // Not the first of its line.
        painter.fillRect(QRect(0, padding, 1, height() - 2 * padding), theme.line);
    }
    const QRectF ground = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (isChecked() || (isEnabled() && (underMouse() || isDown()))) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() || isDown() ? theme.sel : theme.hover);
        painter.drawRoundedRect(ground, 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(-1, -1, 1, 1), 5, 5);
    }
    const QColor strong = m_count > 0 ? theme.text : theme.text3;
    const int tall = QFontMetrics(numberFace()).height();
    int left = padding;
    if (!m_icon.isEmpty()) {
        const int size = scaled(iconPixels);
        const QColor colour = m_count > 0 ? theme.state(m_severity).colour : theme.text3;
        painter.drawPixmap(left, padding + (tall - size) / 2, iconPixmap(m_icon, colour, size, devicePixelRatioF()));
        left += size + gap;
    }
    painter.setFont(numberFace());
    painter.setPen(strong);
    painter.drawText(QRect(left, padding, width() - left, tall), Qt::AlignLeft | Qt::AlignVCenter,
                     Words::number(m_count));
    painter.setFont(smallFont(font()));
    painter.setPen(m_count > 0 ? theme.text2 : theme.text3);
    const QRect words(padding, padding + tall + 2, width() - 2 * padding, height() - padding - tall);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, words.width()));
}

GlanceStrip::GlanceStrip(QWidget *parent) : QFrame(parent), m_all(new GlanceButton(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("The fleet in counts"));
    auto *grid = new EvenGrid(cellWidth, static_cast<int>(botGlances.size()) + 1, 0);
    for (std::size_t i = 0; i < botGlances.size(); ++i) {
        const BotGlance glance = botGlances[i];
        auto *button = new GlanceButton(this);
        button->setObjectName(QStringLiteral("glance-%1").arg(i));
        connect(button, &QAbstractButton::clicked, this, [this, glance] { Q_EMIT chosen(glance); });
        m_buttons[i] = button;
        grid->addWidget(button);
    }
    m_all->setObjectName(QStringLiteral("glance-all"));
    connect(m_all, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(std::nullopt); });
    grid->addWidget(m_all);
    auto *margin = new QVBoxLayout(this);
    margin->setContentsMargins(1, 1, 1, 1);
    margin->addLayout(grid);
    setFocusProxy(m_all);
    show(FleetCounts());
}

void GlanceStrip::show(const FleetCounts &counts)
{
    for (std::size_t i = 0; i < botGlances.size(); ++i) {
        const BotGlance glance = botGlances[i];
        const int count = counts.of(glance);
        const QString word = OverviewRows::word(glance);
        m_buttons[i]->show(severityOf(glance), icons::nameOf(glance), count, word);
        m_buttons[i]->setAccessibleName(tr("%1 %2, filter").arg(Words::number(count), word));
        m_buttons[i]->setToolTip(count == 0   ? tr("No bot is %1").arg(word)
                                 : count == 1 ? tr("Shows the one bot that is %1").arg(word)
                                              : tr("Shows the %1 that are %2").arg(Words::bots(count), word));
    }
    m_all->show(Severity::None, {}, counts.total, counts.total == 1 ? tr("bot in all") : tr("bots in all"));
    m_all->setAccessibleName(tr("%1 in all").arg(Words::bots(counts.total)));
    m_all->setToolTip(counts.total == 0 ? tr("No bot is enrolled") : tr("Shows all bots"));
}

} // namespace fleet::ui
