#include "core/Json.h"

#include "support/Compare.h"

#include <QTest>

#include <functional>

using namespace fleet;

using Read = std::function<void(JsonReader &)>;
Q_DECLARE_METATYPE(Read)

class JsonReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryType()
    {
        const QJsonObject object = parseJsonObject(R"({"s":"x","i":42,"n":1.5,"b":true,"t":"2026-11-22T15:07:19Z",)"
                                                   R"("o":{"k":1},"a":[1],"l":["x","y"]})")
                                       .value();
        JsonReader read(object, QStringLiteral("test"));
        QCOMPARE(read.string("s"), QStringLiteral("x"));
        QCOMPARE(read.integer("i"), qint64(42));
        QCOMPARE(read.number("n"), 1.5);
        QCOMPARE(read.number("i"), 42.0);
        QCOMPARE(read.boolean("b"), true);
        QCOMPARE(toIso(read.time("t")), QStringLiteral("2026-11-22T15:07:19.000Z"));
        QCOMPARE(read.object("o").value(QStringLiteral("k")).toInt(), 1);
        QCOMPARE(read.array("a").size(), 1);
        QCOMPARE(read.strings("l"), QStringList({QStringLiteral("x"), QStringLiteral("y")}));
        QCOMPARE(read.optionalString("s"), std::optional(QStringLiteral("x")));
        QCOMPARE(read.optionalInteger("i"), std::optional(qint64(42)));
        QCOMPARE(read.optionalNumber("n"), std::optional(1.5));
        QCOMPARE(read.optionalBoolean("b"), std::optional(true));
        QVERIFY(read.optionalTime("t"));
        QVERIFY(read.optionalObject("o"));
        QVERIFY(read.optionalArray("a"));
        QVERIFY(read.optionalStrings("l"));
        QVERIFY(read.ok());
        QVERIFY(!read.problem());
    }

    void absentAndNullAreTheSame_data()
    {
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("absent") << QByteArray("{}");
        QTest::newRow("null") << QByteArray(R"({"k":null})");
    }

    void absentAndNullAreTheSame()
    {
        QFETCH(QByteArray, json);
        const QJsonObject object = parseJsonObject(json).value();
        JsonReader read(object, QStringLiteral("test"));
        QVERIFY(!read.optionalString("k"));
        QVERIFY(!read.optionalInteger("k"));
        QVERIFY(!read.optionalNumber("k"));
        QVERIFY(!read.optionalBoolean("k"));
        QVERIFY(!read.optionalTime("k"));
        QVERIFY(!read.optionalObject("k"));
        QVERIFY(!read.optionalArray("k"));
        QVERIFY(!read.optionalStrings("k"));
        QVERIFY(read.ok());
        static_cast<void>(read.string("k"));
        QVERIFY(!read.ok());
        QCOMPARE(read.problem()->detail, QStringLiteral("test: \"k\" is missing."));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Read>("read");

        const Read string = [](JsonReader &read) { static_cast<void>(read.string("k")); };
        const Read optionalString = [](JsonReader &read) { static_cast<void>(read.optionalString("k")); };
        const Read integer = [](JsonReader &read) { static_cast<void>(read.integer("k")); };
        const Read optionalInteger = [](JsonReader &read) { static_cast<void>(read.optionalInteger("k")); };
        const Read number = [](JsonReader &read) { static_cast<void>(read.number("k")); };
        const Read boolean = [](JsonReader &read) { static_cast<void>(read.boolean("k")); };
        const Read time = [](JsonReader &read) { static_cast<void>(read.time("k")); };
        const Read object = [](JsonReader &read) { static_cast<void>(read.object("k")); };
        const Read array = [](JsonReader &read) { static_cast<void>(read.array("k")); };
        const Read strings = [](JsonReader &read) { static_cast<void>(read.strings("k")); };

        QTest::newRow("number for a text") << QByteArray("1") << string;
        QTest::newRow("number for an optional text") << QByteArray("1") << optionalString;
        QTest::newRow("text for a whole number") << QByteArray("\"1\"") << integer;
        QTest::newRow("fraction for a whole number") << QByteArray("1.5") << integer;
        QTest::newRow("fraction for an optional whole number") << QByteArray("1.5") << optionalInteger;
        QTest::newRow("whole number that a double cannot hold") << QByteArray("9007199254740993") << integer;
        QTest::newRow("text for a number") << QByteArray("\"1\"") << number;
        QTest::newRow("number for a truth value") << QByteArray("1") << boolean;
        QTest::newRow("text for a truth value") << QByteArray("\"true\"") << boolean;
        QTest::newRow("number for a time") << QByteArray("1795360039") << time;
        QTest::newRow("other text for a time") << QByteArray("\"soon\"") << time;
        QTest::newRow("list for an object") << QByteArray("[]") << object;
        QTest::newRow("object for a list") << QByteArray("{}") << array;
        QTest::newRow("numbers for texts") << QByteArray("[\"a\",1]") << strings;
        QTest::newRow("text for texts") << QByteArray("\"a\"") << strings;
    }

    void refuses()
    {
        QFETCH(QByteArray, value);
        QFETCH(Read, read);
        const QJsonObject object = parseJsonObject(QByteArray("{\"k\":" + value + '}')).value();
        JsonReader reader(object, QStringLiteral("test"));
        read(reader);
        QVERIFY(!reader.ok());
        QCOMPARE(reader.problem()->kind, ProblemKind::Protocol);
        QVERIFY2(reader.problem()->detail.startsWith(QStringLiteral("test: \"k\" must be ")),
                 qPrintable(reader.problem()->detail));
    }

    void remembersTheFirstProblem()
    {
        JsonReader read(parseJsonObject(R"({"a":1,"b":2})").value(), QStringLiteral("test"));
        static_cast<void>(read.string("a"));
        static_cast<void>(read.boolean("b"));
        read.fail("c", QStringLiteral("is odd."));
        QCOMPARE(read.problem()->detail, QStringLiteral("test: \"a\" must be text."));
    }

    void wholeNumbersWithAPointAreWhole()
    {
        JsonReader read(parseJsonObject(R"({"k":3.0})").value(), QStringLiteral("test"));
        QCOMPARE(read.integer("k"), qint64(3));
        QVERIFY(read.ok());
    }
};

QTEST_APPLESS_MAIN(JsonReaderTest)
#include "JsonReaderTest.moc"
