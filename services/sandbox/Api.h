// What a server hands its requests to: one dialect of the gateway.
#pragma once

#include "sandbox/HttpMessage.h"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace fleet::sandbox {

using Respond = std::function<void(HttpReply)>;
/// Sends a stored webhook delivery and calls back once its first attempt is over.
using DeliverNow = std::function<void(std::int64_t deliveryId, std::function<void()> done)>;
/// How often each route or tool was called.
using RouteCounts = std::unordered_map<std::string, std::uint64_t>;

class Api {
public:
    Api() = default;
    Api(const Api &) = delete;
    Api &operator=(const Api &) = delete;
    virtual ~Api() = default;

    /// Answers exactly once, now or later, on the server's thread.
    virtual void handle(const HttpRequest &request, Respond respond) = 0;
};

} // namespace fleet::sandbox
