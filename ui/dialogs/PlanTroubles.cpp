#include "ui/dialogs/PlanTroubles.h"

#include "models/BotGlance.h"
#include "models/EngineWords.h"
#include "models/PlainToolTip.h"
#include "models/PlanWords.h"
#include "models/Words.h"
#include "ui/widgets/ChipLabel.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace fleet::ui {

namespace {

QString openAt(const BotView &bot)
{
    const qint64 positions = bot.metrics.openPositions.value_or(0);
    if (!bot.metrics.openPositions) {
        return PlanTroubles::tr("What it holds on %1 is not known.").arg(bot.exchange.text());
    }
    if (positions == 0) {
        return {};
    }
    const QString advice = bot.liveness == Liveness::Unknown
                             ? PlanTroubles::tr("If it cannot wait: close its %1 on %2 by hand.")
                             : PlanTroubles::tr("Do not count on it: close its %1 on %2 by hand.");
    return advice.arg(Words::positions(positions), bot.exchange.text());
}

QString silence(const BotView &bot, UtcTime now)
{
    if (!bot.heardAt) {
        return PlanTroubles::tr("%1 has not been heard yet.").arg(bot.name);
    }
    const QString age = Words::age(std::max(now - *bot.heardAt, milliseconds(0)));
    // A blind console cannot tell who is silent.
    return bot.liveness == Liveness::Unknown
             ? PlanTroubles::tr("%1 was last heard at %2 (%3 ago).").arg(bot.name, Words::clockTime(*bot.heardAt), age)
             : PlanTroubles::tr("%1 has been silent since %2 (%3).").arg(bot.name, Words::clockTime(*bot.heardAt), age);
}

QString silentSentence(const BotView &bot, UtcTime now, Verb verb, Hindrance hindrance)
{
    const QString sent = PlanWords::reachedLater(verb, hindrance, 1);
    const QString advice = verb == Verb::EmergencyStop ? openAt(bot) : QString();
    return QStringList{silence(bot, now), sent, advice}.join(QLatin1Char(' ')).simplified();
}

constexpr std::size_t namedOneByOne = 3;

/// Bots of one liveness that are too many for a line each.
struct SilentSet {
    QStringList names;
    const BotView *first = nullptr;
    Holdings holdings;
    std::set<QString> exchanges; ///< where something is open, or may be
};

void addTo(SilentSet &set, const BotView &bot)
{
    set.names.append(bot.name);
    set.first = set.first == nullptr ? &bot : set.first;
    fleet::addTo(set.holdings, bot);
    if (bot.metrics.openPositions != 0) {
        set.exchanges.insert(bot.exchange.text());
    }
}

/// "5 late, 13 positions, $61,200 as last heard. Do not count on them: close by hand on deribit, okx."
QString sentenceOf(const SilentSet &set, Liveness liveness, Verb verb, Hindrance hindrance)
{
    QStringList exchanges;
    for (const QString &exchange : set.exchanges) {
        exchanges.append(exchange);
    }
    const QString what = PlanTroubles::tr("%1 %2, %3.", "count, liveness, holdings")
                             .arg(Words::number(set.names.size()), Words::liveness(liveness).toLower(),
                                  PlanWords::holdings(set.holdings));
    const QString sent = PlanWords::reachedLater(verb, hindrance, static_cast<int>(set.names.size()));
    QString advice;
    if (verb == Verb::EmergencyStop && !exchanges.isEmpty()) {
        advice = liveness == Liveness::Unknown
                   ? PlanTroubles::tr("If it cannot wait: close by hand on %1.").arg(Words::names(exchanges))
                   : PlanTroubles::tr("Do not count on them: close by hand on %1.").arg(Words::names(exchanges));
    }
    return QStringList{what, advice, sent, Words::names(set.names)}.join(QLatin1Char(' ')).simplified();
}

} // namespace

PlanTroubles::PlanTroubles(QWidget *parent) : QFrame(parent), m_lines(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("plate"));
    setAccessibleName(tr("Who cannot be counted on"));
    m_lines->setContentsMargins(12, 8, 12, 8);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(8);
    m_lines->setColumnStretch(1, 1);
}

void PlanTroubles::clear()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PlanTroubles::show(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now, Verb verb)
{
    clear();
    addSilent(plan, fleet, now, verb);
    addCannotProve(plan, fleet);
    addIneligible(plan);
    setVisible(m_lines->count() > 0);
}

void PlanTroubles::addSilent(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now, Verb verb)
{
    std::unordered_set<BotId> silent(plan.silent.begin(), plan.silent.end());
    silent.insert(plan.unknown.begin(), plan.unknown.end());
    std::map<Liveness, SilentSet> sets;
    for (const BotView &bot : fleet.bots) {
        if (!silent.contains(bot.id)) {
            continue;
        }
        if (silent.size() <= namedOneByOne) {
            addLine(severityOf(bot.liveness), Words::liveness(bot.liveness),
                    silentSentence(bot, now, verb, hindranceOf(bot.liveness, fleet.link)), bot.name);
        } else {
            addTo(sets[bot.liveness], bot);
        }
    }
    for (const auto &[liveness, set] : sets) {
        const Hindrance hindrance = hindranceOf(liveness, fleet.link);
        addLine(severityOf(liveness), Words::liveness(liveness),
                set.names.size() == 1 ? silentSentence(*set.first, now, verb, hindrance)
                                      : sentenceOf(set, liveness, verb, hindrance),
                set.names.join(QLatin1Char('\n')));
    }
}

void PlanTroubles::addCannotProve(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    const std::unordered_set<BotId> plain(plan.cannotProve.begin(), plan.cannotProve.end());
    QStringList names;
    for (const BotView &bot : fleet.bots) {
        if (plain.contains(bot.id)) {
            names.append(bot.name);
        }
    }
    if (names.isEmpty()) {
        return;
    }
    const QString who = Words::names(names);
    const bool one = names.size() == 1;
    // Nobody is told while the gateway takes nothing from this console.
    const QString sentence =
        fleet.link.stopsBlocked
            ? (one ? tr("%1 is a plain bot: it cannot prove what it does. Look at its exchange.")
                   : tr("%1 are plain bots: they cannot prove what they do. Look at their exchanges."))
            : (one ? tr("%1 is a plain bot: it is told, but it cannot prove that it obeyed. Look at its exchange.")
                   : tr("%1 are plain bots: they are told, but they cannot prove that they obeyed. Look at their "
                        "exchanges."));
    addLine(Severity::Unknown, tr("Cannot prove"), sentence.arg(who), names.join(QLatin1Char('\n')));
}

void PlanTroubles::addIneligible(const OperationPlan &plan)
{
    std::map<QString, QStringList> byReason;
    for (const IneligibleBot &bot : plan.ineligible) {
        byReason[EngineWords::say(bot.why)].append(bot.name);
    }
    for (const auto &[why, names] : byReason) {
        // The reason speaks of one bot, and it holds for each of them.
        const QString sentence = names.size() == 1 ? tr("%1: %2") : tr("%1, each of them: %2");
        addLine(Severity::Stopped, tr("Left out"), sentence.arg(Words::names(names), why),
                names.join(QLatin1Char('\n')));
    }
}

void PlanTroubles::addLine(Severity severity, const QString &word, const QString &sentence, const QString &toolTip)
{
    auto *chip = new ChipLabel(this);
    chip->show(severity, word);
    auto *text = new QLabel(sentence, this);
    text->setProperty("role", QStringLiteral("prose"));
    text->setObjectName(QStringLiteral("trouble"));
    text->setWordWrap(true);
    text->setToolTip(plainToolTip(toolTip));
    const int row = m_lines->rowCount();
    m_lines->addWidget(chip, row, 0, Qt::AlignTop);
    m_lines->addWidget(text, row, 1);
}

QStringList PlanTroubles::sentences() const
{
    QStringList result;
    const auto labels = findChildren<QLabel *>(QStringLiteral("trouble"));
    for (const QLabel *label : labels) {
        result.append(label->text());
    }
    return result;
}

} // namespace fleet::ui
