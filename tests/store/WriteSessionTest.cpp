#include "store/WriteSession.h"

#include "StoreSamples.h"
#include "store/RecordReader.h"
#include "store/StoreFile.h"
#include "support/Compare.h"

#include <QTest>

using namespace fleet;
using namespace fleet::test;

namespace {

WriteBatch good(const char *name)
{
    return {setting(QString::fromLatin1(name), QStringLiteral("1"))};
}

QString verdicts(const std::vector<Result<void>> &results)
{
    QString text;
    for (const auto &result : results) {
        text += QLatin1Char(result ? 'y' : 'n');
    }
    return text;
}

} // namespace

class WriteSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        auto database = openForWriting(m_folder->database(), true);
        QVERIFY(database);
        m_session = std::make_unique<WriteSession>(std::move(*database));
    }
    void cleanup() { m_session.reset(); }

    void aBadBatchCostsOnlyItself_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("expected");
        QTest::newRow("alone") << QStringLiteral("n") << QString();
        QTest::newRow("first") << QStringLiteral("nyy") << QStringLiteral("s1 s2");
        QTest::newRow("in the middle") << QStringLiteral("yny") << QStringLiteral("s0 s2");
        QTest::newRow("last") << QStringLiteral("yyn") << QStringLiteral("s0 s1");
        QTest::newRow("all") << QStringLiteral("nnn") << QString();
        QTest::newRow("none") << QStringLiteral("yyy") << QStringLiteral("s0 s1 s2");
    }

    void aBadBatchCostsOnlyItself()
    {
        QFETCH(QString, group);
        QFETCH(QString, expected);
        std::vector<WriteBatch> batches;
        for (int at = 0; at < group.size(); ++at) {
            const QString name = numbered("s", at);
            batches.push_back(group[at] == QLatin1Char('y') ? WriteBatch{setting(name, name)} : refusedBatch(name));
        }
        QCOMPARE(verdicts(m_session->commit(batches)), group);
        QVERIFY2(!m_session->isBroken(), "a refused row is no fault of the connection");
        QCOMPARE(names(), expected);
    }

    void goesOnAfterABadBatch()
    {
        QCOMPARE(verdicts(m_session->commit(std::vector<WriteBatch>{refusedBatch(QStringLiteral("bad"))})),
                 QStringLiteral("n"));
        QCOMPARE(verdicts(m_session->commit(std::vector<WriteBatch>{good("a"), good("b")})), QStringLiteral("yy"));
        QCOMPARE(names(), QStringLiteral("a b"));
    }

    void theLastOfAGroupWins()
    {
        const std::vector<WriteBatch> batches{{setting(QStringLiteral("a"), QStringLiteral("1"))},
                                              {setting(QStringLiteral("a"), QStringLiteral("2"))},
                                              refusedBatch(QStringLiteral("a"))};
        QCOMPARE(verdicts(m_session->commit(batches)), QStringLiteral("yyn"));
        QCOMPARE(image().settings.front().value, QStringLiteral("2"));
    }

    // One batch too large for the disk must not take the stops that wait beside it down with it.
    void aBatchThatDoesNotFitCostsOnlyItself()
    {
        auto database = openForWriting(m_folder->database(), false);
        QVERIFY(database);
        const int pages = (*database)->value(QStringLiteral("PRAGMA page_count"))->toInt();
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 20)));
        WriteSession session(std::move(*database));
        const std::vector<WriteBatch> batches{
            good("a"), {setting(QStringLiteral("huge"), QString(1'000'000, QLatin1Char('x')))}, good("b")};
        const auto results = session.commit(batches);
        QCOMPARE(verdicts(results), QStringLiteral("yny"));
        QCOMPARE(results.at(1).error().kind, ProblemKind::Storage);
        QVERIFY2(results.at(1).error().detail.contains(QLatin1String("full")),
                 qPrintable(results.at(1).error().detail));
        QCOMPARE(names(), QStringLiteral("a b"));
    }

private:
    [[nodiscard]] StoreImage image() const
    {
        const auto database = Database::open(m_folder->database(), Access::ReadWrite);
        return readImage(**database).value();
    }
    [[nodiscard]] QString names() const
    {
        QStringList texts;
        for (const SettingRecord &record : image().settings) {
            texts += record.name;
        }
        return texts.join(QLatin1Char(' '));
    }

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<WriteSession> m_session;
};

QTEST_GUILESS_MAIN(WriteSessionTest)
#include "WriteSessionTest.moc"
