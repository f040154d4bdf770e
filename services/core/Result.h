// A value or the problem that kept us from it. Never throws across a service's edge.
#pragma once

#include "core/Problem.h"

#include <tl/expected.hpp>

#include <utility>

namespace fleet {

template<typename T>
using Result = tl::expected<T, Problem>;

/// `return failure(ProblemKind::Invalid, QStringLiteral("…"));`
[[nodiscard]] inline tl::unexpected<Problem> failure(Problem problem)
{
    return tl::unexpected<Problem>(std::move(problem));
}

[[nodiscard]] inline tl::unexpected<Problem> failure(ProblemKind kind, QString detail)
{
    return tl::unexpected<Problem>(Problem{.kind = kind, .httpStatus = 0, .slug = {}, .detail = std::move(detail)});
}

} // namespace fleet
