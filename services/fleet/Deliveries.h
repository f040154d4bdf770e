// The one way to change a delivery: its row, the holds that follow its fate, and the end of the reading of its thread.
// Must never change one of them without the others.
#pragma once

#include "core/Clock.h"
#include "fleet/AnswerReader.h"
#include "fleet/HoldOrders.h"
#include "fleet/OperationBook.h"

namespace fleet {

/// Engine thread.
class Deliveries final {
public:
    Deliveries(OperationBook &book, HoldOrders &holds, AnswerReader &answers, const Clock &clock)
        : m_book(book),
          m_holds(holds),
          m_answers(answers),
          m_clock(clock)
    {}

    /// False when the event means nothing in the present state.
    bool apply(Operation &operation, Delivery &delivery, DeliveryEvent event, const QString &detail = {});

private:
    OperationBook &m_book;
    HoldOrders &m_holds;
    AnswerReader &m_answers;
    const Clock &m_clock;
};

} // namespace fleet
