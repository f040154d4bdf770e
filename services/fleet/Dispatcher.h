// Puts signed commands into the bots' mailboxes and rings for them, over the lane that the verb deserves.
// Must never decide what a failed send means for an operation: it tells, once for each parcel.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "gateway/Gateway.h"
#include "gateway/Transport.h"
#include "protocol/Bundle.h"
#include "protocol/Signal.h"
#include "protocol/Verb.h"

#include <QObject>

#include <vector>

namespace fleet {

/// One command for one bot, ready for its mailbox.
struct Parcel {
    OperationId operation;
    CommandId command;
    BotId bot;
    OutgoingMessage message;
};

/// What a failed send means.
enum class SendFailure : std::uint8_t {
    Unsure,     ///< it may have arrived: repeat under the same id
    Blocked,    ///< the gateway refuses this console (401, 402, 403): nothing can be sent until that is mended
    TurnedDown, ///< the gateway will never take this message
};
/// An emergency takes only a word about the message itself for final: a route that a proxy does not find for a moment
/// is there again after the next try.
[[nodiscard]] SendFailure sendFailureOf(const Problem &problem, Verb verb);

class Dispatcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dispatcher)

public:
    Dispatcher(Gateway &gateway, Transport &transport, const KeyRing &keys, const Clock &clock, QString managerId,
               QString fleetTag, QObject *parent = nullptr);
    ~Dispatcher() override = default;

    void restoreCounter(qint64 last) { m_counter = last; }
    [[nodiscard]] qint64 counter() const { return m_counter; }

    /// Emergency: all at once over the lane of its own. Others: in the order given.
    void send(std::vector<Parcel> parcels, Lane lane);
    /// One event for all the bots it rings; its loss costs time, never a command.
    void ring(Signal signal, Lane lane);
    /// A broadcast and its messages, all of one operation; the broadcast first.
    void sendEmergency(std::vector<Signal> broadcasts, std::vector<Parcel> parcels);

Q_SIGNALS:
    void taken(const fleet::Parcel &parcel, const QString &messageId);
    void failed(const fleet::Parcel &parcel, const fleet::Problem &problem);
    /// The counter of signals moved; to be kept.
    void counterMoved(qint64 counter);
    void unauthorized();

private:
    QCoro::Task<void> sendOne(Parcel parcel, Lane lane);
    /// All of one operation.
    void sendLetters(std::vector<Parcel> parcels);
    QCoro::Task<void> publish(OutgoingEvent event, Lane lane);
    [[nodiscard]] Result<OutgoingEvent> sealed(Signal signal);
    void tell(const Parcel &parcel, const Result<QString> &answer);

    Gateway &m_gateway;
    Transport &m_transport;
    const KeyRing &m_keys;
    const Clock &m_clock;
    QString m_managerId;
    QString m_fleetTag;
    qint64 m_counter = 0;
};

} // namespace fleet
