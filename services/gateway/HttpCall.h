// One HTTP request and its answer as values: what a dialect builds and reads, and a lane carries.
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace fleet {

struct HttpCall {
    QByteArray method;       ///< "GET", "POST", …
    QByteArray target;       ///< path and query, e.g. "/v1/messaging/messages?limit=50", already percent-encoded
    QByteArray body;         ///< JSON text; empty for none
    QByteArray bearer;       ///< API key for Authorization; empty for public routes. Never logged.
    bool repeatable = false; ///< safe to repeat when its outcome is unknown
};

struct HttpAnswer {
    int status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case; a name may occur twice
    QByteArray body;

    /// The first header of that lower-case name, or empty.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// The slug of a Problem of ours: the answer was cut off because it is larger than this side takes. What asks for pages
/// can ask for smaller ones.
inline const QString answerTooLarge = QStringLiteral("answer-too-large");

/// Refuses, with ProblemKind::Invalid, what must not go on the wire: control characters in method, target or key,
/// a target that is not a path, a body over the gateway's 1 MiB.
[[nodiscard]] Result<void> checkCall(const HttpCall &call);

} // namespace fleet
