#include "faults/FaultFleet.h"
#include "support/Compare.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int botCount = 80;
constexpr double clockRate = 3.0;
constexpr int instants = 20;
constexpr milliseconds latency{40};
constexpr int slowShare = 50; ///< per cent of the answers that take slowMore longer: the window has a middle
constexpr int slowMore = 200;
constexpr milliseconds resumeBudget{2'000};
/// A loaded machine may be slower than the budget; an engine that waits for something is slower than this.
constexpr milliseconds resumeLimit{10'000};

quint32 chooseSeed()
{
    bool isChosen = false;
    const int chosen = qEnvironmentVariableIntValue("FLEET_SEED", &isChosen);
    return isChosen ? static_cast<quint32>(chosen) : QRandomGenerator::global()->generate() >> 1;
}

void slowDown(sandbox::GatewayServer &gateway)
{
    gateway.setLatency(latency);
    gateway.setFault({.kind = sandbox::GatewayFault::Kind::Slow,
                      .value = slowMore,
                      .percent = slowShare,
                      .pathPrefix = QStringLiteral("/v1/messaging"),
                      .afterEffect = true});
}

void speedUp(sandbox::GatewayServer &gateway)
{
    gateway.clearFaults();
    gateway.setLatency(milliseconds(0));
}

int countIn(const OperationView &operation, DeliveryState state)
{
    return static_cast<int>(std::count_if(operation.deliveries.begin(), operation.deliveries.end(),
                                          [state](const DeliveryView &delivery) { return delivery.state == state; }));
}

} // namespace

/// Kills an engine while it sends a stop to a fleet, at random instants. FLEET_SEED repeats a run.
class EngineKillTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedWhileSending_data();
    void killedWhileSending();
    void cleanup() { m_fleet->stopEngine(); }

private:
    std::unique_ptr<FaultFleet> m_fleet;
    QRandomGenerator m_random;
    qint64 m_windowMicros = 0;
};

void EngineKillTest::initTestCase()
{
    const quint32 seed = chooseSeed();
    qInfo("FLEET_SEED=%u", seed);
    m_random.seed(seed);
    m_fleet = std::make_unique<FaultFleet>(botCount, clockRate);
    QCOMPARE(m_fleet->setUp(), QString());

    slowDown(m_fleet->gateway());
    const OperationId id = newOperation();
    QByteArray said;
    QCOMPARE(m_fleet->runCrashEngine({toString(Verb::EmergencyStop), id.text(), QStringLiteral("sent")}, false, &said),
             QString());
    m_windowMicros = said.trimmed().split('\n').last().toLongLong();
    QVERIFY(m_windowMicros > 0);
    qInfo("The sending window is %lld us.", static_cast<long long>(m_windowMicros));
    speedUp(m_fleet->gateway());
    QCOMPARE(m_fleet->startEngine(), QString());
    QCOMPARE(m_fleet->awaitEnd(id), QString());
    QCOMPARE(m_fleet->awaitAgreement(), QString());
    QCOMPARE(m_fleet->faultOfExecutions(), QString());
    m_fleet->stopEngine();
}

void EngineKillTest::killedWhileSending_data()
{
    QTest::addColumn<qint64>("micros");
    for (int instant = 1; instant <= instants; ++instant) {
        const auto micros = static_cast<qint64>(m_random.generateDouble() * static_cast<double>(m_windowMicros));
        QTest::addRow("%d, after %lld us", instant, static_cast<long long>(micros)) << micros;
    }
}

void EngineKillTest::killedWhileSending()
{
    QFETCH(const qint64, micros);
    slowDown(m_fleet->gateway());
    const OperationId id = newOperation();
    QCOMPARE(m_fleet->runCrashEngine(
                 {toString(Verb::EmergencyStop), id.text(), QStringLiteral("after"), QString::number(micros)}, true),
             QString());
    speedUp(m_fleet->gateway());

    QElapsedTimer sinceRestart;
    sinceRestart.start();
    QCOMPARE(m_fleet->startEngine(), QString());
    const std::optional<OperationView> found = m_fleet->operation(id);
    if (found) {
        const int unsent = countIn(*found, DeliveryState::Queued);
        QTRY_VERIFY_WITH_TIMEOUT(countIn(*m_fleet->operation(id), DeliveryState::Queued) == 0,
                                 static_cast<int>(FaultFleet::patience.count()));
        const qint64 resumed = sinceRestart.elapsed();
        QCOMPARE(m_fleet->awaitEnd(id), QString());
        qInfo("%d of %d unsent at the restart; resumed after %lld ms (%s 2 s), all proved after %lld ms", unsent,
              botCount, static_cast<long long>(resumed), milliseconds(resumed) <= resumeBudget ? "within" : "over",
              static_cast<long long>(sinceRestart.elapsed()));
        QVERIFY2(milliseconds(resumed) <= resumeLimit, "resumed too late");
    }
    QCOMPARE(m_fleet->awaitAgreement(), QString());
    QCOMPARE(m_fleet->faultOfExecutions(), QString());
    if (!found) {
        qInfo("killed before it was durable; %d of %d bots have it by now", m_fleet->botsReached(Verb::EmergencyStop),
              botCount);
    }
    m_fleet->stopEngine();
    if (found) {
        QCOMPARE(m_fleet->faultOfAnswers(id), QString());
    }
}

QTEST_GUILESS_MAIN(EngineKillTest)
#include "EngineKillTest.moc"
