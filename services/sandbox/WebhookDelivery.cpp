#include "sandbox/WebhookDelivery.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <array>

namespace fleet::sandbox {

namespace http = boost::beast::http;
using boost::asio::ip::tcp;

namespace {

constexpr std::size_t maxRunning = 32;
constexpr seconds attemptLimit{10};
constexpr milliseconds retryScan{20}; ///< real time: the fleet's clock may be scaled or moved by hand
constexpr int maxAttempts = 3;
constexpr std::array<std::int64_t, 2> retryAfterSeconds = {10,
                                                           20}; ///< since the attempt before: +10 s and +30 s in all

} // namespace

std::string webhookText(const StoredEvent &event)
{
    const JsonValue rest = eventJson(event);
    JsonValue body = JsonValue::object({{"type", event.type}});
    for (const JsonMember &member : rest.toObject()) {
        body.set(member.name, member.value);
    }
    return respaced(toJson(body, JsonStyle::Ascii));
}

/// One HTTP request to one target.
class WebhookDelivery::Attempt final : public std::enable_shared_from_this<Attempt> {
public:
    using Done = std::function<void(std::optional<int>, std::string)>;

    Attempt(boost::asio::io_context &io, const WebhookTarget &target, const std::string &text,
            const std::string &secret)
        : m_stream(io)
    {
        m_request.method(http::verb::post);
        m_request.target(target.path);
        m_request.version(11);
        m_request.set(http::field::host, target.host + ':' + std::to_string(target.port));
        m_request.set(http::field::content_type, "application/json");
        m_request.set("x-a2a-signature", hmacSha256Hex(secret, text));
        m_request.set(http::field::connection, "close");
        m_request.body() = text;
        m_request.prepare_payload();
        const std::string host = target.host == "localhost" ? "127.0.0.1" : target.host;
        m_endpoint = tcp::endpoint(boost::asio::ip::make_address(host), target.port);
    }

    void start(Done done)
    {
        m_done = std::move(done);
        m_stream.expires_after(attemptLimit);
        m_stream.async_connect(m_endpoint, [self = shared_from_this()](boost::system::error_code error) {
            if (error) {
                self->finish(error);
                return;
            }
            http::async_write(self->m_stream, self->m_request, [self](boost::system::error_code e, std::size_t) {
                if (e) {
                    self->finish(e);
                    return;
                }
                self->readAnswer();
            });
        });
    }

    /// The outcome no longer interests anybody.
    void abandon()
    {
        m_done = nullptr;
        m_stream.close();
    }

private:
    void readAnswer()
    {
        http::async_read(
            m_stream, m_buffer, m_response,
            [self = shared_from_this()](boost::system::error_code error, std::size_t) { self->finish(error); });
    }

    void finish(boost::system::error_code error)
    {
        m_stream.close();
        if (const Done done = std::exchange(m_done, nullptr)) {
            if (error) {
                done(std::nullopt, error.message());
            } else {
                done(int(m_response.result_int()), m_response.body().substr(0, 1024));
            }
        }
    }

    boost::beast::tcp_stream m_stream;
    tcp::endpoint m_endpoint;
    http::request<http::string_body> m_request;
    http::response<http::string_body> m_response;
    boost::beast::flat_buffer m_buffer;
    Done m_done;
};

WebhookDelivery::WebhookDelivery(boost::asio::io_context &io, GatewayState &state)
    : m_io(io),
      m_state(state),
      m_retryTimer(io)
{}

WebhookDelivery::~WebhookDelivery()
{
    for (const auto &attempt : m_running) {
        attempt->abandon();
    }
}

void WebhookDelivery::onEvent(const StoredEvent &event)
{
    if (m_state.settings.strictWebhooks) {
        return;
    }
    const std::string &about = event.payloadAgent.empty() ? event.source : event.payloadAgent;
    for (const Webhook *webhook : m_state.webhooks.wanting(event.type, about)) {
        deliver(m_state.webhooks.addDelivery(webhook->id, event.type, webhookText(event), m_state.moment.next()), {});
    }
}

void WebhookDelivery::deliver(std::int64_t deliveryId, std::function<void()> done)
{
    m_queue.push_back({deliveryId, std::move(done)});
    startQueued();
}

void WebhookDelivery::startQueued()
{
    while (m_running.size() < maxRunning && !m_queue.empty()) {
        const Queued next = std::move(m_queue.front());
        m_queue.pop_front();
        const auto finished = [this, next](std::optional<int> code, const std::string &body) {
            onOutcome(next.id, code, body);
            if (next.done) {
                next.done();
            }
        };
        const WebhookDeliveryRow *row = m_state.webhooks.delivery(next.id);
        const Webhook *webhook = row != nullptr ? m_state.webhooks.find(row->webhookId) : nullptr;
        if (webhook == nullptr) {
            continue; // deleted meanwhile
        }
        const std::optional<WebhookTarget> target = parseWebhookUrl(webhook->url);
        if (!target || target->tls || !isLoopbackHost(target->host)) {
            finished(std::nullopt, "[Errno -2] Name or service not known");
            continue;
        }
        auto attempt = std::make_shared<Attempt>(m_io, *target, row->payload, webhook->secret);
        m_running.insert(attempt);
        attempt->start([this, finished, key = attempt.get()](std::optional<int> code, const std::string &body) {
            std::erase_if(m_running, [key](const auto &running) { return running.get() == key; });
            finished(code, body);
            startQueued();
        });
    }
}

void WebhookDelivery::onOutcome(std::int64_t deliveryId, std::optional<int> code, const std::string &body)
{
    WebhookDeliveryRow *row = m_state.webhooks.delivery(deliveryId);
    if (row == nullptr) {
        return;
    }
    ++row->attempts;
    row->lastAttemptAt = m_state.moment.next();
    row->responseCode = code;
    row->responseBody = body;
    row->nextRetryAt = 0;
    if (code && *code >= 200 && *code < 300) {
        row->status = "delivered";
    } else if (row->attempts >= maxAttempts) {
        row->status = "failed";
    } else {
        const std::int64_t wait = retryAfterSeconds[static_cast<std::size_t>(row->attempts - 1)] * microsPerSecond;
        row->nextRetryAt = row->lastAttemptAt + wait;
        if (!m_state.settings.strictWebhooks) {
            m_retries.emplace(row->nextRetryAt, deliveryId);
            armRetries();
        }
    }
}

void WebhookDelivery::armRetries()
{
    if (m_retryArmed) {
        return;
    }
    m_retryArmed = true;
    m_retryTimer.expires_after(retryScan);
    m_retryTimer.async_wait([this, alive = std::weak_ptr(m_alive)](boost::system::error_code error) {
        if (!error && !alive.expired()) {
            m_retryArmed = false;
            retryDue();
        }
    });
}

void WebhookDelivery::retryDue()
{
    while (!m_retries.empty() && m_retries.begin()->first <= m_state.now()) {
        const std::int64_t id = m_retries.begin()->second;
        m_retries.erase(m_retries.begin());
        deliver(id, {});
    }
    if (!m_retries.empty()) {
        armRetries();
    }
}

} // namespace fleet::sandbox
