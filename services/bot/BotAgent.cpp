#include "bot/BotAgent.h"

#include "bot/BotLog.h"
#include "core/Uuid.h"
#include "protocol/Signal.h"

#include <QPointer>

#include <utility>

namespace fleet {

namespace {

constexpr milliseconds tickInterval{900}; // a stop file is obeyed within a second

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
      m_line(m_bundle, m_core.memory().apiKey, transport, clock),
      m_clockProbe(m_bundle, m_line, clock),
      m_reports(m_bundle, m_identity, m_core, m_strategy),
      m_enrolment(m_bundle, m_identity, m_reports, m_core.bookkeeping(), m_line, clock),
      m_mailbox(m_bundle, m_core.bookkeeping(), m_enrolment, m_clockProbe, m_line, m_faults, clock,
                [this](const Envelope &envelope, bool mayRefuse) { return takeEnvelope(envelope, mayRefuse); }),
      m_answers(m_bundle, m_core, m_reports, m_folder, m_line, m_faults, clock),
      m_heartbeats(m_bundle, m_core.memory(), m_reports, m_line, m_faults, clock)
{
    connectParts();
}

BotAgent::~BotAgent() = default;

void BotAgent::connectParts()
{
    connect(&m_tick, &FleetTimer::timeout, this, &BotAgent::tick);
    connect(&m_line, &BotLine::keyRefused, &m_enrolment, &Enrolment::registerAgain);
    connect(&m_enrolment, &Enrolment::memoryChanged, this, &BotAgent::save);
    connect(&m_enrolment, &Enrolment::registeredAgain, this, [this] {
        m_clockProbe.forget();
        look();
        m_answers.send();
        m_heartbeats.send(true);
    });
    connect(&m_mailbox, &CommandMailbox::memoryChanged, this, &BotAgent::save);
    connect(&m_mailbox, &CommandMailbox::readToTheEnd, this, [this] { apply(m_core.caughtUp()); });
    connect(&m_answers, &AnswerSender::answerEnded, this, [this] { apply(m_core.answerEnded(m_clockProbe.now())); });
    connect(&m_answers, &AnswerSender::allSaid, this, &BotAgent::save);
    connect(&m_heartbeats, &HeartbeatSender::sent, this, &BotAgent::heartbeatSent);
    connect(&m_strategy, &Strategy::finished, this, [this](quint64 ticket, const QString &trouble) {
        apply(m_core.orderFinished(ticket, trouble, m_strategy.positions(), m_clockProbe.now()));
    });
}

void BotAgent::start()
{
    apply(m_core.start(m_clockProbe.now()));
    m_tick.start(tickInterval);
    takeStopFile();
    m_mailbox.read();
}

void BotAgent::setFaults(const BotFaults &faults)
{
    const bool wakes = m_faults.hung && !faults.hung;
    m_faults = faults;
    if (wakes) {
        m_mailbox.read();
        m_answers.send();
        m_heartbeats.send(true);
    }
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
    } else if (order && !m_folder.isSaved() && !isWindDown(order->order.task)) {
        m_heldBack.push_back(effect); // what is done once must be on disk first
    } else if (order) {
        m_strategy.carryOut(order->order);
    } else if (std::holds_alternative<AnswerEffect>(effect)) {
        m_answers.send();
    } else if (std::holds_alternative<ReportEffect>(effect)) {
        m_heartbeats.send(true);
    } else if (std::holds_alternative<ReadThreadEffect>(effect)) {
        look();
    } else if (const auto *leaving = std::get_if<LeaveEffect>(&effect)) {
        leave(leaving->how);
    }
}

void BotAgent::save()
{
    const bool wasSaved = m_folder.isSaved();
    if (const Result<void> saved = m_folder.save(m_core.memory()); !saved && wasSaved) {
        qCWarning(botLog) << m_bundle.bot.text() << "cannot store its state:" << saved.error().detail;
    }
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
    if (!m_folder.isSaved()) {
        saveAgain();
    }
    takeStopFile();
    const QPointer<BotAgent> self(this);
    apply(m_core.tick(m_strategy.positions(), m_clockProbe.now()));
    if (self && m_line.fellSilent(m_bundle.lostLink.after)) {
        apply(m_core.linkLost(m_bundle.lostLink, m_clockProbe.now()));
    }
}

/// The disk may take it now: then what had to wait for it goes on.
void BotAgent::saveAgain()
{
    save();
    if (m_folder.isSaved()) {
        apply(std::exchange(m_heldBack, {}));
        m_answers.send();
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
    const BotTime now = m_clockProbe.now();
    const VerifiedCommand verified = m_core.verify(envelope, now.gateway);
    if (verified.verdict == CommandVerdict::Refuse && !mayRefuse) {
        return false;
    }
    if (verified.verdict == CommandVerdict::Ignore) {
        qCInfo(botLog) << m_bundle.bot.text() << "ignores a command:" << verified.why;
        return true;
    }
    apply(m_core.take(verified, m_strategy.refusal(verified.command), m_identity, now));
    return true;
}

void BotAgent::receiveSignal(const QJsonObject &payload)
{
    if (m_faults.hung) {
        return;
    }
    const Result<Signal> signal = openSignal(payload, m_core.memory().signalKey);
    if (!signal || !isCurrentSignal(signal->counter, m_core.memory().signalCounter, m_clockProbe.now().gateway)) {
        return;
    }
    m_line.noteHeard();
    m_core.bookkeeping().signalCounter = signal->counter;
    const bool settled = !signal->command || takeEnvelope(*signal->command, false);
    if (!settled || rings(*signal, m_bundle.bot)) {
        look();
    }
}

void BotAgent::receiveMessage(const Message &message)
{
    if (!m_faults.hung) {
        m_mailbox.take({message});
    }
}

void BotAgent::look()
{
    m_mailbox.look();
}

} // namespace fleet
