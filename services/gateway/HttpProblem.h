// Reads what went wrong out of an HTTP answer: problem+json where there is one, something sensible where not.
// Must never quote more of a foreign body than a line.
#pragma once

#include "gateway/HttpCall.h"

#include <QJsonObject>

namespace fleet {

/// The problem that an answer with a status outside 2xx stands for. Kind by status; 429 without Retry-After waits 60 s.
[[nodiscard]] Problem problemFromAnswer(const HttpAnswer &answer);

/// What to say of a 2xx answer in which `problem` was met.
[[nodiscard]] Problem unreadableAnswer(const HttpAnswer &answer, Problem problem);

/// The JSON object of a 2xx answer; problemFromAnswer() for other statuses, ProblemKind::Protocol for garbage.
[[nodiscard]] Result<QJsonObject> readAnswerObject(const HttpAnswer &answer);

/// Only the status matters: nothing for 2xx.
[[nodiscard]] Result<void> readAnswerStatus(const HttpAnswer &answer);

/// Retry-After in seconds or as an HTTP date (which needs the answer's own Date); nothing where there is none.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterOf(const HttpAnswer &answer);

/// The problem behind an error code of one call inside `/v1/batch`, e.g. "rate_limit_exceeded".
[[nodiscard]] Problem problemFromBatchError(const QString &code, const QString &message);

/// What a call ends with when its lane goes away before the answer comes.
[[nodiscard]] Problem callGivenUp();

} // namespace fleet
