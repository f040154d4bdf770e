// Collects rows that belong together and hands them to the store as one transaction.
// Must never hold back a row whose writer waits for it: see flush().
#pragma once

#include "store/Store.h"

namespace fleet {

/// Engine thread.
class ChangeLog final {
public:
    explicit ChangeLog(Store &store) : m_store(store) {}
    ~ChangeLog() = default;
    ChangeLog(const ChangeLog &) = delete;
    ChangeLog &operator=(const ChangeLog &) = delete;

    /// Part of the next transaction.
    void add(Change change) { m_batch.push_back(std::move(change)); }
    /// Commits what was collected. `onCommitted` is called once it is durable, or with why it is not.
    void flush(Store::OnCommitted onCommitted = {});

private:
    Store &m_store;
    WriteBatch m_batch;
};

} // namespace fleet
