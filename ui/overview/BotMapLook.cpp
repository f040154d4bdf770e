#include "ui/overview/BotMapLook.h"

#include "models/BotGlance.h"
#include "models/FigureWords.h"
#include "ui/overview/BotMap.h"
#include "ui/overview/BotMapPainter.h"

#include <numeric>

namespace fleet::ui {

int GlanceLook::kinds() const
{
    return static_cast<int>(botGlances.size());
}

QPixmap GlanceLook::draw(const Theme &theme, int kind, int pitch, qreal devicePixelRatio) const
{
    return BotMapPainter::drawCell(theme, static_cast<BotGlance>(kind), pitch, devicePixelRatio);
}

QString GlanceLook::caption(const std::vector<int> &counts) const
{
    FleetCounts fleet;
    for (const BotGlance glance : botGlances) {
        for (int i = 0; i < counts.at(static_cast<std::size_t>(glance)); ++i) {
            count(fleet, glance);
        }
    }
    return BotMap::captionOf(fleet.total, FigureWords::counts(fleet));
}

} // namespace fleet::ui
