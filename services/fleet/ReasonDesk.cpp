#include "fleet/ReasonDesk.h"

#include "core/Reply.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

bool has(const Operation &operation, const QString &id)
{
    return std::any_of(operation.addedReasons.begin(), operation.addedReasons.end(),
                       [&id](const AddedReason &reason) { return reason.id == id; });
}

} // namespace

ReasonDesk::ReasonDesk(OperationBook &book, ChangeLog &log, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_log(log),
      m_clock(clock)
{}

QCoro::Task<Result<void>> ReasonDesk::add(ReasonRequest request)
{
    const QPointer<ReasonDesk> alive(this);
    const Operation *operation = std::as_const(m_book).find(request.operation);
    if (operation == nullptr) {
        co_return failure(ProblemKind::NotFound, QStringLiteral("There is no such operation."));
    }
    if (has(*operation, request.id)) {
        co_return Result<void>();
    }
    const Result<AddedReason> reason =
        admitReason(request, operation->record.createdAt, operation->addedReasons.size(), m_clock.now());
    if (!reason) {
        co_return failure(reason.error());
    }
    m_log.add(ReasonRecord{.id = reason->id,
                           .operation = request.operation,
                           .at = reason->at,
                           .author = reason->by,
                           .text = reason->text});
    Reply<void> reply;
    m_log.flush([reply](Result<void> outcome) { reply.answer(std::move(outcome)); });
    const Result<void> written = co_await Reply<void>::wait(std::move(reply));
    if (!written || !alive) {
        co_return written;
    }
    // It may have been asked for twice, or be forgotten, while the disk was at work.
    if (Operation *still = m_book.find(request.operation); still != nullptr && !has(*still, request.id)) {
        still->addedReasons.push_back(*reason);
        m_book.markChanged(request.operation);
    }
    co_return Result<void>();
}

} // namespace fleet
