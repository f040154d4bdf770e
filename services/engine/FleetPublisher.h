// The fleet as others see it: one snapshot, and deltas of what changed since the last one.
// Must never show what no service said; it decides nothing.
#pragma once

#include "core/Clock.h"
#include "engine/LinkWatch.h"
#include "engine/NoticeBoard.h"
#include "fleet/FleetState.h"
#include "fleet/FleetView.h"
#include "fleet/OperationBook.h"
#include "fleet/Profile.h"
#include "ingest/BusReader.h"
#include "store/Records.h"
#include "watch/FleetWatch.h"

#include <QElapsedTimer>
#include <QObject>

namespace fleet {

/// Engine thread.
class FleetPublisher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetPublisher)

public:
    /// All outlive it.
    struct Sources {
        FleetState &state;
        OperationBook &book;
        const BusReader &reader;
        LinkWatch &link;
        NoticeBoard &notices;
        FleetWatch &watch;
        const Clock &clock;
    };

    FleetPublisher(const Sources &sources, const Profile &profile, QObject *parent = nullptr);
    ~FleetPublisher() override = default;

    /// The longest silence, in real time: who is told nothing for several of these has lost the engine.
    static constexpr milliseconds beat{1'000};

    void restore(const std::vector<NoticeRecord> &notices);
    void publish();
    /// As of the last publish().
    [[nodiscard]] const FleetSnapshot &snapshot() const { return m_snapshot; }

Q_SIGNALS:
    /// Empty when nothing changed for a beat: it says that the engine goes on.
    void changed(const fleet::FleetDelta &delta);

private:
    void addOperations(FleetDelta &delta);
    void addBots(FleetDelta &delta);
    void addGroups(FleetDelta &delta) const;
    void addAlerts(FleetDelta &delta) const;
    [[nodiscard]] BotView viewOfBot(const BotId &bot) const;

    Sources m_from;
    FleetSnapshot m_snapshot;
    QElapsedTimer m_told; ///< since the last delta; invalid before the first
};

} // namespace fleet
