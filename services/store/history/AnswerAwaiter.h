// Lets a coroutine wait for an answer that comes back to its thread by a call.
// Never resumes anything by itself: who answers sees to the thread.
#pragma once

#include "core/Result.h"

#include <coroutine>
#include <functional>
#include <utility>

namespace fleet {

/// Give each a name: GCC 12 destroys the captures of one that is made within co_await twice.
template<typename Answer>
class AnswerAwaiter final {
public:
    using Ask = std::function<void(std::function<void(Result<Answer>)>)>;
    explicit AnswerAwaiter(Ask ask) : m_ask(std::move(ask)) {}

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        m_ask([this, coroutine](Result<Answer> answer) {
            m_answer = std::move(answer);
            coroutine.resume();
        });
    }
    [[nodiscard]] Result<Answer> await_resume() { return std::move(m_answer); }

private:
    Ask m_ask;
    Result<Answer> m_answer;
};

} // namespace fleet
