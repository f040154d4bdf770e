#include "ui/dialogs/NobodyNote.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleet::ui {

NobodyNote::NobodyNote(QWidget *parent)
    : QWidget(parent),
      m_why(new QLabel(this)),
      m_steps(new QPushButton(tr("Steps by hand…"), this))
{
    setObjectName(QStringLiteral("nobody"));
    m_why->setObjectName(QStringLiteral("whyNobody"));
    m_why->setProperty("role", QStringLiteral("prose"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("stepsByHand"));
    m_steps->setAccessibleName(tr("Steps by hand at the exchanges"));
    m_steps->setToolTip(tr("Shows what can be done at the exchanges, outside the console"));
    m_steps->setAutoDefault(false);
    connect(m_steps, &QPushButton::clicked, this, &NobodyNote::stepsRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_why);
    column->addWidget(m_steps, 0, Qt::AlignLeft);
}

void NobodyNote::say(const QString &why, bool withSteps)
{
    m_why->setText(why);
    m_steps->setVisible(withSteps);
}

} // namespace fleet::ui
