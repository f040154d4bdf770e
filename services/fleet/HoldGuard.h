// Watches the holds that bots have on disk: one that reports without it has not stopped, is named, and gets it again.
// Must never remind of a hold that was lifted since.
#pragma once

#include "core/Clock.h"
#include "fleet/Deliveries.h"
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
    HoldGuard(const FleetState &state, const HoldOrders &holds, Deliveries &deliveries, Dispatcher &dispatcher,
              const Clock &clock, QObject *parent = nullptr);
    ~HoldGuard() override = default;

    /// `delivery` is accepted or confirmed; `report` is the bot's newest. True when the report contradicts the hold.
    bool check(Operation &operation, Delivery &delivery, const Report &report);

Q_SIGNALS:
    void noticed(const QString &severity, const fleet::BotId &bot, const QString &text);

private:
    void remind(const Operation &operation, const BotRuntime &runtime, bool lacks);

    const FleetState &m_state;
    const HoldOrders &m_holds;
    Deliveries &m_deliveries;
    Dispatcher &m_dispatcher;
    const Clock &m_clock;
};

} // namespace fleet
