#include "ui/welcome/RecoveryPage.h"

#include "models/KeyPlaceWords.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui_RecoveryPage.h"

#include <QAccessible>
#include <QFontDatabase>

namespace fleet::ui {

namespace {

constexpr double codePoints = 13.5;
constexpr int groupsALine = 6;
constexpr int cardWidth = 600;

/// Lines that end between groups, however wide the window is.
QString inLines(const QString &code)
{
    const QStringList groups = code.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString text;
    for (qsizetype at = 0; at < groups.size(); ++at) {
        if (at > 0) {
            text += at % groupsALine == 0 ? QStringLiteral("\n") : QStringLiteral("  ");
        }
        text += groups.at(at);
    }
    return text;
}

} // namespace

RecoveryPage::RecoveryPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::RecoveryPage>())
{
    m_ui->setupUi(this);
    m_ui->icon->setPixmap(
        iconPixmap(QStringLiteral("padlock"), Theme::of(palette()).accent, scaled(20), devicePixelRatioF()));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(codePoints * textScale());
    m_ui->code->setFont(fixed);
    m_ui->code->setAccessibleName(tr("Recovery code"));
    m_ui->card->setMaximumWidth(scaled(cardWidth));
    m_ui->warning->hide();
    connect(m_ui->writtenDown, &QCheckBox::toggled, this, &RecoveryPage::showButton);
    connect(m_ui->enterButton, &QPushButton::clicked, this, &RecoveryPage::leave);
    setFocusProxy(m_ui->writtenDown);
    showButton();
}

RecoveryPage::~RecoveryPage() = default;

void RecoveryPage::show(const SetupReport &report)
{
    const Profile &profile = report.profile;
    m_ui->environment->setSandbox(profile.sandbox);
    m_ui->connected->setText(tr("Connected to %1 as %2.").arg(profile.gateway.toString(), profile.identity.managerId));
    m_ui->keyPlace->setText(
        QStringLiteral("%1 %2").arg(KeyPlaceWords::where(profile), KeyPlaceWords::meaning(profile.apiKeyPlace)));
    m_ui->code->setText(inLines(report.recoveryCode));
    m_ui->remarks->setText(report.remarks.join(QLatin1Char('\n')));
    m_ui->remarks->setVisible(!report.remarks.isEmpty());
    m_ui->writtenDown->setChecked(false);
    m_ui->warning->hide();
    showButton();
}

bool RecoveryPage::isConfirmed() const
{
    return m_ui->writtenDown->isChecked() || m_ui->code->text().isEmpty();
}

void RecoveryPage::warn()
{
    m_ui->warning->setText(tr(
        "The profile is made, and this code cannot be had again. Write it down, or close once more to go without it."));
    m_ui->warning->show();
    m_ui->writtenDown->setFocus();
    QAccessibleEvent announcement(m_ui->warning, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void RecoveryPage::showButton()
{
    const bool safe = m_ui->writtenDown->isChecked();
    m_ui->enterButton->setEnabled(safe);
    m_ui->enterButton->setToolTip(safe ? tr("Opens the console on the new profile") : tr("Write the code down first"));
}

void RecoveryPage::leave()
{
    m_ui->code->clear();
    Q_EMIT confirmed();
}

} // namespace fleet::ui
