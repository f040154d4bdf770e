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
    /// "Emergency stop of 12 bots by op-1: flash crash (9 of 12 stopped)", with its time.
    [[nodiscard]] static QString mark(const ChartMark &mark, milliseconds length);
    /// "PnL"; what the chart is of, where that is more.
    [[nodiscard]] static QString title(const ChartSubject &subject);
    /// "11 of 12 bots"; empty when all are in it, or when it is a chart of single bots.
    [[nodiscard]] static QString cover(const ChartPicture &picture, UtcTime at);
    /// The last value of one bot and when it was measured: "15:42:10 · −284.70 USD"; empty for several. Of a fleet how
    /// many are in it, and the time only where it is past: "−284.70 USD · 11 of 12 bots".
    [[nodiscard]] static QString newest(const ChartSubject &subject, const ChartPicture &picture);
    /// "15:42:10 · −284.70 USD": the nearest value and its own time; of several bots each with its name;
    /// and what was done near that time.
    [[nodiscard]] static QString readout(const ChartSubject &subject, const ChartPicture &picture, UtcTime at);
    /// The whole chart as text: last value, range, limits and holes.
    [[nodiscard]] static QString summary(const ChartSubject &subject, const ChartPicture &picture);

    /// "the console was blind".
    [[nodiscard]] static QString cause(GapCause cause);

private:
    [[nodiscard]] static QString curve(const ChartSubject &subject, const ChartCurve &curve, milliseconds length);
};

} // namespace fleet
