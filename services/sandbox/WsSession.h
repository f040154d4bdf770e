// One WebSocket at `/v1/ws`: authentication, subscription with replay, heartbeats, protocol pings.
// Must not hold up a publisher: frames queue here, and a client that does not read is cut.
#pragma once

#include "sandbox/ServerContext.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <memory>
#include <string>

namespace fleet::sandbox {

class WsSession final : public Session, public EventListener, public std::enable_shared_from_this<WsSession> {
public:
    using Upgrade = boost::beast::http::request<boost::beast::http::string_body>;

    Q_DISABLE_COPY_MOVE(WsSession)

    WsSession(ServerContext &context, boost::beast::tcp_stream stream, const HttpRequest &request);
    ~WsSession() override;

    void start(Upgrade upgrade);
    void cut() override;
    void deliver(const Frame &frame) override;

private:
    void onAccepted();
    void read();
    void onFrame(std::string_view text);
    void onFirstFrame(std::string_view text);
    /// True when the key was good; otherwise the connection is being closed.
    bool authenticateWith(const std::string &key);
    void subscribe(const JsonValue &frame);
    void replay(const std::vector<std::string> &patterns, const std::string &agentId, std::int64_t lastId);
    void send(const JsonValue &frame);
    void sendError(const char *message);
    void writeNext();
    void close(std::uint16_t code);
    void armHeartbeat();
    void armPing();

    ServerContext &m_context;
    boost::beast::websocket::stream<boost::beast::tcp_stream> m_socket;
    boost::beast::flat_buffer m_buffer;
    Upgrade m_upgrade;
    boost::asio::steady_timer m_heartbeat;
    boost::asio::steady_timer m_ping;
    std::deque<Frame> m_queue;
    std::string m_key; ///< from header or query; empty = the first frame brings it
    std::string m_agentId;
    int m_heartbeatSeconds = 15;
    bool m_writing = false;
    bool m_closing = false;
    std::uint16_t m_closeCode = 0;
    bool m_pongMissing = false;
};

} // namespace fleet::sandbox
