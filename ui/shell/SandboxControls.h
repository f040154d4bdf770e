// What can be done to a pretend fleet while it runs: faults of its bots and of its gateway, a lost database, faster time.
// Never there for a live fleet, and the only thing by which the window learns of a sandbox's inside.
#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace fleet::ui {

struct SandboxFault {
    QString id;   ///< of the sandbox, never shown
    QString name; ///< "Hangs"
};

struct RunningFault {
    QString target;
    QString fault; ///< its id

    bool operator==(const RunningFault &) const = default;
};

class SandboxControls {
public:
    SandboxControls() = default;
    SandboxControls(const SandboxControls &) = delete;
    SandboxControls &operator=(const SandboxControls &) = delete;
    virtual ~SandboxControls() = default;

    [[nodiscard]] virtual QString gateway() const = 0;
    /// Agent ids.
    [[nodiscard]] virtual QStringList bots() const = 0;
    [[nodiscard]] virtual std::vector<SandboxFault> faultsOf(const QString &target) const = 0;
    [[nodiscard]] virtual std::vector<RunningFault> running() const = 0;

    /// Until it is ended.
    [[nodiscard]] virtual Result<void> provoke(const RunningFault &fault) = 0;
    [[nodiscard]] virtual Result<void> end(const RunningFault &fault) = 0;
    /// The gateway forgets everything, as if its database were lost.
    [[nodiscard]] virtual Result<void> resetGateway() = 0;

    /// How many times faster than real time it can run; none where that cannot be changed.
    [[nodiscard]] virtual std::vector<double> speeds() const = 0;
    [[nodiscard]] virtual double speed() const = 0;
    /// One of `speeds()`. Time goes on from where it is: it neither jumps nor goes back.
    [[nodiscard]] virtual Result<void> setSpeed(double speed) = 0;
};

} // namespace fleet::ui
