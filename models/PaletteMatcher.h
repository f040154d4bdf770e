// Which entries a few typed letters mean, and how well: every word must occur, letter by letter, in order.
// Never knows what an entry does.
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace fleet {

/// "pm02" means perp-momentum-02, "stop okx" means Stop exchange okx.
class PaletteMatcher final {
public:
    explicit PaletteMatcher(const QString &query);

    [[nodiscard]] bool matchesEverything() const { return m_words.isEmpty(); }
    /// Higher is better; nothing: some word does not occur. `text` in lower case.
    [[nodiscard]] std::optional<int> score(QStringView text);
    /// The letters of `text` that were meant, ascending; empty when it does not match.
    [[nodiscard]] QList<int> positions(QStringView text);

private:
    [[nodiscard]] std::optional<int> scoreWord(QStringView word, QStringView text);
    void fill(QStringView word, QStringView text);

    QStringList m_words;
    std::vector<int> m_best; ///< row by row: the best score that ends with this letter at this place
};

/// As entries must be given to the matcher.
[[nodiscard]] QString foldedForPalette(const QString &text);

} // namespace fleet
