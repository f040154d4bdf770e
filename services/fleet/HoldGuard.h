// Watches the holds that bots have proved: one that reports without its hold is named, and rung again.
// Must never remind of a hold that was lifted since.
#pragma once

#include "core/Clock.h"
#include "fleet/Dispatcher.h"
#include "fleet/FleetState.h"
#include "fleet/HoldOrders.h"
#include "fleet/OperationBook.h"

#include <QObject>

namespace fleet {

/// Engine thread.
class HoldGuard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HoldGuard)

public:
    HoldGuard(const FleetState &state, const HoldOrders &holds, Dispatcher &dispatcher, const Clock &clock,
              QObject *parent = nullptr);

    /// `delivery` is confirmed; `report` is the bot's newest.
    void check(const Operation &operation, Delivery &delivery, const Report &report);

Q_SIGNALS:
    void noticed(const QString &severity, const fleet::BotId &bot, const QString &text);

private:
    const FleetState &m_state;
    const HoldOrders &m_holds;
    Dispatcher &m_dispatcher;
    const Clock &m_clock;
};

} // namespace fleet
