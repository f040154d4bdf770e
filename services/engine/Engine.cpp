#include "engine/Engine.h"

#include "core/Json.h"
#include "engine/ApiKeys.h"
#include "engine/BusPlace.h"
#include "engine/GatewayFactory.h"
#include "engine/Rejoin.h"
#include "engine/Spill.h"
#include "engine/WebhookChannel.h"
#include "fleet/OperationViews.h"
#include "protocol/Crypto.h"
#include "protocol/Roads.h"
#include "protocol/StopFile.h"

#include <QFile>
#include <QPointer>

namespace fleet {

namespace {

constexpr milliseconds tickPause{500};
constexpr milliseconds publishPause{100};
constexpr std::int64_t baseReserve = 60;
const QString counterSetting = QStringLiteral("signal_counter");

QJsonObject withReport(QJsonObject plan, const EnrolReport &report)
{
    QJsonArray failures;
    for (const EnrolFailure &failed : report.failures) {
        failures.append(
            QJsonObject{{QStringLiteral("name"), failed.name}, {QStringLiteral("problem"), describe(failed.problem)}});
    }
    plan.insert(QStringLiteral("enrolled"), report.enrolled);
    plan.insert(QStringLiteral("updated"), report.updated);
    plan.insert(QStringLiteral("bundles"), QJsonArray::fromStringList(report.bundles));
    plan.insert(QStringLiteral("failures"), failures);
    plan.insert(QStringLiteral("left"), QJsonArray::fromStringList(report.left));
    return plan;
}

} // namespace

Result<std::unique_ptr<Engine>> Engine::start(const Profile &profile, const Clock &clock,
                                              std::unique_ptr<EngineLock> lock, const std::optional<QByteArray> &apiKey)
{
    crypto::initialise();
    if (!lock) {
        Result<std::unique_ptr<EngineLock>> taken = EngineLock::take(profile.paths.lock());
        if (!taken) {
            return failure(taken.error());
        }
        lock = std::move(*taken);
    }
    Result<std::unique_ptr<FileKeyRing>> keys = openKeyRing(profile, apiKey);
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
    engine->makeViews();
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
      m_store(std::move(store)),
      m_pulse(m_profile.paths.pulse())
{}

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
    m_place = std::make_unique<BusPlace>(*m_reader, *m_log, roads::heartbeatEvent(m_profile.bus, fleet.tag));
    m_webhook = std::make_unique<WebhookChannel>(WebhookChannel::Parts{
        .gateway = *m_gateway, .reader = *m_reader, .log = *m_log, .clock = m_clock, .profile = m_profile});
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
    m_reasons = std::make_unique<ReasonDesk>(*m_book, *m_log, m_clock);
    m_enroller = std::make_unique<Enroller>(Enroller::Parts{.state = m_state,
                                                            .log = *m_log,
                                                            .gateway = *m_gateway,
                                                            .keys = *m_keys,
                                                            .clock = m_clock,
                                                            .profile = m_profile});
    const Rejoin::KeepApiKey keep = [folder = m_profile.paths.folder](const QByteArray &key) {
        return keepApiKey(folder, key);
    };
    m_rejoin = std::make_unique<Rejoin>(*m_gateway, *m_keys, m_clock, fleet.managerId, keep);
}

void Engine::makeViews()
{
    m_notices = std::make_unique<NoticeBoard>(m_state, *m_log, m_clock);
    m_membership = std::make_unique<Membership>(m_state, *m_log, *m_book, *m_notices, m_profile);
    m_link = std::make_unique<LinkWatch>(*m_reader, *m_webhook, *m_transport, *m_rejoin, *m_operations, m_clock,
                                         m_profile.readable, m_stream != nullptr);
    m_intake = std::make_unique<ReportIntake>(m_state, *m_log, *m_reader, *m_operations, *m_notices, *m_link, m_clock);
    m_watch = std::make_unique<FleetWatch>(m_state, *m_log, *m_gateway, *m_keys, m_clock, m_profile);
    m_history = std::make_unique<HistoryKeeper>(HistoryOptions{.path = m_profile.paths.history()}, m_state, m_clock);
    m_publisher = std::make_unique<FleetPublisher>(FleetPublisher::Sources{.state = m_state,
                                                                           .book = *m_book,
                                                                           .reader = *m_reader,
                                                                           .link = *m_link,
                                                                           .notices = *m_notices,
                                                                           .watch = *m_watch,
                                                                           .clock = m_clock},
                                                   m_profile);
}

// ---- taking up again

void Engine::restore(const StoreImage &image)
{
    restoreFleet(image);
    restorePlaces(image);
    m_watch->restore(image);
    m_publisher->restore(image.notices);
    connect(m_operations.get(), &Operations::noticed, m_notices.get(), &NoticeBoard::tell);
    m_operations->restore(image);
    if (!m_store->health().message.isEmpty()) {
        m_link->setDiskFailing(!m_store->health().writable);
        m_notices->tell(QStringLiteral("critical"), BotId(), m_store->health().message);
    }
    adoptSpills();
    fitReserve();
}

void Engine::restoreFleet(const StoreImage &image)
{
    for (const Group &group : image.groups) {
        m_state.putGroup(group);
    }
    for (const Bot &bot : image.bots) {
        m_state.putBot(bot);
    }
    if (image.bots.empty()) {
        m_membership->recover();
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
            m_intake->restore(report.bot, report.eventId);
        }
    }
}

void Engine::restorePlaces(const StoreImage &image)
{
    m_place->restore(image);
    m_intake->restore(m_reader->watermark());
    for (const SettingRecord &setting : image.settings) {
        if (setting.name == counterSetting) {
            m_dispatcher->restoreCounter(setting.value.toLongLong());
        }
    }
}

void Engine::fitReserve()
{
    m_transport->setReserve(static_cast<std::int64_t>(m_state.bots().size()) + baseReserve);
}

void Engine::adoptSpills()
{
    QStringList unreadable;
    for (SpillFile &file : readSpills(m_profile.paths.spill(), unreadable)) {
        if (m_operations->isRecorded(file.operation.record.id)) {
            QFile::remove(file.path); // not before: until then the file is all that survives a crash
            continue;
        }
        if (m_book->find(file.operation.record.id) != nullptr) {
            continue; // on its way to the disk
        }
        m_operations->adopt(file.operation.record, std::move(file.operation.commands), file.operation.taken);
        m_notices->tell(QStringLiteral("warning"), BotId(),
                        QStringLiteral("A stop that was sent while no engine answered is carried on: %1")
                            .arg(file.operation.record.reason));
    }
    for (const QString &path : unreadable) {
        m_notices->tell(QStringLiteral("warning"), BotId(),
                        QStringLiteral("%1 is not a stop that can be carried on.").arg(path));
    }
}

// ---- what meets whom

void Engine::wire()
{
    wireReader();
    wireStore();
    wireWatch();
    connect(m_link.get(), &LinkWatch::blindnessChanged, m_intake.get(), &ReportIntake::onBlindnessChanged);
    connect(m_publisher.get(), &FleetPublisher::changed, this, &Engine::changed);
    connect(m_dispatcher.get(), &Dispatcher::unauthorized, m_rejoin.get(), &Rejoin::onUnauthorized);
    connect(m_dispatcher.get(), &Dispatcher::counterMoved, this, [this](qint64 counter) {
        m_log->add(SettingRecord{counterSetting, QString::number(counter)});
    });
    connect(m_rejoin.get(), &Rejoin::rejoined, this, &Engine::onRejoined);
    connect(m_rejoin.get(), &Rejoin::rejoined, this, &Engine::apiKeyRenewed);
    connect(m_rejoin.get(), &Rejoin::rejoined, m_webhook.get(), &WebhookChannel::checkAgain);
    connect(m_rejoin.get(), &Rejoin::refused, this,
            [this](const QString &why) { m_notices->tell(QStringLiteral("critical"), BotId(), why); });
    connect(m_operations.get(), &Operations::forgedAnswer, m_notices.get(), &NoticeBoard::tellForgery);
    connect(m_operations.get(), &Operations::stateTold, m_intake.get(), &ReportIntake::onStateTold);
    connect(m_enroller.get(), &Enroller::noticed, m_notices.get(), &NoticeBoard::tell);
    connect(m_enroller.get(), &Enroller::rosterChanged, m_membership.get(), &Membership::saveRosterFile);
    connect(m_enroller.get(), &Enroller::keyProved, m_reader.get(), &BusReader::readAgain);
    connect(m_enroller.get(), &Enroller::keyProved, m_membership.get(), &Membership::saveRosterFileSoon);
    connect(m_enroller.get(), &Enroller::progressed, this, &Engine::enrolmentProgressed);
}

void Engine::wireReader()
{
    connect(m_reader.get(), &BusReader::heartbeatVerified, m_intake.get(), &ReportIntake::onHeartbeat);
    connect(m_reader.get(), &BusReader::plainReportHeard, m_intake.get(), &ReportIntake::onPlainReport);
    connect(m_reader.get(), &BusReader::unprovenBotHeard, m_enroller.get(), &Enroller::lookForKey);
    connect(m_reader.get(), &BusReader::forgeryHeard, m_notices.get(), &NoticeBoard::tellForgery);
    connect(m_reader.get(), &BusReader::unreadableHeard, m_intake.get(), &ReportIntake::onUnreadable);
    connect(m_reader.get(), &BusReader::unreadableSkipped, m_intake.get(), &ReportIntake::onSkipped);
    connect(m_reader.get(), &BusReader::swept, m_intake.get(), &ReportIntake::onSwept);
    connect(m_reader.get(), &BusReader::swept, m_rejoin.get(), &Rejoin::onAuthorized);
    connect(m_reader.get(), &BusReader::gapFound, m_notices.get(), &NoticeBoard::tellGap);
    connect(m_reader.get(), &BusReader::epochChanged, m_intake.get(), &ReportIntake::onEpochChanged);
    connect(m_reader.get(), &BusReader::epochChanged, this, &Engine::onEpochChanged);
    connect(m_intake.get(), &ReportIntake::proofWanted, m_reader.get(), &BusReader::sweepNow);
    connect(m_reader.get(), &BusReader::unauthorized, m_rejoin.get(), &Rejoin::onUnauthorized);
    if (m_stream) {
        connect(m_stream.get(), &EventStream::eventReceived, m_reader.get(), &BusReader::onFrame);
        connect(m_stream.get(), &EventStream::opened, m_reader.get(), &BusReader::onStreamOpened);
        connect(m_stream.get(), &EventStream::closed, m_reader.get(), &BusReader::onStreamClosed);
        m_stream->subscribe(m_reader->subscription(), 0);
    }
}

void Engine::wireStore()
{
    connect(m_store.get(), &Store::writeFailed, this, [this](const Problem &problem) {
        m_link->setDiskFailing(true);
        m_webhook->onWriteFailed();
        m_notices->tell(
            QStringLiteral("critical"), BotId(),
            QStringLiteral("The disk does not take the record: %1 Emergency stops go on; everything else waits.")
                .arg(problem.detail));
    });
    connect(m_store.get(), &Store::writeRecovered, this, [this] {
        m_link->setDiskFailing(false);
        m_operations->recordAgain();
        m_intake->recordAgain();
        m_webhook->onRecordedAgain();
        m_watch->recordAgain();
    });
}

void Engine::wireWatch()
{
    FleetWatch *watch = m_watch.get();
    connect(m_intake.get(), &ReportIntake::reported, watch, &FleetWatch::onReported);
    connect(m_intake.get(), &ReportIntake::reported, m_history.get(), &HistoryKeeper::onReported);
    connect(m_intake.get(), &ReportIntake::reportedLate, m_history.get(), &HistoryKeeper::onReportedLate);
    connect(m_history.get(), &HistoryKeeper::noticed, m_notices.get(), &NoticeBoard::tell);
    connect(m_intake.get(), &ReportIntake::cloneHeard, watch, &FleetWatch::onCloneHeard);
    connect(m_intake.get(), &ReportIntake::replayHeard, watch, &FleetWatch::onReplayHeard);
    connect(m_intake.get(), &ReportIntake::livenessChanged, watch, &FleetWatch::lookSoon);
    connect(m_reader.get(), &BusReader::forgeryHeard, watch, &FleetWatch::onForgeryHeard);
    connect(m_reader.get(), &BusReader::epochChanged, watch, &FleetWatch::onGatewayForgot);
    connect(m_reader.get(), &BusReader::gapFound, watch, &FleetWatch::onGapFound);
    connect(m_rejoin.get(), &Rejoin::rejoined, watch, &FleetWatch::onGatewayForgot);
    connect(m_operations.get(), &Operations::forgedAnswer, watch, &FleetWatch::onForgeryHeard);
    connect(m_link.get(), &LinkWatch::blindnessChanged, watch, &FleetWatch::lookSoon);
    connect(m_operations.get(), &Operations::tookOver, watch, &FleetWatch::onTookOver);
    connect(m_operations.get(), &Operations::tookOver, m_notices.get(), &NoticeBoard::tellFailover);
}

void Engine::startTimers()
{
    connect(&m_tickTimer, &FleetTimer::timeout, this, &Engine::tick);
    connect(&m_publishTimer, &QTimer::timeout, this, &Engine::publish);
    m_tickTimer.start(tickPause);
    m_publishTimer.start(publishPause);
    tick();
    publish();
}

void Engine::tick()
{
    m_reader->tick();
    m_webhook->tick();
    m_operations->setHearing(m_reader->hearing() == Hearing::Hears);
    m_operations->tick();
    adoptSpills();
    m_membership->finishFarewells();
    m_intake->tick();
    m_link->update();
    const Senses senses{
        .link = m_link->view(), .heardTotal = m_reader->heardTotal(), .historyProblem = m_history->problem()};
    m_watch->tick(senses);
    m_history->tick(senses);
    m_pulse.beat(m_publisher->snapshot());
}

void Engine::publish()
{
    m_log->flush();
    m_publisher->publish();
}

const FleetSnapshot &Engine::snapshot()
{
    publish();
    return m_publisher->snapshot();
}

void Engine::onEpochChanged()
{
    m_notices->tell(QStringLiteral("critical"), BotId(),
                    QStringLiteral("The gateway lost its database: its events begin again. Bots register anew; open "
                                   "holds stand and are sent again."));
    m_operations->resendHolds();
}

void Engine::onRejoined()
{
    m_notices->tell(
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

// ---- acts

Result<OperationView> Engine::submit(const OperationRequest &request)
{
    if (request.verb == Verb::EmergencyStop && isSpilled(m_profile.paths.spill(), request.id)) {
        adoptSpills(); // this engine was too slow and its caller has sent it: the same commands go on, not new ones
    }
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

QCoro::Task<Result<OperationView>> Engine::addReason(ReasonRequest request)
{
    const QPointer<Engine> alive(this);
    const Result<void> added = co_await m_reasons->add(request);
    if (!added) {
        co_return failure(added.error());
    }
    const Operation *operation = alive ? std::as_const(*m_book).find(request.operation) : nullptr;
    if (operation == nullptr) {
        co_return failure(ProblemKind::Cancelled, QStringLiteral("The engine has ended."));
    }
    co_return viewOf(*operation, m_state);
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

QCoro::Task<Result<QJsonObject>> Engine::applyFleet(QByteArray file, bool planOnly)
{
    const QPointer<Engine> alive(this);
    const Result<FleetPlan> planned = m_membership->plan(file, m_watch->thresholds());
    if (!planned) {
        co_return failure(planned.error());
    }
    const QJsonObject answer = toJson(*planned);
    if (planOnly) {
        co_return answer;
    }
    const Result<EnrolReport> report = co_await m_enroller->apply(*planned);
    if (!report) {
        co_return failure(report.error());
    }
    if (!alive) {
        co_return withReport(answer, *report);
    }
    fitReserve();
    if (!planned->changedLimits.isEmpty()) {
        // After the enrolling: a bot's limits are kept by its id, which is known by now.
        const Thresholds before = m_watch->thresholds();
        const Result<void> moved =
            m_watch->carryOut(SetThresholds{.thresholds = m_membership->limitsBy(planned->limits, before),
                                            .before = before,
                                            .by = m_profile.identity.managerId});
        if (!moved) {
            co_return failure(moved.error());
        }
    }
    co_return withReport(answer, *report);
}

Result<OperationView> Engine::deregister(const BotId &bot, const QString &issuedBy)
{
    const Result<OperationRequest> farewell = m_membership->farewell(bot, issuedBy, m_clock.now());
    return farewell ? submit(*farewell) : failure(farewell.error());
}

} // namespace fleet
