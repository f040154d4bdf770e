// Level-1 bots on the real protocol library whose trading engines count what they are asked to do.
// Never look at a command: what they count is what reached the engine behind the protocol.
#pragma once

#include "bot/BotAgent.h"
#include "bot/Strategy.h"
#include "core/Clock.h"
#include "gateway/EventStream.h"
#include "gateway/Transport.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace fleet::test {

/// How often each task was ordered.
using TaskCounts = std::map<StrategyTask, int>;
[[nodiscard]] QString toString(const TaskCounts &counts);

/// Carries everything out within a few milliseconds.
class CountingStrategy final : public Strategy {
    Q_OBJECT

public:
    [[nodiscard]] std::optional<QString> refusal(const Command &command) const override;
    void carryOut(const StrategyOrder &order) override;
    [[nodiscard]] Positions positions() const override;
    [[nodiscard]] Metrics metrics() const override;

    [[nodiscard]] TaskCounts takeCounts() { return std::exchange(m_counts, {}); }

private:
    TaskCounts m_counts;
    qint64 m_positions = 2;
    qint64 m_orders = 3;
};

/// Lives on one thread.
class CountingBots final {
public:
    explicit CountingBots(const Clock &clock) : m_clock(clock) {}
    CountingBots(const CountingBots &) = delete;
    CountingBots &operator=(const CountingBots &) = delete;
    ~CountingBots();

    /// All bundles of the folder.
    [[nodiscard]] Result<void> start(const QString &folder);

    struct Bot {
        std::unique_ptr<CountingStrategy> strategy;
        std::unique_ptr<BotAgent> agent;
        [[nodiscard]] BotId id() const { return agent->bundle().bot; }
        [[nodiscard]] const BotCore &core() const { return agent->core(); }
    };
    [[nodiscard]] std::vector<Bot> &all() { return m_bots; }

private:
    [[nodiscard]] Result<void> add(const QString &path);

    const Clock &m_clock;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<EventStream> m_stream;
    std::vector<Bot> m_bots;
};

} // namespace fleet::test
