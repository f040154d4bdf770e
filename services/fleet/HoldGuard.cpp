#include "fleet/HoldGuard.h"

#include "fleet/Mailing.h"

namespace fleet {

namespace {

constexpr milliseconds guardPause{60'000};

} // namespace

HoldGuard::HoldGuard(const FleetState &state, const HoldOrders &holds, Dispatcher &dispatcher, const Clock &clock,
                     QObject *parent)
    : QObject(parent),
      m_state(state),
      m_holds(holds),
      m_dispatcher(dispatcher),
      m_clock(clock)
{}

void HoldGuard::check(const Operation &operation, Delivery &delivery, const Report &report)
{
    const Command *command = operation.commandOf(delivery);
    const BotRuntime *runtime = m_state.find(delivery.record.bot);
    if (command == nullptr || runtime == nullptr || isHeldState(report.state)) {
        return;
    }
    if (report.instance == delivery.proofInstance && report.seq < delivery.proofSeq) {
        return; // said before the proof, which came by the faster road of its answer
    }
    const MonoTime now = m_clock.monotonic();
    if (!m_holds.stands(operation, delivery.record.bot) || now < delivery.nextGuard) {
        return;
    }
    delivery.nextGuard = now + guardPause;
    if (lacksHold(*command, report)) {
        Q_EMIT noticed(
            QStringLiteral("critical"), delivery.record.bot,
            QStringLiteral("%1 trades although it proved the hold of \"%2\" before. It gets the command again.")
                .arg(runtime->bot.name, toString(operation.record.verb)));
    }
    for (Signal &signal : Mailing::signalsFor(operation, {delivery.record.bot})) {
        m_dispatcher.ring(std::move(signal), Lane::Emergency);
    }
}

} // namespace fleet
