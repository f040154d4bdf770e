#include "engine/Engine.h"

#include "core/Files.h"
#include "core/Json.h"
#include "core/Uuid.h"
#include "engine/GatewayFactory.h"
#include "engine/LinkWatch.h"
#include "engine/Rejoin.h"
#include "engine/Spill.h"
#include "fleet/OperationViews.h"
#include "fleet/Roster.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"
#include "protocol/StopFile.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcEngine, "fleet.engine")

constexpr milliseconds tickPause{500};
constexpr milliseconds publishPause{100};
constexpr milliseconds livenessPause{5'000};
constexpr milliseconds noticePause{60'000};
constexpr milliseconds forgeryPause{600'000};
constexpr std::size_t forgeriesTold = 20;
constexpr std::int64_t baseReserve = 60;
const QString counterSetting = QStringLiteral("signal_counter");
const QString deregisterField = QStringLiteral("deregister");

DesiredState stateAsDesired(BotState state)
{
    switch (state) {
    case BotState::Trading:
    case BotState::Updating:
    case BotState::Dormant:
        return DesiredState::Trading;
    case BotState::Pausing:
    case BotState::Paused:
    case BotState::Draining:
    case BotState::Drained:
        return DesiredState::Paused;
    case BotState::Stopping:
    case BotState::Stopped:
        return DesiredState::Stopped;
    }
    Q_UNREACHABLE();
}

/// The guide's words for a bot's state, as plain bots send them.
std::optional<BotState> plainState(const QString &status)
{
    if (status == QLatin1StringView("active")) {
        return BotState::Trading;
    }
    return botStateFromString(status); // "paused" and "stopped" are the same words
}

} // namespace

Result<std::unique_ptr<Engine>> Engine::start(const Profile &profile, const Clock &clock,
                                              std::unique_ptr<EngineLock> lock)
{
    crypto::initialise();
    if (!lock) {
        Result<std::unique_ptr<EngineLock>> taken = EngineLock::take(profile.paths.lock());
        if (!taken) {
            return failure(taken.error());
        }
        lock = std::move(*taken);
    }
    Result<std::unique_ptr<FileKeyRing>> keys = FileKeyRing::open(profile.paths.secrets());
    if (!keys) {
        return failure(keys.error());
    }
    Result<std::unique_ptr<Store>> store = Store::open(profile.paths.database());
    if (!store) {
        return failure(store.error());
    }
    const Result<StoreImage> image = (*store)->load();
    if (!image) {
        return failure(image.error());
    }
    Result<GatewayLink> link = makeGatewayLink(profile, **keys, clock);
    if (!link) {
        return failure(link.error());
    }
    std::unique_ptr<Engine> engine(new Engine(profile, clock, std::move(lock), std::move(*keys), std::move(*store)));
    engine->m_transport = std::move(link->transport);
    engine->m_gateway = std::move(link->gateway);
    engine->m_stream = std::move(link->stream);
    engine->makeServices();
    engine->restore(*image);
    engine->wire();
    engine->startTimers();
    return engine;
}

Engine::Engine(Profile profile, const Clock &clock, std::unique_ptr<EngineLock> lock, std::unique_ptr<FileKeyRing> keys,
               std::unique_ptr<Store> store)
    : m_profile(std::move(profile)),
      m_clock(clock),
      m_lock(std::move(lock)),
      m_keys(std::move(keys)),
      m_store(std::move(store))
{
    m_snapshot.organisation = m_profile.organisation;
    m_snapshot.managerId = m_profile.identity.managerId;
    m_snapshot.sandbox = m_profile.sandbox;
    m_snapshot.gateway = m_profile.gateway.toString(QUrl::RemoveUserInfo);
    m_linkSince = m_clock.now();
}

Engine::~Engine()
{
    m_tickTimer.stop();
    m_publishTimer.stop();
    m_log->flush();
    // Calls in flight end while everything they report to is still there.
    m_stream.reset();
    m_transport.reset();
}

void Engine::makeServices()
{
    const FleetIdentity &fleet = m_profile.identity;
    m_log = std::make_unique<ChangeLog>(*m_store);
    m_book = std::make_unique<OperationBook>(*m_log);
    m_factory = std::make_unique<CommandFactory>(m_state, *m_keys, m_clock, fleet);
    const BusReader::KeyBook book = [this](const BotId &bot) -> std::optional<KnownBot> {
        const BotRuntime *runtime = m_state.find(bot);
        if (runtime == nullptr || !runtime->bot.isMember()) {
            return std::nullopt;
        }
        return KnownBot{runtime->bot.level, runtime->keys};
    };
    m_reader = std::make_unique<BusReader>(*m_gateway, *m_keys, m_clock, fleet, m_profile.bus, book);
    m_dispatcher = std::make_unique<Dispatcher>(*m_gateway, *m_transport, *m_keys, m_clock, fleet.managerId, fleet.tag);
    m_answers = std::make_unique<AnswerReader>(*m_gateway, fleet.managerId);
    m_operations = std::make_unique<Operations>(Operations::Parts{.state = m_state,
                                                                  .book = *m_book,
                                                                  .log = *m_log,
                                                                  .dispatcher = *m_dispatcher,
                                                                  .answers = *m_answers,
                                                                  .factory = *m_factory,
                                                                  .clock = m_clock,
                                                                  .fleet = fleet,
                                                                  .dialect = m_profile.dialect,
                                                                  .canRead = m_profile.readable});
    m_enroller = std::make_unique<Enroller>(Enroller::Parts{.state = m_state,
                                                            .log = *m_log,
                                                            .gateway = *m_gateway,
                                                            .keys = *m_keys,
                                                            .clock = m_clock,
                                                            .profile = m_profile});
    m_rejoin = std::make_unique<Rejoin>(*m_gateway, *m_keys, m_clock, fleet.managerId);
}

void Engine::restore(const StoreImage &image)
{
    for (const Group &group : image.groups) {
        m_state.putGroup(group);
    }
    for (const Bot &bot : image.bots) {
        m_state.putBot(bot);
    }
    if (image.bots.empty()) {
        recoverRoster();
    }
    for (const HoldRecord &hold : image.holds) {
        m_state.putHold(hold);
    }
    for (const ReportRecord &report : image.reports) {
        const Result<QJsonObject> payload = parseJsonObject(report.heartbeat);
        const Result<Heartbeat> heartbeat =
            payload ? heartbeatFromJson(*payload) : Result<Heartbeat>(failure(payload.error()));
        if (heartbeat) {
            m_state.restoreReport(report.bot, *heartbeat, report.heardAt, m_clock.now());
        }
    }
    const QString stream = roads::heartbeatEvent(m_profile.bus, m_profile.identity.tag);
    for (const WatermarkRecord &watermark : image.watermarks) {
        if (watermark.stream == stream) {
            m_reader->restore(watermark.lastId, watermark.epoch);
        }
    }
    for (const SettingRecord &setting : image.settings) {
        if (setting.name == counterSetting) {
            m_dispatcher->restoreCounter(setting.value.toLongLong());
        }
    }
    for (const NoticeRecord &record : image.notices) {
        m_snapshot.notices.insert(m_snapshot.notices.begin(),
                                  {record.id, record.at, record.severity, record.bot, record.text});
    }
    connect(m_operations.get(), &Operations::noticed, this, &Engine::notice);
    m_operations->restore(image);
    if (!m_store->health().message.isEmpty()) {
        m_diskFailing = !m_store->health().writable;
        notice(QStringLiteral("critical"), BotId(), m_store->health().message);
    }
    adoptSpills();
    m_transport->setReserve(static_cast<std::int64_t>(m_state.bots().size()) + baseReserve);
}

void Engine::recoverRoster()
{
    const Result<Roster> roster = loadRoster(m_profile.paths.roster());
    if (!roster || roster->bots.empty()) {
        return;
    }
    for (const Group &group : roster->groups) {
        m_state.putGroup(group);
        m_log->add(group);
    }
    for (const Bot &bot : roster->bots) {
        m_state.putBot(bot);
        m_log->add(bot);
    }
    notice(QStringLiteral("critical"), BotId(),
           QStringLiteral("The database was lost. %1 bots were taken over from roster.json; holds are learned again "
                          "from the bots' reports.")
               .arg(roster->bots.size()));
}

void Engine::wire()
{
    connect(m_reader.get(), &BusReader::heartbeatVerified, this, &Engine::onHeartbeat);
    connect(m_reader.get(), &BusReader::plainReportHeard, this, &Engine::onPlainReport);
    connect(m_reader.get(), &BusReader::unprovenBotHeard, m_enroller.get(), &Enroller::lookForKey);
    connect(m_reader.get(), &BusReader::forgeryHeard, this, &Engine::noteForgery);
    connect(m_reader.get(), &BusReader::swept, this, &Engine::onSwept);
    connect(m_reader.get(), &BusReader::epochChanged, this, &Engine::onEpochChanged);
    connect(m_reader.get(), &BusReader::unauthorized, m_rejoin.get(), &Rejoin::onUnauthorized);
    connect(m_dispatcher.get(), &Dispatcher::unauthorized, m_rejoin.get(), &Rejoin::onUnauthorized);
    connect(m_dispatcher.get(), &Dispatcher::counterMoved, this, [this](qint64 counter) {
        m_log->add(SettingRecord{counterSetting, QString::number(counter)});
    });
    connect(m_rejoin.get(), &Rejoin::rejoined, this, &Engine::onRejoined);
    connect(m_rejoin.get(), &Rejoin::refused, this,
            [this](const QString &why) { notice(QStringLiteral("critical"), BotId(), why); });
    connect(m_operations.get(), &Operations::forgedAnswer, this, &Engine::noteForgery);
    connect(m_enroller.get(), &Enroller::noticed, this, &Engine::notice);
    connect(m_enroller.get(), &Enroller::rosterChanged, this, &Engine::saveRosterFile);
    connect(m_enroller.get(), &Enroller::keyProved, m_reader.get(), &BusReader::readAgain);
    connect(m_store.get(), &Store::writeFailed, this, [this](const Problem &problem) {
        m_diskFailing = true;
        notice(QStringLiteral("critical"), BotId(),
               QStringLiteral("The disk does not take the record: %1 Emergency stops go on; everything else waits.")
                   .arg(problem.detail));
    });
    connect(m_store.get(), &Store::writeRecovered, this, [this] {
        m_diskFailing = false;
        m_operations->recordAgain();
    });
    if (m_stream) {
        connect(m_stream.get(), &EventStream::eventReceived, m_reader.get(), &BusReader::onFrame);
        connect(m_stream.get(), &EventStream::opened, m_reader.get(), &BusReader::onStreamOpened);
        connect(m_stream.get(), &EventStream::closed, m_reader.get(), &BusReader::onStreamClosed);
        m_stream->subscribe(m_reader->subscription(), 0);
    }
}

void Engine::startTimers()
{
    connect(&m_tickTimer, &QTimer::timeout, this, &Engine::tick);
    connect(&m_publishTimer, &QTimer::timeout, this, &Engine::publishChanges);
    m_tickTimer.start(m_clock.realDuration(tickPause));
    m_publishTimer.start(publishPause);
    tick();
    publishChanges();
}

void Engine::tick()
{
    m_reader->tick();
    m_operations->setHearing(m_reader->hearing() == Hearing::Hears);
    m_operations->tick();
    adoptSpills();
    finishDeregistrations();
    const MonoTime now = m_clock.monotonic();
    if (!m_livenessCheckedAt || now - *m_livenessCheckedAt >= livenessPause) {
        m_livenessCheckedAt = now;
        watchLiveness();
    }
}

bool Engine::isBlind() const
{
    return m_linkState == LinkState::Blind;
}

void Engine::watchLiveness()
{
    for (const auto &[id, runtime] : m_state.bots()) {
        const Liveness liveness = m_state.view(id, m_reader->heardTotal(), isBlind()).liveness;
        const auto known = m_liveness.find(id);
        if (known == m_liveness.end() || known->second != liveness) {
            m_liveness[id] = liveness;
            m_state.markChanged(id);
        }
    }
}

// ---- what is heard

void Engine::onHeartbeat(const Heartbeat &heartbeat, qint64 eventId, std::optional<UtcTime> publishedAt)
{
    const auto known = m_liveness.find(heartbeat.bot);
    const bool wasSilent = known != m_liveness.end() && known->second != Liveness::Alive;
    const UtcTime now = m_clock.now();
    const UtcTime heardAt = std::min(now, publishedAt.value_or(now));
    m_lastEventAt = std::max(m_lastEventAt.value_or(heardAt), heardAt);
    const ReportChange effect = m_state.takeReport(heartbeat, heardAt, now, m_reader->heardTotal());
    const BotRuntime *runtime = m_state.find(heartbeat.bot);
    if (effect.sequence == Sequence::Clone) {
        notice(QStringLiteral("critical"), heartbeat.bot,
               QStringLiteral("Two copies of %1 run at once: a retired instance speaks again.").arg(runtime->bot.name));
        return;
    }
    if (effect.sequence == Sequence::Repeated) {
        return;
    }
    m_liveness[heartbeat.bot] = m_state.view(heartbeat.bot, m_reader->heardTotal(), isBlind()).liveness;
    m_log->add(ReportRecord{
        .bot = heartbeat.bot, .heartbeat = toCompactJson(toJson(heartbeat)), .heardAt = heardAt, .eventId = eventId});
    for (const HoldRecord &hold : effect.adopted) {
        m_log->add(hold);
    }
    if (effect.tradesWhileHeld) {
        notice(QStringLiteral("critical"), heartbeat.bot,
               QStringLiteral("%1 says that it is held and trades all the same.").arg(runtime->bot.name));
    }
    m_operations->onHeartbeat(heartbeat, effect, wasSilent);
}

void Engine::onPlainReport(const BotId &bot, const QJsonObject &payload)
{
    const Result<Metrics> metrics = metricsFromJson(payload.value(QLatin1StringView("metrics")).toObject(), {});
    const std::optional<BotState> state = plainState(payload.value(QLatin1StringView("status")).toString());
    if (!metrics) {
        return;
    }
    m_lastEventAt = m_clock.now();
    m_state.takePlainReport(bot, state.value_or(BotState::Trading), *metrics, m_clock.now(), m_reader->heardTotal());
    m_liveness[bot] = Liveness::Alive;
    if (state) {
        m_operations->onPlainReport(bot, *state);
    }
}

void Engine::onSwept(qint64 watermark)
{
    const QString stream = roads::heartbeatEvent(m_profile.bus, m_profile.identity.tag);
    m_log->add(WatermarkRecord{.stream = stream, .lastId = watermark, .epoch = m_reader->epoch()});
    m_rejoin->onAuthorized();
}

void Engine::onEpochChanged(int epoch)
{
    m_log->add(WatermarkRecord{
        .stream = roads::heartbeatEvent(m_profile.bus, m_profile.identity.tag), .lastId = 0, .epoch = epoch});
    notice(QStringLiteral("critical"), BotId(),
           QStringLiteral("The gateway lost its database: its events begin again. Bots register anew; open holds stand "
                          "and are sent again."));
    m_operations->resendHolds();
}

void Engine::onRejoined()
{
    notice(
        QStringLiteral("critical"), BotId(),
        QStringLiteral(
            "The gateway did not know %1 any more: it lost its database or was replaced. The console registered anew.")
            .arg(m_profile.identity.managerId));
    m_operations->unblock();
    m_reader->gatewayForgot();
    if (m_stream) {
        m_stream->subscribe(m_reader->subscription(), 0);
    }
}

void Engine::noteForgery(const BotId &bot, const QString &why)
{
    m_state.noteForgery(bot);
    const MonoTime now = m_clock.monotonic();
    std::erase_if(m_forgeryTold, [now](const auto &entry) { return now - entry.second >= forgeryPause; });
    if (m_forgeryTold.size() >= forgeriesTold || !m_forgeryTold.try_emplace(bot, now).second) {
        return; // anybody can write on the bus: a flood must not fill the disk with notices; each bot's count goes on
    }
    const BotRuntime *runtime = m_state.find(bot);
    notice(QStringLiteral("warning"), bot,
           QStringLiteral("Somebody speaks in the name of %1 and cannot prove it: %2")
               .arg(runtime == nullptr ? bot.text() : runtime->bot.name, why));
}

void Engine::notice(const QString &severity, const BotId &bot, const QString &text)
{
    const MonoTime now = m_clock.monotonic();
    const QString key = bot.text() + QLatin1Char('\n') + text;
    const auto last = m_noticedAt.find(key);
    if (last != m_noticedAt.end() && now - last->second < noticePause) {
        return;
    }
    std::erase_if(m_noticedAt, [now](const auto &entry) { return now - entry.second >= noticePause; });
    m_noticedAt[key] = now;
    const NoticeRecord record{
        .id = makeUuidV7(m_clock.now()), .at = m_clock.now(), .severity = severity, .bot = bot, .text = text};
    qCWarning(lcEngine).noquote() << severity << text;
    m_log->add(record);
    m_pending.notices.insert(m_pending.notices.begin(),
                             {record.id, record.at, record.severity, record.bot, record.text});
}

// ---- acts

Result<OperationView> Engine::submit(const OperationRequest &request)
{
    const Result<OperationId> id = m_operations->submit(request, snapshot());
    if (!id) {
        return failure(id.error());
    }
    return viewOf(*m_book->find(*id), m_state);
}

Result<void> Engine::retry(const OperationId &operation)
{
    return m_operations->retry(operation);
}

Result<QByteArray> Engine::stopFile(const OperationId &operation) const
{
    const Result<std::vector<Envelope>> envelopes = m_operations->envelopesOf(operation);
    return envelopes ? Result<QByteArray>(stopFileBytes(*envelopes)) : Result<QByteArray>(failure(envelopes.error()));
}

void Engine::warm(int connections)
{
    m_transport->emergencyLane().warm(connections);
}

void Engine::coolDown()
{
    m_transport->emergencyLane().coolDown();
}

Result<FleetPlan> Engine::plan(const QByteArray &file) const
{
    const auto parsed = parseFleetFile(file);
    if (!parsed) {
        QStringList lines;
        for (const FileError &error : parsed.error()) {
            lines << QStringLiteral("line %1: %2").arg(error.line).arg(error.reason);
        }
        return failure(ProblemKind::Invalid, lines.join(QLatin1Char('\n')));
    }
    std::vector<Bot> bots;
    for (const auto &[id, runtime] : m_state.bots()) {
        bots.push_back(runtime.bot);
    }
    std::vector<Group> groups;
    for (const auto &[name, group] : m_state.groups()) {
        groups.push_back(group);
    }
    if (!parsed->organisation.isEmpty() && parsed->organisation != m_profile.organisation) {
        return failure(ProblemKind::Invalid, QStringLiteral("The file is for \"%1\", this profile is \"%2\".")
                                                 .arg(parsed->organisation, m_profile.organisation));
    }
    return planFleet(*parsed, bots, groups, m_profile.organisation);
}

QCoro::Task<Result<QJsonObject>> Engine::applyFleet(QByteArray file, bool planOnly)
{
    const QPointer<Engine> alive(this);
    const Result<FleetPlan> planned = plan(file);
    if (!planned) {
        co_return failure(planned.error());
    }
    QJsonObject answer = toJson(*planned);
    if (planOnly) {
        co_return answer;
    }
    const Result<EnrolReport> report = co_await m_enroller->apply(*planned);
    if (!report) {
        co_return failure(report.error());
    }
    QJsonArray failures;
    for (const EnrolFailure &failed : report->failures) {
        failures.append(
            QJsonObject{{QStringLiteral("name"), failed.name}, {QStringLiteral("problem"), describe(failed.problem)}});
    }
    answer.insert(QStringLiteral("enrolled"), report->enrolled);
    answer.insert(QStringLiteral("updated"), report->updated);
    answer.insert(QStringLiteral("bundles"), QJsonArray::fromStringList(report->bundles));
    answer.insert(QStringLiteral("failures"), failures);
    if (alive) {
        m_transport->setReserve(static_cast<std::int64_t>(m_state.bots().size()) + baseReserve);
    }
    co_return answer;
}

Result<OperationView> Engine::deregister(const BotId &bot, const QString &issuedBy)
{
    const BotRuntime *runtime = m_state.find(bot);
    if (runtime == nullptr || !runtime->bot.isMember()) {
        return failure(ProblemKind::NotFound, QStringLiteral("No bot is called \"%1\".").arg(bot.text()));
    }
    return submit({.id = OperationId(makeUuidV7(m_clock.now())),
                   .verb = Verb::Shutdown,
                   .scope = Scope::bots({bot.text()}),
                   .targets = {bot},
                   .reason = QStringLiteral("deregistered_from_fleet"),
                   .issuedBy = issuedBy,
                   .fields = {{deregisterField, true}},
                   .windDown = std::nullopt,
                   .confirmation = {}});
}

void Engine::finishDeregistrations()
{
    bool left = false;
    for (const auto &[id, operation] : m_book->all()) {
        if (operation.record.verb != Verb::Shutdown || !operation.record.fields.value(deregisterField).toBool()) {
            continue;
        }
        for (const auto &[botId, delivery] : operation.deliveries) {
            const BotRuntime *runtime = m_state.find(botId);
            if (delivery.record.state != DeliveryState::Confirmed || runtime == nullptr || !runtime->bot.isMember()) {
                continue;
            }
            Bot bot = runtime->bot;
            bot.state = EnrolmentState::Deregistered;
            m_state.putBot(bot);
            m_log->add(bot);
            left = true;
        }
    }
    if (left) {
        saveRosterFile();
    }
}

void Engine::adoptSpills()
{
    QStringList unreadable;
    for (SpillFile &file : readSpills(m_profile.paths.spill(), unreadable)) {
        if (m_operations->isRecorded(file.operation.record.id)) {
            QFile::remove(file.path); // not before: until then the file is all that survives a crash
            continue;
        }
        m_operations->adopt(file.operation.record, std::move(file.operation.commands), file.operation.taken);
        notice(QStringLiteral("warning"), BotId(),
               QStringLiteral("A stop that was sent while no engine answered is carried on: %1")
                   .arg(file.operation.record.reason));
    }
    for (const QString &path : unreadable) {
        notice(QStringLiteral("warning"), BotId(),
               QStringLiteral("%1 is not a stop that can be carried on.").arg(path));
    }
}

void Engine::saveRosterFile()
{
    Roster roster;
    for (const auto &[name, group] : m_state.groups()) {
        roster.groups.push_back(group);
    }
    for (const auto &[id, runtime] : m_state.bots()) {
        if (runtime.bot.isMember()) {
            roster.bots.push_back(runtime.bot);
        }
    }
    const Result<void> saved = saveRoster(m_profile.paths.roster(), roster);
    if (!saved) {
        notice(QStringLiteral("warning"), BotId(), saved.error().detail);
    }
    m_state.markAllChanged();
}

// ---- what others see

BotView Engine::viewOfBot(const BotId &bot) const
{
    BotView view = m_state.view(bot, m_reader->heardTotal(), isBlind());
    view.pending = pendingOf(bot, *m_book);
    view.drifts = view.reported && view.pending.empty() && view.liveness == Liveness::Alive
               && stateAsDesired(*view.reported) != view.desired;
    return view;
}

LinkView Engine::linkView() const
{
    const RateState rate = m_transport->rate();
    const TransportStats stats = m_transport->stats();
    LinkView view{
        .state = m_linkState,
        .since = m_linkSince,
        .webSocketUp = m_reader->streamUp(),
        .sweepUp = m_reader->sweepUp(),
        .lastEventAt = m_lastEventAt,
        .roundTrip = stats.p50,
        .clockSkew = std::nullopt,
        .callsUsed = rate.usedLastHour,
        .callsLimit = rate.limitPerHour,
        .reserve = rate.reserve,
        .queued = 0,
        .busEpoch = m_reader->epoch(),
        .problem = {},
        .stopsBlocked = !m_rejoin->refusal().isEmpty() || !m_operations->blockedBy().isEmpty(),
        .flooded = m_reader->flooded(),
        .diskFailing = m_diskFailing,
    };
    for (const int queued : stats.queued) {
        view.queued += queued;
    }
    if (view.stopsBlocked) {
        view.problem = m_rejoin->refusal().isEmpty() ? m_operations->blockedBy() : m_rejoin->refusal();
    } else if (!m_profile.readable) {
        view.problem = QStringLiteral("This gateway cannot be read: commands are sent, nothing can be proved.");
    } else if (m_reader->lastProblem()) {
        view.problem = describe(*m_reader->lastProblem());
    }
    return view;
}

void Engine::publishChanges()
{
    const LinkState state = linkStateOf({.hearing = m_reader->hearing(),
                                         .canRead = m_profile.readable,
                                         .streamUp = m_reader->streamUp(),
                                         .sweepUp = m_reader->sweepUp(),
                                         .liveEvents = m_stream != nullptr});
    if (state != m_linkState) {
        const bool blindnessChanged = (state == LinkState::Blind) != isBlind();
        m_linkState = state;
        m_linkSince = m_clock.now();
        if (blindnessChanged) {
            m_livenessCheckedAt.reset();
            m_state.markAllChanged();
        }
    }
    FleetDelta delta = std::exchange(m_pending, {});
    delta.at = m_clock.now();
    for (const OperationId &id : m_book->takeChanged()) {
        const Operation &operation = *m_book->find(id);
        delta.operations.push_back(viewOf(operation, m_state));
    }
    for (const BotId &bot : m_book->takeChangedBots()) {
        m_state.markChanged(bot);
    }
    for (const BotId &id : m_state.takeChanged()) {
        const BotRuntime *runtime = m_state.find(id);
        if (runtime == nullptr) {
            continue;
        }
        if (runtime->bot.isMember()) {
            delta.bots.push_back(viewOfBot(id));
        } else {
            delta.removed.push_back(id);
        }
    }
    std::vector<GroupView> groups;
    for (const auto &[name, group] : m_state.groups()) {
        groups.push_back({name, group.windDown, group.lostLink});
    }
    if (groups != m_snapshot.groups) {
        delta.groups = std::move(groups);
    }
    if (const LinkView link = linkView(); link != m_snapshot.link) {
        delta.link = link;
    }
    m_log->flush();
    if (!delta.isEmpty()) {
        apply(m_snapshot, delta);
        Q_EMIT changed(delta);
    }
}

const FleetSnapshot &Engine::snapshot()
{
    publishChanges();
    return m_snapshot;
}

} // namespace fleet
