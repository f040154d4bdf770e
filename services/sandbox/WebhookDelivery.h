// Sends webhook deliveries over plain HTTP to this machine: at once, after 10 s and after 30 s, then failed.
// Must never contact another machine: such a delivery fails as an unreachable host does.
#pragma once

#include "sandbox/GatewayState.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <set>

namespace fleet::sandbox {

class WebhookDelivery final {
public:
    WebhookDelivery(boost::asio::io_context &io, GatewayState &state);
    WebhookDelivery(const WebhookDelivery &) = delete;
    WebhookDelivery &operator=(const WebhookDelivery &) = delete;
    ~WebhookDelivery();

    /// First attempt of a stored delivery; `done` when it is over, whatever came of it.
    void deliver(std::int64_t deliveryId, std::function<void()> done);
    /// Queues a delivery of the event for each webhook that wants it.
    void onEvent(const StoredEvent &event);

private:
    class Attempt;
    struct Queued {
        std::int64_t id = 0;
        std::function<void()> done;
    };

    void startQueued();
    /// `code` is absent when no answer came; `body` is then the error.
    void onOutcome(std::int64_t deliveryId, std::optional<int> code, const std::string &body);
    void armRetries();
    void retryDue();

    boost::asio::io_context &m_io;
    GatewayState &m_state;
    boost::asio::steady_timer m_retryTimer;
    std::deque<Queued> m_queue;
    std::multimap<std::int64_t, std::int64_t> m_retries; ///< deliveries by the time they are due
    std::set<std::shared_ptr<Attempt>> m_running;
    bool m_retryArmed = false;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true); ///< a queued timer may outlive us
};

/// The text that is sent for an event: the event as `GET /v1/infra/events` tells it, with its type as `type`.
[[nodiscard]] std::string webhookText(const StoredEvent &event);

} // namespace fleet::sandbox
