// A figure with how much of the fleet it covers, in words: "$208,475", "11 of 12, + $16,900 unheard".
// Never says a sum without its cover when something is missing from it.
#pragma once

#include "models/FleetFigures.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

struct FigureText {
    QString value;
    QString hint;       ///< empty: all of them say it, or said it
    QString cover;      ///< the short form of the hint: "11 of 12", or what was heard last
    bool stale = false; ///< nobody says it now: the value is from when it was last heard
    QString known = {}; ///< the hint of a stale one: "11 of 12 bots known", or whose it is; empty where all said it
    std::optional<ReportSpan> reports = {}; ///< of a stale one: from when it is

    bool operator==(const FigureText &) const = default;
};

class FigureWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::FigureWords)

public:
    FigureWords() = delete;

    /// With its sign: "+$4,528.40".
    [[nodiscard]] static FigureText pnl(const FleetFigures &figures);
    [[nodiscard]] static FigureText exposure(const FleetFigures &figures);
    [[nodiscard]] static FigureText positions(const FleetFigures &figures);
    [[nodiscard]] static FigureText orders(const FleetFigures &figures);
    /// "6.4 %" and the bot it is of.
    [[nodiscard]] static FigureText worstDrawdown(const FleetFigures &figures);
    /// Below the value: its cover, and how old it is when nobody says it now: "11 of 12 bots known, 4 to 8 min old".
    [[nodiscard]] static QString hint(const FigureText &text, UtcTime now);
    /// "9 of 12 heard now".
    [[nodiscard]] static QString heard(const FleetFigures &figures);
    /// "3.1.0 × 3, 3.2.0 × 1".
    [[nodiscard]] static QString versions(const std::vector<VersionCount> &versions);
    /// "1 dead, 3 trading": only what there is.
    [[nodiscard]] static QString counts(const FleetCounts &counts);

private:
    template<typename T>
    [[nodiscard]] static FigureText text(const Covered<T> &figure, int total, QString (*say)(const std::optional<T> &));
    /// `part`: how many of the bots ever said it, when not all did.
    [[nodiscard]] static FigureText lastKnown(const QString &value, const QString &part);
    [[nodiscard]] static QString partOf(int covered, int total);
};

} // namespace fleet
