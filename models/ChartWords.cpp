#include "models/ChartWords.h"

#include "models/MetricWords.h"
#include "models/Words.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace fleet {

namespace {

constexpr milliseconds longDay = std::chrono::hours(20);

} // namespace

QString ChartWords::range(ChartRange range)
{
    switch (range) {
    case ChartRange::FiveMinutes:
        return tr("5 min");
    case ChartRange::Hour:
        return tr("1 h");
    case ChartRange::SixHours:
        return tr("6 h");
    case ChartRange::Day:
        return tr("24 h");
    case ChartRange::Week:
        return tr("7 d");
    case ChartRange::Month:
        return tr("30 d");
    }
    Q_UNREACHABLE();
}

QString ChartWords::timeMark(UtcTime at, milliseconds length)
{
    if (length > std::chrono::days(4)) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(at));
        return QLocale().toString(local.date(), tr("d MMM", "format of a day"));
    }
    if (length > std::chrono::hours(30)) {
        return Words::dayAndTime(at);
    }
    const QString clock = Words::clockTime(at);
    return length > std::chrono::minutes(4) ? clock.left(clock.lastIndexOf(QLatin1Char(':'))) : clock;
}

QString ChartWords::moment(UtcTime at, milliseconds length)
{
    return length > longDay ? Words::dayAndTime(at) : Words::clockTime(at);
}

QString ChartWords::cause(GapCause cause)
{
    switch (cause) {
    case GapCause::Blind:
        return tr("the console was blind");
    case GapCause::NotRunning:
        return tr("no console ran");
    case GapCause::Overflow:
        return tr("more came than could be kept");
    case GapCause::SetAside:
        return tr("the record was damaged and set aside");
    }
    Q_UNREACHABLE();
}

QString ChartWords::hole(const ChartHole &hole)
{
    return hole.letGo ? tr("no longer kept") : tr("no data %1").arg(Words::duration(hole.span.to - hole.span.from));
}

QString ChartWords::holeInFull(const ChartHole &hole, milliseconds length)
{
    const QString from = moment(hole.span.from, length);
    const QString to = moment(hole.span.to, length);
    if (hole.letGo) {
        return tr("From %1 to %2 nothing is kept any more").arg(from, to);
    }
    return hole.why ? tr("No data from %1 to %2: %3").arg(from, to, cause(*hole.why))
                    : tr("No data from %1 to %2").arg(from, to);
}

QString ChartWords::limit(const QString &metric, const LimitLine &limit)
{
    const QString figure = MetricWords::limit(metric, limit.value);
    if (limit.severity == Severity::Critical) {
        return limit.beyond == Beyond::Above ? tr("Critical above %1").arg(figure)
                                             : tr("Critical below %1").arg(figure);
    }
    return limit.beyond == Beyond::Above ? tr("Warning above %1").arg(figure) : tr("Warning below %1").arg(figure);
}

QString ChartWords::mark(const ChartMark &mark, milliseconds length)
{
    return tr("%1 %2").arg(moment(mark.at, length), mark.detail);
}

QString ChartWords::title(const ChartSubject &subject)
{
    return subject.title.isEmpty() ? MetricWords::name(subject.metric) : subject.title;
}

QString ChartWords::cover(const ChartPicture &picture, UtcTime at)
{
    if (!picture.cover || picture.cover->bots == 0 || picture.cover->at(at) >= picture.cover->bots) {
        return {};
    }
    return tr("%1 of %2").arg(Words::number(picture.cover->at(at)), Words::bots(picture.cover->bots));
}

QString ChartWords::newest(const ChartSubject &subject, const ChartPicture &picture)
{
    if (picture.curves.size() != 1 || !picture.curves.front().newest) {
        return {};
    }
    const ChartPoint &newest = *picture.curves.front().newest;
    const milliseconds length = picture.window.to - picture.window.from;
    const QString part = cover(picture, newest.at);
    const QString figure = MetricWords::value(subject.metric, newest.value);
    // Of a fleet's present value its cover is more worth saying than the time, which is now.
    const QString text = picture.cover && picture.isCurrent(newest.at)
                           ? figure
                           : QStringLiteral("%1 · %2").arg(moment(newest.at, length), figure);
    return part.isEmpty() ? text : QStringLiteral("%1 · %2").arg(text, part);
}

QString ChartWords::readout(const ChartSubject &subject, const ChartPicture &picture, UtcTime at)
{
    const milliseconds length = picture.window.to - picture.window.from;
    const milliseconds reach = std::max({subject.interval, widthOf(picture.resolution), length / 200});
    const bool several = picture.curves.size() > 1;
    UtcTime told = at;
    QStringList parts;
    for (const ChartCurve &curve : picture.curves) {
        const ChartPoint *point = picture.isHole(at) ? nullptr : curve.at(at, reach);
        const QString figure = point == nullptr ? tr("no data") : MetricWords::value(subject.metric, point->value);
        parts.append(several ? QStringLiteral("%1 %2").arg(curve.name, figure) : figure);
        told = several || point == nullptr ? told : point->at;
    }
    parts.prepend(moment(told, length));
    if (const QString part = cover(picture, at); picture.extremes && !part.isEmpty()) {
        parts.append(part);
    }
    for (const ChartMark &each : picture.marks) {
        if (std::chrono::abs(each.at - at) <= length / 100) {
            parts.append(each.word);
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString ChartWords::curve(const ChartSubject &subject, const ChartCurve &curve, milliseconds length)
{
    return curve.newest ? tr("%1: last %2 at %3.")
                              .arg(curve.name, MetricWords::value(subject.metric, curve.newest->value),
                                   moment(curve.newest->at, length))
                        : tr("%1: no data.").arg(curve.name);
}

QString ChartWords::summary(const ChartSubject &subject, const ChartPicture &picture)
{
    const milliseconds length = picture.window.to - picture.window.from;
    QStringList sentences{
        tr("%1 from %2 to %3.")
            .arg(title(subject), moment(picture.window.from, length), moment(picture.window.to, length))};
    for (const ChartCurve &each : picture.curves) {
        sentences.append(curve(subject, each, length));
    }
    if (picture.extremes) {
        sentences.append(tr("Lowest %1, highest %2.")
                             .arg(MetricWords::value(subject.metric, picture.extremes->first),
                                  MetricWords::value(subject.metric, picture.extremes->second)));
    }
    for (const LimitLine &line : picture.limits) {
        sentences.append(limit(subject.metric, line) + QLatin1Char('.'));
    }
    if (picture.cover && picture.curves.front().newest) {
        if (const QString part = cover(picture, picture.curves.front().newest->at); !part.isEmpty()) {
            sentences.append(tr("Only %1 are in the last value.").arg(part));
        }
    }
    for (const ChartMark &each : picture.marks) {
        sentences.append(mark(each, length) + QLatin1Char('.'));
    }
    for (const ChartHole &each : picture.holes) {
        sentences.append(holeInFull(each, length) + QLatin1Char('.'));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace fleet
