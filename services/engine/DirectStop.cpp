#include "engine/DirectStop.h"

#include "core/Uuid.h"
#include "engine/ApiKeys.h"
#include "engine/GatewayFactory.h"
#include "fleet/Mailing.h"
#include "fleet/OperationViews.h"
#include "fleet/RingSchedule.h"
#include "fleet/Roster.h"
#include "protocol/Crypto.h"
#include "protocol/StopFile.h"

#include <QPointer>

#include <algorithm>
#include <span>
#include <utility>

namespace fleet {

namespace {

constexpr int threadBytes = 16;
constexpr std::size_t lettersAtOnce = 64;

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

DirectStop::DirectStop(const Profile &profile, const Clock &clock) : m_profile(profile), m_clock(clock)
{
    m_disk.setMaxThreadCount(1);
    m_repeat.setSingleShot(true);
    connect(&m_repeat, &FleetTimer::timeout, this, &DirectStop::sendDue);
}

DirectStop::~DirectStop()
{
    m_disk.waitForDone();
    m_transport.reset(); // ends calls in flight while the rest still stands
}

Result<std::unique_ptr<DirectStop>> DirectStop::prepare(const Profile &profile, const OperationRequest &request,
                                                        const Clock &clock, const std::optional<QByteArray> &apiKey)
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
    Result<std::unique_ptr<FileKeyRing>> keys = openKeyRing(profile, apiKey);
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
    for (std::size_t i = 0; i < stop->m_operation.commands.size(); ++i) {
        for (const BotId &bot : stop->m_operation.commands[i].bots) {
            stop->m_letters[bot].command = i;
        }
    }
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

// ---- sending

void DirectStop::send()
{
    connect(m_dispatcher.get(), &Dispatcher::taken, this, [this](const Parcel &parcel) { onTaken(parcel.bot); });
    connect(m_dispatcher.get(), &Dispatcher::failed, this,
            [this](const Parcel &parcel, const Problem &problem) { onFailed(parcel.bot, problem); });
    m_sentAt = m_clock.now();
    sendAgain();
    record(); // beside the sending, not before it: a slow disk must not hold a stop
}

void DirectStop::sendAgain()
{
    m_ended = false;
    std::vector<BotId> missing;
    for (const auto &[bot, letter] : m_letters) {
        if (!letter.taken && !letter.inFlight) {
            missing.push_back(bot);
        }
    }
    sendTo(missing);
}

void DirectStop::sendTo(const std::vector<BotId> &bots)
{
    std::map<std::size_t, std::vector<BotId>> addressed;
    for (const BotId &bot : bots) {
        Letter &letter = m_letters.at(bot);
        letter.inFlight = true;
        letter.key = m_keyNumber;
        letter.nextTry.reset();
        ++letter.attempts;
        ++m_inFlight;
        addressed[letter.command].push_back(bot);
    }
    // The broadcasts are on the wire before the first of the letters is written.
    for (const auto &[command, those] : addressed) {
        m_dispatcher->ring(Mailing::signal(m_operation.commands[command], those), Lane::Emergency);
    }
    const Mailing mailing(m_state, m_profile.identity, m_profile.dialect);
    for (const auto &[command, those] : addressed) {
        for (std::size_t at = 0; at < those.size(); at += lettersAtOnce) {
            const std::span part(those.data() + at, std::min(lettersAtOnce, those.size() - at));
            m_dispatcher->send(mailing.parcels(m_operation.commands[command], part), Lane::Emergency);
        }
    }
}

void DirectStop::sendDue()
{
    const MonoTime now = m_clock.monotonic();
    std::vector<BotId> due;
    for (const auto &[bot, letter] : m_letters) {
        if (letter.nextTry && *letter.nextTry <= now) {
            due.push_back(bot);
        }
    }
    sendTo(due);
    planRepeat();
}

void DirectStop::planRepeat()
{
    std::optional<MonoTime> first;
    for (const auto &[bot, letter] : m_letters) {
        if (letter.nextTry && (!first || *letter.nextTry < *first)) {
            first = letter.nextTry;
        }
    }
    if (!first) {
        m_repeat.stop();
        return;
    }
    const auto left = std::chrono::ceil<milliseconds>(*first - m_clock.monotonic());
    m_repeat.start(std::max(left, milliseconds(1)));
}

void DirectStop::handOver()
{
    m_handedOver = true;
    for (auto &[bot, letter] : m_letters) {
        letter.nextTry.reset();
    }
    planRepeat();
    tellEnd();
}

// ---- what the gateway says

void DirectStop::onTaken(const BotId &bot)
{
    Letter &letter = m_letters.at(bot);
    if (!letter.taken) {
        letter.taken = true;
        m_operation.taken.push_back(bot);
    }
    letter.problem.reset();
    settle(letter);
}

void DirectStop::onFailed(const BotId &bot, const Problem &problem)
{
    Letter &letter = m_letters.at(bot);
    letter.problem = problem;
    const bool refused = problem.kind == ProblemKind::Unauthorized && !m_handedOver;
    const bool overtaken = refused && letter.key != m_keyNumber; // there is a newer key since
    if (overtaken) {
        letter.nextTry = m_clock.monotonic();
        planRepeat();
    } else if (sendFailureOf(problem, Verb::EmergencyStop) == SendFailure::Unsure && !m_handedOver) {
        letter.nextTry = m_clock.monotonic() + resendPause(letter.attempts);
        if (!m_repeat.isActive()) {
            planRepeat();
        }
    }
    RenewKey renew = refused && !overtaken ? std::exchange(m_renewKey, {}) : RenewKey();
    m_renewing = m_renewing || renew; // before it is asked whether all is over
    settle(letter);
    if (renew) {
        renewKey(std::move(renew));
    }
}

QCoro::Task<void> DirectStop::renewKey(RenewKey renew)
{
    const QPointer<DirectStop> alive(this);
    const Result<std::optional<QByteArray>> key = co_await renew();
    if (!alive) {
        co_return;
    }
    m_renewing = false;
    const bool isNew = key && key->has_value() && m_keys->apiKey().value_or(QByteArray()) != **key;
    if (isNew && m_keys->useApiKey(**key)) {
        ++m_keyNumber;
        if (!m_handedOver) {
            sendAgain();
        }
    }
    Q_EMIT changed();
    tellEnd();
}

void DirectStop::settle(Letter &letter)
{
    letter.inFlight = false;
    if (--m_inFlight == 0 && (m_recordedTaken != m_operation.taken.size() || isUnrecorded())) {
        record();
    }
    Q_EMIT changed();
    tellEnd();
}

// ---- the record

void DirectStop::record()
{
    if (m_handedOver) {
        return; // what is in spill/ now would be adopted a second time
    }
    ++m_writing;
    m_recordedTaken = m_operation.taken.size();
    m_disk.start([this, folder = m_profile.paths.spill(), operation = m_operation] {
        const Result<void> written = writeSpill(folder, operation);
        QMetaObject::invokeMethod(
            this, [this, written] { onRecorded(written); }, Qt::QueuedConnection);
    });
}

void DirectStop::onRecorded(const Result<void> &written)
{
    --m_writing;
    m_record = written;
    Q_EMIT changed();
    tellEnd();
}

bool DirectStop::isOver() const
{
    return m_sentAt && m_inFlight == 0 && m_writing == 0 && !m_repeat.isActive() && !m_renewing;
}

void DirectStop::tellEnd()
{
    if (isOver() && !m_ended) {
        m_ended = true;
        Q_EMIT finished();
    }
}

// ---- what it looks like

DeliveryView DirectStop::deliveryOf(const BotId &bot, const Letter &letter) const
{
    const BotRuntime *runtime = m_state.find(bot);
    DeliveryView delivery;
    delivery.bot = bot;
    delivery.name = runtime->bot.name;
    delivery.exchange = runtime->bot.exchange;
    delivery.canProve = runtime->bot.canProve();
    delivery.attempts = letter.attempts;
    if (letter.taken) {
        delivery.state = DeliveryState::Sent;
        delivery.says =
            QStringLiteral("The gateway has the stop. Without an engine nobody reads what the bot answers.");
    } else if (letter.problem) {
        const bool turnedDown = sendFailureOf(*letter.problem, Verb::EmergencyStop) == SendFailure::TurnedDown;
        delivery.state = turnedDown ? DeliveryState::Undeliverable : DeliveryState::Queued;
        delivery.says = letter.nextTry || letter.inFlight
                          ? QStringLiteral("%1 It is tried again.").arg(describe(*letter.problem))
                          : describe(*letter.problem);
    }
    delivery.outcome = outcomeOf(delivery.state, false);
    return delivery;
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
    view.recorded = m_record && m_record->has_value();
    view.broadcastAt = m_sentAt;
    for (const auto &[bot, letter] : m_letters) {
        view.deliveries.push_back(deliveryOf(bot, letter));
    }
    // What needs a person stands on top.
    std::stable_sort(view.deliveries.begin(), view.deliveries.end(), [](const DeliveryView &a, const DeliveryView &b) {
        return a.state != DeliveryState::Sent && b.state == DeliveryState::Sent;
    });
    view.counts = countOutcomes(view.deliveries);
    return view;
}

QString DirectStop::remark() const
{
    const std::size_t taken = m_operation.taken.size();
    const QString sent =
        taken == 0
            ? QStringLiteral("The stop goes out without the engine, and the gateway has none of its %1 messages.")
                  .arg(m_letters.size())
            : QStringLiteral("The stop was sent without the engine: the gateway has %1 of %2 messages.")
                  .arg(taken)
                  .arg(m_letters.size());
    if (!m_record) {
        return QStringLiteral("%1 It is not on disk yet.").arg(sent);
    }
    if (!*m_record) {
        return QStringLiteral("%1 It could not be recorded, so no engine carries it on: %2")
            .arg(sent, describe(m_record->error()));
    }
    return QStringLiteral("%1 It waits in spill/ for an engine to carry it on.").arg(sent);
}

QByteArray DirectStop::stopFile() const
{
    std::vector<Envelope> envelopes;
    envelopes.reserve(m_operation.commands.size());
    for (const PreparedCommand &command : m_operation.commands) {
        envelopes.push_back(command.envelope);
    }
    return stopFileBytes(envelopes);
}

} // namespace fleet
