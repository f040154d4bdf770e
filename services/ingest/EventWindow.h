// Remembers which events of one stream were seen, so that WebSocket, sweep and its overlap bring each one once.
// Pure; keeps a bounded number of ids.
#pragma once

#include <QtGlobal>

#include <set>

namespace fleet {

class EventWindow final {
public:
    /// How far below the watermark a sweep looks again: ids are given before they are visible.
    static constexpr qint64 overlap = 60;
    static constexpr std::size_t remembered = 20'000;

    /// True the first time.
    [[nodiscard]] bool firstTime(qint64 id);
    /// The same for a road that may be hours late: its ids say nothing about how far the gateway has counted.
    [[nodiscard]] bool firstTimeLate(qint64 id);
    /// A complete sweep has read past it, and past all that could still have become visible below it.
    [[nodiscard]] bool isBehind(qint64 id) const { return id <= sweepFrom(); }
    /// Everything up to `id` was read by a sweep.
    void sweptTo(qint64 id);
    [[nodiscard]] qint64 watermark() const { return m_watermark; }
    [[nodiscard]] qint64 sweepFrom() const;
    /// The highest id ever seen on any road.
    [[nodiscard]] qint64 highest() const { return m_highest; }
    void noteHighest(qint64 id);

    /// What the overlap holds counts as unseen once more.
    void forgetSeen() { m_seen.clear(); }

    void restore(qint64 watermark);
    /// The gateway lost its database: ids begin again.
    void reset();

private:
    std::set<qint64> m_seen;
    qint64 m_watermark = 0;
    qint64 m_highest = 0;
};

} // namespace fleet
