#include "sandbox/SseSession.h"

#include "sandbox/Gatekeeper.h"
#include "sandbox/ProblemJson.h"
#include "sandbox/RestApi.h"

#include <boost/asio/write.hpp>

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace fleet::sandbox {

namespace {

constexpr milliseconds pollInterval{1000};
constexpr int ticksPerHeartbeat = 5;
constexpr int ticksPerStream = 3'600;
constexpr int eventsPerTick = 100;

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string chunk(const std::string &text)
{
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", text.size());
    return size.data() + text + "\r\n";
}

std::string streamHeaders(const std::string &requestId)
{
    return "HTTP/1.1 200 OK\r\ncache-control: no-cache\r\nconnection: keep-alive\r\nx-accel-buffering: no\r\n"
           "content-type: text/event-stream; charset=utf-8\r\nx-request-id: "
         + requestId + "\r\ntransfer-encoding: chunked\r\n\r\n";
}

} // namespace

tl::expected<StreamPlan, HttpReply> planStream(GatewayState &state, const HttpRequest &request)
{
    const std::string requestId = requestIdOf(request, state);
    const auto refused = [&](const tl::unexpected<Refusal> &refusal) {
        return tl::unexpected<HttpReply>(problemReply(refusal.value(), request.path, requestId));
    };
    const std::string key = keyOf(request);
    if (key.empty()) {
        return refused(refuse(401, "missing-key", "Missing API key"));
    }
    if (state.accounts.check(key, state.now()).state != KeyState::Valid) {
        return refused(refuse(401, "invalid-key", "Invalid API key"));
    }
    StreamPlan plan;
    plan.requestId = requestId;
    for (auto &[name, value] : parseQuery(request.query)) {
        if (name == "event_type") {
            plan.eventType = value;
        } else if (name == "agent_id") {
            plan.source = value;
        } else if (name == "since_id") {
            const auto since = number(value);
            if (!since) {
                auto refusal = refuseInternal("Internal server error");
                refusal.value().withRequestId = false;
                return refused(refusal);
            }
            plan.sinceId = *since;
        }
    }
    plan.sinceId = number(request.header("last-event-id")).value_or(plan.sinceId);
    return plan;
}

SseSession::SseSession(ServerContext &context, boost::beast::tcp_stream stream, StreamPlan plan)
    : Session(context.sessions, Kind::EventStream),
      m_context(context),
      m_stream(std::move(stream)),
      m_timer(context.io),
      m_plan(std::move(plan))
{
    m_stream.expires_never();
}

void SseSession::start()
{
    ++m_context.statusCounts[200];
    watchForEnd();
    m_ticks = 1;
    const std::string events = nextEvents();
    write(streamHeaders(m_plan.requestId) + (events.empty() ? std::string() : chunk(events)));
}

void SseSession::cut()
{
    m_open = false;
    m_timer.cancel();
    boost::system::error_code ignored;
    m_stream.socket().close(ignored);
}

std::string SseSession::nextEvents()
{
    std::string text;
    const auto page = m_context.gateway.state->events.after(m_plan.sinceId, m_plan.eventType, eventsPerTick);
    for (const StoredEvent *event : page) {
        m_plan.sinceId = event->id;
        if (m_plan.source.empty() || m_plan.source == event->source) {
            text += "id: " + std::to_string(event->id)
                  + "\ndata: " + respaced(toJson(eventJson(*event), JsonStyle::Ascii)) + "\n\n";
        }
    }
    return text;
}

void SseSession::tick()
{
    std::string text = nextEvents();
    if (m_ticks++ % ticksPerHeartbeat == 0) {
        text += ": heartbeat\n\n";
    }
    if (m_ticks > ticksPerStream) {
        m_open = false;
        write((text.empty() ? std::string() : chunk(text)) + "0\r\n\r\n");
        return;
    }
    write(text.empty() ? std::string() : chunk(text));
}

void SseSession::write(std::string text)
{
    const auto next = [self = shared_from_this()](boost::system::error_code error, std::size_t) {
        if (error || !self->m_open) {
            self->cut();
            return;
        }
        self->m_timer.expires_after(self->m_context.gateway.state->clock.realDuration(pollInterval));
        self->m_timer.async_wait([self](boost::system::error_code e) {
            if (!e && self->m_open) {
                self->tick();
            }
        });
    };
    m_out = std::move(text);
    if (m_out.empty()) {
        next({}, 0);
        return;
    }
    boost::asio::async_write(m_stream, boost::asio::buffer(m_out), next);
}

void SseSession::watchForEnd()
{
    m_stream.async_read_some(boost::asio::buffer(&m_in, 1),
                             [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                                 if (error) {
                                     self->cut();
                                 } else {
                                     self->watchForEnd();
                                 }
                             });
}

} // namespace fleet::sandbox
