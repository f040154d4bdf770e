#include "models/BotQuery.h"

#include "core/Enums.h"
#include "models/BotAlerts.h"
#include "models/BotGlance.h"
#include "models/HealthGlance.h"

#include <algorithm>
#include <array>
#include <compare>

namespace fleet {

namespace {

constexpr EnumNames<QueryKey, 21> keyNames{{
    {QueryKey::Name, QLatin1StringView("name")},         {QueryKey::Group, QLatin1StringView("group")},
    {QueryKey::Exchange, QLatin1StringView("exchange")}, {QueryKey::Strategy, QLatin1StringView("strategy")},
    {QueryKey::Version, QLatin1StringView("version")},   {QueryKey::State, QLatin1StringView("state")},
    {QueryKey::Desired, QLatin1StringView("desired")},   {QueryKey::Live, QLatin1StringView("live")},
    {QueryKey::Health, QLatin1StringView("health")},     {QueryKey::Alert, QLatin1StringView("alert")},
    {QueryKey::Held, QLatin1StringView("held")},         {QueryKey::Pending, QLatin1StringView("pending")},
    {QueryKey::Pnl, QLatin1StringView("pnl")},           {QueryKey::Exposure, QLatin1StringView("exposure")},
    {QueryKey::Drawdown, QLatin1StringView("drawdown")}, {QueryKey::Positions, QLatin1StringView("positions")},
    {QueryKey::Orders, QLatin1StringView("orders")},     {QueryKey::Trades, QLatin1StringView("trades")},
    {QueryKey::Errors, QLatin1StringView("errors")},     {QueryKey::Latency, QLatin1StringView("latency")},
    {QueryKey::Age, QLatin1StringView("age")},
}};

constexpr EnumNames<Relation, 5> relationNames{{
    {Relation::Less, QLatin1StringView("<")},
    {Relation::AtMost, QLatin1StringView("<=")},
    {Relation::Equal, QLatin1StringView("=")},
    {Relation::AtLeast, QLatin1StringView(">=")},
    {Relation::More, QLatin1StringView(">")},
}};

constexpr int botStates = static_cast<int>(BotState::Updating) + 1;
constexpr int verbs = static_cast<int>(Verb::ReplaceKey) + 1;
/// Of what is under way, and of a stop that came to nothing.
constexpr std::array pendingStates{DeliveryState::Queued,       DeliveryState::Sent,    DeliveryState::Accepted,
                                   DeliveryState::Unreachable,  DeliveryState::Refused, DeliveryState::Failed,
                                   DeliveryState::Undeliverable};
static_assert(verbs + pendingStates.size() <= 32, "ChoiceTest has a bit for each word");
constexpr std::int64_t oneUnit = 1'000'000;

enum LiveChoice { DeadChoice, LateChoice, AliveChoice, UnknownChoice, NeverChoice };

constexpr std::uint32_t bit(int choice)
{
    return 1U << static_cast<unsigned>(choice);
}

QStringList stateChoices()
{
    QStringList words;
    for (int state = 0; state < botStates; ++state) {
        words.append(toString(static_cast<BotState>(state)));
    }
    return words << QStringLiteral("none");
}

QStringList desiredChoices()
{
    return {toString(DesiredState::Trading), toString(DesiredState::Paused), toString(DesiredState::Stopped)};
}

QStringList liveChoices()
{
    return {QStringLiteral("dead"), QStringLiteral("late"), QStringLiteral("alive"), QStringLiteral("unknown"),
            QStringLiteral("never")};
}

/// In the order of HealthGlance, but for those that are not heard: they have no health.
QStringList healthChoices()
{
    return {QStringLiteral("critical"), QStringLiteral("warning"), QStringLiteral("healthy"),
            QStringLiteral("unjudged"), QStringLiteral("none")};
}

std::uint32_t healthBits(const BotView &bot, bool blind)
{
    switch (healthAt(bot, blind)) {
    case HealthGlance::Critical:
        return bit(0);
    case HealthGlance::Warning:
        return bit(1);
    case HealthGlance::Healthy:
        return bit(2);
    case HealthGlance::Unjudged:
        return bit(3);
    case HealthGlance::Dead:
    case HealthGlance::Unheard:
        return bit(4);
    }
    Q_UNREACHABLE();
}

/// In the order of AlertPlace.
QStringList alertChoices()
{
    const QStringList words{QStringLiteral("firing"), QStringLiteral("acknowledged"), QStringLiteral("over"),
                            QStringLiteral("silenced"), QStringLiteral("explained")};
    Q_ASSERT(words.size() == alertPlaceCount);
    return words;
}

QStringList pendingChoices()
{
    QStringList words;
    for (int verb = 0; verb < verbs; ++verb) {
        words.append(static_cast<Verb>(verb) == Verb::EmergencyStop
                         ? QStringLiteral("stop")
                         : toString(static_cast<Verb>(verb)).replace(QLatin1Char('_'), QLatin1Char('-')));
    }
    for (const DeliveryState state : pendingStates) {
        words.append(toString(state));
    }
    return words;
}

std::uint32_t liveBits(Liveness liveness, bool blind)
{
    switch (liveness) {
    case Liveness::NeverSeen:
        return bit(UnknownChoice) | bit(NeverChoice);
    case Liveness::Unknown:
        return bit(UnknownChoice);
    case Liveness::Dead:
        return bit(blind ? UnknownChoice : DeadChoice);
    case Liveness::Late:
        return bit(blind ? UnknownChoice : LateChoice);
    case Liveness::Alive:
        return bit(blind ? UnknownChoice : AliveChoice);
    }
    Q_UNREACHABLE();
}

std::uint32_t pendingBits(const PendingView &pending)
{
    const auto *const state = std::find(pendingStates.begin(), pendingStates.end(), pending.state);
    const std::uint32_t verb = bit(static_cast<int>(pending.verb));
    return state == pendingStates.end() ? verb : verb | bit(verbs + static_cast<int>(state - pendingStates.begin()));
}

/// The words of choicesOf(key) that are true of the bot.
std::uint32_t choiceBits(QueryKey key, const BotView &bot, const QueryMoment &moment)
{
    if (key == QueryKey::State) {
        return bit(bot.reported ? static_cast<int>(*bot.reported) : botStates);
    }
    if (key == QueryKey::Desired) {
        return bit(static_cast<int>(bot.desired));
    }
    if (key == QueryKey::Live) {
        return liveBits(bot.liveness, moment.blind);
    }
    if (key == QueryKey::Health) {
        return healthBits(bot, moment.blind);
    }
    if (key == QueryKey::Alert) {
        return moment.alerts;
    }
    std::uint32_t bits = bot.failedStop ? pendingBits(*bot.failedStop) : 0;
    for (const PendingView &pending : bot.pending) {
        bits |= pendingBits(pending);
    }
    return bits;
}

std::partial_ordering sizeOf(const std::optional<Money> &value, std::int64_t millionths)
{
    return value ? std::partial_ordering(value->micros() <=> millionths) : std::partial_ordering::unordered;
}

std::partial_ordering sizeOf(const std::optional<double> &value, std::int64_t millionths)
{
    return value ? *value <=> static_cast<double>(millionths) / static_cast<double>(oneUnit)
                 : std::partial_ordering::unordered;
}

std::partial_ordering sizeOf(const std::optional<qint64> &value, std::int64_t millionths)
{
    if (!value) {
        return std::partial_ordering::unordered;
    }
    // Whole numbers first: a count times a million may not fit.
    const std::int64_t rest = (millionths % oneUnit + oneUnit) % oneUnit;
    const std::int64_t whole = millionths / oneUnit - (millionths % oneUnit < 0 ? 1 : 0);
    return *value == whole && rest > 0 ? std::partial_ordering::less : std::partial_ordering(*value <=> whole);
}

/// How the bot's value stands to the number; unordered when there is none.
std::partial_ordering sizeOf(QueryKey key, const BotView &bot, const QueryMoment &moment, std::int64_t millionths)
{
    const Metrics &metrics = bot.metrics;
    switch (key) {
    case QueryKey::Pnl:
        return sizeOf(metrics.pnlUsd, millionths);
    case QueryKey::Exposure:
        return sizeOf(metrics.exposureUsd, millionths);
    case QueryKey::Drawdown:
        return sizeOf(metrics.drawdownPct, millionths);
    case QueryKey::Positions:
        return sizeOf(metrics.openPositions, millionths);
    case QueryKey::Orders:
        return sizeOf(metrics.openOrders, millionths);
    case QueryKey::Trades:
        return sizeOf(metrics.tradeCount, millionths);
    case QueryKey::Errors:
        return sizeOf(metrics.errorCount, millionths);
    case QueryKey::Latency:
        return sizeOf(metrics.heartbeatLatencyMs, millionths);
    case QueryKey::Age: {
        if (!bot.heardAt) {
            return std::partial_ordering::unordered;
        }
        const milliseconds age = std::max(moment.now - *bot.heardAt, milliseconds(0));
        return sizeOf(std::optional(static_cast<double>(age.count()) / 1000.0), millionths);
    }
    case QueryKey::Name:
    case QueryKey::Group:
    case QueryKey::Exchange:
    case QueryKey::Strategy:
    case QueryKey::Version:
    case QueryKey::State:
    case QueryKey::Desired:
    case QueryKey::Live:
    case QueryKey::Health:
    case QueryKey::Alert:
    case QueryKey::Held:
    case QueryKey::Pending:
        break;
    }
    Q_UNREACHABLE();
}

bool holds(Relation relation, std::partial_ordering order)
{
    switch (relation) {
    case Relation::Less:
        return std::is_lt(order);
    case Relation::AtMost:
        return std::is_lteq(order);
    case Relation::Equal:
        return std::is_eq(order);
    case Relation::AtLeast:
        return std::is_gteq(order);
    case Relation::More:
        return std::is_gt(order);
    }
    Q_UNREACHABLE();
}

bool isWhole(const TextPattern &pattern, const QString &text)
{
    return pattern.mayGoOn ? text.startsWith(pattern.text, Qt::CaseInsensitive)
                           : text.compare(pattern.text, Qt::CaseInsensitive) == 0;
}

bool isPart(const TextPattern &pattern, const QString &text)
{
    return pattern.mayGoOn ? text.startsWith(pattern.text, Qt::CaseInsensitive)
                           : text.contains(pattern.text, Qt::CaseInsensitive);
}

bool isOnExchange(const TextPattern &pattern, const BotView &bot)
{
    return isWhole(pattern, bot.exchange.text())
        || std::any_of(bot.exchanges.begin(), bot.exchanges.end(),
                       [&](const ExchangeId &exchange) { return isWhole(pattern, exchange.text()); });
}

bool isHeldBy(const TextPattern &pattern, const BotView &bot)
{
    const std::vector<Hold> inForce = holdsInForce(bot);
    return std::any_of(inForce.begin(), inForce.end(), [&](const Hold &hold) { return isPart(pattern, hold.owner); });
}

bool matchesText(QueryKey key, const TextPattern &pattern, const BotView &bot)
{
    switch (key) {
    case QueryKey::Name:
        return isPart(pattern, bot.name) || isPart(pattern, bot.id.text());
    case QueryKey::Group:
        return isWhole(pattern, bot.group.text());
    case QueryKey::Exchange:
        return isOnExchange(pattern, bot);
    case QueryKey::Strategy:
        return isWhole(pattern, bot.strategy);
    case QueryKey::Version:
        return isWhole(pattern, bot.version);
    case QueryKey::Held:
        return isHeldBy(pattern, bot);
    case QueryKey::State:
    case QueryKey::Desired:
    case QueryKey::Live:
    case QueryKey::Health:
    case QueryKey::Alert:
    case QueryKey::Pending:
    case QueryKey::Pnl:
    case QueryKey::Exposure:
    case QueryKey::Drawdown:
    case QueryKey::Positions:
    case QueryKey::Orders:
    case QueryKey::Trades:
    case QueryKey::Errors:
    case QueryKey::Latency:
    case QueryKey::Age:
        break;
    }
    Q_UNREACHABLE();
}

struct Asker {
    QueryKey key;
    const BotView &bot;
    const QueryMoment &moment;

    bool operator()(const TextTest &test) const
    {
        if (test.anyOf.empty()) {
            return !bot.holds.empty() || !bot.orderedHolds.empty();
        }
        return std::any_of(test.anyOf.begin(), test.anyOf.end(),
                           [this](const TextPattern &pattern) { return matchesText(key, pattern, bot); });
    }

    bool operator()(const ChoiceTest &test) const
    {
        const std::uint32_t bits = choiceBits(key, bot, moment);
        return test.anyOf == 0 ? bits != 0 : (bits & test.anyOf) != 0;
    }

    bool operator()(const NumberTest &test) const
    {
        return holds(test.relation, sizeOf(key, bot, moment, test.millionths));
    }
};

} // namespace

const std::vector<QueryKey> &allQueryKeys()
{
    static const std::vector<QueryKey> keys = [] {
        std::vector<QueryKey> all;
        for (const auto &[key, name] : keyNames) {
            all.push_back(key);
        }
        return all;
    }();
    return keys;
}

QueryKind kindOf(QueryKey key)
{
    switch (key) {
    case QueryKey::Name:
    case QueryKey::Group:
    case QueryKey::Exchange:
    case QueryKey::Strategy:
    case QueryKey::Version:
    case QueryKey::Held:
        return QueryKind::Text;
    case QueryKey::State:
    case QueryKey::Desired:
    case QueryKey::Live:
    case QueryKey::Health:
    case QueryKey::Alert:
    case QueryKey::Pending:
        return QueryKind::Choice;
    case QueryKey::Pnl:
    case QueryKey::Exposure:
    case QueryKey::Drawdown:
    case QueryKey::Positions:
    case QueryKey::Orders:
    case QueryKey::Trades:
    case QueryKey::Errors:
    case QueryKey::Latency:
    case QueryKey::Age:
        return QueryKind::Number;
    }
    Q_UNREACHABLE();
}

QString toString(QueryKey key)
{
    return enumToString(keyNames, key);
}

std::optional<QueryKey> queryKeyFromString(const QString &text)
{
    return enumFromString(keyNames, text);
}

const QStringList &choicesOf(QueryKey key)
{
    static const QStringList none;
    static const QStringList states = stateChoices();
    static const QStringList desired = desiredChoices();
    static const QStringList live = liveChoices();
    static const QStringList health = healthChoices();
    static const QStringList alerts = alertChoices();
    static const QStringList pending = pendingChoices();
    return key == QueryKey::State   ? states
         : key == QueryKey::Desired ? desired
         : key == QueryKey::Live    ? live
         : key == QueryKey::Health  ? health
         : key == QueryKey::Alert   ? alerts
         : key == QueryKey::Pending ? pending
                                    : none;
}

bool mayBeAny(QueryKey key)
{
    return key == QueryKey::Held || key == QueryKey::Pending || key == QueryKey::Alert;
}

QString toString(Relation relation)
{
    return enumToString(relationNames, relation);
}

bool matches(const BotQuery &query, const BotView &bot, const QueryMoment &moment)
{
    return std::all_of(query.terms.begin(), query.terms.end(), [&](const QueryTerm &term) {
        return std::visit(Asker{term.key, bot, moment}, term.test) != term.negated;
    });
}

bool dependsOnMoment(const BotQuery &query)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) {
        return term.key == QueryKey::Age || term.key == QueryKey::Live || term.key == QueryKey::Health
            || term.key == QueryKey::Alert;
    });
}

} // namespace fleet
