#include "ui/dialogs/ReasonDialog.h"

#include "models/BoardWords.h"
#include "models/Words.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/EnvironmentTag.h"
#include "ui/widgets/ReasonEdit.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int wide = 560;

QLabel *makeText(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setProperty("role", role);
    return label;
}

} // namespace

ReasonDialog::ReasonDialog(const OperationView &operation, const FleetSnapshot &fleet, QWidget *parent)
    : QDialog(parent),
      m_reason(new ReasonEdit(this)),
      m_leave(new QPushButton(tr("Leave it as it is"), this)),
      m_add(new QPushButton(tr("Add the reason"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a reason: %1, %2 [%3]")
                       .arg(Words::verb(operation.verb), BoardWords::scope(operation, fleet.organisation),
                            EnvironmentTag::word(fleet.sandbox)));
    setAccessibleName(windowTitle());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 20, 24, 20);
    body->setSpacing(12);
    body->addWidget(makeText(BoardWords::subject(operation, fleet.organisation), QStringLiteral("prose"), this));
    if (const QString added = BoardWords::addedReasons(operation); !added.isEmpty()) {
        body->addWidget(makeText(added, QStringLiteral("label"), this));
    }
    body->addWidget(m_reason);
    body->addWidget(
        makeText(tr("What was given with the act stays as it is. This is kept beside it, with your name and "
                    "the time, and cannot be taken back."),
                 QStringLiteral("hint"), this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(makeFoot());
    m_add->setEnabled(false);
    connect(m_reason, &ReasonEdit::reasonChanged, this, [this] { m_add->setEnabled(!m_reason->reason().isEmpty()); });
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &ReasonDialog::give);
    m_reason->setFocus();
    resize(std::max(scaled(wide), sizeHint().width()), sizeHint().height());
}

QWidget *ReasonDialog::makeFoot()
{
    m_leave->setObjectName(QStringLiteral("safeButton"));
    m_leave->setAccessibleName(m_leave->text());
    m_leave->setToolTip(tr("Closes this and adds nothing (Esc)"));
    m_leave->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("actButton"));
    m_add->setAccessibleName(m_add->text());
    m_add->setToolTip(tr("Records it beside the operation (Enter)"));
    m_add->setProperty(buttonRoleProperty, QStringLiteral("primary"));
    m_add->setDefault(true);
    auto *foot = new QFrame(this);
    foot->setProperty("role", QStringLiteral("dialogfoot"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 12, 24, 12);
    row->addStretch();
    row->addWidget(m_leave);
    row->addWidget(m_add);
    return foot;
}

void ReasonDialog::give()
{
    const QString reason = m_reason->reason();
    accept();
    Q_EMIT reasonGiven(reason);
}

} // namespace fleet::ui
