// What is known of every bot: its registration, its last verified report, and the holds ordered for it.
// Must never take a report's word for an order, nor an order for a report: desired and reported stay apart.
#pragma once

#include "fleet/FleetView.h"
#include "protocol/Answer.h"
#include "protocol/InstanceLedger.h"
#include "protocol/Verification.h"
#include "store/Records.h"

#include <map>
#include <set>

namespace fleet {

struct BotRuntime {
    Bot bot;
    BotKeys keys;
    QString keyName; ///< short fingerprint of the public key on record
    InstanceLedger ledger;
    std::optional<Heartbeat> heartbeat;
    std::optional<UtcTime> heardAt;
    milliseconds heardMark{0};       ///< the console's heard time when it was last heard
    bool heardLately = false;        ///< its newest report was new when it arrived
    std::vector<HoldRecord> ordered; ///< holds of this console's orders, lifted ones too until they are gone
    qint64 forgeries = 0;

    [[nodiscard]] std::vector<Hold> wantedHolds() const; ///< ordered and not lifted
    [[nodiscard]] DesiredState desired() const;
    [[nodiscard]] seconds interval(const std::map<GroupId, Group> &groups) const;
};

/// What a report changed besides the report itself.
struct ReportChange {
    Sequence sequence = Sequence::Repeated;
    bool overtaken = false;          ///< repeated, but for an answer of the bot that came by a faster road
    std::vector<HoldRecord> adopted; ///< holds that the bot named and this console did not know
    bool tradesWhileHeld = false;
};

/// Engine thread; pure but for being mutable: the caller records what it returns.
class FleetState final {
public:
    void putGroup(const Group &group);
    void putBot(const Bot &bot);
    void putHold(const HoldRecord &hold);
    void restoreReport(const BotId &bot, const Heartbeat &heartbeat, UtcTime heardAt, UtcTime now);

    [[nodiscard]] const std::map<BotId, BotRuntime> &bots() const { return m_bots; }
    [[nodiscard]] const std::map<GroupId, Group> &groups() const { return m_groups; }
    [[nodiscard]] const BotRuntime *find(const BotId &bot) const;
    /// The keys of a member; nothing for a stranger or a former bot.
    [[nodiscard]] std::optional<BotKeys> keysOf(const BotId &bot) const;
    [[nodiscard]] WindDown windDownOf(const BotId &bot) const;

    /// `heardAt`: when it was said, as far as this side knows; an old one found by a sweep does not make a bot alive.
    [[nodiscard]] ReportChange takeReport(const Heartbeat &heartbeat, UtcTime heardAt, UtcTime now,
                                          milliseconds heardTotal);
    /// A level-0 bot's unsigned word: good for "heard" and for what is shown, never for a proof. It has no number and no
    /// time of its own: that it is newer than what was heard, its caller knows. False for a bot that is not known.
    bool takePlainReport(const BotId &bot, BotState state, const Metrics &metrics, UtcTime heardAt, UtcTime now,
                         milliseconds heardTotal);
    /// What a bot's answer says of its state, where it is newer than its last report: the last report as it is with that,
    /// to be kept; null where it is not newer, or not of the same start.
    [[nodiscard]] const Heartbeat *takeAnswer(const Answer &answer);
    void noteForgery(const BotId &bot);

    /// Marks the named holds of a bot as lifted, or as standing again; returns the changed rows.
    [[nodiscard]] std::vector<HoldRecord> setLifted(const BotId &bot, const std::vector<HoldId> &ids, bool lifted);

    /// Bots whose view may have changed since the last call.
    [[nodiscard]] std::set<BotId> takeChanged();
    void markChanged(const BotId &bot) { m_changed.insert(bot); }
    void markAllChanged();

    /// `bot` is known. `heardTotal`: the console's heard time until now.
    [[nodiscard]] Liveness livenessOf(const BotId &bot, milliseconds heardTotal, bool blind) const;
    [[nodiscard]] BotView view(const BotId &bot, milliseconds heardTotal, bool blind) const;

private:
    [[nodiscard]] static BotIdentityView identityOf(const BotRuntime &runtime);

    std::map<BotId, BotRuntime> m_bots;
    std::map<GroupId, Group> m_groups;
    std::set<BotId> m_changed;
};

} // namespace fleet
