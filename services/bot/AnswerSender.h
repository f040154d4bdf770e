// Brings the answers of a bot's outbox to the gateway, one after the other, until each is taken or never will be.
// Must never say what is not on disk, and never sign the same answer twice.
#pragma once

#include "bot/BotFaults.h"
#include "bot/BotFolder.h"
#include "bot/BotLine.h"
#include "bot/BotReports.h"
#include "core/FleetTimer.h"

#include <QObject>

#include <optional>

namespace fleet {

class AnswerSender final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerSender)

public:
    /// All must outlive it.
    AnswerSender(const Bundle &bundle, const BotCore &core, const BotReports &reports, const BotFolder &folder,
                 BotLine &line, const BotFaults &faults, const Clock &clock);
    ~AnswerSender() override = default;

    /// Whatever there is to say, unless it is being said.
    QCoro::Task<> send();

Q_SIGNALS:
    /// The answer at the head of the outbox is out. The next one is looked for after that.
    void answerEnded();
    void allSaid();

private:
    /// One attempt at the answer at the head of the outbox; a problem that time may heal.
    QCoro::Task<std::optional<Problem>> sendNext();

    const Bundle &m_bundle;
    const BotCore &m_core;
    const BotReports &m_reports;
    const BotFolder &m_folder;
    BotLine &m_line;
    const BotFaults &m_faults;
    const Clock &m_clock;
    FleetTimer m_retry{m_clock};
    std::optional<Result<OutgoingMessage>> m_draft; ///< the answer at the head of the outbox, signed once
    bool m_sending = false;
};

} // namespace fleet
