// One kept-alive connection of the emergency pool: opens, carries one call after another, says when it is free.
// Must never queue a call or decide which one is next: that is the pool's.
#pragma once

#include "gateway/EmergencyLane.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <cstdint>
#include <memory>

namespace fleet {

struct EmergencyJob {
    HttpCall call;
    std::size_t index = 0;
    std::shared_ptr<const EmergencyLane::OnAnswer> onAnswer;
    EmergencyTurn turn;
    bool retried = false; ///< a stale connection has swallowed it once

    void answer(Result<HttpAnswer> result) const { (*onAnswer)(index, std::move(result)); }
};

/// Everything happens on the lane's thread. Kept alive by its own outstanding operations.
class EmergencyConnection {
public:
    enum class State : std::uint8_t { Connecting, Idle, Busy, Closed };

    class Owner {
    public:
        virtual ~Owner() = default;
        /// Just opened, or done with its job: it may be given one.
        virtual void becameIdle(EmergencyConnection &connection, bool justOpened) = 0;
        /// For good. `connected`: it had been open. `problem`: why, for what still waits.
        virtual void becameClosed(EmergencyConnection &connection, bool connected, const Problem &problem) = 0;
        /// The connection turned out to be stale; the job has not been looked at by the gateway.
        virtual void giveBack(EmergencyJob job) = 0;
    };

    EmergencyConnection() = default;
    EmergencyConnection(const EmergencyConnection &) = delete;
    EmergencyConnection &operator=(const EmergencyConnection &) = delete;
    virtual ~EmergencyConnection() = default;

    virtual void open(const boost::asio::ip::tcp::resolver::results_type &endpoints) = 0;
    /// Only while idle. Answers the job or gives it back.
    virtual void take(EmergencyJob job) = 0;
    /// Ends the job, if there is one, with `problem`. Tells the owner nothing.
    virtual void close(const Problem &problem) = 0;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual std::chrono::steady_clock::time_point idleSince() const = 0;
};

struct EmergencyPeer {
    std::string host; ///< for resolving and for the certificate
    std::string port;
    std::string authority; ///< for the Host header
    EmergencyLane::Options options;
};

/// `tls` null for plain http. `io`, `peer`, `tls` and `owner` must outlive the connection's operations.
[[nodiscard]] std::shared_ptr<EmergencyConnection> makeEmergencyConnection(boost::asio::io_context &io,
                                                                           boost::asio::ssl::context *tls,
                                                                           const EmergencyPeer &peer,
                                                                           EmergencyConnection::Owner &owner);

} // namespace fleet
