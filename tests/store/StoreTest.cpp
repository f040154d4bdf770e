#include "store/Store.h"

#include "StoreSamples.h"
#include "support/Compare.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

#include <thread>

using namespace fleet;
using namespace fleet::test;

namespace {

QString one(int number)
{
    return QString::number(number);
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = openStore(m_folder->database());
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void beginsEmptyAndWell()
    {
        QVERIFY(m_store->health().writable);
        QCOMPARE(m_store->health().message, QString());
        QCOMPARE(m_store->health().setAside, QString());
        const auto image = m_store->load();
        QVERIFY(image);
        QVERIFY(image->bots.empty() && image->operations.empty() && image->settings.empty());
    }

    void isPrivate()
    {
        QVERIFY(commitNow(*m_store, {setting(QStringLiteral("a"), one(1))}));
        for (const char *suffix : {"", "-wal", "-shm"}) {
            struct stat info = {};
            const QString path = m_folder->database() + QLatin1String(suffix);
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
            QCOMPARE(info.st_mode & 0777U, 0600U);
        }
    }

    void readsBackEveryField()
    {
        QVERIFY(commitNow(*m_store, {sampleBot(), sampleGroup(), sampleOperation(), sampleCommand(), sampleDelivery(),
                                     sampleHold(), sampleReport(),
                                     WatermarkRecord{QStringLiteral("fleet.heartbeat.1"), qint64{1} << 40, 2},
                                     setting(QStringLiteral("counter"), one(9)), sampleNotice(), sampleReason(),
                                     sampleAlert(), sampleSilence()}));
        reopen();
        const auto image = m_store->load();
        QVERIFY(image);
        QVERIFY(image->bots == std::vector{sampleBot()});
        QVERIFY(image->groups == std::vector{sampleGroup()});
        QVERIFY(image->operations == std::vector{sampleOperation()});
        QVERIFY(image->commands == std::vector{sampleCommand()});
        QVERIFY(image->deliveries == std::vector{sampleDelivery()});
        QVERIFY(image->holds == std::vector{sampleHold()});
        QVERIFY(image->reports == std::vector{sampleReport()});
        QVERIFY((image->watermarks
                 == std::vector{WatermarkRecord{QStringLiteral("fleet.heartbeat.1"), qint64{1} << 40, 2}}));
        QVERIFY(image->settings == std::vector{setting(QStringLiteral("counter"), one(9))});
        QVERIFY(image->notices == std::vector{sampleNotice()});
        QVERIFY(image->reasons == std::vector{sampleReason()});
        QVERIFY(image->alerts == std::vector{sampleAlert()});
        QVERIFY(image->silences == std::vector{sampleSilence()});
    }

    void aReasonThatWasAddedStays()
    {
        ReasonRecord rewritten = sampleReason();
        rewritten.text = QStringLiteral("something else");
        QVERIFY(commitNow(*m_store, {sampleOperation(), sampleReason(2), sampleReason(1)}));
        QVERIFY(commitNow(*m_store, {rewritten})); // Asked twice is no fault, and changes nothing.
        reopen();
        QVERIFY(m_store->load()->reasons == (std::vector{sampleReason(1), sampleReason(2)})); // Oldest first.
    }

    void givesBackOpenAlertsAndEverySilence()
    {
        Alert plain{.id = AlertId(QStringLiteral("alert-0")),
                    .key = {AlertRule::Blind, {}},
                    .openedAt = sampleTime,
                    .changedAt = sampleTime};
        Alert closed = sampleAlert(2);
        closed.state = AlertState::Closed;
        Silence everyBotOfAGroup = sampleSilence(2);
        everyBotOfAGroup.match = {.rule = std::nullopt, .group = GroupId(QStringLiteral("perp")), .bot = {}};
        QVERIFY(commitNow(*m_store, {sampleAlert(1), closed, plain, sampleSilence(1), everyBotOfAGroup}));
        reopen();
        const auto image = m_store->load();
        QVERIFY(image);
        QVERIFY(image->alerts == (std::vector{plain, sampleAlert(1)})); // Oldest first.
        QVERIFY(image->silences == (std::vector{everyBotOfAGroup, sampleSilence(1)}));
    }

    void keepsAbsenceApartFromZero()
    {
        Bot bot = sampleBot();
        bot.maxPosition.reset();
        bot.exchanges.clear();
        bot.publicKey.clear();
        CommandRecord command = sampleCommand();
        command.expiresAt.reset();
        DeliveryRecord delivery;
        delivery.operation = OperationId(QStringLiteral("op-1"));
        delivery.bot = bot.id;
        QVERIFY(commitNow(*m_store, {bot, sampleOperation(), command, delivery}));
        const auto image = m_store->load();
        QVERIFY(image);
        QVERIFY(image->bots == std::vector{bot});
        QVERIFY(image->commands == std::vector{command});
        QVERIFY(image->deliveries == std::vector{delivery});
    }

    void replacesByKey()
    {
        DeliveryRecord delivery = sampleDelivery();
        QVERIFY(commitNow(*m_store, {sampleOperation(), delivery, sampleDelivery(1, 2)}));
        delivery.state = DeliveryState::Confirmed;
        delivery.positions.reset();
        QVERIFY(commitNow(*m_store, {delivery}));
        const auto read = m_store->deliveriesOf(delivery.operation);
        QVERIFY(read);
        QVERIFY((*read == std::vector{delivery, sampleDelivery(1, 2)}));
    }

    void keepsABatchWhole()
    {
        const QSignalSpy failed(m_store.get(), &Store::writeFailed);
        const auto result = commitNow(*m_store, refusedBatch(QStringLiteral("half")));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ProblemKind::Storage);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(settingsOf(*m_store), QString());
    }

    void recoversAfterARefusal()
    {
        const QSignalSpy recovered(m_store.get(), &Store::writeRecovered);
        QVERIFY(commitNow(*m_store, {setting(QStringLiteral("a"), one(1))}));
        QCOMPARE(recovered.count(), 0);
        QVERIFY(!commitNow(*m_store, refusedBatch(QStringLiteral("half"))));
        QVERIFY(commitNow(*m_store, {setting(QStringLiteral("b"), one(2))}));
        QVERIFY(commitNow(*m_store, {setting(QStringLiteral("c"), one(3))}));
        QCOMPARE(recovered.count(), 1);
        QCOMPARE(settingsOf(*m_store), QStringLiteral("a=1 b=2 c=3"));
    }

    void callsBackInOrderOnItsThread()
    {
        QList<int> order;
        constexpr int count = 500;
        for (int number = 0; number < count; ++number) {
            const bool bad = number % 100 == 50;
            m_store->commit(bad ? refusedBatch(QStringLiteral("bad"))
                                : WriteBatch{setting(QStringLiteral("last"), one(number))},
                            [&order, number, bad, thread = QThread::currentThread()](const Result<void> &result) {
                                QCOMPARE(QThread::currentThread(), thread);
                                QCOMPARE(result.has_value(), !bad);
                                order += number;
                            });
            QCOMPARE(order.size(), 0);
        }
        QTRY_COMPARE(order.size(), count);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(settingsOf(*m_store), QStringLiteral("last=499"));
    }

    void takesBatchesFromAnyThread()
    {
        std::atomic<int> done{0};
        std::vector<std::thread> threads;
        threads.reserve(4);
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, thread] {
                for (int number = 0; number < 25; ++number) {
                    m_store->commit({setting(QStringLiteral("%1-%2").arg(thread).arg(number), one(number))},
                                    [&done](const Result<void> &result) { done += result ? 1 : 0; });
                }
            });
        }
        for (std::thread &thread : threads) {
            thread.join();
        }
        QTRY_COMPARE(done.load(), 100);
        QCOMPARE(m_store->load()->settings.size(), std::size_t{100});
    }

    void commitsNothingAsASuccess() { QVERIFY(commitNow(*m_store, {})); }

    void commitsWhatWaitedWhenItCloses()
    {
        bool called = false;
        for (int number = 0; number < 50; ++number) {
            m_store->commit({setting(one(number), one(number))}, [&called](const Result<void> &) { called = true; });
        }
        reopen();
        QCOMPARE(m_store->load()->settings.size(), std::size_t{50});
        QCoreApplication::processEvents();
        QVERIFY2(!called, "a callback of a store that is gone");
    }

    void leavesOneFileWhenItCloses()
    {
        QVERIFY(commitNow(*m_store, {setting(QStringLiteral("a"), one(1))}));
        m_store.reset();
        QVERIFY(!QFileInfo::exists(m_folder->database() + QLatin1String("-wal")));
        QVERIFY(!QFileInfo::exists(m_folder->database() + QLatin1String("-shm")));
    }

    void mayBeClosedByACallback()
    {
        int calls = 0;
        for (int number = 0; number < 3; ++number) {
            m_store->commit({setting(one(number), one(number))}, [&](const Result<void> &) {
                ++calls;
                m_store.reset();
            });
        }
        QTRY_VERIFY(!m_store);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }

    void opensPathsThatLookLikeAddresses()
    {
        const QString path = m_folder->path() + QStringLiteral("/a ?mode=memory#50%25 é.db");
        auto store = openStore(path);
        QVERIFY(store);
        QVERIFY(commitNow(*store, {setting(QStringLiteral("a"), one(1))}));
        store = openStore(path);
        QCOMPARE(settingsOf(*store), QStringLiteral("a=1"));
        QVERIFY(QFileInfo::exists(path));
    }

    void givesOnlyTheNewestEndedOperations()
    {
        WriteBatch batch;
        for (int number = 1; number <= 230; ++number) {
            OperationRecord operation = sampleOperation(number);
            operation.ended = number > 5;
            batch.insert(batch.end(), {operation, sampleCommand(number, number), sampleDelivery(number, 1)});
        }
        QVERIFY(commitNow(*m_store, batch));
        const auto image = m_store->load();
        QVERIFY(image);
        QCOMPARE(image->operations.size(), std::size_t{205});
        QCOMPARE(image->operations.front().id.text(), QStringLiteral("op-1"));
        QCOMPARE(image->operations.at(5).id.text(), QStringLiteral("op-31"));
        QCOMPARE(image->deliveries.size(), std::size_t{205});
        QCOMPARE(image->commands.size(), std::size_t{5});
        QVERIFY2(m_store->deliveriesOf(OperationId(QStringLiteral("op-6")))->size() == 1, "older ones are still there");
    }

    void givesOnlyTheNewestNotices()
    {
        WriteBatch batch;
        for (int number = 1; number <= 210; ++number) {
            batch.emplace_back(sampleNotice(number));
        }
        QVERIFY(commitNow(*m_store, batch));
        const auto image = m_store->load();
        QCOMPARE(image->notices.size(), std::size_t{200});
        QCOMPARE(image->notices.front().id, QStringLiteral("notice-11"));
        QCOMPARE(image->notices.back().id, QStringLiteral("notice-210"));
    }

    void givesLiftedHoldsOnlyWhileTheirReleaseIsOpen()
    {
        OperationRecord release = sampleOperation(2, Verb::Release);
        release.fields = {{QStringLiteral("holds"), QJsonArray{QStringLiteral("hold-1")}}};
        HoldRecord beingLifted = sampleHold(1, 1);
        beingLifted.lifted = true;
        HoldRecord liftedLongAgo = sampleHold(1, 2);
        liftedLongAgo.lifted = true;
        HoldRecord atAnotherBot = sampleHold(2, 1);
        atAnotherBot.lifted = true;
        const HoldRecord inForce = sampleHold(3, 1);
        QVERIFY(
            commitNow(*m_store, {release, sampleDelivery(2, 1), beingLifted, liftedLongAgo, atAnotherBot, inForce}));
        QVERIFY((m_store->load()->holds == std::vector{inForce, beingLifted}));
        release.ended = true;
        QVERIFY(commitNow(*m_store, {release}));
        QVERIFY(m_store->load()->holds == std::vector{inForce});
    }

private:
    void reopen()
    {
        m_store.reset();
        m_store = openStore(m_folder->database());
        QVERIFY(m_store);
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
