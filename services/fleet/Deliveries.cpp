#include "fleet/Deliveries.h"

namespace fleet {

bool Deliveries::apply(Operation &operation, Delivery &delivery, DeliveryEvent event, const QString &detail)
{
    const DeliveryState before = delivery.record.state;
    if (!m_book.apply(operation, delivery, event, m_clock.now(), detail)) {
        return false;
    }
    m_holds.follow(operation, delivery, before);
    if (operation.record.ended) {
        m_answers.forget(operation.record.thread);
    }
    return true;
}

} // namespace fleet
