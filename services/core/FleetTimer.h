// A timer in fleet time, which keeps to it also when its clock changes its pace while it runs.
// Never measures real time: a deadline of the network is a QTimer's.
#pragma once

#include "core/Clock.h"

#include <QObject>
#include <QTimer>

namespace fleet {

/// Like a QTimer, for the thread it was made on.
class FleetTimer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetTimer)

public:
    /// `clock` must outlive it.
    explicit FleetTimer(const Clock &clock, QObject *parent = nullptr);
    ~FleetTimer() override = default;

    void setSingleShot(bool once) { m_once = once; }
    /// Anew when it runs already.
    void start(milliseconds interval);
    void stop() { m_timer.stop(); }
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }

Q_SIGNALS:
    void timeout();

private:
    void expire();
    void keepPace();

    const Clock &m_clock;
    QTimer m_timer;
    milliseconds m_interval{0};
    MonoTime m_due{};
    bool m_once = false;
};

} // namespace fleet
