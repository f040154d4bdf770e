#include "core/Problem.h"

namespace fleet {

QString toString(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Offline:
        return QStringLiteral("offline");
    case ProblemKind::Timeout:
        return QStringLiteral("timeout");
    case ProblemKind::Unauthorized:
        return QStringLiteral("unauthorized");
    case ProblemKind::Forbidden:
        return QStringLiteral("forbidden");
    case ProblemKind::NotFound:
        return QStringLiteral("not_found");
    case ProblemKind::Gone:
        return QStringLiteral("gone");
    case ProblemKind::Payment:
        return QStringLiteral("payment");
    case ProblemKind::Rejected:
        return QStringLiteral("rejected");
    case ProblemKind::RateLimited:
        return QStringLiteral("rate_limited");
    case ProblemKind::Conflict:
        return QStringLiteral("conflict");
    case ProblemKind::Server:
        return QStringLiteral("server");
    case ProblemKind::Protocol:
        return QStringLiteral("protocol");
    case ProblemKind::Invalid:
        return QStringLiteral("invalid");
    case ProblemKind::Storage:
        return QStringLiteral("storage");
    case ProblemKind::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString describe(const Problem &problem)
{
    QString text = problem.detail.isEmpty() ? toString(problem.kind) : problem.detail;
    if (problem.httpStatus != 0) {
        text += QStringLiteral(" (%1%2)").arg(QString::number(problem.httpStatus),
                                              problem.slug.isEmpty() ? QString() : QStringLiteral(" ") + problem.slug);
    }
    return text;
}

bool outcomeUnknown(const Problem &problem)
{
    return problem.kind == ProblemKind::Offline || problem.kind == ProblemKind::Timeout
        || problem.kind == ProblemKind::Server || problem.kind == ProblemKind::Protocol;
}

} // namespace fleet
