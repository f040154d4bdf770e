#include "console/SandboxFaults.h"

#include "sandbox/FaultSpec.h"

#include <algorithm>

namespace fleet {

namespace {

const QString gatewayTarget = QStringLiteral("gateway");

/// In the words of the command line: its usual value where the fault takes one.
Result<sandbox::FaultSpec> specOf(const ui::RunningFault &fault)
{
    return sandbox::readFaultSpec(QStringLiteral("%1=%2").arg(fault.target, fault.fault));
}

} // namespace

std::vector<ui::SandboxFault> SandboxFaults::faultsOfGateway()
{
    return {{QStringLiteral("down"), tr("Is down")},
            {QStringLiteral("slow"), tr("Answers slowly")},
            {QStringLiteral("429"), tr("Allows no more calls (429)")},
            {QStringLiteral("5xx"), tr("Fails (503)")},
            {QStringLiteral("garbage"), tr("Answers garbage")},
            {QStringLiteral("cut"), tr("Cuts its answers")},
            {QStringLiteral("ws-off"), tr("Has no WebSocket")}};
}

std::vector<ui::SandboxFault> SandboxFaults::faultsOfBot()
{
    return {{QStringLiteral("crash"), tr("Crashes")},
            {QStringLiteral("hang"), tr("Hangs")},
            {QStringLiteral("drawdown"), tr("Loses (drawdown 12 percent)")},
            {QStringLiteral("latency"), tr("Is slow to its exchange (6 s)")},
            {QStringLiteral("errors"), tr("Reports errors")},
            {QStringLiteral("leak"), tr("Leaks memory")},
            {QStringLiteral("refuse"), tr("Refuses every command")},
            {QStringLiteral("mute"), tr("Sends no heartbeats")},
            {QStringLiteral("badversion"), tr("Reports a foreign version")},
            {QStringLiteral("forge"), tr("Signs with a foreign key")},
            {QStringLiteral("replay"), tr("Repeats old heartbeats")},
            {QStringLiteral("clone"), tr("Runs twice")},
            {QStringLiteral("flood"), tr("Floods the bus")},
            {QStringLiteral("skew"), tr("Its clock is an hour off")}};
}

QString SandboxFaults::gateway() const
{
    return gatewayTarget;
}

QStringList SandboxFaults::bots() const
{
    QStringList ids = m_sandbox.bots();
    ids.sort();
    return ids;
}

std::vector<ui::SandboxFault> SandboxFaults::faultsOf(const QString &target) const
{
    return target == gatewayTarget ? faultsOfGateway() : faultsOfBot();
}

Result<void> SandboxFaults::provoke(const ui::RunningFault &fault)
{
    const Result<sandbox::FaultSpec> spec = specOf(fault);
    if (!spec) {
        return failure(spec.error());
    }
    const Result<void> done = m_sandbox.faults().set(*spec, true);
    if (done && std::find(m_running.begin(), m_running.end(), fault) == m_running.end()) {
        m_running.push_back(fault);
    }
    return done;
}

Result<void> SandboxFaults::end(const ui::RunningFault &fault)
{
    const Result<sandbox::FaultSpec> spec = specOf(fault);
    if (!spec) {
        return failure(spec.error());
    }
    const Result<void> done = m_sandbox.faults().set(*spec, false);
    if (done) {
        std::erase(m_running, fault);
    }
    return done;
}

std::vector<double> SandboxFaults::speeds() const
{
    // At 60 a heartbeat comes every half second, and a bot is late after three quarters of one: faster, a machine that
    // has something else to do would look like a sick fleet.
    return m_timeShared ? std::vector<double>{1, 5, 20, 60} : std::vector<double>();
}

double SandboxFaults::speed() const
{
    return m_sandbox.clock().rate();
}

Result<void> SandboxFaults::setSpeed(double speed)
{
    const std::vector<double> known = speeds();
    if (std::find(known.begin(), known.end(), speed) == known.end()) {
        return failure(ProblemKind::Invalid, QStringLiteral("Time cannot run at that speed here."));
    }
    m_sandbox.clock().setRate(speed);
    return {};
}

Result<void> SandboxFaults::resetGateway()
{
    const Result<sandbox::FaultSpec> spec = specOf({gatewayTarget, QStringLiteral("reset")});
    return spec ? m_sandbox.faults().set(*spec, true) : failure(spec.error());
}

} // namespace fleet
