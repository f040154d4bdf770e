#include "protocol/Answer.h"

#include "Samples.h"
#include "core/Json.h"
#include "support/RapidCheckQt.h"

using namespace fleet;
using namespace fleet::test;

class AnswerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        VERIFY_PROPERTY(
            "every answer survives the wire", [](const QString &detail, bool knowsCounts, const QString &value) {
                Answer answer = anAnswer();
                answer.status = *rc::gen::element(AnswerStatus::Accepted, AnswerStatus::Completed,
                                                  AnswerStatus::Rejected, AnswerStatus::Failed);
                answer.state =
                    *rc::gen::element(BotState::Dormant, BotState::Trading, BotState::Stopping, BotState::Updating);
                answer.detail = detail;
                answer.values = value.isEmpty() ? QJsonObject() : QJsonObject{{u"limit"_s, value}};
                answer.keptByPolicy = *rc::gen::inRange<qint64>(0, 100);
                answer.seq = *rc::gen::inRange<qint64>(0, 9'000'000'000'000'000);
                if (!knowsCounts) {
                    answer.openOrders.reset();
                    answer.openPositions.reset();
                }
                const auto read = answerFromJson(parseJsonObject(toCompactJson(toJson(answer))).value());
                RC_ASSERT(read.has_value());
                RC_ASSERT(*read == answer);
            });
    }

    void refusesWhatIsMissingOrWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const QJsonValue gone(QJsonValue::Undefined);
        for (const char *key :
             {"command_id", "agent_id", "status", "state", "holds", "instance", "seq", "at", "fleet", "aud"}) {
            QTest::addRow("%s missing", key) << QString::fromLatin1(key) << gone;
            QTest::addRow("%s true", key) << QString::fromLatin1(key) << QJsonValue(true);
        }
        for (const char *key : {"detail", "values", "open_positions", "open_orders", "kept_by_policy"}) {
            QTest::addRow("%s true", key) << QString::fromLatin1(key) << QJsonValue(true);
        }
        for (const char *key : {"seq", "open_positions", "open_orders", "kept_by_policy"}) {
            QTest::addRow("%s negative", key) << QString::fromLatin1(key) << QJsonValue(-1);
            QTest::addRow("%s broken", key) << QString::fromLatin1(key) << QJsonValue(0.5);
            QTest::addRow("%s huge", key) << QString::fromLatin1(key) << QJsonValue(1e300);
        }
        QTest::newRow("instance empty") << u"instance"_s << QJsonValue(QString());
        QTest::newRow("status enrolled") << u"status"_s << QJsonValue(u"enrolled"_s);
        QTest::newRow("state unknown") << u"state"_s << QJsonValue(u"sleeping"_s);
        QTest::newRow("holds hold text") << u"holds"_s << QJsonValue(QJsonArray{u"op-a"_s});
    }
    void refusesWhatIsMissingOrWrong()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const QJsonObject good = toJson(anAnswer());
        QVERIFY(answerFromJson(good));
        QVERIFY(!answerFromJson(value.isUndefined() ? without(good, key) : with(good, key, value)));
    }

    void endsWithOneFinalAnswer()
    {
        QVERIFY(!isFinal(AnswerStatus::Accepted));
        QVERIFY(isFinal(AnswerStatus::Completed));
        QVERIFY(isFinal(AnswerStatus::Rejected));
        QVERIFY(isFinal(AnswerStatus::Failed));
    }

    void readsHolds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("reads");
        const QJsonValue gone(QJsonValue::Undefined);
        QTest::newRow("id missing") << u"id"_s << gone << false;
        QTest::newRow("id empty") << u"id"_s << QJsonValue(QString()) << false;
        QTest::newRow("kind missing") << u"kind"_s << gone << false;
        QTest::newRow("kind unknown") << u"kind"_s << QJsonValue(u"nap"_s) << false;
        QTest::newRow("owner missing") << u"owner"_s << gone << true;
        QTest::newRow("owner wrong") << u"owner"_s << QJsonValue(1) << false;
        QTest::newRow("reason missing") << u"reason"_s << gone << true;
        QTest::newRow("reason wrong") << u"reason"_s << QJsonValue(1) << false;
        QTest::newRow("placed_at missing") << u"placed_at"_s << gone << true;
        QTest::newRow("placed_at wrong") << u"placed_at"_s << QJsonValue(u"noon"_s) << false;
    }
    void readsHolds()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(bool, reads);
        const QJsonObject good = toJson(latchOf(OperationId(u"op-a"_s)));
        QCOMPARE(holdFromJson(good).value(), latchOf(OperationId(u"op-a"_s)));
        QCOMPARE(holdFromJson(value.isUndefined() ? without(good, key) : with(good, key, value)).has_value(), reads);
    }

    void readsEnrolledStrictly_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        for (const char *key : {"status", "agent_id", "public_key", "code_mac", "at", "fleet", "aud"}) {
            QTest::addRow("%s missing", key) << QString::fromLatin1(key) << QJsonValue(QJsonValue::Undefined);
            QTest::addRow("%s true", key) << QString::fromLatin1(key) << QJsonValue(true);
        }
        for (const char *key : {"public_key", "code_mac"}) {
            QTest::addRow("%s short", key) << QString::fromLatin1(key) << QJsonValue(hex32('p').chopped(2));
            QTest::addRow("%s with a stranger", key)
                << QString::fromLatin1(key) << QJsonValue(QString(u"zz"_s + hex32('p')));
        }
        QTest::newRow("another status") << u"status"_s << QJsonValue(u"completed"_s);
    }
    void readsEnrolledStrictly()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const Enrolled enrolled{.bot = sampleBot,
                                .publicKey = QByteArray(32, 'p'),
                                .codeMac = QByteArray(32, 'm'),
                                .at = sampleTime,
                                .fleetTag = u"tag"_s,
                                .audience = u"aud"_s};
        const QJsonObject good = toJson(enrolled);
        QVERIFY(isEnrolledPayload(good));
        QVERIFY(!isEnrolledPayload(toJson(anAnswer())));
        const Result<Enrolled> read = enrolledFromJson(good);
        QVERIFY(read);
        QCOMPARE(read->publicKey, enrolled.publicKey);
        QCOMPARE(read->codeMac, enrolled.codeMac);
        QVERIFY(!enrolledFromJson(value.isUndefined() ? without(good, key) : with(good, key, value)));
    }
};

QTEST_APPLESS_MAIN(AnswerTest)
#include "AnswerTest.moc"
