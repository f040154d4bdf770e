// What calls say on the desktop: one notice for each group of bots, about all in it that called and still fires. Pure.
// Must never make a heap: with many groups at once there is one notice for the fleet.
#pragma once

#include "models/AlertWords.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace fleet {

struct CallNotice {
    QString key = {};   ///< of its group: a later one with the same key takes its place
    QString title = {}; ///< plain text, as the body
    QString body = {};
    bool critical = false;
    AlertId alert = {}; ///< the most urgent; empty when it is about no alert

    bool operator==(const CallNotice &) const = default;
};

class CallNotices final {
    Q_DECLARE_TR_FUNCTIONS(fleet::CallNotices)

public:
    CallNotices() = delete;

    /// More groups than that at once are one notice.
    static constexpr std::size_t mostGroups = 5;
    /// Each alert is a line; of more, the most urgent are named.
    static constexpr std::size_t mostLines = 4;

    /// `calling`: all that called and still fire, most urgent first. `sandbox`: said in the title, so that nobody runs.
    [[nodiscard]] static std::vector<CallNotice> of(const std::vector<AlertView> &calling, bool sandbox);
    /// The engine, in another program, went away: nothing calls any more.
    [[nodiscard]] static CallNotice engineLost(bool sandbox);
    /// To see that it comes.
    [[nodiscard]] static CallNotice test(bool sandbox);
};

} // namespace fleet
