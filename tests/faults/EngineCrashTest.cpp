#include "faults/Boundaries.h"
#include "faults/FaultFleet.h"
#include "support/Compare.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int botCount = 6;
constexpr double clockRate = 5.0;

/// The engine died after the operation was durable, so that it must be known after a restart.
bool isDurable(Verb verb, Boundary reached)
{
    switch (reached) {
    case Boundary::Accepted:
        return false;
    case Boundary::BeforeSend:
    case Boundary::AfterSend:
    case Boundary::Taken:
    case Boundary::Answered:
        // An emergency verb goes out side by side with its record; every other one after it.
        return !isEmergency(verb);
    case Boundary::Recorded:
    case Boundary::TakenRecorded:
    case Boundary::AnswerRecorded:
        return true;
    }
    Q_UNREACHABLE();
}

bool maySend(Boundary reached)
{
    return reached != Boundary::Accepted && reached != Boundary::BeforeSend;
}

quint64 commandsSent(const sandbox::GatewayCounters &counters, CountingBots &bots, quint64 &mostOfOne)
{
    quint64 sum = 0;
    mostOfOne = 0;
    for (const CountingBots::Bot &bot : bots.all()) {
        const quint64 count = counters.messagesByRecipient.value(bot.id().text());
        sum += count;
        mostOfOne = std::max(mostOfOne, count);
    }
    return sum;
}

} // namespace

class EngineCrashTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesAndRepeatsNothing_data();
    void losesAndRepeatsNothing();
    void cleanup() { m_fleet->stopEngine(); }

private:
    std::unique_ptr<FaultFleet> m_fleet;
};

void EngineCrashTest::initTestCase()
{
    m_fleet = std::make_unique<FaultFleet>(botCount, clockRate);
    QCOMPARE(m_fleet->setUp(), QString());
}

void EngineCrashTest::losesAndRepeatsNothing_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Boundary>("boundary");
    QTest::addColumn<int>("occurrence");
    for (const Verb verb : {Verb::Pause, Verb::Resume, Verb::EmergencyStop}) {
        for (const Boundary boundary : boundaries) {
            const bool once = boundary == Boundary::Accepted || boundary == Boundary::Recorded
                           || boundary == Boundary::BeforeSend || boundary == Boundary::AfterSend;
            for (const int occurrence : once ? std::vector<int>{1} : std::vector<int>{1, botCount / 2, botCount}) {
                QTest::addRow("%s, %s %d", qPrintable(toString(verb)), qPrintable(nameOf(boundary)), occurrence)
                    << verb << boundary << occurrence;
            }
        }
    }
}

void EngineCrashTest::losesAndRepeatsNothing()
{
    QFETCH(const Verb, verb);
    QFETCH(const Boundary, boundary);
    QFETCH(const int, occurrence);

    QCOMPARE(m_fleet->startEngine(), QString());
    QCOMPARE(m_fleet->settle(verb == Verb::Resume), QString());
    m_fleet->stopEngine();
    QCOMPARE(m_fleet->faultOfExecutions(), QString());
    m_fleet->gateway().resetCounters();

    const OperationId id = newOperation();
    QCOMPARE(
        m_fleet->runCrashEngine(
            {toString(verb), id.text(), QStringLiteral("at"), nameOf(boundary), QString::number(occurrence)}, true),
        QString());
    if (!maySend(boundary)) {
        quint64 most = 0;
        QCOMPARE(commandsSent(m_fleet->gateway().counters(), m_fleet->bots(), most), 0U);
    }

    QElapsedTimer sinceRestart;
    sinceRestart.start();
    QCOMPARE(m_fleet->startEngine(), QString());
    const bool isKnown = m_fleet->operation(id).has_value();
    if (isDurable(verb, boundary)) {
        QVERIFY2(isKnown, "a durable operation was lost");
    }
    if (isKnown) {
        QCOMPARE(m_fleet->awaitEnd(id), QString());
        qInfo("ended %lld ms after the restart", static_cast<long long>(sinceRestart.elapsed()));
    }
    QCOMPARE(m_fleet->awaitAgreement(), QString());

    quint64 mostOfOne = 0;
    const quint64 sent = commandsSent(m_fleet->gateway().counters(), m_fleet->bots(), mostOfOne);
    QVERIFY2(mostOfOne <= 2, "sent again without need"); // a send of unknown outcome is repeated once
    if (boundary == Boundary::TakenRecorded) {
        QVERIFY2(sent <= 2 * botCount - static_cast<quint64>(occurrence), "sent again what the store knew as taken");
    }
    QCOMPARE(m_fleet->faultOfExecutions(), QString());
    if (isKnown) {
        QCOMPARE(m_fleet->botsReached(verb), botCount);
    } else if (!isEmergency(verb) || !maySend(boundary)) {
        // Neither recorded nor sent: it did not happen. Only an emergency verb can be sent without its record.
        QCOMPARE(m_fleet->botsReached(verb), 0);
    }
    m_fleet->stopEngine();
    if (isKnown) {
        QCOMPARE(m_fleet->faultOfAnswers(id), QString());
    }
}

QTEST_GUILESS_MAIN(EngineCrashTest)
#include "EngineCrashTest.moc"
