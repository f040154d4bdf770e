#include "history/ReadWorker.h"

#include "history/HistoryFile.h"

#include <optional>

namespace fleet {

ReadWorker::ReadWorker(QString path, HistorySource source)
    : m_path(std::move(path)),
      m_source(std::move(source)),
      m_thread([this] { run(); })
{}

ReadWorker::~ReadWorker()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void ReadWorker::ask(Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(question));
    }
    m_wake.notify_one();
}

void ReadWorker::run()
{
    for (auto question = take(); question; question = take()) {
        answer(*question);
    }
    // The connection belongs to this thread: it must not outlive it.
    m_database.reset();
}

std::optional<ReadWorker::Question> ReadWorker::take()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
    if (m_ending) {
        return std::nullopt;
    }
    Question question = std::move(m_waiting.front());
    m_waiting.pop_front();
    return question;
}

void ReadWorker::answer(const Question &question)
{
    question(database());
    if (m_database && m_database->isDamaged()) {
        m_database.reset();
        m_source.onDamage(m_file);
    }
}

Result<Database *> ReadWorker::database()
{
    const Result<int> file = m_source.number();
    if (!file || !m_database || *file != m_file) {
        m_database.reset();
        if (!file) {
            return failure(file.error());
        }
        m_file = *file;
        bool damaged = false;
        auto opened = openHistoryForReading(m_path, damaged);
        if (damaged) {
            m_source.onDamage(m_file);
        }
        if (!opened) {
            return failure(opened.error());
        }
        m_database = std::move(*opened);
    }
    return m_database.get();
}

} // namespace fleet
