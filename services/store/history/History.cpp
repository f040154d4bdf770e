#include "history/History.h"

#include "core/FleetTimer.h"
#include "history/AnswerAwaiter.h"
#include "history/HistoryGate.h"
#include "history/Mailbox.h"
#include "history/ReadWorker.h"

#include <utility>

namespace fleet {

namespace {

constexpr milliseconds careEvery = std::chrono::seconds(15);

} // namespace

class History::Impl final {
public:
    Impl(History &owner, const HistoryOptions &options, const Clock &clock)
        : m_mailbox(owner),
          m_timer(clock),
          m_writer(options, clock, m_gate, hooksFor(owner)),
          m_view(options.path, HistorySource{.number = [this] { return Result<int>(m_gate.wait()); },
                                             .onDamage = [this](int file) { m_writer.suspect(file); }})
    {
        QObject::connect(&m_timer, &FleetTimer::timeout, &owner, [this] { m_writer.care({}); });
        m_timer.start(careEvery);
    }

    [[nodiscard]] const HistoryHealth &health() const { return m_health; }
    [[nodiscard]] HistoryWriter &writer() { return m_writer; }
    [[nodiscard]] HistoryView &view() { return m_view; }

private:
    HistoryWriter::Hooks hooksFor(History &owner)
    {
        return {
            .post = [this](std::function<void()> call) { m_mailbox.post(std::move(call)); },
            .onHealth =
                [this, &owner](const HistoryHealth &health) {
                    m_mailbox.post([this, &owner, health] {
                        m_health = health;
                        Q_EMIT owner.healthChanged(health);
                    });
                },
            .onTrim = [this,
                       &owner](const Trim &trim) { m_mailbox.post([&owner, trim] { Q_EMIT owner.trimmed(trim); }); },
        };
    }

    Mailbox m_mailbox;
    HistoryHealth m_health;
    FleetTimer m_timer;
    HistoryGate m_gate;
    HistoryWriter m_writer;
    HistoryView m_view; ///< goes first: the writer it reports to is there till then
};

History::History(HistoryOptions options, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(*this, std::move(options), clock))
{}

History::~History() = default;

const HistoryHealth &History::health() const
{
    return m_impl->health();
}

HistoryView &History::view()
{
    return m_impl->view();
}

void History::record(HistoryBatch batch, OnDone onWritten)
{
    m_impl->writer().record({std::move(batch), std::move(onWritten)});
}

QCoro::Task<Result<void>> History::recorded(HistoryBatch batch)
{
    AnswerAwaiter<void> answer([this, &batch](auto onAnswer) { record(std::move(batch), std::move(onAnswer)); });
    co_return co_await answer;
}

QCoro::Task<Result<void>> History::cared()
{
    AnswerAwaiter<void> answer([this](auto onAnswer) { m_impl->writer().care(std::move(onAnswer)); });
    co_return co_await answer;
}

} // namespace fleet
