// Keeps the fleet's history: every report's figures, which bots could be heard and were, and when nothing could.
// Must never hold anything up or stop anything: a history that cannot be kept is said, and that is all.
#pragma once

#include "core/Clock.h"
#include "fleet/FleetState.h"
#include "history/History.h"
#include "watch/PresenceLedger.h"
#include "watch/Senses.h"

#include <QObject>

#include <optional>
#include <set>

namespace fleet {

/// Engine thread. Driven by tick().
class HistoryKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryKeeper)

public:
    /// A blind stretch that lasts is told anew so often, for the case that this program ends in it.
    static constexpr milliseconds blindPause{60'000};

    HistoryKeeper(HistoryOptions options, const FleetState &state, const Clock &clock, QObject *parent = nullptr);
    /// Tells what was not told yet.
    ~HistoryKeeper() override;

    /// Why nothing is kept; empty when it is, or when that is not known yet.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] History &history() { return m_history; }

    /// Hands over what came since the last one. Called about once a second.
    void tick(const Senses &senses);

public Q_SLOTS:
    /// A new report of this bot is in the fleet's state.
    void onReported(const fleet::BotId &bot);

Q_SIGNALS:
    void noticed(const QString &severity, const fleet::BotId &bot, const QString &text);

private:
    void noteHeard(milliseconds heardTotal);
    [[nodiscard]] std::vector<HeardBot> heardBots() const;
    void noteBlindness(const LinkView &link);
    void tell(std::vector<PresenceSpan> spans);
    void handOver();
    void onHealthChanged(const HistoryHealth &health);
    void onTrimmed(const Trim &trim);

    const FleetState &m_state;
    const Clock &m_clock;
    History m_history;
    PresenceLedger m_presence;
    HistoryBatch m_batch;
    milliseconds m_heardTotal{0};
    std::optional<UtcTime> m_heardUntil;
    std::optional<UtcTime> m_blindSince;
    UtcTime m_blindTold{};
    QString m_message;               ///< of the history's health, as last told
    std::set<Resolution> m_overfull; ///< of which something had to go for want of room
};

} // namespace fleet
