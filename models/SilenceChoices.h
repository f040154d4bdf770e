// Which silences can be made from an alert, and what each of them would cover.
// Never offers one that the engine would refuse.
#pragma once

#include "fleet/FleetView.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace fleet {

class SilenceChoices final {
    Q_DECLARE_TR_FUNCTIONS(fleet::SilenceChoices)

public:
    SilenceChoices() = delete;

    /// The narrowest first; none for an emergency.
    [[nodiscard]] static std::vector<SilenceMatch> of(const AlertView &view);
    /// Open alerts that it would silence.
    [[nodiscard]] static int covered(const SilenceMatch &match, const std::vector<AlertView> &alerts);
    /// "Covers 3 open alerts and every later one of group perp-momentum."
    [[nodiscard]] static QString preview(const SilenceMatch &match, const std::vector<AlertView> &alerts,
                                         const QString &bot);
};

} // namespace fleet
