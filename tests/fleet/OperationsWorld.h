// The whole way of an operation: its services, a store and a real gateway; the bots are played by the test.
// Time stands still until the test moves it.
#pragma once

#include "fleet/Operations.h"
#include "gateway/RestGateway.h"
#include "sandbox/GatewayServer.h"
#include "store/Store.h"
#include "support/FleetHarness.h"

#include <QTest>

namespace fleet::test {

inline constexpr int patience = 10'000; // ms, real

struct World : FleetHarness {
    Q_DISABLE_COPY_MOVE(World)

    explicit World(DialectKind dialect = DialectKind::Rest)
    {
        sandbox::GatewayOptions options;
        options.rateLimits = false;
        options.clock = &clock;
        server = std::make_unique<sandbox::GatewayServer>(options);
        if (!server->start()) {
            qFatal("the sandbox gateway does not start");
        }
        key = server->addAgent(identity.managerId, u"pro"_s);
        transport = std::make_unique<Transport>(
            *readBaseUrl(server->url().toString()), [this] { return key; }, clock);
        gateway = std::make_unique<RestGateway>(*transport, [this] { return key; });
        store = std::move(Store::open(folder.filePath(u"fleet.db"_s)).value());
        makeServices(dialect);
    }
    ~World()
    {
        operations.reset();
        transport.reset();
    }

    void makeServices(DialectKind dialect = DialectKind::Rest)
    {
        operations.reset();
        log = std::make_unique<ChangeLog>(*store);
        book = std::make_unique<OperationBook>(*log);
        dispatcher = std::make_unique<Dispatcher>(*gateway, *transport, *keys, clock, identity.managerId, identity.tag);
        answers = std::make_unique<AnswerReader>(*gateway, identity.managerId);
        operations = std::make_unique<Operations>(Operations::Parts{.state = state,
                                                                    .book = *book,
                                                                    .log = *log,
                                                                    .dispatcher = *dispatcher,
                                                                    .answers = *answers,
                                                                    .factory = *factory,
                                                                    .clock = clock,
                                                                    .fleet = identity,
                                                                    .dialect = dialect,
                                                                    .canRead = true});
        operations->tick();
    }

    /// As a start of a new engine on the same store.
    void restart()
    {
        log->flush();
        book.reset();
        operations.reset();
        store.reset();
        store = std::move(Store::open(folder.filePath(u"fleet.db"_s)).value());
        const Result<StoreImage> image = store->load();
        makeServices();
        operations->restore(*image);
    }

    void pass(milliseconds duration)
    {
        constexpr milliseconds step{500};
        for (milliseconds left = duration; left > milliseconds(0); left -= step) {
            clock.advance(std::min(left, step));
            operations->tick();
        }
    }
    void say(const Heartbeat &heartbeat, bool wasSilent = false)
    {
        const auto effect = state.takeReport(heartbeat, clock.now(), clock.now(), milliseconds(0));
        operations->onHeartbeat(heartbeat, effect, wasSilent);
    }
    [[nodiscard]] Delivery &delivery(const OperationId &operation, const BotId &bot) const
    {
        return book->find(operation)->deliveries.at(bot);
    }
    [[nodiscard]] DeliveryState stateOf(const OperationId &operation, const BotId &bot) const
    {
        return delivery(operation, bot).record.state;
    }
    [[nodiscard]] bool comesTo(const OperationId &operation, const BotId &bot, DeliveryState wanted) const
    {
        return QTest::qWaitFor([&] { return stateOf(operation, bot) == wanted; }, patience);
    }
    [[nodiscard]] OperationId submit(const OperationRequest &asked)
    {
        const Result<OperationId> id = operations->submit(asked, snapshot());
        if (!id) {
            qWarning("refused: %s", qPrintable(id.error().detail));
        }
        return id.value_or(OperationId());
    }
    [[nodiscard]] Hold holdOf(const OperationId &operation, HoldKind kind) const
    {
        return {
            .id = holdIdOf(operation), .kind = kind, .owner = u"ana"_s, .reason = u"drill"_s, .placedAt = clock.now()};
    }
    [[nodiscard]] int messagesTo(const BotId &bot) const
    {
        return static_cast<int>(server->counters().messagesByRecipient.value(bot.text()));
    }
    /// Puts the bot's signed word into the operation's thread, as the bot itself would.
    void answer(const OperationId &operation, const BotId &bot, AnswerStatus status, BotState botState,
                std::vector<Hold> holds)
    {
        Answer said{.command = delivery(operation, bot).record.command,
                    .bot = bot,
                    .status = status,
                    .detail = u"as told"_s,
                    .values = {},
                    .state = botState,
                    .holds = std::move(holds),
                    .openPositions = 0,
                    .openOrders = 0,
                    .keptByPolicy = 0,
                    .instance = InstanceId(u"instance-1"_s),
                    .seq = ++sequences[bot],
                    .at = clock.now(),
                    .fleetTag = identity.tag,
                    .audience = identity.audience};
        deliver(operation, bot, sign(bot, PayloadType::Answer, toJson(said)));
    }
    void deliver(const OperationId &operation, const BotId &bot, const Envelope &envelope)
    {
        Q_EMIT answers->messageRead(book->find(operation)->record.thread,
                                    Message{.id = randomHex(8),
                                            .sender = bot.text(),
                                            .recipient = identity.managerId,
                                            .type = u"accept"_s,
                                            .subject = {},
                                            .body = QString::fromUtf8(toBytes(envelope)),
                                            .metadata = {},
                                            .thread = {},
                                            .createdAt = clock.now()});
    }

    QByteArray key;
    std::unique_ptr<sandbox::GatewayServer> server;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<RestGateway> gateway;
    std::unique_ptr<Store> store;
    std::unique_ptr<ChangeLog> log;
    std::unique_ptr<OperationBook> book;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<AnswerReader> answers;
    std::unique_ptr<Operations> operations;
};

} // namespace fleet::test
