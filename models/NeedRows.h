// What waits for a person, one row a thing, the most pressing first.
// Never names what goes well: an operation that is young and obeyed needs nobody.
#pragma once

#include "models/OverviewRows.h"

namespace fleet {

class NeedRows final {
    Q_DECLARE_TR_FUNCTIONS(fleet::NeedRows)

public:
    NeedRows() = delete;

    /// Bots that are to stop and do not; dead and unknown ones that may hold a position, the largest first; stops that a bot refused or that are stuck;
    /// critical alerts that fire, and what else the engine calls critical; other operations with something left over or stuck, unless a newer one has asked
    /// the same bots; alerts that warn, and what else the engine warned of. Nothing is said twice: an alert about a bot
    /// that stands here already, or that a banner across the window says, has no row. A console that hears nothing, blind
    /// or not connected yet, names no bots, as of each it knows the same, and holds its silence against no operation.
    [[nodiscard]] static std::vector<OverviewRow> of(const FleetSnapshot &fleet, UtcTime now);
    /// Under way for so long that it should be proved by now, or nothing of it can be sent.
    [[nodiscard]] static bool isStuck(const OperationView &operation, UtcTime now);
    /// As last heard. What a bot never said about its positions is not taken for none.
    [[nodiscard]] static bool mayHoldPosition(const BotView &bot);

    /// The engine raised an alert for what this notice tells: it stands among the alerts.
    [[nodiscard]] static bool isAlsoAlert(const NoticeView &notice);

private:
    [[nodiscard]] static OverviewRow alertRow(const AlertView &view, UtcTime now);
    [[nodiscard]] static OverviewRow noticeRow(const FleetSnapshot &fleet, const NoticeView &notice, UtcTime now);
};

} // namespace fleet
