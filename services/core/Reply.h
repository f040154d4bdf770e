// A value that one side promises and a coroutine waits for, also when the promise is never kept.
// Must never be waited for by co_await on the value's own future: QCoro reads the result of a cancelled one.
#pragma once

#include "core/Result.h"

#include <QCoroFuture>
#include <QFuture>
#include <QPromise>

#include <memory>
#include <optional>

namespace fleet {

/// Copies share one value. The last copy that goes without an answer ends the wait with ProblemKind::Cancelled.
template<typename T>
class Reply final {
public:
    Reply() : m_shared(std::make_shared<Shared>()), m_future(m_shared->promise.future()) { m_shared->promise.start(); }

    /// The first answer counts. Thread-safe against the side that waits.
    void answer(Result<T> value) const
    {
        if (!m_shared->value->has_value()) {
            m_shared->value->emplace(std::move(value));
            m_shared->promise.finish();
        }
    }

    /// To be called before the reply is handed away; what waits must not keep the promise alive.
    [[nodiscard]] static QCoro::Task<Result<T>> wait(Reply reply)
    {
        const QFuture<void> future = reply.m_future;
        const std::shared_ptr<std::optional<Result<T>>> value = reply.m_shared->value;
        reply.m_shared.reset();
        co_await future;
        if (!value->has_value()) {
            co_return failure(ProblemKind::Cancelled, QStringLiteral("The engine has ended."));
        }
        co_return **value;
    }

private:
    struct Shared {
        QPromise<void> promise;
        std::shared_ptr<std::optional<Result<T>>> value = std::make_shared<std::optional<Result<T>>>();
    };
    std::shared_ptr<Shared> m_shared;
    QFuture<void> m_future;
};

} // namespace fleet
