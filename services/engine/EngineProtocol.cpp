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

/// In the order of EnrolStep::What.
constexpr std::array stepNames{QLatin1StringView("begun"), QLatin1StringView("done"), QLatin1StringView("failed")};

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

QJsonObject toJson(const EnrolStep &step)
{
    return {{QStringLiteral("done"), step.done},
            {QStringLiteral("total"), step.total},
            {QStringLiteral("name"), step.name},
            {QStringLiteral("what"), stepNames.at(static_cast<std::size_t>(step.what))},
            {QStringLiteral("problem"), step.problem}};
}

EnrolStep stepFromJson(const QJsonObject &object)
{
    EnrolStep step{.done = object.value(QLatin1StringView("done")).toInt(),
                   .total = object.value(QLatin1StringView("total")).toInt(),
                   .name = object.value(QLatin1StringView("name")).toString(),
                   .what = EnrolStep::What::Done,
                   .problem = object.value(QLatin1StringView("problem")).toString()};
    const QString what = object.value(QLatin1StringView("what")).toString();
    for (std::size_t i = 0; i < stepNames.size(); ++i) {
        if (stepNames.at(i) == what) {
            step.what = static_cast<EnrolStep::What>(i);
        }
    }
    return step;
}

} // namespace fleet::engineProtocol
