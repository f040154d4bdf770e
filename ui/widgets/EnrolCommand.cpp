#include "ui/widgets/EnrolCommand.h"

#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleet::ui {

EnrolCommand::EnrolCommand(QWidget *parent)
    : QWidget(parent),
      m_enrol(new QPushButton(tr("Enrol from file…"), this)),
      m_command(new QLabel(QStringLiteral("fleet-cli apply fleet.json --plan"), this)),
      m_copy(new QPushButton(tr("Copy command"), this))
{
    m_enrol->setObjectName(QStringLiteral("enrolFromFile"));
    m_enrol->setProperty(buttonRoleProperty, QStringLiteral("primary"));
    m_enrol->setAutoDefault(false);
    m_enrol->setAccessibleName(tr("Enrol bots from a file"));
    m_enrol->setToolTip(tr("Asks for the file and shows what would change before anything is enrolled"));
    connect(m_enrol, &QPushButton::clicked, this, &EnrolCommand::enrolRequested);
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_enrol, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    row->addStretch(1);
    row->addWidget(m_command);
    row->addWidget(m_copy);
    row->addStretch(1);
    fitFont();
}

QString EnrolCommand::advice()
{
    return tr("Describe the bots in a file and enrol them from it, here or with a command:");
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
