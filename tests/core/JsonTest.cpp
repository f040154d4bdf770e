#include "core/Json.h"

#include "support/Compare.h"
#include "support/RapidCheckQt.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <random>

using namespace fleet;

namespace {

QByteArray nested(int levels, const QByteArray &inner)
{
    return QByteArray(levels, '[') + inner + QByteArray(levels, ']');
}

rc::Gen<QJsonValue> aValue(int depth)
{
    const auto scalar = rc::gen::oneOf(
        rc::gen::just(QJsonValue(QJsonValue::Null)),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool value) { return QJsonValue(value); }),
        rc::gen::map(rc::gen::arbitrary<qint64>(), [](qint64 value) { return QJsonValue(value); }),
        rc::gen::map(rc::gen::inRange(-1'000'000, 1'000'000), [](int value) { return QJsonValue(value / 64.0); }),
        rc::gen::map(rc::gen::arbitrary<QString>(), [](const QString &text) { return QJsonValue(text); }));
    if (depth == 0) {
        return scalar;
    }
    const auto items = rc::gen::scale(0.2, rc::gen::container<std::vector<QJsonValue>>(aValue(depth - 1)));
    const auto fields = rc::gen::scale(
        0.2, rc::gen::container<std::map<QString, QJsonValue>>(rc::gen::arbitrary<QString>(), aValue(depth - 1)));
    return rc::gen::oneOf(scalar,
                          rc::gen::map(items,
                                       [](const std::vector<QJsonValue> &list) {
                                           QJsonArray array;
                                           for (const QJsonValue &item : list) {
                                               array.append(item);
                                           }
                                           return QJsonValue(array);
                                       }),
                          rc::gen::map(fields, [](const std::map<QString, QJsonValue> &map) {
                              QJsonObject object;
                              for (const auto &[key, value] : map) {
                                  object.insert(key, value);
                              }
                              return QJsonValue(object);
                          }));
}

} // namespace

class JsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QJsonValue>("value");

        QTest::newRow("object") << QByteArray(R"( {"a":{"b":[1,"x",null,true]}} )")
                                << QJsonValue(QJsonObject{
                                       {QStringLiteral("a"),
                                        QJsonObject{{QStringLiteral("b"),
                                                     QJsonArray{1, QStringLiteral("x"), QJsonValue::Null, true}}}}});
        QTest::newRow("text alone") << QByteArray(R"("x")") << QJsonValue(QStringLiteral("x"));
        QTest::newRow("number alone") << QByteArray("-1.5e3") << QJsonValue(-1500.0);
        QTest::newRow("largest whole number")
            << QByteArray("9223372036854775807") << QJsonValue(std::numeric_limits<qint64>::max());
        QTest::newRow("escapes") << QByteArray("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uded1\"")
                                 << QJsonValue(QStringLiteral("\"\\/\b\f\n\r\t\u00E9\U0001F6D1"));
        QTest::newRow("zero character") << QByteArray(R"("a\u0000b")") << QJsonValue(QString::fromLatin1("a\0b", 3));
        QTest::newRow("byte order mark inside a text")
            << QByteArray("\"\xEF\xBB\xBFx\"") << QJsonValue(QStringLiteral("\uFEFFx"));
        QTest::newRow("empty key") << QByteArray(R"({"":1})") << QJsonValue(QJsonObject{{QString(), 1}});
    }

    void parses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QJsonValue, value);
        const Result<QJsonValue> parsed = parseJson(json);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(*parsed, value);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n");
        QTest::newRow("cut") << QByteArray(R"({"a":1)");
        QTest::newRow("trailing bytes") << QByteArray("{} x");
        QTest::newRow("two values") << QByteArray("{}{}");
        QTest::newRow("trailing zero byte") << QByteArray("{}\0", 3);
        QTest::newRow("trailing comma") << QByteArray("[1,]");
        QTest::newRow("comment") << QByteArray("[1/**/]");
        QTest::newRow("single quotes") << QByteArray("{'a':1}");
        QTest::newRow("bare key") << QByteArray("{a:1}");
        QTest::newRow("NaN") << QByteArray("NaN");
        QTest::newRow("Infinity") << QByteArray("[Infinity]");
        QTest::newRow("number beyond a double") << QByteArray("1e999");
        QTest::newRow("whole number beyond 64 bits") << QByteArray("18446744073709551616");
        QTest::newRow("leading zero") << QByteArray("01");
        QTest::newRow("leading plus") << QByteArray("+1");
        QTest::newRow("raw line break in a text") << QByteArray("\"a\nb\"");
        QTest::newRow("invalid UTF-8") << QByteArray("\"\xFF\"");
        QTest::newRow("overlong UTF-8") << QByteArray("\"\xC0\xAF\"");
        QTest::newRow("surrogate in UTF-8") << QByteArray("\"\xED\xA0\x80\"");
        QTest::newRow("unpaired surrogate") << QByteArray(R"("\ud800")");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
        QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"a":1})");
        QTest::newRow("duplicate key, spelled otherwise") << QByteArray(R"({"a":1,"\u0061":2})");
        QTest::newRow("duplicate key, not neighbours") << QByteArray(R"({"a":1,"b":2,"a":3})");
        QTest::newRow("duplicate empty key") << QByteArray(R"({"":1,"":2})");
        QTest::newRow("duplicate key in a list in an object") << QByteArray(R"({"x":[{"a":1,"a":2}]})");
        QTest::newRow("33 levels") << nested(33, "");
        QTest::newRow("a million levels") << nested(1'000'000, "");
        QTest::newRow("a million openings") << QByteArray(1'000'000, '[');
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        const Result<QJsonValue> parsed = parseJson(json);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ProblemKind::Protocol);
        QVERIFY(parsed.error().detail.size() < 200);
    }

    void keysThatOnlyLookAlikeAreTwo()
    {
        const Result<QJsonObject> parsed = parseJsonObject("{\"\xEF\xBB\xBFverb\":1,\"verb\":2}");
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), 2);
        QCOMPARE(parsed->value(QStringLiteral("verb")).toInt(), 2);
    }

    void takesThirtyTwoLevels()
    {
        QVERIFY(parseJson(nested(32, "")));
        QVERIFY(parseJson(nested(32, "1")));
        QVERIFY(!parseJson(nested(32, "{}")));
    }

    void wantsAnObject_data()
    {
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("\"{}\"");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("not JSON") << QByteArray("<html>");
    }

    void wantsAnObject()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseJsonObject(json));
    }

    void duplicatesAreRefusedAtAnyDepth()
    {
        VERIFY_PROPERTY("a doubled key is refused wherever it stands", [] {
            const int depth = *rc::gen::inRange(0, 31);
            const QString key = *rc::gen::arbitrary<QString>();
            const QByteArray name = QJsonDocument(QJsonArray{key}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
            QByteArray json = '{' + name + ":1,\"other\":2," + name + ":3}";
            for (int i = 0; i < depth; ++i) {
                json =
                    *rc::gen::arbitrary<bool>() ? QByteArray("[0," + json + ']') : QByteArray("{\"k\":" + json + '}');
            }
            const Result<QJsonValue> parsed = parseJson(json);
            RC_ASSERT(!parsed.has_value());
            RC_ASSERT(parsed.error().detail.contains(QStringLiteral("occurs twice")));
        });
    }

    void everyObjectSurvivesItsText()
    {
        VERIFY_PROPERTY("an object written and parsed is the same object", [] {
            const QJsonObject object{{QStringLiteral("v"), *aValue(4)}};
            const Result<QJsonObject> parsed = parseJsonObject(toCompactJson(object));
            RC_ASSERT(parsed.has_value());
            RC_ASSERT(*parsed == object);
        });
    }

    void anyBytesAreParsedOrRefused()
    {
        VERIFY_PROPERTY("no bytes crash the parser", [](const std::vector<char> &bytes) {
            const Result<QJsonValue> parsed = parseJson(QByteArrayView(bytes.data(), std::ssize(bytes)));
            RC_ASSERT(parsed.has_value() || parsed.error().kind == ProblemKind::Protocol);
        });
    }

    void manyShuffledKeysTakeNoLonger()
    {
        constexpr int count = 90'000;
        std::vector<int> order(count);
        std::iota(order.begin(), order.end(), 100'000);
        std::shuffle(order.begin(), order.end(),
                     std::mt19937(7)); // NOLINT(bugprone-random-generator-seed,cert-msc51-cpp)
        QByteArray json = "{";
        for (const int key : order) {
            json += '"' + QByteArray::number(key) + "\":0,";
        }
        json.back() = '}';
        QElapsedTimer timer;
        timer.start();
        const Result<QJsonObject> parsed = parseJsonObject(json);
        QVERIFY(parsed);
        QCOMPARE(parsed->size(), count);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "JsonTest.moc"
