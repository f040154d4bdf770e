// A trading engine that does what it is told in the next turn of the event loop and counts what it was told.
// Must never answer from inside carryOut().
#pragma once

#include "bot/Strategy.h"

#include <QMetaObject>

#include <map>

namespace fleet::test {

class InstantStrategy final : public Strategy {
    Q_OBJECT

public:
    using Strategy::Strategy;

    [[nodiscard]] std::optional<QString> refusal(const Command &) const override { return refuses; }

    void carryOut(const StrategyOrder &order) override
    {
        ++told[order.task];
        if (order.task == StrategyTask::Resume) {
            trades = true;
            return;
        }
        trades = trades && !isWindDown(order.task);
        QMetaObject::invokeMethod(
            this,
            [this, order] {
                if (order.task == StrategyTask::CancelOrders) {
                    open.orders = 0;
                } else if (order.task == StrategyTask::CloseAll || order.task == StrategyTask::Drain) {
                    open.positions = 0;
                }
                Q_EMIT finished(order.ticket, {});
            },
            Qt::QueuedConnection);
    }

    [[nodiscard]] Positions positions() const override { return open; }
    [[nodiscard]] Metrics metrics() const override { return {}; }

    Positions open{.positions = 2, .orders = 4, .keptByPolicy = 0};
    bool trades = false;
    std::map<StrategyTask, int> told;
    std::optional<QString> refuses;
};

} // namespace fleet::test
