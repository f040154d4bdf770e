#include "gateway/KeyAccount.h"

#include "core/Clock.h"
#include "gateway/HttpProblem.h"

#include <utility>

namespace fleet {

namespace {

std::optional<std::int64_t> numberHeader(const HttpAnswer &answer, QByteArrayView name)
{
    bool ok = false;
    const qlonglong value = answer.header(name).toLongLong(&ok);
    return ok ? std::optional<std::int64_t>(value) : std::nullopt;
}

} // namespace

KeyAccount::KeyAccount(ApiKeySource key, const Clock &clock)
    : m_key(std::move(key)),
      m_clock(clock),
      m_account(*rateTierNamed(u"free"))
{}

bool KeyAccount::pays(const HttpCall &call) const
{
    return !call.bearer.isEmpty() && call.bearer == m_key();
}

void KeyAccount::sent(std::int64_t calls)
{
    m_account.sent(m_clock.monotonic(), calls);
}

void KeyAccount::learn(const HttpAnswer &answer)
{
    const QString slug = answer.status >= 400 ? problemFromAnswer(answer).slug : QString();
    m_account.answered(answer.status, slug, numberHeader(answer, "x-ratelimit-limit"),
                       numberHeader(answer, "x-ratelimit-remaining"), retryAfterOf(answer), m_clock.monotonic());
}

std::optional<std::chrono::milliseconds> KeyAccount::wait(Lane lane) const
{
    const MonoTime now = m_clock.monotonic();
    const std::optional<MonoTime> earliest = m_account.earliest(lane, now);
    return earliest ? std::optional(std::chrono::milliseconds(*earliest - now)) : std::nullopt;
}

RateState KeyAccount::state() const
{
    return m_account.state(m_clock.monotonic());
}

} // namespace fleet
