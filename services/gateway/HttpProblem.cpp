#include "gateway/HttpProblem.h"

#include "gateway/HttpDate.h"

#include "core/Enums.h"
#include "core/Json.h"

namespace fleet {

namespace {

constexpr std::chrono::milliseconds quietMinute{60'000};
constexpr qsizetype maxDetail = 600;

ProblemKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return ProblemKind::Unauthorized;
    case 402:
        return ProblemKind::Payment;
    case 403:
        return ProblemKind::Forbidden;
    case 404:
        return ProblemKind::NotFound;
    case 405:
    case 410:
        return ProblemKind::Gone;
    case 408:
        return ProblemKind::Timeout;
    case 409:
        return ProblemKind::Conflict;
    case 429:
        return ProblemKind::RateLimited;
    default:
        break;
    }
    if (status >= 500) {
        return ProblemKind::Server;
    }
    return status >= 400 ? ProblemKind::Rejected : ProblemKind::Protocol;
}

QString fallbackDetail(int status)
{
    if (status >= 300 && status < 400) {
        return QStringLiteral("The gateway points to another address, which is not followed.");
    }
    if (status >= 500) {
        return QStringLiteral("The gateway has a fault of its own.");
    }
    if (status == 429) {
        return QStringLiteral("The gateway refuses more calls for now.");
    }
    return QStringLiteral("The gateway refused the request.");
}

/// problem+json, or the `{"error": {"code", "message"}}` of the WebSocket route; empty fields for anything else.
void readProblemBody(const HttpAnswer &answer, Problem &problem)
{
    const Result<QJsonObject> body = parseJsonObject(answer.body);
    if (!body) {
        return;
    }
    const QString type = body->value(QLatin1StringView("type")).toString();
    problem.slug = type.mid(type.lastIndexOf(QLatin1Char('/')) + 1).left(64);
    problem.detail = body->value(QLatin1StringView("detail")).toString();
    if (problem.detail.isEmpty()) {
        problem.detail = body->value(QLatin1StringView("title")).toString();
    }
    const QJsonObject error = body->value(QLatin1StringView("error")).toObject();
    if (problem.slug.isEmpty()) {
        problem.slug = error.value(QLatin1StringView("code")).toString().left(64);
    }
    if (problem.detail.isEmpty()) {
        problem.detail = error.value(QLatin1StringView("message")).toString();
    }
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpAnswer &answer)
{
    const QByteArray text = answer.header("retry-after").trimmed();
    bool isNumber = false;
    const qint64 secondsToWait = text.toLongLong(&isNumber);
    if (isNumber) {
        return std::chrono::seconds(std::clamp<qint64>(secondsToWait, 0, 24 * 3600));
    }
    const std::optional<UtcTime> from = readHttpDate(answer.header("date"));
    const std::optional<UtcTime> until = readHttpDate(text);
    if (!from || !until) {
        return std::nullopt;
    }
    return std::clamp<std::chrono::milliseconds>(*until - *from, std::chrono::seconds(0), std::chrono::hours(24));
}

Problem problemFromAnswer(const HttpAnswer &answer)
{
    Problem problem;
    problem.kind = kindOfStatus(answer.status);
    problem.httpStatus = answer.status;
    readProblemBody(answer, problem);
    if (problem.detail.isEmpty()) {
        problem.detail = fallbackDetail(answer.status);
    }
    problem.detail.truncate(maxDetail);
    problem.retryAfter = retryAfterOf(answer);
    if (problem.kind == ProblemKind::RateLimited && !problem.retryAfter) {
        problem.retryAfter = quietMinute;
    }
    return problem;
}

Result<void> readAnswerStatus(const HttpAnswer &answer)
{
    if (answer.status < 200 || answer.status > 299) {
        return failure(problemFromAnswer(answer));
    }
    return {};
}

Problem unreadableAnswer(const HttpAnswer &answer, Problem problem)
{
    problem.httpStatus = answer.status;
    problem.detail = QStringLiteral("The gateway's answer cannot be read: %1").arg(problem.detail);
    return problem;
}

Result<QJsonObject> readAnswerObject(const HttpAnswer &answer)
{
    if (const Result<void> status = readAnswerStatus(answer); !status) {
        return failure(status.error());
    }
    Result<QJsonObject> object = parseJsonObject(answer.body);
    if (!object) {
        return failure(unreadableAnswer(answer, object.error()));
    }
    return object;
}

Problem problemFromBatchError(const QString &code, const QString &message)
{
    // Every refusal by the product itself is "execution_error": the code says no more, the sentence does.
    static constexpr EnumNames<ProblemKind, 8> kinds{{
        {ProblemKind::RateLimited, QLatin1StringView("rate_limit_exceeded")},
        {ProblemKind::Forbidden, QLatin1StringView("forbidden")},
        {ProblemKind::Forbidden, QLatin1StringView("admin_only")},
        {ProblemKind::Forbidden, QLatin1StringView("insufficient_tier")},
        {ProblemKind::Gone, QLatin1StringView("unknown_tool")},
        {ProblemKind::Gone, QLatin1StringView("not_implemented")},
        {ProblemKind::Server, QLatin1StringView("service_error")},
        {ProblemKind::Payment, QLatin1StringView("insufficient_balance")},
    }};
    Problem problem;
    problem.kind = enumFromString(kinds, code).value_or(ProblemKind::Rejected);
    problem.slug = QString(code.left(64)).replace(QLatin1Char('_'), QLatin1Char('-'));
    problem.detail =
        message.isEmpty() ? QStringLiteral("The gateway refused this call of the batch.") : message.left(maxDetail);
    if (problem.kind == ProblemKind::RateLimited) {
        problem.retryAfter = quietMinute;
    }
    return problem;
}

Problem callGivenUp()
{
    return {.kind = ProblemKind::Cancelled,
            .httpStatus = 0,
            .slug = {},
            .detail = QStringLiteral("The call was given up.")};
}

} // namespace fleet
