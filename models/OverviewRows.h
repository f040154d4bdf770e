// What a person should look at, one row a thing: bots worst first with the reason in words, what was asked of the fleet
// lately.
// Never invents: every word comes from the snapshot, and what is old says how old.
#pragma once

#include "fleet/FleetView.h"
#include "models/BotGlance.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <set>
#include <vector>

namespace fleet {

enum class RowTarget : std::uint8_t { None, Bot, Operation, Alert };

/// What a person would most likely do about a row; opening it is always possible beside.
enum class RowAct : std::uint8_t { None, Show, Stop, Pause, Resume, Release };

struct OverviewRow {
    QString key;
    Severity severity = Severity::None;
    QString icon; ///< of what was done; empty: the severity's own
    QString word; ///< the severity in one word
    QString title;
    QString detail;
    QString time;
    QString exactTime;
    RowTarget target = RowTarget::None;
    QString targetId;
    RowAct act = RowAct::None;

    bool operator==(const OverviewRow &) const = default;
};

class OverviewRows final {
    Q_DECLARE_TR_FUNCTIONS(fleet::OverviewRows)

public:
    OverviewRows() = delete;

    /// Every bot that is not simply trading, and those that do badly: by glance and health, then by what it has at risk;
    /// no more than `most`. While nothing is heard, by the glance that each was last known in.
    /// `named`: ids of bots that stand elsewhere already.
    [[nodiscard]] static std::vector<OverviewRow> worstFirst(const FleetSnapshot &fleet, UtcTime now, int most,
                                                             const std::set<QString> &named = {});
    /// Belongs into that list: not simply trading, or not well.
    [[nodiscard]] static bool isTroubled(const BotView &bot, BotGlance glance);
    /// Its figures are what a person should look at first: it is heard, nothing worse is known, and they are beyond a
    /// limit.
    [[nodiscard]] static bool isIll(const BotView &bot, BotGlance glance);
    /// Operations, newest first.
    [[nodiscard]] static std::vector<OverviewRow> recent(const FleetSnapshot &fleet, UtcTime now, int most);
    [[nodiscard]] static OverviewRow botRow(const BotView &bot, BotGlance glance, UtcTime now);
    [[nodiscard]] static OverviewRow operationRow(const FleetSnapshot &fleet, const OperationView &operation,
                                                  UtcTime now);

    /// Its state in one word, as it counts first: how it does by its figures where they are what to look at first.
    [[nodiscard]] static QString stateWord(const BotView &bot, BotGlance glance);
    [[nodiscard]] static Severity stateSeverity(const BotView &bot, BotGlance glance);
    /// "Not stopped", "Dead", "Unknown", "Not proved", "Stopped", "Late", "Drifts", "Pausing", "Paused", "Trading".
    [[nodiscard]] static QString word(const BotView &bot, BotGlance glance);
    /// Why it is in that state: "Silent for 4 min 8 s with 2 positions, $16,900 open on deribit."
    [[nodiscard]] static QString reason(const BotView &bot, BotGlance glance, UtcTime now);
    /// The same while nothing is heard, of the state that it was last known in.
    [[nodiscard]] static QString lastReason(const BotView &bot, BotGlance last, UtcTime now);
    /// What to do about a bot in that state: stop the dead at the first contact, release the stopped …
    [[nodiscard]] static RowAct actOn(const BotView &bot, BotGlance glance);
    /// "Stop…", "Show"; empty for none.
    [[nodiscard]] static QString word(RowAct act);
    /// For counts and filters: "dead", "late or drifting".
    [[nodiscard]] static QString word(BotGlance glance);
    /// "Flatten after 1 min", "Carry on".
    [[nodiscard]] static QString lostLink(const LostLinkPolicy &policy);
    /// Under an hour its age, then the clock, then the date.
    [[nodiscard]] static QString when(UtcTime time, UtcTime now);

private:
    [[nodiscard]] static QString atRisk(const BotView &bot);
    [[nodiscard]] static QString held(const BotView &bot);
    [[nodiscard]] static QString reportedWord(const BotView &bot);
    [[nodiscard]] static QString drift(const BotView &bot);
    /// Of a bot that is to stop and does not: what became of the stop, and what it may still do.
    [[nodiscard]] static QString notStopped(const BotView &bot);
    /// Of a bot that is to stop: what it says instead.
    [[nodiscard]] static QString unproved(const BotView &bot, const QString &silence);
    [[nodiscard]] static QString needWord(const OperationView &operation);
};

} // namespace fleet
