// The emergency lane as its owner's thread sees it: accounts the calls, slows the lane to the tier's pace after a
// refusal, brings the answers home. Must never hold a call back itself, or look at the ordinary lanes.
#pragma once

#include "gateway/EmergencyLane.h"
#include "gateway/KeyAccount.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <unordered_set>

namespace fleet {

class Clock;

class EmergencyCalls final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmergencyCalls)

public:
    using OnAnswer = std::function<void(std::size_t index, Result<HttpAnswer> answer)>;

    /// `account` and `clock` must outlive it.
    EmergencyCalls(QUrl origin, KeyAccount &account, const Clock &clock, EmergencyLane::Options options);
    ~EmergencyCalls() override;

    /// Made at first use: it has a thread of its own.
    [[nodiscard]] EmergencyLane &lane();
    /// `onAnswer` comes once for each call, on this object's thread, never from inside this call.
    void send(std::vector<HttpCall> calls, OnAnswer onAnswer, EmergencyTurn turn = {});
    /// Ends every call with ProblemKind::Cancelled; nothing may be sent any more.
    void close();

    [[nodiscard]] int inFlight() const { return m_inFlight; }

Q_SIGNALS:
    /// What inFlight() says, or what the account holds, may be another.
    void changed();
    /// The first 429 since the lane was last at full speed.
    void refused();

private:
    struct Group {
        OnAnswer onAnswer;
        std::vector<bool> isOwn;
        std::vector<bool> answered;
        std::size_t open = 0;
    };
    using GroupPtr = std::shared_ptr<Group>;

    [[nodiscard]] GroupPtr makeGroup(const std::vector<HttpCall> &calls, OnAnswer onAnswer) const;
    void answered(const GroupPtr &group, std::size_t index, Result<HttpAnswer> answer);

    const QUrl m_origin;
    const EmergencyLane::Options m_options;
    KeyAccount &m_account;
    const Clock &m_clock;
    std::unique_ptr<EmergencyLane> m_lane;
    std::unordered_set<GroupPtr> m_groups;
    int m_inFlight = 0;
    bool m_paced = false;
};

} // namespace fleet
