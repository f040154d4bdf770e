// The road of a stop: a thread and a connection pool of its own that nothing else ever uses or waits for.
// Must never be throttled by another lane's breaker, backoff or queue.
#pragma once

#include "gateway/HttpCall.h"

#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace fleet {

/// Where a call stands in the lane's queue when there are fewer connections, or a slower pace, than calls.
struct EmergencyTurn {
    bool reachesMany = false; ///< a broadcast or a ring: before all that reaches one bot
    std::size_t stop = 0;     ///< calls of one stop keep their order; stops take turns
};

class EmergencyLane final {
public:
    struct Options {
        int maxConnections = 256;
        std::chrono::milliseconds requestTimeout{5000};
        std::chrono::milliseconds connectTimeout{2000};
        QByteArray trustedCertificates; ///< PEM, in addition to the system's; empty for none
    };
    /// Called once for each call, on the lane's own thread: hand the value over, do not work here.
    using OnAnswer = std::function<void(std::size_t index, Result<HttpAnswer> answer)>;

    /// `base`: scheme, host and port of the gateway. Starts the thread; opens nothing yet. Over https the peer and its
    /// host name are verified. Problems of an answer: Offline, Timeout, Protocol, Invalid (never sent), Cancelled.
    EmergencyLane(const QUrl &base, Options options);
    ~EmergencyLane(); ///< ends every call with ProblemKind::Cancelled, then joins the thread

    EmergencyLane(const EmergencyLane &) = delete;
    EmergencyLane &operator=(const EmergencyLane &) = delete;

    /// Keeps `connections` open and idle until coolDown(); those that the gateway closes (after 5 s) are opened again.
    void warm(int connections);
    void coolDown();

    /// Sends all calls in order, min(calls, maxConnections) at a time, in turn with those of other stops. Thread-safe.
    void send(std::vector<HttpCall> calls, OnAnswer onAnswer, EmergencyTurn turn = {});

    /// From now on at most one call each `interval` leaves the queue (0 = no pacing): used after a 429.
    void pace(std::chrono::milliseconds interval);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace fleet
