// A BotCore with a disk, an engine and a gateway that a test can stop at any effect.
// The engine starts blocked, as a real one must.
#pragma once

#include "CommandSource.h"
#include "bot/BotCore.h"
#include "core/Json.h"

#include <map>
#include <optional>
#include <vector>

namespace fleet::test {

class CoreHarness final {
public:
    explicit CoreHarness(const CommandSource &source, bool standby = false) : m_source(source)
    {
        Bundle bundle = source.bundle(m_name);
        bundle.standby = standby;
        m_disk = toCompactJson(toJson(memoryFromBundle(bundle)));
        boot();
    }

    /// Dies at once: everything but the disk is gone, a new instance starts.
    void boot()
    {
        const Result<BotMemory> memory = memoryFromJson(*parseJsonObject(m_disk));
        Q_ASSERT(memory);
        engineTrades = false;
        openOrders.clear();
        m_core.emplace(BotCore::Identity{.address = {BotId(m_name), GroupId(QStringLiteral("spot-arb")), {}},
                                         .fleet = CommandSource::fleet(),
                                         .instance = InstanceId(randomHex(8))},
                       *memory);
        run(m_core->start(time()));
    }

    void take(const Envelope &envelope, const std::optional<QString> &refusal = std::nullopt)
    {
        run(m_core->take(m_core->verify(envelope, time().gateway), refusal, m_identity, time()));
    }

    void catchUp() { run(m_core->caughtUp()); }

    /// The engine finishes what it was told, in the order of the orders.
    void finishOrders(const QString &trouble = {})
    {
        while (!openOrders.empty() && m_core) {
            const StrategyOrder order = openOrders.front();
            openOrders.erase(openOrders.begin());
            if (trouble.isEmpty()) {
                settle(order.task);
            }
            run(m_core->orderFinished(order.ticket, trouble, positions, time()));
        }
    }

    void tick() { run(m_core->tick(positions, time())); }
    void loseLink(const LostLinkPolicy &policy) { run(m_core->linkLost(policy, time())); }

    /// Every answer reaches the gateway.
    void deliver()
    {
        while (const std::optional<PendingAnswer> next = m_core->nextAnswer()) {
            answers.push_back(*next);
            run(m_core->answerEnded(time()));
        }
    }

    /// Effects are carried out up to this many from now on, then the bot dies; nothing = it lives.
    void dieAfter(int effects) { m_effectsToLive = effects; }

    [[nodiscard]] BotCore &core() { return *m_core; }
    [[nodiscard]] BotTime time() const { return {.own = now, .gateway = now + clockError}; }
    [[nodiscard]] std::vector<AnswerStatus> statusesOf(const CommandId &id) const
    {
        std::vector<AnswerStatus> statuses;
        for (const PendingAnswer &answer : answers) {
            if (answer.command == id) {
                statuses.push_back(answer.status);
            }
        }
        return statuses;
    }

    UtcTime now = ManualClock::defaultStart;
    milliseconds clockError{0};
    Positions positions{.positions = 3, .orders = 5, .keptByPolicy = 0};
    bool engineTrades = false;
    std::vector<StrategyOrder> openOrders;
    std::map<StrategyTask, int> ordersGiven;
    std::vector<PendingAnswer> answers; ///< as the gateway has them
    std::optional<Leaving> left;
    int persists = 0;

private:
    void run(const Effects &effects)
    {
        for (const Effect &effect : effects) {
            if (m_effectsToLive && (*m_effectsToLive)-- <= 0) {
                m_effectsToLive.reset();
                boot();
                return;
            }
            carryOut(effect);
        }
    }

    void carryOut(const Effect &effect)
    {
        if (std::holds_alternative<PersistEffect>(effect)) {
            m_disk = toCompactJson(toJson(m_core->memory()));
            ++persists;
        } else if (const auto *order = std::get_if<OrderEffect>(&effect)) {
            ++ordersGiven[order->order.task];
            if (order->order.task == StrategyTask::Resume) {
                engineTrades = true;
                return;
            }
            engineTrades = engineTrades && !isWindDown(order->order.task);
            openOrders.push_back(order->order);
        } else if (const auto *leave = std::get_if<LeaveEffect>(&effect)) {
            left = leave->how;
        }
    }

    void settle(StrategyTask task)
    {
        if (task == StrategyTask::CancelOrders) {
            positions.orders = 0;
        } else if (task == StrategyTask::CloseAll || task == StrategyTask::Drain) {
            positions.positions = 0;
        }
    }

    const CommandSource &m_source;
    QString m_name = QStringLiteral("spot-arb-01");
    QByteArray m_disk;
    crypto::SigningKeyPair m_identity = crypto::makeSigningKeyPair();
    std::optional<BotCore> m_core;
    std::optional<int> m_effectsToLive;
};

} // namespace fleet::test
