#include "models/BotFacts.h"

#include "models/OverviewRows.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace fleet {

namespace {

constexpr QChar narrowSpace(0x202F);
constexpr QChar minus(0x2212);
/// Less than this between two clocks is the way of a report, not a wrong clock.
constexpr milliseconds notableSkew{2'000};

Fact row(const char *key, const QString &label, const QString &value, const QString &toolTip = {})
{
    return {.key = QLatin1StringView(key),
            .label = label,
            .value = value.isEmpty() ? Words::missing() : value,
            .toolTip = toolTip,
            .copy = {},
            .severity = Severity::None,
            .stale = false};
}

Fact copied(Fact fact, const QString &what)
{
    fact.copy = what;
    return fact;
}

QString decimal(double value, int decimals)
{
    const QString text = QLocale().toString(std::abs(value), 'f', decimals);
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return value < 0 && !isZero ? QString(minus + text) : text;
}

QString withUnit(const std::optional<double> &value, int decimals, const QString &unit)
{
    return value ? QString(decimal(*value, decimals) + narrowSpace + unit) : QString();
}

QString signedDollars(Money value)
{
    const QString text = Words::dollars(value, 2);
    return value > Money() ? QString(QLatin1Char('+') + text) : text;
}

QString names(const std::vector<ExchangeId> &exchanges)
{
    QStringList names;
    for (const ExchangeId &exchange : exchanges) {
        names.append(exchange.text());
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Liveness BotSubject::liveness() const
{
    return blind && bot.liveness != Liveness::NeverSeen ? Liveness::Unknown : bot.liveness;
}

milliseconds BotSubject::silence() const
{
    return bot.heardAt ? std::max(now - *bot.heardAt, milliseconds(0)) : milliseconds(0);
}

QString BotFacts::sampleTitle(const BotSubject &subject)
{
    if (!subject.bot.heardAt) {
        return tr("No sample yet");
    }
    return subject.isStale() ? tr("Last sample, %1 old").arg(Words::age(subject.silence()))
                             : tr("Last sample, %1").arg(Words::clockTime(*subject.bot.heardAt));
}

std::vector<Fact> BotFacts::sample(const BotSubject &subject)
{
    const Metrics &metrics = subject.bot.metrics;
    const auto uptime = [&metrics]() -> QString {
        return metrics.uptimeSeconds
                 ? Words::duration(seconds(static_cast<qint64>(std::max(*metrics.uptimeSeconds, 0.0))))
                 : QString();
    };
    std::vector<Fact> facts{
        row("pnl", tr("PnL today"), metrics.pnlUsd ? signedDollars(*metrics.pnlUsd) : QString(),
            tr("Since the start of the day, realised and not")),
        row("drawdown", tr("Drawdown"), withUnit(metrics.drawdownPct, 1, QStringLiteral("%"))),
        row("positions", tr("Positions"), Words::number(metrics.openPositions)),
        row("orders", tr("Orders"), Words::number(metrics.openOrders)),
        row("exposure", tr("Exposure"), Words::dollars(metrics.exposureUsd), tr("Absolute value of what is open")),
        row("latency", tr("Latency"), withUnit(metrics.heartbeatLatencyMs, 0, tr("ms")),
            tr("Round trip to its exchange")),
        row("errors", tr("Errors"), Words::number(metrics.errorCount), tr("Since the report before")),
        row("trades", tr("Trades today"), Words::number(metrics.tradeCount)),
        row("memory", tr("Memory"), withUnit(metrics.memoryMb, 0, tr("MB"))),
        row("cpu", tr("CPU"), withUnit(metrics.cpuPct, 0, QStringLiteral("%"))),
        row("uptime", tr("Running for"), uptime(), tr("Since the bot was started")),
    };
    for (const auto &[name, value] : metrics.custom) {
        facts.push_back({.key = QStringLiteral("custom-") + name,
                         .label = name,
                         .value = decimal(value, 2),
                         .toolTip = tr("A metric of this strategy's own"),
                         .copy = {},
                         .severity = Severity::None,
                         .stale = false});
    }
    for (Fact &fact : facts) {
        fact.stale = subject.isStale();
        if (fact.value == Words::missing()) {
            fact.toolTip = tr("The bot has not reported it");
        }
    }
    return facts;
}

Fact BotFacts::keyVersion(const BotView &bot)
{
    const BotIdentityView &identity = bot.identity;
    if (identity.key.isEmpty()) {
        return row("keyVersion", tr("Key version"), {}, tr("The bot has not proved a key yet"));
    }
    const QString known = QStringLiteral("v%1").arg(identity.keyVersion);
    if (!identity.reportedKeyVersion || *identity.reportedKeyVersion == identity.keyVersion) {
        return row("keyVersion", tr("Key version"), known, tr("On record; the bot signs with it"));
    }
    Fact fact =
        row("keyVersion", tr("Key version"), tr("%1, the bot says v%2").arg(known).arg(*identity.reportedKeyVersion),
            tr("The registry and the bot's own report name different versions"));
    fact.severity = Severity::Warning;
    return fact;
}

Fact BotFacts::clock(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    if (!bot.identity.saidAt || !bot.heardAt) {
        return row("clock", tr("Its clock"), {},
                   bot.level == BotLevel::Plain ? tr("A plain bot's reports carry no time of its own")
                                                : tr("The bot has not reported yet"));
    }
    const milliseconds skew = *bot.identity.saidAt - *bot.heardAt;
    const QString amount = Words::duration(skew < milliseconds(0) ? -skew : skew);
    Fact fact = row("clock", tr("Its clock"),
                    skew > milliseconds(0) ? tr("%1 ahead").arg(amount)
                    : -skew < notableSkew  ? tr("within %1").arg(amount)
                                           : tr("%1 behind").arg(amount),
                    tr("The time in its last report against its arrival, the way here included"));
    if (skew >= notableSkew || -skew >= notableSkew) {
        fact.severity = Severity::Warning;
    }
    return fact;
}

QString BotFacts::enrolment(EnrolmentState state)
{
    switch (state) {
    case EnrolmentState::Intended:
        return tr("Written down, not registered yet");
    case EnrolmentState::Registered:
        return tr("Registered, no bundle yet");
    case EnrolmentState::Bundled:
        return tr("Bundle written, key not proved yet");
    case EnrolmentState::Enrolled:
        return tr("Enrolled");
    case EnrolmentState::Deregistered:
        return tr("No longer part of the fleet");
    }
    Q_UNREACHABLE();
}

std::vector<Fact> BotFacts::identity(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    const BotIdentityView &identity = bot.identity;
    std::vector<Fact> facts{
        copied(row("agent", tr("Agent id"), bot.id.text(), tr("Its name on the gateway")), bot.id.text()),
        copied(row("key", tr("Key"), identity.key,
                   identity.key.isEmpty() ? tr("The bot has not proved a key yet")
                                          : tr("Fingerprint of the public key on record")),
               identity.key),
        keyVersion(bot),
        row("level", tr("Proof"),
            bot.level == BotLevel::Verified ? tr("Level 1, signs what it says") : tr("Level 0, cannot prove"),
            bot.level == BotLevel::Verified ? tr("Signed reports, answers and holds")
                                            : tr("A plain bot: what it does can be seen and not proved")),
        row("enrolment", tr("Enrolment"), enrolment(bot.enrolment)),
        row("enrolledAt", tr("Enrolled"), identity.enrolledAt ? Words::exactTime(*identity.enrolledAt) : QString()),
        copied(row("instance", tr("Instance"), identity.instance.text(),
                   identity.instance.isEmpty() ? tr("The bot has not reported one")
                                               : tr("Random at each start of the bot: another one is another start")),
               identity.instance.text()),
        copied(row("version", tr("Version"), bot.version), bot.version),
        row("strategy", tr("Strategy"), bot.strategy),
        clock(subject),
    };
    if (identity.forgeries > 0) {
        facts.push_back(row("forgeries", tr("Forgeries"), Words::number(identity.forgeries),
                            tr("Reports in its name that did not verify, since the engine started")));
        facts.back().severity = Severity::Critical;
    }
    return facts;
}

Fact BotFacts::lostLink(const BotSubject &subject)
{
    Fact fact = row("lostLink", tr("Lost link"), OverviewRows::lostLink(subject.bot.lostLink),
                    tr("What the bot does by itself when it hears nothing from the gateway"));
    if (subject.group != nullptr && subject.group->lostLink != subject.bot.lostLink) {
        fact.value = tr("%1; its group says %2").arg(fact.value, OverviewRows::lostLink(subject.group->lostLink));
        fact.toolTip = tr("The bot runs with another policy than its group has on record");
        fact.severity = Severity::Warning;
    }
    return fact;
}

std::vector<Fact> BotFacts::policy(const BotSubject &subject)
{
    const BotView &bot = subject.bot;
    const milliseconds interval(bot.interval);
    std::vector<Fact> facts{
        row("group", tr("Group"), bot.group.text()),
        row("exchanges", tr("Trades on"), bot.exchanges.empty() ? bot.exchange.text() : names(bot.exchanges),
            tr("Its home exchange first; a stop of any of them reaches this bot")),
        row("maxPosition", tr("Largest position"), bot.maxPosition ? Words::dollars(*bot.maxPosition, 2) : QString(),
            bot.maxPosition ? tr("As enrolled") : tr("The fleet file sets no limit")),
        row("windDown", tr("In a stop"), Words::windDown(bot.windDown), tr("What becomes of positions and orders")),
        lostLink(subject),
        row("heartbeat", tr("Heartbeat"), tr("every %1").arg(Words::duration(interval))),
        row("late", tr("Counts as late"), tr("after %1").arg(Words::duration(interval * 3 / 2)),
            tr("Silence while the console could hear")),
        row("dead", tr("Counts as dead"), tr("after %1").arg(Words::duration(interval * 4)),
            tr("Silence while the console could hear")),
    };
    if (subject.group != nullptr) {
        facts.push_back(row("keys", tr("Keys"),
                            subject.group->managedKeys ? tr("Kept by the console") : tr("Kept by the bot alone")));
        facts.push_back(row("custom", tr("Custom commands"),
                            subject.group->takesCustom ? tr("By the group's schema") : tr("None: no schema")));
    }
    return facts;
}

} // namespace fleet
