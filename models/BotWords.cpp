#include "models/BotWords.h"

#include "models/BotGlance.h"
#include "models/OverviewRows.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

namespace {

/// What desired, reported and holds do not say already.
bool needsReason(const BotView &bot, BotGlance glance)
{
    switch (glance) {
    case BotGlance::NotStopped:
    case BotGlance::Dead:
    case BotGlance::Unknown:
    case BotGlance::Stopping:
    case BotGlance::Warning:
        return bot.heardAt.has_value();
    case BotGlance::Latched:
    case BotGlance::Pausing:
    case BotGlance::Paused:
    case BotGlance::Trading:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QString BotWords::pending(const BotView &bot)
{
    if (bot.pending.empty() && !bot.failedStop) {
        // Nothing is under way any more, as with a bot that can prove nothing; whether it stopped is open.
        return bot.isToStop() && !bot.hasStopped() ? tr("Stop not proved") : QString();
    }
    const PendingView &first = bot.failedStop ? *bot.failedStop : bot.pending.back();
    const QString text = tr("%1 %2").arg(first.verb == Verb::EmergencyStop ? tr("Stop") : Words::verb(first.verb),
                                         Words::delivery(first.state));
    const std::size_t others = bot.pending.size() - (bot.failedStop ? 0 : 1);
    return others == 0 ? text : tr("%1, +%2").arg(text).arg(others);
}

QString BotWords::heldBy(const BotView &bot)
{
    const std::vector<Hold> holds = holdsInForce(bot);
    if (holds.empty()) {
        return {};
    }
    const QString owner = Words::hold(holds.front());
    const QString first = isReported(bot, holds.front()) ? owner : tr("asked by %1").arg(owner);
    return holds.size() == 1 ? first : tr("%1, +%2").arg(first).arg(holds.size() - 1);
}

QString BotWords::heldByLines(const BotView &bot)
{
    QStringList lines;
    for (const Hold &hold : holdsInForce(bot)) {
        const QString kind = hold.kind == HoldKind::Latch ? tr("Stopped by %1, %2") : tr("Paused by %1, %2");
        lines.append(kind.arg(Words::hold(hold), Words::exactTime(hold.placedAt)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString BotWords::sentence(const BotView &bot, bool blind, UtcTime now)
{
    const bool unknown = blind && bot.liveness != Liveness::NeverSeen;
    QStringList parts{bot.name, Words::liveness(unknown ? Liveness::Unknown : bot.liveness).toLower()};
    parts.append(tr("desired %1").arg(Words::state(bot.desired).toLower()));
    parts.append(bot.reported ? tr("reported %1").arg(Words::state(*bot.reported).toLower()) : tr("no report"));
    if (const QString holds = heldBy(bot); !holds.isEmpty()) {
        parts.append(tr("held by %1").arg(holds));
    }
    if (const QString asked = pending(bot); !asked.isEmpty()) {
        parts.append(tr("pending: %1").arg(asked));
    }
    if (bot.heardAt) {
        parts.append(tr("heard %1 ago").arg(Words::age(std::max(now - *bot.heardAt, milliseconds(0)))));
    }
    parts.append(tr("group %1").arg(bot.group.text()));
    parts.append(tr("exchange %1").arg(bot.exchange.text()));
    const BotGlance glance = glanceAt(bot, blind);
    return needsReason(bot, glance) ? tr("%1. %2").arg(Words::list(parts), OverviewRows::reason(bot, glance, now))
                                    : Words::list(parts);
}

} // namespace fleet
