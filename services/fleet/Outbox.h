// Sends what is due and rings for it, and notes what the gateway said to it.
// Must never send a command whose rows are not durable, emergency verbs excepted.
#pragma once

#include "core/Clock.h"
#include "fleet/CrashPoints.h"
#include "fleet/Deliveries.h"
#include "fleet/DeliveryWatch.h"
#include "fleet/Dispatcher.h"
#include "fleet/Mailing.h"
#include "fleet/OperationBook.h"

#include <QObject>

#include <vector>

namespace fleet {

/// Engine thread.
class Outbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Outbox)

public:
    Outbox(OperationBook &book, Deliveries &deliveries, Dispatcher &dispatcher, Mailing mailing,
           const DeliveryWatch &watch, const CrashPoints &crashPoints, const Clock &clock, QObject *parent = nullptr);
    ~Outbox() override = default;

    void sendDue(Operation &operation);
    /// Rings the bots that were sent a command and have not said a word about it.
    void ringDue(Operation &operation);

    /// Why the gateway takes no command, in words; empty when it does.
    [[nodiscard]] const QString &blockedBy() const { return m_blockedBy; }
    /// It takes them again: what was refused goes out at once.
    void unblock();
    /// Nothing that was refused is left to try.
    void forgetBlock() { m_blockedBy.clear(); }

private:
    [[nodiscard]] std::vector<Delivery *> dueOf(Operation &operation) const;
    void send(Operation &operation, const std::vector<Delivery *> &due);
    void sendLetters(const Operation &operation, const std::vector<BotId> &bots, Lane lane);
    void planRing(Operation &operation) const;
    /// The delivery that the parcel was sent for, no longer in flight. Nothing: it got another command meanwhile, which
    /// the gateway has not seen yet.
    [[nodiscard]] Delivery *landed(Operation &operation, const Parcel &parcel) const;
    void onTaken(const Parcel &parcel, const QString &messageId);
    void onFailed(const Parcel &parcel, const Problem &problem);
    void noteFailure(Operation &operation, Delivery &delivery, const Problem &problem);

    OperationBook &m_book;
    Deliveries &m_deliveries;
    Dispatcher &m_dispatcher;
    Mailing m_mailing;
    const DeliveryWatch &m_watch;
    const CrashPoints &m_crashPoints;
    const Clock &m_clock;
    QString m_blockedBy;
};

} // namespace fleet
