#include "bot/AnswerBook.h"

#include "protocol/Heartbeat.h"

#include <algorithm>
#include <utility>

namespace fleet {

namespace {

constexpr std::size_t carriedOutKept = 200;
// Longer than any command lives, so that a forgotten id is an expired one.
constexpr std::chrono::hours forgetAfter{25};

/// Null where the book does not know the command.
template<typename Entries>
auto *find(Entries &entries, const CommandId &command)
{
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const CarriedOut &candidate) { return candidate.command == command; });
    return entry == entries.end() ? nullptr : &*entry;
}

} // namespace

AnswerBook::AnswerBook(std::vector<CarriedOut> carriedOut, std::vector<CommandId> applied,
                       std::deque<PendingAnswer> outbox)
    : m_carriedOut(std::move(carriedOut)),
      m_applied(std::move(applied)),
      m_outbox(std::move(outbox))
{}

Arrival AnswerBook::arrivalOf(const Command &command, UtcTime own) const
{
    const CarriedOut *entry = find(m_carriedOut, command.id);
    if (!entry) {
        return Arrival::New;
    }
    // A clock that was set back must not silence the bot.
    const bool recent = entry->answeredAt <= own && own - entry->answeredAt <= answerAgainAfter;
    if (recent) {
        return Arrival::Nothing;
    }
    const bool undone = entry->status == AnswerStatus::Rejected || entry->status == AnswerStatus::Failed;
    if (undone && isSafe(command.verb)) {
        // Nothing speaks against trying a stop again that could not be done before.
        return Arrival::New;
    }
    const bool waiting = std::any_of(m_outbox.begin(), m_outbox.end(),
                                     [&](const PendingAnswer &pending) { return pending.command == command.id; });
    return waiting ? Arrival::Nothing : Arrival::AnswerAgain;
}

void AnswerBook::takeOn(const Command &command, const BotTime &time)
{
    std::erase_if(m_carriedOut, [&](const CarriedOut &entry) { return entry.command == command.id; });
    m_carriedOut.push_back({.command = command.id,
                            .verb = command.verb,
                            .thread = command.thread,
                            .expiresAt = command.expiresAt,
                            .status = AnswerStatus::Accepted,
                            .detail = {},
                            .values = {},
                            .answeredAt = time.own});
    forgetWhatCanDoNothing(time.gateway);
}

/// An id may go when a copy could do nothing: expired long ago, or a hold that its tombstone keeps away.
void AnswerBook::forgetWhatCanDoNothing(UtcTime gatewayNow)
{
    auto forgettable = m_carriedOut.size() > carriedOutKept ? m_carriedOut.size() - carriedOutKept : 0;
    std::erase_if(m_carriedOut, [&](const CarriedOut &entry) {
        const bool past = entry.expiresAt ? gatewayNow - *entry.expiresAt > forgetAfter : isFinal(entry.status);
        if (forgettable == 0 || !past) {
            return false;
        }
        --forgettable;
        return true;
    });
}

bool AnswerBook::say(const CommandId &command, AnswerStatus status, const QString &detail, const QJsonObject &values,
                     UtcTime own)
{
    CarriedOut *entry = find(m_carriedOut, command);
    if (!entry) {
        return false;
    }
    entry->status = status;
    entry->detail = detail;
    entry->values = values;
    sayAgain(command, own);
    return true;
}

void AnswerBook::sayAgain(const CommandId &command, UtcTime own)
{
    CarriedOut *entry = find(m_carriedOut, command);
    Q_ASSERT(entry);
    entry->answeredAt = own;
    m_outbox.push_back({.command = command,
                        .thread = entry->thread,
                        .status = entry->status,
                        .detail = entry->detail,
                        .values = entry->values});
}

void AnswerBook::noteApplied(const CommandId &command)
{
    m_applied.push_back(command);
    if (m_applied.size() > appliedHistory) {
        m_applied.erase(m_applied.begin());
    }
}

std::optional<PendingAnswer> AnswerBook::next() const
{
    return m_outbox.empty() ? std::nullopt : std::optional(m_outbox.front());
}

void AnswerBook::takeNext(UtcTime own)
{
    Q_ASSERT(!m_outbox.empty());
    const CommandId said = m_outbox.front().command;
    m_outbox.pop_front();
    if (CarriedOut *entry = find(m_carriedOut, said)) {
        entry->answeredAt = own;
    }
}

} // namespace fleet
