// An emergency stop on the caller's own lane, for when an engine holds the profile and does not answer.
// Must never do anything but stop, and leaves what it did in spill/ for the engine to carry on.
#pragma once

#include "core/Clock.h"
#include "core/FleetTimer.h"
#include "engine/Spill.h"
#include "fleet/CommandFactory.h"
#include "fleet/Dispatcher.h"
#include "fleet/FleetState.h"
#include "fleet/OperationPlan.h"
#include "fleet/Profile.h"
#include "vault/FileKeyRing.h"

#include <QCoroTask>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace fleet {

class DirectStop final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DirectStop)

public:
    /// Reads keys and roster.json. Kind Invalid for any verb but emergency_stop. `clock` must outlive the stop; `apiKey`
    /// where it is in the keychain.
    [[nodiscard]] static Result<std::unique_ptr<DirectStop>> prepare(
        const Profile &profile, const OperationRequest &request, const Clock &clock,
        const std::optional<QByteArray> &apiKey = std::nullopt);
    /// Waits until its record is written or refused: until then the record is all that an engine could carry on.
    ~DirectStop() override;

    using RenewKey = std::function<QCoro::Task<Result<std::optional<QByteArray>>>()>;
    /// Asked once, when the gateway refuses the API key: what comes is used if it is another one.
    void setKeyRenewal(RenewKey renew) { m_renewKey = std::move(renew); }

    /// Sends to every bot, and again where the outcome is unknown, until the gateway has taken or refused each message.
    void send();
    /// The same at once for every message that the gateway has not.
    void sendAgain();
    /// An engine has it now: nothing is repeated or written any more. `finished` follows what is under way.
    void handOver();

    [[nodiscard]] OperationView view() const;
    /// What became of it so far, in words: with the gateway, on disk.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] QByteArray stopFile() const;
    /// Nothing is under way and nothing will be tried again.
    [[nodiscard]] bool isOver() const;
    /// True when it is known that no engine can find it in spill/.
    [[nodiscard]] bool isUnrecorded() const { return m_record && !m_record->has_value(); }

Q_SIGNALS:
    /// A message was answered, or the record was.
    void changed();
    /// Once, when it is over.
    void finished();

private:
    /// One bot's message.
    struct Letter {
        std::size_t command = 0; ///< index of m_operation.commands
        int attempts = 0;
        int key = 0; ///< m_keyNumber at the last try
        bool inFlight = false;
        bool taken = false;
        std::optional<Problem> problem;  ///< of the last try
        std::optional<MonoTime> nextTry; ///< it may not have arrived: repeated then
    };

    explicit DirectStop(const Profile &profile, const Clock &clock);
    void sendTo(const std::vector<BotId> &bots);
    void sendDue();
    void planRepeat();
    void onTaken(const BotId &bot);
    void onFailed(const BotId &bot, const Problem &problem);
    void settle(Letter &letter);
    QCoro::Task<void> renewKey(RenewKey renew);
    void record();
    void onRecorded(const Result<void> &written);
    void tellEnd();
    [[nodiscard]] DeliveryView deliveryOf(const BotId &bot, const Letter &letter) const;

    Profile m_profile;
    const Clock &m_clock;
    FleetState m_state;
    std::unique_ptr<FileKeyRing> m_keys;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Dispatcher> m_dispatcher;
    SpilledOperation m_operation;
    std::map<BotId, Letter> m_letters;
    std::size_t m_inFlight = 0;
    std::optional<UtcTime> m_sentAt;
    FleetTimer m_repeat{m_clock};
    QThreadPool m_disk; ///< one thread: a slow disk holds up neither a repeat nor who waits for the stop
    int m_writing = 0;
    std::size_t m_recordedTaken = 0;
    std::optional<Result<void>> m_record; ///< of the last write; nothing before the first ends
    RenewKey m_renewKey;                  ///< empty when it was asked
    bool m_renewing = false;
    int m_keyNumber = 0; ///< of the API keys that were used
    bool m_handedOver = false;
    bool m_ended = false;
};

} // namespace fleet
