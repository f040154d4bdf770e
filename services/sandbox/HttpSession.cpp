#include "sandbox/HttpSession.h"

#include "sandbox/RestApi.h"
#include "sandbox/SseSession.h"
#include "sandbox/WsSession.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace fleet::sandbox {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr seconds idleLimit{5};
constexpr seconds requestLimit{30};
constexpr std::uint64_t bodyLimit = 1'048'576;
constexpr std::uint64_t memoryLimit = 64 * 1'048'576; ///< for chunked bodies, which the real gateway does not limit

HttpRequest toRequest(http::request<http::string_body> &&message, const std::string &peer)
{
    HttpRequest request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    request.path = request.target.substr(0, question);
    request.query = question < request.target.size() ? request.target.substr(question + 1) : std::string();
    for (const auto &field : message) {
        std::string name(field.name_string());
        for (char &c : name) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        request.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    request.peer = peer;
    request.bodyTooLarge = message.has_content_length() && message.body().size() > bodyLimit;
    if (!request.bodyTooLarge) {
        request.body = std::move(message.body());
    }
    return request;
}

void resetOnClose(beast::tcp_stream &stream)
{
    boost::system::error_code ignored;
    stream.socket().set_option(boost::asio::socket_base::linger(true, 0), ignored);
    stream.socket().close(ignored);
}

} // namespace

HttpSession::HttpSession(ServerContext &context, boost::asio::ip::tcp::socket socket)
    : Session(context.sessions, Kind::Http),
      m_context(context),
      m_stream(std::move(socket)),
      m_timer(context.io)
{
    boost::system::error_code ignored;
    m_stream.socket().set_option(boost::asio::ip::tcp::no_delay(true), ignored);
    m_peer = m_stream.socket().remote_endpoint(ignored).address().to_string();
}

void HttpSession::start()
{
    read();
}

void HttpSession::cut()
{
    m_timer.cancel();
    resetOnClose(m_stream);
}

void HttpSession::read()
{
    m_parser.emplace();
    m_parser->body_limit(memoryLimit);
    m_parser->header_limit(64 * 1024);
    m_stream.expires_after(idleLimit);
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](boost::system::error_code error, std::size_t) { self->onHeader(error); });
}

void HttpSession::onHeader(boost::system::error_code error)
{
    if (error) {
        if (error.category() == http::make_error_code(http::error::end_of_stream).category()
            && error != http::error::end_of_stream) {
            refuseMalformed();
        } else {
            end();
        }
        return;
    }
    if (m_parser->is_done()) {
        onRequest({});
        return;
    }
    m_stream.expires_after(requestLimit);
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](boost::system::error_code e, std::size_t) { self->onRequest(e); });
}

void HttpSession::onRequest(boost::system::error_code error)
{
    if (error) {
        end();
        return;
    }
    m_stream.expires_never();
    m_keepAlive = m_parser->get().keep_alive();
    m_isHead = m_parser->get().method() == http::verb::head;
    ++m_context.requests;
    const bool upgrades = beast::websocket::is_upgrade(m_parser->get());
    http::request<http::string_body> upgrade;
    if (upgrades) {
        upgrade = m_parser->get();
        m_keepAlive = false; // a refused upgrade ends the connection
    }
    const HttpRequest request = toRequest(m_parser->release(), m_peer);
    const FaultPlan plan = m_context.faults.plan(request.path);
    if (plan.beforeEffect()) {
        HttpReply reply = spoiltReply(*plan.spoil, request, requestIdOf(request, *m_context.gateway.state));
        answer(std::move(reply), plan);
        return;
    }
    if (upgrades && request.path == "/v1/ws" && m_context.dialect == GatewayDialect::Rest) {
        if (m_context.faults.has(GatewayFault::Kind::NoWebSocket)) {
            answer(spoiltReply({GatewayFault::Kind::ServerError, 503, 100, {}, false}, request,
                               requestIdOf(request, *m_context.gateway.state)),
                   {});
            return;
        }
        std::make_shared<WsSession>(m_context, std::move(m_stream), request)->start(std::move(upgrade));
        return;
    }
    if (handOver(request)) {
        return;
    }
    m_context.gateway.api->handle(
        request, [self = shared_from_this(), plan](HttpReply reply) { self->answer(std::move(reply), plan); });
}

bool HttpSession::handOver(const HttpRequest &request)
{
    if (m_context.dialect != GatewayDialect::Rest || request.method != "GET" || request.path != "/v1/events/stream") {
        return false;
    }
    ++m_context.routeCounts["GET /v1/events/stream"];
    auto plan = planStream(*m_context.gateway.state, request);
    if (!plan) {
        answer(std::move(plan.error()), {});
        return true;
    }
    std::make_shared<SseSession>(m_context, std::move(m_stream), std::move(*plan))->start();
    return true;
}

void HttpSession::answer(HttpReply reply, const FaultPlan &plan)
{
    using Fault = GatewayFault::Kind;
    ++m_context.statusCounts[reply.status];
    if (plan.spoil && plan.spoil->kind == Fault::Drop) {
        cut();
        return;
    }
    if (plan.spoil && plan.spoil->afterEffect && plan.spoil->kind != Fault::CutBody) {
        reply = spoiltReply(*plan.spoil, {}, {});
    }
    reply.add("date", httpDate(m_context.gateway.state->now()));
    m_out = serialize(reply, m_keepAlive);
    if (m_isHead) {
        m_out.resize(m_out.size() - reply.body.size());
    }
    if (plan.spoil && plan.spoil->kind == Fault::CutBody) {
        m_out.resize(m_out.size() - (reply.body.size() + 1) / 2);
        m_keepAlive = false;
    }
    const milliseconds delay = m_context.latency + plan.delay;
    if (delay <= milliseconds(0)) {
        write();
        return;
    }
    m_timer.expires_after(delay);
    m_timer.async_wait([self = shared_from_this()](boost::system::error_code error) {
        if (!error) {
            self->write();
        }
    });
}

void HttpSession::write()
{
    m_stream.expires_after(requestLimit);
    boost::asio::async_write(m_stream, boost::asio::buffer(m_out),
                             [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                                 if (error || !self->m_keepAlive) {
                                     self->end();
                                 } else {
                                     self->read();
                                 }
                             });
}

void HttpSession::refuseMalformed()
{
    HttpReply reply;
    reply.status = 400;
    reply.contentType = "text/plain; charset=utf-8";
    reply.body = "Invalid HTTP request received.";
    m_keepAlive = false;
    answer(std::move(reply), {});
}

void HttpSession::end()
{
    boost::system::error_code ignored;
    m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_both, ignored);
    m_stream.close();
}

} // namespace fleet::sandbox
