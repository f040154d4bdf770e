// Brings bots into the fleet: intent, registration, bundle, and the bot's own key once it proves it (protocol, section 1).
// Must never give two bots one identity, and never believe a key that its one-time code does not vouch for.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "fleet/ChangeLog.h"
#include "fleet/EnrolStep.h"
#include "fleet/FleetFile.h"
#include "fleet/FleetState.h"
#include "fleet/Profile.h"
#include "gateway/Gateway.h"
#include "vault/BotSecrets.h"

#include <QObject>

#include <set>

namespace fleet {

struct EnrolFailure {
    QString name;
    Problem problem;
};

struct EnrolReport {
    int enrolled = 0;
    int updated = 0;
    int kept = 0;
    QStringList bundles; ///< files written
    QStringList left;    ///< names of those that were not begun, because somebody cancelled
    std::vector<EnrolFailure> failures;
};

/// Lives on the engine's thread.
class Enroller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Enroller)

public:
    struct Parts {
        FleetState &state;
        ChangeLog &log;
        Gateway &gateway;
        const KeyRing &keys;
        const Clock &clock;
        Profile profile;
    };

    explicit Enroller(Parts parts, QObject *parent = nullptr);
    ~Enroller() override = default;

    /// One bot after the other; each step is durable before the next, so that a second run goes on where this one ended.
    QCoro::Task<Result<EnrolReport>> apply(FleetPlan plan);
    /// The run under way ends after the bot it is at. What is enrolled stays enrolled, and the report names the rest.
    void cancel() { m_cancelled = m_applying; }
    /// A bot that has not proved a key was heard: its `enrolled` answer should stand in its command thread.
    void lookForKey(const BotId &bot);

Q_SIGNALS:
    /// Of those that have to be enrolled or updated; the ones that stay as they are cost nothing.
    void progressed(const fleet::EnrolStep &step);
    void rosterChanged();
    void keyProved(const fleet::BotId &bot);
    void noticed(const QString &severity, const fleet::BotId &bot, const QString &text);

private:
    QCoro::Task<Result<EnrolReport>> carryOut(FleetPlan plan);
    QCoro::Task<Result<Bot>> registerBot(Bot bot, BotSpec spec);
    QCoro::Task<Result<QString>> enrolOne(PlannedBot planned);
    [[nodiscard]] Result<QString> writeBundle(Bot &bot, const QByteArray &apiKey, const QByteArray &seed, bool standby);
    [[nodiscard]] std::vector<Hold> standingHolds(const Bot &bot) const;
    [[nodiscard]] bool isFleetStop(const HoldId &hold) const;
    void update(const PlannedBot &planned);
    QCoro::Task<void> readKey(BotId id);
    bool takeEnrolled(const Bot &known, const Message &message);
    [[nodiscard]] QCoro::Task<Result<void>> recorded();

    Parts m_parts;
    BotSecrets m_secrets;
    std::map<BotId, QByteArray> m_apiKeys; ///< between registration and bundle only
    std::map<BotId, QByteArray> m_seeds;   ///< the same
    std::set<BotId> m_reading;
    bool m_applying = false;
    bool m_cancelled = false;
};

} // namespace fleet
