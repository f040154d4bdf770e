// The fleet as a window or a command line sees it: plain values, computed by the engine, carried to every reader.
// Nothing here decides; a view is never a source of truth for an order.
#pragma once

#include "core/Bot.h"
#include "core/ChannelTimes.h"
#include "core/Health.h"
#include "core/Metrics.h"
#include "core/Scope.h"
#include "fleet/AlertView.h"
#include "protocol/DeliveryMachine.h"
#include "protocol/Heartbeat.h"
#include "protocol/Hold.h"
#include "protocol/Verb.h"

#include <QJsonObject>
#include <QMetaType>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// What this console wants of a bot, from the holds it ordered.
enum class DesiredState : std::uint8_t { Trading, Paused, Stopped };

enum class Liveness : std::uint8_t {
    Alive,
    Late,      ///< silent for 1.5 intervals of heard time
    Dead,      ///< silent for 4 intervals of heard time
    NeverSeen, ///< enrolled, not heard since
    Unknown,   ///< the console is blind
};

struct PendingView {
    OperationId operation;
    Verb verb = Verb::Pause;
    DeliveryState state = DeliveryState::Queued;
    bool operator==(const PendingView &) const = default;
};

/// Who a bot is, as the registry and its own newest verified report say.
struct BotIdentityView {
    QString key;        ///< short fingerprint of the public key on record; empty until it is enrolled
    int keyVersion = 0; ///< on record
    std::optional<int> reportedKeyVersion;
    InstanceId instance;           ///< of its running start; empty until it is heard
    std::optional<UtcTime> saidAt; ///< its newest report, by its own clock
    std::optional<UtcTime> enrolledAt;
    qint64 forgeries = 0; ///< reports in its name that did not verify, since the engine started

    bool operator==(const BotIdentityView &) const = default;
};

struct BotView {
    BotId id;
    QString name;
    GroupId group;
    ExchangeId exchange;
    std::vector<ExchangeId> exchanges;
    QString strategy;
    QString version; ///< as reported, else as enrolled
    BotLevel level = BotLevel::Verified;
    EnrolmentState enrolment = EnrolmentState::Intended;
    DesiredState desired = DesiredState::Trading;
    std::optional<BotState> reported;
    QString phase;
    std::vector<Hold> holds;        ///< as reported
    std::vector<Hold> orderedHolds; ///< ordered by this console, not lifted
    Liveness liveness = Liveness::NeverSeen;
    std::optional<UtcTime> heardAt;   ///< arrival of the newest verified report
    std::vector<PendingView> pending; ///< under way, oldest first
    /// The newest stop that stands, when it came to nothing: the bot refused it, could not, or never got it.
    std::optional<PendingView> failedStop = {};
    Metrics metrics;
    WindDown windDown = WindDown::Flatten;
    LostLinkPolicy lostLink;
    bool drifts = false;              ///< reported differs from desired and no command is under way
    seconds interval{30};             ///< of its heartbeats: reported, else its group's
    std::optional<Money> maxPosition; ///< as enrolled
    BotIdentityView identity;
    Verdict verdict = {}; ///< nothing while it is not heard: its last figures say nothing about now
    bool standby = false; ///< as reported: dormant until it takes over from another bot

    /// It says itself that a latch holds it and that it has stopped. What was only ordered may not have come.
    [[nodiscard]] bool hasStopped() const { return reported == BotState::Stopped && anyLatch(holds); }
    /// A latch is ordered or reported, whether or not the bot has stopped.
    [[nodiscard]] bool isToStop() const { return anyLatch(holds) || anyLatch(orderedHolds); }
    /// It is to stop, and it does not: it would not, could not, or trades with no stop under way.
    [[nodiscard]] bool hasNotStopped() const;
    bool operator==(const BotView &) const = default;
};

struct GroupView {
    GroupId name;
    WindDown windDown = WindDown::Flatten;
    LostLinkPolicy lostLink;
    seconds heartbeatInterval{30};
    bool managedKeys = false; ///< the console keeps the bots' keys
    bool takesCustom = false; ///< custom commands have a schema here
    bool operator==(const GroupView &) const = default;
};

/// How a delivery counts on the board; exclusive, sums to the targets.
enum class Outcome : std::uint8_t {
    Confirmed,
    Observed,
    Refused,
    Failed,      ///< also undeliverable, expired, superseded, cancelled
    Unreachable, ///< 60 s without an answer, or dead already at the click
    Silent,      ///< no answer yet
    Working,     ///< accepted, not yet proved
};

struct DeliveryView {
    BotId bot;
    QString name;
    ExchangeId exchange;
    DeliveryState state = DeliveryState::Queued;
    Outcome outcome = Outcome::Silent;
    bool canProve = true;
    int attempts = 0;
    std::optional<milliseconds> sentAfter;     ///< from the click until the gateway had it, at the last try
    std::optional<milliseconds> acceptedAfter; ///< from the click until the bot said so
    std::optional<milliseconds> took;          ///< from the click to the end
    std::optional<qint64> positions;           ///< still open, as last reported
    std::optional<qint64> orders;
    std::optional<Money> exposure;
    std::optional<UtcTime> heardAt;
    QString phase;
    QString says; ///< what the bot or the gateway said, in words
    /// Of a stop: what it does with the bot's positions, by its group's policy or as chosen for this stop.
    std::optional<WindDown> windDown = {};
    GroupId group = {};
    bool operator==(const DeliveryView &) const = default;
};

struct OutcomeCounts {
    int total = 0;
    int confirmed = 0;
    int observed = 0;
    int refused = 0;
    int failed = 0;
    int unreachable = 0;
    int silent = 0;
    int working = 0;

    [[nodiscard]] int pending() const { return silent + working; }
    [[nodiscard]] bool allConfirmed() const { return total > 0 && confirmed == total; }
    bool operator==(const OutcomeCounts &) const = default;
};

/// Given after the act, beside the reason that was given with it.
struct AddedReason {
    QString id;
    UtcTime at{};
    QString by;
    QString text;
    bool operator==(const AddedReason &) const = default;
};

struct OperationView {
    OperationId id;
    Verb verb = Verb::Pause;
    Scope scope;
    QString reason;
    QString issuedBy;
    UtcTime createdAt{};
    bool recorded = false; ///< on disk; an emergency verb may be on its way before it is
    bool ended = false;
    std::optional<UtcTime> broadcastAt;
    std::optional<UtcTime> nextRingAt;
    QString problem;                      ///< why nothing can be sent, in words; empty when all is well
    std::vector<DeliveryView> deliveries; ///< worst first
    OutcomeCounts counts;
    std::vector<AddedReason> addedReasons = {}; ///< oldest first
    BotId fromBot = {};                         ///< whose place is taken; only of a failover
    bool operator==(const OperationView &) const = default;
};

enum class LinkState : std::uint8_t {
    Connecting,
    Live,
    Degraded, ///< a channel is down
    Blind,    ///< nothing can be heard
};

enum class WebhookState : std::uint8_t {
    Off,         ///< this profile takes none
    Asking,      ///< it is being registered and tried
    Unproved,    ///< registered at a gateway that cannot try it, and nothing came yet
    Proved,      ///< what the gateway sent came here
    Unreachable, ///< nothing comes
};

/// The road on which the gateway calls this console.
struct WebhookView {
    WebhookState state = WebhookState::Off;
    QString why = {};        ///< nothing comes, in words; empty when all is well
    bool lost = false;       ///< it was proved once and brings nothing now
    ChannelTimes times = {}; ///< of the last answer that said "kept"
    bool operator==(const WebhookView &) const = default;
};

struct LinkView {
    LinkState state = LinkState::Connecting;
    std::optional<UtcTime> since; ///< of the present state
    bool webSocketUp = false;
    bool sweepUp = false;
    ChannelTimes webSocket = {};
    ChannelTimes sweep = {}; ///< its lag: the longest that something may have waited for it
    WebhookView webhook = {};
    std::optional<UtcTime> lastEventAt;
    std::optional<milliseconds> roundTrip;
    std::optional<milliseconds> clockSkew; ///< gateway minus this machine
    qint64 callsUsed = 0;
    qint64 callsLimit = 0;
    qint64 reserve = 0;
    int queued = 0;
    int busEpoch = 0;
    QString problem;           ///< in words
    bool stopsBlocked = false; ///< the gateway refuses this console's key: no stop can be sent
    bool flooded = false;      ///< strangers fill the bus
    bool diskFailing = false;
    bool operator==(const LinkView &) const = default;
};

struct NoticeView {
    QString id;
    UtcTime at{};
    QString severity;
    BotId bot;
    QString text;
    bool operator==(const NoticeView &) const = default;
};

struct FleetSnapshot {
    QString organisation;
    QString managerId;
    bool sandbox = false;
    QString gateway; ///< URL without any secret
    UtcTime at{};
    std::vector<BotView> bots; ///< by group, then name
    std::vector<GroupView> groups;
    std::vector<OperationView> operations; ///< newest first
    std::vector<NoticeView> notices;       ///< newest first
    std::vector<AlertView> alerts = {};    ///< open ones, most urgent first
    std::vector<Silence> silences = {};    ///< in force, the one that ends first first
    Thresholds thresholds = {};            ///< what differs from the built-in limits
    LinkView link;
};

/// Changed rows only.
struct FleetDelta {
    UtcTime at{};
    std::vector<BotView> bots;
    std::vector<BotId> removed;
    std::vector<GroupView> groups; ///< all of them when any changed, else empty
    std::vector<OperationView> operations;
    std::vector<NoticeView> notices;                             ///< new ones
    std::vector<AlertView> alerts = {};                          ///< closed ones too: they go
    std::optional<std::vector<Silence>> silences = std::nullopt; ///< all of them
    std::optional<Thresholds> thresholds = std::nullopt;
    std::optional<LinkView> link;

    [[nodiscard]] bool isEmpty() const
    {
        return bots.empty() && removed.empty() && groups.empty() && operations.empty() && notices.empty()
            && alerts.empty() && !silences && !thresholds && !link;
    }
};

[[nodiscard]] QString toString(DesiredState state);
[[nodiscard]] QString toString(Liveness liveness);
[[nodiscard]] QString toString(Outcome outcome);
[[nodiscard]] QString toString(LinkState state);
[[nodiscard]] QString toString(WebhookState state);

[[nodiscard]] OutcomeCounts countOutcomes(const std::vector<DeliveryView> &deliveries);

inline constexpr std::size_t shownNotices = 200;
inline constexpr std::size_t shownOperations = 200; ///< ended ones; open ones are always there

/// Applies a delta to a snapshot, keeping the orders and limits named above.
void apply(FleetSnapshot &snapshot, const FleetDelta &delta);

[[nodiscard]] QJsonObject toJson(const FleetSnapshot &snapshot);
[[nodiscard]] Result<FleetSnapshot> snapshotFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const FleetDelta &delta);
[[nodiscard]] Result<FleetDelta> deltaFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const OperationView &operation);
[[nodiscard]] Result<OperationView> operationViewFromJson(const QJsonObject &object);

} // namespace fleet

Q_DECLARE_METATYPE(fleet::FleetDelta)
Q_DECLARE_METATYPE(fleet::FleetSnapshot)
Q_DECLARE_METATYPE(fleet::OperationView)
