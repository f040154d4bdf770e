// What the GreenHelix gateway speaks of, as plain values. One spelling for both dialects.
// Never parsed from bytes here: that is each dialect's own work.
#pragma once

#include "core/Ids.h"
#include "core/Problem.h"
#include "core/Time.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace fleet {

/// Strict order of precedence; see Transport.
enum class Lane : std::uint8_t { Emergency, Command, Interactive, Background };

struct Registration {
    QString agentId;
    QByteArray apiKey; ///< secret; empty where the dialect makes none
    QString tier;
    /// Why the identity key could not be set; the registration stands, and its API key cannot be had a second time.
    std::optional<Problem> identityProblem;
};

struct AgentIdentity {
    QString agentId;
    QString publicKeyHex;
    std::optional<UtcTime> createdAt;
};

/// Private message. `type` is one of the gateway's own words (REST) or "command", "ack", "alert" (tool dialect).
struct OutgoingMessage {
    QString sender;
    QString recipient;
    QString type;
    QString subject;
    QString body; ///< JSON text
    QJsonObject metadata;
    ThreadId thread;
};

struct Message {
    QString id;
    QString sender;
    QString recipient;
    QString type;
    QString subject;
    QString body;
    QJsonObject metadata;
    ThreadId thread;
    UtcTime createdAt{};
};

struct OutgoingEvent {
    QString type;
    QString source; ///< free text on the gateway: proves nothing
    QJsonObject payload;
};

struct Event {
    qint64 id = 0;
    QString type;
    QString source; ///< empty on a WebSocket frame
    QJsonObject payload;
    std::optional<UtcTime> createdAt; ///< whole seconds; absent on a WebSocket frame
    /// Why it cannot be read, where its page could; then it has its id at most, and 0 where even that is not to be had.
    QString problem = {};
};

struct Webhook {
    QString id;
    QString url;
    QStringList eventTypes;
    bool operator==(const Webhook &) const = default;
};

/// What became of the first attempt of a test delivery.
struct WebhookTest {
    bool delivered = false;          ///< the address answered 2xx
    std::optional<int> responseCode; ///< what it answered; nothing where no answer came
};

struct Usage {
    qint64 totalCalls = 0;
    double totalCost = 0.0; ///< credits, as the gateway says it
};

struct GatewayHealth {
    QString status; ///< "ok" or "degraded"
    QString version;
    std::optional<double> clockRate;    ///< only a sandbox says this
    std::optional<UtcTime> clockOrigin; ///< with clockRate: the instant at which fast and real time agree
};

struct Sla {
    double claimedUptime = 0.0;
    double actualUptime = 0.0;
    bool compliant = false;
    double confidence = 0.0; ///< 0 = the gateway has no data
};

struct Reputation {
    double composite = 0.0;  ///< 0…100
    double confidence = 0.0; ///< 0 = the gateway has no data
};

struct MetricClaim {
    QString agentId;
    QString metric;
    double value = 0.0;
    std::optional<UtcTime> validUntil;
};

/// What a dialect can do; services ask before they rely on it.
struct Capabilities {
    bool readsMessages = false; ///< getting a thread's messages works: answers can be read
    bool readsEvents = false;   ///< getting events works: heartbeats can be swept
    bool liveEvents = false;    ///< a WebSocket
    bool batch = false;
    bool makesApiKeys = false; ///< registering an agent yields a key of its own
    bool operator==(const Capabilities &) const = default;
};

/// The allowance as this side counts it (the gateway's limit is soft, refused calls count, no Retry-After).
struct RateState {
    QString tier;
    std::int64_t limitPerHour = 0;
    std::int64_t usedLastHour = 0;
    std::int64_t reserve = 0; ///< kept for emergency
    bool refusing = false;    ///< a 429 was seen and its quiet minute is not over
    bool operator==(const RateState &) const = default;
};

} // namespace fleet
