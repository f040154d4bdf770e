#include "store/InboxFile.h"
#include "store/Database.h"

#include "support/Compare.h"
#include "support/PrivateMounts.h"
#include "support/RapidCheckQt.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <latch>
#include <memory>

using namespace fleet;
using namespace fleet::test;

namespace {

template<typename T>
Result<T> await(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

InboxParcel parcel(qint64 eventId, const QByteArray &bytes = "{}")
{
    return {.eventId = eventId, .bytes = bytes, .receivedAt = fromEpochMs(1'000 + eventId)};
}

/// Hands all in and waits for what became of them.
QList<Kept> keepAll(Inbox &inbox, const QList<InboxParcel> &parcels)
{
    std::latch answered(parcels.size());
    std::vector<Kept> results(static_cast<std::size_t>(parcels.size()));
    for (qsizetype at = 0; at < parcels.size(); ++at) {
        inbox.keep(parcels.at(at), [&answered, &result = results.at(static_cast<std::size_t>(at))](Kept kept) {
            result = kept;
            answered.count_down();
        });
    }
    answered.wait();
    return {results.begin(), results.end()};
}

Kept keepOne(Inbox &inbox, const InboxParcel &one)
{
    return keepAll(inbox, {one}).value(0, Kept::Failed);
}

QList<qint64> idsIn(InboxFile &inbox, qint64 after = 0, int limit = 1000)
{
    QList<qint64> ids;
    const auto entries = await(inbox.read(after, limit));
    if (entries) {
        for (const InboxEntry &entry : *entries) {
            ids.append(entry.parcel.eventId);
        }
    }
    return ids;
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Kept is kept, in order, once; what does not fit or cannot be written is refused in so many words.
class InboxFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        if (!m_mounted.isEmpty()) {
            PrivateMounts::unmount(std::exchange(m_mounted, {}));
        }
    }

    void keepsInOrder()
    {
        InboxFile inbox(path());
        const InboxParcel first = parcel(7, QByteArray("\x00\xFF raw", 6));
        QCOMPARE(keepAll(inbox, {first, parcel(3), parcel(5)}), QList<Kept>(3, Kept::Stored));
        const auto entries = await(inbox.read(0, 2));
        QVERIFY(entries.has_value());
        QCOMPARE(entries->size(), 2U);
        QVERIFY(entries->front().parcel == first);
        QCOMPARE(idsIn(inbox, entries->back().seq), QList<qint64>{5});
        QCOMPARE(inbox.state().parcels, 3);
        QCOMPARE(inbox.state().bytes, 10);
        QVERIFY(!inbox.state().problem.has_value());
    }

    void acknowledgedIsGone()
    {
        InboxFile inbox(path());
        keepAll(inbox, {parcel(1), parcel(2), parcel(3)});
        const auto entries = await(inbox.read(0, 2));
        QVERIFY(await(inbox.acknowledge(entries->back().seq)).has_value());
        QCOMPARE(idsIn(inbox), QList<qint64>{3});
        QCOMPARE(inbox.state().parcels, 1);
        // Numbers go on where they were: whoever reads on from its last one misses nothing.
        QVERIFY(await(inbox.acknowledge(entries->back().seq + 1)).has_value());
        QCOMPARE(keepOne(inbox, parcel(4)), Kept::Stored);
        QCOMPARE(idsIn(inbox, entries->back().seq + 1), QList<qint64>{4});
    }

    void sameEventHasOneRow()
    {
        InboxFile inbox(path());
        QCOMPARE(keepOne(inbox, parcel(1, "a")), Kept::Stored);
        QCOMPARE(keepOne(inbox, parcel(1, "a")), Kept::Duplicate);
        // Another event under the same number: a gateway that lost its database counts from 1 again.
        QCOMPARE(keepOne(inbox, parcel(1, "b")), Kept::Stored);
        const QList<Kept> together = keepAll(inbox, {parcel(2), parcel(2)});
        QCOMPARE(together, (QList<Kept>{Kept::Stored, Kept::Duplicate}));
        QCOMPARE(idsIn(inbox), (QList<qint64>{1, 1, 2}));
        QCOMPARE(inbox.state().parcels, 3);
    }

    void survivesRestart()
    {
        {
            InboxFile inbox(path());
            keepAll(inbox, {parcel(1), parcel(2), parcel(3)});
            const auto entries = await(inbox.read(0, 1));
            QVERIFY(await(inbox.acknowledge(entries->front().seq)).has_value());
        }
        InboxFile inbox(path());
        QCOMPARE(idsIn(inbox), (QList<qint64>{2, 3}));
        QCOMPARE(inbox.state().parcels, 2);
        QCOMPARE(keepOne(inbox, parcel(2)), Kept::Duplicate);
    }

    void commitsWhatWaitsWhenItGoes()
    {
        {
            InboxFile inbox(path());
            for (int id = 1; id <= 500; ++id) {
                inbox.keep(parcel(id), [](Kept) {});
            }
        }
        InboxFile inbox(path());
        QCOMPARE(idsIn(inbox).size(), 500);
    }

    void isBounded()
    {
        InboxFile inbox(path(), {.parcels = 2, .bytes = 10});
        QCOMPARE(keepOne(inbox, parcel(1, "12345")), Kept::Stored);
        QCOMPARE(keepOne(inbox, parcel(2, "123456")), Kept::Full);
        QCOMPARE(keepOne(inbox, parcel(3, "1234")), Kept::Stored);
        QCOMPARE(keepOne(inbox, parcel(4, "1")), Kept::Full);
        const auto entries = await(inbox.read(0, 1));
        QVERIFY(await(inbox.acknowledge(entries->front().seq)).has_value());
        QCOMPARE(keepOne(inbox, parcel(4, "1")), Kept::Stored);
        QCOMPARE(idsIn(inbox), (QList<qint64>{3, 4}));
    }

    void aReadIsBounded()
    {
        InboxFile inbox(path());
        const QByteArray large(3 * 1024 * 1024, 'x');
        keepAll(inbox, {parcel(1, large), parcel(2, large), parcel(3, large), parcel(4, large)});
        QCOMPARE(idsIn(inbox), (QList<qint64>{1, 2, 3}));
    }

    void fullDiskIsToldAndGoesBy()
    {
        if (!mount()) {
            QSKIP("This kernel lets nobody mount anything here.");
        }
        InboxFile inbox(path());
        QCOMPARE(keepOne(inbox, parcel(1)), Kept::Stored);
        QFile filler(m_mounted + QLatin1String("/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(512, 'x')) > 0) {}
        const QByteArray large(300'000, 'y');
        QCOMPARE(keepOne(inbox, parcel(2, large)), Kept::Failed);
        QVERIFY(inbox.state().problem.has_value());
        QCOMPARE(inbox.state().problem->kind, ProblemKind::Storage);
        QCOMPARE(inbox.state().parcels, 1);
        QVERIFY(filler.remove());
        QCOMPARE(keepOne(inbox, parcel(2, large)), Kept::Stored);
        QVERIFY(!inbox.state().problem.has_value());
        QCOMPARE(idsIn(inbox), (QList<qint64>{1, 2}));
    }

    void readOnlyDiskIsTold()
    {
        if (!mount()) {
            QSKIP("This kernel lets nobody mount anything here.");
        }
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, true));
        InboxFile inbox(path());
        QCOMPARE(keepOne(inbox, parcel(1)), Kept::Failed);
        QVERIFY(inbox.state().problem.has_value());
        QVERIFY(PrivateMounts::setReadOnly(m_mounted, false));
        QCOMPARE(keepOne(inbox, parcel(1)), Kept::Stored);
    }

    void aMissingFolderIsTold()
    {
        InboxFile inbox(m_folder->filePath(QStringLiteral("nowhere/inbox.db")));
        QCOMPARE(keepOne(inbox, parcel(1)), Kept::Failed);
        QCOMPARE(await(inbox.read(0, 1)).error().kind, ProblemKind::Storage);
        QCOMPARE(await(inbox.acknowledge(1)).error().kind, ProblemKind::Storage);
    }

    void aDamagedFileIsSetAside()
    {
        QVERIFY(writeBytes(path(), "this was a letter to my grandmother"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged")));
        InboxFile inbox(path());
        QCOMPARE(keepOne(inbox, parcel(1)), Kept::Stored);
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.corrupt-*")}).size(), 1);
    }

    void anotherProgramsFileIsLeftAlone()
    {
        {
            const auto created = createDatabaseFile(path());
            const auto other = Database::open(path(), Access::ReadWrite);
            QVERIFY(created && other);
            QVERIFY((*other)->execute(QStringLiteral("CREATE TABLE letters (text TEXT)")).has_value());
        }
        InboxFile inbox(path());
        QCOMPARE(keepOne(inbox, parcel(1)), Kept::Failed);
        QCOMPARE(inbox.state().problem->kind, ProblemKind::Invalid);
    }

    void aNewerFileIsLeftAlone()
    {
        {
            InboxFile inbox(path());
            QCOMPARE(keepOne(inbox, parcel(1)), Kept::Stored);
        }
        {
            const auto file = Database::open(path(), Access::ReadWrite);
            QVERIFY(file && (*file)->execute(QStringLiteral("PRAGMA user_version = 99")));
        }
        InboxFile inbox(path());
        QCOMPARE(keepOne(inbox, parcel(2)), Kept::Failed);
        QVERIFY(inbox.state().problem->detail.contains(QStringLiteral("newer version")));
    }

    // Whatever is handed in, read and acknowledged, and however often the program ends in between: each event that was
    // said to be kept is read, in the order of its first coming, until it is acknowledged.
    void losesAndRepeatsNothing()
    {
        VERIFY_PROPERTY("what is kept is read until it is acknowledged",
                        [this](const std::vector<std::uint8_t> &steps) {
                            QFile::remove(path());
                            QFile::remove(path() + QLatin1String("-wal"));
                            QFile::remove(path() + QLatin1String("-shm"));
                            QList<qint64> expected;
                            auto inbox = std::make_unique<InboxFile>(path());
                            for (const std::uint8_t step : steps) {
                                const qint64 id = 1 + step % 16;
                                if (step >= 240) {
                                    inbox.reset();
                                    inbox = std::make_unique<InboxFile>(path());
                                } else if (step >= 200) {
                                    const auto entries = await(inbox->read(0, static_cast<int>(1 + step % 3)));
                                    RC_ASSERT(entries.has_value());
                                    if (!entries->empty()) {
                                        RC_ASSERT(await(inbox->acknowledge(entries->back().seq)).has_value());
                                        expected.remove(0, static_cast<qsizetype>(entries->size()));
                                    }
                                } else {
                                    const Kept kept = keepOne(*inbox, parcel(id));
                                    RC_ASSERT((kept == Kept::Duplicate) == expected.contains(id));
                                    if (kept == Kept::Stored) {
                                        expected.append(id);
                                    }
                                }
                            }
                            RC_ASSERT(idsIn(*inbox) == expected);
                            RC_ASSERT(inbox->state().parcels == expected.size());
                        });
    }

private:
    [[nodiscard]] QString path() const
    {
        return (m_mounted.isEmpty() ? m_folder->path() : m_mounted) + QLatin1String("/inbox.db");
    }
    [[nodiscard]] bool mount()
    {
        constexpr int kilobytes = 1024;
        if (!PrivateMounts::isAvailable() || !PrivateMounts::mountSmall(m_folder->path(), kilobytes)) {
            return false;
        }
        m_mounted = m_folder->path();
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_mounted;
};

int main(int argc, char *argv[])
{
    PrivateMounts::enter();
    const QCoreApplication application(argc, argv);
    InboxFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "InboxFileTest.moc"
