#include "gateway/EmergencyLane.h"
#include "gateway/Transport.h"

#include "support/ManualClock.h"
#include "support/ScriptedServer.h"
#include "support/TestCertificate.h"

#include <QTest>

#include <atomic>
#include <memory>

using namespace fleet;
using namespace fleet::test;

namespace {

constexpr int patience = 20'000; // ms

HttpCall post()
{
    return {.method = "POST", .target = "/v1/x", .body = "{}", .bearer = "a2a_pro_00", .repeatable = false};
}

/// How a call ended: the status, or the problem's kind.
QString outcome(const Result<HttpAnswer> &answer)
{
    return answer ? QString::number(answer->status) : toString(answer.error().kind);
}

} // namespace

/// Both roads take a certificate for the right host from a trusted issuer, and nothing else.
class TlsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verifies_data();
    void verifies();
    void carriesMany();
};

void TlsTest::verifies_data()
{
    QTest::addColumn<QByteArray>("certificateFor");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("expected");
    QTest::newRow("right host, trusted") << QByteArray("localhost") << true << QStringLiteral("200");
    QTest::newRow("right host, unknown issuer") << QByteArray("localhost") << false << QStringLiteral("offline");
    QTest::newRow("other host, trusted") << QByteArray("gateway.example") << true << QStringLiteral("offline");
}

void TlsTest::verifies()
{
    QFETCH(QByteArray, certificateFor);
    QFETCH(bool, trusted);
    QFETCH(QString, expected);
    const TestCertificate certificate = TestCertificate::forHost(certificateFor);
    ScriptedServer server({}, certificate.server);
    ManualClock clock;
    Transport::Options options;
    options.trustedCertificates = trusted ? certificate.pem : QByteArray();
    Transport transport(
        *readBaseUrl(server.url().toString()), [] { return QByteArray("a2a_pro_00"); }, clock, options);
    for (const Lane lane : {Lane::Command, Lane::Emergency}) {
        QString ended;
        transport.call(post(), lane).then([&ended](const Result<HttpAnswer> &answer) { ended = outcome(answer); });
        QTRY_COMPARE_WITH_TIMEOUT(ended, expected, patience);
    }
    QCOMPARE(server.requests().size(), expected == QStringLiteral("200") ? 2 : 0);
}

void TlsTest::carriesMany()
{
    const TestCertificate certificate = TestCertificate::forHost("localhost");
    ScriptedServer server({}, certificate.server);
    EmergencyLane lane(server.url(), {.maxConnections = 8,
                                      .requestTimeout = std::chrono::milliseconds(patience),
                                      .connectTimeout = std::chrono::milliseconds(patience),
                                      .trustedCertificates = certificate.pem});
    const auto good = std::make_shared<std::atomic<int>>(0);
    lane.send(std::vector<HttpCall>(100, post()), [good](std::size_t, const Result<HttpAnswer> &answer) {
        *good += answer && answer->status == 200 ? 1 : 0;
    });
    QTRY_COMPARE_WITH_TIMEOUT(good->load(), 100, patience);
    QVERIFY(server.connections() <= 8);
}

QTEST_GUILESS_MAIN(TlsTest)
#include "TlsTest.moc"
