#include "ui/widgets/ReasonEdit.h"

#include "ui/theme/Scale.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace fleet::ui {

namespace {

constexpr int captionWidth = 72;

} // namespace

ReasonEdit::ReasonEdit(QWidget *parent)
    : QWidget(parent),
      m_caption(new QLabel(tr("Reason"), this)),
      m_line(new QLineEdit(this)),
      m_chips(new QWidget(this))
{
    m_caption->setProperty("role", QStringLiteral("strong"));
    m_caption->setMinimumWidth(scaled(captionWidth));
    m_caption->setBuddy(m_line);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_caption, 0, 0);
    layout->addWidget(m_line, 0, 1);
    layout->addWidget(m_chips, 1, 1);
    m_chips->hide();
    m_line->setMaxLength(maxLength);
    m_line->setAccessibleName(tr("Reason"));
    m_line->setToolTip(tr("At most %1 characters; it is recorded with the operation").arg(maxLength));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ReasonEdit::reasonChanged);
}

void ReasonEdit::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_line->setAccessibleName(caption);
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
    m_chips->show();
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
