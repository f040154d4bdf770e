// Why a request is not taken, and the answer that says so.
// Must never quote what the other side sent.
#pragma once

#include <QByteArray>

#include <cstdint>

namespace fleet {

enum class Refusal : std::uint8_t {
    Malformed,          ///< 400: not HTTP as it must be
    Unreadable,         ///< 400: signed, but no event
    Unsigned,           ///< 401: no signature, or not the gateway's
    NotFound,           ///< 404
    NotPost,            ///< 405
    TooSlow,            ///< 408
    NoLength,           ///< 411
    BodyTooLarge,       ///< 413
    TooManyRequests,    ///< 429
    HeaderTooLarge,     ///< 431
    TooManyConnections, ///< 503, and so are the following
    TooMuchUnfinished,
    BacklogFull,
    NotStored, ///< the disk did not take it
};
constexpr std::size_t refusalCount = 14;

/// After this one the connection cannot go on: what follows in it is not known to be a request.
[[nodiscard]] bool endsConnection(Refusal refusal);

/// The whole answer in one piece.
[[nodiscard]] QByteArray refusalAnswer(Refusal refusal, bool close);
[[nodiscard]] QByteArray takenAnswer(bool close);

} // namespace fleet
