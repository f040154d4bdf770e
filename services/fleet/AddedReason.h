// A reason that is given after an operation began: what is asked, and the rules by which it is taken.
// Never touches the reason that was given with the act: that one is signed, sent and stands.
#pragma once

#include "core/Result.h"
#include "fleet/FleetView.h"

#include <QJsonObject>

namespace fleet {

struct ReasonRequest {
    QString id; ///< a UUID made by the asker, so that asking twice adds it once
    OperationId operation;
    QString text;
    QString issuedBy;
};

/// So long after the click a reason can still be added; later it would be a story.
inline constexpr std::chrono::hours reasonsTakenFor{24};
inline constexpr std::size_t mostAddedReasons = 50;

[[nodiscard]] QJsonObject toJson(const ReasonRequest &request);
[[nodiscard]] Result<ReasonRequest> reasonRequestFromJson(const QJsonObject &object);

/// What is kept, or why it is not taken, in words. `already`: reasons that were added before.
[[nodiscard]] Result<AddedReason> admitReason(const ReasonRequest &request, UtcTime createdAt, std::size_t already,
                                              UtcTime now);

} // namespace fleet
