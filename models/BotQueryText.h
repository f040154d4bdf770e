// The filter line of the bot table, read and written: `spot -state:paused,stopped pnl<-100 group:"a b"`.
// Never asks a bot anything, and never guesses: what it cannot read it points at and explains.
#pragma once

#include "models/BotQuery.h"

#include <tl/expected.hpp>

namespace fleet {

/// What is wrong with a line, and where.
struct QueryProblem {
    qsizetype position = 0;
    qsizetype length = 1;
    QString sentence;
    qsizetype termStart = 0; ///< what stands before is sound
    bool unfinished = false; ///< more typing at the end of the line can still make it right
    bool operator==(const QueryProblem &) const = default;
};

/// Words match the name or the id. `key:value`, `key:one,two` for either, `key<number` with <, <=, =, >= or >; a
/// leading `-` turns a term round, quotes keep spaces and signs, a `*` at the end stands for any more text.
[[nodiscard]] tl::expected<BotQuery, QueryProblem> parseBotQuery(const QString &line);

/// The line that reads as this query.
[[nodiscard]] QString toString(const BotQuery &query);
/// A value as it stands in a line: quoted when it must be.
[[nodiscard]] QString quotedForQuery(const QString &value);

} // namespace fleet
