#include "models/PaletteMatcher.h"

#include <algorithm>
#include <limits>
#include <span>

namespace fleet {

namespace {

constexpr int letter = 2;
constexpr int wordStart = 8;
constexpr int followsOn = 6;
constexpr int skipped = 1; ///< for each letter between two hits, up to a limit
constexpr int mostSkipped = 4;
constexpr int wholeWord = 6;
constexpr int skippedWord = 3; ///< for each word between two hits: initials are of neighbours
constexpr qsizetype longest = 160;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0) {
        return true;
    }
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (before.isLetter() && text.at(at).isDigit());
}

bool endsWord(QStringView text, qsizetype at)
{
    return at + 1 == text.size() || !text.at(at + 1).isLetterOrNumber();
}

bool occurs(QStringView word, QStringView text)
{
    qsizetype place = 0;
    for (const QChar c : word) {
        place = text.indexOf(c, place);
        if (place < 0) {
            return false;
        }
        ++place;
    }
    return true;
}

} // namespace

QString foldedForPalette(const QString &text)
{
    return text.toLower();
}

PaletteMatcher::PaletteMatcher(const QString &query)
    : m_words(foldedForPalette(query).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
{}

void PaletteMatcher::fill(QStringView word, QStringView text)
{
    const auto columns = static_cast<std::size_t>(text.size());
    m_best.assign(static_cast<std::size_t>(word.size()) * columns, impossible);
    if (m_best.empty()) {
        return;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        const auto at = static_cast<std::size_t>(i) * columns;
        const std::span<int> row = std::span(m_best).subspan(at, columns);
        const std::span<const int> above =
            i == 0 ? std::span<const int>() : std::span(m_best).subspan(at - columns, columns);
        // The best of the row above, however far back; every word that begins after it costs.
        int anywhere = impossible;
        for (qsizetype j = 0; j < text.size(); ++j) {
            if (!above.empty() && j > 0) {
                anywhere = std::max(anywhere - (startsWord(text, j - 1) ? skippedWord : 0),
                                    above[static_cast<std::size_t>(j - 1)]);
            }
            if (text.at(j) != word.at(i)) {
                continue;
            }
            const int here = letter + (startsWord(text, j) ? wordStart : 0);
            if (above.empty()) {
                row[static_cast<std::size_t>(j)] = here;
                continue;
            }
            int best = anywhere - mostSkipped * skipped;
            int words = 0;
            for (int between = 1; between < mostSkipped && j - 1 - between >= 0; ++between) {
                words += startsWord(text, j - between) ? 1 : 0;
                best = std::max(best, above[static_cast<std::size_t>(j - 1 - between)] - between * skipped
                                          - words * skippedWord);
            }
            if (j > 0) {
                best = std::max(best, above[static_cast<std::size_t>(j - 1)] + followsOn);
            }
            if (best > impossible / 2) {
                row[static_cast<std::size_t>(j)] = best + here;
            }
        }
    }
}

std::optional<int> PaletteMatcher::scoreWord(QStringView word, QStringView text)
{
    if (!occurs(word, text)) {
        return std::nullopt;
    }
    fill(word, text);
    const int *last = m_best.data() + static_cast<std::size_t>((word.size() - 1) * text.size());
    int best = impossible;
    for (qsizetype j = 0; j < text.size(); ++j) {
        if (last[j] > impossible / 2) {
            best = std::max(best, last[j] + (endsWord(text, j) ? wholeWord : 0));
        }
    }
    return best;
}

std::optional<int> PaletteMatcher::score(QStringView text)
{
    const QStringView seen = text.left(longest);
    int sum = 0;
    for (const QString &word : m_words) {
        const std::optional<int> one = scoreWord(word, seen);
        if (!one) {
            return std::nullopt;
        }
        sum += *one;
    }
    // Of two that match alike the shorter one says less that was not asked for.
    return sum * 4 - static_cast<int>(seen.size());
}

QList<int> PaletteMatcher::positions(QStringView text)
{
    const QStringView seen = text.left(longest);
    QList<int> found;
    for (const QString &word : m_words) {
        if (!scoreWord(word, seen)) {
            return {};
        }
        // Back from the best end: the best place before it in the row above.
        qsizetype limit = seen.size();
        for (qsizetype i = word.size() - 1; i >= 0; --i) {
            const int *row = m_best.data() + static_cast<std::size_t>(i * seen.size());
            qsizetype best = -1;
            for (qsizetype j = 0; j < limit; ++j) {
                const bool last = i == word.size() - 1;
                const auto value = [&](qsizetype at) {
                    return row[at] + (last && endsWord(seen, at) ? wholeWord : 0)
                         + (!last && at + 1 == limit ? followsOn : 0);
                };
                if (row[j] > impossible / 2 && (best < 0 || value(j) >= value(best))) {
                    best = j;
                }
            }
            if (best < 0) {
                break;
            }
            found.append(static_cast<int>(best));
            limit = best;
        }
    }
    std::sort(found.begin(), found.end());
    found.resize(std::distance(found.begin(), std::unique(found.begin(), found.end())));
    return found;
}

} // namespace fleet
