// All that one bot needs to join its fleet, in one private file (protocol, section 1). Holds secrets: 0600, never logged.
#pragma once

#include "core/Bot.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Time.h"
#include "protocol/Hold.h"

#include <QJsonObject>
#include <QUrl>

#include <cstdint>
#include <optional>
#include <vector>

namespace fleet {

/// Which of the gateway's languages is spoken.
enum class DialectKind : std::uint8_t { Rest, Tool };
/// How payloads stand on the public bus (protocol, section 2).
enum class BusMode : std::uint8_t { Sealed, Plain };

[[nodiscard]] QString toString(DialectKind dialect);
[[nodiscard]] std::optional<DialectKind> dialectFromString(const QString &text);
[[nodiscard]] QString toString(BusMode bus);
[[nodiscard]] std::optional<BusMode> busModeFromString(const QString &text);

struct Bundle {
    BotId bot;
    QString name;
    GroupId group;
    std::vector<ExchangeId> exchanges; ///< home first
    QString strategy;
    QString version;
    BotLevel level = BotLevel::Verified;

    QUrl gateway;
    DialectKind dialect = DialectKind::Rest;
    BusMode bus = BusMode::Sealed;
    QByteArray apiKey; ///< secret
    QString managerId;
    QString fleetTag;
    QString audience;
    ThreadId commandThread;

    QByteArray managerKey; ///< public, as the next three
    QByteArray stopKey;
    QByteArray recoveryKey;
    QByteArray boxKey;
    QByteArray signalKey; ///< secret, symmetric

    seconds interval{30};
    LostLinkPolicy lostLink;
    WindDown windDown = WindDown::Flatten;
    std::vector<Hold> holds; ///< in force when the bundle was written: the bot starts with them
    QByteArray keySeed;      ///< secret, only with `keys: managed`
    QByteArray oneTimeCode;  ///< secret, otherwise
    std::optional<UtcTime> codeValidUntil;
    bool standby = false; ///< dormant until it takes over from another bot
};

/// How long a bundle's one-time code may be used.
inline constexpr std::chrono::hours oneTimeCodeLife{24};

[[nodiscard]] QJsonObject toJson(const Bundle &bundle);
[[nodiscard]] Result<Bundle> bundleFromJson(const QJsonObject &object);

} // namespace fleet
