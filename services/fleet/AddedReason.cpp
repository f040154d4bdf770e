#include "fleet/AddedReason.h"

#include "core/Json.h"
#include "core/Uuid.h"
#include "fleet/OperationBuilder.h"

#include <algorithm>

namespace fleet {

namespace {

/// What would break a line, or hide or turn around the words beside it.
bool isInvisible(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        return character != QChar(0x200D); // It joins what some scripts and pictures write as one.
    default:
        return false;
    }
}

} // namespace

QJsonObject toJson(const ReasonRequest &request)
{
    return {{QStringLiteral("id"), request.id},
            {QStringLiteral("operation"), request.operation.text()},
            {QStringLiteral("reason"), request.text},
            {QStringLiteral("issued_by"), request.issuedBy}};
}

Result<ReasonRequest> reasonRequestFromJson(const QJsonObject &object)
{
    JsonReader read(object, QStringLiteral("added reason"));
    ReasonRequest request{.id = read.string("id"),
                          .operation = OperationId(read.string("operation")),
                          .text = read.string("reason"),
                          .issuedBy = read.string("issued_by")};
    return read.ok() ? Result<ReasonRequest>(std::move(request)) : failure(*read.problem());
}

Result<AddedReason> admitReason(const ReasonRequest &request, UtcTime createdAt, std::size_t already, UtcTime now)
{
    const QString text = request.text.trimmed();
    if (!isUuid(request.id)) {
        return failure(ProblemKind::Invalid, QStringLiteral("The reason's id is not a UUID."));
    }
    if (request.issuedBy.trimmed().isEmpty()) {
        return failure(ProblemKind::Invalid, QStringLiteral("Who adds the reason is not said."));
    }
    if (text.isEmpty()) {
        return failure(ProblemKind::Invalid, QStringLiteral("A reason that is added needs words."));
    }
    if (text.size() > longestReason) {
        return failure(
            ProblemKind::Invalid,
            QStringLiteral("The reason may have %1 characters; this one has %2.").arg(longestReason).arg(text.size()));
    }
    if (std::any_of(text.begin(), text.end(), isInvisible)) {
        return failure(ProblemKind::Invalid,
                       QStringLiteral("The reason holds a character that cannot be seen, such as a tab or the end of a "
                                      "line."));
    }
    if (now - createdAt > reasonsTakenFor) {
        return failure(ProblemKind::Conflict, QStringLiteral("A reason can be added for 24 h after the act."));
    }
    if (already >= mostAddedReasons) {
        return failure(ProblemKind::Conflict,
                       QStringLiteral("An operation takes at most %1 added reasons.").arg(mostAddedReasons));
    }
    return AddedReason{.id = request.id, .at = now, .by = request.issuedBy.trimmed(), .text = text};
}

} // namespace fleet
