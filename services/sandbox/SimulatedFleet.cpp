#include "sandbox/SimulatedFleet.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>

namespace fleet::sandbox {

namespace {

struct Place {
    const char *group;
    const char *exchange;
};

struct Kind {
    const char *strategy;
    const char *version;
    std::int64_t maxPositionUsd;
};

// Guide, chapter 2.
constexpr std::array<Place, guideFleetSize> places{{
    {"spot-arb", "binance"},
    {"spot-arb", "binance"},
    {"spot-arb", "okx"},
    {"perp-momentum", "binance"},
    {"perp-momentum", "bybit"},
    {"perp-momentum", "okx"},
    {"perp-momentum", "deribit"},
    {"perp-momentum", "binance"},
    {"options-mm", "deribit"},
    {"options-mm", "deribit"},
    {"options-mm", "deribit"},
    {"options-mm", "deribit"},
}};

const std::map<QString, Kind> &kinds()
{
    static const std::map<QString, Kind> table{
        {QStringLiteral("spot-arb"), {"cross-exchange-arb", "2.4.1", 10'000}},
        {QStringLiteral("perp-momentum"), {"trend-following-perps", "1.8.3", 25'000}},
        {QStringLiteral("options-mm"), {"delta-neutral-mm", "3.1.0", 50'000}},
    };
    return table;
}

constexpr std::int64_t microsPerUsd = 1'000'000;

} // namespace

std::vector<SimulatedBotSpec> simulatedFleet(int bots, int plain, int standby)
{
    Q_ASSERT(bots >= 1 && bots + standby <= largestFleet);
    std::vector<SimulatedBotSpec> fleet;
    std::map<QString, int> numbers;
    const int digits = bots > largestFleet / 10 ? 4 : bots > 12 * 20 ? 3 : 2;
    for (int i = 0; i < bots + standby; ++i) {
        const bool waits = i >= bots;
        const Place &place = places.at(static_cast<std::size_t>((waits ? i - bots : i) % guideFleetSize));
        const QString group = QString::fromLatin1(place.group);
        const Kind &kind = kinds().at(group);
        const int number = ++numbers[group];
        fleet.push_back({.name = QStringLiteral("%1-%2").arg(group).arg(number, digits, 10, QLatin1Char('0')),
                         .group = GroupId(group),
                         .exchange = ExchangeId(QString::fromLatin1(place.exchange)),
                         .strategy = QString::fromLatin1(kind.strategy),
                         .version = QString::fromLatin1(kind.version),
                         .maxPosition = Money::fromMicros(kind.maxPositionUsd * microsPerUsd),
                         .level = !waits && i >= bots - plain ? BotLevel::Plain : BotLevel::Verified,
                         .standby = waits});
    }
    return fleet;
}

QJsonObject fleetFile(const std::vector<SimulatedBotSpec> &fleet)
{
    QStringList groupNames;
    QJsonArray bots;
    for (const SimulatedBotSpec &spec : fleet) {
        if (!groupNames.contains(spec.group.text())) {
            groupNames << spec.group.text();
        }
        QJsonObject bot{{QStringLiteral("name"), spec.name},
                        {QStringLiteral("group"), spec.group.text()},
                        {QStringLiteral("exchange"), spec.exchange.text()},
                        {QStringLiteral("strategy"), spec.strategy},
                        {QStringLiteral("version"), spec.version},
                        {QStringLiteral("max_position_usd"), spec.maxPosition.toDouble()},
                        {QStringLiteral("level"), static_cast<int>(spec.level)}};
        if (spec.standby) {
            bot.insert(QStringLiteral("standby"), true);
        }
        bots.append(bot);
    }
    QJsonArray groups;
    for (const QString &name : groupNames) {
        groups.append(QJsonObject{{QStringLiteral("name"), name}});
    }
    return {{QStringLiteral("groups"), groups}, {QStringLiteral("bots"), bots}};
}

} // namespace fleet::sandbox
