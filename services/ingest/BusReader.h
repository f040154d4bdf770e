// Brings what bots say on the public bus into one ordered, deduplicated, verified flow, from WebSocket, webhook and
// sweep. Must never pass on anything unsigned, and never take one road's silence for a bot's.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "gateway/Gateway.h"
#include "ingest/BeaconWatch.h"
#include "ingest/EventWindow.h"
#include "ingest/FloodGuard.h"
#include "ingest/GapRules.h"
#include "ingest/HeardTime.h"
#include "ingest/RoadBook.h"
#include "protocol/Bundle.h"
#include "protocol/Verification.h"

#include <QObject>

#include <functional>
#include <optional>

namespace fleet {

/// What the reader must know of an agent before it looks at its payload.
struct KnownBot {
    BotLevel level = BotLevel::Verified;
    BotKeys keys; ///< empty current key: the bot has not proved one yet
};

/// Lives on the engine's thread. Driven by tick() and by the frames of an EventStream that its owner connects.
class BusReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusReader)

public:
    /// Nothing for an agent that is not a bot of this fleet.
    using KeyBook = std::function<std::optional<KnownBot>(const BotId &)>;

    static constexpr milliseconds sweepPause{10'000};
    static constexpr int pageSize = 200;

    BusReader(Gateway &gateway, const KeyRing &keys, const Clock &clock, FleetIdentity fleet, BusMode bus,
              KeyBook keyBook, QObject *parent = nullptr);
    ~BusReader() override = default;

    /// What stood in the last transaction of a sweep.
    void restore(qint64 watermark, int epoch, const LastRead &last = {});
    [[nodiscard]] QStringList subscription() const;

    [[nodiscard]] qint64 watermark() const { return m_window.watermark(); }
    [[nodiscard]] int epoch() const { return m_epoch; }
    [[nodiscard]] const LastRead &lastRead() const { return m_lastRead; }
    [[nodiscard]] const ChannelTimes &times(Road road) const { return m_roads.times(road); }
    [[nodiscard]] Hearing hearing() const { return m_beacons.state(m_clock.monotonic()); }
    [[nodiscard]] bool sweepUp() const { return m_sweepUp; }
    [[nodiscard]] bool streamUp() const { return m_streamUp; }
    [[nodiscard]] bool flooded() const { return m_flood.flooded(m_clock.monotonic()); }
    [[nodiscard]] milliseconds heardTotal() const { return m_heard.total(); }
    /// What heardTotal() comes to if a sweep that is begun now misses nothing.
    [[nodiscard]] milliseconds heardExpected() const { return m_heard.expectedAt(m_clock.monotonic()); }
    [[nodiscard]] const std::optional<Problem> &lastProblem() const { return m_problem; }

public Q_SLOTS:
    /// Starts what is due. Called about once a second.
    void tick();
    void sweepNow();
    /// The gateway has lost its database, as its owner found out otherwise: a new epoch begins.
    void gatewayForgot();
    /// Looks once more at what the overlap holds: a bot whose key was not known yet has spoken before.
    void readAgain();
    void onFrame(const fleet::Event &event);
    /// An event that a webhook brought. One that a sweep has read already does nothing.
    void onDelivery(const fleet::Event &event);
    void onStreamOpened();
    void onStreamClosed(const fleet::Problem &problem);

Q_SIGNALS:
    /// `publishedAt`: by the gateway's clock, absent for what came at once over the stream.
    void heartbeatVerified(const fleet::Heartbeat &heartbeat, qint64 eventId,
                           std::optional<fleet::UtcTime> publishedAt);
    /// A known bot spoke with a key this console has not recorded yet.
    void unprovenBotHeard(const fleet::BotId &bot);
    /// A level-0 bot's plain report: anybody could have published it.
    void plainReportHeard(const fleet::BotId &bot, const QJsonObject &payload,
                          std::optional<fleet::UtcTime> publishedAt, qint64 eventId);
    /// A payload that names one of our bots but does not verify. Counted by its receiver, never acted on.
    void forgeryHeard(const fleet::BotId &claimed, const QString &why);
    /// The bot did sign it, and it makes no sense: no forgery, and no report.
    void unreadableHeard(const fleet::BotId &bot, const QString &why);
    /// Something on this fleet's part of the bus cannot be read at all and was passed over.
    void unreadableSkipped(const QString &why);
    /// A sweep is complete: what came before this signal and this watermark belong into one transaction.
    void swept(qint64 watermark);
    /// The gateway lost its database.
    void epochChanged(int epoch);
    /// What was said in that time is lost: the gateway did not keep it until it could be read.
    void gapFound(fleet::UtcTime from, fleet::UtcTime to);
    void unauthorized();

private:
    QCoro::Task<void> sweep();
    void takeGap(const std::vector<Event> &page, bool isFirst);
    [[nodiscard]] bool takePage(const std::vector<Event> &events, int asked, qint64 &since);
    [[nodiscard]] bool askForLess(qint64 &since);
    void skip(qint64 eventId, const QString &why);
    QCoro::Task<void> sendBeacon();
    QCoro::Task<void> lookForBeacon();
    void takeHeartbeat(const Event &event);
    void readHeartbeat(const Event &event);
    /// `road`: the one that brought it by itself; nothing for one that was looked for.
    void takeBeacon(const Event &event, std::optional<Road> road);
    void noteProblem(const Problem &problem);
    [[nodiscard]] Result<QByteArray> openPayload(const Event &event, BotId &claimed) const;
    void checkEpoch(qint64 beaconId, qint64 highestBefore);

    Gateway &m_gateway;
    const KeyRing &m_keys;
    const Clock &m_clock;
    FleetIdentity m_fleet;
    BusMode m_bus;
    KeyBook m_keyBook;

    EventWindow m_window;
    FloodGuard m_flood;
    HeardTime m_heard;
    BeaconWatch m_beacons;
    RoadBook m_roads;
    LastRead m_lastRead;
    qint64 m_beaconId = 0;
    int m_epoch = 0;
    int m_page = pageSize; ///< less after a page that was too large to be taken
    qint64 m_passedTo = 0; ///< a sweep goes no farther back: up to here something alone is too large
    std::optional<MonoTime> m_lastSweepAt;
    std::optional<Problem> m_problem;
    bool m_sweeping = false;
    bool m_beaconing = false;
    bool m_sweepUp = false;
    bool m_streamUp = false;
};

} // namespace fleet
