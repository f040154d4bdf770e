#include "ui/dialogs/TypedName.h"

#include "ui/theme/Scale.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace fleet::ui {

namespace {

constexpr int leastWidth = 150;
constexpr int mostWidth = 200;

} // namespace

TypedName::TypedName(QWidget *parent)
    : QWidget(parent),
      m_hint(new QLabel(this)),
      m_line(new QLineEdit(this)),
      m_note(new QLabel(this))
{
    m_hint->setObjectName(QStringLiteral("typeHint"));
    m_hint->setTextFormat(Qt::RichText);
    m_hint->setProperty("role", QStringLiteral("label"));
    m_line->setObjectName(QStringLiteral("typedName"));
    m_line->setMinimumWidth(scaled(leastWidth));
    m_line->setMaximumWidth(scaled(mostWidth));
    m_line->setAccessibleName(tr("The scope's name, typed instead of holding"));
    m_line->setToolTip(tr("Typing the name arms the button: one press is enough then"));
    m_note->setObjectName(QStringLiteral("typedNote"));
    m_note->setProperty("role", QStringLiteral("hint"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_hint);
    row->addWidget(m_line);
    row->addWidget(m_note);
    row->addStretch();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &TypedName::compare);
}

void TypedName::setName(const QString &name)
{
    m_name = name;
    m_hint->setText(tr("Or type <b>%1</b>").arg(name.toHtmlEscaped()));
    setEnabled(!name.isEmpty());
    compare();
}

void TypedName::compare()
{
    const bool matches = !m_name.isEmpty() && m_line->text().trimmed() == m_name;
    m_note->setText(matches ? tr("Armed: press Enter") : QString());
    if (matches != m_matches) {
        m_matches = matches;
        Q_EMIT matchChanged(matches);
    }
}

void TypedName::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Here Enter means the act or nothing, never the safe button.
    event->accept();
    if (m_matches && !event->isAutoRepeat()) {
        Q_EMIT entered();
    }
}

} // namespace fleet::ui
