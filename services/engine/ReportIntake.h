// Brings what bots report into the fleet's state, and keeps track of who is silent.
// Must never let a repeated report or a retired instance's count for anything.
#pragma once

#include "core/Clock.h"
#include "engine/LinkWatch.h"
#include "engine/NoticeBoard.h"
#include "fleet/ChangeLog.h"
#include "fleet/FleetState.h"
#include "fleet/Operations.h"
#include "ingest/BusReader.h"

#include <QObject>

#include <deque>
#include <map>
#include <optional>

namespace fleet {

/// Engine thread.
class ReportIntake final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportIntake)

public:
    ReportIntake(FleetState &state, ChangeLog &log, const BusReader &reader, Operations &operations,
                 NoticeBoard &notices, LinkWatch &link, const Clock &clock, QObject *parent = nullptr);
    ~ReportIntake() override = default;

    /// What was read before this program started may be read again: every event up to the watermark, and of a bot every
    /// one up to that of its newest report.
    void restore(qint64 watermark) { m_readBefore = watermark; }
    void restore(const BotId &bot, qint64 eventId) { m_newest[bot] = eventId; }
    /// Looks for bots that fell silent, when it is time.
    void tick();
    /// Gives the newest reports to the disk once more, which may have refused them.
    void recordAgain();

public Q_SLOTS:
    void onHeartbeat(const fleet::Heartbeat &heartbeat, qint64 eventId, std::optional<fleet::UtcTime> publishedAt);
    void onPlainReport(const fleet::BotId &bot, const QJsonObject &payload, std::optional<fleet::UtcTime> publishedAt,
                       qint64 eventId);
    void onUnreadable(const fleet::BotId &bot, const QString &why);
    void onSkipped(const QString &why);
    void onStateTold(const fleet::Answer &answer);
    void onBlindnessChanged();
    /// More silence is proved: who is late or dead by now is looked at soon.
    void onSwept() { m_checkedAt.reset(); }
    /// Events are counted from the beginning.
    void onEpochChanged();

Q_SIGNALS:
    /// A new report of this bot is in the fleet's state.
    void reported(const fleet::BotId &bot);
    /// A true report of earlier than what the fleet's state has: events overtake each other, and what was said while
    /// no console ran is read after the first news. It changes nothing but the past.
    void reportedLate(const fleet::BotId &bot, fleet::UtcTime heardAt, const fleet::Metrics &metrics);
    /// A retired instance of this bot speaks again.
    void cloneHeard(const fleet::BotId &bot);
    /// Reports of this bot that were said before are published again, and not only once.
    void replayHeard(const fleet::BotId &bot);
    /// How alive some bot counts has changed.
    void livenessChanged();
    /// A sweep that begins now would make a bot late or dead, or show that it is not.
    void proofWanted();

private:
    [[nodiscard]] Liveness livenessOf(const BotId &bot) const;
    void watchLiveness();
    [[nodiscard]] bool wantsProof() const;
    [[nodiscard]] bool isNews(const BotId &bot, qint64 eventId);
    void onRepeated(const BotRuntime &runtime, const ReportChange &effect);
    void tellOddities(const BotRuntime &runtime, const Heartbeat &heartbeat);
    void record(const Heartbeat &heartbeat, const ReportChange &effect, UtcTime heardAt, qint64 eventId);

    FleetState &m_state;
    ChangeLog &m_log;
    const BusReader &m_reader;
    Operations &m_operations;
    NoticeBoard &m_notices;
    LinkWatch &m_link;
    const Clock &m_clock;
    std::map<BotId, Liveness> m_liveness;
    std::map<BotId, qint64> m_newest; ///< event of the newest report, or repetition
    std::map<BotId, std::deque<MonoTime>> m_repeated;
    qint64 m_readBefore = 0;
    std::optional<MonoTime> m_checkedAt;
    std::optional<MonoTime> m_proofCheckAt;
};

} // namespace fleet
