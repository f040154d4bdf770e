#include "ui/dialogs/PlanTroubles.h"

#include "models/BotGlance.h"
#include "models/PlainToolTip.h"
#include "models/PlanWords.h"
#include "models/StopAdvice.h"
#include "models/Words.h"
#include "ui/widgets/ChipLabel.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <vector>

namespace fleet::ui {

namespace {

/// What this stop asks of a bot's positions, chosen for it or by its group's policy.
WindDown windDownOf(const BotView &bot, const OperationPlan &plan)
{
    const auto impact = std::find_if(plan.groups.begin(), plan.groups.end(),
                                     [&bot](const GroupImpact &group) { return group.group == bot.group; });
    return impact == plan.groups.end() ? bot.windDown : impact->windDown;
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

/// When it gets the command, and what is done at its exchange meanwhile.
QString prospects(Verb verb, Liveness liveness, Hindrance hindrance, int bots, const StopAdvice &advice)
{
    const QString sent = PlanWords::reachedLater(verb, hindrance, bots);
    if (verb != Verb::EmergencyStop) {
        return sent;
    }
    const QString byHand = advice.text(liveness, hindrance);
    const bool saysBoth = liveness == Liveness::Late && hindrance == Hindrance::Silent;
    return saysBoth ? byHand : PlanTroubles::tr("%1 %2", "two sentences").arg(sent, byHand);
}

constexpr std::size_t namedOneByOne = 3;

/// Bots of one liveness.
struct SilentSet {
    std::vector<const BotView *> bots;
    Holdings holdings;
    StopAdvice advice;

    void add(const BotView &bot, WindDown windDown)
    {
        bots.push_back(&bot);
        addTo(holdings, bot);
        advice.add(bot, windDown);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const BotView *bot : bots) {
            names.append(bot->name);
        }
        return names;
    }
};

/// Whom nobody hears any more comes before who may be heard in a moment.
int rank(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Dead:
        return 0;
    case Liveness::NeverSeen:
        return 1;
    case Liveness::Unknown:
        return 2;
    case Liveness::Late:
        return 3;
    case Liveness::Alive:
        return 4;
    }
    Q_UNREACHABLE();
}

struct WorstFirst {
    bool operator()(Liveness a, Liveness b) const { return rank(a) < rank(b); }
};

/// "5 dead, 13 positions, $61,200 as last heard.": with what can be done about them.
QString sentenceOf(const SilentSet &set, Liveness liveness, Verb verb, Hindrance hindrance)
{
    const auto count = static_cast<int>(set.bots.size());
    const QString what =
        PlanTroubles::tr("%1 %2, %3.", "count, liveness, holdings")
            .arg(Words::number(count), Words::liveness(liveness).toLower(), PlanWords::holdings(set.holdings));
    return QStringList{what, prospects(verb, liveness, hindrance, count, set.advice), Words::names(set.names())}.join(
        QLatin1Char(' '));
}

QString cannotProve(const QStringList &names, bool told)
{
    const QString who = Words::names(names);
    if (names.size() == 1) {
        return (told ? PlanTroubles::tr("%1 is a plain bot: it is told, but it cannot prove that it obeyed.")
                     : PlanTroubles::tr("%1 is a plain bot: it cannot prove what it does."))
            .arg(who);
    }
    return (told ? PlanTroubles::tr("%1 are plain bots: they are told, but they cannot prove that they obeyed.")
                 : PlanTroubles::tr("%1 are plain bots: they cannot prove what they do."))
        .arg(who);
}

/// An exchange shows what is open, and neither limits nor whether a bot runs.
QString whereToLook(Verb verb, bool one)
{
    if (verb == Verb::SetLimits || verb == Verb::Restart) {
        return one ? PlanTroubles::tr("Check it on its host.") : PlanTroubles::tr("Check them on their hosts.");
    }
    return one ? PlanTroubles::tr("Look at its exchange.") : PlanTroubles::tr("Look at their exchanges.");
}

/// Who needs another act first comes before who needs none.
struct MostToDoFirst {
    bool operator()(const QString &a, const QString &b) const
    {
        const QLatin1StringView first("Stopped: a release comes first.");
        return (a == first) != (b == first) ? a == first : a < b;
    }
};

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
    m_sentences.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void PlanTroubles::show(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now, Verb verb)
{
    clear();
    addSilent(plan, fleet, now, verb);
    addCannotProve(plan, fleet, verb);
    if (verb == Verb::Pause) {
        addHeldAlready(plan, fleet);
    }
    addIneligible(plan);
    setVisible(m_lines->count() > 0);
}

void PlanTroubles::addSilent(const OperationPlan &plan, const FleetSnapshot &fleet, UtcTime now, Verb verb)
{
    std::unordered_set<BotId> silent(plan.silent.begin(), plan.silent.end());
    silent.insert(plan.unknown.begin(), plan.unknown.end());
    std::map<Liveness, SilentSet, WorstFirst> sets;
    for (const BotView &bot : fleet.bots) {
        if (silent.contains(bot.id)) {
            sets[bot.liveness].add(bot, windDownOf(bot, plan));
        }
    }
    for (const auto &[liveness, set] : sets) {
        const Hindrance hindrance = hindranceOf(liveness, fleet.link);
        const auto addOne = [&, liveness = liveness](const BotView &bot) {
            StopAdvice advice;
            advice.add(bot, windDownOf(bot, plan));
            const QString then = prospects(verb, liveness, hindrance, 1, advice);
            addLine(severityOf(liveness), Words::liveness(liveness),
                    tr("%1 %2", "two sentences").arg(silence(bot, now), then), bot.name);
        };
        if (silent.size() <= namedOneByOne || set.bots.size() == 1) {
            std::for_each(set.bots.begin(), set.bots.end(), [&addOne](const BotView *bot) { addOne(*bot); });
        } else {
            addLine(severityOf(liveness), Words::liveness(liveness), sentenceOf(set, liveness, verb, hindrance),
                    set.names().join(QLatin1Char('\n')));
        }
    }
}

void PlanTroubles::addCannotProve(const OperationPlan &plan, const FleetSnapshot &fleet, Verb verb)
{
    const std::unordered_set<BotId> plain(plan.cannotProve.begin(), plan.cannotProve.end());
    QStringList names;
    for (const BotView &bot : fleet.bots) {
        if (plain.contains(bot.id)) {
            names.append(bot.name);
        }
    }
    if (!names.isEmpty()) {
        // Nobody is told while the gateway takes nothing from this console.
        const QString what = cannotProve(names, !fleet.link.stopsBlocked);
        addLine(Severity::Unknown, tr("Cannot prove"),
                tr("%1 %2", "two sentences").arg(what, whereToLook(verb, names.size() == 1)),
                names.join(QLatin1Char('\n')));
    }
}

void PlanTroubles::addHeldAlready(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    const std::unordered_set<BotId> targets(plan.targets.begin(), plan.targets.end());
    QStringList names;
    QStringList by;
    for (const BotView &bot : fleet.bots) {
        if (!targets.contains(bot.id)) {
            continue;
        }
        const std::vector<Hold> holds = holdsInForce(bot);
        const auto pause =
            std::find_if(holds.begin(), holds.end(), [](const Hold &hold) { return hold.kind == HoldKind::Pause; });
        if (pause != holds.end()) {
            names.append(bot.name);
            by.append(pause->owner == bot.id.text() ? QString() : pause->owner); // It may hold itself.
        }
    }
    if (names.isEmpty()) {
        return;
    }
    by.removeDuplicates();
    by.removeAll(QString());
    const QString who = by.isEmpty()
                          ? Words::names(names)
                          : tr("%1, paused by %2", "bots, operators").arg(Words::names(names), Words::names(by));
    addLine(Severity::Stopped, tr("Held already"),
            (names.size() == 1 ? tr("%1. It gets a second pause; both must be lifted.")
                               : tr("%1. They get a second pause; both must be lifted."))
                .arg(who),
            names.join(QLatin1Char('\n')));
}

void PlanTroubles::addIneligible(const OperationPlan &plan)
{
    std::map<QString, QStringList, MostToDoFirst> byReason;
    for (const IneligibleBot &bot : plan.ineligible) {
        byReason[bot.why].append(bot.name);
    }
    for (const auto &[why, names] : byReason) {
        addLine(Severity::Stopped, tr("Left out"), PlanWords::leftOut(why, names), names.join(QLatin1Char('\n')));
    }
}

void PlanTroubles::addLine(Severity severity, const QString &word, const QString &sentence, const QString &toolTip)
{
    auto *chip = new ChipLabel(this);
    chip->show(severity, word);
    auto *text = new QLabel(Words::unbroken(sentence), this);
    text->setProperty("role", QStringLiteral("prose"));
    text->setObjectName(QStringLiteral("trouble"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setToolTip(plainToolTip(toolTip));
    m_sentences.append(sentence);
    const int row = m_lines->rowCount();
    m_lines->addWidget(chip, row, 0, Qt::AlignTop);
    m_lines->addWidget(text, row, 1);
}

} // namespace fleet::ui
