// What the board of an operation says, computed from counts and nothing else.
// Never claims that all have done it before each has proved it; a scope of no bots is not a success.
#pragma once

#include "fleet/FleetView.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace fleet {

class BoardWords final {
    Q_DECLARE_TR_FUNCTIONS(fleet::BoardWords)

public:
    BoardWords() = delete;

    /// "9 of 12 bots have proved that they stopped".
    [[nodiscard]] static QString headline(Verb verb, const OutcomeCounts &counts);
    /// "9 of 12 proved".
    [[nodiscard]] static QString progress(const OutcomeCounts &counts);
    /// "8 of 12 stopped": those that proved it.
    [[nodiscard]] static QString progressOf(Verb verb, const OutcomeCounts &counts);
    /// What is left in words: "1 refused, 1 silent, 1 unreachable"; empty when nothing is.
    [[nodiscard]] static QString rest(const OutcomeCounts &counts);
    /// "7 positions, $62,950, 17 orders may still be open as last heard; 2 of the positions are to be kept by policy ·
    /// proved: 4 positions, $5,100 kept by policy; 0 orders": what is left everywhere, the unconfirmed and the confirmed
    /// apart; "all flat" when each bot said so. Only what is proved is said to be kept.
    [[nodiscard]] static QString exposure(const OperationView &operation);
    /// The same of some deliveries only: "2 positions, $18,450, 0 orders may still be open as last heard".
    [[nodiscard]] static QString mayBeOpen(const std::vector<const DeliveryView *> &deliveries);
    /// "Retry 3 of 4 unconfirmed": not all of them can be asked again.
    [[nodiscard]] static QString retry(const OperationView &operation);
    /// What a retry does, and who cannot be asked again and why.
    [[nodiscard]] static QString retryHint(const OperationView &operation);
    /// "12 bots are latched until released": `latched` bots report the latch of this stop now.
    [[nodiscard]] static QString latch(const OperationView &operation, int latched);
    /// "Emergency stop, fleet acme-trading, by op-1: “drill”".
    [[nodiscard]] static QString subject(const OperationView &operation, const QString &organisation);
    /// "op-2 added at 15:43:02: “exchange maintenance”", one a line, oldest first; empty for none.
    [[nodiscard]] static QString addedReasons(const OperationView &operation);
    /// The scope of an operation in words.
    [[nodiscard]] static QString scope(const OperationView &operation, const QString &organisation);
    /// "Recorded before it was sent" and its like; says so when it is not on disk.
    [[nodiscard]] static QString record(const OperationView &operation);
    /// All the unconfirmed, one a line, to be pasted into a chat.
    [[nodiscard]] static QString copyList(const OperationView &operation, const QString &organisation);
};

} // namespace fleet
