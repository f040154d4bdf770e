// The sandbox's faults as the window may provoke them.
// Must never reach anything but the sandbox of this run.
#pragma once

#include "playground/SandboxRun.h"
#include "ui/shell/SandboxControls.h"

#include <QCoreApplication>

namespace fleet {

class SandboxFaults final : public ui::SandboxControls {
    Q_DECLARE_TR_FUNCTIONS(fleet::SandboxFaults)

public:
    /// `sandbox` has started, and outlives this.
    explicit SandboxFaults(SandboxRun &sandbox) : m_sandbox(sandbox) {}

    [[nodiscard]] QString gateway() const override;
    [[nodiscard]] QStringList bots() const override;
    [[nodiscard]] std::vector<ui::SandboxFault> faultsOf(const QString &target) const override;
    [[nodiscard]] std::vector<ui::RunningFault> running() const override { return m_running; }
    [[nodiscard]] Result<void> provoke(const ui::RunningFault &fault) override;
    [[nodiscard]] Result<void> end(const ui::RunningFault &fault) override;
    [[nodiscard]] Result<void> resetGateway() override;

    /// Whether everything that looks at this sandbox has its clock; else its rate stays as it is.
    void setTimeShared(bool shared) { m_timeShared = shared; }
    [[nodiscard]] std::vector<double> speeds() const override;
    [[nodiscard]] double speed() const override;
    [[nodiscard]] Result<void> setSpeed(double speed) override;

private:
    [[nodiscard]] static std::vector<ui::SandboxFault> faultsOfGateway();
    [[nodiscard]] static std::vector<ui::SandboxFault> faultsOfBot();

    SandboxRun &m_sandbox;
    std::vector<ui::RunningFault> m_running;
    bool m_timeShared = true;
};

} // namespace fleet
