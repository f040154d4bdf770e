#include "models/BotQueryText.h"

#include "models/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace fleet {

namespace {

constexpr QChar quote(u'"');
constexpr QChar escape(u'\\');
constexpr QChar comma(u',');
constexpr QChar colon(u':');
constexpr QChar star(u'*');
constexpr QChar typedMinus(u'-');
constexpr QChar printedMinus(0x2212);

class Sentences final {
    Q_DECLARE_TR_FUNCTIONS(fleet::BotQuery)
};

bool isRelationSign(QChar character)
{
    return character == QLatin1Char('<') || character == QLatin1Char('=') || character == QLatin1Char('>');
}

/// Insertions, deletions and replacements from one word to the other.
qsizetype distance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar character : from) {
        qsizetype diagonal = row.front()++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const bool same = to.at(static_cast<qsizetype>(i) - 1) == character;
            const qsizetype replaced = diagonal + (same ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

/// The known word that was most likely meant; empty when none is close.
QString nearest(const QString &typed, const QStringList &known)
{
    constexpr qsizetype longestWord = 32;
    if (typed.isEmpty() || typed.size() > longestWord) {
        return {};
    }
    QString best;
    qsizetype bestDistance = typed.size() <= 3 ? 2 : 3; // One slip in a short word, two in a longer one.
    for (const QString &word : known) {
        const qsizetype away = word.startsWith(typed) ? 0 : distance(typed, word);
        if (away < bestDistance || (away == 0 && word.size() < best.size())) {
            best = word;
            bestDistance = away;
        }
    }
    return best;
}

QStringList keyWords()
{
    QStringList words;
    for (const QueryKey key : allQueryKeys()) {
        words.append(toString(key));
    }
    return words;
}

QString unknownKey(const QString &typed)
{
    const QString meant = nearest(typed.toLower(), keyWords());
    return meant.isEmpty()
             ? Sentences::tr("There is no key “%1”. Put the text in quotes to look for it in names.").arg(typed)
             : Sentences::tr("There is no key “%1”. Did you mean “%2”?").arg(typed, meant);
}

QString unknownChoice(QueryKey key, const QString &typed)
{
    const QStringList &known = choicesOf(key);
    const QString meant = nearest(typed.toLower(), known);
    return meant.isEmpty()
             ? Sentences::tr("“%1” knows no “%2”, but %3.").arg(toString(key), typed, Words::list(known.mid(0, 12)))
             : Sentences::tr("“%1” knows no “%2”. Did you mean “%3”?").arg(toString(key), typed, meant);
}

class Reader final {
public:
    explicit Reader(const QString &line) : m_line(line) {}

    tl::expected<BotQuery, QueryProblem> read()
    {
        BotQuery query;
        while (skipSpace()) {
            m_termStart = m_at;
            tl::expected<QueryTerm, QueryProblem> term = readTerm();
            if (!term) {
                return tl::unexpected<QueryProblem>(std::move(term.error()));
            }
            query.terms.push_back(std::move(*term));
        }
        return query;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size(); }
    [[nodiscard]] bool atBreak() const { return atEnd() || m_line.at(m_at).isSpace(); }
    [[nodiscard]] bool at(QChar character) const { return !atEnd() && m_line.at(m_at) == character; }

    bool skipSpace()
    {
        while (!atEnd() && m_line.at(m_at).isSpace()) {
            ++m_at;
        }
        return !atEnd();
    }

    bool skip(QChar character)
    {
        if (at(character)) {
            ++m_at;
            return true;
        }
        return false;
    }

    /// From `start` to where the reader stands, at least one character.
    [[nodiscard]] tl::unexpected<QueryProblem> problem(qsizetype start, const QString &sentence,
                                                       bool unfinished = false) const
    {
        const qsizetype from = std::clamp<qsizetype>(start, 0, m_line.size() - 1);
        return tl::unexpected<QueryProblem>(QueryProblem{.position = from,
                                                         .length = std::max<qsizetype>(m_at - from, 1),
                                                         .sentence = sentence,
                                                         .termStart = m_termStart,
                                                         .unfinished = unfinished && atEnd()});
    }

    tl::expected<QueryTerm, QueryProblem> readTerm()
    {
        QueryTerm term;
        term.negated = skip(typedMinus);
        if (atBreak()) {
            return problem(m_at - 1, Sentences::tr("A minus sign turns round what follows it, and nothing follows."),
                           true);
        }
        const qsizetype start = m_at;
        const qsizetype sign = endOfKey();
        if (sign < 0) {
            return readValues(std::move(term));
        }
        const QString word = m_line.mid(start, sign - start);
        m_at = sign;
        if (word.isEmpty()) {
            ++m_at;
            return problem(
                start,
                Sentences::tr("A key belongs before “%1”, as in state:paused or pnl<-100.").arg(m_line.at(sign)));
        }
        const std::optional<QueryKey> key = queryKeyFromString(word.toLower());
        if (!key) {
            return problem(start, unknownKey(word));
        }
        term.key = *key;
        return kindOf(*key) == QueryKind::Number ? readNumber(std::move(term), start)
                                                 : readKeyedValues(std::move(term), start);
    }

    /// Where the sign after a key stands; -1 when the term is a plain word.
    [[nodiscard]] qsizetype endOfKey() const
    {
        for (qsizetype i = m_at; i < m_line.size(); ++i) {
            const QChar character = m_line.at(i);
            if (character.isSpace() || character == quote || character == comma) {
                return -1;
            }
            if (character == colon || isRelationSign(character)) {
                return i;
            }
        }
        return -1;
    }

    tl::expected<QueryTerm, QueryProblem> readKeyedValues(QueryTerm term, qsizetype start)
    {
        if (!skip(colon)) {
            ++m_at;
            return problem(start, Sentences::tr("“%1” has words, not numbers: %1:… is meant.").arg(toString(term.key)));
        }
        if (atBreak()) {
            if (!mayBeAny(term.key)) {
                return problem(start,
                               Sentences::tr("What should “%1” be? Write it after the colon.").arg(toString(term.key)),
                               true);
            }
            if (kindOf(term.key) == QueryKind::Choice) {
                term.test = ChoiceTest{};
            } else {
                term.test = TextTest{};
            }
            return term;
        }
        return readValues(std::move(term));
    }

    tl::expected<QueryTerm, QueryProblem> readValues(QueryTerm term)
    {
        TextTest texts;
        ChoiceTest choices;
        do {
            const qsizetype start = m_at;
            const tl::expected<TextPattern, QueryProblem> value = readValue();
            if (!value) {
                return tl::unexpected<QueryProblem>(value.error());
            }
            if (kindOf(term.key) == QueryKind::Text) {
                texts.anyOf.push_back(*value);
                continue;
            }
            const qsizetype choice = choicesOf(term.key).indexOf(value->text.toLower());
            if (choice < 0 || value->mayGoOn) {
                return problem(start, unknownChoice(term.key, m_line.mid(start, m_at - start)),
                               isBeginning(term.key, value->text));
            }
            choices.anyOf |= 1U << static_cast<unsigned>(choice);
        } while (skip(comma));
        if (kindOf(term.key) == QueryKind::Text) {
            term.test = std::move(texts);
        } else {
            term.test = choices;
        }
        return term;
    }

    [[nodiscard]] static bool isBeginning(QueryKey key, const QString &typed)
    {
        const QStringList &known = choicesOf(key);
        return std::any_of(known.begin(), known.end(),
                           [&](const QString &word) { return word.startsWith(typed, Qt::CaseInsensitive); });
    }

    tl::expected<TextPattern, QueryProblem> readValue()
    {
        if (at(quote)) {
            return readQuoted();
        }
        const qsizetype start = m_at;
        while (!atBreak() && !at(comma)) {
            ++m_at;
        }
        if (m_at == start) {
            return problem(start > m_termStart ? start - 1 : start,
                           Sentences::tr("A word is missing beside the comma."), true);
        }
        TextPattern value{.text = m_line.mid(start, m_at - start)};
        if (value.text.endsWith(star)) {
            value.text.chop(1);
            value.mayGoOn = true;
        }
        return value;
    }

    tl::expected<TextPattern, QueryProblem> readQuoted()
    {
        const qsizetype start = m_at++;
        TextPattern value;
        while (!atEnd() && !at(quote)) {
            const bool escaped = at(escape) && m_at + 1 < m_line.size()
                              && (m_line.at(m_at + 1) == quote || m_line.at(m_at + 1) == escape);
            m_at += escaped ? 1 : 0;
            value.text.append(m_line.at(m_at++));
        }
        if (!skip(quote)) {
            return problem(start, Sentences::tr("The quote is not closed."), true);
        }
        value.mayGoOn = skip(star);
        if (!atBreak() && !at(comma)) {
            ++m_at;
            return problem(m_at - 1, Sentences::tr("After a quote comes a space or a comma."));
        }
        return value;
    }

    tl::expected<QueryTerm, QueryProblem> readNumber(QueryTerm term, qsizetype keyStart)
    {
        static constexpr std::array byLength{Relation::AtMost, Relation::AtLeast, Relation::Less, Relation::More,
                                             Relation::Equal};
        const auto found = std::find_if(byLength.begin(), byLength.end(), [this](Relation relation) {
            return QStringView(m_line).mid(m_at).startsWith(toString(relation));
        });
        if (found == byLength.end()) {
            ++m_at;
            return problem(keyStart, Sentences::tr("“%1” is a number: compare it with <, <=, =, >= or >, as in %1>0.")
                                         .arg(toString(term.key)));
        }
        m_at += toString(*found).size();
        const qsizetype start = m_at;
        while (!atBreak()) {
            ++m_at;
        }
        const QString text = m_line.mid(start, m_at - start);
        if (text.isEmpty()) {
            return problem(keyStart, Sentences::tr("A number belongs after “%1”.").arg(toString(*found)), true);
        }
        const std::optional<Money> number = Money::parse(QString(text).replace(printedMinus, typedMinus));
        if (!number) {
            const bool started = text == typedMinus || text == printedMinus || text.endsWith(QLatin1Char('.'));
            return problem(start, Sentences::tr("“%1” is not a number with at most six decimals.").arg(text), started);
        }
        term.test = NumberTest{*found, number->micros()};
        return term;
    }

    const QString &m_line;
    qsizetype m_at = 0;
    qsizetype m_termStart = 0;
};

QString numberText(std::int64_t millionths)
{
    QString text = Money::fromMicros(millionths).toString(6);
    while (text.endsWith(QLatin1Char('0'))) {
        text.chop(1);
    }
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    return text;
}

struct Writer {
    QueryKey key;

    QString operator()(const TextTest &test) const
    {
        QStringList values;
        for (const TextPattern &pattern : test.anyOf) {
            const QString value = pattern.text.isEmpty() && pattern.mayGoOn ? QString() : quotedForQuery(pattern.text);
            values.append(pattern.mayGoOn ? value + star : value);
        }
        const QString joined = values.join(comma);
        return key == QueryKey::Name ? joined : toString(key) + colon + joined;
    }

    QString operator()(const ChoiceTest &test) const
    {
        QStringList values;
        const QStringList &choices = choicesOf(key);
        for (int i = 0; i < choices.size(); ++i) {
            if ((test.anyOf >> static_cast<unsigned>(i) & 1U) != 0) {
                values.append(choices.at(i));
            }
        }
        return toString(key) + colon + values.join(comma);
    }

    QString operator()(const NumberTest &test) const
    {
        return toString(key) + toString(test.relation) + numberText(test.millionths);
    }
};

} // namespace

tl::expected<BotQuery, QueryProblem> parseBotQuery(const QString &line)
{
    return Reader(line).read();
}

QString toString(const BotQuery &query)
{
    QStringList terms;
    for (const QueryTerm &term : query.terms) {
        const QString text = std::visit(Writer{term.key}, term.test);
        terms.append(term.negated ? typedMinus + text : text);
    }
    return terms.join(QLatin1Char(' '));
}

QString quotedForQuery(const QString &value)
{
    const bool plain = !value.isEmpty() && !value.startsWith(typedMinus) && !value.endsWith(star)
                    && std::none_of(value.begin(), value.end(), [](QChar character) {
                           return character.isSpace() || character == quote || character == comma || character == colon
                               || isRelationSign(character);
                       });
    if (plain) {
        return value;
    }
    QString text = value;
    text.replace(escape, QStringLiteral("\\\\"));
    text.replace(quote, QStringLiteral("\\\""));
    return quote + text + quote;
}

} // namespace fleet
