#include "engine/EngineProtocol.h"

#include "core/Json.h"

#include <array>

namespace fleet::engineProtocol {

namespace {

constexpr std::array allKinds{ProblemKind::Offline,   ProblemKind::Timeout,  ProblemKind::Unauthorized,
                              ProblemKind::Forbidden, ProblemKind::NotFound, ProblemKind::Gone,
                              ProblemKind::Payment,   ProblemKind::Rejected, ProblemKind::RateLimited,
                              ProblemKind::Conflict,  ProblemKind::Server,   ProblemKind::Protocol,
                              ProblemKind::Invalid,   ProblemKind::Storage,  ProblemKind::Cancelled};

} // namespace

QByteArray line(const QJsonObject &object)
{
    return toCompactJson(object) + '\n';
}

QJsonObject problemToJson(const Problem &problem)
{
    return {{QStringLiteral("kind"), toString(problem.kind)},
            {QStringLiteral("status"), problem.httpStatus},
            {QStringLiteral("slug"), problem.slug},
            {QStringLiteral("detail"), problem.detail}};
}

Problem problemFromJson(const QJsonObject &object)
{
    Problem problem{.kind = ProblemKind::Protocol,
                    .httpStatus = object.value(QLatin1StringView("status")).toInt(),
                    .slug = object.value(QLatin1StringView("slug")).toString(),
                    .detail = object.value(QLatin1StringView("detail")).toString()};
    const QString kind = object.value(QLatin1StringView("kind")).toString();
    for (const ProblemKind candidate : allKinds) {
        if (toString(candidate) == kind) {
            problem.kind = candidate;
        }
    }
    return problem;
}

} // namespace fleet::engineProtocol
