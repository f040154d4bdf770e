#include "fleet/OperationBook.h"

#include <algorithm>

namespace fleet {

bool Operation::allEnded() const
{
    return std::all_of(deliveries.begin(), deliveries.end(), [](const auto &entry) { return isEnded(entry.second.record.state); });
}

const Command *Operation::commandOf(const Delivery &delivery) const
{
    const auto command = commands.find(delivery.record.command);
    return command == commands.end() ? nullptr : &command->second.command;
}

Operation &OperationBook::add(Operation operation)
{
    const OperationId id = operation.record.id;
    m_changed.insert(id);
    return m_operations.insert_or_assign(id, std::move(operation)).first->second;
}

Operation *OperationBook::find(const OperationId &id)
{
    const auto operation = m_operations.find(id);
    return operation == m_operations.end() ? nullptr : &operation->second;
}

const Operation *OperationBook::find(const OperationId &id) const
{
    const auto operation = m_operations.find(id);
    return operation == m_operations.end() ? nullptr : &operation->second;
}

Operation *OperationBook::findByCommand(const CommandId &id)
{
    for (auto &[operationId, operation] : m_operations) {
        if (operation.commands.contains(id)) {
            return &operation;
        }
    }
    return nullptr;
}

std::vector<Operation *> OperationBook::of(const BotId &bot)
{
    std::vector<Operation *> operations;
    for (auto &[id, operation] : m_operations) {
        if (operation.deliveries.contains(bot)) {
            operations.push_back(&operation);
        }
    }
    std::sort(operations.begin(), operations.end(),
              [](const Operation *a, const Operation *b) { return a->record.createdAt > b->record.createdAt; });
    return operations;
}

bool OperationBook::apply(Operation &operation, Delivery &delivery, DeliveryEvent event, UtcTime now, const QString &detail)
{
    const std::optional<DeliveryState> state = next(delivery.record.state, event);
    if (!state) {
        return false;
    }
    DeliveryRecord &record = delivery.record;
    record.state = *state;
    if (!detail.isEmpty()) {
        record.detail = detail;
    }
    if (event == DeliveryEvent::Taken) {
        record.sentAt = now;
    }
    if (event == DeliveryEvent::Acknowledged && !record.acceptedAt) {
        record.acceptedAt = now;
    }
    if (event == DeliveryEvent::SentAgain) {
        record.endedAt.reset();
    }
    if (isEnded(*state)) {
        record.endedAt = now;
    }
    save(operation, delivery);
    if (operation.record.ended != operation.allEnded()) {
        operation.record.ended = operation.allEnded();
        m_log.add(operation.record);
    }
    return true;
}

void OperationBook::save(const Operation &operation, const Delivery &delivery)
{
    m_log.add(delivery.record);
    m_changed.insert(operation.record.id);
}

std::set<OperationId> OperationBook::takeChanged()
{
    return std::exchange(m_changed, {});
}

} // namespace fleet
