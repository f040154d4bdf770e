#include "core/Time.h"

#include <QDateTime>
#include <QTimeZone>

namespace fleet {

QString toIso(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<UtcTime> fromIso(const QString &text)
{
    // Qt reads at most milliseconds and refuses nothing after them: cut the fraction to three digits first.
    QString shortened = text;
    const qsizetype dot = shortened.indexOf(QLatin1Char('.'));
    if (dot > 0) {
        qsizetype end = dot + 1;
        while (end < shortened.size() && shortened.at(end).isDigit()) {
            ++end;
        }
        if (end - dot - 1 > 3) {
            shortened.remove(dot + 4, end - dot - 4);
        }
    }
    QDateTime parsed = QDateTime::fromString(shortened, Qt::ISODateWithMs);
    if (!parsed.isValid()) {
        return std::nullopt;
    }
    if (parsed.timeSpec() == Qt::LocalTime) {
        parsed.setTimeSpec(Qt::UTC);
    }
    return fromEpochMs(parsed.toMSecsSinceEpoch());
}

} // namespace fleet
