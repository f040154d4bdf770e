// How the cells of the map of one metric look: a level that rises towards the limit, a sign beyond it, hatching where
// nothing is known.
// Never colour alone.
#pragma once

#include "ui/overview/BotMapLook.h"

namespace fleet::ui {

/// A cell's GlanceRole is a HeatCell.
class HeatLook final : public BotMapLook {
public:
    HeatLook() = default;

    [[nodiscard]] int kinds() const override;
    [[nodiscard]] QPixmap draw(const Theme &theme, int kind, int pitch, qreal devicePixelRatio) const override;
    [[nodiscard]] QString caption(const std::vector<int> &counts) const override;
};

} // namespace fleet::ui
