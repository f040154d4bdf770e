// One bot in rows of words, for the side panel: what it last said of itself, who it is, what it does by policy.
// Never invents: what nobody reported is a dash and says so.
#pragma once

#include "fleet/FleetView.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace fleet {

/// What the panel is about, and what is known around it.
struct BotSubject {
    const BotView &bot;
    const GroupView *group = nullptr; ///< null: not known
    UtcTime now{};
    bool blind = false;
    std::vector<AlertView> alerts = {}; ///< open ones of this bot, most urgent first

    /// As far as the console can hear now.
    [[nodiscard]] Liveness liveness() const;
    [[nodiscard]] bool isStale() const { return liveness() != Liveness::Alive; }
    [[nodiscard]] milliseconds silence() const;
};

struct Fact {
    QString key; ///< of the row, never shown
    QString label;
    QString value;
    QString toolTip;
    QString copy; ///< what its copy button puts on the clipboard; empty: it has none
    Severity severity = Severity::None;
    bool stale = false;

    bool operator==(const Fact &) const = default;
};

class BotFacts final {
    Q_DECLARE_TR_FUNCTIONS(fleet::BotFacts)

public:
    BotFacts() = delete;

    /// "Last sample, 15:42:09"; "Last sample, 4 min old".
    [[nodiscard]] static QString sampleTitle(const BotSubject &subject);
    [[nodiscard]] static std::vector<Fact> sample(const BotSubject &subject);
    [[nodiscard]] static std::vector<Fact> identity(const BotSubject &subject);
    [[nodiscard]] static std::vector<Fact> policy(const BotSubject &subject);

private:
    [[nodiscard]] static Fact keyVersion(const BotView &bot);
    [[nodiscard]] static Fact clock(const BotSubject &subject);
    [[nodiscard]] static Fact lostLink(const BotSubject &subject);
    [[nodiscard]] static QString enrolment(EnrolmentState state);
};

} // namespace fleet
