#include "fleet/ChangeLog.h"

#include <utility>

namespace fleet {

void ChangeLog::flush(Store::OnCommitted onCommitted)
{
    if (m_batch.empty() && !onCommitted) {
        return;
    }
    m_store.commit(std::exchange(m_batch, {}), std::move(onCommitted));
}

} // namespace fleet
