// Alerts, silences and limits as windows and command lines see them.
// Nothing here decides; what is urgent is only an order of rows.
#pragma once

#include "core/Alert.h"
#include "core/Result.h"
#include "health/Thresholds.h"

#include <QJsonObject>

namespace fleet {

struct AlertView {
    Alert alert = {};
    QString name = {};                                   ///< of its bot; empty when it concerns the whole fleet
    GroupId group = {};                                  ///< of its bot
    std::optional<UtcTime> silencedUntil = std::nullopt; ///< it calls nobody before

    bool operator==(const AlertView &) const = default;
};

/// What needs a person first: not silenced, not explained by another, in nobody's hands; then the worst, the kind of
/// alert, the oldest.
[[nodiscard]] bool isMoreUrgent(const AlertView &a, const AlertView &b);

[[nodiscard]] QJsonObject toJson(const AlertView &view);
[[nodiscard]] Result<AlertView> alertViewFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const SilenceMatch &match);
[[nodiscard]] Result<SilenceMatch> silenceMatchFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Silence &silence);
[[nodiscard]] Result<Silence> silenceFromJson(const QJsonObject &object);

} // namespace fleet
