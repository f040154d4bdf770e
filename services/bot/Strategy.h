// The trading engine as the bot's side of the protocol sees it: what can be asked of it and what it reports.
// Never knows a command, a hold or the gateway; starts blocked and trades only after Resume.
#pragma once

#include "core/Metrics.h"
#include "protocol/Command.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace fleet {

enum class StrategyTask : std::uint8_t {
    Resume,       ///< trade; takes back block, drain and halt
    BlockEntries, ///< open nothing new
    CancelOrders,
    CloseAll,       ///< every position, at market
    CloseLeveraged, ///< leveraged positions only
    Halt,           ///< the trading loop ends; closing what is open stays possible
    Drain,          ///< let positions end in an orderly way
    SetLimits,
    ClosePosition,
    Custom,
    ApplyPermissions,
    RotateExchangeKey,
    Reconcile, ///< learn from the exchange what another bot has open, before taking over
    Assume,    ///< take over another bot's market
    Update,    ///< be ready to start as another version
};

/// Safe to do again and before anything is on disk; everything else is asked for once.
[[nodiscard]] bool isWindDown(StrategyTask task);

struct StrategyOrder {
    quint64 ticket = 0; ///< goes back with finished()
    StrategyTask task = StrategyTask::BlockEntries;
    QJsonObject fields; ///< the command's own fields
};

/// What is open now. Missing where the engine does not know.
struct Positions {
    std::optional<qint64> positions;
    std::optional<qint64> orders;
    qint64 keptByPolicy = 0; ///< positions that the last wind-down was told to keep

    bool operator==(const Positions &) const = default;
};

class Strategy : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Strategy)

public:
    explicit Strategy(QObject *parent = nullptr) : QObject(parent) {}
    ~Strategy() override = default;

    /// Why this engine cannot carry the command out, or nothing. Asked before anything is done.
    [[nodiscard]] virtual std::optional<QString> refusal(const Command &command) const = 0;
    /// Starts the work; finished() comes once for each order but Resume, never from inside this call.
    virtual void carryOut(const StrategyOrder &order) = 0;
    [[nodiscard]] virtual Positions positions() const = 0;
    /// The ten metrics of a heartbeat and the engine's own.
    [[nodiscard]] virtual Metrics metrics() const = 0;

Q_SIGNALS:
    /// `trouble`: empty when it was done, else a sentence.
    void finished(quint64 ticket, const QString &trouble);
};

} // namespace fleet
