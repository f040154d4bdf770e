// One HTTP connection: reads requests one after another, answers them, hands over to WebSocket and event stream.
// Must know nothing of what the requests mean.
#pragma once

#include "sandbox/ServerContext.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>

namespace fleet::sandbox {

class HttpSession final : public Session, public std::enable_shared_from_this<HttpSession> {
public:
    HttpSession(ServerContext &context, boost::asio::ip::tcp::socket socket);

    void start();
    void cut() override;

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void read();
    void onHeader(boost::system::error_code error);
    void onRequest(boost::system::error_code error);
    /// True when the connection now belongs to a WebSocket or an event stream.
    [[nodiscard]] bool handOver(const HttpRequest &request);
    void answer(HttpReply reply, const FaultPlan &plan);
    void write();
    void refuseMalformed();
    void end();

    ServerContext &m_context;
    boost::beast::tcp_stream m_stream;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    boost::asio::steady_timer m_timer;
    std::string m_peer;
    std::string m_out;
    bool m_keepAlive = true;
    bool m_isHead = false;
};

} // namespace fleet::sandbox
