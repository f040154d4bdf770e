// Who may take over from a dead bot, and what must be true before: rules over a snapshot, the same for window, command
// line and engine. Must never take this console's deafness for a death, nor one death for two.
#pragma once

#include "core/Result.h"
#include "fleet/FleetView.h"
#include "fleet/OperationPlan.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// What a candidate does now. Fit ones stand before the others, in this order.
enum class Standing : std::uint8_t {
    Dormant, ///< a standby: trades nothing, waits for this
    Paused,  ///< is resumed first; then it takes over
    Unfit,
};

struct FailoverCandidate {
    BotId bot = {};
    QString name = {};
    Standing standing = Standing::Unfit;
    QString why = {}; ///< a sentence: what it does now, or why it cannot take over

    [[nodiscard]] bool isFit() const { return standing != Standing::Unfit; }
    bool operator==(const FailoverCandidate &) const = default;
};

/// Why a death may be none (guide, chapter 5): a lost network looks the same from here.
struct FailoverDoubts {
    std::optional<UtcTime> linkSince = std::nullopt; ///< the console's own link changed after the bot's last word
    std::vector<QString> diedWithIt = {};            ///< names of bots that fell silent within `together` of it

    static constexpr std::chrono::minutes together{5};

    [[nodiscard]] bool isAny() const { return linkSince.has_value() || !diedWithIt.empty(); }
    bool operator==(const FailoverDoubts &) const = default;
};

/// What makes sure that the dead bot trades no more (protocol, section 7).
struct FailoverFence {
    enum class Rule : std::uint8_t {
        Ends,       ///< its lost-link rule ends its trading by itself, `after` its death
        CarriesOn,  ///< its lost-link rule lets it go on: only somebody who looked can say
        Unprovable, ///< a plain bot has no such rule
    };

    Rule rule = Rule::CarriesOn;
    LostLinkPolicy policy = {};
    UtcTime deadSince{};                           ///< the console's time
    std::optional<UtcTime> opensAt = std::nullopt; ///< by itself; never where nothing ends its trading

    /// `checked`: an operator looked at the exchange and found that it trades no more.
    [[nodiscard]] bool isOpen(UtcTime now, bool checked) const { return checked || (opensAt && now >= *opensAt); }
    bool operator==(const FailoverFence &) const = default;
};

/// All that is said before anybody takes over.
struct FailoverPlan {
    BotId dead = {};
    QString name = {};
    GroupId group = {};
    ExchangeId exchange = {};
    QString strategy = {};
    std::optional<UtcTime> heardAt = std::nullopt;
    std::optional<qint64> positions = std::nullopt; ///< as it last reported
    QString refusal = {};                           ///< why nobody takes over now, a sentence; empty when somebody may
    FailoverDoubts doubts = {};
    FailoverFence fence = {};
    bool stateful = true; ///< what is proposed: only one that said it has nothing open needs no reconciling
    std::vector<FailoverCandidate> candidates = {}; ///< of its group, the best first, those that cannot last

    [[nodiscard]] bool hasFit() const;
    bool operator==(const FailoverPlan &) const = default;
};

/// Problem: no such bot.
[[nodiscard]] Result<FailoverPlan> planFailover(const BotId &dead, const FleetSnapshot &fleet);
/// Of any bot of the fleet, also one that planFailover() does not list.
[[nodiscard]] FailoverCandidate judgeCandidate(const BotView &bot, const BotView &dead);

/// The fields of an `assume_responsibility` as an operator asks for it.
[[nodiscard]] QJsonObject failoverFields(const BotId &dead, bool stateful, bool exchangeChecked);
[[nodiscard]] BotId fromBotOf(const QJsonObject &fields);
/// Why this request cannot be aimed at this bot, a sentence; empty when it can.
[[nodiscard]] QString whyNotTakeOver(const OperationRequest &request, const BotView &bot, const FleetSnapshot &fleet);
/// Why it has to wait all the same, a sentence; empty when the fence is open.
[[nodiscard]] QString whyNotYet(const OperationRequest &request, const FleetSnapshot &fleet);

/// What a failover is made of, in order: the dead bot is held, a paused one resumed, and then it takes over. The last
/// names the others, and waits for them.
struct FailoverSteps {
    std::vector<OperationRequest> before = {};
    OperationRequest takeOver = {};
};
/// `request` was admitted, and names its one target.
[[nodiscard]] FailoverSteps stepsOf(const OperationRequest &request, const FleetSnapshot &fleet);

/// In plain words, for a terminal.
[[nodiscard]] QString inWords(const FailoverFence &fence, UtcTime now);

} // namespace fleet
