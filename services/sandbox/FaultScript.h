// Applies faults to bots and gateway at their times, and takes them away again.
// Must never touch anything but the sandbox it was given.
#pragma once

#include "core/Clock.h"
#include "sandbox/BotHost.h"
#include "sandbox/FaultSpec.h"
#include "sandbox/GatewayServer.h"

#include <QObject>

#include <vector>

namespace fleet::sandbox {

class FaultScript final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FaultScript)

public:
    /// `bots` may be null where none run here, `gateway` where it is another process. All must outlive the script.
    FaultScript(const Clock &clock, BotHost *bots, GatewayServer *gateway, QObject *parent = nullptr);
    ~FaultScript() override = default;

    /// Checks the targets, then plans it all from now on. Nothing is planned when one target does not exist.
    [[nodiscard]] Result<void> start(const std::vector<FaultSpec> &faults);
    /// At once, without a plan: faults at run time.
    [[nodiscard]] Result<void> set(const FaultSpec &fault, bool on);

Q_SIGNALS:
    void changed(const QString &target, bool on);

private:
    void plan(const FaultSpec &fault, milliseconds after, bool on);
    void setOnGateway(const FaultSpec &fault, bool on);

    const Clock &m_clock;
    BotHost *m_bots;
    GatewayServer *m_gateway;
};

} // namespace fleet::sandbox
