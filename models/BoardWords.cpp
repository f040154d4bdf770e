#include "models/BoardWords.h"

#include "models/DeliveryModel.h"
#include "models/EngineWords.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>

namespace fleet {

namespace {

/// Positions of some bots, as they last said.
struct Held {
    std::optional<qint64> positions;
    std::optional<Money> exposure;

    void add(const DeliveryView &delivery)
    {
        if (delivery.positions) {
            positions = positions.value_or(0) + *delivery.positions;
        }
        if (delivery.exposure) {
            exposure = exposure.value_or(Money()) + *delivery.exposure;
        }
    }

    /// "4 positions, $5,100"; empty when neither is known.
    [[nodiscard]] QStringList inWords() const
    {
        QStringList parts;
        if (positions) {
            parts.append(Words::positions(*positions));
        }
        if (exposure && positions != 0) {
            parts.append(Words::dollars(*exposure));
        }
        return parts;
    }
};

/// What a bot never said of what it holds.
enum class Gap : std::uint8_t { All, Positions, Orders, OrdersAndExposure };

std::optional<Gap> gapOf(const DeliveryView &delivery)
{
    if (!delivery.positions) {
        return delivery.orders ? Gap::Positions : Gap::All;
    }
    if (delivery.orders) {
        return std::nullopt;
    }
    return delivery.exposure || delivery.positions == 0 ? Gap::Orders : Gap::OrdersAndExposure;
}

/// Who never said something; whose positions stand in a sum is not said to be unknown.
using Gaps = std::map<Gap, QStringList>;

QString gapText(Gap gap, const QStringList &bots)
{
    const auto count = static_cast<int>(bots.size());
    switch (gap) {
    case Gap::All:
        return count == 1 ? BoardWords::tr("what 1 bot holds is not known")
                          : BoardWords::tr("what %Ln bots hold is not known", nullptr, count);
    case Gap::Positions:
        return BoardWords::tr("the positions of %1 are not known").arg(Words::names(bots));
    case Gap::Orders:
        return BoardWords::tr("the orders of %1 are not known").arg(Words::names(bots));
    case Gap::OrdersAndExposure:
        return BoardWords::tr("the orders and exposure of %1 are not known").arg(Words::names(bots));
    }
    Q_UNREACHABLE();
}

/// What some bots of an operation still hold, as they last said.
struct Remains {
    Held held;
    qint64 toKeep = 0; ///< of these positions, those of bots that the stop lets keep them
    std::optional<qint64> orders;
    int bots = 0;
    Gaps gaps;

    void add(const DeliveryView &delivery)
    {
        ++bots;
        if (const std::optional<Gap> gap = gapOf(delivery)) {
            gaps[*gap].append(delivery.name);
        }
        held.add(delivery);
        if (delivery.orders) {
            orders = orders.value_or(0) + *delivery.orders;
        }
        if (delivery.windDown == WindDown::CancelAndHold) {
            toKeep += delivery.positions.value_or(0);
        }
    }

    [[nodiscard]] bool isFlat() const { return gaps.empty() && held.positions == 0 && orders == 0; }
};

QString withGaps(const QString &sum, const Gaps &gaps)
{
    QString text = sum;
    for (const auto &[gap, bots] : gaps) {
        text = BoardWords::tr("%1, and %2").arg(text, gapText(gap, bots));
    }
    return text;
}

/// What is to be kept is not said to be kept: it is not proved, and the bot may be trading.
QString toBeKept(const Remains &open)
{
    if (open.toKeep < open.held.positions.value_or(0)) {
        return open.toKeep == 1
                 ? BoardWords::tr("1 of the positions is to be kept by policy")
                 : BoardWords::tr("%1 of the positions are to be kept by policy").arg(Words::number(open.toKeep));
    }
    return open.toKeep == 1 ? BoardWords::tr("the position is to be kept by policy")
                            : BoardWords::tr("the positions are to be kept by policy");
}

QString openText(const Remains &open)
{
    QStringList parts = open.held.inWords();
    if (open.orders) {
        parts.append(Words::orders(*open.orders));
    }
    if (parts.isEmpty()) {
        return open.bots == 1 ? BoardWords::tr("What it still holds is not known")
                              : BoardWords::tr("What they still hold is not known");
    }
    QString sum = BoardWords::tr("%1 may still be open as last heard").arg(Words::list(parts));
    if (open.toKeep > 0) {
        sum = BoardWords::tr("%1; %2", "what may be open, what of it is to be kept").arg(sum, toBeKept(open));
    }
    return withGaps(sum, open.gaps);
}

QString keptText(const Remains &proved, Verb verb)
{
    if (proved.isFlat()) {
        return BoardWords::tr("all flat");
    }
    if (!proved.held.positions && !proved.orders) {
        return gapText(Gap::All, proved.gaps.at(Gap::All));
    }
    const QString positions = Words::list(proved.held.inWords());
    const QString orders = proved.orders ? Words::orders(*proved.orders) : BoardWords::tr("orders not known");
    const QString kept = positions.isEmpty()         ? BoardWords::tr("positions not known; %1").arg(orders)
                       : proved.held.positions == 0  ? BoardWords::tr("%1; %2").arg(positions, orders)
                       : verb == Verb::EmergencyStop ? BoardWords::tr("%1 kept by policy; %2").arg(positions, orders)
                                                     : BoardWords::tr("%1 stay open; %2").arg(positions, orders);
    return withGaps(kept, proved.gaps);
}

} // namespace

QString BoardWords::headline(Verb verb, const OutcomeCounts &counts)
{
    if (counts.total == 0) {
        return tr("This operation has no bots: nothing was asked of anyone");
    }
    if (counts.total == 1) {
        const QString done = verb == Verb::Release ? tr("was released") : Words::verbDone(verb, 1);
        return counts.allConfirmed() ? tr("The bot has proved that it %1").arg(done)
                                     : tr("The bot has not proved that it %1").arg(done);
    }
    const QString done = Words::verbDone(verb, counts.confirmed);
    return counts.allConfirmed() ? tr("All %Ln bots have proved that they %1", nullptr, counts.total).arg(done)
                                 : tr("%Ln of %1 bots have proved that they %2", nullptr, counts.confirmed)
                                       .arg(Words::number(counts.total), done);
}

QString BoardWords::progress(const OutcomeCounts &counts)
{
    return tr("%1 of %2 proved").arg(Words::number(counts.confirmed), Words::number(counts.total));
}

QString BoardWords::progressOf(Verb verb, const OutcomeCounts &counts)
{
    const QString what = verb == Verb::EmergencyStop ? tr("Stop") : Words::verb(verb);
    return tr("%1: %2 of %3 proved").arg(what, Words::number(counts.confirmed), Words::number(counts.total));
}

QString BoardWords::rest(const OutcomeCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0) {
            parts.append(text);
        }
    };
    add(counts.refused, tr("%Ln refused", nullptr, counts.refused));
    add(counts.failed, tr("%Ln failed", nullptr, counts.failed));
    add(counts.unreachable, tr("%Ln unreachable", nullptr, counts.unreachable));
    add(counts.silent, tr("%Ln silent", nullptr, counts.silent));
    add(counts.working, tr("%Ln working", nullptr, counts.working));
    add(counts.observed, tr("%Ln seen, not proved", nullptr, counts.observed));
    return Words::list(parts);
}

QString BoardWords::exposure(const OperationView &operation)
{
    if (operation.verb == Verb::SetLimits || operation.verb == Verb::Restart) {
        return {}; // They have nothing to do with what is open.
    }
    Remains open;
    Remains proved;
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome == Outcome::Confirmed) {
            proved.add(delivery);
        } else {
            open.add(delivery);
        }
    }
    QStringList parts;
    if (open.bots > 0) {
        parts.append(openText(open));
    }
    if (proved.bots > 0) {
        const QString kept = keptText(proved, operation.verb);
        parts.append(open.bots > 0 ? tr("proved: %1").arg(kept) : kept);
    }
    return parts.join(QStringLiteral(" · "));
}

QString BoardWords::mayBeOpen(const std::vector<const DeliveryView *> &deliveries)
{
    Remains open;
    for (const DeliveryView *delivery : deliveries) {
        open.add(*delivery);
    }
    return openText(open);
}

QString BoardWords::retry(const OperationView &operation)
{
    const int unconfirmed = operation.counts.total - operation.counts.confirmed;
    const auto retried = static_cast<int>(
        std::count_if(operation.deliveries.begin(), operation.deliveries.end(), &DeliveryModel::canRetry));
    return retried == 0 ? tr("Retry unconfirmed")
         : retried == unconfirmed
             ? tr("Retry %Ln unconfirmed", nullptr, retried)
             : tr("Retry %1 of %2 unconfirmed").arg(Words::number(retried), Words::number(unconfirmed));
}

QString BoardWords::retryHint(const OperationView &operation)
{
    QStringList plain;
    QStringList others;
    bool any = false;
    for (const DeliveryView &delivery : operation.deliveries) {
        if (DeliveryModel::canRetry(delivery)) {
            any = true;
        } else if (delivery.outcome == Outcome::Observed) {
            plain.append(delivery.name);
        } else if (delivery.outcome != Outcome::Confirmed) {
            others.append(delivery.name);
        }
    }
    QStringList sentences{any ? tr("Asks the unconfirmed once more now, beside the tries that go on anyway.")
                              : tr("None of the unconfirmed can be asked again.")};
    if (!plain.isEmpty()) {
        sentences.append(tr("Told, and they cannot prove more: %1.").arg(Words::names(plain)));
    }
    if (!others.isEmpty()) {
        sentences.append(tr("Still to be sent, or overtaken by a later act: %1.").arg(Words::names(others)));
    }
    return sentences.join(QLatin1Char(' '));
}

QString BoardWords::latch(const OperationView &operation, int latched)
{
    if (operation.verb != Verb::EmergencyStop || operation.counts.confirmed == 0) {
        return {};
    }
    return latched == 0 ? tr("No bot is latched by this stop any more")
         : latched == 1 ? tr("1 bot is latched until released")
                        : tr("%Ln bots are latched until released", nullptr, latched);
}

QString BoardWords::scope(const OperationView &operation, const QString &organisation)
{
    switch (operation.scope.kind) {
    case ScopeKind::Fleet:
        return organisation.isEmpty() ? tr("Fleet") : tr("Fleet %1").arg(organisation);
    case ScopeKind::Group:
        return tr("Group %1").arg(operation.scope.names.value(0));
    case ScopeKind::Exchange:
        return tr("Exchange %1").arg(operation.scope.names.value(0));
    case ScopeKind::Bots:
        return operation.deliveries.size() == 1 ? operation.deliveries.front().name
                                                : Words::bots(static_cast<int>(operation.scope.names.size()));
    }
    Q_UNREACHABLE();
}

QString BoardWords::subject(const OperationView &operation, const QString &organisation)
{
    return tr("%1, %2, by %3 at %4: “%5”")
        .arg(Words::verb(operation.verb), scope(operation, organisation),
             operation.issuedBy.isEmpty() ? tr("an unknown operator") : operation.issuedBy,
             Words::clockTime(operation.createdAt), Words::reason(operation.reason));
}

QString BoardWords::addedReasons(const OperationView &operation)
{
    QStringList lines;
    for (const AddedReason &reason : operation.addedReasons) {
        lines.append(tr("%1 added at %2: “%3”").arg(reason.by, Words::clockTime(reason.at), reason.text));
    }
    return lines.join(QLatin1Char('\n'));
}

QString BoardWords::record(const OperationView &operation)
{
    QStringList parts{operation.recorded ? tr("Recorded") : tr("Not yet on disk")};
    if (operation.broadcastAt) {
        parts.append(tr("broadcast %1").arg(Words::clockTime(*operation.broadcastAt)));
    }
    if (operation.nextRingAt && !operation.ended) {
        parts.append(tr("next try %1").arg(Words::clockTime(*operation.nextRingAt)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString BoardWords::copyList(const OperationView &operation, const QString &organisation)
{
    QStringList lines{subject(operation, organisation), headline(operation.verb, operation.counts)};
    if (const QString added = addedReasons(operation); !added.isEmpty()) {
        lines.insert(1, added);
    }
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome == Outcome::Confirmed) {
            continue;
        }
        lines.append(tr("%1\t%2\t%3\tpositions %4\torders %5\t%6")
                         .arg(Words::outcome(delivery.outcome), delivery.name, delivery.exchange.text(),
                              Words::number(delivery.positions), Words::number(delivery.orders),
                              EngineWords::say(delivery.says)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace fleet
