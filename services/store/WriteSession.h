// One writing connection and the rule of the group commit: waiting batches share a transaction, each is all or nothing.
// Never tells a batch "committed" before the disk has it.
#pragma once

#include "core/Result.h"
#include "store/Database.h"
#include "store/RecordWriter.h"

#include <memory>
#include <span>
#include <vector>

namespace fleet {

class WriteSession final {
public:
    explicit WriteSession(std::unique_ptr<Database> database);

    /// One result a batch, in their order. A batch that fails does not keep the others from the disk.
    [[nodiscard]] std::vector<Result<void>> commit(std::span<const WriteBatch> batches);

    /// The connection itself failed, not only a batch: open a new one before the next commit.
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    [[nodiscard]] Result<std::vector<Result<void>>> commitTogether(std::span<const WriteBatch> batches);
    /// Outer problem: the transaction is gone. Inner: this batch is undone, the transaction goes on.
    [[nodiscard]] Result<Result<void>> writeInSavepoint(const WriteBatch &batch);
    [[nodiscard]] Result<void> write(const WriteBatch &batch);

    std::unique_ptr<Database> m_database;
    RecordWriter m_writer;
    bool m_broken = false;
};

} // namespace fleet
