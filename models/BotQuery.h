// A question about bots, term by term: the meaning of the table's filter line.
// Never reads or writes the line itself, and keeps no time of its own.
#pragma once

#include "fleet/FleetView.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace fleet {

enum class QueryKey : std::uint8_t {
    Name, ///< a plain word: the bot's name or id
    Group,
    Exchange, ///< any that the bot trades on
    Strategy,
    Version,
    State, ///< reported
    Desired,
    Live,
    Health,  ///< of its figures
    Alert,   ///< how its open alerts stand
    Held,    ///< by whom
    Pending, ///< a verb or how far its command is
    Pnl,
    Exposure,
    Drawdown,
    Positions,
    Orders,
    Trades,
    Errors,
    Latency,
    Age, ///< seconds since the newest verified report
};

enum class QueryKind : std::uint8_t {
    Text,   ///< compared with texts
    Choice, ///< one of a few words
    Number, ///< compared by size
};

[[nodiscard]] const std::vector<QueryKey> &allQueryKeys();
[[nodiscard]] QueryKind kindOf(QueryKey key);
[[nodiscard]] QString toString(QueryKey key);
[[nodiscard]] std::optional<QueryKey> queryKeyFromString(const QString &text);
/// The words of a key of kind Choice, else none.
[[nodiscard]] const QStringList &choicesOf(QueryKey key);
/// Whether `key:` alone asks something: is there any at all?
[[nodiscard]] bool mayBeAny(QueryKey key);

struct TextPattern {
    QString text;
    bool mayGoOn = false; ///< matches what begins so; else the whole, for names and holders a part
    bool operator==(const TextPattern &) const = default;
};

struct TextTest {
    std::vector<TextPattern> anyOf; ///< empty: any at all
    bool operator==(const TextTest &) const = default;
};

struct ChoiceTest {
    std::uint32_t anyOf = 0; ///< bit n: word n of choicesOf(); 0: any at all
    bool operator==(const ChoiceTest &) const = default;
};

enum class Relation : std::uint8_t { Less, AtMost, Equal, AtLeast, More };

[[nodiscard]] QString toString(Relation relation); ///< "<", "<=", …

struct NumberTest {
    Relation relation = Relation::Equal;
    std::int64_t millionths = 0; ///< exact, as money is
    bool operator==(const NumberTest &) const = default;
};

struct QueryTerm {
    QueryKey key = QueryKey::Name;
    std::variant<TextTest, ChoiceTest, NumberTest> test; ///< as kindOf(key) says
    bool negated = false;
    bool operator==(const QueryTerm &) const = default;
};

/// All terms must hold; no term asks nothing and matches every bot.
struct BotQuery {
    std::vector<QueryTerm> terms;
    bool operator==(const BotQuery &) const = default;
};

/// What a bot's row alone does not tell.
struct QueryMoment {
    UtcTime now{};
    bool blind = false;       ///< nobody but the never seen is anything but unknown
    std::uint32_t alerts = 0; ///< of this bot: bit n for each AlertPlace n at which it has an open alert
};

/// A value that is missing has no size: it fails every comparison, and passes every negated one.
[[nodiscard]] bool matches(const BotQuery &query, const BotView &bot, const QueryMoment &moment);

/// Whether the answer can change while the bot's row does not.
[[nodiscard]] bool dependsOnMoment(const BotQuery &query);

} // namespace fleet
