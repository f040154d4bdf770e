// What an operation of the gateway ends with, before any HTTP: a success or a refusal, both plain values.
// Must know nothing of sockets.
#pragma once

#include "sandbox/JsonValue.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fleet::sandbox {

struct Success {
    JsonValue body;
    int status = 200;
    std::string location = {};      ///< the Location header of a 201
    std::int64_t awaitDelivery = 0; ///< a webhook delivery whose outcome belongs into the answer; 0 = none
};

struct Refusal {
    int status = 500;
    std::string slug;
    std::string detail;
    bool withRequestId = true; ///< some answers of the real gateway lose theirs
    std::string title = {};    ///< instead of the status' own words
    std::string contentType = "application/problem+json";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

using Answer = tl::expected<Success, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(int status, std::string slug, std::string detail)
{
    Refusal refusal;
    refusal.status = status;
    refusal.slug = std::move(slug);
    refusal.detail = std::move(detail);
    return tl::unexpected<Refusal>(std::move(refusal));
}

[[nodiscard]] inline tl::unexpected<Refusal> refuseForbidden()
{
    return refuse(403, "forbidden", "Forbidden: you do not have access to this resource");
}

[[nodiscard]] inline tl::unexpected<Refusal> refuseInvalid(std::string detail)
{
    return refuse(422, "validation-error", std::move(detail));
}

[[nodiscard]] inline tl::unexpected<Refusal> refuseInternal(std::string detail)
{
    return refuse(500, "internal-error", std::move(detail));
}

} // namespace fleet::sandbox
