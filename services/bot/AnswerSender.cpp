#include "bot/AnswerSender.h"

#include "bot/BotLog.h"

#include <QPointer>

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds retryAfter{1000};

/// The gateway will never take it, however often it is sent.
bool isFinalNo(const Problem &problem)
{
    return problem.kind == ProblemKind::Rejected || problem.kind == ProblemKind::Invalid
        || problem.kind == ProblemKind::NotFound || problem.kind == ProblemKind::Gone;
}

} // namespace

AnswerSender::AnswerSender(const Bundle &bundle, const BotCore &core, const BotReports &reports,
                           const BotFolder &folder, BotLine &line, const BotFaults &faults, const Clock &clock)
    : m_bundle(bundle),
      m_core(core),
      m_reports(reports),
      m_folder(folder),
      m_line(line),
      m_faults(faults),
      m_clock(clock)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &FleetTimer::timeout, this, [this] { send(); });
}

QCoro::Task<> AnswerSender::send()
{
    const QPointer<AnswerSender> self(this);
    if (m_sending || !m_folder.isSaved() || m_faults.hung || m_retry.isActive() || !m_core.nextAnswer()) {
        co_return;
    }
    m_sending = true;
    while (m_core.nextAnswer()) {
        const std::optional<Problem> trouble = co_await sendNext();
        if (!self) {
            co_return;
        }
        if (trouble) {
            m_sending = false;
            m_retry.start(std::max(retryAfter, trouble->retryAfter.value_or(retryAfter)));
            co_return;
        }
        m_draft.reset();
        Q_EMIT answerEnded();
        if (!self) {
            co_return;
        }
    }
    m_sending = false;
    Q_EMIT allSaid();
}

QCoro::Task<std::optional<Problem>> AnswerSender::sendNext()
{
    const QString bot = m_bundle.bot.text();
    if (!m_draft) {
        m_draft = m_reports.answer(*m_core.nextAnswer(), m_clock.now());
    }
    std::optional<Problem> trouble;
    if (!*m_draft) {
        trouble = m_draft->error();
    } else {
        const Result<QString> sent = co_await m_line.send(**m_draft, Lane::Command);
        if (!sent) {
            trouble = sent.error();
        }
    }
    if (trouble && isFinalNo(*trouble)) {
        qCWarning(botLog) << bot << "has an answer that cannot be given:" << describe(*trouble);
        trouble.reset();
    }
    co_return trouble;
}

} // namespace fleet
