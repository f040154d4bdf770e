#include "models/BoardWords.h"

#include "models/Words.h"

#include <QStringList>

namespace fleet {

QString BoardWords::headline(Verb verb, const OutcomeCounts &counts)
{
    if (counts.total == 0) {
        return tr("This operation has no bots: nothing was asked of anyone");
    }
    const QString done = Words::verbDone(verb);
    if (counts.allConfirmed()) {
        return counts.total == 1
                 ? tr("The bot has proved that it %1").arg(verb == Verb::Release ? tr("was released") : done)
                 : tr("All %1 bots have proved that they %2").arg(Words::number(counts.total), done);
    }
    if (counts.total == 1) {
        return tr("The bot has not proved that it %1").arg(verb == Verb::Release ? tr("was released") : done);
    }
    return tr("%1 of %2 bots have proved that they %3")
        .arg(Words::number(counts.confirmed), Words::number(counts.total), done);
}

QString BoardWords::progress(const OutcomeCounts &counts)
{
    return tr("%1 of %2 proved").arg(Words::number(counts.confirmed), Words::number(counts.total));
}

QString BoardWords::rest(const OutcomeCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &word) {
        if (count > 0) {
            parts.append(Words::number(count) + QLatin1Char(' ') + word);
        }
    };
    add(counts.refused, tr("refused"));
    add(counts.failed, tr("failed"));
    add(counts.unreachable, tr("unreachable"));
    add(counts.silent, tr("silent"));
    add(counts.working, tr("working"));
    add(counts.observed, tr("seen, not proved"));
    return parts.join(QStringLiteral(", "));
}

QString BoardWords::exposure(const OperationView &operation)
{
    std::optional<qint64> positions;
    std::optional<qint64> orders;
    std::optional<Money> exposure;
    int unknown = 0;
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome == Outcome::Confirmed) {
            continue;
        }
        if (!delivery.positions || !delivery.orders) {
            ++unknown;
        }
        if (delivery.positions) {
            positions = positions.value_or(0) + *delivery.positions;
        }
        if (delivery.orders) {
            orders = orders.value_or(0) + *delivery.orders;
        }
        if (delivery.exposure) {
            exposure = exposure.value_or(Money()) + *delivery.exposure;
        }
    }
    if (operation.counts.total == 0 || operation.counts.allConfirmed()) {
        return {};
    }
    QStringList parts;
    if (positions) {
        parts.append(Words::positions(*positions));
    }
    if (exposure) {
        parts.append(Words::dollars(*exposure));
    }
    if (orders) {
        parts.append(Words::orders(*orders));
    }
    if (parts.isEmpty()) {
        return tr("What the others still hold is not known");
    }
    const QString sum = tr("%1 may still be open").arg(parts.join(QStringLiteral(", ")));
    return unknown == 0 ? sum
         : unknown == 1 ? tr("%1, and what 1 bot holds is not known").arg(sum)
                        : tr("%1, and what %2 hold is not known").arg(sum, Words::bots(unknown));
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

QString BoardWords::record(const OperationView &operation)
{
    QStringList parts{operation.recorded ? tr("Recorded") : tr("Not yet on disk")};
    if (operation.broadcastAt) {
        parts.append(tr("broadcast %1").arg(Words::clockTime(*operation.broadcastAt)));
    }
    if (operation.nextRingAt && !operation.ended) {
        parts.append(tr("next ring %1").arg(Words::clockTime(*operation.nextRingAt)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString BoardWords::copyList(const OperationView &operation, const QString &organisation)
{
    QStringList lines{subject(operation, organisation), headline(operation.verb, operation.counts)};
    for (const DeliveryView &delivery : operation.deliveries) {
        if (delivery.outcome == Outcome::Confirmed) {
            continue;
        }
        lines.append(tr("%1\t%2\t%3\tpositions %4\torders %5\t%6")
                         .arg(Words::outcome(delivery.outcome), delivery.name, delivery.exchange.text(),
                              Words::number(delivery.positions), Words::number(delivery.orders), delivery.says));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace fleet
