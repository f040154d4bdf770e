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

QString FigureWords::partOf(int covered, int total)
{
    return covered < total ? tr("%1 of %2").arg(Words::number(covered), Words::number(total)) : QString();
}

FigureText FigureWords::lastKnown(const QString &value, const QString &part)
{
    const QString last = tr("%1 when last heard").arg(value);
    return {value, part, part.isEmpty() ? last : Words::list({last, part}), true};
}

template<typename T>
FigureText FigureWords::text(const Covered<T> &figure, int total, QString (*say)(const std::optional<T> &))
{
    const QString unheard = say(figure.unheard);
    if (!figure.heard) {
        if (!figure.unheard) {
            return {Words::missing(), {}, {}};
        }
        const QString part = partOf(figure.once, total);
        FigureText last = lastKnown(unheard, part);
        last.known = part.isEmpty() ? QString() : tr("%1 bots known").arg(part);
        last.reports = figure.reports;
        return last;
    }
    const QString cover = partOf(figure.covered, total);
    QStringList hints{cover};
    if (!unheard.isEmpty()) {
        hints.append(tr("and %1 unheard").arg(unheard));
    }
    hints.removeAll(QString());
    return {say(figure.heard), Words::list(hints), cover};
}

FigureText FigureWords::pnl(const FleetFigures &figures)
{
    return text(figures.pnl, figures.total, signedDollars);
}

FigureText FigureWords::exposure(const FleetFigures &figures)
{
    return text(figures.exposure, figures.total, wholeDollars);
}

FigureText FigureWords::positions(const FleetFigures &figures)
{
    return text(figures.positions, figures.total, plain);
}

FigureText FigureWords::orders(const FleetFigures &figures)
{
    return text(figures.orders, figures.total, plain);
}

FigureText FigureWords::worstDrawdown(const FleetFigures &figures)
{
    // A narrow space stands before the sign.
    const auto say = [](const Drawdown &drawdown) {
        return tr("%1%2%").arg(QLocale().toString(drawdown.percent, 'f', 1), QString(QChar(0x202F)));
    };
    if (figures.worstDrawdown) {
        return {say(*figures.worstDrawdown), figures.worstDrawdown->bot, figures.worstDrawdown->bot};
    }
    if (figures.lastDrawdown) {
        FigureText last = lastKnown(say(*figures.lastDrawdown), {});
        last.hint = figures.lastDrawdown->bot;
        last.known = last.hint;
        last.reports = widened({}, figures.lastDrawdown->heardAt);
        return last;
    }
    const QString why = figures.total == 0 ? QString() : tr("no bot that is heard reports it");
    return {Words::missing(), why, why};
}

QString FigureWords::hint(const FigureText &text, UtcTime now)
{
    if (!text.stale || !text.reports) {
        return text.hint;
    }
    const QString age = tr("%1 old").arg(Words::ages(now - text.reports->newest, now - text.reports->oldest));
    return text.known.isEmpty() ? age : Words::list({text.known, age});
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
