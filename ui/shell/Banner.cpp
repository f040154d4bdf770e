#include "ui/shell/Banner.h"

#include "models/IconNames.h"
#include "models/Words.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/WidgetRole.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace fleet::ui {

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_dismiss(new QPushButton(tr("Dismiss"), this)),
      m_acts(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setProperty("role", QStringLiteral("banner"));
    m_title->setProperty("role", QStringLiteral("strong"));
    m_detail->setProperty("role", QStringLiteral("prose"));
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_dismiss->setProperty(buttonRoleProperty, QStringLiteral("quiet"));
    m_dismiss->setAccessibleName(tr("Dismiss this notice"));
    m_dismiss->setToolTip(tr("Hides this notice; it stays in the record"));
    m_dismiss->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignVCenter);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_detail, 1, 1);
    m_acts->setSpacing(8);
    m_acts->addWidget(m_dismiss);
    layout->addLayout(m_acts, 0, 2, 2, 1, Qt::AlignVCenter);
    layout->setColumnStretch(1, 1);
    connect(m_dismiss, &QPushButton::clicked, this, &Banner::dismissed);
    hide();
}

void Banner::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

QPushButton *Banner::addAct(const QString &name, const QString &text)
{
    auto *act = new QPushButton(text, this);
    act->setObjectName(name);
    m_acts->insertWidget(m_acts->count() - 1, act);
    setTabOrder(act, m_dismiss);
    return act;
}

void Banner::arrangeActs()
{
    int wide = 0;
    for (int i = 0; i < m_acts->count(); ++i) {
        wide += m_acts->itemAt(i)->isEmpty() ? 0 : m_acts->itemAt(i)->sizeHint().width() + m_acts->spacing();
    }
    m_acts->setDirection(3 * wide > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrangeActs();
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::detail() const
{
    return m_detail->text();
}

void Banner::show(Severity severity, const QString &title, const QString &detail, bool red)
{
    const Theme &theme = Theme::of(palette());
    setRole(*this, red                              ? QStringLiteral("redbanner")
                   : severity == Severity::Critical ? QStringLiteral("criticalbanner")
                                                    : QStringLiteral("banner"));
    const bool deaf = red && severity == Severity::Dead;
    const QString icon = deaf ? QStringLiteral("unplug") : icons::nameOf(severity);
    const QColor colour = deaf ? theme.text : theme.state(severity).colour;
    m_icon->setPixmap(icon.isEmpty() ? QPixmap() : iconPixmap(icon, colour, scaled(20), devicePixelRatioF()));
    m_detail->setText(Words::unbroken(detail));
    m_detail->setVisible(!detail.isEmpty());
    const bool isNew = isHidden();
    m_title->setText(Words::unbroken(title));
    setVisible(true);
    if (isNew) {
        QAccessibleEvent announcement(m_title, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

} // namespace fleet::ui
