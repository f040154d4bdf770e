#include "history/Statement.h"

namespace fleet {

Result<void> Statement::prepare()
{
    if (m_prepared) {
        return {};
    }
    m_query.setForwardOnly(true);
    if (!m_query.prepare(m_sql)) {
        return failure(m_database.problem(m_query.lastError()));
    }
    m_prepared = true;
    return {};
}

Result<void> Statement::execute()
{
    if (!m_query.exec()) {
        return failure(m_database.problem(m_query.lastError()));
    }
    return {};
}

Result<void> Statement::run(std::initializer_list<QVariant> values)
{
    if (auto ready = prepare(); !ready) {
        return ready;
    }
    int place = 0;
    for (const QVariant &value : values) {
        m_query.bindValue(place++, value);
    }
    return execute();
}

Result<void> Statement::run(const QVariantList &values)
{
    if (auto ready = prepare(); !ready) {
        return ready;
    }
    for (qsizetype place = 0; place < values.size(); ++place) {
        m_query.bindValue(static_cast<int>(place), values.at(place));
    }
    return execute();
}

Result<void> Statement::finish()
{
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid()) {
        return failure(m_database.problem(error));
    }
    return {};
}

Result<QVariant> Statement::only(std::initializer_list<QVariant> values)
{
    if (auto done = run(values); !done) {
        return failure(done.error());
    }
    const QVariant answer = next() ? value(0) : QVariant();
    if (auto done = finish(); !done) {
        return failure(done.error());
    }
    return answer;
}

} // namespace fleet
