// The open alerts of a fleet: opens, worsens and ends them as conditions come and go. Pure but for the ids it makes.
// Must never end an alert because nobody could look.
#pragma once

#include "core/Alert.h"
#include "core/Result.h"

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace fleet {

/// What is wrong at this moment; the opposite of an alert is that nothing says so any more.
struct Condition {
    AlertKey key = {};
    AlertSeverity severity = AlertSeverity::Warning;
    std::set<QString> causes = {};
    QString detail = {};
    std::optional<AlertKey> because = std::nullopt;

    bool operator==(const Condition &) const = default;
};

/// Everything that is wrong at one moment, and of what nothing is known at that moment.
struct Observation {
    std::vector<Condition> conditions = {};             ///< each key once
    std::function<bool(const AlertKey &)> unknown = {}; ///< such an alert stays as it is; empty: everything is known
};

enum class AlertNews : std::uint8_t {
    Opened,
    Worsened,
    Returned,
    Uncovered, ///< what had explained it is over, and it is still there
    DueSoon,   ///< the acknowledgement lapses in a few minutes
    Lapsed,
    Acknowledged,
    Explained, ///< its cause or its figures changed; worth a new row, not a look
    Ended,
    Closed,
};

struct AlertChange {
    AlertNews news = AlertNews::Opened;
    Alert alert;
    bool calls = false; ///< somebody is to be called: by a notification, a sound

    bool operator==(const AlertChange &) const = default;
};

class AlertBook final {
public:
    static constexpr std::chrono::minutes lapseAfter{30};
    static constexpr std::chrono::minutes remindAfter{24};
    /// So many ends within this time: it flaps, and calls nobody until it was calm for as long.
    static constexpr std::size_t flapEnds = 3;
    static constexpr std::chrono::minutes flapWindow{30};

    /// As recorded; closed ones are not kept.
    void restore(const std::vector<Alert> &alerts);

    [[nodiscard]] const std::map<AlertKey, Alert> &open() const { return m_open; }
    [[nodiscard]] const Alert *find(const AlertId &id) const;

    [[nodiscard]] std::vector<AlertChange> observe(const Observation &observation, UtcTime now);
    /// One that is still there is in `by`'s hands from now on; one that is over is closed, with all that are over and
    /// were there only because of it. Conflict: it is worse than it was seen, over, or back.
    [[nodiscard]] Result<std::vector<AlertChange>> acknowledge(const SeenAlert &seen, const QString &by,
                                                               const QString &comment, UtcTime now);

private:
    [[nodiscard]] std::optional<AlertChange> take(const Condition &condition, UtcTime now);
    [[nodiscard]] AlertChange begin(const Condition &condition, UtcTime now);
    [[nodiscard]] std::optional<AlertChange> end(Alert &alert, UtcTime now);
    [[nodiscard]] std::optional<AlertChange> remind(Alert &alert, UtcTime now);
    [[nodiscard]] bool flaps(const AlertKey &key, UtcTime now);
    /// Those that are over and were there only because of what closed: who had that in hand, or saw that it is over, has
    /// seen them.
    void closeExplained(std::vector<AlertChange> &changes, UtcTime now);

    std::map<AlertKey, Alert> m_open;
    std::map<AlertKey, std::deque<UtcTime>> m_ends;
    std::set<AlertId> m_reminded;
};

} // namespace fleet
