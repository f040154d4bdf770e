#include "fleet/TakenUp.h"

#include "core/Json.h"

#include <QLoggingCategory>

#include <algorithm>

namespace fleet {

namespace {

Q_LOGGING_CATEGORY(lcTakenUp, "fleet.operations")

Result<PreparedCommand> commandOf(const CommandRecord &record)
{
    Result<Envelope> envelope = envelopeFromBytes(record.envelope);
    if (!envelope) {
        return failure(envelope.error());
    }
    const Result<QJsonObject> payload = parseJsonObject(envelope->payload);
    Result<Command> command = payload ? commandFromJson(*payload) : Result<Command>(failure(payload.error()));
    if (!command) {
        return failure(command.error());
    }
    return PreparedCommand{std::move(*command), std::move(*envelope), {}};
}

void addCommands(std::map<OperationId, Operation> &operations, const std::vector<CommandRecord> &records)
{
    for (const CommandRecord &record : records) {
        const auto operation = operations.find(record.operation);
        Result<PreparedCommand> command = commandOf(record);
        if (operation != operations.end() && command) {
            operation->second.commands.emplace(record.id, std::move(*command));
        } else {
            qCWarning(lcTakenUp) << "A stored command could not be read:" << record.id.text();
        }
    }
}

void addDeliveries(std::map<OperationId, Operation> &operations, const std::vector<DeliveryRecord> &records)
{
    for (const DeliveryRecord &record : records) {
        const auto operation = operations.find(record.operation);
        if (operation == operations.end()) {
            continue;
        }
        Delivery delivery;
        delivery.record = record;
        operation->second.deliveries.emplace(record.bot, std::move(delivery));
        if (const auto command = operation->second.commands.find(record.command);
            command != operation->second.commands.end()) {
            command->second.bots.push_back(record.bot);
        }
    }
}

} // namespace

std::vector<Operation> operationsOf(const StoreImage &image)
{
    std::map<OperationId, Operation> operations;
    for (const OperationRecord &record : image.operations) {
        Operation &operation = operations[record.id];
        operation.record = record;
        operation.recorded = true;
        if (!record.ended) {
            operation.broadcastAt = record.createdAt;
        }
    }
    addCommands(operations, image.commands);
    addDeliveries(operations, image.deliveries);
    for (const ReasonRecord &reason : image.reasons) {
        if (const auto operation = operations.find(reason.operation); operation != operations.end()) {
            operation->second.addedReasons.push_back(
                {.id = reason.id, .at = reason.at, .by = reason.author, .text = reason.text});
        }
    }
    std::vector<Operation> result;
    result.reserve(operations.size());
    for (auto &[id, operation] : operations) {
        result.push_back(std::move(operation));
    }
    return result;
}

Operation operationOf(const OperationRecord &record, std::vector<PreparedCommand> commands,
                      const std::vector<BotId> &taken)
{
    Operation operation;
    operation.record = record;
    operation.broadcastAt = record.createdAt;
    for (PreparedCommand &command : commands) {
        for (const BotId &bot : command.bots) {
            Delivery delivery;
            delivery.record.operation = record.id;
            delivery.record.bot = bot;
            delivery.record.command = command.command.id;
            delivery.record.queuedAt = record.createdAt;
            if (std::find(taken.begin(), taken.end(), bot) != taken.end()) {
                delivery.record.state = DeliveryState::Sent;
                delivery.record.sentAt = record.createdAt;
                delivery.record.attempts = 1;
            }
            operation.deliveries.emplace(bot, std::move(delivery));
        }
        const CommandId id = command.command.id;
        operation.commands.emplace(id, std::move(command));
    }
    return operation;
}

} // namespace fleet
