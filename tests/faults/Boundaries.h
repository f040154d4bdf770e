// The points at which an engine is killed, by their names on a command line.
// Does not build when a boundary is missing here.
#pragma once

#include "fleet/Operations.h"

#include <QString>

#include <array>
#include <optional>

namespace fleet::test {

inline constexpr std::array<Boundary, boundaryCount> boundaries{
    Boundary::Accepted, Boundary::Recorded,      Boundary::BeforeSend, Boundary::AfterSend,
    Boundary::Taken,    Boundary::TakenRecorded, Boundary::Answered,   Boundary::AnswerRecorded,
};

[[nodiscard]] inline QString nameOf(Boundary boundary)
{
    switch (boundary) {
    case Boundary::Accepted:
        return QStringLiteral("accepted");
    case Boundary::Recorded:
        return QStringLiteral("recorded");
    case Boundary::BeforeSend:
        return QStringLiteral("before-send");
    case Boundary::AfterSend:
        return QStringLiteral("after-send");
    case Boundary::Taken:
        return QStringLiteral("taken");
    case Boundary::TakenRecorded:
        return QStringLiteral("taken-recorded");
    case Boundary::Answered:
        return QStringLiteral("answered");
    case Boundary::AnswerRecorded:
        return QStringLiteral("answer-recorded");
    }
    Q_UNREACHABLE();
}

[[nodiscard]] inline std::optional<Boundary> boundaryNamed(const QString &name)
{
    for (const Boundary boundary : boundaries) {
        if (nameOf(boundary) == name) {
            return boundary;
        }
    }
    return std::nullopt;
}

} // namespace fleet::test
