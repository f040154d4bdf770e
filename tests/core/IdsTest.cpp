#include "core/Ids.h"

#include "support/RapidCheckQt.h"

#include <QSet>

#include <type_traits>
#include <unordered_set>

using namespace fleet;

static_assert(!std::is_convertible_v<BotId, CommandId>);
static_assert(!std::is_constructible_v<BotId, CommandId>);
static_assert(!std::is_convertible_v<QString, BotId>);

class IdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agentIds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");

        QTest::newRow("usual") << QStringLiteral("bot-spot-arb-01") << true;
        QTest::newRow("one character") << QStringLiteral("a") << true;
        QTest::newRow("all kinds") << QStringLiteral("A9._-z") << true;
        QTest::newRow("longest") << QString(128, QLatin1Char('x')) << true;
        QTest::newRow("too long") << QString(129, QLatin1Char('x')) << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("parent folder") << QStringLiteral("..") << false;
        QTest::newRow("leading dot") << QStringLiteral(".bot") << false;
        QTest::newRow("leading hyphen") << QStringLiteral("-rf") << false;
        QTest::newRow("leading underscore") << QStringLiteral("_bot") << false;
        QTest::newRow("slash") << QStringLiteral("a/b") << false;
        QTest::newRow("space") << QStringLiteral("a b") << false;
        QTest::newRow("trailing line break") << QStringLiteral("bot\n") << false;
        QTest::newRow("zero byte") << QString::fromLatin1("a\0b", 3) << false;
        QTest::newRow("percent") << QStringLiteral("a%2Fb") << false;
        QTest::newRow("colon") << QStringLiteral("a:b") << false;
        QTest::newRow("letter beyond ASCII") << QStringLiteral("b\u00F6t") << false;
        QTest::newRow("digit of another script") << QStringLiteral("bot\u0661") << false;
    }

    void agentIds()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isValidAgentId(text), valid);
    }

    void orderIsTheTexts()
    {
        VERIFY_PROPERTY("ids compare as their texts", [](const QString &a, const QString &b) {
            RC_ASSERT((BotId(a) < BotId(b)) == (a < b));
            RC_ASSERT((BotId(a) == BotId(b)) == (a == b));
        });
    }

    void worksAsAKey()
    {
        const BotId one(QStringLiteral("bot-1"));
        const BotId two(QStringLiteral("bot-2"));
        const QSet<BotId> qtSet{one, two, one};
        QCOMPARE(qtSet.size(), 2);
        const std::unordered_set<BotId> stdSet{one, two, one};
        QCOMPARE(stdSet.size(), std::size_t(2));
        QVERIFY(BotId().isEmpty());
        QVERIFY(!one.isEmpty());
    }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "IdsTest.moc"
