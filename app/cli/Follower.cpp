#include "Follower.h"

#include "Output.h"

#include "core/Files.h"
#include "engine/EngineAccess.h"
#include "engine/FleetWait.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

namespace fleet::cli {

namespace {

/// An engine that did not answer in time is given so long to come back before a stop that went out without it is reported.
constexpr milliseconds enginesReturn{2'000};
/// Every message of a stop has an answer by then, or none within its time.
constexpr milliseconds sendPatience{10'000};

QString tr(const char *text)
{
    return QCoreApplication::translate("fleet-cli", text);
}

/// What waiting any longer could add: a gateway that cannot be read tells of nothing but the sending.
bool isSettled(const OperationView &operation, const FleetSnapshot &fleet, bool readable)
{
    const bool sent =
        std::none_of(operation.deliveries.begin(), operation.deliveries.end(),
                     [](const DeliveryView &delivery) { return delivery.state == DeliveryState::Queued; });
    const bool stored = operation.recorded || fleet.link.diskFailing; // a full disk holds up no emergency
    return stored && (operation.ended || (sent && !readable));
}

/// The gateway answered to each message, or did not in its time.
bool isTried(const OperationView &operation)
{
    return std::none_of(operation.deliveries.begin(), operation.deliveries.end(), [](const DeliveryView &delivery) {
        return delivery.state == DeliveryState::Queued && delivery.says.isEmpty();
    });
}

FleetTest appears(const OperationId &id)
{
    return [id](const FleetSnapshot &fleet) { return findOperation(fleet, id) != nullptr; };
}

FleetTest settles(const OperationId &id, bool readable)
{
    return [id, readable](const FleetSnapshot &fleet) {
        const OperationView *view = findOperation(fleet, id);
        return view != nullptr && isSettled(*view, fleet, readable);
    };
}

FleetTest isTriedFor(const OperationId &id)
{
    return [id](const FleetSnapshot &fleet) {
        const OperationView *view = findOperation(fleet, id);
        return view != nullptr && isTried(*view);
    };
}

/// The gateway has the stop that went out without an engine.
FleetTest isSentDirectly(const SteadfastClient &client, const OperationId &id)
{
    return [&client, id](const FleetSnapshot &) { return client.isDirectOver(id); };
}

FleetTest hasEngine(EngineAccess &access, const OperationId &id)
{
    return [&access, id](const FleetSnapshot &) { return access.isOwn() || !access.client().isDirect(id); };
}

/// When this process and its engine end: what of an act is not with the gateway, and who goes on with it.
void sayUnsent(const OperationView &operation)
{
    const auto unsent =
        std::count_if(operation.deliveries.begin(), operation.deliveries.end(),
                      [](const DeliveryView &delivery) { return delivery.state == DeliveryState::Queued; });
    if (unsent == 0) {
        return;
    }
    printError(tr("%1 of %2 messages are not with the gateway, and nobody carries this on now: fleet-cli serve, "
                  "the console or any later fleet-cli call on this profile does.")
                   .arg(unsent)
                   .arg(operation.deliveries.size()));
    if (!operation.recorded) {
        printError(tr("It is not on disk: then nothing knows of it but this output. Ask for it again."));
    }
}

milliseconds left(const QDeadlineTimer &end)
{
    return milliseconds(end.remainingTime());
}

milliseconds patienceOf(const ActOptions &options)
{
    return milliseconds(static_cast<qint64>(options.waitSeconds * 1000));
}

} // namespace

Follower::Follower(EngineAccess &access, ActOptions options, bool readable)
    : m_access(access),
      m_options(std::move(options)),
      m_readable(readable)
{}

QCoro::Task<ExitCode> Follower::follow(OperationView known)
{
    const OperationId id = known.id;
    SteadfastClient &client = m_access.client();
    const QDeadlineTimer end(patienceOf(m_options));
    if (client.isDirect(id)) {
        co_await followDirect(id, end);
    }
    if (!client.isDirect(id) || m_access.isOwn()) {
        // Level-0 bots and refusals end too; only what is still open is waited for.
        co_await until(&client, settles(id, m_readable), left(end));
    }
    const bool emergency = known.verb == Verb::EmergencyStop;
    if (emergency) {
        // With this process its engine ends, and with that every message that is on its way.
        co_await until(&client, isTriedFor(id), left(end) + sendPatience);
    }
    if (const OperationView *view = findOperation(client.snapshot(), id)) {
        known = *view;
    }
    const bool direct = client.isDirect(id);
    const QString remark = direct ? std::exchange(known.problem, {}) : QString();
    const ExitCode code = exitCodeOf(known);
    if (direct) {
        printError(remark);
    }
    if (m_access.isOwn()) {
        sayUnsent(known);
    }
    if (!m_readable) {
        printError(tr("This gateway cannot be read: the command was sent, no bot can prove that it carried it out."));
    }
    printOperation(known, m_options.json);
    co_return code;
}

QCoro::Task<ExitCode> Follower::find(OperationId id, Problem why)
{
    const bool told = co_await until(&m_access.client(), appears(id), patienceOf(m_options));
    if (!told) {
        printError(tr("%1 It is not known whether anything was sent.").arg(describe(why)));
        co_return ExitCode::Partly;
    }
    const OperationView view = *findOperation(m_access.client().snapshot(), id);
    const ExitCode code = co_await follow(view);
    co_return code;
}

QCoro::Task<void> Follower::exportStopFile(OperationId id, QString path)
{
    const Result<QByteArray> file = co_await m_access.client().stopFile(id);
    const Result<void> written = file ? writePrivateFile(path, *file) : Result<void>(failure(file.error()));
    if (!written) {
        printError(written.error());
    }
}

/// No engine has it: the stop is repeated until the gateway has it, or the waiting is over.
QCoro::Task<void> Follower::followDirect(OperationId id, QDeadlineTimer end)
{
    co_await until(&m_access.client(), isSentDirectly(m_access.client(), id), left(end));
    // An engine that hangs may be back soon. One that starts here is waited for as long as for any proof.
    co_await until(&m_access.client(), hasEngine(m_access, id), std::min(left(end), enginesReturn));
}

} // namespace fleet::cli
