// The sentences of the health page: what fires, how much of the fleet that is about, why a part of it is empty.
// Never says that all is well while the console cannot hear.
#pragma once

#include "models/AlertWords.h"
#include "models/HealthGlance.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class HealthSentences final {
    Q_DECLARE_TR_FUNCTIONS(fleet::HealthSentences)

public:
    HealthSentences() = delete;

    /// "2 alerts are firing: 1 dead, 1 warning"; of a blind console that it does not know.
    [[nodiscard]] static QString headline(const FleetSnapshot &fleet, const AlertCounts &alerts);
    /// "Also: 1 in hand. 11 of 12 bots heard. Last looked at 15:42:08."
    [[nodiscard]] static QString coverage(const FleetSnapshot &fleet, const AlertCounts &alerts,
                                          const HealthCounts &bots);
    /// In the place of the alerts when there is none.
    [[nodiscard]] static QString noAlerts(const FleetSnapshot &fleet);
    /// In the place of the bots when there is none.
    [[nodiscard]] static QString noBots(const FleetSnapshot &fleet);
};

} // namespace fleet
