// What a chart says in words: its times, its holes, its limits, and all of it for those who do not see it.
// Never says a value that nobody reported.
#pragma once

#include "models/ChartPicture.h"
#include "models/ChartWindow.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class ChartWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::ChartWords)

public:
    ChartWords() = delete;

    /// "5 min", "1 h", "30 d".
    [[nodiscard]] static QString range(ChartRange range);
    /// "15:42", "22 Nov 15:42": as much as a stretch of this length needs.
    [[nodiscard]] static QString timeMark(UtcTime at, milliseconds length);
    [[nodiscard]] static QString moment(UtcTime at, milliseconds length);
    /// "no data 3 min 30 s".
    [[nodiscard]] static QString hole(const ChartHole &hole);
    /// The same with its cause: "No data from 15:05:00 to 15:08:30: the console was blind".
    [[nodiscard]] static QString holeInFull(const ChartHole &hole, milliseconds length);
    /// "Warning above 5 %".
    [[nodiscard]] static QString limit(const QString &metric, const LimitLine &limit);
    /// "15:42:10 · −284.70 USD"; of several bots each with its name.
    [[nodiscard]] static QString readout(const ChartSubject &subject, const ChartPicture &picture, UtcTime at);
    /// The whole chart as text: last value, range, limits and holes.
    [[nodiscard]] static QString summary(const ChartSubject &subject, const ChartPicture &picture);

private:
    [[nodiscard]] static QString cause(GapCause cause);
    [[nodiscard]] static QString curve(const ChartSubject &subject, const ChartCurve &curve, milliseconds length);
};

} // namespace fleet
