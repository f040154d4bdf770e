// What becomes of one operation, told on the terminal: waits for its proofs, prints them, says what is left undone.
// Never submits, and never says more than the deliveries prove.
#pragma once

#include "ExitCode.h"
#include "Options.h"

#include "core/Clock.h"
#include "fleet/FleetView.h"

#include <QCoroTask>

class QDeadlineTimer;

namespace fleet {
class EngineAccess;
}

namespace fleet::cli {

class Follower final {
public:
    /// `access` outlives the follower. `readable`: the gateway's mailboxes can be read, so bots can prove.
    Follower(EngineAccess &access, ActOptions options, bool readable);

    /// Until it is proved or the waiting is over. `known`: what is said of it when nobody tells more.
    [[nodiscard]] QCoro::Task<ExitCode> follow(OperationView known);
    /// The engine has the request and said nothing (`why`): it may still carry it out.
    [[nodiscard]] QCoro::Task<ExitCode> find(OperationId id, Problem why);
    [[nodiscard]] QCoro::Task<void> exportStopFile(OperationId id, QString path);

private:
    [[nodiscard]] QCoro::Task<void> followDirect(OperationId id, QDeadlineTimer end);

    EngineAccess &m_access;
    ActOptions m_options;
    bool m_readable;
};

} // namespace fleet::cli
