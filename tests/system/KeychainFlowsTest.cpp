// A profile whose API key is in a keychain, by the command line: made, used inside its session, and not outside of it.
#include "SystemTest.h"

#include "core/Files.h"
#include "sandbox/GatewayServer.h"
#include "support/Keyring.h"
#include "vault/Keychain.h"

#include <QFile>

namespace fleet::test {

using std::chrono::seconds;

class KeychainFlowsTest final : public SystemTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initKeepsTheKeyInAFileUnlessAskedOtherwise();
    void outsideTheSessionItSaysWhatToDo();
    void theKeyIsMovedBothWays();

private:
    /// At a gateway that does not say that it is a sandbox.
    [[nodiscard]] Ran init(const QString &options);
    [[nodiscard]] bool keyIsInTheFile()
    {
        return QFile::exists(system().profile() + QStringLiteral("/secrets/api.key"));
    }

    std::unique_ptr<sandbox::GatewayServer> m_gateway;
    QByteArray m_key;
};

void KeychainFlowsTest::initTestCase()
{
    QTRY_COMPARE(QCoro::waitFor(keychain::look()), KeychainState::Open); // the daemon is on its way to the bus
}

Ran KeychainFlowsTest::init(const QString &options)
{
    m_gateway = std::make_unique<sandbox::GatewayServer>();
    if (!m_gateway->start()) {
        qFatal("the gateway does not start");
    }
    m_key = m_gateway->addAgent(QStringLiteral("fleet-manager-acme"), QStringLiteral("pro"));
    const QString keyFile = system().write(QStringLiteral("key.txt"), m_key + '\n');
    return system().cli(QStringLiteral("init --gateway %1 --org acme --api-key-file %2 %3")
                            .arg(m_gateway->url().toString(), keyFile, options));
}

void KeychainFlowsTest::initKeepsTheKeyInAFileUnlessAskedOtherwise()
{
    const Ran made = init(QString());
    EXITS(made, 0);
    QVERIFY2(made.says("in a private file"), made.all().constData());
    QVERIFY(keyIsInTheFile());
    QVERIFY(!made.says(m_key.constData()));
}

void KeychainFlowsTest::outsideTheSessionItSaysWhatToDo()
{
    const Ran made = init(QStringLiteral("--keychain"));
    EXITS(made, 0);
    QVERIFY2(made.says("in the desktop keychain") && made.says("could not stop the fleet by itself"),
             made.all().constData());
    QVERIFY(!keyIsInTheFile());
    EXITS(system().cli(QStringLiteral("status")), 0);

    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    const Ran outside = system().cli(QStringLiteral("status"));
    const Ran stop = system().cli(QStringLiteral("stop --fleet --yes"));
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    QVERIFY2(outside.exit == 1 && outside.says("There is no desktop keychain here"), outside.all().constData());
    QVERIFY2(outside.took < seconds(10), outside.all().constData());
    QVERIFY2(stop.exit != 0 && stop.says("There is no desktop keychain here"), stop.all().constData());
}

void KeychainFlowsTest::theKeyIsMovedBothWays()
{
    EXITS(init(QString()), 0);
    const Ran there = system().cli(QStringLiteral("move-key --to keychain"));
    EXITS(there, 0);
    QVERIFY(there.says("in the desktop keychain"));
    QVERIFY(!keyIsInTheFile());
    EXITS(system().cli(QStringLiteral("status")), 0);
    EXITS(system().cli(QStringLiteral("move-key --to file")), 0);
    QCOMPARE(readFile(system().profile() + QStringLiteral("/secrets/api.key")).value(), m_key);
    EXITS(system().cli(QStringLiteral("status")), 0);
    EXITS(system().cli(QStringLiteral("move-key --to cloud")), 2);
}

} // namespace fleet::test

QTEST_GUILESS_MAIN(fleet::test::KeychainFlowsTest)
#include "KeychainFlowsTest.moc"
