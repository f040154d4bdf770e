// Named points between which a crash must lose nothing and repeat nothing, told to a test that counts or kills there.
// Must never change what a program does: without an observer nothing is flushed sooner.
#pragma once

#include "fleet/ChangeLog.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace fleet {

enum class Boundary : std::uint8_t {
    Accepted,   ///< planned and signed, nothing recorded, nothing sent
    Recorded,   ///< the rows are durable
    BeforeSend, ///< about to hand messages to the lane
    AfterSend,  ///< handed over, no answer yet
    Taken,      ///< the gateway answered 201, not yet recorded
    TakenRecorded,
    Answered, ///< a bot's word was applied, not yet recorded
    AnswerRecorded,
};
inline constexpr int boundaryCount = 8;

class CrashPoints final {
public:
    using Observer = std::function<void(Boundary)>;

    explicit CrashPoints(ChangeLog &log) : m_log(log) {}

    void setObserver(Observer observer) { m_observer = std::make_shared<const Observer>(std::move(observer)); }

    void reach(Boundary boundary) const;
    /// Reaches `durable` once everything up to now is on disk.
    void reachDurably(Boundary durable) const;

private:
    ChangeLog &m_log;
    std::shared_ptr<const Observer> m_observer; ///< null in a program
};

} // namespace fleet
