// How the fleet itself is changed: enrolling from a file, taking a bot out. Beside EngineClient, in this process or through
// engine.sock. Never blocks its caller's thread.
#pragma once

#include "core/Result.h"
#include "fleet/FleetView.h"

#include <QCoroTask>
#include <QJsonObject>

namespace fleet {

class FleetAdmin {
public:
    FleetAdmin() = default;
    FleetAdmin(const FleetAdmin &) = delete;
    FleetAdmin &operator=(const FleetAdmin &) = delete;
    virtual ~FleetAdmin() = default;

    /// Plans, and unless `planOnly` enrols what is missing. The answer has `bots`, `changed_groups` and, after enrolling,
    /// `enrolled`, `updated`, `bundles` and `failures`. Kind Invalid with one line an error of the file.
    [[nodiscard]] virtual QCoro::Task<Result<QJsonObject>> applyFleet(QByteArray file, bool planOnly) = 0;
    /// Shuts the bot down gracefully; once it proved that, it leaves the fleet.
    [[nodiscard]] virtual QCoro::Task<Result<OperationView>> deregister(BotId bot, QString issuedBy) = 0;
};

} // namespace fleet
