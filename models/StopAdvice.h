// What a person does at the exchanges about bots that a stop may not reach: what is open there, and what their wind-down
// does with it. Never tells anybody to close what the policy keeps.
#pragma once

#include "fleet/FleetView.h"
#include "models/PlanWords.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <set>

namespace fleet {

class StopAdvice final {
    Q_DECLARE_TR_FUNCTIONS(fleet::StopAdvice)

public:
    /// One bot more; `windDown` is what this stop asks of it.
    void add(const BotView &bot, WindDown windDown);
    /// "Do not count on them; by hand at bybit, okx: cancel 41 orders, close 3 positions; at deribit: cancel 8 orders,
    /// keep 5 positions (policy)." A late bot gets the stop when it returns, so nobody is to close before it can.
    [[nodiscard]] QString text(Liveness liveness, Hindrance hindrance) const;
    /// All exchanges where any of them trades: "bybit, okx".
    [[nodiscard]] QString places() const;

private:
    /// A sum of what is known, and whether any bot leaves it open.
    struct Sum {
        qint64 known = 0;
        bool complete = true;

        void add(const std::optional<qint64> &value);
        [[nodiscard]] bool isNone() const { return complete && known == 0; }
    };
    /// Of the bots with one wind-down, as far as they may have anything open.
    struct Part {
        Sum positions;
        Sum orders;
        std::set<QString> exchanges;
        std::set<QString> groups;
    };

    [[nodiscard]] static QString acts(WindDown windDown, const Part &part);
    [[nodiscard]] QString allParts() const;

    std::map<WindDown, Part> m_parts;
    std::set<QString> m_exchanges;
    int m_bots = 0;
};

} // namespace fleet
