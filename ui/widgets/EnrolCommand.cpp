#include "ui/widgets/EnrolCommand.h"

#include "ui/theme/Icons.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace fleet::ui {

EnrolCommand::EnrolCommand(QWidget *parent)
    : QWidget(parent),
      m_command(new QLabel(QStringLiteral("fleet-cli apply fleet.json --plan"), this)),
      m_copy(new QPushButton(tr("Copy command"), this))
{
    m_command->setObjectName(QStringLiteral("command"));
    m_command->setProperty("role", QStringLiteral("code"));
    m_command->setAccessibleName(tr("Command: %1").arg(m_command->text()));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(QStringLiteral("copyCommand"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), *this));
    m_copy->setAutoDefault(false);
    m_copy->setAccessibleName(tr("Copy the command"));
    m_copy->setToolTip(tr("Copies the command, to be run in a terminal"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_command);
    row->addWidget(m_copy);
    row->addStretch(1);
    fitFont();
}

QString EnrolCommand::advice()
{
    return tr("Describe the bots in a file and choose Enrol from file… in Settings (Ctrl+,), or enrol them without a "
              "window:");
}

QString EnrolCommand::note()
{
    return tr("Either shows what would change first; without --plan the command enrols them and writes one bundle a "
              "bot. They appear here as soon as they are heard.");
}

void EnrolCommand::fitFont()
{
    QFont face(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    face.setPointSizeF(font().pointSizeF());
    m_command->setFont(face);
}

void EnrolCommand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitFont();
    }
}

} // namespace fleet::ui
