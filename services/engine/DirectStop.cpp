#include "engine/DirectStop.h"

#include "core/Uuid.h"
#include "engine/GatewayFactory.h"
#include "fleet/Mailing.h"
#include "fleet/Roster.h"
#include "protocol/Crypto.h"

#include <algorithm>

namespace fleet {

namespace {

constexpr int threadBytes = 16;

std::vector<BotView> viewsOf(const FleetState &state)
{
    std::vector<BotView> views;
    for (const auto &[id, runtime] : state.bots()) {
        if (runtime.bot.isMember()) {
            views.push_back(state.view(id, milliseconds(0), true));
        }
    }
    return views;
}

} // namespace

DirectStop::DirectStop(const Profile &profile, const Clock &clock) : m_profile(profile), m_clock(clock) {}

DirectStop::~DirectStop()
{
    m_transport.reset(); // ends calls in flight while the rest still stands
}

Result<std::unique_ptr<DirectStop>> DirectStop::prepare(const Profile &profile, const OperationRequest &request,
                                                        const Clock &clock)
{
    crypto::initialise();
    if (request.verb != Verb::EmergencyStop) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The engine does not answer; only an emergency stop can do without it."));
    }
    const Result<Roster> roster = loadRoster(profile.paths.roster());
    if (!roster) {
        return failure(roster.error());
    }
    Result<std::unique_ptr<FileKeyRing>> keys = FileKeyRing::open(profile.paths.secrets());
    if (!keys) {
        return failure(keys.error());
    }
    std::unique_ptr<DirectStop> stop(new DirectStop(profile, clock));
    stop->m_keys = std::move(*keys);
    for (const Group &group : roster->groups) {
        stop->m_state.putGroup(group);
    }
    for (const Bot &bot : roster->bots) {
        stop->m_state.putBot(bot);
    }
    Result<std::vector<BotId>> targets = request.targets.empty() ? resolve(request.scope, viewsOf(stop->m_state))
                                                                 : Result<std::vector<BotId>>(request.targets);
    if (!targets) {
        return failure(targets.error());
    }
    std::erase_if(*targets, [&](const BotId &bot) { return !stop->m_state.keysOf(bot); });
    if (targets->empty()) {
        return failure(ProblemKind::NotFound, QStringLiteral("No bot of the confirmed list is in the fleet."));
    }
    stop->m_operation.record = {.id = request.id,
                                .verb = request.verb,
                                .scope = request.scope,
                                .reason = request.reason,
                                .issuedBy = request.issuedBy,
                                .createdAt = clock.now(),
                                .thread = ThreadId(randomHex(threadBytes)),
                                .fields = request.fields,
                                .ended = false};
    if (request.windDown && !stop->m_operation.record.fields.contains(QLatin1StringView("actions"))) {
        stop->m_operation.record.fields.insert(QStringLiteral("actions"),
                                               QJsonArray::fromStringList(stopActionsFor(*request.windDown)));
    }
    const CommandFactory factory(stop->m_state, *stop->m_keys, clock, profile.identity);
    Result<std::vector<PreparedCommand>> commands =
        factory.prepare(stop->m_operation.record, *targets, request.windDown);
    if (!commands) {
        return failure(commands.error());
    }
    stop->m_operation.commands = std::move(*commands);
    Result<GatewayLink> link = makeGatewayLink(profile, *stop->m_keys, clock);
    if (!link) {
        return failure(link.error());
    }
    stop->m_transport = std::move(link->transport);
    stop->m_gateway = std::move(link->gateway);
    stop->m_dispatcher = std::make_unique<Dispatcher>(*stop->m_gateway, *stop->m_transport, *stop->m_keys, clock,
                                                      profile.identity.managerId, profile.identity.tag);
    return stop;
}

void DirectStop::send()
{
    connect(m_dispatcher.get(), &Dispatcher::taken, this, [this](const Parcel &parcel) { onTaken(parcel.bot); });
    connect(m_dispatcher.get(), &Dispatcher::failed, this,
            [this](const Parcel &parcel, const Problem &problem) { onFailed(parcel.bot, problem); });
    const Mailing mailing(m_state, m_profile.identity, m_profile.dialect);
    std::vector<Parcel> parcels;
    std::vector<Signal> broadcasts;
    for (const PreparedCommand &command : m_operation.commands) {
        broadcasts.push_back(Mailing::signal(command, command.bots));
        std::vector<Parcel> written = mailing.parcels(command, command.bots);
        std::move(written.begin(), written.end(), std::back_inserter(parcels));
    }
    m_waiting = parcels.size();
    m_dispatcher->sendEmergency(std::move(broadcasts), std::move(parcels));
    // Beside the sending, not before it: a slow disk must not hold a stop.
    static_cast<void>(writeSpill(m_profile.paths.spill(), m_operation));
}

void DirectStop::onTaken(const BotId &bot)
{
    m_operation.taken.push_back(bot);
    settle(bot);
}

void DirectStop::onFailed(const BotId &bot, const Problem &problem)
{
    m_failed[bot] = problem;
    settle(bot);
}

void DirectStop::settle(const BotId &bot)
{
    Q_UNUSED(bot)
    if (--m_waiting == 0) {
        static_cast<void>(writeSpill(m_profile.paths.spill(), m_operation));
        Q_EMIT finished();
    }
}

OperationView DirectStop::view() const
{
    OperationView view;
    view.id = m_operation.record.id;
    view.verb = m_operation.record.verb;
    view.scope = m_operation.record.scope;
    view.reason = m_operation.record.reason;
    view.issuedBy = m_operation.record.issuedBy;
    view.createdAt = m_operation.record.createdAt;
    for (const PreparedCommand &command : m_operation.commands) {
        for (const BotId &bot : command.bots) {
            const BotRuntime *runtime = m_state.find(bot);
            const auto failed = m_failed.find(bot);
            const bool taken =
                std::find(m_operation.taken.begin(), m_operation.taken.end(), bot) != m_operation.taken.end();
            DeliveryView delivery;
            delivery.bot = bot;
            delivery.name = runtime->bot.name;
            delivery.exchange = runtime->bot.exchange;
            delivery.canProve = runtime->bot.canProve();
            delivery.state = taken ? DeliveryState::Sent : DeliveryState::Queued;
            delivery.attempts = 1;
            delivery.says = failed == m_failed.end() ? QString() : describe(failed->second);
            view.deliveries.push_back(std::move(delivery));
        }
    }
    view.counts = countOutcomes(view.deliveries);
    return view;
}

} // namespace fleet
