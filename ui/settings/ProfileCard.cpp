#include "ui/settings/ProfileCard.h"

#include "models/KeyPlaceWords.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/theme/Icons.h"

#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleet::ui {

ProfileCard::ProfileCard(QWidget *parent)
    : QFrame(parent),
      m_refusal(new QLabel(this)),
      m_moveKey(new QPushButton(this)),
      m_enrol(new QPushButton(tr("Enrol from file…"), this))
{
    setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    auto *title = new QLabel(tr("Profile"), this);
    title->setProperty("role", QStringLiteral("panel"));
    column->addWidget(title);
    column->addWidget(m_refusal);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(6);
    m_organisation = addFact(*form, QStringLiteral("profileOrganisation"), tr("Organisation"));
    m_manager = addFact(*form, QStringLiteral("profileManager"), tr("Fleet manager"));
    m_gateway = addFact(*form, QStringLiteral("profileGateway"), tr("Gateway"));
    m_tier = addFact(*form, QStringLiteral("profileTier"), tr("Tier of the key"));
    m_key = addFact(*form, QStringLiteral("profileKey"), tr("API key"));
    m_refusal->setObjectName(QStringLiteral("keyRefused"));
    m_refusal->setProperty("role", QStringLiteral("caution"));
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->hide();
    addKeyMove(*form);
    m_folder = addFact(*form, QStringLiteral("profileFolder"), tr("Folder"));
    m_engine = addFact(*form, QStringLiteral("profileEngine"), tr("Engine"));
    column->addLayout(form);
    showKey(Profile{});
    m_enrol->setObjectName(QStringLiteral("enrolFromFile"));
    m_enrol->setAccessibleName(tr("Enrol bots from a file"));
    m_enrol->setToolTip(tr("Reads a fleet.json and shows what it would change before anything is changed"));
    m_enrol->setIcon(themedIcon(QStringLiteral("bots"), *this));
    offerInPalette(*m_enrol, m_enrol->text(), QStringLiteral("bots"));
    column->addWidget(m_enrol, 0, Qt::AlignLeft);
    connect(m_enrol, &QPushButton::clicked, this, &ProfileCard::enrolRequested);
}

QLabel *ProfileCard::addFact(QFormLayout &form, const QString &name, const QString &what)
{
    auto *label = new QLabel(what, this);
    label->setProperty("role", QStringLiteral("prose"));
    auto *value = new QLabel(this);
    value->setObjectName(name);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setCursor(Qt::IBeamCursor);
    form.addRow(label, value);
    return value;
}

void ProfileCard::addKeyMove(QFormLayout &form)
{
    m_moveKey->setObjectName(QStringLiteral("moveKey"));
    m_moveKey->setIcon(themedIcon(QStringLiteral("padlock"), *this));
    auto *cell = new QHBoxLayout; // as wide as its text, under what it moves
    cell->addWidget(m_moveKey);
    cell->addStretch(1);
    form.addRow(QString(), cell);
    connect(m_moveKey, &QPushButton::clicked, this, [this] {
        Q_EMIT keyMoveRequested(m_keyPlace == ApiKeyPlace::File ? ApiKeyPlace::Keychain : ApiKeyPlace::File);
    });
}

void ProfileCard::showKey(const Profile &profile)
{
    m_keyPlace = profile.apiKeyPlace;
    const bool inFile = m_keyPlace == ApiKeyPlace::File;
    m_key->setText(
        QStringLiteral("%1 %2").arg(KeyPlaceWords::where(profile), KeyPlaceWords::meaning(profile.apiKeyPlace)));
    m_refusal->setText(
        inFile
            ? tr("The gateway refuses the API key, and no stop can be sent. Put one that works into %1, then close "
                 "Fleet Console and open it again.")
                  .arg(QDir::toNativeSeparators(QDir(profile.paths.secrets()).filePath(QStringLiteral("api.key"))))
            : tr("The gateway refuses the API key, and no stop can be sent. Put one that works into the keychain under "
                 "the name below, then close Fleet Console and open it again."));
    m_moveKey->setText(inFile ? tr("Move to the keychain…") : tr("Move to a file…"));
    m_moveKey->setAccessibleName(inFile ? tr("Move the API key to the desktop keychain")
                                        : tr("Move the API key to a private file"));
    m_moveKey->setToolTip(inFile ? tr("Says what it means before anything is moved")
                                 : tr("So that programs outside this desktop session can stop the fleet, too"));
    m_moveKey->setVisible(!profile.sandbox);
    offerInPalette(*m_moveKey, m_moveKey->accessibleName(), QStringLiteral("padlock"));
}

void ProfileCard::setKeyRefused(bool refused)
{
    m_refusal->setVisible(refused);
}

void ProfileCard::show(const Profile &profile, bool ownEngine)
{
    const QString dialect = profile.dialect == DialectKind::Rest ? tr("REST dialect") : tr("tool dialect");
    m_organisation->setText(profile.organisation);
    m_manager->setText(profile.identity.managerId);
    m_gateway->setText(QStringLiteral("%1, %2").arg(profile.gateway.toString(), dialect));
    m_tier->setText(profile.tier.isEmpty() ? tr("not known") : profile.tier);
    showKey(profile);
    m_folder->setText(QDir::toNativeSeparators(profile.paths.folder));
    m_engine->setText(ownEngine ? tr("Runs in this program. It ends with the window, unless another one takes over.")
                                : tr("Runs in another program of this profile. It goes on when this window closes."));
}

} // namespace fleet::ui
