#include "ui/dialogs/ReasonDialog.h"

#include "models/BoardWords.h"
#include "models/IconNames.h"
#include "models/Words.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/ReasonEdit.h"

#include <QFrame>
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(
        *this, icons::nameOf(operation.verb),
        tr("Add a reason: %1, %2").arg(Words::verb(operation.verb), BoardWords::scope(operation, fleet.organisation)),
        fleet.sandbox));
    column->addLayout(makeBody(operation, fleet), 1);
    nameButtons();
    const DialogFoot foot = makeDialogFoot(*this, *m_leave, *m_add);
    m_hint = foot.hint;
    column->addWidget(foot.frame);
    connect(m_reason, &ReasonEdit::reasonChanged, this, &ReasonDialog::showAct);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &ReasonDialog::give);
    showAct();
    m_reason->setFocus();
    resize(std::max(scaled(wide), sizeHint().width()), sizeHint().height());
}

QLayout *ReasonDialog::makeBody(const OperationView &operation, const FleetSnapshot &fleet)
{
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 16);
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
    body->addStretch();
    return body;
}

void ReasonDialog::nameButtons()
{
    m_leave->setObjectName(QStringLiteral("safeButton"));
    m_leave->setAccessibleName(m_leave->text());
    m_leave->setToolTip(tr("Closes this and adds nothing (Esc)"));
    m_leave->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("actButton"));
    m_add->setAccessibleName(m_add->text());
    m_add->setProperty(buttonRoleProperty, QStringLiteral("primary"));
    m_add->setDefault(true);
}

void ReasonDialog::showAct()
{
    const bool given = !m_reason->reason().isEmpty();
    m_add->setEnabled(given);
    m_add->setToolTip(given ? tr("Records it beside the operation (Enter)") : tr("Still needed: a reason"));
    m_hint->setText(given ? tr("Enter adds it, Esc leaves it.") : m_add->toolTip());
}

void ReasonDialog::give()
{
    const QString reason = m_reason->reason();
    accept();
    Q_EMIT reasonGiven(reason);
}

} // namespace fleet::ui
