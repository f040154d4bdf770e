// What can be typed next in the filter line of the bot table, and what its keys mean.
// Never judges the line: that is the parser's work.
#pragma once

#include "models/BotQuery.h"

namespace fleet {

/// The words of one fleet that can stand as values; each once, in order.
struct QueryVocabulary {
    QStringList groups;
    QStringList exchanges;
    QStringList strategies;
    QStringList versions;
    QStringList holders;
    bool operator==(const QueryVocabulary &) const = default;
};

[[nodiscard]] QueryVocabulary vocabularyOf(const std::vector<BotView> &bots);

/// Each of `words` can stand in place of the characters from `from` to the cursor.
struct QueryCompletions {
    qsizetype from = 0;
    QStringList words;
    bool operator==(const QueryCompletions &) const = default;
};

/// Keys at the start of a term, values after a key; what is whole already is not offered again.
[[nodiscard]] QueryCompletions completionsAt(const QString &line, qsizetype cursor, const QueryVocabulary &vocabulary);

/// What a key asks, in a few words.
[[nodiscard]] QString meaningOf(QueryKey key);
/// All of the language on one small page of rich text.
[[nodiscard]] QString queryHelp();

} // namespace fleet
