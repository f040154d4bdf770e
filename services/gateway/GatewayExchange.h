// One call and its reading as a coroutine that outlives the gateway object that started it.
// Must never touch anything but its own arguments after a wait.
#pragma once

#include "gateway/Gateway.h"
#include "gateway/Transport.h"

#include <utility>

namespace fleet {

/// `transport` is used before the first wait only.
template<typename T>
GatewayTask<T> exchange(Transport &transport, HttpCall call, Lane lane, Result<T> (*read)(const HttpAnswer &))
{
    const Result<HttpAnswer> answer = co_await transport.call(std::move(call), lane);
    if (!answer) {
        co_return Result<T>(failure(answer.error()));
    }
    co_return read(*answer);
}

/// Ends at once, without sending anything.
template<typename T>
GatewayTask<T> refuse(Problem problem)
{
    co_return Result<T>(failure(std::move(problem)));
}

} // namespace fleet
