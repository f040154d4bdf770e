#include "bot/BotAgent.h"

#include "bot/BotLog.h"
#include "bot/ThreadReader.h"
#include "core/Uuid.h"
#include "gateway/RestGateway.h"
#include "gateway/ToolGateway.h"
#include "protocol/Roads.h"
#include "protocol/Signal.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds tickInterval{900}; // a stop file is obeyed within a second
constexpr seconds pollEvery{15};
constexpr seconds pollEveryOnFreeTier{30};
constexpr seconds retryEvery{5};
constexpr milliseconds answerRetry{1000};
constexpr seconds ringSpacing{2};
constexpr seconds registerSpacing{60};
constexpr std::chrono::hours clockLife{6};
constexpr seconds clockIsFresh{60};
constexpr qsizetype seenMessagesKept = 100;
constexpr qint64 callsKeptForAnswers = 5;

RateTier tierOf(const QByteArray &apiKey)
{
    const QList<QByteArray> parts = apiKey.split('_');
    const std::optional<RateTier> tier = rateTierNamed(parts.size() > 2 ? QString::fromLatin1(parts.at(1)) : QString());
    return tier.value_or(*rateTierNamed(u"free"));
}

/// The gateway will never take it, however often it is sent.
bool isFinalNo(const Problem &problem)
{
    return problem.kind == ProblemKind::Rejected || problem.kind == ProblemKind::Invalid
        || problem.kind == ProblemKind::NotFound || problem.kind == ProblemKind::Gone;
}

template<typename T>
std::optional<Problem> problemOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

std::shared_ptr<Gateway> makeGateway(DialectKind dialect, Transport &transport, ApiKeySource key)
{
    if (dialect == DialectKind::Rest) {
        return std::make_shared<RestGateway>(transport, std::move(key));
    }
    // Whether it can read is found out by trying.
    return std::make_shared<ToolGateway>(transport, std::move(key),
                                         Capabilities{.readsMessages = true, .readsEvents = true});
}

} // namespace

Result<std::unique_ptr<BotAgent>> BotAgent::open(Bundle bundle, QString stateFolder, Strategy &strategy,
                                                 Transport &transport, const Clock &clock)
{
    BotFolder folder(std::move(stateFolder));
    Result<BotFolder::Opened> opened = folder.open(bundle, clock.now());
    if (!opened) {
        return failure(opened.error());
    }
    return std::unique_ptr<BotAgent>(
        new BotAgent(std::move(bundle), std::move(folder), std::move(*opened), strategy, transport, clock));
}

BotAgent::BotAgent(Bundle bundle, BotFolder folder, BotFolder::Opened opened, Strategy &strategy, Transport &transport,
                   const Clock &clock)
    : m_bundle(std::move(bundle)),
      m_folder(std::move(folder)),
      m_identity(std::move(opened.identity)),
      m_core({.address = {.id = m_bundle.bot, .group = m_bundle.group, .exchanges = m_bundle.exchanges},
              .fleet = {.tag = m_bundle.fleetTag, .audience = m_bundle.audience, .managerId = m_bundle.managerId},
              .instance = InstanceId(randomHex(16))},
             std::move(opened.memory)),
      m_strategy(strategy),
      m_clock(clock),
      m_reports(m_bundle, m_identity, m_core, m_strategy),
      m_apiKey(std::make_shared<QByteArray>(m_core.memory().apiKey)),
      m_gateway(makeGateway(m_bundle.dialect, transport, apiKey())),
      m_rate(tierOf(*m_apiKey)),
      m_lastContact(clock.monotonic())
{
    m_rate.setReserve(callsKeptForAnswers);
    for (QTimer *timer : {&m_poll, &m_beat, &m_answerRetry}) {
        timer->setSingleShot(true);
    }
    connect(&m_tick, &QTimer::timeout, this, &BotAgent::tick);
    connect(&m_poll, &QTimer::timeout, this, [this] { readAll(); });
    connect(&m_beat, &QTimer::timeout, this, [this] { sendHeartbeat(false); });
    connect(&m_answerRetry, &QTimer::timeout, this, [this] { sendAnswers(); });
    connect(&m_strategy, &Strategy::finished, this, [this](quint64 ticket, const QString &trouble) {
        apply(m_core.orderFinished(ticket, trouble, m_strategy.positions(), time()));
    });
}

BotAgent::~BotAgent() = default;

ApiKeySource BotAgent::apiKey() const
{
    return [key = m_apiKey] { return *key; };
}

void BotAgent::start()
{
    apply(m_core.start(time()));
    startTimer(m_tick, tickInterval);
    takeStopFile();
    readAll();
}

void BotAgent::setFaults(const BotFaults &faults)
{
    const bool wakes = m_faults.hung && !faults.hung;
    m_faults = faults;
    if (wakes) {
        readAll();
        sendAnswers();
        sendHeartbeat(true);
    }
}

BotTime BotAgent::time() const
{
    const UtcTime own = m_clock.now();
    return {.own = own, .gateway = m_gatewayClock.gatewayTime(own)};
}

void BotAgent::startTimer(QTimer &timer, milliseconds duration) const
{
    timer.start(m_clock.realDuration(duration));
}

milliseconds BotAgent::pollInterval() const
{
    return m_apiKey->startsWith("a2a_free_") ? pollEveryOnFreeTier : pollEvery;
}

// ---- what the core decides

void BotAgent::apply(const Effects &effects)
{
    const QPointer<BotAgent> self(this);
    for (const Effect &effect : effects) {
        carryOut(effect);
        if (!self) {
            return;
        }
    }
    if (const BotState state = m_core.state(); state != m_lastState) {
        m_lastState = state;
        Q_EMIT stateChanged(state);
    }
}

void BotAgent::carryOut(const Effect &effect)
{
    const auto *order = std::get_if<OrderEffect>(&effect);
    if (std::holds_alternative<PersistEffect>(effect)) {
        save();
    } else if (order && m_unsaved && !isWindDown(order->order.task)) {
        m_heldBack.push_back(effect); // what is done once must be on disk first
    } else if (order) {
        m_strategy.carryOut(order->order);
    } else if (std::holds_alternative<AnswerEffect>(effect)) {
        sendAnswers();
    } else if (std::holds_alternative<ReportEffect>(effect)) {
        sendHeartbeat(true);
    } else if (std::holds_alternative<ReadThreadEffect>(effect)) {
        look();
    } else if (const auto *leaving = std::get_if<LeaveEffect>(&effect)) {
        leave(leaving->how);
    }
}

bool BotAgent::save()
{
    const Result<void> saved = m_folder.save(m_core.memory());
    if (!saved && !m_unsaved) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot store its state:" << saved.error().detail;
    }
    m_unsaved = !saved;
    return saved.has_value();
}

void BotAgent::leave(Leaving how)
{
    m_faults.hung = true;
    m_tick.stop();
    if (how == Leaving::DestroyKeys) {
        if (const Result<void> destroyed = m_folder.destroyKey(); !destroyed) {
            qCWarning(botLog) << m_bundle.bot.text() << destroyed.error().detail;
        }
    }
    Q_EMIT left(how);
}

// ---- what comes in

void BotAgent::tick()
{
    if (m_faults.hung) {
        return;
    }
    if (m_unsaved && save()) {
        apply(std::exchange(m_heldBack, {}));
        sendAnswers();
    }
    takeStopFile();
    const QPointer<BotAgent> self(this);
    apply(m_core.tick(m_strategy.positions(), time()));
    if (self && !m_linkLost && m_clock.monotonic() - m_lastContact > m_bundle.lostLink.after) {
        m_linkLost = true;
        apply(m_core.linkLost(m_bundle.lostLink, time()));
    }
}

void BotAgent::takeStopFile()
{
    const std::optional<Result<std::vector<Envelope>>> file = m_folder.newStopFile();
    if (!file) {
        return;
    }
    if (!*file) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot read its stop file:" << file->error().detail;
        return;
    }
    for (const Envelope &envelope : **file) {
        takeEnvelope(envelope, true);
    }
}

/// `mayRefuse`: false where the clock is to be measured before a command counts as expired. True if it was settled.
bool BotAgent::takeEnvelope(const Envelope &envelope, bool mayRefuse)
{
    const VerifiedCommand verified = m_core.verify(envelope, time().gateway);
    if (verified.verdict == CommandVerdict::Refuse && !mayRefuse) {
        return false;
    }
    if (verified.verdict == CommandVerdict::Ignore) {
        qCInfo(botLog) << m_bundle.bot.text() << "ignores a command:" << verified.why;
        return true;
    }
    apply(m_core.take(verified, m_strategy.refusal(verified.command), m_identity, time()));
    return true;
}

void BotAgent::receiveSignal(const QJsonObject &payload)
{
    if (m_faults.hung) {
        return;
    }
    const Result<Signal> signal = openSignal(payload, m_core.memory().signalKey);
    const UtcTime gatewayNow = m_gatewayClock.gatewayTime(m_clock.now());
    if (!signal || !isCurrentSignal(signal->counter, m_core.memory().signalCounter, gatewayNow)) {
        return;
    }
    m_lastContact = m_clock.monotonic();
    m_core.bookkeeping().signalCounter = signal->counter;
    const bool settled = !signal->command || takeEnvelope(*signal->command, false);
    if (!settled || rings(*signal, m_bundle.bot)) {
        look();
    }
}

void BotAgent::receiveMessage(const Message &message)
{
    if (!m_faults.hung) {
        takeMessages({message});
    }
}

void BotAgent::look()
{
    const milliseconds since = m_clock.monotonic() - m_lastRead;
    if (m_reading) {
        m_readAgain = true;
    } else if (since >= ringSpacing) {
        readAll();
    } else {
        startTimer(m_poll, std::max(milliseconds(1), milliseconds(ringSpacing) - since));
    }
}

// ---- what goes over the gateway

void BotAgent::counted()
{
    ++m_calls;
    m_rate.sent(m_clock.monotonic());
}

void BotAgent::noted(const std::optional<Problem> &problem)
{
    if (!problem || problem->httpStatus != 0) {
        m_lastContact = m_clock.monotonic();
        m_linkLost = false;
    }
    if (problem && problem->httpStatus == 429) {
        m_rate.answered(429, problem->slug, {}, {}, problem->retryAfter, m_clock.monotonic());
    }
    if (problem && problem->kind == ProblemKind::Unauthorized) {
        registerAgain();
    }
}

QCoro::Task<> BotAgent::readAll()
{
    const QPointer<BotAgent> self(this);
    if (m_reading || m_faults.hung) {
        co_return;
    }
    m_reading = true;
    m_readAgain = false;
    m_lastRead = m_clock.monotonic();
    Result<void> done;
    if (!m_core.memory().enrolled) {
        done = co_await enrol();
    }
    if (self && done && !m_gatewayClock.isFresh(m_clock.now(), clockLife)) {
        co_await measureClock();
    }
    if (self && done && m_core.memory().formerThread) {
        done = co_await readOne(*m_core.memory().formerThread, true);
    }
    if (self && done) {
        done = co_await readOne(m_core.memory().thread, false);
    }
    if (!self) {
        co_return;
    }
    m_reading = false;
    startTimer(m_poll, m_readAgain ? milliseconds(ringSpacing) : done ? pollInterval() : milliseconds(retryEvery));
    if (done) {
        apply(m_core.caughtUp());
    }
}

QCoro::Task<Result<void>> BotAgent::enrol()
{
    const QPointer<BotAgent> self(this);
    if (m_bundle.keySeed.isEmpty()) {
        const Result<OutgoingMessage> word = m_reports.enrolled(m_clock.now());
        if (!word) {
            co_return Result<void>(failure(word.error()));
        }
        counted();
        const Result<QString> sent = co_await m_gateway->sendMessage(*word, Lane::Command);
        if (!self) {
            co_return Result<void>();
        }
        noted(problemOf(sent));
        if (!sent) {
            qCInfo(botLog) << m_bundle.bot.text() << "cannot enrol yet:" << describe(sent.error());
            co_return Result<void>(failure(sent.error()));
        }
    }
    m_core.bookkeeping().enrolled = true;
    save();
    counted();
    const QString key = QString::fromLatin1(m_identity.publicKey.toHex());
    const Result<void> set = co_await m_gateway->setIdentityKey(m_bundle.bot.text(), key, Lane::Background);
    if (self && !set && set.error().kind != ProblemKind::Gone) {
        qCInfo(botLog) << m_bundle.bot.text() << "could not show the gateway its key:" << describe(set.error());
    }
    co_return Result<void>();
}

/// A message to itself, in a thread of its own, comes back with the gateway's time on it.
QCoro::Task<> BotAgent::measureClock()
{
    const QPointer<BotAgent> self(this);
    const QString id = m_bundle.bot.text();
    const ThreadId thread(QStringLiteral("clock-") + randomHex(16));
    const bool isRest = m_bundle.dialect == DialectKind::Rest;
    const OutgoingMessage probe{.sender = id,
                                .recipient = id,
                                .type = isRest ? QStringLiteral("text") : QStringLiteral("ack"),
                                .subject = QStringLiteral("clock"),
                                .body = QStringLiteral("{}"),
                                .metadata = {},
                                .thread = thread};
    const UtcTime before = m_clock.now();
    counted();
    const Result<QString> sent = co_await m_gateway->sendMessage(probe, Lane::Interactive);
    if (!self) {
        co_return;
    }
    const UtcTime after = m_clock.now();
    noted(problemOf(sent));
    if (!sent) {
        co_return;
    }
    counted();
    const Result<std::vector<Message>> own = co_await m_gateway->messages(id, thread, 1, 0, Lane::Interactive);
    if (self && own && !own->empty() && toEpochMs(own->front().createdAt) != 0) {
        m_gatewayClock.measured(before, after, own->front().createdAt);
    }
}

QCoro::Task<Result<void>> BotAgent::readOne(ThreadId thread, bool isFormer)
{
    const QPointer<BotAgent> self(this);
    counted();
    const QStringList known = isFormer ? QStringList() : m_core.memory().seenMessages;
    const Result<std::vector<Message>> messages = co_await readThread(m_gateway, m_bundle.bot.text(), thread, known);
    if (!self) {
        co_return Result<void>();
    }
    if (m_faults.hung) {
        co_return Result<void>(
            failure(ProblemKind::Cancelled, QStringLiteral("It hangs."))); // read, and never looked at
    }
    noted(problemOf(messages));
    if (!messages) {
        const ProblemKind kind = messages.error().kind;
        const bool cannotRead =
            m_bundle.dialect == DialectKind::Tool && (kind == ProblemKind::NotFound || kind == ProblemKind::Gone);
        co_return cannotRead ? Result<void>() : Result<void>(failure(messages.error()));
    }
    const bool isNew = !messages->empty();
    co_await takeMessages(*messages);
    if (self && isFormer) {
        m_core.bookkeeping().formerThread.reset();
        save();
    } else if (self && isNew && m_core.memory().thread == thread) {
        QStringList &seen = m_core.bookkeeping().seenMessages;
        for (const Message &message : *messages) {
            seen.prepend(message.id);
        }
        seen = seen.first(std::min(seen.size(), seenMessagesKept));
        save();
    }
    co_return Result<void>();
}

QCoro::Task<> BotAgent::takeMessages(std::vector<Message> messages)
{
    const QPointer<BotAgent> self(this);
    for (const Message &message : messages) {
        if (message.sender.isEmpty() || message.sender != m_bundle.managerId
            || message.type != roads::commandMessageType(m_bundle.dialect)) {
            continue;
        }
        const Result<Envelope> envelope = roads::envelopeOfBody(message.body);
        if (!envelope) {
            qCInfo(botLog) << m_bundle.bot.text() << "cannot read a message:" << envelope.error().detail;
            continue;
        }
        if (!takeEnvelope(*envelope, m_gatewayClock.isFresh(m_clock.now(), clockIsFresh))) {
            co_await measureClock();
            if (!self) {
                co_return;
            }
            takeEnvelope(*envelope, true);
        }
        if (!self) {
            co_return;
        }
    }
}

QCoro::Task<> BotAgent::sendAnswers()
{
    const QPointer<BotAgent> self(this);
    if (m_answering || m_unsaved || m_faults.hung || m_answerRetry.isActive() || !m_core.nextAnswer()) {
        co_return;
    }
    m_answering = true;
    std::optional<Problem> trouble;
    while (!trouble && m_core.nextAnswer()) {
        if (!m_draft) {
            m_draft = m_reports.answer(*m_core.nextAnswer(), m_clock.now());
        }
        if (!*m_draft) {
            trouble = m_draft->error();
        } else {
            counted();
            const Result<QString> sent = co_await m_gateway->sendMessage(**m_draft, Lane::Command);
            if (!self) {
                co_return;
            }
            trouble = problemOf(sent);
            noted(trouble);
        }
        if (trouble && isFinalNo(*trouble)) {
            qCWarning(botLog) << m_bundle.bot.text() << "has an answer that cannot be given:" << describe(*trouble);
            trouble.reset();
        }
        if (!trouble) {
            m_draft.reset();
            apply(m_core.answerEnded(time()));
        }
        if (!self) {
            co_return;
        }
    }
    m_answering = false;
    if (trouble) {
        startTimer(m_answerRetry, std::max(answerRetry, trouble->retryAfter.value_or(answerRetry)));
    } else {
        save();
    }
}

QCoro::Task<> BotAgent::sendHeartbeat(bool urgent)
{
    const QPointer<BotAgent> self(this);
    startTimer(m_beat, m_bundle.interval);
    if (m_beating) {
        m_beatAgain = m_beatAgain || urgent;
        co_return;
    }
    const MonoTime now = m_clock.monotonic();
    const bool isShort = m_rate.earliest(Lane::Background, now).has_value();
    if (m_faults.hung || m_faults.mute || (isShort && !urgent)) {
        co_return;
    }
    const QString version = m_faults.version.isEmpty() ? m_core.memory().version : m_faults.version;
    const Result<OutgoingEvent> event = m_reports.heartbeat(version, m_calls, m_clock.now());
    if (!event) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot report:" << event.error().detail;
        co_return;
    }
    m_beating = true;
    counted();
    const Result<qint64> sent = co_await m_gateway->publishEvent(*event, urgent ? Lane::Interactive : Lane::Background);
    if (!self) {
        co_return;
    }
    noted(problemOf(sent));
    if (sent && m_bundle.bus == BusMode::Plain && !isShort && !urgent) {
        counted();
        const QJsonObject metrics = m_reports.plainMetrics(m_clock.now());
        const Result<void> submitted =
            co_await m_gateway->submitMetrics(m_bundle.bot.text(), metrics, Lane::Background);
        if (!self) {
            co_return;
        }
        noted(problemOf(submitted));
    }
    m_beating = false;
    if (sent) {
        Q_EMIT heartbeatSent(*event);
    }
    if (self && std::exchange(m_beatAgain, false)) {
        sendHeartbeat(true);
    }
}

/// The gateway does not know the key: it may have lost its database. If the id is free, it has.
QCoro::Task<> BotAgent::registerAgain()
{
    const QPointer<BotAgent> self(this);
    const MonoTime now = m_clock.monotonic();
    if (m_registeredAt && now - *m_registeredAt < registerSpacing) {
        co_return;
    }
    m_registeredAt = now;
    const QString key = QString::fromLatin1(m_identity.publicKey.toHex());
    const QJsonObject nothing;
    const Result<Registration> made =
        co_await m_gateway->registerAgent(m_bundle.bot.text(), key, nothing, Lane::Command);
    if (!self) {
        co_return;
    }
    if (!made) {
        qCWarning(botLog) << m_bundle.bot.text()
                          << "is not taken by the gateway and cannot register again:" << describe(made.error());
        co_return;
    }
    qCWarning(botLog) << m_bundle.bot.text() << "registered again: the gateway had lost its database";
    if (!made->apiKey.isEmpty()) {
        *m_apiKey = made->apiKey;
        m_core.bookkeeping().apiKey = made->apiKey;
        m_rate.setTier(tierOf(made->apiKey));
        save();
    }
    m_gatewayClock.forget();
    look();
    sendAnswers();
    sendHeartbeat(true);
}

} // namespace fleet
