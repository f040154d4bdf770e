// One `GET /v1/events/stream`: polls the store once a second, at most 100 events a tick, a comment every 5 s.
// Must check the key at the start only, as the real gateway does.
#pragma once

#include "sandbox/ServerContext.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <memory>
#include <string>

namespace fleet::sandbox {

struct StreamPlan {
    std::string eventType; ///< exact; empty = all
    std::string source;    ///< empty = all
    std::int64_t sinceId = 0;
    std::string requestId;
};

/// What a request asks for, or the reply that refuses it.
[[nodiscard]] tl::expected<StreamPlan, HttpReply> planStream(GatewayState &state, const HttpRequest &request);

class SseSession final : public Session, public std::enable_shared_from_this<SseSession> {
public:
    SseSession(ServerContext &context, boost::beast::tcp_stream stream, StreamPlan plan);

    void start();
    void cut() override;

private:
    void tick();
    [[nodiscard]] std::string nextEvents();
    void write(std::string text);
    void watchForEnd();

    ServerContext &m_context;
    boost::beast::tcp_stream m_stream;
    boost::asio::steady_timer m_timer;
    StreamPlan m_plan;
    std::string m_out;
    char m_in = 0;
    int m_ticks = 0;
    bool m_open = true;
};

} // namespace fleet::sandbox
