// Reads the threads in which bots answer, newest first, only as far as something new stands there.
// Must never judge what it reads: verification is its receiver's.
#pragma once

#include "gateway/Gateway.h"

#include <QObject>

#include <map>
#include <set>

namespace fleet {

class AnswerReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerReader)

public:
    static constexpr int pageSize = 100;

    AnswerReader(Gateway &gateway, QString managerId, QObject *parent = nullptr);
    ~AnswerReader() override = default;

    /// Reads what is new in the thread; does nothing while a read of it is under way or where threads cannot be read.
    void read(const ThreadId &thread, Lane lane);
    void forget(const ThreadId &thread);

Q_SIGNALS:
    /// Oldest first.
    void messageRead(const fleet::ThreadId &thread, const fleet::Message &message);
    void readFailed(const fleet::Problem &problem);

private:
    QCoro::Task<void> readNew(ThreadId thread, Lane lane);

    Gateway &m_gateway;
    QString m_managerId;
    std::map<ThreadId, std::set<QString>> m_seen;
    std::set<ThreadId> m_reading;
};

} // namespace fleet
