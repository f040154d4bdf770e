#include "ui/welcome/WelcomeWindow.h"

#include "core/Files.h"
#include "fleet/Profile.h"
#include "models/EngineWords.h"
#include "models/Words.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Scale.h"
#include "ui/theme/Theme.h"
#include "ui/welcome/ConnectFlow.h"
#include "ui_WelcomeWindow.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>

#include <array>

namespace fleet::ui {

namespace {

constexpr std::array sandboxSizes{12, 200, 2'000};
constexpr qint64 longestKeyFile = 4'096;
constexpr int roomForTwo = 980;

} // namespace

WelcomeWindow::WelcomeWindow(const QString &folder, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::WelcomeWindow>()),
      m_flow(new ConnectFlow(folder, clock, this))
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Fleet Console"));
    setMinimumSize(720, 560);
    resize(1200, 900);
    m_ui->sandboxTag->setSandbox(true);
    m_ui->sandboxIcon->setPixmap(
        iconPixmap(QStringLiteral("fleet"), Theme::of(palette()).accent, scaled(20), devicePixelRatioF()));
    m_ui->sandboxButton->setIcon(themedIcon(QStringLiteral("play"), *this));
    for (const int bots : sandboxSizes) {
        m_ui->sandboxBots->addItem(Words::number(bots), bots);
    }
    m_ui->sandboxHint->hide();
    m_ui->folderHint->setText(tr("The new profile is made in %1.").arg(QDir::toNativeSeparators(folder)));
    m_ui->cards->setStretch(0, 5);
    m_ui->cards->setStretch(1, 4);
    m_ui->notice->setDismissible(true);
    connect(m_ui->notice, &Banner::dismissed, m_ui->notice, &QWidget::hide);
    connect(m_ui->sandboxButton, &QPushButton::clicked, this, &WelcomeWindow::startSandbox);
    connect(m_ui->profileButton, &QPushButton::clicked, this, &WelcomeWindow::askProfile);
    connect(m_ui->recovery, &RecoveryPage::confirmed, this, [this] { Q_EMIT profileChosen(m_made); });
    connectForm();
    m_ui->sandboxButton->setFocus(); // the door that does nothing to anybody
}

WelcomeWindow::~WelcomeWindow() = default;

void WelcomeWindow::connectForm()
{
    ConnectForm *form = m_ui->connectForm;
    connect(form, &ConnectForm::testRequested, this, [this] {
        m_ui->notice->hide();
        m_flow->test(m_ui->connectForm->request());
    });
    connect(form, &ConnectForm::testStopped, m_flow, &ConnectFlow::forget);
    connect(form, &ConnectForm::edited, m_flow, &ConnectFlow::forget);
    connect(form, &ConnectForm::keyFileRequested, this, &WelcomeWindow::askKeyFile);
    connect(form, &ConnectForm::openRequested, this, [this] {
        setOpen(false);
        m_ui->connectForm->showMaking(true);
        m_flow->makeProfile(m_ui->connectForm->keyPlace());
    });
    connect(m_flow, &ConnectFlow::reported, form, &ConnectForm::showReport);
    connect(m_flow, &ConnectFlow::keychainSeen, this, &WelcomeWindow::showKeychain);
    connect(m_flow, &ConnectFlow::made, this, &WelcomeWindow::showRecovery);
    connect(m_flow, &ConnectFlow::refused, this, [this](const Problem &problem) {
        showProblem(tr("No profile was made. What you typed is kept."), problem);
    });
}

void WelcomeWindow::setOpen(bool open)
{
    m_ui->sandboxCard->setEnabled(open);
    m_ui->profileCard->setEnabled(open);
}

void WelcomeWindow::startSandbox()
{
    const int bots = m_ui->sandboxBots->currentData().toInt();
    m_flow->forget();
    m_ui->notice->hide();
    m_ui->connectForm->setEnabled(false);
    setOpen(false);
    m_ui->sandboxHint->setText(tr("Starting the gateway and enrolling %1…").arg(Words::bots(bots)));
    m_ui->sandboxHint->show();
    Q_EMIT sandboxRequested(bots);
}

void WelcomeWindow::showProblem(const QString &title, const Problem &problem)
{
    m_ui->sandboxHint->hide();
    m_ui->connectForm->setEnabled(true);
    m_ui->connectForm->showMaking(false);
    setOpen(true);
    m_ui->stack->setCurrentWidget(m_ui->doorsScroll);
    m_ui->notice->show(Severity::Critical, title, EngineWords::say(problem), false);
}

void WelcomeWindow::showReport(const ConnectionRequest &typed, const ConnectionReport &report, bool running)
{
    m_ui->connectForm->setRequest(typed);
    m_ui->connectForm->showReport(report, running);
}

void WelcomeWindow::showRecovery(const SetupReport &report)
{
    m_made = report.profile.paths.folder;
    m_ui->recovery->show(report);
    m_ui->stack->setCurrentWidget(m_ui->recovery);
    m_ui->recovery->setFocus();
}

void WelcomeWindow::lookForKeychain()
{
    m_flow->lookForKeychain();
}

void WelcomeWindow::showKeychain(KeychainState state)
{
    m_ui->connectForm->showKeychain(state);
}

void WelcomeWindow::askKeyFile()
{
    auto *dialog = new QFileDialog(this, tr("File with the API key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomeWindow::readKeyFile);
    dialog->open();
}

void WelcomeWindow::readKeyFile(const QString &path)
{
    const Result<QByteArray> key = readFile(path, longestKeyFile);
    if (!key) {
        showProblem(tr("The key was not read."), key.error());
        return;
    }
    const QByteArray line = key->trimmed();
    if (line.isEmpty() || line.contains('\n') || line.contains(' ')) {
        showProblem(tr("The key was not read."),
                    {.kind = ProblemKind::Invalid,
                     .httpStatus = 0,
                     .slug = {},
                     .detail = tr("%1 is empty or holds more than one line.").arg(QDir::toNativeSeparators(path))});
        return;
    }
    m_ui->notice->hide();
    m_ui->connectForm->setApiKey(line);
}

void WelcomeWindow::askProfile()
{
    auto *dialog = new QFileDialog(this, tr("Profile folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomeWindow::openProfile);
    dialog->open();
}

void WelcomeWindow::openProfile(const QString &folder)
{
    const Result<Profile> profile = loadProfile(folder);
    if (!profile) {
        showProblem(tr("This folder holds no profile that can be opened."), profile.error());
        return;
    }
    Q_EMIT profileChosen(folder);
}

void WelcomeWindow::closeEvent(QCloseEvent *event)
{
    const bool codeAtRisk = m_ui->stack->currentWidget() == m_ui->recovery && !m_ui->recovery->isConfirmed();
    if (codeAtRisk && !m_warned) {
        m_warned = true;
        m_ui->recovery->warn();
        event->ignore();
        return;
    }
    QWidget::closeEvent(event);
}

void WelcomeWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_ui->stack->currentWidget() == m_ui->doorsScroll) {
        m_ui->connectForm->stopTest();
        return;
    }
    QWidget::keyPressEvent(event);
}

void WelcomeWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= scaled(roomForTwo);
    m_ui->cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace fleet::ui
