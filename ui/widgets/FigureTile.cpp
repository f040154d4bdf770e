#include "ui/widgets/FigureTile.h"

#include "models/Words.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

QLabel *makeLabel(QWidget *parent, const QString &role)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    return label;
}

} // namespace

FigureTile::FigureTile(QWidget *parent)
    : QFrame(parent),
      m_value(makeLabel(this, QStringLiteral("figure"))),
      m_what(makeLabel(this, QStringLiteral("label"))),
      m_hint(makeLabel(this, QStringLiteral("hint")))
{
    m_value->setObjectName(QStringLiteral("figureValue"));
    m_hint->setObjectName(QStringLiteral("figureHint"));
    setProperty("role", QStringLiteral("plate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->addWidget(m_value);
    layout->addWidget(m_what);
    layout->addWidget(m_hint);
    m_hint->setWordWrap(true);
    layout->addStretch();
}

void FigureTile::show(const QString &value, const QString &what, const QString &hint, bool stale)
{
    const Theme &theme = Theme::of(palette());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, stale || value == Words::missing() ? theme.text3 : theme.text);
    m_value->setPalette(ink);
    m_value->setText(value);
    m_what->setText(what);
    m_hint->setText(Words::unbroken(hint));
    m_hint->setVisible(!hint.isEmpty());
    const QString figure =
        hint.isEmpty() ? QStringLiteral("%1 %2").arg(value, what) : QStringLiteral("%1 %2, %3").arg(value, what, hint);
    setAccessibleName(stale ? tr("Last known, not live: %1").arg(figure) : figure);
}

} // namespace fleet::ui
