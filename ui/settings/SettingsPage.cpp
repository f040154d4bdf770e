#include "ui/settings/SettingsPage.h"

#include "ui/calls/CallsCard.h"
#include "ui/palette/PaletteButtons.h"
#include "ui/settings/Preferences.h"
#include "ui/settings/ProfileCard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/LeastHeight.h"
#include "ui/widgets/PageEntry.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fleet::ui {

namespace {

constexpr int cardWidth = 640;

QLabel *makeLabel(QWidget *parent, const QString &role, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QFrame *makeCard(QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("role", QStringLiteral("card"));
    card->setMaximumWidth(2 * cardWidth);
    return card;
}

QComboBox *makeBox(QWidget *parent, const QString &name, const QString &said, const QString &toolTip)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(said);
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void addRow(QFormLayout &form, QWidget *parent, const QString &what, QWidget *control, const QString &hint)
{
    auto *label = makeLabel(parent, QStringLiteral("prose"), what);
    label->setBuddy(control);
    label->setWordWrap(false);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(control, 0, Qt::AlignLeft);
    cell->addWidget(makeLabel(parent, QStringLiteral("hint"), hint));
    form.addRow(label, cell);
}

} // namespace

SettingsPage::SettingsPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent),
      m_preferences(preferences),
      m_theme(makeBox(this, QStringLiteral("theme"), tr("Theme"), tr("Dark, light, or whatever the desktop is"))),
      m_text(makeBox(this, QStringLiteral("textSize"), tr("Size of text"),
                     tr("Everything that holds text grows with it (Ctrl++, Ctrl+-, Ctrl+0)"))),
      m_language(makeBox(this, QStringLiteral("language"), tr("Language"),
                         tr("What this window speaks, and how it writes numbers and dates"))),
      m_profile(new ProfileCard(this)),
      m_calls(new CallsCard(this))
{
    m_theme->addItem(tr("As the desktop"), static_cast<int>(ThemeChoice::Follow));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    for (const int percent : Preferences::textSteps()) {
        // A narrow space stands before the sign.
        m_text->addItem(tr("%1%2%").arg(percent).arg(QChar(0x202F)), percent);
    }

    m_language->addItem(tr("As the desktop"), static_cast<int>(LanguageChoice::Follow));
    for (const LanguageChoice choice : {LanguageChoice::English, LanguageChoice::German, LanguageChoice::Chinese}) {
        m_language->addItem(ownName(choice), static_cast<int>(choice));
    }

    auto *content = new QWidget(this);
    // In a column as wide as the widest card: a layout asks those that may not be as wide as itself for the height of
    // its own width, which is too small.
    auto *cards = new QWidget(content);
    cards->setMaximumWidth(2 * cardWidth);
    auto *across = new QHBoxLayout(content);
    across->setContentsMargins(16, 14, 16, 14);
    across->addWidget(cards, 1'000);
    across->addStretch(1);
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeLabel(content, QStringLiteral("page"), tr("Settings")));
    column->addWidget(makeLabel(content, QStringLiteral("label"),
                                tr("Theme, text, layout and calls are of this window only; limits are of the fleet.")));
    m_profile->setMaximumWidth(2 * cardWidth);
    m_profile->hide();
    column->addWidget(m_profile);
    m_calls->setMaximumWidth(2 * cardWidth);
    m_calls->hide();
    column->addWidget(m_calls);
    column->addWidget(makeLimitsCard());
    column->addWidget(makeAppearance());
    column->addWidget(makeLayoutCard());
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    new LeastHeight(*content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_profile, &ProfileCard::enrolRequested, this, &SettingsPage::enrolRequested);
    connect(m_profile, &ProfileCard::keyMoveRequested, this, &SettingsPage::keyMoveRequested);
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_preferences.setTheme(static_cast<ThemeChoice>(m_theme->currentData().toInt())); });
    connect(m_text, &QComboBox::activated, this,
            [this] { m_preferences.setTextPercent(m_text->currentData().toInt()); });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences.setLanguage(static_cast<LanguageChoice>(m_language->currentData().toInt())); });
    connect(&m_preferences, &Preferences::appearanceChanged, this, &SettingsPage::showChoices);
    showChoices();
    auto *entry = new PageEntry(*this);
    entry->set(m_theme);
}

QWidget *SettingsPage::makeAppearance()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(card, QStringLiteral("panel"), tr("Appearance")));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    addRow(*form, card, tr("Theme"), m_theme, tr("Red stays what it is in both: the stop, and a blind console."));
    addRow(*form, card, tr("Size of text"), m_text,
           tr("Ctrl++ and Ctrl+- change it on every page, Ctrl+0 takes it back."));
    addRow(*form, card, tr("Language"), m_language,
           tr("Takes effect at once. The journal and the command line stay English, so that all can search them."));
    column->addLayout(form);
    return card;
}

QWidget *SettingsPage::makeLayoutCard()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeLabel(card, QStringLiteral("panel"), tr("Window and tables")));
    const QString file = m_preferences.file();
    column->addWidget(makeLabel(card, QStringLiteral("prose"),
                                file.isEmpty()
                                    ? tr("Place, page and columns are kept until the window closes.")
                                    : tr("Place, page and columns are as you left them. They are kept in %1.")
                                          .arg(QDir::toNativeSeparators(file))));
    auto *reset = new QPushButton(tr("Forget the layout"), card);
    reset->setObjectName(QStringLiteral("resetLayout"));
    reset->setAccessibleName(reset->text());
    reset->setToolTip(tr("Columns and the size of the window go back to what they were at first"));
    offerInPalette(*reset, reset->text(), QStringLiteral("settings"));
    column->addWidget(reset, 0, Qt::AlignLeft);
    connect(reset, &QPushButton::clicked, this, &SettingsPage::layoutResetRequested);
    return card;
}

QWidget *SettingsPage::makeLimitsCard()
{
    QFrame *card = makeCard(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeLabel(card, QStringLiteral("panel"), tr("Limits of the metrics")));
    column->addWidget(makeLabel(card, QStringLiteral("prose"),
                                tr("From which value on a metric is a warning or critical: for the fleet, a group or "
                                   "a bot. They count for everybody who looks at this fleet. A fleet.json can set "
                                   "them, too.")));
    auto *limits = new QPushButton(tr("Limits…"), card);
    limits->setObjectName(QStringLiteral("settingsLimits"));
    limits->setIcon(themedIcon(QStringLiteral("gauge"), *card));
    limits->setAccessibleName(tr("Limits of the metrics"));
    limits->setToolTip(tr("Opens the limits of the fleet, of groups and of bots"));
    offerInPalette(*limits, limits->accessibleName(), QStringLiteral("gauge"));
    column->addWidget(limits, 0, Qt::AlignLeft);
    connect(limits, &QPushButton::clicked, this, &SettingsPage::limitsRequested);
    return card;
}

void SettingsPage::showProfile(const Profile &profile, bool ownEngine)
{
    m_profile->show(profile, ownEngine);
    m_profile->setVisible(true);
}

void SettingsPage::setKeyRefused(bool refused)
{
    m_profile->setKeyRefused(refused);
}

void SettingsPage::showChoices()
{
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_preferences.theme())));
    const int step = m_text->findData(m_preferences.textPercent());
    m_text->setCurrentIndex(step < 0 ? 0 : step);
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_preferences.language())));
}

} // namespace fleet::ui
