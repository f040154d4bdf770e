#include "protocol/Heartbeat.h"

#include "Samples.h"
#include "core/Json.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;

Q_DECLARE_METATYPE(fleet::BotState)

class HeartbeatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        VERIFY_PROPERTY(
            "every heartbeat survives the wire", [](const QString &phase, const QString &version, bool hasMetrics) {
                Heartbeat heartbeat = aHeartbeat();
                heartbeat.phase = phase;
                heartbeat.version = version;
                heartbeat.seq = *rc::gen::inRange<qint64>(0, 9'000'000'000'000'000);
                heartbeat.interval = seconds(*rc::gen::inRange(1, 3601));
                heartbeat.keyVersion = *rc::gen::inRange(1, std::numeric_limits<int>::max());
                heartbeat.gatewayCalls = *rc::gen::inRange<qint64>(0, 1'000'000);
                heartbeat.keptByPolicy = *rc::gen::inRange<qint64>(0, 100);
                heartbeat.lostLink = {seconds(*rc::gen::inRange(1, 86401)),
                                      *rc::gen::element(LostLinkAct::CarryOn, LostLinkAct::Drain, LostLinkAct::Cancel,
                                                        LostLinkAct::Flatten)};
                heartbeat.applied.assign(*rc::gen::inRange<std::size_t>(0, appliedHistory + 1), CommandId(u"c"_s));
                if (!hasMetrics) {
                    heartbeat.metrics = {};
                }
                const auto read = heartbeatFromJson(parseJsonObject(toCompactJson(toJson(heartbeat))).value());
                RC_ASSERT(read.has_value());
                RC_ASSERT(*read == heartbeat);
            });
    }

    void refusesWhatIsMissingOrWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *key, const char *what, const QJsonValue &value) {
            QTest::addRow("%s %s", key, what) << QString::fromLatin1(key) << value;
        };
        for (const char *key : {"agent_id", "instance", "seq", "sent_at", "interval_s", "version", "state", "holds",
                                "lost_link", "fleet", "aud"}) {
            row(key, "missing", QJsonValue::Undefined);
        }
        const QJsonObject good = toJson(aHeartbeat());
        const QStringList keys = good.keys();
        for (const QString &key : keys) {
            if (key != u"metrics" && key != u"custom") {
                row(qPrintable(key), "true", true);
            }
        }
        for (const char *key : {"seq", "key_version", "usage", "kept_by_policy", "interval_s"}) {
            row(key, "negative", -1);
            row(key, "broken", 1.5);
            row(key, "huge", 1e300);
            row(key, "text", u"1"_s);
        }
        row("interval_s", "0", 0);
        row("interval_s", "over an hour", 3601);
        row("key_version", "0", 0);
        row("key_version", "over 31 bits", 4294967297.0);
        row("instance", "empty", QString());
        row("state", "unknown", u"sleeping"_s);
        row("sent_at", "a date", u"2026-11-22"_s);
        row("applied", "over 20", QJsonArray::fromStringList(QStringList(21, u"c"_s)));
        row("applied", "of numbers", QJsonArray{1});
        row("holds", "of texts", QJsonArray{u"op"_s});
        row("lost_link", "empty", QJsonObject());
        row("lost_link", "without after_s", QJsonObject{{u"do"_s, u"drain"_s}});
        row("lost_link", "with text", QJsonObject{{u"after_s"_s, u"120"_s}, {u"do"_s, u"drain"_s}});
        row("lost_link", "never", QJsonObject{{u"after_s"_s, 0}, {u"do"_s, u"drain"_s}});
        row("lost_link", "after ages", QJsonObject{{u"after_s"_s, 86401}, {u"do"_s, u"drain"_s}});
        row("lost_link", "with an unknown act", QJsonObject{{u"after_s"_s, 120}, {u"do"_s, u"panic"_s}});
    }
    void refusesWhatIsMissingOrWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QJsonObject good = toJson(aHeartbeat());
        const Result<Heartbeat> read =
            heartbeatFromJson(value.isUndefined() ? without(good, key) : with(good, key, value));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ProblemKind::Protocol);
    }

    void aMissingValueIsMissing()
    {
        const QJsonObject bare =
            without(without(without(toJson(aHeartbeat()), u"metrics"_s), u"custom"_s), u"applied"_s);
        const Result<Heartbeat> read = heartbeatFromJson(bare);
        QVERIFY(read);
        QCOMPARE(read->metrics, Metrics());
        QVERIFY(read->applied.empty());
    }

    // What a bot does and holds must not be lost with a figure.
    void aFigureThatCannotBeReadIsMissing_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QStringList>("unreadable");
        QTest::newRow("text") << u"metrics"_s << QJsonValue(QJsonObject{{u"cpu_pct"_s, u"50"_s}})
                              << QStringList{u"cpu_pct"_s};
        QTest::newRow("two of them") << u"metrics"_s
                                     << QJsonValue(QJsonObject{{u"open_positions"_s, -1}, {u"open_orders"_s, 0.5}})
                                     << QStringList{u"open_positions"_s, u"open_orders"_s};
        QTest::newRow("no object") << u"metrics"_s << QJsonValue(true) << QStringList{u"metrics"_s};
        QTest::newRow("custom text") << u"custom"_s << QJsonValue(QJsonObject{{u"x"_s, u"1"_s}}) << QStringList{u"x"_s};
        QTest::newRow("custom list") << u"custom"_s << QJsonValue(QJsonArray()) << QStringList{u"custom"_s};
    }
    void aFigureThatCannotBeReadIsMissing()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QStringList, unreadable);
        const Heartbeat good = aHeartbeat();
        const Result<Heartbeat> read = heartbeatFromJson(with(toJson(good), key, value));
        QVERIFY(read);
        QCOMPARE(read->unreadable, unreadable);
        QCOMPARE(read->state, good.state);
        QCOMPARE(read->holds, good.holds);
        QVERIFY(!read->metrics.cpuPct || key == u"custom");
    }

    void ignoresUnknownFields()
    {
        QCOMPARE(heartbeatFromJson(with(toJson(aHeartbeat()), u"mood"_s, u"good"_s)).value(), aHeartbeat());
    }

    void knowsHeldStates_data()
    {
        QTest::addColumn<BotState>("state");
        QTest::addColumn<bool>("held");
        QTest::newRow("dormant") << BotState::Dormant << true;
        QTest::newRow("trading") << BotState::Trading << false;
        QTest::newRow("pausing") << BotState::Pausing << true;
        QTest::newRow("paused") << BotState::Paused << true;
        QTest::newRow("draining") << BotState::Draining << true;
        QTest::newRow("drained") << BotState::Drained << true;
        QTest::newRow("stopping") << BotState::Stopping << true;
        QTest::newRow("stopped") << BotState::Stopped << true;
        QTest::newRow("updating") << BotState::Updating << false;
    }
    void knowsHeldStates()
    {
        QFETCH(BotState, state);
        QFETCH(bool, held);
        QCOMPARE(isHeldState(state), held);
        QCOMPARE(botStateFromString(QString::fromLatin1(QTest::currentDataTag())), std::optional(state));
        QCOMPARE(toString(state), QString::fromLatin1(QTest::currentDataTag()));
    }
};

QTEST_APPLESS_MAIN(HeartbeatTest)
#include "HeartbeatTest.moc"
