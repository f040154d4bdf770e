#include "fleet/FailoverGate.h"

#include "fleet/FailoverRules.h"

namespace fleet {

namespace {

GateVerdict never(const QString &why)
{
    return {.word = GateWord::Never, .why = why};
}

GateVerdict when(bool isReady)
{
    return {.word = isReady ? GateWord::Go : GateWord::Wait, .why = {}};
}

const Delivery *deliveryOf(const QJsonValue &operation, const BotId &bot, const OperationBook &book)
{
    const Operation *found = book.find(OperationId(operation.toString()));
    if (found == nullptr) {
        return nullptr;
    }
    const auto delivery = found->deliveries.find(bot);
    return delivery == found->deliveries.end() ? nullptr : &delivery->second;
}

bool hasCome(const DeliveryRecord &record)
{
    return record.state == DeliveryState::Confirmed || record.state == DeliveryState::Observed;
}

/// The dead bot itself, as far as it is known since the operator's word.
GateVerdict ofTheDead(const BotRuntime &dead, UtcTime since)
{
    if (dead.heardAt && *dead.heardAt > since) {
        return never(QStringLiteral("%1 is heard again: nobody takes over from it.").arg(dead.bot.name));
    }
    if (anyLatch(dead.wantedHolds())) {
        return never(QStringLiteral("%1 was stopped meanwhile: nobody takes over from it.").arg(dead.bot.name));
    }
    return {};
}

GateVerdict ofTheHold(const BotRuntime &dead, const QJsonValue &hold, const OperationBook &book)
{
    const HoldId id(hold.toString());
    if (!contains(dead.wantedHolds(), id)) {
        return never(QStringLiteral("The hold on %1 was lifted: it may trade again.").arg(dead.bot.name));
    }
    const bool reported = dead.heartbeat && contains(dead.heartbeat->holds, id);
    const Delivery *delivery = deliveryOf(hold, dead.bot.id, book);
    if (delivery == nullptr) {
        return reported ? GateVerdict() : never(QStringLiteral("The hold on %1 is not known.").arg(dead.bot.name));
    }
    const DeliveryRecord &record = delivery->record;
    if (isEnded(record.state) && !hasCome(record) && !reported) {
        return never(QStringLiteral("%1 could not be held: %2").arg(dead.bot.name, record.detail));
    }
    // In its mailbox is enough: it reads that to the end before it trades.
    return when(reported || hasCome(record) || record.sentAt.has_value());
}

GateVerdict ofTheResume(const BotRuntime &candidate, const QJsonValue &resume, const OperationBook &book)
{
    if (resume.isUndefined()) {
        return {};
    }
    const Delivery *delivery = deliveryOf(resume, candidate.bot.id, book);
    if (delivery == nullptr) {
        return never(QStringLiteral("Whether %1 was resumed is not known.").arg(candidate.bot.name));
    }
    if (isEnded(delivery->record.state) && !hasCome(delivery->record)) {
        return never(QStringLiteral("%1 could not be resumed: %2").arg(candidate.bot.name, delivery->record.detail));
    }
    return when(hasCome(delivery->record));
}

} // namespace

GateVerdict gateOf(const Operation &operation, const OperationBook &book, const FleetState &state)
{
    if (operation.record.verb != Verb::AssumeResponsibility || operation.deliveries.empty()) {
        return {};
    }
    const QJsonValue fence = operation.record.fields.value(QLatin1StringView("fence"));
    const BotRuntime *dead = state.find(fromBotOf(operation.record.fields));
    const BotRuntime *candidate = state.find(operation.deliveries.begin()->first);
    if (dead == nullptr || candidate == nullptr) {
        return never(QStringLiteral("One of the two bots is no longer in the fleet."));
    }
    for (const GateVerdict &verdict :
         {ofTheDead(*dead, operation.record.createdAt), ofTheHold(*dead, fence[QLatin1StringView("hold")], book),
          ofTheResume(*candidate, fence[QLatin1StringView("resume")], book)}) {
        if (verdict.word != GateWord::Go) {
            return verdict;
        }
    }
    return {};
}

} // namespace fleet
