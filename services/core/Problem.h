// Errors as values: what went wrong, in kinds that decide behaviour and words that help a person.
// Must never carry a secret: details are shown, logged and journalled.
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace fleet {

enum class ProblemKind : std::uint8_t {
    Offline,      ///< no connection, or it was cut
    Timeout,      ///< the other side did not answer in time; the effect is unknown
    Unauthorized, ///< 401
    Forbidden,    ///< 403
    NotFound,     ///< 404
    Gone,         ///< 405, 410: this dialect does not live here
    Payment,      ///< 402
    Rejected,     ///< the other side looked at the request and will not take it (400, 413, 422, 428)
    RateLimited,  ///< 429
    Conflict,     ///< 409
    Server,       ///< 5xx
    Protocol,     ///< an answer that is not what the contract says, or a message that does not verify
    Invalid,      ///< bad input of ours, refused before anything was sent
    Storage,      ///< disk or database
    Cancelled,    ///< the caller went away
};

struct Problem {
    ProblemKind kind = ProblemKind::Protocol;
    int httpStatus = 0; ///< 0 when the problem is not an HTTP answer
    QString slug;       ///< last segment of RFC 9457 `type`, e.g. "rate-limit-exceeded"
    QString detail;     ///< a sentence for people
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt;

    bool operator==(const Problem &) const = default;
};

/// The stable lower-case name of a kind, as used in JSON output and in the database.
[[nodiscard]] QString toString(ProblemKind kind);

/// "The sentence (403 forbidden)": what to show where there is room for one line.
[[nodiscard]] QString describe(const Problem &problem);

/// True when the request may have had its effect although it failed: a repeat needs the same id.
[[nodiscard]] bool outcomeUnknown(const Problem &problem);

} // namespace fleet
