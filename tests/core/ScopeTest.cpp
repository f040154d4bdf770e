#include "core/Scope.h"
#include "core/Json.h"

#include "support/RapidCheckQt.h"

using namespace fleet;

namespace {

rc::Gen<QString> aName()
{
    return rc::gen::suchThat<QString>([](const QString &name) { return !name.isEmpty(); });
}

rc::Gen<Scope> aScope()
{
    return rc::gen::oneOf(
        rc::gen::just(Scope::fleet()),
        rc::gen::map(aName(), [](const QString &name) { return Scope::group(GroupId(name)); }),
        rc::gen::map(aName(), [](const QString &name) { return Scope::exchange(ExchangeId(name)); }),
        rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<QString>>(aName())),
                     [](const std::vector<QString> &ids) { return Scope::bots(QStringList(ids.begin(), ids.end())); }));
}

} // namespace

class ScopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");

        QTest::newRow("fleet") << toCompactJson(toJson(Scope::fleet())) << QByteArray(R"({"kind":"fleet","names":[]})");
        QTest::newRow("group") << toCompactJson(toJson(Scope::group(GroupId(QStringLiteral("spot-arb")))))
                               << QByteArray(R"({"kind":"group","names":["spot-arb"]})");
        QTest::newRow("exchange") << toCompactJson(toJson(Scope::exchange(ExchangeId(QStringLiteral("okx")))))
                                  << QByteArray(R"({"kind":"exchange","names":["okx"]})");
        QTest::newRow("bots") << toCompactJson(toJson(Scope::bots({QStringLiteral("a"), QStringLiteral("b")})))
                              << QByteArray(R"({"kind":"bots","names":["a","b"]})");
    }

    void writes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(json, expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");

        QTest::newRow("no kind") << QByteArray(R"({"names":["a"]})");
        QTest::newRow("unknown kind") << QByteArray(R"({"kind":"planet","names":["a"]})");
        QTest::newRow("kind in capitals") << QByteArray(R"({"kind":"Fleet","names":[]})");
        QTest::newRow("kind is a number") << QByteArray(R"({"kind":1,"names":["a"]})");
        QTest::newRow("fleet with names") << QByteArray(R"({"kind":"fleet","names":["a"]})");
        QTest::newRow("group without a name") << QByteArray(R"({"kind":"group","names":[]})");
        QTest::newRow("group with two names") << QByteArray(R"({"kind":"group","names":["a","b"]})");
        QTest::newRow("group with an empty name") << QByteArray(R"({"kind":"group","names":[""]})");
        QTest::newRow("exchange without names") << QByteArray(R"({"kind":"exchange"})");
        QTest::newRow("no bots") << QByteArray(R"({"kind":"bots","names":[]})");
        QTest::newRow("a bot without a name") << QByteArray(R"({"kind":"bots","names":["a",""]})");
        QTest::newRow("names not texts") << QByteArray(R"({"kind":"bots","names":["a",1]})");
        QTest::newRow("names not a list") << QByteArray(R"({"kind":"bots","names":"a"})");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        const Result<Scope> scope = scopeFromJson(parseJsonObject(json).value());
        QVERIFY(!scope);
        QVERIFY2(scope.error().detail.startsWith(QStringLiteral("scope: ")), qPrintable(scope.error().detail));
    }

    void theFleetNeedsNoNames()
    {
        const Result<Scope> scope = scopeFromJson(parseJsonObject(R"({"kind":"fleet"})").value());
        QVERIFY(scope);
        QCOMPARE(*scope, Scope::fleet());
    }

    void everyScopeSurvivesItsJson()
    {
        VERIFY_PROPERTY("a scope written, parsed and read is the same scope", [] {
            const Scope scope = *aScope();
            const Result<QJsonObject> parsed = parseJsonObject(toCompactJson(toJson(scope)));
            RC_ASSERT(parsed.has_value());
            const Result<Scope> read = scopeFromJson(*parsed);
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == scope);
        });
    }
};

QTEST_APPLESS_MAIN(ScopeTest)
#include "ScopeTest.moc"
