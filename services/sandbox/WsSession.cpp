#include "sandbox/WsSession.h"

#include "sandbox/Gatekeeper.h"

#include <boost/asio/buffer.hpp>

#include <algorithm>
#include <charconv>

namespace fleet::sandbox {

namespace websocket = boost::beast::websocket;

namespace {

constexpr seconds pingInterval{20};
constexpr std::size_t maxQueue = 20'000;
constexpr std::int64_t replayLimit = 100;

std::string keyForSocket(const HttpRequest &request)
{
    HttpRequest bearerOnly;
    bearerOnly.headers = {{"authorization", std::string(request.header("authorization"))},
                          {"x-api-key", std::string(request.header("x-forwarded-api-key"))}};
    return keyOf(bearerOnly);
}

} // namespace

WsSession::WsSession(ServerContext &context, boost::beast::tcp_stream stream, const HttpRequest &request)
    : Session(context.sessions, Kind::WebSocket),
      m_context(context),
      m_socket(std::move(stream)),
      m_heartbeat(context.io),
      m_ping(context.io),
      m_key(keyForSocket(request))
{
    for (const auto &[name, value] : parseQuery(request.query)) {
        if (name == "api_key" && m_key.empty()) {
            m_key = value;
        } else if (name == "heartbeat_interval") {
            int interval = 0;
            std::from_chars(value.data(), value.data() + value.size(), interval);
            m_heartbeatSeconds = interval >= 1 ? interval : m_heartbeatSeconds;
        }
    }
}

WsSession::~WsSession()
{
    m_context.hub.unsubscribe(this);
}

void WsSession::start(Upgrade upgrade)
{
    ++m_context.routeCounts["GET /v1/ws"];
    ++m_context.statusCounts[101];
    m_upgrade = std::move(upgrade);
    m_socket.next_layer().expires_never();
    m_socket.text(true);
    m_socket.read_message_max(1'048'576);
    m_socket.async_accept(m_upgrade, [self = shared_from_this()](boost::system::error_code error) {
        if (!error) {
            self->onAccepted();
        }
    });
}

void WsSession::cut()
{
    m_closing = true;
    m_heartbeat.cancel();
    m_ping.cancel();
    boost::system::error_code ignored;
    m_socket.next_layer().socket().set_option(boost::asio::socket_base::linger(true, 0), ignored);
    m_socket.next_layer().socket().close(ignored);
}

void WsSession::onAccepted()
{
    m_socket.control_callback([this](websocket::frame_type kind, boost::beast::string_view) {
        m_pongMissing = m_pongMissing && kind != websocket::frame_type::pong;
    });
    armPing();
    if (!m_key.empty() && !authenticateWith(m_key)) {
        return;
    }
    read();
}

void WsSession::read()
{
    m_socket.async_read(m_buffer, [self = shared_from_this()](boost::system::error_code error, std::size_t) {
        if (error) {
            self->cut();
            return;
        }
        const auto data = self->m_buffer.cdata();
        const std::string text(static_cast<const char *>(data.data()), data.size());
        self->m_buffer.consume(self->m_buffer.size());
        if (self->m_agentId.empty()) {
            self->onFirstFrame(text);
        } else {
            self->onFrame(text);
        }
        if (!self->m_closing || self->m_closeCode != 0) {
            self->read();
        }
    });
}

void WsSession::onFirstFrame(std::string_view text)
{
    if (m_closing) {
        return;
    }
    const std::optional<JsonValue> frame = parseJsonText(text);
    if (!frame) {
        sendError("Invalid JSON");
        close(websocket::close_code::policy_error);
        return;
    }
    const JsonValue *type = frame->find("type");
    if (type == nullptr || type->toString() != "auth") {
        sendError("Authentication required. Send {\"type\": \"auth\", \"api_key\": \"...\"} first.");
        close(websocket::close_code::policy_error);
        return;
    }
    const JsonValue *key = frame->find("api_key");
    authenticateWith(key != nullptr ? key->toString() : std::string());
}

bool WsSession::authenticateWith(const std::string &key)
{
    const GatewayState &state = *m_context.gateway.state;
    const KeyCheck check = state.accounts.check(key, state.now());
    if (check.state != KeyState::Valid) {
        sendError("Invalid or expired API key");
        close(websocket::close_code::policy_error);
        if (!m_key.empty()) {
            read(); // the close handshake needs a reader
        }
        return false;
    }
    m_agentId = check.key->agentId;
    send(JsonValue::object({{"type", "auth_ok"}, {"agent_id", m_agentId}}));
    armHeartbeat();
    return true;
}

void WsSession::onFrame(std::string_view text)
{
    if (m_closing) {
        return;
    }
    const std::optional<JsonValue> frame = parseJsonText(text);
    if (!frame) {
        sendError("Invalid JSON: could not parse message");
        return;
    }
    if (!frame->isObject()) {
        close(websocket::close_code::normal);
        return;
    }
    const JsonValue *typeValue = frame->find("type");
    const std::string type = typeValue != nullptr ? typeValue->toString() : std::string();
    if (type == "ping") {
        send(JsonValue::object({{"type", "pong"}}));
    } else if (type == "subscribe") {
        subscribe(*frame);
    } else if (type == "unsubscribe") {
        m_context.hub.unsubscribe(this);
    } else if (type == "auth") {
        sendError("Already authenticated");
    } else {
        sendError(("Unknown message type: " + type).c_str());
    }
}

void WsSession::subscribe(const JsonValue &frame)
{
    const JsonValue *types = frame.find("event_types");
    if (types == nullptr || types->toArray().empty()) {
        sendError("event_types must be a non-empty list");
        return;
    }
    const JsonValue *lastId = frame.find("last_event_id");
    if (lastId != nullptr && lastId->isString()) {
        close(websocket::close_code::normal);
        return;
    }
    std::vector<std::string> patterns;
    for (const JsonValue &type : types->toArray()) {
        patterns.push_back(type.toString());
    }
    const JsonValue *agent = frame.find("agent_id");
    const std::string agentId = agent != nullptr ? agent->toString() : std::string();
    if (lastId != nullptr && lastId->toInteger() > 0) {
        replay(patterns, agentId, lastId->toInteger());
    }
    m_context.hub.subscribe(this, patterns, agentId);
}

void WsSession::replay(const std::vector<std::string> &patterns, const std::string &agentId, std::int64_t lastId)
{
    const EventStore &events = m_context.gateway.state->events;
    for (const std::string &pattern : patterns) {
        // With a star the first hundred of any type are taken and then filtered, so most may be lost.
        const bool hasStar = pattern.find('*') != std::string::npos;
        for (const StoredEvent *event : events.after(lastId, hasStar ? std::string() : pattern, replayLimit)) {
            const bool fitsAgent = agentId.empty() || agentId == event->payloadAgent;
            if (fitsAgent && matchesPattern(pattern, event->type)) {
                deliver(eventFrame(*event));
            }
        }
    }
}

void WsSession::deliver(const Frame &frame)
{
    if (m_closing) {
        return;
    }
    if (m_queue.size() >= maxQueue) {
        cut();
        return;
    }
    m_queue.push_back(frame);
    writeNext();
}

void WsSession::send(const JsonValue &frame)
{
    deliver(std::make_shared<const std::string>(toJson(frame)));
}

void WsSession::sendError(const char *message)
{
    send(JsonValue::object({{"type", "error"}, {"message", message}}));
}

void WsSession::writeNext()
{
    if (m_writing) {
        return;
    }
    if (m_queue.empty()) {
        if (m_closeCode != 0) {
            const auto code = static_cast<websocket::close_code>(m_closeCode);
            m_writing = true;
            m_socket.async_close(code, [self = shared_from_this()](boost::system::error_code) {});
        }
        return;
    }
    m_writing = true;
    m_socket.async_write(boost::asio::buffer(*m_queue.front()),
                         [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                             self->m_writing = false;
                             self->m_queue.pop_front();
                             if (error) {
                                 self->cut();
                                 return;
                             }
                             self->writeNext();
                         });
}

void WsSession::close(std::uint16_t code)
{
    if (m_closing) {
        return;
    }
    m_closing = true;
    m_closeCode = code;
    m_heartbeat.cancel();
    m_ping.cancel();
    m_context.hub.unsubscribe(this);
    writeNext();
}

void WsSession::armHeartbeat()
{
    m_heartbeat.expires_after(seconds(m_heartbeatSeconds));
    m_heartbeat.async_wait([self = shared_from_this()](boost::system::error_code error) {
        if (error || self->m_closing) {
            return;
        }
        const std::int64_t now = self->m_context.gateway.state->now() / microsPerSecond;
        self->send(JsonValue::object({{"type", "heartbeat"}, {"timestamp", now}}));
        self->armHeartbeat();
    });
}

void WsSession::armPing()
{
    m_ping.expires_after(pingInterval);
    m_ping.async_wait([self = shared_from_this()](boost::system::error_code error) {
        if (error || self->m_closing) {
            return;
        }
        if (self->m_pongMissing) {
            self->close(websocket::close_code::internal_error);
            return;
        }
        self->m_pongMissing = true;
        self->m_socket.async_ping({}, [self](boost::system::error_code) {});
        self->armPing();
    });
}

} // namespace fleet::sandbox
