// What a person must know at once: each oddity told once a minute, kept as a row, and handed on to whoever watches.
// Must never let strangers fill the disk: what anybody could provoke has a limit.
#pragma once

#include "core/Clock.h"
#include "fleet/ChangeLog.h"
#include "fleet/FleetState.h"
#include "fleet/FleetView.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <vector>

namespace fleet {

/// What anybody who can write on the bus may provoke at will.
enum class Provoked : std::uint8_t { Forgery, Replay, Unreadable, Figures, Skipped };

/// Engine thread.
class NoticeBoard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBoard)

public:
    NoticeBoard(FleetState &state, ChangeLog &log, const Clock &clock, QObject *parent = nullptr);
    ~NoticeBoard() override = default;

    /// Newest first: those since the last call.
    [[nodiscard]] std::vector<NoticeView> takeNew();
    [[nodiscard]] static NoticeView viewOf(const NoticeRecord &record);

    /// At most once in ten minutes of a kind and bot, and of a kind at most 20 in that time.
    void tellSeldom(Provoked what, const BotId &bot, const QString &text);

public Q_SLOTS:
    void tell(const QString &severity, const fleet::BotId &bot, const QString &text);
    /// What was said between these two times is lost.
    void tellGap(fleet::UtcTime from, fleet::UtcTime to);
    /// Somebody spoke in the name of a bot; counted always, told seldom.
    void tellForgery(const fleet::BotId &claimed, const QString &why);
    /// `bot` proved that it took the other's place.
    void tellFailover(const fleet::OperationRecord &failover, const fleet::BotId &bot);

private:
    FleetState &m_state;
    ChangeLog &m_log;
    const Clock &m_clock;
    std::map<QString, MonoTime> m_toldAt;
    std::map<Provoked, std::map<BotId, MonoTime>> m_provoked; ///< when each was told last
    std::vector<NoticeView> m_new;
};

} // namespace fleet
