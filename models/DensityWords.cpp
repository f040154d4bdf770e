#include "models/DensityWords.h"

#include "models/ChartWords.h"
#include "models/Words.h"

#include <QStringList>

#include <algorithm>

namespace fleet {

Severity DensityWords::severity(const DensityCell &cell)
{
    if (cell.dead > 0) {
        return Severity::Dead;
    }
    if (cell.late > 0) {
        return Severity::Late;
    }
    const bool isWhole = cell.known() > 0 && cell.deaf + cell.unrecorded == milliseconds(0);
    return isWhole ? Severity::Healthy : Severity::Unknown;
}

QString DensityWords::time(const DensityCell &cell)
{
    const auto minute = [](UtcTime at) {
        const QString clock = Words::clockTime(at);
        return clock.left(clock.lastIndexOf(QLatin1Char(':')));
    };
    return tr("%1 to %2").arg(minute(cell.span.from), minute(cell.span.to));
}

QString DensityWords::counts(const DensityCell &cell, int bots)
{
    if (cell.known() == 0 && cell.deaf <= milliseconds(0)) {
        return tr("no record");
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0) {
            parts.append(words.arg(Words::number(count)));
        }
    };
    add(cell.heard, tr("%1 heard"));
    add(cell.late, tr("%1 late"));
    add(cell.dead, tr("%1 dead"));
    if (cell.known() > 0) {
        add(bots - cell.known(), tr("%1 not watched"));
    }
    if (cell.deaf > milliseconds(0)) {
        const QString deaf = tr("nothing could be heard for %1").arg(Words::duration(cell.deaf));
        parts.append(cell.why ? tr("%1 (%2)").arg(deaf, ChartWords::cause(*cell.why)) : deaf);
    }
    if (cell.unrecorded > milliseconds(0)) {
        parts.append(tr("no record of %1").arg(Words::duration(cell.unrecorded)));
    }
    return Words::list(parts);
}

QString DensityWords::sentence(const DensityCell &cell, int bots)
{
    return tr("%1: %2").arg(time(cell), counts(cell, bots));
}

QString DensityWords::summary(const DensityAnswer &answer)
{
    milliseconds deaf{0};
    int dead = 0;
    int late = 0;
    int known = 0;
    for (const DensityCell &cell : answer.cells) {
        deaf += cell.deaf;
        dead += cell.dead > 0 ? 1 : 0;
        late += cell.late > 0 ? 1 : 0;
        known += cell.known() > 0 || cell.deaf > milliseconds(0) ? 1 : 0;
    }
    if (known == 0) {
        return tr("no record yet");
    }
    QStringList parts;
    if (dead > 0) {
        parts.append(dead == 1 ? tr("bots were dead in one cell") : tr("bots were dead in %Ln cells", nullptr, dead));
    }
    if (late > 0) {
        parts.append(late == 1 ? tr("bots were late in one cell") : tr("bots were late in %Ln cells", nullptr, late));
    }
    if (deaf > milliseconds(0)) {
        parts.append(tr("nothing could be heard for %1").arg(Words::duration(deaf)));
    }
    const auto cells = static_cast<int>(answer.cells.size());
    if (parts.isEmpty()) {
        parts.append(tr("every bot that was watched was heard"));
    }
    if (known < cells) {
        parts.append(tr("a record of %1 of %2 cells").arg(Words::number(known), Words::number(cells)));
    }
    return Words::list(parts);
}

} // namespace fleet
