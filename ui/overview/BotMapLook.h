// What the cells of a map of bots mean: how each kind of cell looks, and what a group's heading says of their number.
// Never decides which kind a bot's cell is: the map's model does.
#pragma once

#include <QPixmap>
#include <QString>

#include <vector>

namespace fleet::ui {

struct Theme;

class BotMapLook {
public:
    BotMapLook() = default;
    virtual ~BotMapLook() = default;
    Q_DISABLE_COPY_MOVE(BotMapLook)

    /// Cells are of a kind from 0 on.
    [[nodiscard]] virtual int kinds() const = 0;
    /// `pitch`: from one cell to the next; a cell leaves a little of it free.
    [[nodiscard]] virtual QPixmap draw(const Theme &theme, int kind, int pitch, qreal devicePixelRatio) const = 0;
    /// `counts`: how many bots of a group are of each kind.
    [[nodiscard]] virtual QString caption(const std::vector<int> &counts) const = 0;
};

/// A cell is a bot's one state: its GlanceRole is a BotGlance.
class GlanceLook final : public BotMapLook {
public:
    GlanceLook() = default;

    [[nodiscard]] int kinds() const override;
    [[nodiscard]] QPixmap draw(const Theme &theme, int kind, int pitch, qreal devicePixelRatio) const override;
    [[nodiscard]] QString caption(const std::vector<int> &counts) const override;
};

} // namespace fleet::ui
