#include "sandbox/FaultSpec.h"

#include <QTest>

using namespace fleet;
using namespace fleet::sandbox;

Q_DECLARE_METATYPE(fleet::sandbox::FaultSpec)

class FaultSpecTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
};

void FaultSpecTest::isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FaultSpec>("expected");
    const auto row = [](const char *text, const char *target, FaultKind kind, qint64 value, int startMs,
                        std::optional<int> durationMs) {
        const std::optional<milliseconds> duration =
            durationMs ? std::optional(milliseconds(*durationMs)) : std::nullopt;
        QTest::newRow(text) << QString::fromLatin1(text)
                            << FaultSpec{QString::fromLatin1(target), kind, value, milliseconds(startMs), duration};
    };
    row("spot-arb-01=refuse", "spot-arb-01", FaultKind::Refuse, 0, 0, {});
    row("perp-momentum-02=hang@8+30", "perp-momentum-02", FaultKind::Hang, 0, 8000, 30000);
    row("gateway=down@5+10", "gateway", FaultKind::Down, 0, 5000, 10000);
    row("gateway=slow:250", "gateway", FaultKind::Slow, 250, 0, {});
    row("gateway=slow", "gateway", FaultKind::Slow, 200, 0, {});
    row("gateway=429@0.5+1.25", "gateway", FaultKind::RateLimited, 0, 500, 1250);
    row("gateway=5xx:500", "gateway", FaultKind::ServerError, 500, 0, {});
    row("gateway=ws-off", "gateway", FaultKind::NoWebSocket, 0, 0, {});
    row("gateway=reset@3", "gateway", FaultKind::Reset, 0, 3000, {});
    row("a=skew:-3600", "a", FaultKind::Skew, -3600, 0, {});
    row("a=crash+20", "a", FaultKind::Crash, 0, 0, 20000);
    row("a=flood:100@1", "a", FaultKind::Flood, 100, 1000, {});
}

void FaultSpecTest::isRead()
{
    QFETCH(QString, text);
    QFETCH(FaultSpec, expected);
    const Result<FaultSpec> spec = readFaultSpec(text);
    QVERIFY2(spec, spec ? "" : qPrintable(spec.error().detail));
    QVERIFY(*spec == expected);
}

void FaultSpecTest::isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *text, const char *word) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(word);
    };
    row("", "TARGET=KIND");
    row("hang", "TARGET=KIND");
    row("=hang", "TARGET=KIND");
    row("a=", "Possible: crash");
    row("a=sleep", "not a fault of a bot");
    row("a=down", "not a fault of a bot");
    row("gateway=hang", "not a fault of the gateway");
    row("gateway=slow:fast", "not a whole number");
    row("a=hang:3", "takes no value");
    row("a=hang@soon", "not a start");
    row("a=hang@-1", "not a start");
    row("a=hang+0", "not a duration");
    row("a=hang+x", "not a duration");
    row("a=hang+nan", "not a duration");
    row("gateway=reset+5", "happens once");
}

void FaultSpecTest::isRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const Result<FaultSpec> spec = readFaultSpec(text);
    QVERIFY(!spec);
    QVERIFY2(spec.error().detail.contains(word), qPrintable(spec.error().detail));
}

QTEST_GUILESS_MAIN(FaultSpecTest)
#include "FaultSpecTest.moc"
