#include "store/Store.h"

#include "store/RecordReader.h"
#include "store/StoreFile.h"
#include "store/StoreWriter.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <coroutine>
#include <iterator>
#include <mutex>
#include <utility>

namespace fleet {

namespace {

/// Suspends a coroutine until its batch is on disk or refused.
class CommitAwaiter final {
public:
    CommitAwaiter(Store &store, WriteBatch batch) : m_store(store), m_batch(std::move(batch)) {}

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        m_store.commit(std::move(m_batch), [this, coroutine](Result<void> result) {
            m_result = std::move(result);
            coroutine.resume();
        });
    }
    [[nodiscard]] Result<void> await_resume() { return std::move(m_result); }

private:
    Store &m_store;
    WriteBatch m_batch;
    Result<void> m_result;
};

} // namespace

class Store::Impl final {
public:
    Impl(QString path, bool mayCreate, OpenedFile opened)
        : m_path(std::move(path)),
          m_mayCreate(mayCreate),
          m_opened(std::move(opened))
    {}

    void start(Store &store)
    {
        m_writer = std::make_unique<StoreWriter>(
            m_path, m_mayCreate, [this, &store](std::vector<StoreWriter::Outcome> outcomes) {
                if (put(std::move(outcomes))) {
                    // Queued: what is still on its way when the store goes is dropped with it.
                    QMetaObject::invokeMethod(
                        &store, [this, &store] { deliver(store); }, Qt::QueuedConnection);
                }
            });
    }

    void enqueue(StoreWriter::Job job) { m_writer->enqueue(std::move(job)); }
    [[nodiscard]] const StoreHealth &health() const { return m_opened.health; }
    [[nodiscard]] Database &reader() const { return *m_opened.database; }

private:
    /// True when nothing waited for delivery before.
    bool put(std::vector<StoreWriter::Outcome> outcomes);
    void deliver(Store &store);
    void report(Store &store, const Result<void> &result, bool &toldFailure);
    void readInPlace();

    const QString m_path;
    const bool m_mayCreate;
    OpenedFile m_opened;
    bool m_failing = false;

    std::mutex m_mutex; ///< guards the next
    /// Not carried by the event: callbacks must be destroyed on the store's thread too.
    std::vector<StoreWriter::Outcome> m_outcomes;

    std::unique_ptr<StoreWriter> m_writer; ///< last: joined before anything it uses goes
};

bool Store::Impl::put(std::vector<StoreWriter::Outcome> outcomes)
{
    const std::scoped_lock lock(m_mutex);
    const bool isFirst = m_outcomes.empty();
    std::move(outcomes.begin(), outcomes.end(), std::back_inserter(m_outcomes));
    return isFirst;
}

void Store::Impl::deliver(Store &store)
{
    std::vector<StoreWriter::Outcome> outcomes;
    {
        const std::scoped_lock lock(m_mutex);
        outcomes.swap(m_outcomes);
    }
    const QPointer<Store> alive(&store);
    bool toldFailure = false;
    for (const StoreWriter::Outcome &outcome : outcomes) {
        if (outcome.result) {
            readInPlace();
        }
        if (outcome.onCommitted) {
            outcome.onCommitted(outcome.result);
        }
        // A callback may have closed the store.
        if (!alive) {
            return;
        }
        report(store, outcome.result, toldFailure);
        if (!alive) {
            return;
        }
    }
}

/// A full disk refuses hundreds of batches in a group; people are told once.
void Store::Impl::report(Store &store, const Result<void> &result, bool &toldFailure)
{
    if (result) {
        if (std::exchange(m_failing, false)) {
            Q_EMIT store.writeRecovered();
        }
        return;
    }
    m_failing = true;
    if (!std::exchange(toldFailure, true)) {
        Q_EMIT store.writeFailed(result.error());
    }
}

/// Once the file can be written again it can be read where it is, with what was written since.
void Store::Impl::readInPlace()
{
    if (m_opened.inPlace) {
        return;
    }
    if (auto database = Database::open(m_path, Access::ReadWrite)) {
        m_opened.database = std::move(*database);
        m_opened.copy.reset();
        m_opened.inPlace = true;
    }
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    auto opened = openStoreFile(path);
    if (!opened) {
        return failure(opened.error());
    }
    const bool mayCreate = !QFileInfo::exists(path);
    return std::unique_ptr<Store>(new Store(std::make_unique<Impl>(path, mayCreate, std::move(*opened))));
}

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
    m_impl->start(*this);
}

Store::~Store() = default;

const StoreHealth &Store::health() const
{
    return m_impl->health();
}

Result<StoreImage> Store::load() const
{
    return readImage(m_impl->reader());
}

void Store::commit(WriteBatch batch, OnCommitted onCommitted)
{
    m_impl->enqueue({std::move(batch), std::move(onCommitted)});
}

QCoro::Task<Result<void>> Store::committed(WriteBatch batch)
{
    co_return co_await CommitAwaiter(*this, std::move(batch));
}

Result<std::vector<DeliveryRecord>> Store::deliveriesOf(const OperationId &operation) const
{
    return readDeliveries(m_impl->reader(), operation);
}

} // namespace fleet
