// How the gateway and the console come to know a bot: its first word, its key, and both again when the gateway has
// lost its database. Must never use the one-time code twice, or take another agent's id.
#pragma once

#include "bot/BotLine.h"
#include "bot/BotMemory.h"
#include "bot/BotReports.h"

#include <QObject>

#include <optional>

namespace fleet {

class Enrolment final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Enrolment)

public:
    /// All must outlive it. `memory`: its marks are set here.
    Enrolment(const Bundle &bundle, const crypto::SigningKeyPair &identity, const BotReports &reports,
              BotMemory &memory, BotLine &line, const Clock &clock);
    ~Enrolment() override = default;

    /// Nothing to do when the bot is enrolled.
    GatewayTask<void> enrol();
    /// The gateway does not know the API key: it may have lost its database. If the id is free, it has.
    QCoro::Task<> registerAgain();

Q_SIGNALS:
    void memoryChanged();
    /// The gateway is as good as new: nothing that it knew before holds.
    void registeredAgain();

private:
    const Bundle &m_bundle;
    const crypto::SigningKeyPair &m_identity;
    const BotReports &m_reports;
    BotMemory &m_memory;
    BotLine &m_line;
    const Clock &m_clock;
    std::optional<MonoTime> m_registeredAt;
};

} // namespace fleet
