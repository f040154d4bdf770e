#include "fleet/OperationBook.h"

#include <algorithm>

namespace fleet {

bool Operation::allEnded() const
{
    return std::all_of(deliveries.begin(), deliveries.end(),
                       [](const auto &entry) { return isEnded(entry.second.record.state); });
}

const Command *Operation::commandOf(const Delivery &delivery) const
{
    const auto command = commands.find(delivery.record.command);
    return command == commands.end() ? nullptr : &command->second.command;
}

Operation &OperationBook::add(Operation operation)
{
    const OperationId id = operation.record.id;
    const auto [place, isNew] = m_operations.try_emplace(id, std::move(operation));
    Q_ASSERT(isNew);
    m_changed.insert(id);
    m_ofThread[place->second.record.thread] = &place->second;
    for (const auto &[bot, delivery] : place->second.deliveries) {
        m_ofBot[bot].push_back(&place->second);
        m_changedBots.insert(bot);
    }
    return place->second;
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

Operation *OperationBook::findByThread(const ThreadId &thread) const
{
    const auto operation = m_ofThread.find(thread);
    return operation == m_ofThread.end() ? nullptr : operation->second;
}

std::vector<Operation *> OperationBook::of(const BotId &bot) const
{
    const auto known = m_ofBot.find(bot);
    if (known == m_ofBot.end()) {
        return {};
    }
    std::vector<Operation *> operations = known->second;
    std::sort(operations.begin(), operations.end(),
              [](const Operation *a, const Operation *b) { return a->record.createdAt > b->record.createdAt; });
    return operations;
}

void OperationBook::prune(const std::function<bool(const Operation &)> &isNeeded)
{
    std::vector<const Operation *> ended;
    for (const auto &[id, operation] : m_operations) {
        if (operation.record.ended && !isNeeded(operation)) {
            ended.push_back(&operation);
        }
    }
    if (ended.size() <= endedKept) {
        return;
    }
    std::sort(ended.begin(), ended.end(),
              [](const Operation *a, const Operation *b) { return a->record.createdAt > b->record.createdAt; });
    for (std::size_t i = endedKept; i < ended.size(); ++i) {
        for (const auto &[bot, delivery] : ended.at(i)->deliveries) {
            std::erase(m_ofBot[bot], ended.at(i));
        }
        const OperationId id = ended.at(i)->record.id;
        m_ofThread.erase(ended.at(i)->record.thread);
        m_changed.erase(id);
        m_operations.erase(id);
    }
}

bool OperationBook::apply(Operation &operation, Delivery &delivery, DeliveryEvent event, UtcTime now,
                          const QString &detail)
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
    m_changedBots.insert(delivery.record.bot);
}

std::set<OperationId> OperationBook::takeChanged()
{
    return std::exchange(m_changed, {});
}

std::set<BotId> OperationBook::takeChangedBots()
{
    return std::exchange(m_changedBots, {});
}

} // namespace fleet
