// How the fleet itself is changed: enrolling from a file, taking a bot out. Beside EngineClient, in this process or through
// engine.sock. Never blocks its caller's thread.
#pragma once

#include "core/Result.h"
#include "fleet/EnrolStep.h"
#include "fleet/FleetView.h"

#include <QCoroTask>
#include <QJsonObject>

#include <functional>

namespace fleet {

/// Whose turn it is, and what became of it. Called on the thread of who asked.
using EnrolProgress = std::function<void(const EnrolStep &step)>;

class FleetAdmin {
public:
    FleetAdmin() = default;
    FleetAdmin(const FleetAdmin &) = delete;
    FleetAdmin &operator=(const FleetAdmin &) = delete;
    virtual ~FleetAdmin() = default;

    /// Plans, and unless `planOnly` enrols what is missing. The answer has `bots`, `changed_groups`, `changed_limits` and,
    /// after enrolling, `enrolled`, `updated`, `bundles`, `failures` and `left`. Kind Invalid with one line an error of the file.
    [[nodiscard]] virtual QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray file, bool planOnly) = 0;
    /// Enrols, and tells how far it is until it answers.
    [[nodiscard]] virtual QCoro::Task<Result<QJsonObject>> enrolFleet(QByteArray file, EnrolProgress onProgress) = 0;
    /// The enrolment under way ends after the bot it is at: what is enrolled stays enrolled, and the answer names the
    /// others under `left`. To enrol the same file again goes on from there.
    virtual void cancelEnrolment() = 0;
    /// Shuts the bot down gracefully; once it proved that, it leaves the fleet.
    [[nodiscard]] virtual QCoro::Task<Result<OperationView>> deregister(BotId bot, QString issuedBy) = 0;
};

} // namespace fleet
