// An embedded GreenHelix gateway on loopback: a real HTTP and WebSocket server for demos, tests and benchmarks.
// Must never be linked by anything but app/ and tests, and never reaches beyond this machine.
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "gateway/GatewayTypes.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace fleet::sandbox {

enum class GatewayDialect : std::uint8_t {
    Rest,   ///< REST as of 1.4.8
    Tool,   ///< `POST /v1 {"tool","input"}`: the guide's ten tools and the reads get_messages and get_events
    Tool10, ///< the ten tools alone
};

struct GatewayOptions {
    quint16 port = 0; ///< 0 = any free one
    GatewayDialect dialect = GatewayDialect::Rest;
    milliseconds latency{0}; ///< real time added to every answer; effects happen when the request arrives
    QString registrationTier = QStringLiteral("free"); ///< tier of the keys that registration makes
    bool rateLimits = true;
    /// true = as the real gateway: loopback and plain http are refused, events reach no webhook, nothing is retried.
    bool strictWebhooks = false;
    const Clock *clock = nullptr; ///< outlives the server; nullptr = the machine's clock
    /// Told of every message that was taken, on the server's thread: a push to bots where nobody can read.
    std::function<void(const Message &)> onMessage;
};

/// An event that was published before the server started.
struct PastEvent {
    OutgoingEvent event;
    UtcTime at{};
};

/// What the server does wrong until told otherwise. `percent` and `pathPrefix` choose which requests are hit:
/// evenly spread, the same ones in each run.
struct GatewayFault {
    enum class Kind : std::uint8_t {
        Down,        ///< connections are reset at once, open ones are cut
        Slow,        ///< `value` more milliseconds for each answer
        RateLimited, ///< every call is refused with 429
        ServerError, ///< `value` is the status (500 if 0)
        Garbage,     ///< status 200 and a body that is not JSON
        CutBody,     ///< the connection ends in the middle of the body
        Drop,        ///< the connection ends without an answer
        NoWebSocket, ///< open WebSockets are cut and new ones refused with 503
    };

    Kind kind = Kind::Down;
    int value = 0;
    int percent = 100;
    QString pathPrefix;       ///< empty = every path
    bool afterEffect = false; ///< the request is carried out first; CutBody and Slow always carry it out
};

/// What was served since the start or the last resetCounters(). A consistent copy.
struct GatewayCounters {
    quint64 requests = 0;
    quint64 connections = 0;
    int openWebSockets = 0;
    QHash<QString, quint64> byRoute; ///< "POST /v1/messaging/messages"; tools as "tool send_message"
    QHash<int, quint64> byStatus;
    QHash<QString, quint64> messagesByRecipient; ///< accepted messages, whatever road they came
};

/// Owns one thread of its own. All members may be called from any other thread; they wait for that thread briefly.
class GatewayServer final {
public:
    using Options = GatewayOptions;
    using Fault = GatewayFault;

    explicit GatewayServer(Options options = {});
    GatewayServer(const GatewayServer &) = delete;
    GatewayServer &operator=(const GatewayServer &) = delete;
    ~GatewayServer();

    /// Listens on 127.0.0.1. A port that is taken is a Problem of kind Offline.
    [[nodiscard]] Result<void> start();
    /// Cuts every connection and stops listening; start() may follow and keeps the port.
    void stop();
    /// "http://127.0.0.1:PORT"; empty before start().
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;

    /// Makes the agent (with identity and wallet) if it is new, and one more key for it. Returns the API key.
    QByteArray addAgent(const QString &agentId, const QString &tier = QStringLiteral("free"),
                        const QStringList &scopes = {QStringLiteral("read"), QStringLiteral("write")},
                        const std::optional<QByteArray> &fixedApiKey = std::nullopt,
                        const std::optional<QByteArray> &publicKeyHex = std::nullopt);
    /// Puts events into the log as of their own times, in the order given. `announce`: those who listen are told.
    void addPastEvents(const std::vector<PastEvent> &events, bool announce);
    /// As if its sender had sent it now.
    void addMessage(const OutgoingMessage &message);
    /// From now on the key is refused as expired.
    void expireKey(const QByteArray &apiKey);
    void setBalance(const QString &agentId, double credits);
    /// Empties the database as if the gateway had lost it: agents, keys, messages, events; event ids start again at 1.
    /// Every connection is cut.
    void reset();

    /// One fault of each kind at a time: setting the same kind again replaces it.
    void setFault(const Fault &fault);
    void clearFault(Fault::Kind kind);
    void clearFaults();
    void setLatency(milliseconds latency);

    [[nodiscard]] GatewayCounters counters() const;
    void resetCounters();
    /// The id of the newest event; 0 for none.
    [[nodiscard]] qint64 lastEventId() const;

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace fleet::sandbox
