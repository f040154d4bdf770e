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
    return tr("no data %1").arg(Words::duration(hole.span.to - hole.span.from));
}

QString ChartWords::holeInFull(const ChartHole &hole, milliseconds length)
{
    const QString from = moment(hole.span.from, length);
    const QString to = moment(hole.span.to, length);
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

QString ChartWords::readout(const ChartSubject &subject, const ChartPicture &picture, UtcTime at)
{
    const milliseconds length = picture.window.to - picture.window.from;
    const milliseconds reach = std::max({subject.interval, widthOf(picture.resolution), length / 200});
    QStringList parts{moment(at, length)};
    for (const ChartCurve &curve : picture.curves) {
        const ChartPoint *point = curve.at(at, reach);
        const QString figure = point == nullptr ? tr("no data") : MetricWords::value(subject.metric, point->value);
        parts.append(picture.curves.size() == 1 ? figure : QStringLiteral("%1 %2").arg(curve.name, figure));
    }
    return parts.join(QStringLiteral(" · "));
}

QString ChartWords::curve(const ChartSubject &subject, const ChartCurve &curve, milliseconds length)
{
    const ChartPoint *last = curve.last();
    return last == nullptr
             ? tr("%1: no data.").arg(curve.name)
             : tr("%1: last %2 at %3.")
                   .arg(curve.name, MetricWords::value(subject.metric, last->value), moment(last->at, length));
}

QString ChartWords::summary(const ChartSubject &subject, const ChartPicture &picture)
{
    const milliseconds length = picture.window.to - picture.window.from;
    QStringList sentences{tr("%1 from %2 to %3.")
                              .arg(MetricWords::name(subject.metric), moment(picture.window.from, length),
                                   moment(picture.window.to, length))};
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
    for (const ChartHole &each : picture.holes) {
        sentences.append(holeInFull(each, length) + QLatin1Char('.'));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace fleet
