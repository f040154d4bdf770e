// A bot's regular signed report (protocol, section 5). Values only; what it proves is decided in Proof.
#pragma once

#include "core/Bot.h"
#include "core/Ids.h"
#include "core/Metrics.h"
#include "core/Result.h"
#include "core/Time.h"
#include "protocol/Hold.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

enum class BotState : std::uint8_t {
    Dormant,
    Trading,
    Pausing,
    Paused,
    Draining,
    Drained,
    Stopping,
    Stopped,
    Updating,
};

[[nodiscard]] QString toString(BotState state);
[[nodiscard]] std::optional<BotState> botStateFromString(const QString &text);
/// A state in which a held bot may be seen; anything else while held is an alarm.
[[nodiscard]] bool isHeldState(BotState state);

inline constexpr std::size_t appliedHistory = 20;

struct Heartbeat {
    BotId bot;
    InstanceId instance; ///< random at each start
    qint64 seq = 0;      ///< +1 with each report of the instance, the first is 1
    UtcTime sentAt{};    ///< the bot's clock
    seconds interval{30};
    QString version;
    int keyVersion = 1;
    BotState state = BotState::Dormant;
    QString phase; ///< step of an order being carried out, e.g. "cancel_all_open_orders"
    std::vector<Hold> holds;
    std::vector<CommandId> applied; ///< the last 20 carried out, newest last
    qint64 gatewayCalls = 0;
    LostLinkPolicy lostLink;
    qint64 keptByPolicy = 0;
    Metrics metrics;
    QStringList unreadable = {}; ///< metrics that it has and that cannot be read: not on the wire
    QString fleetTag;
    QString audience;
    bool standby = false; ///< stays dormant, held or not, until it takes over from another bot

    bool operator==(const Heartbeat &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Heartbeat &heartbeat);
/// A metric that cannot be read is missing and named in `unreadable`: what the bot does and holds is not lost with it.
[[nodiscard]] Result<Heartbeat> heartbeatFromJson(const QJsonObject &object);

} // namespace fleet
