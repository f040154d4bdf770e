#include "ui/dialogs/PlanTroubles.h"

#include "models/BotGlance.h"
#include "models/Words.h"
#include "ui/widgets/ChipLabel.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <map>

namespace fleet::ui {

namespace {

constexpr int namesListed = 4;
constexpr std::size_t namedOneByOne = 3;

const BotView *findBot(const FleetSnapshot &fleet, const BotId &id)
{
    const auto found =
        std::find_if(fleet.bots.begin(), fleet.bots.end(), [&](const BotView &bot) { return bot.id == id; });
    return found == fleet.bots.end() ? nullptr : &*found;
}

/// "a, b, c and 9 more".
QString listed(const QStringList &names)
{
    const QString first = names.mid(0, namesListed).join(QStringLiteral(", "));
    const qsizetype more = names.size() - namesListed;
    return more > 0 ? PlanTroubles::tr("%1 and %2 more").arg(first, Words::number(more)) : first;
}

QString openAt(const BotView &bot)
{
    const qint64 positions = bot.metrics.openPositions.value_or(0);
    if (!bot.metrics.openPositions) {
        return PlanTroubles::tr("What it holds on %1 is not known.").arg(bot.exchange.text());
    }
    return positions == 0 ? QString()
                          : PlanTroubles::tr("Do not count on it: close its %1 on %2 by hand.")
                                .arg(Words::positions(positions), bot.exchange.text());
}

QString silentSentence(const BotView &bot, UtcTime now, Verb verb)
{
    const QString since = bot.heardAt ? PlanTroubles::tr("%1 has been silent since %2 (%3).")
                                            .arg(bot.name, Words::clockTime(*bot.heardAt),
                                                 Words::age(std::max(now - *bot.heardAt, milliseconds(0))))
                                      : PlanTroubles::tr("%1 has not been heard yet.").arg(bot.name);
    const QString sent = PlanTroubles::tr("It gets the command when it returns.");
    return verb == Verb::EmergencyStop
             ? QString(since + QLatin1Char(' ') + sent + QLatin1Char(' ') + openAt(bot)).simplified()
             : QString(since + QLatin1Char(' ') + sent);
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
    std::map<Liveness, QStringList> names;
    for (const BotId &id : plan.silent) {
        const BotView *bot = findBot(fleet, id);
        if (bot == nullptr) {
            continue;
        }
        if (plan.silent.size() <= namedOneByOne) {
            addLine(severityOf(bot->liveness), Words::liveness(bot->liveness), silentSentence(*bot, now, verb),
                    bot->name);
        } else {
            names[bot->liveness].append(bot->name);
        }
    }
    for (const auto &[liveness, bots] : names) {
        addLine(severityOf(liveness), Words::liveness(liveness),
                bots.size() == 1
                    ? tr("%1. It gets the command when it returns. What it holds until then is as last heard.")
                          .arg(bots.front())
                    : tr("%1. They get the command when they return. What they hold until then is as last heard.")
                          .arg(listed(bots)),
                bots.join(QLatin1Char('\n')));
    }
}

void PlanTroubles::addCannotProve(const OperationPlan &plan, const FleetSnapshot &fleet)
{
    QStringList names;
    for (const BotId &id : plan.cannotProve) {
        const BotView *bot = findBot(fleet, id);
        names.append(bot == nullptr ? id.text() : bot->name);
    }
    if (!names.isEmpty()) {
        addLine(Severity::Unknown, tr("Cannot prove"),
                names.size() == 1
                    ? tr("%1 is a plain bot: it is told, but it cannot prove that it obeyed. Look at its exchange.")
                          .arg(names.front())
                    : tr("%1 are plain bots: they are told, but they cannot prove that they obeyed. Look at their "
                         "exchanges.")
                          .arg(listed(names)),
                names.join(QLatin1Char('\n')));
    }
}

void PlanTroubles::addIneligible(const OperationPlan &plan)
{
    std::map<QString, QStringList> byReason;
    for (const IneligibleBot &bot : plan.ineligible) {
        byReason[bot.why].append(bot.name);
    }
    for (const auto &[why, names] : byReason) {
        addLine(Severity::Stopped, tr("Left out"), QStringLiteral("%1: %2").arg(listed(names), why),
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
    text->setToolTip(toolTip);
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
