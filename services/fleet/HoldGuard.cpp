#include "fleet/HoldGuard.h"

#include "fleet/Mailing.h"

namespace fleet {

namespace {

constexpr milliseconds guardPause{60'000};

} // namespace

HoldGuard::HoldGuard(const FleetState &state, const HoldOrders &holds, Deliveries &deliveries, Dispatcher &dispatcher,
                     const Clock &clock, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_holds(holds),
      m_deliveries(deliveries),
      m_dispatcher(dispatcher),
      m_clock(clock)
{}

bool HoldGuard::check(Operation &operation, Delivery &delivery, const Report &report)
{
    const Command *command = operation.commandOf(delivery);
    const BotRuntime *runtime = m_state.find(delivery.record.bot);
    if (command == nullptr || runtime == nullptr || !m_holds.stands(operation, delivery.record.bot)) {
        return false;
    }
    if (report.instance == delivery.shownInstance && report.seq < delivery.shownSeq) {
        return false; // said before the word that showed the hold, which came by a faster road
    }
    const std::optional<UtcTime> &acceptedAt = delivery.record.acceptedAt;
    if (delivery.shownInstance.isEmpty() && acceptedAt && runtime->heardAt && *runtime->heardAt < *acceptedAt) {
        return false; // the same, read after a restart
    }
    const bool lacks = lacksHold(*command, report);
    const bool disobeys = delivery.record.state == DeliveryState::Confirmed && !isHeldState(report.state);
    const MonoTime now = m_clock.monotonic();
    if (lacks) {
        m_deliveries.apply(operation, delivery, DeliveryEvent::Contradicted,
                           QStringLiteral("It reports without the hold that it had before."));
        delivery.resend = true;
        operation.resending = true;
    }
    if ((lacks || disobeys) && now >= delivery.nextGuard) {
        delivery.nextGuard = now + guardPause;
        remind(operation, *runtime, lacks);
    }
    return lacks;
}

void HoldGuard::remind(const Operation &operation, const BotRuntime &runtime, bool lacks)
{
    if (lacks) {
        Q_EMIT noticed(QStringLiteral("critical"), runtime.bot.id,
                       QStringLiteral("%1 reports without the hold of \"%2\" that it had before: it may be trading. It "
                                      "gets the command again.")
                           .arg(runtime.bot.name, toString(operation.record.verb)));
    }
    for (Signal &signal : Mailing::signalsFor(operation, {runtime.bot.id})) {
        m_dispatcher.ring(std::move(signal), Lane::Emergency);
    }
}

} // namespace fleet
