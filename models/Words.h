// How numbers, times and states are said to people, everywhere the same.
// Never decides anything; a missing value is a dash, never a zero.
#pragma once

#include "core/Money.h"
#include "core/Time.h"
#include "fleet/FleetView.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace fleet {

class Words final {
    Q_DECLARE_TR_FUNCTIONS(fleet::Words)

public:
    Words() = delete;

    [[nodiscard]] static QString missing();
    [[nodiscard]] static QString number(qint64 value);
    [[nodiscard]] static QString number(const std::optional<qint64> &value);
    /// "−284.70": sign, thousands, decimals; no currency.
    [[nodiscard]] static QString amount(Money value, int decimals = 2);
    /// "$225,375".
    [[nodiscard]] static QString dollars(Money value, int decimals = 0);
    [[nodiscard]] static QString dollars(const std::optional<Money> &value);

    /// "0.7 s", "42 s", "7 min 50 s", "3 h 27 min", "2 d 4 h".
    [[nodiscard]] static QString duration(milliseconds value);
    /// The same with one unit: "2 s", "4 min", "3 h".
    [[nodiscard]] static QString age(milliseconds value);
    /// From the youngest to the oldest, with one unit where they share it: "6 to 29 s", "40 s to 8 min", "4 min".
    [[nodiscard]] static QString ages(milliseconds youngest, milliseconds oldest);
    /// "+0.2 s", "−1.4 s".
    [[nodiscard]] static QString signedSeconds(milliseconds value);
    /// "15:42:12" in the operator's zone.
    [[nodiscard]] static QString clockTime(UtcTime time);
    /// "22 Nov 2026 15:42:12 UTC": date, time and zone.
    [[nodiscard]] static QString exactTime(UtcTime time);
    /// "22 Nov 15:42" in the operator's zone: what is older than a day, to the minute.
    [[nodiscard]] static QString dayAndTime(UtcTime time);
    /// "15:42:12"; with its date when that is another day's than `now`: "22 Nov 15:42".
    [[nodiscard]] static QString timeOf(UtcTime time, UtcTime now);
    /// Date and time in UTC, for the status line.
    [[nodiscard]] static QString utcTime(UtcTime time);

    [[nodiscard]] static QString bots(int count);
    /// "a, b, c".
    [[nodiscard]] static QString list(const QStringList &items);
    /// For a label that folds: a name is not broken at its hyphens, nor a number from its unit. Not for anything that is
    /// copied.
    [[nodiscard]] static QString unbroken(const QString &text);
    /// "a, b, c and 9 more"; names are only left out when that spares at least three.
    [[nodiscard]] static QString names(const QStringList &names);
    [[nodiscard]] static QString positions(qint64 count);
    [[nodiscard]] static QString orders(qint64 count);

    [[nodiscard]] static QString state(DesiredState state);
    [[nodiscard]] static QString state(BotState state);
    [[nodiscard]] static QString liveness(Liveness liveness);
    [[nodiscard]] static QString outcome(Outcome outcome);
    [[nodiscard]] static QString delivery(DeliveryState state);
    [[nodiscard]] static QString phase(const QString &phase);
    /// What happens to positions in a stop: "Flatten all".
    [[nodiscard]] static QString windDown(WindDown windDown);
    /// The act: "Emergency stop", "Pause".
    [[nodiscard]] static QString verb(Verb verb);
    /// What so many bots have done that carried it out, as it follows "that they": "stopped", "were released".
    [[nodiscard]] static QString verbDone(Verb verb, int bots);
    /// The same behind a count: "9 of 12 stopped", "9 of 12 released".
    [[nodiscard]] static QString verbState(Verb verb);
    [[nodiscard]] static QString hold(const Hold &hold);
    [[nodiscard]] static QString reason(const QString &reason);
};

} // namespace fleet
