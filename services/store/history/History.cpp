#include "history/History.h"

#include "core/FleetTimer.h"
#include "history/HistoryGate.h"
#include "history/HistoryReader.h"
#include "history/Mailbox.h"
#include "history/ReadWorker.h"

#include <coroutine>
#include <optional>
#include <utility>

namespace fleet {

namespace {

constexpr milliseconds careEvery = std::chrono::seconds(15);

/// Suspends a coroutine until its answer comes back to its thread.
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

} // namespace

class History::Impl final {
public:
    Impl(History &owner, const HistoryOptions &options, const Clock &clock)
        : m_mailbox(owner),
          m_timer(clock),
          m_writer(options, clock, m_gate, hooksFor(owner)),
          m_charts(options.path, m_gate, [this](int file) { m_writer.suspect(file); }),
          m_exports(options.path, m_gate, [this](int file) { m_writer.suspect(file); })
    {
        QObject::connect(&m_timer, &FleetTimer::timeout, &owner, [this] { m_writer.care({}); });
        m_timer.start(careEvery);
    }

    [[nodiscard]] const HistoryHealth &health() const { return m_health; }
    [[nodiscard]] HistoryWriter &writer() { return m_writer; }

    /// `read` on the charts' thread, its answer on the owner's.
    template<typename Answer>
    AnswerAwaiter<Answer> ask(std::function<Result<Answer>(HistoryReader &)> read)
    {
        return askOf<Answer>(m_charts, [read = std::move(read)](Database &database) {
            HistoryReader reader(database);
            return read(reader);
        });
    }
    AnswerAwaiter<qint64> askForCsv(CsvRequest request, CsvSink sink)
    {
        return askOf<qint64>(m_exports, [this, request = std::move(request), sink = std::move(sink)](Database &file) {
            return exportCsv(file, request, sink, m_exports.isEnding());
        });
    }

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

    template<typename Answer>
    AnswerAwaiter<Answer> askOf(ReadWorker &worker, std::function<Result<Answer>(Database &)> read)
    {
        return AnswerAwaiter<Answer>([this, &worker, read = std::move(read)](auto onAnswer) {
            worker.ask([this, read, onAnswer = std::move(onAnswer)](Result<Database *> database) {
                auto answer = std::make_shared<Result<Answer>>(
                    database.and_then([&read](Database *file) { return read(*file); }));
                m_mailbox.post([answer, onAnswer] { onAnswer(std::move(*answer)); });
            });
        });
    }

    Mailbox m_mailbox;
    HistoryHealth m_health;
    FleetTimer m_timer;
    HistoryGate m_gate;
    HistoryWriter m_writer;
    ReadWorker m_charts; ///< these go first: the writer they report to is there till then
    ReadWorker m_exports;
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

void History::record(HistoryBatch batch, OnDone onWritten)
{
    m_impl->writer().record({std::move(batch), std::move(onWritten)});
}

// Each awaiter has a name: GCC 12 destroys the captures of one that is made within co_await twice.

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

QCoro::Task<Result<SeriesAnswer>> History::series(SeriesRequest request)
{
    auto answer = m_impl->ask<SeriesAnswer>([request](HistoryReader &reader) { return reader.series(request); });
    co_return co_await answer;
}

QCoro::Task<Result<SumAnswer>> History::sums(SeriesRequest request)
{
    auto answer = m_impl->ask<SumAnswer>([request](HistoryReader &reader) { return reader.sums(request); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<NewestValues>>> History::newest(NewestRequest request)
{
    auto answer =
        m_impl->ask<std::vector<NewestValues>>([request](HistoryReader &reader) { return reader.newest(request); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<PresenceHistory>>> History::presence(PresenceRequest request)
{
    auto answer = m_impl->ask<std::vector<PresenceHistory>>(
        [request](HistoryReader &reader) { return reader.presence(request); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<DataGap>>> History::gaps(TimeSpan window, std::vector<BotId> bots)
{
    auto answer =
        m_impl->ask<std::vector<DataGap>>([window, bots](HistoryReader &reader) { return reader.gaps(window, bots); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<Trim>>> History::trims()
{
    auto answer = m_impl->ask<std::vector<Trim>>([](HistoryReader &reader) { return reader.trims(); });
    co_return co_await answer;
}

QCoro::Task<Result<qint64>> History::exported(CsvRequest request, CsvSink sink)
{
    auto answer = m_impl->askForCsv(std::move(request), std::move(sink));
    co_return co_await answer;
}

} // namespace fleet
