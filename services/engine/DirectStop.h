// An emergency stop on the caller's own lane, for when an engine holds the profile and does not answer.
// Must never do anything but stop, and leaves what it did in spill/ for the engine to carry on.
#pragma once

#include "core/Clock.h"
#include "engine/Spill.h"
#include "fleet/CommandFactory.h"
#include "fleet/Dispatcher.h"
#include "fleet/FleetState.h"
#include "fleet/OperationPlan.h"
#include "fleet/Profile.h"
#include "vault/FileKeyRing.h"

#include <QObject>

#include <memory>

namespace fleet {

class DirectStop final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DirectStop)

public:
    /// Reads keys and roster.json. Kind Invalid for any verb but emergency_stop.
    [[nodiscard]] static Result<std::unique_ptr<DirectStop>> prepare(const Profile &profile,
                                                                     const OperationRequest &request,
                                                                     const Clock &clock);
    ~DirectStop() override;

    void send();
    [[nodiscard]] OperationView view() const;
    [[nodiscard]] const std::vector<PreparedCommand> &commands() const { return m_operation.commands; }

Q_SIGNALS:
    /// Every message was answered, with or without success.
    void finished();

private:
    explicit DirectStop(const Profile &profile, const Clock &clock);
    void onTaken(const BotId &bot);
    void onFailed(const BotId &bot, const Problem &problem);
    void settle(const BotId &bot);

    Profile m_profile;
    const Clock &m_clock;
    FleetState m_state;
    std::unique_ptr<FileKeyRing> m_keys;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Dispatcher> m_dispatcher;
    SpilledOperation m_operation;
    std::map<BotId, Problem> m_failed;
    std::size_t m_waiting = 0;
};

} // namespace fleet
