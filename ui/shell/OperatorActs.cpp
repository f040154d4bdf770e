#include "ui/shell/OperatorActs.h"

#include "core/Files.h"
#include "core/Uuid.h"
#include "engine/FleetWait.h"
#include "models/EngineWords.h"
#include "models/Words.h"
#include "ui/dialogs/ClosePositionDialog.h"
#include "ui/dialogs/DrainDialog.h"
#include "ui/dialogs/FailoverDialog.h"
#include "ui/dialogs/PauseDialog.h"
#include "ui/dialogs/ReasonDialog.h"
#include "ui/dialogs/ReleaseDialog.h"
#include "ui/dialogs/RestartDialog.h"
#include "ui/dialogs/ResumeDialog.h"
#include "ui/dialogs/SetLimitsDialog.h"
#include "ui/dialogs/ShutdownDialog.h"
#include "ui/dialogs/StopDialog.h"

#include <QFileDialog>
#include <QSysInfo>

#include <array>
#include <utility>

namespace fleet::ui {

QString OperatorActs::person()
{
    const QString user = qEnvironmentVariable("USER", QStringLiteral("unattended"));
    return QStringLiteral("%1@%2").arg(user, QSysInfo::machineHostName());
}

OperatorActs::OperatorActs(EngineClient &client, const Clock &clock, QWidget *window)
    : QObject(window),
      m_client(client),
      m_clock(clock),
      m_window(window)
{}

void OperatorActs::open(OperationDialog *dialog) const
{
    connect(dialog, &OperationDialog::submitted, this, &OperatorActs::submit);
    dialog->open();
}

void OperatorActs::stop(const Scope &scope)
{
    auto *dialog = new StopDialog(scope, m_client, m_clock, m_window);
    connect(dialog, &StopDialog::laneWanted, &m_client, &EngineClient::warmEmergencyLane);
    connect(dialog, &StopDialog::laneNoLongerWanted, &m_client, &EngineClient::coolEmergencyLane);
    open(dialog);
}

void OperatorActs::stopFleet()
{
    stop(Scope::fleet());
}

void OperatorActs::pause(const Scope &scope)
{
    open(new PauseDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::resume(const Scope &scope)
{
    open(new ResumeDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::release(const Scope &scope)
{
    open(new ReleaseDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::drain(const Scope &scope)
{
    open(new DrainDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::shutDown(const Scope &scope)
{
    open(new ShutdownDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::restart(const Scope &scope)
{
    open(new RestartDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::setLimits(const Scope &scope)
{
    open(new SetLimitsDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::closePosition(const Scope &scope)
{
    open(new ClosePositionDialog(scope, m_client, m_clock, m_window));
}

void OperatorActs::failOver(const BotId &dead)
{
    if (!resolve(Scope::bots({dead.text()}), m_client.snapshot().bots)) {
        return;
    }
    auto *dialog = new FailoverDialog(dead, m_client, m_clock, m_window);
    connect(dialog, &FailoverDialog::submitted, this, &OperatorActs::submit);
    dialog->open();
}

void OperatorActs::failOverFrom(const Scope &scope)
{
    if (const Result<std::vector<BotId>> bots = resolve(scope, m_client.snapshot().bots); bots && bots->size() == 1) {
        failOver(bots->front());
    }
}

void OperatorActs::ask(Verb verb, const Scope &scope)
{
    using Act = void (OperatorActs::*)(const Scope &);
    static constexpr std::array<std::pair<Verb, Act>, 10> acts{
        std::pair{Verb::EmergencyStop, &OperatorActs::stop},
        {Verb::Pause, &OperatorActs::pause},
        {Verb::Resume, &OperatorActs::resume},
        {Verb::Release, &OperatorActs::release},
        {Verb::Drain, &OperatorActs::drain},
        {Verb::Shutdown, &OperatorActs::shutDown},
        {Verb::Restart, &OperatorActs::restart},
        {Verb::SetLimits, &OperatorActs::setLimits},
        {Verb::ClosePosition, &OperatorActs::closePosition},
        {Verb::AssumeResponsibility, &OperatorActs::failOverFrom},
    };
    for (const auto &[candidate, act] : acts) {
        if (candidate == verb) {
            (this->*act)(scope);
        }
    }
}

void OperatorActs::submit(const OperationRequest &request)
{
    OperationRequest signedOff = request;
    signedOff.issuedBy = person();
    const Verb verb = request.verb;
    ++m_unanswered;
    QCoro::connect(m_client.submit(std::move(signedOff)), this, [this, verb](const Result<OperationView> &result) {
        --m_unanswered;
        if (result) {
            Q_EMIT started(result->id);
        } else if (result.error().kind == ProblemKind::Timeout) {
            Q_EMIT refused(tr("%1: it is not known whether it was sent.").arg(Words::verb(verb)),
                           EngineWords::say(result.error()));
        } else {
            Q_EMIT refused(tr("%1 was refused here. Nothing was sent.").arg(Words::verb(verb)),
                           EngineWords::say(result.error()));
        }
    });
}

void OperatorActs::retry(const OperationId &operation)
{
    ++m_unanswered;
    QCoro::connect(m_client.retry(operation), this, [this](const Result<void> &result) {
        --m_unanswered;
        if (!result) {
            Q_EMIT refused(tr("The unconfirmed could not be asked again. The tries under way go on."),
                           EngineWords::say(result.error()));
        }
    });
}

void OperatorActs::saveStopFile(const OperationId &operation)
{
    ++m_unanswered;
    QCoro::connect(m_client.stopFile(operation), this, [this](const Result<QByteArray> &result) {
        --m_unanswered;
        if (!result) {
            Q_EMIT refused(tr("The stop file could not be made. The stop itself goes on."),
                           EngineWords::say(result.error()));
            return;
        }
        auto *dialog = new QFileDialog(m_window, tr("Save stop file"), QString(), tr("Stop file (STOP.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(QStringLiteral("STOP.json"));
        const QByteArray &bytes = *result;
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, bytes](const QString &path) { writeStopFile(path, bytes); });
        dialog->open();
    });
}

void OperatorActs::addReason(const OperationId &operation)
{
    const FleetSnapshot &fleet = m_client.snapshot();
    const OperationView *known = findOperation(fleet, operation);
    if (known == nullptr) {
        return;
    }
    auto *dialog = new ReasonDialog(*known, fleet, m_window);
    connect(dialog, &ReasonDialog::reasonGiven, this, [this, operation](const QString &text) {
        submitReason({.id = makeUuidV7(m_clock.now()), .operation = operation, .text = text, .issuedBy = person()},
                     true);
    });
    dialog->open();
}

void OperatorActs::submitReason(const ReasonRequest &request, bool repeat)
{
    ++m_unanswered;
    QCoro::connect(m_client.addReason(request), this, [this, request, repeat](const Result<OperationView> &result) {
        --m_unanswered;
        if (result) {
            Q_EMIT told(tr("The reason is recorded beside the one that was given with the act."));
        } else if (!isNoAnswer(result.error())) {
            Q_EMIT refused(tr("The reason was not added. The operation goes on."),
                           tr("%1 You wrote: “%2”").arg(EngineWords::say(result.error()), request.text));
        } else if (repeat) {
            submitReason(request, false); // What has one id is recorded once.
        } else {
            Q_EMIT refused(tr("It is not known whether the reason was added. Look at the operation before you write "
                              "it again. The operation goes on."),
                           tr("%1 You wrote: “%2”").arg(EngineWords::say(result.error()), request.text));
        }
    });
}

void OperatorActs::writeStopFile(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> written = writePrivateFile(path, bytes); !written) {
        Q_EMIT refused(tr("The stop file was not written."), EngineWords::say(written.error()));
    } else {
        Q_EMIT told(
            tr("The stop file is written to %1. Put it into a bot's state folder and the bot stops within a second.")
                .arg(path));
    }
}

} // namespace fleet::ui
