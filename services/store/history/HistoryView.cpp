#include "history/HistoryView.h"

#include "history/AnswerAwaiter.h"
#include "history/HistoryReader.h"
#include "history/Mailbox.h"
#include "history/ReadWorker.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

#include <utility>

namespace fleet {

namespace {

/// Tells files at one path apart: a damaged one is moved aside, and another begun.
class FileNumber final {
public:
    explicit FileNumber(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] Result<int> operator()()
    {
        struct stat info = {};
        if (::stat(QFile::encodeName(m_path).constData(), &info) != 0) {
            return failure(ProblemKind::NotFound,
                           QStringLiteral("There is no history %1 yet: it begins when a console first hears the fleet.")
                               .arg(QDir::toNativeSeparators(m_path)));
        }
        const Identity found{info.st_dev, info.st_ino};
        if (found != m_identity) {
            m_identity = found;
            ++m_number;
        }
        return m_number;
    }

private:
    using Identity = std::pair<dev_t, ino_t>;

    QString m_path;
    Identity m_identity{};
    int m_number = 0;
};

/// Only who writes can mend a damaged file.
HistorySource sourceBeside(const QString &path)
{
    return {.number = FileNumber(path), .onDamage = [](int) {}};
}

} // namespace

class HistoryView::Impl final {
public:
    Impl(QObject &owner, const QString &path, const HistorySource &source)
        : m_mailbox(owner),
          m_charts(path, source),
          m_exports(path, source)
    {}

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
    ReadWorker m_charts; ///< these go first: what they post to is there till then
    ReadWorker m_exports;
};

HistoryView::HistoryView(const QString &path, QObject *parent) : HistoryView(path, sourceBeside(path), parent) {}

HistoryView::HistoryView(const QString &path, const HistorySource &source, QObject *parent)
    : QObject(parent),
      m_impl(std::make_unique<Impl>(*this, path, source))
{}

HistoryView::~HistoryView() = default;

QCoro::Task<Result<SeriesAnswer>> HistoryView::series(SeriesRequest request)
{
    auto answer = m_impl->ask<SeriesAnswer>([request](HistoryReader &reader) { return reader.series(request); });
    co_return co_await answer;
}

QCoro::Task<Result<SumAnswer>> HistoryView::sums(SeriesRequest request)
{
    auto answer = m_impl->ask<SumAnswer>([request](HistoryReader &reader) { return reader.sums(request); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<NewestValues>>> HistoryView::newest(NewestRequest request)
{
    auto answer =
        m_impl->ask<std::vector<NewestValues>>([request](HistoryReader &reader) { return reader.newest(request); });
    co_return co_await answer;
}

QCoro::Task<Result<DensityAnswer>> HistoryView::density(DensityRequest request)
{
    auto answer = m_impl->ask<DensityAnswer>([request](HistoryReader &reader) { return reader.density(request); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<PresenceHistory>>> HistoryView::presence(PresenceRequest request)
{
    auto answer = m_impl->ask<std::vector<PresenceHistory>>(
        [request](HistoryReader &reader) { return reader.presence(request); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<DataGap>>> HistoryView::gaps(TimeSpan window, std::vector<BotId> bots)
{
    auto answer =
        m_impl->ask<std::vector<DataGap>>([window, bots](HistoryReader &reader) { return reader.gaps(window, bots); });
    co_return co_await answer;
}

QCoro::Task<Result<std::vector<Trim>>> HistoryView::trims()
{
    auto answer = m_impl->ask<std::vector<Trim>>([](HistoryReader &reader) { return reader.trims(); });
    co_return co_await answer;
}

QCoro::Task<Result<HistoryNames>> HistoryView::names()
{
    auto answer = m_impl->ask<HistoryNames>([](HistoryReader &reader) { return reader.names(); });
    co_return co_await answer;
}

QCoro::Task<Result<qint64>> HistoryView::exported(CsvRequest request, CsvSink sink)
{
    auto answer = m_impl->askForCsv(std::move(request), std::move(sink));
    co_return co_await answer;
}

} // namespace fleet
