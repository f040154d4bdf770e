#include "ui/settings/KeyMoveDialog.h"

#include "models/EngineWords.h"
#include "models/KeyPlaceWords.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/DialogFrame.h"

#include <QAccessible>
#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleet::ui {

namespace {

constexpr int dialogWidth = 560;

QLabel *makeLabel(QWidget *parent, const QString &role, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

KeyMoveDialog::KeyMoveDialog(QString profileFolder, ApiKeyPlace to, bool sandbox, QWidget *parent)
    : QDialog(parent),
      m_folder(std::move(profileFolder)),
      m_to(to),
      m_outcome(makeLabel(this, QStringLiteral("strong"), QString())),
      m_move(new QPushButton(tr("&Move it"), this)),
      m_close(new QPushButton(this))
{
    const QString title = to == ApiKeyPlace::Keychain ? tr("Move the API key to the desktop keychain")
                                                      : tr("Move the API key to a private file");
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 16);
    body->setSpacing(12);
    body->addWidget(makeLabel(this, QStringLiteral("prose"), KeyPlaceWords::meaning(to)));
    body->addWidget(makeLabel(this, QStringLiteral("prose"),
                              tr("It is written there, read back and compared, and only then erased where it was.")));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_outcome->hide();
    body->addWidget(m_outcome);
    body->addStretch(1);
    m_move->setObjectName(QStringLiteral("moveButton"));
    m_move->setProperty(buttonRoleProperty, QStringLiteral("primary"));
    m_move->setAccessibleName(title);
    m_close->setObjectName(QStringLiteral("closeButton"));
    const DialogFoot foot = makeDialogFoot(*this, *m_close, *m_move);
    m_hint = foot.hint;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeDialogHead(*this, QStringLiteral("padlock"), title, sandbox));
    column->addLayout(body, 1);
    column->addWidget(foot.frame);
    setMinimumWidth(scaled(dialogWidth));
    connect(m_move, &QPushButton::clicked, this, &KeyMoveDialog::move);
    connect(m_close, &QPushButton::clicked, this, &KeyMoveDialog::reject);
    showButtons();
    fit();
    m_close->setFocus(); // the one that does nothing
}

/// As high as its words are: a label that wraps asks for more than it takes.
void KeyMoveDialog::fit()
{
    layout()->activate();
    const int wide = std::max(minimumWidth(), layout()->totalMinimumSize().width());
    resize(wide, layout()->totalHeightForWidth(wide));
}

void KeyMoveDialog::showEvent(QShowEvent *event)
{
    fit(); // Only now every label has the font that it is drawn in.
    QDialog::showEvent(event);
}

void KeyMoveDialog::reject()
{
    if (!m_running) {
        QDialog::reject();
    }
}

void KeyMoveDialog::move()
{
    if (!m_running) {
        carryOut();
    }
}

QCoro::Task<void> KeyMoveDialog::carryOut()
{
    const QPointer<KeyMoveDialog> alive(this);
    m_running = true;
    m_outcome->hide();
    showButtons();
    const Result<KeyMove> move = co_await moveApiKey(m_folder, m_to);
    if (!alive) {
        co_return;
    }
    m_running = false;
    if (move) {
        showEnd(*move);
        Q_EMIT moved(move->profile);
    } else {
        showProblem(move.error());
    }
}

void KeyMoveDialog::showEnd(const KeyMove &move)
{
    m_done = true;
    QString words = KeyPlaceWords::where(move.profile);
    if (!move.leftBehind.isEmpty()) {
        words = tr("%1 It is in its former place as well, and could not be erased there: %2")
                    .arg(words, EngineWords::say(move.leftBehind));
    }
    showOutcome(words);
    m_close->setFocus();
}

void KeyMoveDialog::showProblem(const Problem &problem)
{
    showOutcome(tr("The key is where it was. %1").arg(EngineWords::say(problem)));
}

void KeyMoveDialog::showOutcome(const QString &words)
{
    m_outcome->setText(words);
    m_outcome->show();
    showButtons();
    fit();
    QAccessibleEvent announcement(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void KeyMoveDialog::showButtons()
{
    m_move->setText(m_running ? tr("Moving…") : tr("&Move it"));
    m_move->setEnabled(!m_running && !m_done);
    m_close->setEnabled(!m_running);
    m_close->setText(m_done ? tr("&Close") : tr("&Leave it where it is"));
    m_close->setAccessibleName(m_done ? tr("Close") : tr("Leave the API key where it is"));
    m_close->setToolTip(m_done ? tr("The key has been moved") : tr("Nothing is changed"));
    m_move->setToolTip(m_done ? tr("The key has been moved") : tr("The keychain may ask for its password"));
    m_move->setVisible(!m_done);
    m_hint->setText(m_running ? tr("The keychain may ask for its password.")
                    : m_done  ? QString()
                              : tr("Enter keeps things as they are."));
}

} // namespace fleet::ui
