// What keeps a bot from trading, as console and bots name it (protocol, section 4).
#pragma once

#include "core/Ids.h"
#include "core/Result.h"
#include "core/Time.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <vector>

namespace fleet {

enum class HoldKind : std::uint8_t {
    Latch, ///< placed by an emergency stop; only a release removes it
    Pause, ///< placed by a pause or drain, or by the bot itself after a release; a resume removes it
};

struct Hold {
    HoldId id;
    HoldKind kind = HoldKind::Pause;
    QString owner; ///< who gave the order; the bot's own id for holds it placed itself
    QString reason;
    UtcTime placedAt{};

    bool operator==(const Hold &) const = default;
};

[[nodiscard]] QString toString(HoldKind kind);
[[nodiscard]] std::optional<HoldKind> holdKindFromString(const QString &text);

[[nodiscard]] QJsonObject toJson(const Hold &hold);
[[nodiscard]] Result<Hold> holdFromJson(const QJsonObject &object);
[[nodiscard]] QJsonArray toJson(const std::vector<Hold> &holds);
[[nodiscard]] Result<std::vector<Hold>> holdsFromJson(const QJsonArray &array);

[[nodiscard]] bool anyLatch(const std::vector<Hold> &holds);
[[nodiscard]] bool contains(const std::vector<Hold> &holds, const HoldId &id);

/// The pause a bot places on itself when the last latch was released: trading starts again only with a resume.
[[nodiscard]] HoldId releasedHoldId(const OperationId &release);
[[nodiscard]] HoldId holdIdOf(const OperationId &operation);

} // namespace fleet
