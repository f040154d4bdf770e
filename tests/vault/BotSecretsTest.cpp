#include "vault/BotSecrets.h"

#include "KeyFolder.h"
#include "support/Compare.h"

#include <QTest>

#include <sys/stat.h>

using namespace fleet;
using test::KeyFolder;

namespace {

const BotId bot(QStringLiteral("spot-arb-1"));
const QString seedName = QStringLiteral("bots/spot-arb-1.seed");
const QString codeName = QStringLiteral("bots/spot-arb-1.code");

QByteArray textOf(const Result<crypto::SecretBytes> &secret)
{
    return secret ? secret->view().toByteArray() : QByteArray("(none)");
}

} // namespace

class BotSecretsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { crypto::initialise(); }
    void init() { m_oldMask = ::umask(0); }
    void cleanup() const { ::umask(m_oldMask); }

    void keepsPrivately()
    {
        const KeyFolder folder;
        const BotSecrets secrets(folder.path());
        QVERIFY(secrets.put(bot, BotSecret::Seed, QByteArray("the seed")));
        QVERIFY(secrets.put(bot, BotSecret::Code, QByteArray("the code")));
        QCOMPARE(textOf(secrets.get(bot, BotSecret::Seed)), QByteArray("the seed"));
        QCOMPARE(textOf(secrets.get(bot, BotSecret::Code)), QByteArray("the code"));
        QCOMPARE(KeyFolder::modeOf(folder.file(QStringLiteral("bots"))), 0700);
        QCOMPARE(KeyFolder::modeOf(folder.file(seedName)), 0600);
        QCOMPARE(KeyFolder::modeOf(folder.file(codeName)), 0600);
    }

    void replaces()
    {
        const KeyFolder folder;
        const BotSecrets secrets(folder.path());
        QVERIFY(secrets.put(bot, BotSecret::Code, QByteArray("a first, longer code")));
        QVERIFY(secrets.put(bot, BotSecret::Code, QByteArray("second")));
        QCOMPARE(textOf(secrets.get(bot, BotSecret::Code)), QByteArray("second"));
    }

    void keepsBotsApart()
    {
        const KeyFolder folder;
        const BotSecrets secrets(folder.path());
        QVERIFY(secrets.put(bot, BotSecret::Seed, QByteArray("mine")));
        QVERIFY(
            secrets.put(BotId(QStringLiteral("spot-arb-1.seed")), BotSecret::Code, QByteArray("a name like a file")));
        QCOMPARE(textOf(secrets.get(bot, BotSecret::Seed)), QByteArray("mine"));
        QCOMPARE(secrets.get(BotId(QStringLiteral("spot-arb-2")), BotSecret::Seed).error().kind, ProblemKind::NotFound);
    }

    void wipesWhatItRemoves()
    {
        const KeyFolder folder;
        const BotSecrets secrets(folder.path());
        QVERIFY(secrets.put(bot, BotSecret::Code, QByteArray(200, 'x')));
        // A second name for the same blocks shows what is left in them.
        const QByteArray second = QFile::encodeName(folder.file(QStringLiteral("bots/second-name")));
        QCOMPARE(::link(QFile::encodeName(folder.file(codeName)).constData(), second.constData()), 0);
        QVERIFY(secrets.remove(bot, BotSecret::Code));
        QVERIFY(!QFile::exists(folder.file(codeName)));
        const QByteArray left = folder.bytes(QStringLiteral("bots/second-name"));
        QCOMPARE(left.size(), 200);
        QVERIFY(!left.contains("xxxx"));
        QCOMPARE(secrets.get(bot, BotSecret::Code).error().kind, ProblemKind::NotFound);
        QVERIFY2(secrets.remove(bot, BotSecret::Code), "removing twice is no fault");
    }

    void refusesWhatOthersCanRead()
    {
        const KeyFolder folder;
        const BotSecrets secrets(folder.path());
        QVERIFY(secrets.put(bot, BotSecret::Seed, QByteArray("the seed")));
        QVERIFY(KeyFolder::setMode(folder.file(seedName), 0644));
        const auto read = secrets.get(bot, BotSecret::Seed);
        QCOMPARE(read.error().kind, ProblemKind::Storage);
        QVERIFY2(read.error().detail.contains(QLatin1String("chmod 600")), qPrintable(read.error().detail));
        QVERIFY(!read.error().detail.contains(QLatin1String("the seed")));
    }

    void neverLeavesItsFolder_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("the folder above") << QStringLiteral("..");
        QTest::newRow("a path") << QStringLiteral("../manager");
        QTest::newRow("an absolute path") << QStringLiteral("/etc/passwd");
        QTest::newRow("a NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        QTest::newRow("a new line") << QStringLiteral("a\n");
    }

    void neverLeavesItsFolder()
    {
        QFETCH(QString, id);
        const KeyFolder folder;
        const BotSecrets secrets(folder.path());
        QCOMPARE(secrets.put(BotId(id), BotSecret::Seed, QByteArray("x")).error().kind, ProblemKind::Invalid);
        QCOMPARE(secrets.get(BotId(id), BotSecret::Seed).error().kind, ProblemKind::Invalid);
        QCOMPARE(secrets.remove(BotId(id), BotSecret::Seed).error().kind, ProblemKind::Invalid);
    }

private:
    mode_t m_oldMask = 0;
};

QTEST_GUILESS_MAIN(BotSecretsTest)
#include "BotSecretsTest.moc"
