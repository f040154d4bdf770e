// Looks at the whole fleet every few seconds: who is silent, who does badly, what this console itself lacks; and raises
// alerts for it. Must never take its own deafness for anybody's death.
#pragma once

#include "alerts/FleetConditions.h"
#include "fleet/FleetView.h"
#include "watch/AlertDesk.h"
#include "watch/AlertHerald.h"
#include "watch/HealthDesk.h"
#include "watch/Senses.h"

#include <QObject>

namespace fleet {

/// Engine thread. Driven by tick().
class FleetWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetWatch)

public:
    /// Limits that differ from the built-in ones are a row in the database under this name.
    static const QString thresholdsSetting;
    static constexpr milliseconds lookPause{5'000};
    /// A road may be lost for so long before somebody is told: a reconnection is no news.
    static constexpr milliseconds channelPatience{20'000};
    /// So long a thing that happens in a moment (a forgery, a second copy, a gateway that forgot, a gap) is there.
    static constexpr milliseconds momentLasts{10 * 60'000};

    FleetWatch(FleetState &state, ChangeLog &log, Gateway &gateway, const KeyRing &keys, const Clock &clock,
               const Profile &profile, QObject *parent = nullptr);
    ~FleetWatch() override = default;

    /// After the bots and their last reports.
    void restore(const StoreImage &image);

    /// The disk takes rows again and may have refused some: alerts, silences and limits are as they are now.
    void recordAgain();

    [[nodiscard]] Result<void> carryOut(const WatchRequest &request);

    /// Of a bot that is heard; nothing of any other: its last figures say nothing about now.
    [[nodiscard]] Verdict verdictOf(const BotId &bot, Liveness liveness) const;
    [[nodiscard]] const Thresholds &thresholds() const { return m_health.thresholds(); }
    /// Whether they changed since the last call.
    [[nodiscard]] bool takeThresholdsChanged() { return std::exchange(m_thresholdsChanged, false); }
    [[nodiscard]] AlertDesk &alerts() { return m_alerts; }
    /// What the gateway is still to be told.
    [[nodiscard]] std::size_t owedNotices() const { return m_herald.owed(); }

    /// Looks when it is time.
    void tick(const Senses &senses);

public Q_SLOTS:
    /// A new report of this bot is in the fleet's state.
    void onReported(const fleet::BotId &bot);
    void onCloneHeard(const fleet::BotId &bot);
    void onForgeryHeard(const fleet::BotId &claimed);
    void onReplayHeard(const fleet::BotId &bot);
    void onGatewayForgot();
    void onGapFound();
    /// `bot` proved that it took the other's place.
    void onTookOver(const fleet::OperationRecord &failover, const fleet::BotId &bot);
    /// The next tick looks.
    void lookSoon() { m_lookedAt.reset(); }

private:
    using Moments = std::map<BotId, MonoTime>;

    void note(Moments &moments, const BotId &bot);
    void restoreMoment(const Alert &alert);

    void keepThresholds();
    [[nodiscard]] Result<void> setThresholds(const SetThresholds &request);
    void look(const Senses &senses, MonoTime now);
    void forgetMoments(MonoTime now);
    [[nodiscard]] std::vector<BotCondition> lookAtBots(const Senses &senses);
    [[nodiscard]] Voice voiceOf(const BotRuntime &runtime, Liveness liveness, milliseconds heardTotal);
    [[nodiscard]] ConsoleCondition lookAtConsole(const Senses &senses, MonoTime now);
    [[nodiscard]] const std::set<QString> &lostChannels(const LinkView &link, MonoTime now);
    [[nodiscard]] bool isOrWasDead(const BotCondition &condition) const;
    [[nodiscard]] std::optional<Partition> lookForPartition(const std::vector<BotCondition> &bots, bool blind);
    void onAlertsChanged(const std::vector<AlertChange> &changes);

    FleetState &m_state;
    ChangeLog &m_log;
    const Clock &m_clock;
    HealthDesk m_health;
    AlertDesk m_alerts;
    AlertHerald m_herald;
    PartitionWatch m_partitions;

    std::optional<MonoTime> m_lookedAt;
    std::map<BotId, milliseconds> m_awaited; ///< never heard: the heard time from which on it is waited for
    Moments m_clones;
    Moments m_forgeries;
    Moments m_replays;
    std::optional<MonoTime> m_forgotAt;
    std::optional<MonoTime> m_gapAt;
    std::map<QString, MonoTime> m_lostSince; ///< roads that are lost, and since when
    std::set<QString> m_lostChannels;        ///< those of them that were lost for too long
    bool m_thresholdsChanged = false;
};

} // namespace fleet
