// The metrics of a sample in words: their names, units, values and limits, everywhere the same.
// Never judges a value; of a metric of a strategy's own it knows the name alone.
#pragma once

#include "core/Health.h"
#include "health/Thresholds.h"

#include <QCoreApplication>
#include <QString>

namespace fleet {

class MetricWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::MetricWords)

public:
    MetricWords() = delete;

    /// "Drawdown"; of a strategy's own metric the name that it has.
    [[nodiscard]] static QString name(const QString &metric);
    /// "%", "ms", "USD", "MB", "h"; empty for counts and for a strategy's own.
    [[nodiscard]] static QString unit(const QString &metric);
    /// What it measures, in a sentence.
    [[nodiscard]] static QString meaning(const QString &metric);
    /// For a column whose head says the unit: "12.0", with the same decimals in every row.
    [[nodiscard]] static QString figure(const QString &metric, double value);
    /// At the edge of a chart, without its unit and with `decimals`; a time as "4 h 7 min", much as "150k" or "−1.25M".
    [[nodiscard]] static QString mark(const QString &metric, double value, int decimals);
    /// "12.0 %", "6,120 ms", "$1,204.00", "4 h 7 min".
    [[nodiscard]] static QString value(const QString &metric, double value);
    /// The same with no more decimals than it has: "10 %".
    [[nodiscard]] static QString limit(const QString &metric, double value);
    /// "warning above 5 %, critical above 10 %"; "no limit".
    [[nodiscard]] static QString limits(const QString &metric, const Limits &limits);
    /// The same where there is little room: "5 / 10 %", "– / 2,048 MB", "below 2 / –", "no limit".
    [[nodiscard]] static QString limitsInShort(const QString &metric, const Limits &limits);
    /// "Drawdown 12.0 %, limit 10 %"; "Drawdown 4.0 %, back within 5 %, settling".
    [[nodiscard]] static QString reason(const HealthReason &reason);
    /// All of them: "Drawdown 12.0 %, limit 10 %; Errors 7, limit 3"; empty for none.
    [[nodiscard]] static QString reasons(const Verdict &verdict);
};

} // namespace fleet
