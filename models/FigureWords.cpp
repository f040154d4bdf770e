#include "models/FigureWords.h"

#include "models/OverviewRows.h"
#include "models/Words.h"

#include <QLocale>
#include <QStringList>

namespace fleet {

namespace {

QString signedDollars(const std::optional<Money> &value)
{
    if (!value) {
        return {};
    }
    const QString text = Words::dollars(*value, 2);
    return *value > Money() ? QString(QLatin1Char('+') + text) : text;
}

QString wholeDollars(const std::optional<Money> &value)
{
    return value ? Words::dollars(*value) : QString();
}

QString plain(const std::optional<qint64> &value)
{
    return value ? Words::number(*value) : QString();
}

} // namespace

FigureText FigureWords::text(const QString &heard, const QString &unheard, int covered, int total)
{
    if (heard.isEmpty()) {
        const QString last = unheard.isEmpty() ? QString() : tr("%1 when last heard").arg(unheard);
        return {Words::missing(), last, last};
    }
    const QString cover =
        covered < total ? tr("%1 of %2").arg(Words::number(covered), Words::number(total)) : QString();
    QStringList hints{cover};
    if (!unheard.isEmpty()) {
        hints.append(tr("and %1 unheard").arg(unheard));
    }
    hints.removeAll(QString());
    return {heard, Words::list(hints), cover};
}

FigureText FigureWords::pnl(const FleetFigures &figures)
{
    return text(signedDollars(figures.pnl.heard), signedDollars(figures.pnl.unheard), figures.pnl.covered,
                figures.total);
}

FigureText FigureWords::exposure(const FleetFigures &figures)
{
    return text(wholeDollars(figures.exposure.heard), wholeDollars(figures.exposure.unheard), figures.exposure.covered,
                figures.total);
}

FigureText FigureWords::positions(const FleetFigures &figures)
{
    return text(plain(figures.positions.heard), plain(figures.positions.unheard), figures.positions.covered,
                figures.total);
}

FigureText FigureWords::orders(const FleetFigures &figures)
{
    return text(plain(figures.orders.heard), plain(figures.orders.unheard), figures.orders.covered, figures.total);
}

FigureText FigureWords::worstDrawdown(const FleetFigures &figures)
{
    if (!figures.worstDrawdown) {
        const QString why = figures.total == 0 ? QString() : tr("no bot that is heard reports it");
        return {Words::missing(), why, why};
    }
    // A narrow space stands before the sign.
    return {tr("%1%2%").arg(QLocale().toString(*figures.worstDrawdown, 'f', 1), QString(QChar(0x202F))),
            figures.worstDrawdownBot, figures.worstDrawdownBot};
}

QString FigureWords::heard(const FleetFigures &figures)
{
    return figures.total == 0
             ? tr("no bots yet")
             : tr("%1 of %2 heard now").arg(Words::number(figures.heardNow), Words::number(figures.total));
}

QString FigureWords::versions(const std::vector<VersionCount> &versions)
{
    if (versions.empty()) {
        return Words::missing();
    }
    if (versions.size() == 1) {
        return versions.front().version;
    }
    QStringList parts;
    for (const VersionCount &count : versions) {
        parts.append(tr("%1 × %2").arg(count.version, Words::number(count.bots)));
    }
    return Words::list(parts);
}

QString FigureWords::counts(const FleetCounts &counts)
{
    QStringList parts;
    for (const BotGlance glance : botGlances) {
        if (const int count = counts.of(glance); count > 0) {
            parts.append(tr("%1 %2").arg(Words::number(count), OverviewRows::word(glance)));
        }
    }
    return Words::list(parts);
}

} // namespace fleet
