// One engine a profile: held by the kernel, so that it goes with the process however that ends.
// Must never be broken by guessing from a process id.
#pragma once

#include "core/Result.h"

#include <QString>

#include <memory>

namespace fleet {

class EngineLock final {
public:
    /// Conflict when another process has it.
    [[nodiscard]] static Result<std::unique_ptr<EngineLock>> take(const QString &path);
    ~EngineLock();
    EngineLock(const EngineLock &) = delete;
    EngineLock &operator=(const EngineLock &) = delete;

private:
    explicit EngineLock(int file) : m_file(file) {}
    int m_file;
};

} // namespace fleet
