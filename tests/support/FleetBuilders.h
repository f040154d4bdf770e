// Bots, fleets and operations for tests, said in words: `aBot("spot-arb-01").inGroup("spot-arb").paused()`.
// Never random: two runs build the same.
#pragma once

#include "fleet/FleetView.h"
#include "support/ManualClock.h"

namespace fleet::test {

class BotBuilder final {
public:
    explicit BotBuilder(const QString &name);

    BotBuilder &inGroup(const QString &group);
    BotBuilder &on(const QString &exchange);
    BotBuilder &heard(milliseconds ago);
    BotBuilder &holding(qint64 positions, qint64 orders);
    BotBuilder &earning(const QString &usd);
    /// Paused by an operator, and says so itself.
    BotBuilder &paused(const QString &holdId = QStringLiteral("pause-1"));
    /// Stopped by an operator, and says so itself.
    BotBuilder &latched(const QString &holdId = QStringLiteral("stop-1"));
    /// An operator's stop that came to nothing: it reports trading.
    BotBuilder &notStopping(DeliveryState state = DeliveryState::Refused,
                            const QString &holdId = QStringLiteral("stop-1"));
    BotBuilder &dead();
    BotBuilder &late();
    BotBuilder &neverSeen();
    BotBuilder &plain();
    /// Dormant until it takes over from another bot.
    BotBuilder &standby();
    BotBuilder &lostLink(seconds after, LostLinkAct act);
    BotBuilder &drifting();
    /// Judged, and within every limit.
    BotBuilder &healthy();
    /// Of drawdown: it says 12 % where 10 are allowed, or 6 where 5 are.
    BotBuilder &unhealthy(Health health = Health::Critical);
    BotBuilder &measuring(const QString &custom, double value);
    BotBuilder &pending(Verb verb, DeliveryState state = DeliveryState::Sent);

    operator BotView() const { return m_bot; } // NOLINT(google-explicit-constructor): reads as the bot it builds

private:
    BotView m_bot;
};

[[nodiscard]] inline BotBuilder aBot(const QString &name)
{
    return BotBuilder(name);
}

/// A ready fleet called acme-trading, live, with the groups its bots name.
[[nodiscard]] FleetSnapshot aFleet(std::vector<BotView> bots);
/// The guide's twelve: spot-arb 3, perp-momentum 5, options-mm 4.
[[nodiscard]] FleetSnapshot theTwelve();
/// `count` bots in four groups.
[[nodiscard]] FleetSnapshot manyBots(int count);

/// An operation over `outcomes`, one bot each: bot-1, bot-2, …
[[nodiscard]] OperationView anOperation(Verb verb, const std::vector<Outcome> &outcomes,
                                        const QString &id = QStringLiteral("operation-1"));

/// Open, firing, and critical unless its rule only warns; `bot`: a name, empty for one of the whole fleet.
[[nodiscard]] AlertView anAlert(AlertRule rule, const QString &bot = {}, milliseconds ago = seconds(60));

} // namespace fleet::test
