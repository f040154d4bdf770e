// Tells the gateway what the guide wants told of alerts and failovers, once each: signed, sealed where the bus is, and not forgotten.
// Must never stand in the way of anything: it uses the lane that waits for all others.
#pragma once

#include "core/Clock.h"
#include "core/KeyRing.h"
#include "fleet/ChangeLog.h"
#include "fleet/Profile.h"
#include "gateway/Gateway.h"
#include "watch/AlertNotice.h"

#include <QObject>

#include <deque>
#include <optional>

namespace fleet {

/// Engine thread. Driven by tick().
class AlertHerald final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertHerald)

public:
    /// What waits is a row in the database under this name.
    static const QString owedSetting;
    static constexpr milliseconds retryPause{10'000};
    /// While the gateway is away for hours, the oldest are let go: each alert stands in the console all the same.
    static constexpr std::size_t mostOwed = 200;

    AlertHerald(Gateway &gateway, const KeyRing &keys, ChangeLog &log, const Clock &clock, const Profile &profile,
                QObject *parent = nullptr);
    ~AlertHerald() override = default;

    void restore(const QString &owed);
    /// Told as soon as the gateway takes them. Their row goes with the rows of the alerts: call it before a flush.
    void tell(const std::vector<AlertNotice> &notices);
    [[nodiscard]] std::size_t owed() const { return m_owed.size(); }
    /// The row once more: the disk may have refused it.
    void recordAgain() { keepOwed(); }

public Q_SLOTS:
    /// Sends what is due. Called about once a second.
    void tick();

private:
    QCoro::Task<void> send();
    [[nodiscard]] QCoro::Task<Result<void>> sendNext(AlertNotice notice);
    [[nodiscard]] Result<OutgoingEvent> eventOf(const AlertNotice &notice) const;
    void keepOwed();

    Gateway &m_gateway;
    const KeyRing &m_keys;
    ChangeLog &m_log;
    const Clock &m_clock;
    const Profile &m_profile;
    std::deque<AlertNotice> m_owed; ///< oldest first
    std::optional<MonoTime> m_nextAt;
    bool m_sending = false;
};

} // namespace fleet
