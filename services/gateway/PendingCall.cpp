#include "gateway/PendingCall.h"

#include <utility>

namespace fleet {

void complete(const PendingPtr &pending, Result<HttpAnswer> result)
{
    if (pending->done) {
        return;
    }
    pending->result = std::move(result);
    pending->done = true;
    if (const std::coroutine_handle<> waiter = std::exchange(pending->waiter, nullptr)) {
        waiter.resume();
    }
}

} // namespace fleet
