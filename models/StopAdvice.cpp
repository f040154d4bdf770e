#include "models/StopAdvice.h"

#include "models/Words.h"

#include <QStringList>

namespace fleet {

namespace {

/// From then on a bot that has not answered a stop is unreachable.
constexpr milliseconds patience{60'000};

QString listOf(const std::set<QString> &items)
{
    return Words::list(QStringList(items.begin(), items.end()));
}

} // namespace

void StopAdvice::Sum::add(const std::optional<qint64> &value)
{
    known += value.value_or(0);
    complete = complete && value.has_value();
}

void StopAdvice::add(const BotView &bot, WindDown windDown)
{
    ++m_bots;
    std::set<QString> exchanges{bot.exchange.text()};
    for (const ExchangeId &exchange : bot.exchanges) {
        exchanges.insert(exchange.text());
    }
    m_exchanges.insert(exchanges.begin(), exchanges.end());
    if (bot.metrics.openPositions == 0 && bot.metrics.openOrders == 0) {
        return;
    }
    Part &part = m_parts[windDown];
    part.positions.add(bot.metrics.openPositions);
    part.orders.add(bot.metrics.openOrders);
    part.exchanges.insert(exchanges.begin(), exchanges.end());
    part.groups.insert(bot.group.text());
}

QString StopAdvice::places() const
{
    return listOf(m_exchanges);
}

QString StopAdvice::acts(WindDown windDown, const Part &part)
{
    QStringList acts;
    const Sum &orders = part.orders;
    const Sum &positions = part.positions;
    if (!orders.isNone()) {
        acts.append(orders.known == 0 ? tr("cancel any orders")
                    : orders.complete ? tr("cancel %1", "orders").arg(Words::orders(orders.known))
                                      : tr("cancel at least %1", "orders").arg(Words::orders(orders.known)));
    }
    if (positions.isNone()) {
        return Words::list(acts);
    }
    switch (windDown) {
    case WindDown::Flatten:
        acts.append(positions.known == 0 ? tr("close any positions")
                    : positions.complete ? tr("close %1", "positions").arg(Words::positions(positions.known))
                                         : tr("close at least %1", "positions").arg(Words::positions(positions.known)));
        break;
    case WindDown::CloseLeveraged:
        acts.append(tr("close leveraged positions, keep spot (policy)"));
        break;
    case WindDown::CancelAndHold:
        acts.append(tr("keep positions (policy)"));
        break;
    }
    return Words::list(acts);
}

QString StopAdvice::allParts() const
{
    QStringList parts;
    for (const auto &[windDown, part] : m_parts) {
        const QString what = acts(windDown, part);
        // Two policies may meet at one exchange.
        parts.append(m_parts.size() == 1 ? tr("at %1: %2", "exchanges, what to do").arg(listOf(part.exchanges), what)
                                         : tr("%1 at %2: %3", "groups, exchanges, what to do")
                                               .arg(listOf(part.groups), listOf(part.exchanges), what));
    }
    return parts.join(QStringLiteral("; "));
}

QString StopAdvice::text(Liveness liveness, Hindrance hindrance) const
{
    const bool one = m_bots == 1;
    if (liveness == Liveness::Late && hindrance == Hindrance::Silent) {
        // Who closes by hand while the bot closes trades twice.
        const QString span = Words::age(patience);
        return one ? tr("It gets the stop when it returns; go to %1 if it is still quiet %2 after the stop.")
                         .arg(places(), span)
                   : tr("They get the stop when they return; go to %1 if they are still quiet %2 after the stop.")
                         .arg(places(), span);
    }
    if (m_parts.empty()) {
        return tr("Nothing was open as last heard; look at %1 all the same.").arg(places());
    }
    const QString parts = allParts();
    if (liveness == Liveness::Unknown) {
        return tr("If it cannot wait, by hand %1.").arg(parts);
    }
    return one ? tr("Do not count on it; by hand %1.").arg(parts) : tr("Do not count on them; by hand %1.").arg(parts);
}

} // namespace fleet
