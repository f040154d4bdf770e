#include "ui/welcome/ConnectForm.h"

#include "models/ConnectionWords.h"
#include "models/IconNames.h"
#include "models/KeyPlaceWords.h"
#include "models/Words.h"
#include "ui/theme/FleetStyle.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui_ConnectForm.h"

#include <QAccessible>

#include <algorithm>
#include <array>

namespace fleet::ui {

namespace {

constexpr std::array fleetSizes{12, 50, 200, 1'000, 2'000, 10'000};
constexpr int longestKey = 512;

} // namespace

ConnectForm::ConnectForm(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::ConnectForm>())
{
    m_ui->setupUi(this);
    m_ui->icon->setPixmap(
        iconPixmap(QStringLiteral("plug"), Theme::of(palette()).accent, scaled(20), devicePixelRatioF()));
    m_ui->address->setText(QStringLiteral("https://api.greenhelix.net"));
    m_ui->apiKey->setMaxLength(longestKey);
    m_ui->apiKey->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    for (const int bots : fleetSizes) {
        m_ui->bots->addItem(tr("up to %1").arg(Words::number(bots)), bots);
    }
    for (QLineEdit *line : {m_ui->address, m_ui->organisation, m_ui->apiKey}) {
        connect(line, &QLineEdit::textEdited, this, &ConnectForm::edited);
        connect(line, &QLineEdit::textChanged, this, &ConnectForm::showButtons);
        connect(line, &QLineEdit::returnPressed, m_ui->testButton, &QPushButton::click);
    }
    connect(m_ui->bots, &QComboBox::activated, this, &ConnectForm::edited);
    connect(m_ui->keyFileButton, &QPushButton::clicked, this, &ConnectForm::keyFileRequested);
    connect(m_ui->testButton, &QPushButton::clicked, this, &ConnectForm::testOrStop);
    connect(m_ui->openButton, &QPushButton::clicked, this, &ConnectForm::openRequested);
    connect(m_ui->inKeychain, &QCheckBox::toggled, this, &ConnectForm::showKeyPlace);
    m_ui->foot->setStretchFactor(m_ui->promise, 1);
    m_ui->promise->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_ui->summary->hide();
    m_ui->summaryIcon->hide();
    showButtons();
    showKeyPlace();
    setFocusProxy(m_ui->organisation);
}

ConnectForm::~ConnectForm() = default;

ConnectionRequest ConnectForm::request() const
{
    return {.gateway = m_ui->address->text().trimmed(),
            .organisation = m_ui->organisation->text().trimmed(),
            .managerId = {},
            .apiKey = m_ui->apiKey->text().trimmed().toLatin1(),
            .bots = m_ui->bots->currentData().toInt()};
}

void ConnectForm::setRequest(const ConnectionRequest &request)
{
    m_ui->address->setText(request.gateway);
    m_ui->organisation->setText(request.organisation);
    const auto *const size =
        std::find_if(fleetSizes.begin(), fleetSizes.end(), [&request](int bots) { return bots >= request.bots; });
    m_ui->bots->setCurrentIndex(static_cast<int>(std::min(size, fleetSizes.end() - 1) - fleetSizes.begin()));
    setApiKey(request.apiKey);
}

void ConnectForm::setApiKey(const QByteArray &key)
{
    m_ui->apiKey->setText(QString::fromLatin1(key.trimmed()));
    Q_EMIT edited();
}

ApiKeyPlace ConnectForm::keyPlace() const
{
    return m_ui->inKeychain->isChecked() ? ApiKeyPlace::Keychain : ApiKeyPlace::File;
}

bool ConnectForm::hasKeychain() const
{
    return m_keychain == KeychainState::Open || m_keychain == KeychainState::Locked;
}

void ConnectForm::showKeychain(KeychainState state)
{
    m_keychain = state;
    m_ui->inKeychain->setEnabled(hasKeychain() && !m_making);
    m_ui->inKeychain->setChecked(hasKeychain());
    showKeyPlace();
}

void ConnectForm::showKeyPlace()
{
    QStringList words;
    if (!m_keychain) {
        m_ui->keyPlaceHint->setText(tr("Looking for a keychain… Without one the key goes into a private file."));
        return;
    }
    if (keyPlace() == ApiKeyPlace::Keychain || !hasKeychain()) {
        words << KeyPlaceWords::state(*m_keychain);
    }
    words << KeyPlaceWords::meaning(keyPlace());
    words.removeAll(QString());
    m_ui->keyPlaceHint->setText(words.join(QLatin1Char(' ')));
}

void ConnectForm::testOrStop()
{
    if (m_running) {
        stopTest();
    } else {
        Q_EMIT testRequested();
    }
}

void ConnectForm::stopTest()
{
    if (m_running) {
        Q_EMIT testStopped();
    }
}

void ConnectForm::showReport(const ConnectionReport &report, bool running)
{
    const bool ended = m_running && !running;
    m_running = running;
    m_passed = !running && report.hasPassed();
    m_ui->stages->show(report);
    const bool over = m_passed || (!running && report.hasFailed());
    m_ui->summary->setText(over ? ConnectionWords::summary(report) : QString());
    m_ui->summary->setVisible(over);
    m_ui->summaryIcon->setVisible(over);
    if (over) {
        const Severity severity = ConnectionWords::summarySeverity(report);
        m_ui->summaryIcon->setPixmap(iconPixmap(icons::nameOf(severity), Theme::of(palette()).state(severity).colour,
                                                scaled(16), devicePixelRatioF()));
    }
    showButtons();
    if (ended && over) {
        (m_passed ? m_ui->openButton : m_ui->testButton)->setFocus();
        QAccessibleEvent announcement(m_ui->summary, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

void ConnectForm::showMaking(bool making)
{
    m_making = making;
    for (QWidget *field : {static_cast<QWidget *>(m_ui->address), static_cast<QWidget *>(m_ui->organisation),
                           static_cast<QWidget *>(m_ui->apiKey), static_cast<QWidget *>(m_ui->bots),
                           static_cast<QWidget *>(m_ui->keyFileButton)}) {
        field->setEnabled(!making);
    }
    m_ui->inKeychain->setEnabled(hasKeychain() && !making);
    showButtons();
}

void ConnectForm::showButtons()
{
    const ConnectionRequest typed = request();
    const bool whole = !typed.gateway.isEmpty() && !typed.organisation.isEmpty() && !typed.apiKey.isEmpty();
    m_ui->managerHint->setText(
        typed.organisation.isEmpty() ? QString() : tr("acts as %1").arg(managerIdOf({}, typed.organisation)));
    m_ui->testButton->setText(m_running ? tr("Stop the &test") : tr("&Test the connection"));
    m_ui->testButton->setAccessibleName(m_running ? tr("Stop the test") : tr("Test the connection"));
    m_ui->testButton->setEnabled((whole || m_running) && !m_making);
    m_ui->testButton->setToolTip(whole ? tr("Tries the gateway step by step; nothing is written there")
                                       : tr("Address, organisation and API key are needed first"));
    // Why a button is grey is said beside it: not everybody holds the mouse still over it.
    m_ui->promise->setText(m_making    ? QString()
                           : m_passed  ? tr("Nothing is sent to a bot.")
                           : m_running ? tr("Esc stops the test.")
                           : whole     ? tr("Test it first; nothing is sent to a bot.")
                                       : tr("Address, organisation and API key are needed first."));
    m_ui->openButton->setText(m_making ? tr("Making keys…") : tr("Open the fleet"));
    m_ui->openButton->setAccessibleName(m_ui->openButton->text());
    m_ui->openButton->setEnabled(m_passed && !m_making);
    m_ui->openButton->setToolTip(m_passed ? tr("Makes this fleet's keys and its profile on this machine")
                                          : tr("Test the connection first"));
}

} // namespace fleet::ui
