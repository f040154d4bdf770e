// Alerts and silences in words: what happened, what it means for the fleet, what to do, and who has it in hand.
// Never says more of an alert than the engine observed.
#pragma once

#include "fleet/AlertView.h"
#include "fleet/FleetView.h"
#include "models/Severity.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace fleet {

/// It is there, nobody has it in hand, nothing explains it and nobody silenced it.
[[nodiscard]] bool isFiring(const AlertView &view);

/// Exclusive: each alert is counted where it stands first.
struct AlertCounts {
    int firing = 0;
    int dead = 0;     ///< of those that fire: bots that died
    int critical = 0; ///< the other critical ones of those that fire
    int warning = 0;  ///< of those that fire
    int acknowledged = 0;
    int unseen = 0; ///< over before anybody looked
    int silenced = 0;
    int explained = 0; ///< there only because of another one

    /// Of those that fire.
    [[nodiscard]] Severity worst() const;
    bool operator==(const AlertCounts &) const = default;
};

[[nodiscard]] AlertCounts countAlerts(const std::vector<AlertView> &alerts);

[[nodiscard]] Severity severityOf(const AlertView &view);

class AlertWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::AlertWords)

public:
    AlertWords() = delete;

    /// "Bot silent": what kind of alert a rule raises.
    [[nodiscard]] static QString kind(AlertRule rule);
    /// What it means for the fleet, in a sentence.
    [[nodiscard]] static QString meaning(AlertRule rule);
    /// What to do about it, in a sentence.
    [[nodiscard]] static QString advice(AlertRule rule);

    /// "Critical", "Dead", "Over".
    [[nodiscard]] static QString word(const AlertView &view);
    [[nodiscard]] static QString state(AlertState state);
    /// "perp-momentum-04 is silent".
    [[nodiscard]] static QString title(const AlertView &view);
    /// Its figures: "Drawdown 12.0 %, limit 10 %"; what it means where there are none.
    [[nodiscard]] static QString detail(const AlertView &view);
    /// "op-1 since 15:42 “rotation tonight”, until 16:12"; "nobody".
    [[nodiscard]] static QString hands(const AlertView &view, UtcTime now);
    /// "because the console is blind"; empty when nothing explains it, or it is over.
    [[nodiscard]] static QString because(const AlertView &view);
    /// The row for those who hear it.
    [[nodiscard]] static QString sentence(const AlertView &view, UtcTime now);

    /// "4 alerts are firing: 1 dead, 1 critical, 2 warning"; "Nothing is firing".
    [[nodiscard]] static QString headline(const AlertCounts &counts);
    /// What else is there: "1 acknowledged, 2 over that nobody looked at"; empty for nothing.
    [[nodiscard]] static QString others(const AlertCounts &counts);
    /// "Bot silent, group perp-momentum": which alerts a silence is for. `bot`: its name.
    [[nodiscard]] static QString match(const SilenceMatch &match, const QString &bot);
};

} // namespace fleet
