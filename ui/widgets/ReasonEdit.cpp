#include "ui/widgets/ReasonEdit.h"

#include "ui/theme/FleetStyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleet::ui {

ReasonEdit::ReasonEdit(QWidget *parent) : QWidget(parent), m_line(new QLineEdit(this)), m_chips(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_chips);
    m_line->setMaxLength(maxLength);
    m_line->setAccessibleName(tr("Reason"));
    m_line->setToolTip(tr("At most %1 characters; it is recorded with the operation").arg(maxLength));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ReasonEdit::reasonChanged);
}

void ReasonEdit::setChips(const QStringList &reasons)
{
    auto *row = new QHBoxLayout(m_chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *caption = new QLabel(tr("Fill in:"), m_chips);
    caption->setProperty("role", QStringLiteral("hint"));
    row->addWidget(caption);
    for (const QString &reason : reasons) {
        auto *chip = new QPushButton(reason, m_chips);
        chip->setAutoDefault(false);
        chip->setAccessibleName(tr("Reason: %1").arg(reason));
        chip->setToolTip(tr("Writes “%1” as the reason").arg(reason));
        connect(chip, &QPushButton::clicked, m_line, [this, reason] { m_line->setText(reason); });
        row->addWidget(chip);
    }
    row->addStretch();
}

void ReasonEdit::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

QString ReasonEdit::reason() const
{
    return m_line->text().simplified();
}

} // namespace fleet::ui
