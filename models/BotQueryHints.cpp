#include "models/BotQueryHints.h"

#include "models/BotGlance.h"
#include "models/BotQueryText.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace fleet {

namespace {

class HelpWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::BotQuery)
};

QStringList sorted(const QSet<QString> &words)
{
    QStringList list(words.begin(), words.end());
    list.removeAll(QString());
    list.sort();
    return list;
}

/// The last value of the last term before the cursor, as far as it is typed.
struct Typed {
    qsizetype from = 0; ///< of the value, after key, comma, minus sign
    QString key;        ///< empty at the start of a term
    QString text;       ///< without an opening quote
};

Typed lastValue(const QString &line)
{
    Typed typed;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line.at(i);
        const bool negates = character == QLatin1Char('-');
        if (quoted) {
            if (character == QLatin1Char('\\')) {
                ++i;
            }
            quoted = character != QLatin1Char('"');
        } else if (character.isSpace()) {
            typed = {.from = i + 1, .key = {}, .text = {}};
        } else if (character == QLatin1Char('"')) {
            quoted = true;
        } else if (character == QLatin1Char(':') && typed.key.isEmpty()) {
            typed.key = line.mid(typed.from, i - typed.from).toLower();
            typed.from = i + 1;
        } else if (character == QLatin1Char(',') || (negates && i == typed.from && typed.key.isEmpty())) {
            typed.from = i + 1;
        }
    }
    typed.text = line.mid(typed.from);
    if (typed.text.startsWith(QLatin1Char('"'))) {
        typed.text.remove(0, 1);
    }
    return typed;
}

QStringList valuesOf(QueryKey key, const QueryVocabulary &vocabulary)
{
    switch (key) {
    case QueryKey::Group:
        return vocabulary.groups;
    case QueryKey::Exchange:
        return vocabulary.exchanges;
    case QueryKey::Strategy:
        return vocabulary.strategies;
    case QueryKey::Version:
        return vocabulary.versions;
    case QueryKey::Held:
        return vocabulary.holders;
    case QueryKey::State:
    case QueryKey::Desired:
    case QueryKey::Live:
    case QueryKey::Health:
    case QueryKey::Alert:
    case QueryKey::Pending:
        return choicesOf(key);
    case QueryKey::Name:
    case QueryKey::Pnl:
    case QueryKey::Exposure:
    case QueryKey::Drawdown:
    case QueryKey::Positions:
    case QueryKey::Orders:
    case QueryKey::Trades:
    case QueryKey::Errors:
    case QueryKey::Latency:
    case QueryKey::Age:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList keyBeginnings()
{
    QStringList words;
    for (const QueryKey key : allQueryKeys()) {
        if (kindOf(key) == QueryKind::Number) {
            words << toString(key) + QLatin1Char('<') << toString(key) + QLatin1Char('>');
        } else if (key != QueryKey::Name) { // A plain word says the same.
            words << toString(key) + QLatin1Char(':');
        }
    }
    return words;
}

QString example(QueryKey key)
{
    switch (key) {
    case QueryKey::Name:
        return QStringLiteral("arb-01");
    case QueryKey::Group:
        return QStringLiteral("group:spot-arb");
    case QueryKey::Exchange:
        return QStringLiteral("exchange:okx,bybit");
    case QueryKey::Strategy:
        return QStringLiteral("strategy:momentum*");
    case QueryKey::Version:
        return QStringLiteral("version:1.8*");
    case QueryKey::State:
        return QStringLiteral("state:paused,stopped");
    case QueryKey::Desired:
        return QStringLiteral("desired:trading");
    case QueryKey::Live:
        return QStringLiteral("live:dead,late");
    case QueryKey::Health:
        return QStringLiteral("health:critical,warning");
    case QueryKey::Alert:
        return QStringLiteral("alert:firing");
    case QueryKey::Held:
        return QStringLiteral("held:");
    case QueryKey::Pending:
        return QStringLiteral("pending:stop");
    case QueryKey::Pnl:
        return QStringLiteral("pnl<-100");
    case QueryKey::Exposure:
        return QStringLiteral("exposure>=10000");
    case QueryKey::Drawdown:
        return QStringLiteral("drawdown>5");
    case QueryKey::Positions:
        return QStringLiteral("positions>=1");
    case QueryKey::Orders:
        return QStringLiteral("orders>0");
    case QueryKey::Trades:
        return QStringLiteral("trades=0");
    case QueryKey::Errors:
        return QStringLiteral("errors>0");
    case QueryKey::Latency:
        return QStringLiteral("latency>500");
    case QueryKey::Age:
        return QStringLiteral("age>60");
    }
    Q_UNREACHABLE();
}

} // namespace

QueryVocabulary vocabularyOf(const std::vector<BotView> &bots)
{
    QSet<QString> groups;
    QSet<QString> exchanges;
    QSet<QString> strategies;
    QSet<QString> versions;
    QSet<QString> holders;
    for (const BotView &bot : bots) {
        groups.insert(bot.group.text());
        exchanges.insert(bot.exchange.text());
        for (const ExchangeId &exchange : bot.exchanges) {
            exchanges.insert(exchange.text());
        }
        strategies.insert(bot.strategy);
        versions.insert(bot.version);
        for (const Hold &hold : holdsInForce(bot)) {
            holders.insert(hold.owner);
        }
    }
    return {.groups = sorted(groups),
            .exchanges = sorted(exchanges),
            .strategies = sorted(strategies),
            .versions = sorted(versions),
            .holders = sorted(holders)};
}

QueryCompletions completionsAt(const QString &line, qsizetype cursor, const QueryVocabulary &vocabulary)
{
    const Typed typed = lastValue(line.left(cursor));
    const std::optional<QueryKey> key = queryKeyFromString(typed.key);
    if (!typed.key.isEmpty() && !key) {
        return {.from = typed.from, .words = {}};
    }
    const QStringList known = key ? valuesOf(*key, vocabulary) : keyBeginnings();
    QueryCompletions completions{.from = typed.from, .words = {}};
    for (const QString &word : known) {
        if (word.startsWith(typed.text, Qt::CaseInsensitive) && word.size() > typed.text.size()) {
            completions.words.append(key ? quotedForQuery(word) : word);
        }
    }
    return completions;
}

QString meaningOf(QueryKey key)
{
    switch (key) {
    case QueryKey::Name:
        return HelpWords::tr("a plain word: part of the name or the id");
    case QueryKey::Group:
        return HelpWords::tr("the group");
    case QueryKey::Exchange:
        return HelpWords::tr("any exchange that the bot trades on");
    case QueryKey::Strategy:
        return HelpWords::tr("the strategy");
    case QueryKey::Version:
        return HelpWords::tr("the version, as reported");
    case QueryKey::State:
        return HelpWords::tr("the reported state; none without a report");
    case QueryKey::Desired:
        return HelpWords::tr("what this console wants of the bot");
    case QueryKey::Live:
        return HelpWords::tr("dead, late, alive, unknown or never heard");
    case QueryKey::Health:
        return HelpWords::tr("how its figures stand to their limits; none while it is not heard");
    case QueryKey::Alert:
        return HelpWords::tr(
            "any open alert, or one that fires, is in hand, is over, silenced or explained by another");
    case QueryKey::Held:
        return HelpWords::tr("held by anyone, or by whom");
    case QueryKey::Pending:
        return HelpWords::tr("any command under way, its verb or how far it is");
    case QueryKey::Pnl:
        return HelpWords::tr("profit and loss of the day in USD");
    case QueryKey::Exposure:
        return HelpWords::tr("value of the open positions in USD");
    case QueryKey::Drawdown:
        return HelpWords::tr("drawdown in percent");
    case QueryKey::Positions:
        return HelpWords::tr("open positions");
    case QueryKey::Orders:
        return HelpWords::tr("open orders");
    case QueryKey::Trades:
        return HelpWords::tr("trades of the day");
    case QueryKey::Errors:
        return HelpWords::tr("errors in the newest report");
    case QueryKey::Latency:
        return HelpWords::tr("round trip to the exchange in milliseconds");
    case QueryKey::Age:
        return HelpWords::tr("seconds since the bot was heard");
    }
    Q_UNREACHABLE();
}

QString queryHelp()
{
    QString rows;
    for (const QueryKey key : allQueryKeys()) {
        rows += QStringLiteral("<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(example(key).toHtmlEscaped(), meaningOf(key).toHtmlEscaped());
    }
    return QStringLiteral("<p>%1</p><table>%2</table><p>%3</p>")
        .arg(HelpWords::tr("Shows the bots of which every term is true (Ctrl+F)."), rows,
             HelpWords::tr("A comma means either. A minus sign before a term turns it round: -state:paused. "
                           "Quotes keep spaces and signs together: \"a b\". "
                           "A star at the end stands for any more text. "
                           "A missing value is neither more nor less than any number."));
}

} // namespace fleet
