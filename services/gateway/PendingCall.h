// A call on its way through a lane, and the coroutine that awaits it.
// Completed exactly once, whatever happens to the lane.
#pragma once

#include "core/Time.h"
#include "gateway/GatewayTypes.h"
#include "gateway/HttpCall.h"
#include "gateway/HttpProblem.h"

#include <QElapsedTimer>

#include <coroutine>
#include <memory>

namespace fleet {

struct PendingCall {
    HttpCall call;
    Lane lane = Lane::Background;
    int attempts = 0;
    bool retriedStale = false;
    bool isOwn = false; ///< made with the accounted key
    bool done = false;
    QElapsedTimer sinceSent;
    UtcTime sentAt{};
    Result<HttpAnswer> result = failure(callGivenUp());
    std::coroutine_handle<> waiter;
};
using PendingPtr = std::shared_ptr<PendingCall>;

/// Waits until the call is done.
struct WhenDone {
    PendingPtr pending;

    [[nodiscard]] bool await_ready() const noexcept { return pending->done; }
    void await_suspend(std::coroutine_handle<> waiter) const noexcept { pending->waiter = waiter; }
    void await_resume() const noexcept {}
};

/// May resume code that deletes the transport: always the last thing that a function does. A second time does nothing.
void complete(const PendingPtr &pending, Result<HttpAnswer> result);

} // namespace fleet
