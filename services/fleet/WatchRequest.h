// What a person asks of the watch: take an alert in hand, silence some for a while, move a limit.
// Values only; whether it is taken is decided by services/watch.
#pragma once

#include "core/Alert.h"
#include "core/Result.h"
#include "health/Thresholds.h"

#include <QJsonObject>

#include <variant>

namespace fleet {

/// From now on it is in `by`'s hands; one that is over already is closed. Refused when it is not as it was seen: worse,
/// over, or back.
struct AcknowledgeAlert {
    SeenAlert alert = {};
    QString by = {};
    QString comment = {};

    bool operator==(const AcknowledgeAlert &) const = default;
};

/// From now on, for so long.
struct MakeSilence {
    SilenceMatch match = {};
    QString reason = {};
    QString author = {};
    std::chrono::seconds length{0};

    bool operator==(const MakeSilence &) const = default;
};

struct EndSilence {
    SilenceId silence = {};
    QString by = {};

    bool operator==(const EndSilence &) const = default;
};

/// All limits that differ from the built-in ones, in place of `before`. Refused when others are in force by now.
struct SetThresholds {
    Thresholds thresholds = {};
    Thresholds before = {};
    QString by = {};

    bool operator==(const SetThresholds &) const = default;
};

using WatchRequest = std::variant<AcknowledgeAlert, MakeSilence, EndSilence, SetThresholds>;

[[nodiscard]] QJsonObject toJson(const WatchRequest &request);
[[nodiscard]] Result<WatchRequest> watchRequestFromJson(const QJsonObject &object);

} // namespace fleet
