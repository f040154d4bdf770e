#include "sandbox/FaultScript.h"

#include "core/FleetTimer.h"

namespace fleet::sandbox {

namespace {

std::optional<GatewayFault::Kind> gatewayKind(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Down:
        return GatewayFault::Kind::Down;
    case FaultKind::Slow:
        return GatewayFault::Kind::Slow;
    case FaultKind::RateLimited:
        return GatewayFault::Kind::RateLimited;
    case FaultKind::ServerError:
        return GatewayFault::Kind::ServerError;
    case FaultKind::Garbage:
        return GatewayFault::Kind::Garbage;
    case FaultKind::Cut:
        return GatewayFault::Kind::CutBody;
    case FaultKind::NoWebSocket:
        return GatewayFault::Kind::NoWebSocket;
    default:
        return std::nullopt;
    }
}

tl::unexpected<Problem> noTarget(const FaultSpec &fault)
{
    return failure(ProblemKind::NotFound, fault.isOfGateway()
                                              ? QStringLiteral("The gateway is not part of this sandbox.")
                                              : QStringLiteral("There is no bot \"%1\" here.").arg(fault.target));
}

} // namespace

FaultScript::FaultScript(const Clock &clock, BotHost *bots, GatewayServer *gateway, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_bots(bots),
      m_gateway(gateway)
{}

Result<void> FaultScript::start(const std::vector<FaultSpec> &faults)
{
    for (const FaultSpec &fault : faults) {
        const bool exists = fault.isOfGateway() ? m_gateway != nullptr : m_bots && m_bots->has(fault.target);
        if (!exists) {
            return noTarget(fault);
        }
    }
    for (const FaultSpec &fault : faults) {
        plan(fault, fault.start, true);
        if (fault.duration) {
            plan(fault, fault.start + *fault.duration, false);
        }
    }
    return {};
}

void FaultScript::plan(const FaultSpec &fault, milliseconds after, bool on)
{
    auto *timer = new FleetTimer(m_clock, this);
    timer->setSingleShot(true);
    connect(timer, &FleetTimer::timeout, this, [this, timer, fault, on] {
        // The target was there when the script was made; nothing takes it away.
        static_cast<void>(set(fault, on));
        timer->deleteLater();
    });
    timer->start(after);
}

Result<void> FaultScript::set(const FaultSpec &fault, bool on)
{
    if (fault.isOfGateway()) {
        if (!m_gateway) {
            return noTarget(fault);
        }
        setOnGateway(fault, on);
    } else if (!m_bots || !m_bots->setFault(fault.target, fault.kind, fault.value, on)) {
        return noTarget(fault);
    }
    Q_EMIT changed(fault.target, on);
    return {};
}

void FaultScript::setOnGateway(const FaultSpec &fault, bool on)
{
    if (fault.kind == FaultKind::Reset) {
        m_gateway->reset();
        return;
    }
    const std::optional<GatewayFault::Kind> kind = gatewayKind(fault.kind);
    Q_ASSERT(kind); // the reader lets no other kind name the gateway
    if (!on) {
        m_gateway->clearFault(*kind);
        return;
    }
    GatewayFault wrong;
    wrong.kind = *kind;
    wrong.value = static_cast<int>(fault.value);
    m_gateway->setFault(wrong);
}

} // namespace fleet::sandbox
